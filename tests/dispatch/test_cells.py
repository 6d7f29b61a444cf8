"""Single cells: money, phones, pins, moments, loads."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.errors import CellError, PlanError
from dispatch.loads import read_loads
from dispatch.moment import Moment, find_zone, read_moment
from dispatch.money import read_rp
from dispatch.phone import read_phone
from dispatch.pin import read_pin
from dispatch.whole import read_choice, read_whole
from geo.model import LatLon
from tests.dispatch.tables import DAY


@pytest.mark.parametrize(
    ("text", "amount_rp"),
    [
        ("0", 0),
        ("12500", 12_500),
        ("12.500", 12_500),
        ("15.000", 15_000),
        ("1.250.000", 1_250_000),
        ("Rp12.500", 12_500),
        ("rp 12.500,-", 12_500),
        ("IDR 12500", 12_500),
        ("12.500,00", 12_500),
        ("149,900", 149_900),
        ("12,5rb", 12_500),
        ("12rb", 12_000),
        ("12.5 ribu", 12_500),
        ("1,2jt", 1_200_000),
        ("1,25 juta", 1_250_000),
        ("15k", 15_000),
    ],
)
def test_rupiah_are_read_as_indonesians_write_them(text: str, amount_rp: int) -> None:
    """MON-01, MON-02: whole rupiah, `15.000` never fifteen; `149,900` has three decimals no rupiah has."""
    assert read_rp(text) == amount_rp


@pytest.mark.parametrize(
    "text", ["21.9", "15.5", "15000.0", "0.500", "1.25.000", "1,250.000", "1.500jt", "Rp", "x", "1e5"]
)
def test_fractions_and_guesses_are_refused(text: str) -> None:
    """MON-01: a float is no amount of money."""
    with pytest.raises(CellError, match="money"):
        read_rp(text)


@pytest.mark.parametrize(("text", "code"), [("-5000", "negative"), ("Rp-5.000", "negative"), ("9" * 5_000, "too-big")])
def test_amounts_out_of_bounds_are_refused(text: str, code: str) -> None:
    with pytest.raises(CellError, match=code):
        read_rp(text)


@given(st.integers(min_value=0, max_value=1_000_000_000))
def test_what_is_printed_as_rupiah_is_read_back(amount_rp: int) -> None:
    dotted = f"{amount_rp:,}".replace(",", ".")
    assert read_rp(f"Rp{dotted}") == read_rp(str(amount_rp)) == read_rp(f"{dotted},00") == amount_rp


def test_every_reported_phone_is_read_right(shared: Path) -> None:
    """API-07, UI-15. The file's second column holds commas of its own, so its own +62… is found by its look."""
    for line in (shared / "cases/files/phones_id.csv").read_text().splitlines()[1:]:
        raw = line.split(",")[0]
        right = re.search(r",(\+62\d+),", line)
        if right:
            assert read_phone(raw) == right[1], raw
        else:
            with pytest.raises(CellError, match="phone-lost" if "E+" in raw else "phone-two"):
                read_phone(raw)


@pytest.mark.parametrize("text", ["12", "08", "abc", "+62", "0812345678901234567", "=1+1", "0812-CALL-ME"])
def test_what_is_no_phone_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        read_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "-7.6298,111.5239",
        "-7.6298, 111.5239",
        " (-7.6298; 111.5239)".strip(),
        "-7.6298 111.5239",
        "-7,6298;111,5239",
        "-7,6298, 111,5239",
        "−7.6298,111.5239",
        "-7.6298°,111.5239°",
    ],
)
def test_coordinates_are_read_however_they_are_parted(text: str) -> None:
    pin = read_pin(text)
    assert (pin.at, pin.swapped) == (LatLon(-7.6298, 111.5239), False)


@pytest.mark.parametrize("text", ["111.5239,-7.6298", "111,5239;-7,6298"])
def test_longitude_first_is_turned_round_where_only_that_lies_in_indonesia(text: str) -> None:
    pin = read_pin(text)
    assert (pin.at, pin.swapped) == (LatLon(-7.6298, 111.5239), True)


