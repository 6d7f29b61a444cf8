"""The limits of a route, how many tasks, how long and how far, and those of the goods on it, ride and freshness."""

from collections.abc import Iterator
from itertools import pairwise

from geo.model import UNREACHABLE
from routing.check_stop import Stop, fault_at
from routing.fault import Fault, FaultCode
from routing.model import Act, Onboard, Problem, Route, Vehicle, Visit


def check_limits(problem: Problem, vehicle: Vehicle, route: Route, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """The limits that one route exceeds."""
    yield from _tasks(vehicle, stops)
    yield from _duration(vehicle, route)
    yield from _distance(problem, vehicle, stops)
    yield from _goods(vehicle, stops)


def _tasks(vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    if vehicle.max_tasks is not None and len(stops) > vehicle.max_tasks:
        numbers = {"tasks": len(stops), "max_tasks": vehicle.max_tasks}
        yield Fault(code=FaultCode.TOO_MANY_TASKS, vehicle_id=vehicle.id, numbers=numbers)


def _duration(vehicle: Vehicle, route: Route) -> Iterator[Fault]:
    """From leaving the start to being done. Breaks before the one and after the other do not count."""
    lasts_s = route.finish_s - route.depart_s
    if vehicle.max_duration_s is not None and lasts_s > vehicle.max_duration_s:
        numbers = {"lasts_s": lasts_s, "max_duration_s": vehicle.max_duration_s}
        yield Fault(code=FaultCode.ROUTE_TOO_LONG, vehicle_id=vehicle.id, numbers=numbers)


def _distance(problem: Problem, vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """All metres from the start to the end; where there is no way, that is told instead."""
    if vehicle.max_distance_m is None:
        return
    places = [vehicle.start, *(stop.task.place for stop in stops)]
    if vehicle.end is not None:
        places.append(vehicle.end)
    travel = problem.matrices[vehicle.matrix]
    legs_m = [int(travel.metres[leg]) for leg in pairwise(places) if int(travel.seconds[leg]) != UNREACHABLE]
    if sum(legs_m) > vehicle.max_distance_m:
        numbers = {"ridden_m": sum(legs_m), "max_distance_m": vehicle.max_distance_m}
        yield Fault(code=FaultCode.ROUTE_TOO_FAR, vehicle_id=vehicle.id, numbers=numbers)


def _goods(vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """Goods ride no longer than they may, and are handed over while fresh."""
    left_s: dict[str, int] = {}
    for stop in stops:
        request, step = stop.request, stop.step
        if step.act is Act.PICKUP:
            left_s[request.id] = step.departure_s
        if step.act is not Act.DELIVERY or isinstance(request, Visit):
            continue
        since_s = request.picked_up_s if isinstance(request, Onboard) else left_s.get(request.id)
        if request.max_ride_s is not None and since_s is not None:
            ride_s = step.arrival_s - since_s
            if ride_s > request.max_ride_s:
                numbers = {"ride_s": ride_s, "max_ride_s": request.max_ride_s}
                yield fault_at(FaultCode.RIDE_TOO_LONG, vehicle, stop, numbers)
        if request.fresh_until_s is not None and step.departure_s > request.fresh_until_s:
            numbers = {"departure_s": step.departure_s, "fresh_until_s": request.fresh_until_s}
            yield fault_at(FaultCode.NOT_FRESH, vehicle, stop, numbers)
