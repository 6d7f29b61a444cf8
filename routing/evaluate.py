"""What would happen if exactly this were driven: times, and every rule that it breaks.

The times of a sequence are those of the solver where it breaks no rule; else as early as can be, with waiting where
windows ask for it and lateness where nothing else is left. What is broken is the independent checker's word, by the
names of VROOM's plan mode where it has one and our own beside.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from routing.check import check
from routing.cost import cost_u, ridden
from routing.fault import Fault, FaultCode
from routing.follow import follow
from routing.model import Act, Onboard, Problem, Request, Route, Solution, Visit

Key = tuple[str, Act]
_Step = tuple[str, str, Act]


class Cause(StrEnum):
    """Why a sequence may not be driven. The first eight are VROOM's names and meanings."""

    LEAD_TIME = "lead_time"
    DELAY = "delay"
    LOAD = "load"
    MAX_TASKS = "max_tasks"
    SKILLS = "skills"
    PRECEDENCE = "precedence"
    MISSING_BREAK = "missing_break"
    MAX_DISTANCE = "max_distance"
    MAX_DURATION = "max_duration"
    RIDE_TIME = "ride_time"
    FRESHNESS = "freshness"
    CASH_LIMIT = "cash_limit"
    VEHICLE_NOT_ALLOWED = "vehicle_not_allowed"
    TOGETHER = "together"
    COMMITTED = "committed"
    UNREACHABLE = "unreachable"
    TWICE = "twice"
    TIMES = "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One broken rule. over: seconds, metres, rupiah, tasks or load beyond what is allowed; 0 where nothing counts.

    fault: where it is, by vehicle, request and step, with the numbers that disagree.
    """

    cause: Cause
    over: int
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A route in figures: seconds ridden, served, waited, rested and late; metres; most on board by load name; cash.

    cash_rp: on hand at the end.
    """

    vehicle_id: str
    ridden_s: int
    ridden_m: int
    served_s: int
    waited_s: int
    rested_s: int
    late_s: int
    on_board: Mapping[str, int]
    cash_rp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """A plan with its times, its cost in whole cost units, its figures by route and what it breaks."""

    solution: Solution
    cost_u: int
    tallies: tuple[Tally, ...]
    violations: tuple[Violation, ...]


def evaluate(problem: Problem, plan: Mapping[str, Sequence[Key]] | Solution) -> Evaluation:
    """Times and violations of fixed sequences, (request id, act) by vehicle id; of a Solution with the times it has.

    Requests that no sequence names count as left out. Raises KeyError for a vehicle, request or act the problem lacks.
    """
    solution = plan if isinstance(plan, Solution) else _followed(problem, plan)
    faults = check(problem, solution)
    return Evaluation(
        solution=solution,
        cost_u=cost_u(problem, solution),
        tallies=tuple(_tally(problem, route) for route in solution.routes),
        violations=tuple(violation for fault in faults for violation in _violations(problem, solution, fault)),
    )


def _followed(problem: Problem, plan: Mapping[str, Sequence[Key]]) -> Solution:
    known = {vehicle.id for vehicle in problem.vehicles}
    for vehicle_id in plan:
        if vehicle_id not in known:
            raise KeyError(vehicle_id)
    filled = [vehicle.id for vehicle in problem.vehicles if plan.get(vehicle.id)]
    routes = tuple(follow(problem, vehicle_id, plan[vehicle_id]) for vehicle_id in filled)
    committed = {(vehicle.id, *key) for vehicle in problem.vehicles for key in vehicle.committed}
    done = [(route.vehicle_id, step.request_id, step.act) for route in routes for step in route.steps]
    left = tuple(request.id for request in problem.requests if _is_left_out(request, done, committed))
    return Solution(routes=routes, unassigned=left)


def _is_left_out(request: Request, done: list[_Step], committed: set[_Step]) -> bool:
    """Not named; or picked up by a committed step and never handed over, which keeps it on board."""
    own = [one for one in done if one[1] == request.id]
    return not own or (len(own) == 1 and own[0] in committed and own[0][2] is Act.PICKUP)


_CAUSES = {
    FaultCode.STARTS_BEFORE_ARRIVAL: Cause.TIMES,
    FaultCode.STARTS_BEFORE_RELEASE: Cause.LEAD_TIME,
    FaultCode.OUTSIDE_WINDOW: Cause.DELAY,
    FaultCode.BEFORE_SHIFT: Cause.LEAD_TIME,
    FaultCode.AFTER_SHIFT: Cause.DELAY,
    FaultCode.LOAD_NOT_CARRIED: Cause.LOAD,
    FaultCode.OVER_CAPACITY: Cause.LOAD,
    FaultCode.TOO_MANY_TASKS: Cause.MAX_TASKS,
    FaultCode.SKILL_MISSING: Cause.SKILLS,
    FaultCode.DELIVERY_WITHOUT_PICKUP: Cause.PRECEDENCE,
    FaultCode.PICKUP_WITHOUT_DELIVERY: Cause.PRECEDENCE,
    FaultCode.DELIVERY_BEFORE_PICKUP: Cause.PRECEDENCE,
    FaultCode.SPLIT_OVER_VEHICLES: Cause.PRECEDENCE,
    FaultCode.BREAK_MISSING: Cause.MISSING_BREAK,
    FaultCode.BREAK_OUTSIDE_WINDOW: Cause.MISSING_BREAK,
    FaultCode.ROUTE_TOO_FAR: Cause.MAX_DISTANCE,
    FaultCode.ROUTE_TOO_LONG: Cause.MAX_DURATION,
    FaultCode.RIDE_TOO_LONG: Cause.RIDE_TIME,
    FaultCode.NOT_FRESH: Cause.FRESHNESS,
    FaultCode.TOO_MUCH_CASH: Cause.CASH_LIMIT,
    FaultCode.VEHICLE_NOT_ALLOWED: Cause.VEHICLE_NOT_ALLOWED,
    FaultCode.ONBOARD_ELSEWHERE: Cause.VEHICLE_NOT_ALLOWED,
    FaultCode.TOGETHER_SPLIT: Cause.TOGETHER,
    FaultCode.TOGETHER_PARTLY_LEFT_OUT: Cause.TOGETHER,
    FaultCode.COMMITTED_MISSING: Cause.COMMITTED,
    FaultCode.COMMITTED_OUT_OF_PLACE: Cause.COMMITTED,
    FaultCode.UNREACHABLE: Cause.UNREACHABLE,
    FaultCode.PLANNED_TWICE: Cause.TWICE,
}
"""What a fault is called; every other one can only be in a Solution whose times do not add up."""

