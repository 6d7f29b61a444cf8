"""Drivers from a CSV file: good rows become drivers, bad rows are listed with what to mend."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from dispatch.columns import DRIVER_COLUMNS
from dispatch.errors import CellError
from dispatch.loads import PARCEL, read_loads
from dispatch.model import Driver, DriverBreak, VehicleKind
from dispatch.moment import read_moment
from dispatch.moment_cells import Calendar, not_before
from dispatch.money import read_rp
from dispatch.phone import read_phone
from dispatch.place_cells import NOWHERE, find_place
from dispatch.read_csv import read_csv
from dispatch.row_reader import Import, RowReader, import_rows, need_columns
from dispatch.settings import Settings
from dispatch.whole import read_choice, read_skills

MOST_PER_HOUR_RP = 500_000
MOST_PER_KM_RP = 20_000
LONGEST_SHIFT = timedelta(hours=24)
VEHICLES = {
    **{kind.value: kind for kind in VehicleKind},
    **dict.fromkeys(("sepeda motor", "motorcycle", "motorbike"), VehicleKind.MOTOR),
    **dict.fromkeys(("pedicab", "trishaw"), VehicleKind.BECAK),
    **dict.fromkeys(("car", "pikap", "pickup", "van"), VehicleKind.MOBIL),
    **dict.fromkeys(("bicycle", "bike"), VehicleKind.SEPEDA),
}
_BREAK = re.compile(r"(?P<start>\d{1,2}[:.]\d{2})\s*[-–]\s*(?P<end>\d{1,2}[:.]\d{2})\s*/\s*(?P<minutes>\d{1,3})")


def read_drivers(data: bytes, *, file: str, calendar: Calendar, settings: Settings) -> Import[Driver]:
    """Drivers of the file's rows. Raises FileError where the file is no table of drivers, or too long."""
    table = read_csv(data, file=file, columns=DRIVER_COLUMNS)
    need_columns(table, "driver_id", "shift_start", "shift_end")
    if not {"start", "start_lat"} & table.headers.keys():
        need_columns(table, "start")
    return import_rows(
        table, "driver_id", lambda reader: _driver(reader, calendar), most=settings.max_drivers, kind="drivers"
    )


def _driver(reader: RowReader, calendar: Calendar) -> Driver:
    start, end = find_place(reader, "start"), find_place(reader, "end")
    if start is None:
        reader.fault("start", "empty")
    shift_start, shift_end = _shift(reader, calendar)
    driver_id = reader.need("driver_id", str, "?")
    return Driver(
        driver_id=driver_id,
        name=reader.text("name") or driver_id,
        vehicle=reader.read("vehicle", lambda text: read_choice(text, VEHICLES), VehicleKind.MOTOR),
        start=start[0] if start else NOWHERE,
        end=end[0] if end else None,
        shift_start=shift_start,
        shift_end=shift_end,
        phone=reader.read("phone", read_phone, None),
        capacity=reader.read("capacity", read_loads, {PARCEL: 8}),
        skills=reader.read("skills", read_skills, frozenset()),
        breaks=reader.read("break", lambda text: read_breaks(text, calendar, shift_start, shift_end), ()),
        cash_limit_rp=reader.read("cash_limit_rp", read_rp, None),
        cost_per_hour_rp=reader.read("cost_per_hour_rp", lambda text: read_rp(text, most_rp=MOST_PER_HOUR_RP), 0),
        cost_per_km_rp=reader.read("cost_per_km_rp", lambda text: read_rp(text, most_rp=MOST_PER_KM_RP), 0),
    )


def _shift(reader: RowReader, calendar: Calendar) -> tuple[datetime, datetime]:
    start, end = calendar.find(reader, "shift_start"), calendar.find(reader, "shift_end")
    for column in ("shift_start", "shift_end"):
        if not reader.text(column):
            reader.fault(column, "empty")
    if start is None or end is None:
        stand_in = datetime(2000, 1, 1, tzinfo=UTC)
        return stand_in, stand_in + LONGEST_SHIFT
    finish = not_before(reader, "shift_end", end, start.at)
    if finish - start.at > LONGEST_SHIFT:
        reader.fault("shift_end", "shift-too-long", hours=int(LONGEST_SHIFT.total_seconds()) // 3600)
    return start.at, finish


def read_breaks(text: str, calendar: Calendar, shift_start: datetime, shift_end: datetime) -> tuple[DriverBreak, ...]:
    """Breaks of `12:00-13:00/30` (30 minutes within 12 and 13 o'clock), several with `;`. Raises CellError.

    Clock times are on the day the shift starts, or on the next one where that is past already.
    """
    breaks = [_break(part.strip(), calendar, shift_start, shift_end) for part in text.split(";") if part.strip()]
    breaks.sort(key=lambda one: one.start)
    for before, after in pairwise(breaks):
        if before.end > after.start:
            raise CellError("breaks-overlap")
    return tuple(breaks)


def _break(part: str, calendar: Calendar, shift_start: datetime, shift_end: datetime) -> DriverBreak:
    found = _BREAK.fullmatch(part)
    if found is None:
        raise CellError("break", part=part)
    day = shift_start.astimezone(calendar.zone).date()
    start = read_moment(found["start"], zone=calendar.zone, day=day).at
    end = read_moment(found["end"], zone=calendar.zone, day=day).at
    if end <= start:
        end += timedelta(days=1)
    if end <= shift_start:
        start, end = start + timedelta(days=1), end + timedelta(days=1)
    duration = timedelta(minutes=int(found["minutes"]))
    if not duration or duration > min(end, shift_end) - max(start, shift_start):
        raise CellError("break-does-not-fit", part=part, minutes=int(found["minutes"]))
    return DriverBreak(start=start, end=end, duration=duration)
