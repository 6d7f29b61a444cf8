"""What the customer could allow: later windows, a longer ride, food handed over later, parts that come apart."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from routing.ease import APART_PRICE, Ease
from routing.model import HORIZON_S, Act, Onboard, Reason, Request, Shipment, Task, Visit, Window
from routing.setting import Setting


def closings(request: Request) -> Iterable[Ease]:
    """Windows that close later: of one task, or of both."""
    if isinstance(request, Visit):
        yield _closing("late_visit_s", request, (Act.VISIT,))
        return
    if isinstance(request, Onboard):
        yield _closing("late_delivery_s", request, (Act.DELIVERY,))
        return
    yield _closing("late_pickup_s", request, (Act.PICKUP,))
    yield _closing("late_delivery_s", request, (Act.DELIVERY,))
    yield replace(_closing("late_both_s", request, (Act.PICKUP, Act.DELIVERY)), base=1)


def longer_ride(request: Request) -> Iterable[Ease]:
    """More time between the pickup and the delivery, where that is limited."""
    if isinstance(request, Visit) or request.max_ride_s is None:
        return
    limit_s = request.max_ride_s

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, request=replace(_goods(setting), max_ride_s=limit_s + amount))

    yield Ease(
        key="ride_more_s",
        reason=Reason.RIDE_TIME,
        remedy="allow_longer_ride",
        most=HORIZON_S - limit_s,
        apply=apply,
        facts={"max_ride_s": limit_s},
    )


def longer_freshness(request: Request) -> Iterable[Ease]:
    """A later moment until which the food counts as fresh, where there is one."""
    if isinstance(request, Visit) or request.fresh_until_s is None:
        return
    limit_s = request.fresh_until_s

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, request=replace(_goods(setting), fresh_until_s=limit_s + amount))

    yield Ease(
        key="fresh_more_s",
        reason=Reason.FRESHNESS,
        remedy="allow_longer_freshness",
        most=HORIZON_S - limit_s,
        apply=apply,
        facts={"fresh_until_s": limit_s},
    )


def apart(setting: Setting) -> Iterable[Ease]:
    """Leave to go without the requests that it goes together with."""
    if not setting.companions:
        return

    def apply(eased: Setting, amount: int) -> Setting:
        return replace(eased, request=replace(eased.request, together=None), companions=()) if amount else eased

    yield Ease(
        key="go_apart",
        reason=Reason.VEHICLE_NOT_ALLOWED,
        remedy="go_apart",
        most=1,
        apply=apply,
        facts={"companions": ", ".join(setting.companions)},
        base=APART_PRICE,
    )


def _closing(key: str, request: Request, acts: tuple[Act, ...]) -> Ease:
    latest_s = {act: task.windows[-1].latest_s for act, task in request.tasks if act in acts}

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, request=_each_task(setting.request, acts, lambda task: _closes_later(task, amount)))

    return Ease(
        key=key,
        reason=Reason.TIME_WINDOW,
        remedy="widen_window",
        most=min(HORIZON_S - moment_s for moment_s in latest_s.values()),
        apply=apply,
        facts={f"{act}_latest_s": moment_s for act, moment_s in latest_s.items()},
    )


def _closes_later(task: Task, amount: int) -> Task:
    windows = [Window(window.earliest_s, min(HORIZON_S, window.latest_s + amount)) for window in task.windows]
    return replace(task, windows=tuple(windows))


def _each_task(request: Request, acts: tuple[Act, ...], change: Callable[[Task], Task]) -> Request:
    if isinstance(request, Visit):
        return replace(request, task=change(request.task))
    delivery = change(request.delivery) if Act.DELIVERY in acts else request.delivery
    if isinstance(request, Onboard):
        return replace(request, delivery=delivery)
    pickup = change(request.pickup) if Act.PICKUP in acts else request.pickup
    return replace(request, pickup=pickup, delivery=delivery)


def _goods(setting: Setting) -> Shipment | Onboard:
    assert not isinstance(setting.request, Visit)
    return setting.request
