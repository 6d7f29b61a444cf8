"""Wakes the engine before its seconds are counted: its kernels are compiled on first use and kept for the next time."""

from pathlib import Path
from time import process_time

import numpy as np
import typer

import routing
from api.words import Lang, say
from geo.bench_matrix import measure_matrix
from geo.grid import make_grid
from geo.model import TravelMatrix
from routing.explain import explain
from routing.insert import insert
from routing.model import Break, Problem, Shipment, Task, Vehicle, Visit, Window
from routing.solve import solve
from routing.stop import Stop

_KEPT = Path(routing.__file__).parent / "__pycache__"


def warm_engine(lang: Lang) -> None:
    """Solve a problem of three places with every kind of rule; the first time takes half a minute, and says so."""
    if not any(_KEPT.glob("*.nbc")):
        typer.echo(say(lang, "plan-warming"), err=True)
    smallest = _smallest_problem()
    plan = solve(smallest, stop=Stop(iterations=10))
    explain(smallest, plan)  # nobody can do U
    insert(smallest, plan, Visit(id="W", task=Task(place=1)))


def _smallest_problem() -> Problem:
    apart = (np.ones((3, 3), np.int32) - np.eye(3, dtype=np.int32)).astype(np.int32)
    shift, rest = Window(0, 10_000), Break(window=Window(0, 9_000), duration_s=60)
    parcel = {"parcel": 1}
    return Problem(
        matrices=(TravelMatrix(apart, apart.copy()),),
        requests=(
            *(
                Shipment(
                    id=f"S{n}",
                    pickup=Task(place=1, setup_s=1),
                    delivery=Task(place=2),
                    loads=parcel,
                    max_ride_s=100,
                    fresh_until_s=9_000,
                )
                for n in range(3)
            ),
            Visit(id="V", task=Task(place=2, service_s=60)),
            Visit(id="U", task=Task(place=2), skills=frozenset({"nobody's"})),
        ),
        vehicles=tuple(
            Vehicle(id=f"D{n}", start=0, end=end, shift=shift, capacity=parcel, breaks=(rest,), per_km_rp=900)
            for n, end in enumerate((None, 0))
        ),
    )


if __name__ == "__main__":  # `make setup`: compile everything now, so that no plan and no test waits for it
    warm_engine("en")
    measure_matrix(make_grid(3, 1), places=2, seed=1, runs=1, clock=process_time)
    solve(_smallest_problem(), stop=Stop(iterations=10), fewest_vehicles=True)
