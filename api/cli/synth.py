"""`antar map synth`: a model town with a sample day, as files."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.ending import stop_with
from api.out_dir import fill_dir
from api.show import km
from api.words import Lang, say
from dispatch.sample_day import make_day
from dispatch.sample_files import day_files
from geo.synth.files import ROADS, town_files
from geo.synth.model import Town
from geo.synth.scale import LARGEST_KM2, SMALLEST_KM2
from geo.synth.town import make_town

DEFAULT_KM2 = 7.0
COMPILED = "town.antar"


def synth(
    out: Annotated[Path, typer.Option("--out", help="Folder for the town's files.")],
    seed: Annotated[int, typer.Option(help="The same seed gives the same town.", min=0)],
    km2: Annotated[float, typer.Option(help="Area in square kilometres.")] = DEFAULT_KM2,
    lang: Annotated[Lang, typer.Option("--lang", help="Language: id or en.")] = "id",
) -> None:
    """Make a model town: roads, kelurahan, houses with known addresses, and a day of orders."""
    if not SMALLEST_KM2 <= km2 <= LARGEST_KM2:
        stop_with(say(lang, "synth-refused-size", km2=km2, smallest=SMALLEST_KM2, largest=LARGEST_KM2))
    town = make_town(seed=seed, km2=km2)
    try:
        fill_dir(out, lambda folder: _write(town, folder))
    except OSError as error:
        stop_with(say(lang, "synth-refused-out", out=str(out), problem=error.strerror or ""))
    typer.echo(_summary(town, out, lang))


def _write(town: Town, folder: Path) -> None:
    from geo.build import compile_map  # osmnx takes a second to import and is needed here alone

    for name, content in (town_files(town) | day_files(make_day(town, seed=town.seed))).items():
        (folder / name).write_bytes(content)
    roads, _ = compile_map(folder / ROADS)
    roads.save(folder / COMPILED)


def _summary(town: Town, out: Path, lang: Lang) -> str:
    return say(
        lang,
        "synth-written",
        town=town.name,
        km=km(round(sum(road.length_m for road in town.roads)), lang),
        wards=len(town.wards),
        houses=len(town.houses),
        out=str(out),
    )
