"""The two tables of a day from disk, with everything remarkable about them said on stderr."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from api.cli.ending import stop_with
from api.import_words import file_sentence, notice_sentences, remark_sentence
from api.words import Lang, say
from dispatch.day import Day
from dispatch.errors import FileError
from dispatch.model import Driver, Order
from dispatch.moment_cells import Calendar
from dispatch.read_drivers import read_drivers
from dispatch.read_orders import read_orders
from dispatch.row_reader import Import
from dispatch.settings import Settings


def read_day(
    orders: Path, drivers: Path, *, zone: ZoneInfo, at: datetime | None, settings: Settings, lang: Lang
) -> Day:
    """The day of the two files; bad rows are listed and left behind. Stops where a file holds no good row.

    Bare clock times are on the day of `at`, and of the first shift for orders.
    """
    try:
        on_day = None if at is None else at.astimezone(zone).date()
        roster = read_drivers(
            read_file(drivers, lang), file=drivers.name, calendar=Calendar(zone=zone, day=on_day), settings=settings
        )
        _tell(roster, drivers.name, lang)
        first = min(driver.shift_start for driver in roster.rows)
        calendar = Calendar(zone=zone, day=first.astimezone(zone).date())
        book = read_orders(read_file(orders, lang), file=orders.name, calendar=calendar, settings=settings)
        _tell(book, orders.name, lang)
    except FileError as refused:
        stop_with(file_sentence(lang, refused))
    _say(notice_sentences(lang, (*roster.notices, *book.notices), first))
    return Day(orders=book.rows, drivers=roster.rows, zone=zone, at=at)


def read_file(path: Path, lang: Lang) -> bytes:
    """The bytes of a file. Stops where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        stop_with(say(lang, "import-file-missing", file=str(path)))
    except OSError:
        stop_with(say(lang, "import-file-unreadable", file=str(path)))


def _tell(imported: Import[Driver] | Import[Order], file: str, lang: Lang) -> None:
    """List what is wrong with the bad rows. Stops where no row is good."""
    sentences = [remark_sentence(lang, fault) for fault in imported.faults]
    if not imported.rows:
        stop_with(*sentences, say(lang, "import-no-good-row", file=file))
    _say(sentences)
    if sentences:
        bad = len({fault.row for fault in imported.faults})
        _say([say(lang, "import-refused-rows", rows=bad, file=file)])


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        typer.echo(sentence, err=True)
