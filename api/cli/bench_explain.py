"""`antar bench explain`: how long the reasons of an overloaded day take."""

from time import monotonic
from typing import Annotated

import typer

from api.words import say
from routing.bench_explain import measure_explain


def explain(
    vehicles: Annotated[int, typer.Option(min=1, help="Vehicles on the road.")] = 14,
    requests: Annotated[int, typer.Option(min=1, help="Requests of the day.")] = 600,
    seed: Annotated[int, typer.Option(help="Seed of the town and its orders.")] = 1,
) -> None:
    """Measure how long it takes to say why requests are left out."""
    found = measure_explain(vehicles=vehicles, requests=requests, seed=seed, clock=monotonic)
    typer.echo(
        say(
            "en",
            "bench-explain",
            requests=found.requests,
            vehicles=found.vehicles,
            leftout=found.left_out,
            seconds=f"{found.seconds:.2f}",
        )
    )
