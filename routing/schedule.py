"""The one place that turns a sequence of tasks into times: a Route, or the first rule it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from routing import kernels
from routing.encode import ACTS, PLACE, Encoded, encode
from routing.kernels import Scratch, make_scratch, simulate
from routing.model import Act, Problem, Reason, Rest, Route, Shipment, Step

_RULES = {
    kernels.BROKEN_WAY: Reason.UNREACHABLE,
    kernels.BROKEN_WINDOW: Reason.TIME_WINDOW,
    kernels.BROKEN_SHIFT: Reason.SHIFT,
    kernels.BROKEN_LOAD: Reason.CAPACITY,
    kernels.BROKEN_BREAK: Reason.BREAK,
    kernels.BROKEN_RIDE: Reason.RIDE_TIME,
    kernels.BROKEN_FRESH: Reason.FRESHNESS,
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
    for request_id, _ in tasks:
        refused = _refused(problem, v, numbers[request_id])
        if refused is not None:
            return refused
    nodes = [_node(encoded, numbers[request_id], act) for request_id, act in tasks]
    if len(set(nodes)) < len(nodes) or any(
        encoded.kind[n] == 1 and encoded.partner[n] not in nodes[:i] for i, n in enumerate(nodes)
    ):
        raise ValueError("each task may be there once, and a delivery only after its pickup")
    return timetable(problem, v, nodes, make_scratch(encoded))


def timetable(problem: Problem, v: int, nodes: Sequence[int], scratch: Scratch) -> Route | Broken:
    """As `schedule`, for vehicle number v and node numbers that are known to be in order."""
    encoded = encode(problem)
    vehicle = problem.vehicles[v]
    first = encoded.tasks + v
    count = len(nodes) + 2
    scratch.seq[:count] = [first, *nodes, first + len(problem.vehicles)]
    if simulate(encoded, scratch, v, count) == kernels.NOTHING:
        rule, at, over = (int(value) for value in scratch.broken)
        step = at if rule == kernels.BROKEN_BREAK else at - 1
        return Broken(vehicle_id=vehicle.id, rule=_RULES[rule], at=step, over=over)
    steps = tuple(
        Step(
            request_id=problem.requests[encoded.request[node]].id,
            act=ACTS[encoded.kind[node]],
            arrival_s=int(scratch.arrive[i]),
            start_s=int(scratch.start[i]),
            departure_s=int(scratch.depart[i]),
        )
        for i, node in enumerate(nodes, start=1)
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
    if not steps:
        at_s = vehicle.shift.earliest_s
        return Route(vehicle_id=vehicle.id, steps=(), depart_s=at_s, finish_s=at_s)
    route = Route(
        vehicle_id=vehicle.id,
        steps=steps,
        rests=rests,
        depart_s=int(scratch.depart[0]),
        finish_s=int(scratch.arrive[count - 1]),
    )
    ride_s = int(encoded.seconds[encoded.klass[v], encoded.node[first, PLACE], encoded.node[nodes[0], PLACE]])
    return _leave_late(route, ride_s)


def _leave_late(route: Route, ride_s: int) -> Route:
    """The same route leaving its start just in time for the first service, breaks before it taken at the start."""
    first = route.steps[0]
    leave_s = first.start_s - ride_s
    if any(rest.after == 0 and rest.end_s > leave_s for rest in route.rests):
        return route
    on_time = Step(
        request_id=first.request_id,
        act=first.act,
        arrival_s=first.start_s,
        start_s=first.start_s,
        departure_s=first.departure_s,
    )
    return Route(
        vehicle_id=route.vehicle_id,
        steps=(on_time, *route.steps[1:]),
        rests=route.rests,
        depart_s=leave_s,
        finish_s=route.finish_s,
    )


def _refused(problem: Problem, v: int, r: int) -> Broken | None:
    """The rule by which a vehicle may not take a request at all."""
    vehicle, request = problem.vehicles[v], problem.requests[r]
    if not request.skills <= vehicle.skills:
        return Broken(vehicle_id=vehicle.id, rule=Reason.SKILL, at=0, over=0)
    loads = request.loads if isinstance(request, Shipment) else {}
    for name, amount in loads.items():
        over = amount - vehicle.capacity.get(name, 0)
        if over > 0:
            return Broken(vehicle_id=vehicle.id, rule=Reason.CAPACITY, at=0, over=over)
    return None


def _node(encoded: Encoded, r: int, act: Act) -> int:
    node = int(encoded.second[r] if act is Act.DELIVERY else encoded.first[r])
    if node < 0 or ACTS[encoded.kind[node]] is not act:
        raise KeyError(act)
    return node
