"""Makers with defaults, so that a test says only what it is about.

The usual town is a street: place p lies p minutes (and p × 500 m) from place 0, both ways.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from geo.model import UNREACHABLE, TravelMatrix
from routing.model import (
    HORIZON_S,
    Act,
    Break,
    Onboard,
    Problem,
    Request,
    Rest,
    Route,
    Shipment,
    Solution,
    Step,
    Task,
    Vehicle,
    Visit,
    Weights,
    Window,
)

MINUTE_S = 60
HOUR_S = 3600
DAY = Window(0, 24 * HOUR_S)
ACTS = {"p": Act.PICKUP, "d": Act.DELIVERY, "v": Act.VISIT}


def matrix(seconds: Sequence[Sequence[int]], metres: Sequence[Sequence[int]] | None = None) -> TravelMatrix:
    """Rows from, columns to; without metres, 10 m a second."""
    times = np.array(seconds, np.int32)
    ways = np.where(times == UNREACHABLE, UNREACHABLE, times * 10) if metres is None else np.array(metres)
    return TravelMatrix(seconds=times, metres=ways.astype(np.int32))


def street(places: int = 8, *, step_s: int = MINUTE_S, step_m: int = 500) -> TravelMatrix:
    """Places in a row, step_s and step_m apart."""
    gaps = np.abs(np.subtract.outer(np.arange(places), np.arange(places)))
    return TravelMatrix(seconds=(gaps * step_s).astype(np.int32), metres=(gaps * step_m).astype(np.int32))


def plane(points: Sequence[tuple[int, int]], *, s_per_unit: int = 60) -> TravelMatrix:
    """Places at grid points, city-block distance, s_per_unit and 10 m a second."""
    at = np.array(points)
    blocks = np.abs(at[:, None, :] - at[None, :, :]).sum(axis=2)
    return matrix((blocks * s_per_unit).tolist())


def without_way(travel: TravelMatrix, pairs: Iterable[tuple[int, int]]) -> TravelMatrix:
    """The same travel with no way from the first to the second place of each pair."""
    seconds, metres = travel.seconds.copy(), travel.metres.copy()
    for origin, destination in pairs:
        seconds[origin, destination] = metres[origin, destination] = UNREACHABLE
    return TravelMatrix(seconds=seconds, metres=metres)


def task(
    place: int,
    *windows: tuple[int, int],
    service_s: int = 0,
    setup_s: int = 0,
    release_s: int = 0,
    due_s: int | None = None,
) -> Task:
    """A task whose windows are given as pairs of seconds; none is any time."""
    opened = tuple(Window(*window) for window in windows) or (Window(0, HORIZON_S),)
    return Task(place=place, windows=opened, service_s=service_s, setup_s=setup_s, release_s=release_s, due_s=due_s)


def shipment(
    request_id: str = "a",
    pickup: Task | int = 1,
    delivery: Task | int = 2,
    *,
    loads: Mapping[str, int] | None = None,
    skills: Iterable[str] = (),
    penalty_rp: int = 1_000_000,
    max_ride_s: int | None = None,
    fresh_until_s: int | None = None,
    vehicles: Iterable[str] | None = None,
    not_vehicles: Iterable[str] = (),
    cash_rp: int = 0,
    together: str | None = None,
    published_on: str | None = None,
) -> Shipment:
    """One parcel from place 1 to place 2; a number stands for a task there at any time, done at once."""
    return Shipment(
        id=request_id,
        pickup=task(pickup) if isinstance(pickup, int) else pickup,
        delivery=task(delivery) if isinstance(delivery, int) else delivery,
        loads={"parcel": 1} if loads is None else loads,
        skills=frozenset(skills),
        penalty_rp=penalty_rp,
        max_ride_s=max_ride_s,
        fresh_until_s=fresh_until_s,
        vehicles=None if vehicles is None else frozenset(vehicles),
        not_vehicles=frozenset(not_vehicles),
        cash_rp=cash_rp,
        together=together,
        published_on=published_on,
    )


def visit(
    request_id: str = "a",
    at: Task | int = 1,
    *,
    skills: Iterable[str] = (),
    penalty_rp: int = 1_000_000,
    vehicles: Iterable[str] | None = None,
    not_vehicles: Iterable[str] = (),
    cash_rp: int = 0,
    together: str | None = None,
    published_on: str | None = None,
) -> Visit:
    """A visit at place 1."""
    return Visit(
        id=request_id,
        task=task(at) if isinstance(at, int) else at,
        skills=frozenset(skills),
        penalty_rp=penalty_rp,
        vehicles=None if vehicles is None else frozenset(vehicles),
        not_vehicles=frozenset(not_vehicles),
        cash_rp=cash_rp,
        together=together,
        published_on=published_on,
    )


def onboard(
    request_id: str = "a",
    delivery: Task | int = 2,
    *,
    vehicle_id: str = "v",
    loads: Mapping[str, int] | None = None,
    picked_up_s: int = 0,
    penalty_rp: int = 1_000_000,
    max_ride_s: int | None = None,
    fresh_until_s: int | None = None,
    cash_rp: int = 0,
    together: str | None = None,
    published_on: str | None = None,
) -> Onboard:
    """One parcel that vehicle v has had since 0, to be delivered at place 2."""
    return Onboard(
        id=request_id,
        vehicle_id=vehicle_id,
        delivery=task(delivery) if isinstance(delivery, int) else delivery,
        loads={"parcel": 1} if loads is None else loads,
        picked_up_s=picked_up_s,
        penalty_rp=penalty_rp,
        max_ride_s=max_ride_s,
        fresh_until_s=fresh_until_s,
        cash_rp=cash_rp,
        together=together,
        published_on=published_on,
    )


def rest(start_s: int, duration_s: int, latest_s: int | None = None) -> Break:
    """A break that starts at start_s, or from then until latest_s."""
    return Break(window=Window(start_s, start_s if latest_s is None else latest_s), duration_s=duration_s)


def vehicle(
    vehicle_id: str = "v",
    *,
    start: int = 0,
    end: int | None = 0,
    shift: tuple[int, int] = (0, 24 * HOUR_S),
    travels_by: int = 0,
    capacity: Mapping[str, int] | None = None,
    skills: Iterable[str] = (),
    breaks: Iterable[Break] = (),
    fixed_rp: int = 0,
    per_hour_rp: int = 0,
    per_km_rp: int = 0,
    max_tasks: int | None = None,
    max_duration_s: int | None = None,
    max_distance_m: int | None = None,
    cash_rp: int = 0,
    cash_limit_rp: int | None = None,
    per_task_rp: int = 0,
    committed: Iterable[str] = (),
) -> Vehicle:
    """A vehicle for 10 parcels that starts and ends at place 0 and may ride all day for nothing.

    committed: as in `step`, `"p a"` for the pickup of request a.
    """
    return Vehicle(
        id=vehicle_id,
        start=start,
        end=end,
        shift=Window(*shift),
        matrix=travels_by,
        capacity={"parcel": 10} if capacity is None else capacity,
        skills=frozenset(skills),
        breaks=tuple(breaks),
        fixed_rp=fixed_rp,
        per_hour_rp=per_hour_rp,
        per_km_rp=per_km_rp,
        max_tasks=max_tasks,
        max_duration_s=max_duration_s,
        max_distance_m=max_distance_m,
        cash_rp=cash_rp,
        cash_limit_rp=cash_limit_rp,
        per_task_rp=per_task_rp,
        committed=tuple(key(name) for name in committed),
    )


def problem(
    *parts: Request | Vehicle,
    travel: TravelMatrix | Sequence[TravelMatrix] | None = None,
    weights: Weights | None = None,
) -> Problem:
    """The given requests and vehicles (one usual vehicle if there is none) on the usual street."""
    matrices = (street(),) if travel is None else (travel,) if isinstance(travel, TravelMatrix) else tuple(travel)
    return Problem(
        matrices=matrices,
        requests=tuple(part for part in parts if not isinstance(part, Vehicle)),
        vehicles=tuple(part for part in parts if isinstance(part, Vehicle)) or (vehicle(),),
        weights=weights or Weights(),
    )


def key(name: str) -> tuple[str, Act]:
    """`"p a"` is the pickup of request a."""
    act, request_id = name.split()
    return request_id, ACTS[act]


def step(name: str, arrival_s: int, start_s: int | None = None, departure_s: int | None = None) -> Step:
    """`"p a"` is the pickup of request a. Starts on arrival and departs at once unless told otherwise."""
    request_id, act = key(name)
    started_s = arrival_s if start_s is None else start_s
    done_s = started_s if departure_s is None else departure_s
    return Step(request_id=request_id, act=act, arrival_s=arrival_s, start_s=started_s, departure_s=done_s)


def route(*steps: Step, vehicle_id: str = "v", depart_s: int = 0, finish_s: int, rests: Sequence[Rest] = ()) -> Route:
    """A route that leaves at 0."""
    return Route(vehicle_id=vehicle_id, steps=steps, rests=tuple(rests), depart_s=depart_s, finish_s=finish_s)


def taken(after: int, start_s: int, end_s: int, index: int = 0) -> Rest:
    """Break number index, taken after the first `after` steps."""
    return Rest(index=index, after=after, start_s=start_s, end_s=end_s)


def solution(*routes: Route, unassigned: Sequence[str] = ()) -> Solution:
    """Routes and the ids left out."""
    return Solution(routes=routes, unassigned=tuple(unassigned))


def change_step(whole: Solution, route_index: int, step_index: int, **changes: int | str | Act) -> Solution:
    """The solution with some fields of one step replaced, whatever that breaks."""
    steps = list(whole.routes[route_index].steps)
    steps[step_index] = replace(steps[step_index], **changes)  # type: ignore[arg-type]
    return change_route(whole, route_index, steps=tuple(steps))


def change_route(whole: Solution, route_index: int, **changes: object) -> Solution:
    """The solution with some fields of one route replaced, whatever that breaks."""
    routes = list(whole.routes)
    routes[route_index] = replace(routes[route_index], **changes)  # type: ignore[arg-type]
    return replace(whole, routes=tuple(routes))
