"""How long it takes to say why each request of an overloaded day is left out."""

from collections.abc import Callable
from dataclasses import dataclass

from routing.bench_insert import make_day
from routing.explain import explain
from routing.solve import solve
from routing.stop import Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An overloaded day: so many vehicles and requests, of which so many left out and explained in so many seconds."""

    vehicles: int
    requests: int
    left_out: int
    seconds: float


def measure_explain(*, vehicles: int, requests: int, seed: int, clock: Callable[[], float]) -> Explained:
    """Plan a day of a town of random doors with too few vehicles, then explain it. Compiling is not counted."""
    problem = make_day(vehicles=vehicles, requests=requests, seed=seed)
    plan = solve(problem, stop=Stop(iterations=5 * requests), seed=seed)
    small = make_day(vehicles=1, requests=8, seed=seed)
    explain(small, solve(small, stop=Stop(iterations=10)))
    began_s = clock()
    reasons = explain(problem, plan)
    return Explained(vehicles=vehicles, requests=requests, left_out=len(reasons), seconds=clock() - began_s)
