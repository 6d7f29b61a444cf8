"""Moments from cells: RFC 3339, or a local time read in the office's zone, with a colon or the Indonesian dot."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dispatch.errors import CellError, PlanError

_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.0+)?)?"
_DATED = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:[Tt]|\s+)" + _CLOCK + r"\s*(?P<offset>[Zz]|[+-]\d{2}:?\d{2})?"
)
_BARE = re.compile(_CLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment in UTC. bare: only a clock time was given. assumed: no offset was given, the zone was taken."""

    at: datetime
    bare: bool
    assumed: bool


def find_zone(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises PlanError."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise PlanError("zone", zone=name) from error


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The moment a day begins in the zone, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def read_moment(text: str, *, zone: ZoneInfo, day: date | None) -> Moment:
    """`2025-11-03T08:00:00+07:00`, `2025-11-03 08.00` in the zone, or `08.00` on `day` in the zone.

    24.00 is midnight at the end of the day. Raises CellError, for a bare time with no day to put it on as well.
    """
    dated = _DATED.fullmatch(text)
    if dated is not None:
        at, assumed = _at(dated, _date(dated), zone)
        return Moment(at=at, bare=False, assumed=assumed)
    clock = _BARE.fullmatch(text)
    if clock is None:
        raise CellError("time")
    if day is None:
        raise CellError("time-needs-date")
    return Moment(at=_at(clock, day, zone)[0], bare=True, assumed=True)


def _date(found: re.Match[str]) -> date:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise CellError("time") from error


def _at(found: re.Match[str], day: date, zone: ZoneInfo) -> tuple[datetime, bool]:
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (minute or second)):
        raise CellError("time")
    offset = found.groupdict().get("offset")
    try:
        local = datetime(day.year, day.month, day.day, hour % 24, minute, second, tzinfo=_offset(offset) or zone)
        return (local + timedelta(days=hour // 24)).astimezone(UTC), offset is None
    except (ValueError, OverflowError) as error:
        raise CellError("time") from error


def _offset(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text in "Zz":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
