"""Solve a problem: the one call the office, the command line and the benchmarks use."""

from collections.abc import Callable
from time import monotonic

import numpy as np

from routing.encode import encode
from routing.kernels import State
from routing.model import Problem, Route, Solution
from routing.schedule import Broken, timetable
from routing.search import Budget, Search
from routing.stop import Stop


def solve(
    problem: Problem,
    *,
    stop: Stop,
    seed: int = 1,
    fewest_vehicles: bool = False,
    clock: Callable[[], float] = monotonic,
) -> Solution:
    """Routes for a problem at least cost; with fewest_vehicles, with as few vehicles as found and then at least cost.

    A request is left out only if it fits nowhere or costs more than its penalty. The same problem, seed and number of
    iterations give the same routes.
    """
    if not problem.vehicles or not problem.requests:
        return Solution(routes=(), unassigned=tuple(request.id for request in problem.requests))
    luck = np.array([seed * 2 + 1], np.uint64)
    search = Search(encode(problem), Budget(stop, clock), luck)
    return _decode(problem, search, search.improve(fewest_vehicles=fewest_vehicles))


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
