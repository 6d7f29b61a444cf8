"""The one place that turns a sequence of tasks into times: a Route, or the first rule it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from routing import kernels
from routing.encode import ACTS, Encoded, encode, node_numbers
from routing.kernels import Scratch, make_scratch, simulate
from routing.model import Act, Problem, Reason, Rest, Route, Step, Vehicle, Visit

_RULES = {
    kernels.BROKEN_WAY: Reason.UNREACHABLE,
    kernels.BROKEN_WINDOW: Reason.TIME_WINDOW,
    kernels.BROKEN_SHIFT: Reason.SHIFT,
    kernels.BROKEN_LOAD: Reason.CAPACITY,
    kernels.BROKEN_BREAK: Reason.BREAK,
    kernels.BROKEN_RIDE: Reason.RIDE_TIME,
    kernels.BROKEN_FRESH: Reason.FRESHNESS,
    kernels.BROKEN_CASH: Reason.CASH_LIMIT,
    kernels.BROKEN_TASKS: Reason.MAX_TASKS,
    kernels.BROKEN_DISTANCE: Reason.MAX_DISTANCE,
    kernels.BROKEN_DURATION: Reason.MAX_DURATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """The first rule a sequence breaks on a vehicle.

    at: the task it happens at, len(tasks) for the vehicle's end, or the number of the break. over: seconds or amount
    beyond what the rule allows; 0 where there is nothing to count.
    """

    vehicle_id: str
    rule: Reason
    at: int
    over: int


def schedule(problem: Problem, vehicle_id: str, tasks: Sequence[tuple[str, Act]]) -> Route | Broken:
    """Times for the tasks in this order: as early as every rule allows, waiting before the pickup, not after it.

    Raises KeyError for an id the problem lacks, ValueError where a delivery does not follow its pickup.
    """
    encoded = encode(problem)
    v = [vehicle.id for vehicle in problem.vehicles].index(vehicle_id)
    numbers = {request.id: index for index, request in enumerate(problem.requests)}
    nodes_of = node_numbers(problem)
    for request_id, _ in tasks:
        refused = _refused(problem, v, numbers[request_id])
        if refused is not None:
            return refused
    nodes = [nodes_of[key] for key in tasks]
    committed = problem.vehicles[v].committed
    if tuple(tasks[: len(committed)]) != committed:
        return Broken(vehicle_id=vehicle_id, rule=Reason.LOCKED, at=0, over=0)
    if len(set(nodes)) < len(nodes) or any(
        encoded.kind[n] == 1 and encoded.partner[n] >= 0 and encoded.partner[n] not in nodes[:i]
        for i, n in enumerate(nodes)
    ):
        raise ValueError("each task may be there once, and a delivery only after its pickup")
    return timetable(problem, v, nodes, make_scratch(encoded))


def timetable(problem: Problem, v: int, nodes: Sequence[int], scratch: Scratch) -> Route | Broken:
    """As `schedule`, for vehicle number v and node numbers that are known to be in order."""
    encoded = encode(problem)
    first = encoded.tasks + v
    count = len(nodes) + 2
    scratch.seq[:count] = [first, *nodes, first + len(problem.vehicles)]
    return route_of(problem.vehicles[v], [r.id for r in problem.requests], encoded, scratch, v, count)


def route_of(
    vehicle: Vehicle, ids: Sequence[str], encoded: Encoded, scratch: Scratch, v: int, count: int
) -> Route | Broken:
    """The route for scratch.seq[:count] on vehicle number v; ids names the requests by number."""
    if simulate(encoded, scratch, v, count) == kernels.NOTHING:
        rule, at, over = (int(value) for value in scratch.broken)
        step = at if rule == kernels.BROKEN_BREAK else at - 1
        return Broken(vehicle_id=vehicle.id, rule=_RULES[rule], at=step, over=over)
    steps = tuple(
        Step(
            request_id=ids[encoded.request[scratch.seq[i]]],
            act=ACTS[encoded.kind[scratch.seq[i]]],
            arrival_s=int(scratch.arrive[i]),
            start_s=int(scratch.start[i]),
            departure_s=int(scratch.depart[i]),
        )
        for i in range(1, count - 1)
    )
    rests = tuple(
        Rest(
            index=b,
            after=int(scratch.trial[b]),
            start_s=int(scratch.rest_start[b]),
            end_s=int(scratch.rest_start[b]) + rest.duration_s,
        )
        for b, rest in enumerate(vehicle.breaks)
    )
    return Route(
        vehicle_id=vehicle.id,
        steps=steps,
        rests=rests if steps else (),
        depart_s=int(scratch.depart[0]) if steps else vehicle.shift.earliest_s,
        finish_s=int(scratch.arrive[count - 1]) if steps else vehicle.shift.earliest_s,
    )


def _refused(problem: Problem, v: int, r: int) -> Broken | None:
    """The rule by which a vehicle may not take a request at all."""
    vehicle, request = problem.vehicles[v], problem.requests[r]
    if vehicle.id in request.not_vehicles or (request.vehicles is not None and vehicle.id not in request.vehicles):
        return Broken(vehicle_id=vehicle.id, rule=Reason.VEHICLE_NOT_ALLOWED, at=0, over=0)
    if not request.skills <= vehicle.skills:
        return Broken(vehicle_id=vehicle.id, rule=Reason.SKILL, at=0, over=0)
    loads = {} if isinstance(request, Visit) else request.loads
    for name, amount in loads.items():
        over = amount - vehicle.capacity.get(name, 0)
        if over > 0:
            return Broken(vehicle_id=vehicle.id, rule=Reason.CAPACITY, at=0, over=over)
    return None
