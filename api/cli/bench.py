"""`antar bench`: measurements with a report. They are commands, not timed tests."""

import json
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from api.cli.bench_explain import explain
from api.cli.bench_matrix import matrix
from api.words import Lang, say
from routing.bench import Result, find_best
from routing.bench import run as run_instance
from routing.bench_insert import measure
from routing.read import BadInstanceError, Format, read_instance
from routing.stop import Stop

app = typer.Typer(no_args_is_help=True)
app.command()(matrix)
app.command()(explain)
_LANG: Lang = "en"


@app.callback()
def bench() -> None:
    """Measure the engine on public benchmark files."""


@app.command()
def solve(
    files: Annotated[list[Path], typer.Argument(help="Benchmark files.")],
    form: Annotated[Format, typer.Option("--format", help="Which set the files belong to.")],
    seconds: Annotated[float, typer.Option(help="Seconds for each instance.")] = 5.0,
    seed: Annotated[int, typer.Option(help="Seed of the search.")] = 1,
    jobs: Annotated[int, typer.Option(help="Instances at a time, each on one core.")] = 1,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the results and routes here.")] = None,
) -> None:
    """Solve benchmark files and set them beside the best known solutions."""
    try:
        stop = Stop(seconds=seconds)
        work = partial(_one, form=form, stop=stop, seed=seed)
        with ProcessPoolExecutor(max_workers=max(1, jobs)) as pool:
            results = list(pool.map(work, files))
    except (BadInstanceError, ValueError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    _print(results)
    if json_file is not None:
        _write(json_file, results, seconds=seconds, seed=seed)
    if any(result.faults for result in results):
        raise typer.Exit(1)


@app.command()
def insert(
    vehicles: Annotated[int, typer.Option(min=1, help="Vehicles on the road.")] = 50,
    requests: Annotated[int, typer.Option(min=1, help="Requests in the plan.")] = 500,
    quotes: Annotated[int, typer.Option(min=1, help="New orders to ask for.")] = 500,
    seed: Annotated[int, typer.Option(help="Seed of the town and its orders.")] = 1,
) -> None:
    """Measure how long the answer to one new order takes."""
    latency = measure(vehicles=vehicles, requests=requests, quotes=quotes, seed=seed, clock=monotonic)
    typer.echo(
        say(
            _LANG,
            "bench-insert",
            vehicles=latency.vehicles,
            planned=latency.planned,
            quotes=latency.quotes,
            taken=latency.taken,
            p50=f"{latency.p50_ms:.2f}",
            p99=f"{latency.p99_ms:.2f}",
            worst=f"{latency.worst_ms:.2f}",
        )
    )


def _one(file: Path, *, form: Format, stop: Stop, seed: int) -> Result:
    instance = read_instance(file, form)
    _warm(file, form)
    best = find_best(file).get(instance.name.lower())
    return run_instance(instance, stop=stop, seed=seed, best=best, clock=monotonic)


_warmed: set[Format] = set()


def _warm(file: Path, form: Format) -> None:
    """Load the compiled kernels once in each process, so that no instance pays for it."""
    if form not in _warmed:
        _warmed.add(form)
        run_instance(read_instance(file, form), stop=Stop(iterations=100), seed=0, best=None, clock=monotonic)


def _print(results: list[Result]) -> None:
    table = Table()
    for column in ("instance", "vehicles", "best-vehicles", "cost", "best-cost", "gap", "seconds", "rate", "faults"):
        table.add_column(say(_LANG, f"bench-{column}"), justify="left" if column == "instance" else "right")
    for r in results:
        known = (str(r.best.vehicles), f"{r.best.cost:,.2f}") if r.best else ("", "")
        gap = "" if r.gap is None else f"{r.gap:.2%}"
        rate = f"{r.iterations / r.seconds:,.0f}"
        table.add_row(
            r.name, str(r.vehicles), known[0], f"{r.cost:,.2f}", known[1], gap, f"{r.seconds:.1f}", rate, str(r.faults)
        )
    console = Console(width=None if Console().is_terminal else 120)
    console.print(table)
    compared = [r for r in results if r.best]
    gaps = [r.gap for r in compared if r.gap is not None]
    console.print(
        say(
            _LANG,
            "bench-total",
            instances=len(results),
            vehicles=sum(r.vehicles for r in results),
            best=sum(r.best.vehicles for r in compared if r.best),
            equal=len(gaps),
            close=sum(gap <= 0.001 for gap in gaps),
            cost=f"{sum(r.cost for r in results):,.2f}",
            gap=f"{sum(gaps) / len(gaps):.3%}" if gaps else "",
            unassigned=sum(r.unassigned for r in results),
            faults=sum(r.faults for r in results),
        )
    )


def _write(file: Path, results: list[Result], *, seconds: float, seed: int) -> None:
    rows = [
        {
            "instance": r.name,
            "vehicles": r.vehicles,
            "cost": round(r.cost, 4),
            "seconds": round(r.seconds, 3),
            "iterations": r.iterations,
            "unassigned": r.unassigned,
            "faults": r.faults,
            "best_vehicles": r.best.vehicles if r.best else None,
            "best_cost": r.best.cost if r.best else None,
            "gap": r.gap,
            "routes": r.routes,
        }
        for r in results
    ]
    text = json.dumps({"seconds": seconds, "seed": seed, "results": rows}, indent=1)
    partial_file = file.with_name(file.name + ".part")
    partial_file.write_text(text, encoding="utf-8")
    partial_file.replace(file)
