"""Times of one working day as people read them: the zone named, a time after midnight marked `+1`."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from api.show import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClock:
    """Shows moments as seen from the day on which the shift starts."""

    zone: str
    first_day: date

    @classmethod
    def starting(cls, moment: datetime, zone: str) -> "DayClock":
        """The clock of the day that moment falls on in the zone."""
        return cls(zone=zone, first_day=moment.astimezone(ZoneInfo(zone)).date())

    def at(self, moment: datetime) -> str:
        """`14.30`, or `01.15 +1` on the day after, or `22.00 −1` on the day before."""
        days = (moment.astimezone(ZoneInfo(self.zone)).date() - self.first_day).days
        if days == 0:
            return clock(moment, self.zone)
        return f"{clock(moment, self.zone)} {'+' if days > 0 else '−'}{abs(days)}"

    def span(self, start: datetime, end: datetime) -> str:
        """`14.00–14.30`."""
        return f"{self.at(start)}–{self.at(end)}"

    def iso(self, moment: datetime) -> str:
        """`2025-11-03T14:30:00+07:00`."""
        return moment.astimezone(ZoneInfo(self.zone)).isoformat(timespec="seconds")


def zone_name(moment: datetime, zone: str) -> str:
    """`WIB`, `WITA`, `WIT`, or what the zone calls itself."""
    return moment.astimezone(ZoneInfo(zone)).tzname() or zone
