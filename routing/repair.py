"""A plan that was good once, made good again: what still fits stays where it is, what does not is named."""

from dataclasses import dataclass

from routing.model import Act, Problem, Reason, Route, Solution
from routing.schedule import Broken, schedule

Key = tuple[str, Act]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A request taken off its route, with the first rule its tasks broke there."""

    request_id: str
    vehicle_id: str
    rule: Reason


def repair(problem: Problem, solution: Solution) -> tuple[Solution, tuple[Repair, ...]]:
    """The plan with every rule kept and every request of the problem accounted for, and what had to leave its route.

    Takes any plan: of another day's vehicles, with unknown requests, incomplete, late, overloaded. Tasks keep their
    order; committed tasks come first. Requests the plan does not name are left out, for the search to place.
    """
    requests = {request.id: request for request in problem.requests}
    ids = {vehicle.id for vehicle in problem.vehicles}
    committed = {key[0]: v.id for v in problem.vehicles for key in v.committed}
    kept: list[Route] = []
    repairs: list[Repair] = []
    placed: set[str] = set()
    given = {route.vehicle_id: route for route in reversed(solution.routes)}
    for route in solution.routes:
        if route.vehicle_id not in ids:
            lost = dict.fromkeys(step.request_id for step in route.steps if step.request_id in requests)
            repairs += [
                Repair(request_id=r, vehicle_id=route.vehicle_id, rule=Reason.VEHICLE_NOT_ALLOWED) for r in lost
            ]
    for vehicle in problem.vehicles:
        steps = given[vehicle.id].steps if vehicle.id in given else ()
        wanted = [(s.request_id, s.act) for s in steps if s.request_id in requests]
        wanted = [key for key in wanted if committed.get(key[0], vehicle.id) == vehicle.id and key[0] not in placed]
        tasks, broken = _fitting(problem, vehicle.id, vehicle.committed, wanted)
        repairs += [Repair(request_id=r, vehicle_id=vehicle.id, rule=rule) for r, rule in broken]
        placed |= {key[0] for key in tasks}
        made = schedule(problem, vehicle.id, tasks) if tasks else None
        if isinstance(made, Route):
            kept.append(made)
    done = {(s.request_id, s.act) for route in kept for s in route.steps}
    whole = {r.id for r in problem.requests if all((r.id, act) in done for act, _ in r.tasks)}
    left = tuple(request.id for request in problem.requests if request.id not in whole)
    return _without_parted(problem, Solution(routes=tuple(kept), unassigned=left), repairs)


def _fitting(
    problem: Problem, vehicle_id: str, committed: tuple[Key, ...], wanted: list[Key]
) -> tuple[list[Key], list[tuple[str, Reason]]]:
    """As many of the wanted requests as fit, in order, after the committed tasks; the others with what they break."""
    acts = {request.id: [act for act, _ in request.tasks] for request in problem.requests}
    have = list(committed)
    broken: list[tuple[str, Reason]] = []
    rank = {key: at for at, key in enumerate(dict.fromkeys(wanted))}
    for request_id in dict.fromkeys(key[0] for key in wanted):
        new = [(request_id, act) for act in acts[request_id] if (request_id, act) not in committed]
        if not new or not all(key in rank for key in new) or [rank[k] for k in new] != sorted(rank[k] for k in new):
            continue
        tail = sorted([*have[len(committed) :], *new], key=lambda key: rank[key])
        tried = schedule(problem, vehicle_id, [*committed, *tail])
        if isinstance(tried, Broken):
            broken.append((request_id, tried.rule))
        else:
            have = [*committed, *tail]
    return have, broken


def _without_parted(problem: Problem, solution: Solution, repairs: list[Repair]) -> tuple[Solution, tuple[Repair, ...]]:
    """Take off their routes the groups that are not wholly on one of them."""
    on: dict[str, str] = {s.request_id: route.vehicle_id for route in solution.routes for s in route.steps}
    carriers: dict[str, set[str | None]] = {}
    for request in problem.requests:
        if request.together is not None:
            here = None if request.id in solution.unassigned else on[request.id]
            carriers.setdefault(request.together, set()).add(here)
    parted = {r.id for r in problem.requests if r.together is not None and len(carriers[r.together]) > 1} & set(on)
    if not parted:
        return solution, tuple(repairs)
    routes: list[Route] = []
    for route in solution.routes:
        tasks = [(s.request_id, s.act) for s in route.steps if s.request_id not in parted]
        made = schedule(problem, route.vehicle_id, tasks) if tasks else None
        if isinstance(made, Route):
            routes.append(made)
    repairs += [Repair(request_id=r, vehicle_id=on[r], rule=Reason.VEHICLE_NOT_ALLOWED) for r in sorted(parted)]
    there = {s.request_id for route in routes for s in route.steps} - set(solution.unassigned)
    left = tuple(request.id for request in problem.requests if request.id not in there)
    return Solution(routes=tuple(routes), unassigned=left), tuple(repairs)