def test_a_pin_elsewhere_in_the_world_stays_as_written() -> None:
    assert read_pin("60.1699,24.9384").at == LatLon(60.1699, 24.9384)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Jl. Melati 5, Madiun", "pin-address"),
        ('=HYPERLINK("http://x","a")', "pin-address"),
        ("https://maps.app.goo.gl/i8d58Ufq8k5waHaT9", "pin-link"),
        ("geo:-7.6,111.5", "pin-link"),
        ("6P4H9GCF+3H", "pin-plus-code"),
        ("9GCF+3H Madiun", "pin-plus-code"),
        ("-97.6,211.5", "pin-range"),
        ("-7,6298", "pin-number"),
        ("-7.6298", "pin-number"),
        ("nan,inf", "pin-address"),
    ],
)
def test_what_is_no_coordinate_is_told_apart(text: str, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_pin(text)
    assert caught.value.code == code


JAKARTA = find_zone("Asia/Jakarta")


def moment(text: str, zone: str = "Asia/Jakarta") -> Moment:
    return read_moment(text, zone=find_zone(zone), day=DAY)


@pytest.mark.parametrize(
    "text", ["2025-11-03T08:00:00+07:00", "2025-11-03T01:00:00Z", "2025-11-03T01:00:00.000Z", "2025-11-03 08:00 +0700"]
)
def test_a_time_with_offset_is_that_moment(text: str) -> None:
    assert moment(text, "Asia/Makassar") == Moment(at=datetime(2025, 11, 3, 1, tzinfo=UTC), bare=False, assumed=False)


@pytest.mark.parametrize("text", ["2025-11-03 08.00", "2025-11-03 08:00", "2025-11-03T08:00:00", "2025-11-03 8.00"])
def test_a_time_without_offset_is_read_in_the_zone_and_says_so(text: str) -> None:
    """TIM-02, TIM-09: 08.00 is 01.00 UTC in Jakarta and 00.00 UTC in Makassar."""
    assert moment(text) == Moment(at=datetime(2025, 11, 3, 1, tzinfo=UTC), bare=False, assumed=True)
    assert moment(text, "Asia/Makassar").at == datetime(2025, 11, 3, 0, tzinfo=UTC)


def test_a_bare_clock_time_is_on_the_day() -> None:
    assert moment("08.00") == Moment(at=datetime(2025, 11, 3, 1, tzinfo=UTC), bare=True, assumed=True)
    assert moment("24.00").at == datetime(2025, 11, 3, 17, tzinfo=UTC)
    with pytest.raises(CellError, match="time-needs-date"):
        read_moment("08.00", zone=JAKARTA, day=None)


@pytest.mark.parametrize(
    "text",
    [
        "8",
        "25.00",
        "24.01",
        "08.60",
        "2025-02-30 08.00",
        "03/11/2025 08.00",
        "20251103T080000Z",
        "now",
        "0000-01-01 08.00",
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="time"):
        moment(text)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(PlanError, match="zone"):
        find_zone("Asia/Madiun")


@pytest.mark.parametrize(
    ("text", "loads"),
    [
        ("2", {"parcel": 2}),
        ("0", {}),
        ("parcel:2;litre:30", {"litre": 30, "parcel": 2}),
        ("Paket: 2, liter: 30", {"litre": 30, "parcel": 2}),
    ],
)
def test_sizes_are_parcels_or_named_loads(text: str, loads: dict[str, int]) -> None:
    assert read_loads(text) == loads


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-1", "negative"),
        ("2,5", "whole"),
        ("two", "whole"),
        ("9999999999", "too-big"),
        ("parcel:2;parcel:3", "load-twice"),
        ("parcel:", "load"),
        ("parcel:x", "whole"),
    ],
)
def test_sizes_that_say_nothing_are_refused(text: str, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_loads(text)
    assert caught.value.code == code


def test_a_mistyped_word_is_met_with_the_right_one() -> None:
    with pytest.raises(CellError) as caught:
        read_choice("Motr", {"motor": 1, "mobil": 2})
    assert caught.value.values == {"close": "motor", "choices": "motor, mobil"}


@given(st.text(max_size=30))
def test_any_text_gives_a_value_or_a_refusal(text: str) -> None:
    for read in (lambda cell: read_whole(cell, most=100), read_rp, read_phone, read_pin, read_loads, moment):
        with suppress(CellError):
            read(text)
