"""`antar bench matrix`: what exact travel matrices cost, with a report in Markdown and JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from time import process_time
from typing import Annotated

import typer

from api.cli.map_file import load_roads
from api.words import Lang, say
from geo.bench_matrix import MatrixFigures, measure_matrix
from geo.grid import make_grid
from geo.kernels import Ints, Keys
from geo.model import Profile
from geo.network import find_network

_LANG: Lang = "en"


def matrix(
    maps: Annotated[list[Path] | None, typer.Argument(help="Compiled maps or source maps.")] = None,
    side: Annotated[int, typer.Option(min=2, help="Corners on a side of the model town.")] = 316,
    places: Annotated[int, typer.Option(min=1, help="Places, every pair measured and compared.")] = 1000,
    seed: Annotated[int, typer.Option(help="Seed of the model town and the places.")] = 1,
    runs: Annotated[int, typer.Option(min=1, help="Runs, of which the median is told.")] = 5,
    profile: Annotated[Profile, typer.Option(help="How one moves.")] = Profile.MOTORCYCLE,
    report: Annotated[Path | None, typer.Option(help="Write the table here, and beside it the same as .json.")] = None,
) -> None:
    """Measure travel matrices by the hierarchy against Dijkstra, in milliseconds of one thread."""
    measure_matrix(make_grid(20, seed), places=10, seed=seed, runs=1, clock=process_time)  # loads the compiled code
    figures: dict[str, MatrixFigures] = {}
    for name, graph in _graphs(maps or [], profile, side, seed):
        try:
            figures[name] = measure_matrix(graph, places=places, seed=seed, runs=runs, clock=process_time)
        except ValueError as error:
            typer.echo(f"{name}: {error}", err=True)
            raise typer.Exit(2) from error
    text = _as_table(figures)
    typer.echo(text)
    if report is not None:
        settings = {"places": places, "seed": seed, "runs": runs, "profile": profile.value}
        rows = {name: asdict(found) for name, found in figures.items()}
        _write(report, text)
        _write(report.with_suffix(".json"), json.dumps({**settings, "graphs": rows}, indent=1))
    if any(found.wrong for found in figures.values()):
        raise typer.Exit(1)


def _graphs(maps: list[Path], profile: Profile, side: int, seed: int) -> Iterator[tuple[str, tuple[Ints, Ints, Keys]]]:
    for file in maps:
        network = find_network(load_roads(file, _LANG), profile)
        yield file.name, (network.first, network.head, network.key)
    yield f"grid {side} x {side}", make_grid(side, seed)


def _as_table(figures: dict[str, MatrixFigures]) -> str:
    columns = ("graph", "nodes", "build", "matrix", "row", "column", "dijkstra", "ratio", "unreachable", "wrong")
    lines = ["| " + " | ".join(say(_LANG, f"bench-matrix-{column}") for column in columns) + " |"]
    lines.append("|---" * len(columns) + "|")
    for name, f in figures.items():
        times = (f"{ms:,.2f}" for ms in (f.build_ms, f.matrix_ms, f.row_ms, f.column_ms, f.dijkstra_ms))
        ratio = f"{f.dijkstra_ms / f.matrix_ms:,.0f}"
        cells = (name, f"{f.nodes:,}", *times, ratio, f"{f.unreachable:,}", str(f.wrong))
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _write(file: Path, text: str) -> None:
    part = file.with_name(file.name + ".part")
    part.write_text(text + "\n", encoding="utf-8")
    part.replace(file)
