"""The rules that one route must keep. Times that add up are here, what it may carry and its limits in files beside.

Part of the independent checker: it knows the vocabulary and nothing of how routes are made.
"""

from collections.abc import Iterator, Mapping

from geo.model import UNREACHABLE
from routing.check_limits import check_limits
from routing.check_loads import check_loads
from routing.check_rests import check_rests
from routing.check_stop import Stop, fault_at, list_stops
from routing.fault import Fault, FaultCode
from routing.model import HORIZON_S, Problem, Request, Rest, Route, Vehicle


def check_route(problem: Problem, vehicle: Vehicle, route: Route, requests: Mapping[str, Request]) -> tuple[Fault, ...]:
    """The broken rules of a route whose vehicle, requests and acts all exist."""
    clock = tuple(_clock(route))
    if any(fault.code is FaultCode.NOT_WHOLE for fault in clock):
        return clock
    stops = list_stops(route, requests)
    rules = (
        _travel(problem, vehicle, route, stops),
        _service(vehicle, stops),
        _shift(vehicle, route),
        check_rests(vehicle, route),
        check_loads(problem, vehicle, stops),
        check_limits(problem, vehicle, route, stops),
    )
    return clock + tuple(fault for rule in rules for fault in rule)


def _clock(route: Route) -> Iterator[Fault]:
    """Every moment is a whole number of seconds on the plan clock."""
    moments: list[tuple[int | None, str, int]] = [
        (None, "depart_s", route.depart_s),
        (None, "finish_s", route.finish_s),
    ]
    for number, step in enumerate(route.steps, start=1):
        moments.append((number, "arrival_s", step.arrival_s))
        moments.append((number, "start_s", step.start_s))
        moments.append((number, "departure_s", step.departure_s))
    for rest in route.rests:
        moments.append((None, "break_start_s", rest.start_s))
        moments.append((None, "break_end_s", rest.end_s))
    for at_step, name, value_s in moments:
        numbers: dict[str, int | str] = {"moment": name}
        if type(value_s) is not int:  # a float or NaN would slip through comparisons
            code, numbers["value"] = FaultCode.NOT_WHOLE, repr(value_s)
        elif not 0 <= value_s <= HORIZON_S:
            code, numbers["value_s"], numbers["horizon_s"] = FaultCode.OUTSIDE_CLOCK, value_s, HORIZON_S
        else:
            continue
        request_id = None if at_step is None else route.steps[at_step - 1].request_id
        yield Fault(code=code, vehicle_id=route.vehicle_id, request_id=request_id, step=at_step, numbers=numbers)


def _travel(problem: Problem, vehicle: Vehicle, route: Route, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """Each place is reached exactly when riding there, and the breaks on the way, take it there."""
    place, left_s = vehicle.start, route.depart_s
    for stop in stops:
        step, rests = stop.step, _rests_in_gap(route, stop.number - 1)
        travel_s = int(problem.matrices[vehicle.matrix].seconds[place, stop.task.place])
        numbers: dict[str, int | str] = {"left_s": left_s, "travel_s": travel_s}
        if travel_s == UNREACHABLE:
            yield fault_at(FaultCode.UNREACHABLE, vehicle, stop, {"origin": place, "destination": stop.task.place})
        elif step.arrival_s != (expected_s := _reached_s(left_s, travel_s, rests)):
            numbers |= {"arrival_s": step.arrival_s, "expected_s": expected_s}
            yield fault_at(FaultCode.WRONG_ARRIVAL, vehicle, stop, numbers)
        place, left_s = stop.task.place, step.departure_s
    yield from _last_leg(problem, vehicle, route, place, left_s)


def _last_leg(problem: Problem, vehicle: Vehicle, route: Route, place: int, left_s: int) -> Iterator[Fault]:
    """An open route is done with its last step, a closed one on reaching its end; breaks after that are no delay."""
    end = place if vehicle.end is None else vehicle.end
    rests = _rests_in_gap(route, len(route.steps))
    travel_s = int(problem.matrices[vehicle.matrix].seconds[place, end])
    if travel_s == UNREACHABLE:
        numbers: dict[str, int | str] = {"origin": place, "destination": end}
        yield Fault(code=FaultCode.UNREACHABLE, vehicle_id=vehicle.id, numbers=numbers)
        return
    expected_s = _reached_s(left_s, travel_s, rests)
    if route.finish_s != expected_s:
        numbers = {"left_s": left_s, "travel_s": travel_s, "finish_s": route.finish_s, "expected_s": expected_s}
        yield Fault(code=FaultCode.WRONG_FINISH, vehicle_id=vehicle.id, numbers=numbers)


def _rests_in_gap(route: Route, after: int) -> list[Rest]:
    return sorted((rest for rest in route.rests if rest.after == after), key=lambda rest: rest.start_s)


def _reached_s(left_s: int, travel_s: int, rests: list[Rest]) -> int:
    """When the next place is reached: a break begun before then puts it off, one begun on arrival does not.

    Breaks over before leaving (only possible at the vehicle's start) do not count.
    """
    reached_s = left_s + travel_s
    for rest in rests:
        if left_s < rest.end_s and rest.start_s < reached_s:
            reached_s += rest.end_s - rest.start_s
    return reached_s


def _service(vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """Service starts after arrival and release, within a window, and lasts setup (once per stop) and service."""
    for stop in stops:
        step, task = stop.step, stop.task
        at: dict[str, int | str] = {"start_s": step.start_s}
        if step.start_s < step.arrival_s:
            yield fault_at(FaultCode.STARTS_BEFORE_ARRIVAL, vehicle, stop, at | {"arrival_s": step.arrival_s})
        if step.start_s < task.release_s:
            yield fault_at(FaultCode.STARTS_BEFORE_RELEASE, vehicle, stop, at | {"release_s": task.release_s})
        if not any(window.earliest_s <= step.start_s <= window.latest_s for window in task.windows):
            numbers = at | {"earliest_s": task.windows[0].earliest_s, "latest_s": task.windows[-1].latest_s}
            yield fault_at(FaultCode.OUTSIDE_WINDOW, vehicle, stop, numbers | {"windows": len(task.windows)})
        setup_s = task.setup_s if stop.is_new_place else 0
        expected_s = step.start_s + setup_s + task.service_s
        if step.departure_s != expected_s:
            numbers = at | {"setup_s": setup_s, "service_s": task.service_s}
            numbers |= {"departure_s": step.departure_s, "expected_s": expected_s}
            yield fault_at(FaultCode.WRONG_DEPARTURE, vehicle, stop, numbers)


def _shift(vehicle: Vehicle, route: Route) -> Iterator[Fault]:
    """Nothing, breaks included, before the shift begins; all done when it ends."""
    first_s = min([route.depart_s, *(rest.start_s for rest in route.rests)])
    if first_s < vehicle.shift.earliest_s:
        numbers = {"first_s": first_s, "shift_earliest_s": vehicle.shift.earliest_s}
        yield Fault(code=FaultCode.BEFORE_SHIFT, vehicle_id=vehicle.id, numbers=numbers)
    last_s = max([route.finish_s, *(rest.end_s for rest in route.rests)])
    if last_s > vehicle.shift.latest_s:
        numbers = {"last_s": last_s, "shift_latest_s": vehicle.shift.latest_s}
        yield Fault(code=FaultCode.AFTER_SHIFT, vehicle_id=vehicle.id, numbers=numbers)
