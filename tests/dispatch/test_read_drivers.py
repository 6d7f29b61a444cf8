"""Drivers out of tables."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dispatch.errors import FileError
from dispatch.model import DriverBreak, VehicleKind
from dispatch.read_drivers import read_drivers
from dispatch.settings import Settings
from geo.model import LatLon
from tests.dispatch.tables import JAKARTA, codes, driver


def utc(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2025, 11, day, hour, minute, tzinfo=UTC)


def test_a_whole_row_becomes_a_driver() -> None:
    imported = driver(
        name="Budi",
        phone="0812-3456-7890",
        vehicle="becak",
        end="-7.65 111.54",
        capacity="parcel:20;litre:200",
        skills="montir;listrik",
        **{"break": "12:00-13:00/30"},
        cash_limit_rp="500.000",
        cost_per_hour_rp="9000",
        cost_per_km_rp="900",
    )
    one = imported.rows[0]
    assert (one.name, one.phone, one.vehicle) == ("Budi", "+6281234567890", VehicleKind.BECAK)
    assert (one.start, one.end) == (LatLon(-7.63, 111.52), LatLon(-7.65, 111.54))
    assert (one.shift_start, one.shift_end) == (utc(1), utc(9))
    assert (one.capacity, one.skills) == (
        {"litre": 200, "parcel": 20},
        frozenset({"montir", "listrik"}),
    )
    assert one.breaks == (DriverBreak(start=utc(5), end=utc(6), duration=timedelta(minutes=30)),)
    assert (one.cash_limit_rp, one.cost_per_hour_rp, one.cost_per_km_rp) == (500_000, 9_000, 900)


def test_what_is_silent_has_defaults() -> None:
    one = driver().rows[0]
    assert (one.name, one.vehicle, one.end, one.capacity) == ("D1", VehicleKind.MOTOR, None, {"parcel": 8})
    assert (one.breaks, one.cash_limit_rp) == ((), None)


def test_a_night_shift_ends_on_the_next_day_and_says_so() -> None:
    """TIM-12, TIM-13: 19.00 to 07.00 is twelve hours; its break at 01.00 is on the next day too."""
    imported = driver(shift_start="19.00", shift_end="07.00", **{"break": "01:00-02:00/30"})
    one = imported.rows[0]
    assert (one.shift_start, one.shift_end) == (utc(12), utc(0, day=4))
    assert one.breaks[0].start == utc(18)
    assert "next-day" in [notice.code for notice in imported.notices]


def test_a_dated_shift_that_ends_before_it_starts_is_refused() -> None:
    """TIM-13: never repaired by an hour."""
    assert codes(driver(shift_start="2025-11-03 19.00", shift_end="2025-11-03 07.00")) == [
        (2, "shift_end", "ends-before-start")
    ]


def test_a_shift_of_more_than_a_day_is_refused() -> None:
    assert codes(driver(shift_end="2025-11-05T08:00:00+07:00")) == [(2, "shift_end", "shift-too-long")]


def test_a_missing_shift_is_named() -> None:
    assert codes(driver(shift_start="", shift_end="x")) == [(2, "shift_end", "time"), (2, "shift_start", "empty")]


def test_several_breaks_are_in_order_of_time() -> None:
    breaks = driver(**{"break": "15.00–15.30/15; 12:00-13:00/30"}).rows[0].breaks
    assert [one.start for one in breaks] == [utc(5), utc(8)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12:00", "break"),
        ("12:00-13:00", "break"),
        ("12:00-13:00/90", "break-does-not-fit"),
        ("12:00-13:00/0", "break-does-not-fit"),
        ("15:50-17:00/30", "break-does-not-fit"),
        ("12:00-13:00/30;12:00-13:00/30", "breaks-overlap"),
    ],
)
def test_breaks_that_cannot_be_taken_are_refused(text: str, code: str) -> None:
    """TIM-15: two equal breaks are refused with their row. The shift ends at 16.00, so 15.50 leaves ten minutes."""
    assert codes(driver(**{"break": text})) == [(2, "break", code)]


def test_rates_beyond_reason_are_refused() -> None:
    assert codes(driver(cost_per_hour_rp="5jt", cost_per_km_rp="-1")) == [
        (2, "cost_per_hour_rp", "too-big"),
        (2, "cost_per_km_rp", "negative"),
    ]


def test_a_table_of_sellers_is_not_one_of_drivers(shared: Path) -> None:
    with pytest.raises(FileError):
        read_drivers(
            (shared / "data/madiun/day/sellers.csv").read_bytes(),
            file="sellers.csv",
            calendar=JAKARTA,
            settings=Settings(),
        )


def test_the_madiun_drivers_are_read_whole(shared: Path) -> None:
    data = (shared / "data/madiun/day/drivers.csv").read_bytes()
    imported = read_drivers(data, file="drivers.csv", calendar=JAKARTA, settings=Settings())
    assert (len(imported.rows), imported.faults, imported.notices) == (14, (), ())
    assert [one.driver_id for one in imported.rows if one.vehicle is VehicleKind.BECAK] == ["D10"]
    assert all(len(one.breaks) == 1 for one in imported.rows)
