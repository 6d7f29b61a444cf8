"""Solve a problem: the one call the office, the command line and the benchmarks use."""

from collections.abc import Callable
from time import monotonic

import numpy as np

from routing.encode import encode, node_numbers
from routing.kernels import State
from routing.model import Problem, Route, Solution
from routing.repair import repair
from routing.schedule import Broken, timetable
from routing.search import Budget, Search
from routing.stop import Stop


def solve(
    problem: Problem,
    *,
    stop: Stop,
    seed: int = 1,
    fewest_vehicles: bool = False,
    start: Solution | None = None,
    clock: Callable[[], float] = monotonic,
) -> Solution:
    """Routes for a problem at least cost; with fewest_vehicles, with as few vehicles as found and then at least cost.

    A request is left out only if it fits nowhere or costs more than its penalty. The same problem, seed and number of
    iterations give the same routes. start: a plan to begin from, whatever its state: it is repaired first (`repair`
    says what that takes), and the answer costs no more than the repaired plan.
    """
    if not problem.vehicles or not problem.requests:
        return Solution(routes=(), unassigned=tuple(request.id for request in problem.requests))
    luck = np.array([seed * 2 + 1], np.uint64)
    search = Search(encode(problem), Budget(stop, clock), luck)
    given = None if start is None else _nodes(problem, repair(problem, start)[0])
    return _decode(problem, search, search.improve(fewest_vehicles=fewest_vehicles, start=given))


def _nodes(problem: Problem, solution: Solution) -> dict[int, list[int]]:
    """The routes as the search has them: node numbers by vehicle number."""
    numbers = node_numbers(problem)
    vehicles = {vehicle.id: v for v, vehicle in enumerate(problem.vehicles)}
    return {vehicles[r.vehicle_id]: [numbers[s.request_id, s.act] for s in r.steps] for r in solution.routes}


def _decode(problem: Problem, search: Search, state: State) -> Solution:
    routes: list[Route] = []
    for v in np.flatnonzero(state.size > 2):
        nodes = [int(node) for node in state.route[v, 1 : state.size[v] - 1]]
        route = timetable(problem, int(v), nodes, search.scratch)
        if isinstance(route, Broken):
            raise AssertionError(f"the search left a route that breaks a rule: {route}")
        routes.append(route)
    absent = {int(r) for r in state.absent[: state.total[1]]}
    return Solution(
        routes=tuple(routes),
        unassigned=tuple(request.id for r, request in enumerate(problem.requests) if r in absent),
        iterations=search.budget.done,
    )
