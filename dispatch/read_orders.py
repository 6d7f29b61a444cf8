"""Orders from a CSV file: good rows become orders, bad rows are listed with what to mend."""

from datetime import UTC, datetime

from dispatch.columns import ORDER_COLUMNS
from dispatch.errors import CellError
from dispatch.loads import PARCEL, read_loads
from dispatch.model import Kind, Order
from dispatch.moment import Moment, midnight
from dispatch.moment_cells import Calendar, not_before
from dispatch.money import read_rp
from dispatch.phone import read_phone
from dispatch.place_cells import NOWHERE, find_place
from dispatch.read_csv import read_csv
from dispatch.row_reader import Import, RowReader, import_rows, need_columns
from dispatch.settings import Settings
from dispatch.whole import read_choice, read_skills, read_whole

MOST_SERVICE_MIN = 12 * 60
KINDS = {
    **{kind.value: kind for kind in Kind},
    **dict.fromkeys(("barang", "paket"), Kind.GOODS),
    **dict.fromkeys(("makanan", "masakan", "katering"), Kind.MEAL),
    **dict.fromkeys(("jasa", "layanan", "servis"), Kind.SERVICE),
    **dict.fromkeys(("kumpul", "jemput bola", "titip"), Kind.COLLECT),
}


def read_orders(data: bytes, *, file: str, calendar: Calendar, settings: Settings) -> Import[Order]:
    """Orders of the file's rows. Raises FileError where the file is no table of orders, or too long.

    Local times are read in the calendar's zone, bare clock times on its day; an order without placed_at was known
    when that day began.
    """
    table = read_csv(data, file=file, columns=ORDER_COLUMNS)
    need_columns(table, "order_id")
    if not {"dropoff", "dropoff_lat"} & table.headers.keys():
        need_columns(table, "dropoff")
    return import_rows(
        table, "order_id", lambda reader: _order(reader, calendar), most=settings.max_orders, kind="orders"
    )


def _order(reader: RowReader, calendar: Calendar) -> Order:
    kind = reader.read("kind", lambda text: read_choice(text, KINDS), Kind.GOODS)
    pickup = find_place(reader, "pickup")
    if pickup is None and kind is not Kind.SERVICE:
        reader.fault("pickup", "empty")
    if pickup is not None and kind is Kind.SERVICE:
        reader.fault("pickup", "service-has-pickup")
    dropoff = find_place(reader, "dropoff")
    if dropoff is None:
        reader.fault("dropoff", "empty")
    placed_at, ready_at, earliest, latest = _times(reader, calendar)
    phone, note = _phone(reader)
    return Order(
        order_id=reader.need("order_id", str, "?"),
        placed_at=placed_at,
        kind=kind,
        seller=reader.text("seller"),
        pickup=pickup[0] if pickup else None,
        dropoff=dropoff[0] if dropoff else NOWHERE,
        phone=phone,
        ready_at=ready_at,
        earliest=earliest,
        latest=latest,
        size=reader.read("size", read_loads, {PARCEL: 1}),
        service_min=reader.read("service_min", lambda text: read_whole(text, most=MOST_SERVICE_MIN), 2),
        skills=reader.read("skills", read_skills, frozenset()),
        cod_rp=reader.read("cod_rp", read_rp, 0),
        priority=reader.read("priority", lambda text: read_whole(text, most=100), 50),
        note=note,
        pickup_text=pickup[1] if pickup else "",
        dropoff_text=dropoff[1] if dropoff else "",
    )


def _times(reader: RowReader, calendar: Calendar) -> tuple[datetime, datetime | None, datetime | None, datetime | None]:
    """placed_at, ready_at, earliest, latest; a window that shut before the order came is a fault."""
    placed = calendar.find(reader, "placed_at")
    ready = calendar.find(reader, "ready_at")
    earliest = calendar.find(reader, "earliest")
    latest = calendar.find(reader, "latest")
    end = latest.at if latest else None
    if latest is not None and earliest is not None:
        end = not_before(reader, "latest", latest, earliest.at)
    known = placed.at if placed else _day_begins(calendar, earliest or latest or ready)
    if known is None:
        reader.fault("placed_at", "empty")
    elif end is not None and end < known:
        reader.fault("latest", "shut-before-placed", placed=reader.text("placed_at"))
    placed_at = known or datetime.min.replace(tzinfo=UTC)
    return placed_at, ready.at if ready else None, earliest.at if earliest else None, end


def _day_begins(calendar: Calendar, moment: Moment | None) -> datetime | None:
    day = calendar.day or (moment.at.astimezone(calendar.zone).date() if moment else None)
    return None if day is None else midnight(day, calendar.zone)


def _phone(reader: RowReader) -> tuple[str | None, str]:
    """The phone and the note. Two numbers in one cell are both kept, in the note, and the office is asked which."""
    note, text = reader.text("note"), reader.text("phone")
    if not text:
        return None, note
    try:
        return read_phone(text), note
    except CellError as refused:
        if refused.code != "phone-two":
            reader.fault("phone", refused.code, **refused.values)
            return None, note
        reader.notice("phone", refused.code, **refused.values)
        return None, f"{note} ({text})".strip()
