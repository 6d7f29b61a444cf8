"""Benchmark instances solved, judged and set against the best known solutions."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from routing.check import check
from routing.read import Instance
from routing.solve import solve
from routing.stop import Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The best known solution of an instance: vehicles first, then cost."""

    vehicles: int
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one run gave. faults counts what the checker found; unassigned, requests left out: both should be 0."""

    name: str
    vehicles: int
    cost: float
    seconds: float
    iterations: int
    routes: list[list[int]]
    faults: int
    unassigned: int
    best: Best | None

    @property
    def gap(self) -> float | None:
        """Cost above the best known at equal vehicles, as a share; None where vehicles differ or none is known."""
        if self.best is None or self.vehicles != self.best.vehicles:
            return None
        return self.cost / self.best.cost - 1


def run(instance: Instance, *, stop: Stop, seed: int, best: Best | None, clock: Callable[[], float]) -> Result:
    """Solve an instance for fewest vehicles, then least cost, and judge the answer."""
    began_s = clock()
    solution = solve(instance.problem, stop=stop, seed=seed, fewest_vehicles=True, clock=clock)
    seconds = clock() - began_s
    return Result(
        name=instance.name,
        vehicles=len(solution.routes),
        cost=instance.cost(solution),
        seconds=seconds,
        iterations=solution.iterations,
        routes=instance.routes(solution),
        faults=len(check(instance.problem, solution)),
        unassigned=len(solution.unassigned),
        best=best,
    )


def find_best(instance_file: Path) -> dict[str, Best]:
    """Best known solutions by instance name, from a bks.csv beside the file or one folder up; empty without one."""
    for folder in (instance_file.parent, instance_file.parent.parent):
        table = folder / "bks.csv"
        if table.is_file():
            return _read_best(table)
    return {}


def _read_best(table: Path) -> dict[str, Best]:
    text = table.read_text(encoding="utf-8")
    delimiter = ";" if ";" in text.split("\n", 1)[0] else ","
    rows = csv.DictReader(text.splitlines(), delimiter=delimiter)
    return {
        row["instance"].lower(): Best(vehicles=int(row["vehicles"]), cost=float(row.get("distance") or row["cost"]))
        for row in rows
    }
