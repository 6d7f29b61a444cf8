"""`antar matrix`: many-to-many seconds and metres between the points of a table, on a compiled map."""

from collections.abc import Mapping, Sequence
from os import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import numpy as np
import typer

from api.cli.day_files import read_file
from api.cli.ending import stop_with
from api.cli.map_file import load_roads
from api.import_words import file_sentence, remark_sentence
from api.map_words import no_snap_sentence
from api.words import Lang, say
from dispatch.errors import CellError, FileError
from dispatch.pin import Pin, read_pin_of_two
from dispatch.read_csv import Table, read_csv
from dispatch.row_reader import Import, RowReader, import_rows, need_columns
from geo.model import UNREACHABLE, LatLon, NoSnap, Profile, Snap, TravelMatrix
from geo.travel import travel_matrix

MOST_POINTS = 5_000
"""25 million pairs: 200 MB in memory and some seconds of work."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("kode", "code", "point_id", "no"),
    "lat": ("latitude", "lintang", "garis_lintang"),
    "lng": ("lon", "long", "longitude", "bujur", "garis_bujur"),
}

Point = tuple[str, LatLon]


def matrix(
    map_file: Annotated[Path, typer.Option("--map", help="Compiled map, or a source map.")],
    points: Annotated[Path, typer.Option(help="Points, CSV with the columns lat, lng and, if wanted, id.")],
    out: Annotated[Path, typer.Option(help="File for the arrays ids, seconds, metres (.npz).")],
    profile: Annotated[Profile, typer.Option(help="How one moves.")] = Profile.MOTORCYCLE,
    lang: Annotated[Lang, typer.Option(help="Language: id or en.")] = "id",
) -> None:
    """Measure seconds and metres between all points; -1 where there is no way."""
    named = _read_points(points, lang)
    roads = load_roads(map_file, lang)
    places = roads.snap([at for _, at in named], profile)
    if not any(isinstance(place, Snap) for place in places):
        stop_with(say(lang, "map-matrix-nothing", file=points.name))
    measured = travel_matrix(roads, profile, places)
    try:
        _write(out, [name for name, _ in named], measured)
    except OSError as error:
        stop_with(say(lang, "map-refused-out", out=str(out), problem=error.strerror or ""))
    _tell(named, places, measured, out, lang)


def _read_points(path: Path, lang: Lang) -> list[Point]:
    """The points of the good rows; the bad ones are listed. Stops where no row is good."""
    try:
        table = read_csv(read_file(path, lang), file=path.name, columns=COLUMNS, others_ignored=True)
        need_columns(table, "lat", "lng")
        if len(table.rows) > MOST_POINTS:
            stop_with(say(lang, "map-matrix-too-many", file=path.name, count=len(table.rows), most=MOST_POINTS))
        read = import_rows(table, "id", _read_point, most=MOST_POINTS, kind="points")
    except FileError as refused:
        stop_with(file_sentence(lang, refused))
    _list_faults(read, table, lang)
    return list(read.rows)


def _read_point(reader: RowReader) -> Point:
    lat, lng = reader.need("lat", str, ""), reader.need("lng", str, "")
    pin = Pin(LatLon(0, 0), swapped=False)
    if lat and lng:
        try:
            pin = read_pin_of_two(lat, lng)
        except CellError as refused:
            reader.fault("lat", refused.code, **refused.values)
    if pin.swapped:
        reader.notice("lat", "pin-swapped", lat=str(pin.at.lat), lng=str(pin.at.lng))
    return reader.text("id") or str(reader.row.number - 1), pin.at


def _list_faults(read: Import[Point], table: Table, lang: Lang) -> None:
    sentences = [remark_sentence(lang, remark) for remark in (*read.faults, *read.notices)]
    if not read.rows:
        stop_with(*sentences, say(lang, "import-no-good-row", file=table.file))
    for sentence in sentences:
        typer.echo(sentence, err=True)


def _write(out: Path, ids: Sequence[str], measured: TravelMatrix) -> None:
    """The whole file or none."""
    with NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as file:
        try:
            np.savez(file, allow_pickle=False, ids=np.array(ids), seconds=measured.seconds, metres=measured.metres)
            file.close()
            replace(file.name, out)
        finally:
            Path(file.name).unlink(missing_ok=True)


def _tell(
    named: Sequence[Point], places: Sequence[Snap | NoSnap], measured: TravelMatrix, out: Path, lang: Lang
) -> None:
    lost = [(name, p) for (name, _), p in zip(named, places, strict=True) if isinstance(p, NoSnap)]
    if lost:
        typer.echo(say(lang, "map-matrix-no-snap", count=len(lost)), err=True)
        for name, place in lost:
            typer.echo(f"  {no_snap_sentence(lang, name, place)}", err=True)
    nowhere = int((measured.seconds == UNREACHABLE).sum())
    size = measured.size
    typer.echo(say(lang, "map-matrix-done", count=size, pairs=size * size - size, unreachable=nowhere, out=str(out)))
