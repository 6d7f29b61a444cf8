"""What is left of a day at a moment: the problem and the plan with all that is done taken out.

Nothing that happened is planned again. A driver starts from the stop that is done or being done, when that is done;
the step the driver is on the way to is committed, and as many after it as the office wants; what was picked up is on
board. Cash, tasks, metres and hours used so far count against the limits.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from routing.model import (
    Act,
    Break,
    Onboard,
    Problem,
    Request,
    Rest,
    Route,
    Shipment,
    Solution,
    Task,
    Vehicle,
    Visit,
    Window,
)


def freeze(problem: Problem, solution: Solution, now_s: int, *, next_steps: int = 0) -> tuple[Problem, Solution]:
    """The problem and the plan from now_s on. The solution's times are taken as what happens.

    next_steps: how many steps after the one under way are committed. The plan that remains keeps all its times and
    passes the checker if the whole one did. Vehicles whose shift is over, with nothing left to do, are no longer there;
    one that still has goods on board stays, and may do nothing more.
    """
    requests = {request.id: request for request in problem.requests}
    routes = {route.vehicle_id: route for route in solution.routes}
    states = {
        vehicle.id: _state(routes[vehicle.id], requests, now_s) for vehicle in problem.vehicles if vehicle.id in routes
    }
    left = {
        one.id: one
        for request in problem.requests
        if (one := _remaining_request(request, states, requests)) is not None
    }
    carriers = {one.vehicle_id for one in left.values() if isinstance(one, Onboard)}
    vehicles: list[Vehicle] = []
    plan: list[Route] = []
    for vehicle in problem.vehicles:
        state = states.get(vehicle.id)
        if state is None:
            later = _idle(vehicle, now_s)
        else:
            later = _remaining_vehicle(problem, vehicle, state, requests, now_s, next_steps)
        if later is None and vehicle.id in carriers:
            later = _off_duty(vehicle)
        if later is None:
            continue
        vehicles.append(later)
        if state is not None and state.remaining:
            plan.append(_remaining_route(state, now_s))
            left |= {one.id: one for one in _at_the_same_stop(state, left)}
    unassigned = tuple(request_id for request_id in solution.unassigned if request_id in left)
    rest = replace(problem, requests=tuple(left.values()), vehicles=tuple(vehicles))
    return rest, Solution(routes=tuple(plan), unassigned=unassigned)


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """A route at a moment. done: steps finished or being served. left: whether the vehicle has left its start."""

    route: Route
    tasks: tuple[Task, ...]
    done: int
    left: bool

    @property
    def remaining(self) -> int:
        """How many steps are still to do."""
        return len(self.route.steps) - self.done

    @property
    def free_s(self) -> int:
        """When the last step that is done, or being served, is over; when it left if there is none."""
        return self.route.steps[self.done - 1].departure_s if self.done else self.route.depart_s

    def rests(self, now_s: int) -> list[Rest]:
        """The breaks that are not behind: on the way to a step still to come, or at the start and not over."""
        if not self.left:
            return [rest for rest in self.route.rests if rest.end_s > now_s]
        before = [rest for rest in self.route.rests if rest.after < self.done]
        if not self.done:
            before = [rest for rest in self.route.rests if not rest.after and rest.end_s <= self.route.depart_s]
        return [rest for rest in self.route.rests if rest not in before]

    def at_stop(self) -> int:
        """How many of the steps to come are at the place of the last one done."""
        count = 0
        while self.done and count < self.remaining:
            if self.tasks[self.done + count].place != self.tasks[self.done - 1].place:
                break
            count += 1
        return count


def _state(route: Route, requests: Mapping[str, Request], now_s: int) -> _State:
    done = sum(step.start_s <= now_s for step in route.steps)
    tasks = tuple(dict(requests[step.request_id].tasks)[step.act] for step in route.steps)
    return _State(route=route, tasks=tasks, done=done, left=route.depart_s <= now_s or done > 0)


def _remaining_request(
    request: Request, states: Mapping[str, _State], requests: Mapping[str, Request]
) -> Request | None:
    """The request as it is now; None where nothing is left of it."""
    done = {
        step.act: (vehicle_id, step.departure_s)
        for vehicle_id, state in states.items()
        for step in state.route.steps[: state.done]
        if step.request_id == request.id
    }
    if len(done) == len(request.tasks):
        return None
    if isinstance(request, Shipment) and Act.PICKUP in done:
        vehicle_id, picked_up_s = done[Act.PICKUP]
        return Onboard(
            id=request.id,
            vehicle_id=vehicle_id,
            delivery=request.delivery,
            loads=request.loads,
            picked_up_s=picked_up_s,
            penalty_rp=request.penalty_rp,
            max_ride_s=request.max_ride_s,
            fresh_until_s=request.fresh_until_s,
            cash_rp=request.cash_rp,
            together=request.together,
            published_on=request.published_on,
        )
    if request.together is None or isinstance(request, Onboard):
        return request
    carriers = {
        vehicle_id
        for vehicle_id, state in states.items()
        for step in state.route.steps[: state.done]
        if requests[step.request_id].together == request.together
    }
    return replace(request, vehicles=frozenset(carriers)) if carriers else request


def _remaining_vehicle(
    problem: Problem,
    vehicle: Vehicle,
    state: _State,
    requests: Mapping[str, Request],
    now_s: int,
    next_steps: int,
) -> Vehicle | None:
    route = state.route
    if not state.left:
        return _waiting(vehicle, state, now_s)
    start, from_s = _where(vehicle, state, now_s)
    rests = state.rests(now_s)
    from_s = min([from_s, *(rest.start_s for rest in rests)])
    until_s = _until_s(vehicle, route)
    if not state.remaining and from_s >= until_s:
        return None
    under_way = max(1, state.at_stop()) + next_steps
    keys = [(step.request_id, step.act) for step in route.steps[state.done :]]
    committed = tuple(keys[: max(under_way, len(vehicle.committed) - state.done)])
    paid = [requests[s.request_id].cash_rp for s in route.steps[: state.done] if s.act is not Act.PICKUP]
    ridden_m = _ridden_m(problem, vehicle, state)
    return replace(
        vehicle,
        start=start,
        shift=Window(from_s, max(from_s, until_s)),
        breaks=_pinned(vehicle, rests, now_s) if state.remaining else _later(vehicle, route, from_s, until_s),
        committed=committed,
        cash_rp=vehicle.cash_rp + sum(paid),
        fixed_rp=0,  # paid already
        max_tasks=None if vehicle.max_tasks is None else max(0, vehicle.max_tasks - state.done),
        max_duration_s=None,  # in the end of the shift, for the clock runs on while a driver waits
        max_distance_m=None if vehicle.max_distance_m is None else max(0, vehicle.max_distance_m - ridden_m),
    )


def _where(vehicle: Vehicle, state: _State, now_s: int) -> tuple[int, int]:
    """Place and moment to go on from: with nothing left to do at the end of the route, once home."""
    place = state.tasks[state.done - 1].place if state.done else vehicle.start
    if state.remaining:
        return place, state.free_s
    finish_s = max(now_s, state.route.finish_s)
    return (place if vehicle.end is None else vehicle.end), finish_s


def _until_s(vehicle: Vehicle, route: Route) -> int:
    """End of the shift, or of the longest route allowed, breaks after it included."""
    if vehicle.max_duration_s is None:
        return vehicle.shift.latest_s
    ends_s = max([route.depart_s + vehicle.max_duration_s, *(rest.end_s for rest in route.rests)])
    return min(vehicle.shift.latest_s, ends_s)


def _waiting(vehicle: Vehicle, state: _State, now_s: int) -> Vehicle:
    """A vehicle that has not left yet: nothing is under way, and breaks at the start may be over or begun."""
    rests = state.rests(now_s)
    from_s = max(vehicle.shift.earliest_s, now_s)
    from_s = min([from_s, *(rest.start_s for rest in rests)])
    return replace(vehicle, shift=Window(from_s, vehicle.shift.latest_s), breaks=_pinned(vehicle, rests, now_s))


def _pinned(vehicle: Vehicle, rests: list[Rest], now_s: int) -> tuple[Break, ...]:
    """The breaks still to be taken; one that has begun stays where it is."""
    return tuple(
        replace(vehicle.breaks[rest.index], window=Window(rest.start_s, rest.start_s))
        if rest.start_s <= now_s
        else vehicle.breaks[rest.index]
        for rest in rests
    )


def _later(vehicle: Vehicle, route: Route, from_s: int, until_s: int) -> tuple[Break, ...]:
    """The breaks of a vehicle with nothing left to do that it has not taken and still can."""
    taken = {rest.index for rest in route.rests if rest.start_s < from_s}
    return tuple(rest for n, rest in enumerate(vehicle.breaks) if n not in taken and _still_fits(rest, from_s, until_s))


def _still_fits(rest: Break, from_s: int, until_s: int) -> bool:
    begin_s = max(rest.window.earliest_s, from_s)
    return begin_s <= rest.window.latest_s and begin_s + rest.duration_s <= until_s


def _idle(vehicle: Vehicle, now_s: int) -> Vehicle | None:
    """A vehicle without a route. Breaks whose time is over count as taken, unseen."""
    from_s = max(vehicle.shift.earliest_s, now_s)
    if from_s > vehicle.shift.latest_s:
        return None
    rests = tuple(rest for rest in vehicle.breaks if _still_fits(rest, from_s, vehicle.shift.latest_s))
    return replace(vehicle, shift=Window(from_s, vehicle.shift.latest_s), breaks=rests)


def _off_duty(vehicle: Vehicle) -> Vehicle:
    latest_s = vehicle.shift.latest_s
    return replace(vehicle, shift=Window(latest_s, latest_s), breaks=(), committed=(), max_tasks=0)


def _ridden_m(problem: Problem, vehicle: Vehicle, state: _State) -> int:
    """Metres ridden to the last step done, and home from there where nothing is left to do."""
    places = [vehicle.start, *(task.place for task in state.tasks[: state.done])]
    if not state.remaining and vehicle.end is not None:
        places.append(vehicle.end)
    return sum(int(problem.matrices[vehicle.matrix].metres[leg]) for leg in pairwise(places))


def _remaining_route(state: _State, now_s: int) -> Route:
    route = state.route
    return replace(
        route,
        steps=route.steps[state.done :],
        rests=tuple(replace(rest, index=n, after=rest.after - state.done) for n, rest in enumerate(state.rests(now_s))),
        depart_s=state.free_s if state.left else route.depart_s,
    )


def _at_the_same_stop(state: _State, left: Mapping[str, Request]) -> list[Request]:
    """The next step at a stop where the driver already is has no setup any more; it is committed there."""
    if not state.at_stop():
        return []
    step = state.route.steps[state.done]
    request = left[step.request_id]
    if isinstance(request, Visit):
        return [replace(request, task=replace(request.task, setup_s=0))]
    if isinstance(request, Shipment) and step.act is Act.PICKUP:
        return [replace(request, pickup=replace(request.pickup, setup_s=0))]
    return [replace(request, delivery=replace(request.delivery, setup_s=0))]
