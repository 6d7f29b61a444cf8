"""What the office could change: a driver's skills, room, shift and breaks, and where a pin lies on the roads."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from geo.model import UNREACHABLE, Ints, TravelMatrix
from routing.ease import CAPACITY_PRICE, SKILL_PRICE, WAY_PRICE, Ease, Numbers
from routing.model import HORIZON_S, Break, Reason, Request, Shipment, Vehicle, Visit, Window
from routing.setting import Setting


def skills(request: Request, vehicle: Vehicle) -> Iterable[Ease]:
    """All that the request asks for and the vehicle lacks."""
    missing = request.skills - vehicle.skills
    if not missing:
        return

    def apply(setting: Setting, amount: int) -> Setting:
        learnt = setting.vehicle.skills | missing if amount else setting.vehicle.skills
        return replace(setting, vehicle=replace(setting.vehicle, skills=learnt))

    yield Ease(
        key="skills_missing",
        reason=Reason.SKILL,
        remedy="add_skill",
        most=1,
        apply=apply,
        facts={"skills": ", ".join(sorted(missing))},
        base=SKILL_PRICE * len(missing),
    )


def capacities(setting: Setting) -> Iterable[Ease]:
    """Room for more, for each load by itself; as much as the request brings is enough unless too much is there now."""
    vehicle, request = setting.vehicle, setting.request
    loads = {} if isinstance(request, Visit) else request.loads
    brought = loads if isinstance(request, Shipment) else {}
    for name in sorted(loads.keys() | setting.on_board.keys()):
        capacity, on_board = vehicle.capacity.get(name, 0), setting.on_board.get(name, 0)
        amount = loads.get(name, on_board)
        yield Ease(
            key=f"more_{name}",
            reason=Reason.CAPACITY,
            remedy="more_capacity",
            most=brought.get(name, 0) + max(0, on_board - capacity),
            apply=_room_for(name),
            facts={"load": name, "capacity": capacity, "amount": amount},
            base=CAPACITY_PRICE,
            per=max(1, CAPACITY_PRICE // max(1, capacity)),
        )


def _room_for(name: str) -> Callable[[Setting, int], Setting]:
    def apply(setting: Setting, amount: int) -> Setting:
        capacity = dict(setting.vehicle.capacity)
        capacity[name] = capacity.get(name, 0) + amount
        return replace(setting, vehicle=replace(setting.vehicle, capacity=capacity))

    return apply


def shifts(vehicle: Vehicle) -> Iterable[Ease]:
    """A shift that ends later, or begins earlier."""

    def longer(setting: Setting, *, earlier_s: int = 0, later_s: int = 0) -> Setting:
        shift = setting.vehicle.shift
        moved = Window(shift.earliest_s - earlier_s, shift.latest_s + later_s)
        return replace(setting, vehicle=replace(setting.vehicle, shift=moved))

    yield Ease(
        key="shift_later_s",
        reason=Reason.SHIFT,
        remedy="end_shift_later",
        most=HORIZON_S - vehicle.shift.latest_s,
        apply=lambda setting, amount: longer(setting, later_s=amount),
        facts={"shift_latest_s": vehicle.shift.latest_s},
    )
    yield Ease(
        key="shift_earlier_s",
        reason=Reason.SHIFT,
        remedy="begin_shift_earlier",
        most=vehicle.shift.earliest_s,
        apply=lambda setting, amount: longer(setting, earlier_s=amount),
        facts={"shift_earliest_s": vehicle.shift.earliest_s},
    )


def moved_breaks(vehicle: Vehicle) -> Iterable[Ease]:
    """Breaks that may start so much earlier or later. People eat and pray at those hours: twice the price."""
    if not vehicle.breaks:
        return

    def wider(rest: Break, amount: int) -> Break:
        earliest_s, latest_s = rest.window.earliest_s - amount, rest.window.latest_s + amount
        return replace(rest, window=Window(max(0, earliest_s), min(HORIZON_S, latest_s)))

    def apply(setting: Setting, amount: int) -> Setting:
        moved = tuple(wider(rest, amount) for rest in setting.vehicle.breaks)
        return replace(setting, vehicle=replace(setting.vehicle, breaks=moved))

    yield Ease(
        key="break_moved_s",
        reason=Reason.BREAK,
        remedy="move_break",
        most=HORIZON_S,
        apply=apply,
        facts={},
        per=2,
    )


def ways(setting: Setting) -> Iterable[Ease]:
    """A way, of no length, wherever there is none to or from the places of the request."""
    places = sorted({task.place for _, task in setting.request.tasks})
    seconds = setting.travel.seconds
    if not ((seconds[places] == UNREACHABLE).any() or (seconds[:, places] == UNREACHABLE).any()):
        return

    def opened(travel: Ints) -> Ints:
        changed = travel.copy()
        for place in places:
            changed[place, changed[place] == UNREACHABLE] = 0
            changed[changed[:, place] == UNREACHABLE, place] = 0
        return changed

    def apply(eased: Setting, amount: int) -> Setting:
        if not amount:
            return eased
        travel = TravelMatrix(seconds=opened(eased.travel.seconds), metres=opened(eased.travel.metres))
        return replace(eased, travel=travel)

    yield Ease(
        key="ways_missing",
        reason=Reason.UNREACHABLE,
        remedy="move_pin",
        most=1,
        apply=apply,
        facts=_cut_off(setting),
        base=WAY_PRICE,
    )


def _cut_off(setting: Setting) -> Numbers:
    """The task whose place the vehicle cannot come to, or cannot get away from."""
    vehicle, travel = setting.vehicle, setting.travel
    place, last_act = vehicle.start, setting.request.tasks[0][0]
    for act, task in setting.request.tasks:
        if not travel.reaches(place, task.place):
            return {"task": str(act)}
        place, last_act = task.place, act
    return {"task": str(last_act)}
