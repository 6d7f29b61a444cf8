"""The rules of breaks: every one taken once, at its time, and never during a task or another break."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from routing.fault import Fault, FaultCode
from routing.model import Rest, Route, Vehicle


def check_rests(vehicle: Vehicle, route: Route) -> Iterator[Fault]:
    """The broken rules of the breaks of a route that has steps. Riding around them is judged with the travel."""
    taken = Counter(rest.index for rest in route.rests)
    for index in range(len(vehicle.breaks)):
        if taken[index] == 0:
            yield _fault(FaultCode.BREAK_MISSING, vehicle, index, {})
    for index, times in taken.items():
        if not 0 <= index < len(vehicle.breaks):
            yield _fault(FaultCode.UNKNOWN_BREAK, vehicle, index, {"breaks": len(vehicle.breaks)})
        elif times > 1:
            yield _fault(FaultCode.BREAK_TWICE, vehicle, index, {"times": times})
    for rest in route.rests:
        if 0 <= rest.index < len(vehicle.breaks):
            yield from _time(vehicle, rest)
        yield from _place_in_route(vehicle, route, rest)
    for before, after in pairwise(route.rests):
        yield from _one_after_another(vehicle, before, after)


def _time(vehicle: Vehicle, rest: Rest) -> Iterator[Fault]:
    rule = vehicle.breaks[rest.index]
    if not rule.window.earliest_s <= rest.start_s <= rule.window.latest_s:
        numbers = {"start_s": rest.start_s, "earliest_s": rule.window.earliest_s, "latest_s": rule.window.latest_s}
        yield _fault(FaultCode.BREAK_OUTSIDE_WINDOW, vehicle, rest.index, numbers)
    lasts_s = rest.end_s - rest.start_s
    if lasts_s != rule.duration_s:
        numbers = {"lasts_s": lasts_s, "duration_s": rule.duration_s}
        yield _fault(FaultCode.BREAK_WRONG_LENGTH, vehicle, rest.index, numbers)


def _place_in_route(vehicle: Vehicle, route: Route, rest: Rest) -> Iterator[Fault]:
    """After the service of the step before it, before the service of the next; not across leaving the start."""
    steps = route.steps
    if not 0 <= rest.after <= len(steps):
        yield _fault(FaultCode.BREAK_OUT_OF_ORDER, vehicle, rest.index, {"after": rest.after})
        return
    at = {"start_s": rest.start_s, "end_s": rest.end_s}
    if rest.after == 0 and rest.start_s < route.depart_s < rest.end_s:
        yield _fault(FaultCode.BREAK_OVERLAPS, vehicle, rest.index, at | {"other_s": route.depart_s})
    if rest.after > 0 and rest.start_s < steps[rest.after - 1].departure_s:
        other_s = steps[rest.after - 1].departure_s
        yield _fault(FaultCode.BREAK_OVERLAPS, vehicle, rest.index, at | {"other_s": other_s})
    if rest.after < len(steps) and rest.end_s > steps[rest.after].start_s:
        other_s = steps[rest.after].start_s
        yield _fault(FaultCode.BREAK_OVERLAPS, vehicle, rest.index, at | {"other_s": other_s})


def _one_after_another(vehicle: Vehicle, before: Rest, after: Rest) -> Iterator[Fault]:
    at = {"start_s": after.start_s, "end_s": after.end_s}
    if after.after < before.after or after.start_s < before.start_s:
        yield _fault(FaultCode.BREAK_OUT_OF_ORDER, vehicle, after.index, {"after": after.after})
    elif after.start_s < before.end_s:
        yield _fault(FaultCode.BREAK_OVERLAPS, vehicle, after.index, at | {"other_s": before.end_s})


def _fault(code: FaultCode, vehicle: Vehicle, index: int, numbers: dict[str, int]) -> Fault:
    return Fault(code=code, vehicle_id=vehicle.id, numbers={"break": index + 1, **numbers})
