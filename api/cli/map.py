"""`antar map`: compile road maps and look at what they hold."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from api.cli.ending import stop_with
from api.cli.synth import synth
from api.map_words import map_sentence, note_sentences, survey_rows
from api.words import Lang, say
from geo.errors import MapError
from geo.roads import Roads
from geo.survey import survey

app = typer.Typer(no_args_is_help=True)
app.command()(synth)

Out = Annotated[Path, typer.Option("--out", help="File for the compiled map.")]
Speech = Annotated[Lang, typer.Option("--lang", help="Language: id or en.")]


@app.callback()
def road_map() -> None:
    """Compile road maps and look at what they hold."""


@app.command("import")
def import_map(
    source: Annotated[Path, typer.Argument(help="OpenStreetMap file, OSMnx graph (.graphml) or GIS lines (.geojson).")],
    out: Out,
    lang: Speech = "id",
) -> None:
    """Compile a source map into one file."""
    from geo.build import compile_map  # osmnx takes a second to import and is needed here alone

    try:
        roads, _ = compile_map(source)
    except MapError as refused:
        stop_with(map_sentence(lang, refused))
    _keep(roads, out, lang)


@app.command()
def fetch(
    place: Annotated[str, typer.Argument(help="Name of a place, or its OpenStreetMap relation such as R5746219.")],
    out: Out,
    margin_m: Annotated[int, typer.Option(help="Metres around the place to fetch too.", min=0)] = 1_000,
    lang: Speech = "id",
) -> None:
    """Fetch a place from OpenStreetMap's servers and compile it."""
    from geo.build_fetch import fetch_map

    try:
        roads = fetch_map(place, margin_m=margin_m)
    except MapError as refused:
        stop_with(map_sentence(lang, refused))
    _keep(roads, out, lang)


@app.command()
def info(
    file: Annotated[Path, typer.Argument(help="Compiled map.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    lang: Speech = "id",
) -> None:
    """Show what a compiled map holds and what its import noticed."""
    try:
        roads = Roads.load(file)
    except MapError as refused:
        stop_with(map_sentence(lang, refused))
    if as_json:
        typer.echo(json.dumps(_info(roads), indent=1))
    else:
        _print_info(roads, lang)


def _keep(roads: Roads, out: Path, lang: Lang) -> None:
    try:
        roads.save(out)
    except OSError as error:
        stop_with(say(lang, "map-refused-out", out=str(out), problem=error.strerror or ""))
    _print_info(roads, lang)
    typer.echo(say(lang, "map-written", out=str(out)))


def _print_info(roads: Roads, lang: Lang) -> None:
    table = Table(title=roads.report.source, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for label, figure in survey_rows(lang, survey(roads)):
        table.add_row(label, figure)
    Console(soft_wrap=True).print(table)
    for sentence in note_sentences(lang, roads.report):
        typer.echo(sentence)


def _info(roads: Roads) -> dict[str, object]:
    found = asdict(survey(roads))
    by_class, main_share = found.pop("length_m_by_class"), found.pop("main_share")
    return {
        "source": roads.report.source,
        **found,
        "largest_strong_share": main_share,
        "km": round(found["length_m"] / 1000, 3),
        "km_by_class": {name: round(length_m / 1000, 3) for name, length_m in by_class.items()},
        "import": {
            "counts": roads.report.counts,
            "near_misses": [{"lat": point.lat, "lng": point.lng} for point in roads.report.near_misses],
        },
    }
