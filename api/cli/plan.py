"""`antar plan`: a map and two CSV files in, checked routes and run sheets out."""

from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from api.cli.day_files import read_day
from api.cli.ending import stop_with
from api.cli.map_file import load_roads
from api.cli.plan_table import print_plan
from api.cli.warm import warm_engine
from api.out_dir import fill_dir
from api.plan_files import write_plan_files
from api.plan_words import plan_sentence
from api.words import Lang, say
from dispatch.errors import CellError, PlanError
from dispatch.moment import find_zone, read_moment
from dispatch.plan_day import PlannedDay, plan_day
from dispatch.settings import Settings
from geo.roads import Roads
from routing.stop import Stop

DEFAULT_SECONDS = 8.0
ZONE = "Asia/Jakarta"


def plan(
    map_file: Annotated[Path, typer.Option("--map", help="Compiled map, or a source map.")],
    orders: Annotated[Path, typer.Option(help="Orders, CSV.")],
    drivers: Annotated[Path, typer.Option(help="Drivers, CSV.")],
    out: Annotated[Path, typer.Option(help="Folder for the plan; made if absent.")],
    at: Annotated[
        str | None, typer.Option(help="When the plan is made: nothing starts before, later orders wait.")
    ] = None,
    seconds: Annotated[float | None, typer.Option(help="Seconds to search; 8 if neither is given.")] = None,
    iterations: Annotated[int | None, typer.Option(help="Iterations to search: with them the same plan again.")] = None,
    seed: Annotated[int, typer.Option(help="Seed of the search.")] = 1,
    lang: Annotated[Lang, typer.Option(help="Language: id or en.")] = "id",
    zone: Annotated[str, typer.Option(help="Zone the office lives in.")] = ZONE,
) -> None:
    """Plan a day of orders and write run sheets, tables and a map."""
    try:
        default = DEFAULT_SECONDS if iterations is None else None
        stop = Stop(seconds=default if seconds is None else seconds, iterations=iterations)
    except ValueError:
        stop_with(say(lang, "plan-refused-stop"))
    office = _zone(zone, lang)
    moment = None if at is None else _moment(at, office, lang)
    settings = Settings()
    try:
        day = read_day(orders, drivers, zone=office, at=moment, settings=settings, lang=lang)
        roads = load_roads(map_file, lang)
        warm_engine(lang)
        planned = plan_day(day, roads, settings=settings, stop=stop, seed=seed)
    except PlanError as refused:
        stop_with(plan_sentence(lang, refused))
    write_out(planned, roads, out, lang)
    print_plan(planned.plan, lang)
    typer.echo(say(lang, "plan-written", out=str(out)))


def write_out(planned: PlannedDay, roads: Roads, out: Path, lang: Lang) -> None:
    """Write all files of the plan into the folder, or none. Stops where the folder cannot be written."""
    try:
        fill_dir(out, lambda part: write_plan_files(planned, roads, part, lang=lang))
    except OSError as error:
        stop_with(say(lang, "plan-refused-out", out=str(out), problem=error.strerror or ""))


def _zone(name: str, lang: Lang) -> ZoneInfo:
    try:
        return find_zone(name)
    except PlanError as refused:
        stop_with(plan_sentence(lang, refused))


def _moment(text: str, zone: ZoneInfo, lang: Lang) -> datetime:
    try:
        return read_moment(text, zone=zone, day=None).at
    except CellError:
        stop_with(say(lang, "plan-refused-at", at=text))
