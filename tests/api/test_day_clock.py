from datetime import UTC, datetime

from api.day_clock import DayClock, zone_name
from tests.api.make_orders import ZONE, at

MONDAY = DayClock.starting(at("19.00"), ZONE)


def test_times_after_midnight_are_marked() -> None:
    """TIM-13: a night shift 19.00 to 02.00 is not mended into 19.00 to 20.00."""
    assert MONDAY.span(at("19.00"), at("02.00", day=4)) == "19.00–02.00 +1"


def test_times_of_the_day_before_are_marked() -> None:
    """TIM-12: loading the evening before."""
    assert MONDAY.at(at("22.00", day=2)) == "22.00 −1"


def test_iso_times_carry_the_offset_of_the_zone() -> None:
    """TIM-03."""
    assert MONDAY.iso(at("14.30")) == "2025-11-03T14:30:00+07:00"


def test_the_zone_is_named_as_indonesians_name_it() -> None:
    """TIM-09: WIB, WITA, WIT; what has no name is shown by its offset."""
    moment = datetime(2025, 11, 3, tzinfo=UTC)
    zones = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Singapore")
    assert [zone_name(moment, zone) for zone in zones] == ["WIB", "WITA", "WIT", "+08"]


def test_the_day_is_that_of_the_zone() -> None:
    """TIM-10: 20.00 UTC on Sunday is Monday morning in Madiun."""
    assert DayClock.starting(datetime(2025, 11, 2, 20, tzinfo=UTC), ZONE).first_day.isoformat() == "2025-11-03"
