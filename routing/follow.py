"""Times for any sequence of tasks on a vehicle, also one that breaks rules.

The solver's own times where it can drive the sequence. Else rules are given up, no more than needed: first what has
nothing to do with time, then ends of windows and shifts, then the times of breaks, then the roads that are missing.
"""

from collections.abc import Iterator, Sequence
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
    Route,
    Shipment,
    Task,
    Vehicle,
    Visit,
    Weights,
    Window,
)
from routing.schedule import schedule

Key = tuple[str, Act]


def follow(problem: Problem, vehicle_id: str, tasks: Sequence[Key]) -> Route:
    """The route that does these tasks in this order, as early as it can be.

    Raises KeyError for a vehicle, request or act that the problem lacks.
    """
    requests = {request.id: request for request in problem.requests}
    vehicle = {one.id: one for one in problem.vehicles}[vehicle_id]
    found = [dict(requests[request_id].tasks)[act] for request_id, act in tasks]
    if _is_in_order(requests, tasks):
        whole = schedule(problem, vehicle_id, tasks)
        if isinstance(whole, Route):
            return whole
        named = [requests[request_id] for request_id in dict.fromkeys(request_id for request_id, _ in tasks)]
        bare = schedule(_without_loads(problem, vehicle, named), vehicle_id, tasks)
        if isinstance(bare, Route):
            return bare
    for alone in _ever_softer(problem, vehicle, found):
        made = schedule(alone, vehicle_id, [(str(number), Act.VISIT) for number in range(len(tasks))])
        if isinstance(made, Route):
            steps = (
                replace(step, request_id=request_id, act=act)
                for step, (request_id, act) in zip(made.steps, tasks, strict=True)
            )
            return replace(made, steps=tuple(steps))
    raise AssertionError(f"{len(tasks)} tasks of {vehicle_id} reach beyond the clock")


def _is_in_order(requests: dict[str, Request], tasks: Sequence[Key]) -> bool:
    """Whether each task is there once, and each shipment whole with its pickup first."""
    if len(set(tasks)) < len(tasks):
        return False
    at = {key: number for number, key in enumerate(tasks)}
    shipments = {request_id for request_id, _ in tasks if isinstance(requests[request_id], Shipment)}
    return all((one, Act.PICKUP) in at and at[one, Act.PICKUP] < at.get((one, Act.DELIVERY), -1) for one in shipments)


def _without_loads(problem: Problem, vehicle: Vehicle, requests: list[Request]) -> Problem:
    """The problem with the rules of time alone."""
    eased = tuple(_bare(request, vehicle.id) for request in requests)
    return replace(problem, requests=eased, vehicles=(_unlimited(vehicle),))


def _bare(request: Request, carrier: str) -> Request:
    if isinstance(request, Onboard):
        return replace(request, vehicle_id=carrier, loads={}, cash_rp=0, together=None)
    anyone = replace(request, skills=frozenset(), vehicles=None, not_vehicles=frozenset(), cash_rp=0, together=None)
    return anyone if isinstance(anyone, Visit) else replace(anyone, loads={})


def _unlimited(vehicle: Vehicle) -> Vehicle:
    return replace(vehicle, max_tasks=None, max_duration_s=None, max_distance_m=None, cash_limit_rp=None, committed=())


def _ever_softer(problem: Problem, vehicle: Vehicle, tasks: list[Task]) -> Iterator[Problem]:
    """The tasks as visits, one after another of which every later problem asks less."""
    travel = problem.matrices[vehicle.matrix]
    free = replace(_unlimited(vehicle), matrix=0)
    yield _alone(travel, free, tasks)
    late = [replace(task, windows=_open_ended(task.windows)) for task in tasks]
    yield _alone(travel, free, late)
    overtime = replace(free, shift=Window(vehicle.shift.earliest_s, HORIZON_S))
    yield _alone(travel, overtime, late)
    rests = tuple(replace(rest, window=Window(rest.window.earliest_s, HORIZON_S)) for rest in vehicle.breaks)
    tired = replace(overtime, breaks=tuple(replace(r, window=Window(r.window.earliest_s, _last_s(r))) for r in rests))
    yield _alone(travel, tired, late)
    yield _alone(_with_all_ways(travel), tired, late)
    yield _alone(_with_all_ways(travel), replace(tired, breaks=()), late)


def _last_s(rest: Break) -> int:
    return HORIZON_S - rest.duration_s


def _alone(travel: TravelMatrix, vehicle: Vehicle, tasks: list[Task]) -> Problem:
    visits = tuple(Visit(id=str(number), task=task) for number, task in enumerate(tasks))
    return Problem(matrices=(travel,), requests=visits, vehicles=(vehicle,), weights=Weights())


def _open_ended(windows: tuple[Window, ...]) -> tuple[Window, ...]:
    return (*windows[:-1], Window(windows[-1].earliest_s, HORIZON_S))


def _with_all_ways(travel: TravelMatrix) -> TravelMatrix:
    """Where there is no way, none is ridden: the checker has something to say about it anyway."""
    missing = travel.seconds == UNREACHABLE
    return TravelMatrix(seconds=np.where(missing, 0, travel.seconds), metres=np.where(missing, 0, travel.metres))
