"""Moments of a row, read in the office's zone where they have none of their own, and the notices that go with it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dispatch.moment import Moment, read_moment
from dispatch.row_reader import RowReader

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The zone local times are read in, and the day that bare clock times are on (None: they need a date)."""

    zone: ZoneInfo
    day: date | None

    def find(self, reader: RowReader, column: str) -> Moment | None:
        """The moment in a cell, None where it is empty or refused."""
        moment = reader.read(column, lambda text: read_moment(text, zone=self.zone, day=self.day), None)
        if moment is not None and moment.assumed:
            reader.notice(column, "zone-assumed", zone=self.zone.key, bare="yes" if moment.bare else "no")
        return moment


def not_before(reader: RowReader, column: str, moment: Moment, bound: datetime) -> datetime:
    """The moment, a bare clock time rolled to the next day where it lies before the bound: 22.00 to 02.00."""
    if moment.at >= bound:
        return moment.at
    if moment.bare:
        reader.notice(column, "next-day")
        return moment.at + DAY
    reader.fault(column, "ends-before-start")
    return bound