_OVER = {
    FaultCode.STARTS_BEFORE_RELEASE: ("release_s", "start_s"),
    FaultCode.BEFORE_SHIFT: ("shift_earliest_s", "first_s"),
    FaultCode.AFTER_SHIFT: ("last_s", "shift_latest_s"),
    FaultCode.OVER_CAPACITY: ("on_board", "capacity"),
    FaultCode.TOO_MANY_TASKS: ("tasks", "max_tasks"),
    FaultCode.ROUTE_TOO_FAR: ("ridden_m", "max_distance_m"),
    FaultCode.ROUTE_TOO_LONG: ("lasts_s", "max_duration_s"),
    FaultCode.RIDE_TOO_LONG: ("ride_s", "max_ride_s"),
    FaultCode.NOT_FRESH: ("departure_s", "fresh_until_s"),
    FaultCode.TOO_MUCH_CASH: ("cash_rp", "cash_limit_rp"),
}


def _violations(problem: Problem, solution: Solution, fault: Fault) -> Iterator[Violation]:
    cause = _CAUSES.get(fault.code, Cause.TIMES)
    over = 0
    if fault.code in _OVER:
        more, less = _OVER[fault.code]
        over = int(fault.numbers[more]) - int(fault.numbers[less])
    elif fault.code is FaultCode.LOAD_NOT_CARRIED:
        over = int(fault.numbers["amount"])
    elif fault.code is FaultCode.OUTSIDE_WINDOW:
        cause, over = _outside(problem, solution, fault)
    elif fault.code is FaultCode.BREAK_OUTSIDE_WINDOW:
        start_s = int(fault.numbers["start_s"])
        over = max(start_s - int(fault.numbers["latest_s"]), int(fault.numbers["earliest_s"]) - start_s)
    yield Violation(cause=cause, over=over, fault=fault)


def _outside(problem: Problem, solution: Solution, fault: Fault) -> tuple[Cause, int]:
    """Too late for the last window, or too early for the next one."""
    request = next(one for one in problem.requests if one.id == fault.request_id)
    route = next(one for one in solution.routes if one.vehicle_id == fault.vehicle_id)
    task = dict(request.tasks)[route.steps[(fault.step or 1) - 1].act]
    start_s = int(fault.numbers["start_s"])
    waits_s = [window.earliest_s - start_s for window in task.windows if window.earliest_s > start_s]
    if waits_s:
        return Cause.LEAD_TIME, min(waits_s)
    return Cause.DELAY, start_s - task.windows[-1].latest_s


def _tally(problem: Problem, route: Route) -> Tally:
    from_id = {request.id: request for request in problem.requests}
    vehicle = next(one for one in problem.vehicles if one.id == route.vehicle_id)
    ridden_s, ridden_m = ridden(problem, route)
    rested_s = sum(rest.end_s - rest.start_s for rest in route.rests)
    served_s = sum(step.departure_s - step.start_s for step in route.steps)
    due = [(step, dict(from_id[step.request_id].tasks)[step.act].due_s) for step in route.steps]
    begins_s = min([route.depart_s, *(rest.start_s for rest in route.rests)])
    ends_s = max([route.finish_s, *(rest.end_s for rest in route.rests)])
    return Tally(
        vehicle_id=route.vehicle_id,
        ridden_s=ridden_s,
        ridden_m=ridden_m,
        served_s=served_s,
        waited_s=max(0, ends_s - begins_s - ridden_s - served_s - rested_s),
        rested_s=rested_s,
        late_s=sum(max(0, step.start_s - due_s) for step, due_s in due if due_s is not None),
        on_board=_most_on_board(problem, route),
        cash_rp=vehicle.cash_rp
        + sum(from_id[step.request_id].cash_rp for step in route.steps if step.act is not Act.PICKUP),
    )


def _most_on_board(problem: Problem, route: Route) -> dict[str, int]:
    from_id = {request.id: request for request in problem.requests}
    now = dict.fromkeys(problem.load_names, 0)
    for request in problem.requests:
        if isinstance(request, Onboard) and request.vehicle_id == route.vehicle_id:
            for name, amount in request.loads.items():
                now[name] += amount
    most = dict(now)
    for step in route.steps:
        request = from_id[step.request_id]
        for name, amount in ({} if isinstance(request, Visit) else request.loads).items():
            now[name] += amount if step.act is Act.PICKUP else -amount
            most[name] = max(most[name], now[name])
    return {name: amount for name, amount in most.items() if amount}
