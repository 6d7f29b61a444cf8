"""Orders out of tables: what is read, what is refused, and where it says so."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dispatch.columns import ORDER_COLUMNS
from dispatch.errors import FileError
from dispatch.model import Kind
from dispatch.moment import find_zone
from dispatch.moment_cells import Calendar
from dispatch.read_orders import read_orders
from dispatch.settings import Settings
from geo.model import LatLon
from tests.dispatch.tables import JAKARTA, codes, order, orders


def utc(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2025, 11, day, hour, minute, tzinfo=UTC)


def test_a_whole_row_becomes_an_order() -> None:
    imported = order(
        placed_at="2025-11-03T08:00:00+07:00",
        kind="meal",
        seller="Warung A",
        phone="0812-3456-7890",
        ready_at="2025-11-03T08:30:00+07:00",
        earliest="2025-11-03T08:30:00+07:00",
        latest="2025-11-03T09:15:00+07:00",
        size="parcel:2;litre:3",
        service_min="4",
        skills="Dingin; Tinggi",
        cod_rp="Rp45.000",
        priority="70",
        note="pagar hijau",
    )
    one = imported.rows[0]
    assert (imported.faults, imported.notices) == ((), ())
    assert (one.kind, one.seller, one.phone) == (Kind.MEAL, "Warung A", "+6281234567890")
    assert (one.pickup, one.dropoff) == (LatLon(-7.63, 111.52), LatLon(-7.64, 111.53))
    assert (one.placed_at, one.ready_at) == (utc(1), utc(1, 30))
    assert (one.earliest, one.latest) == (utc(1, 30), utc(2, 15))
    assert (one.size, one.service_min, one.skills) == (
        {"litre": 3, "parcel": 2},
        4,
        frozenset({"dingin", "tinggi"}),
    )
    assert (one.cod_rp, one.priority, one.note) == (45_000, 70, "pagar hijau")


def test_what_is_silent_has_defaults_and_was_known_when_the_day_began() -> None:
    one = order().rows[0]
    assert (one.kind, one.size, one.service_min, one.priority, one.cod_rp) == (Kind.GOODS, {"parcel": 1}, 2, 50, 0)
    assert one.placed_at == utc(17, day=2)


def test_indonesian_headers_and_words_mean_the_same() -> None:
    imported = orders(
        "P1;makanan;Warung A;-7,63 111,52;-7,64 111,53;08.30;08.30;09.15;12,5rb",
        header="Kode;Jenis;Penjual;Jemput;Antar;Siap;Paling awal;Paling akhir;Tagihan",
    )
    one = imported.rows[0]
    assert (one.kind, one.ready_at, one.latest, one.cod_rp) == (Kind.MEAL, utc(1, 30), utc(2, 15), 12_500)
    assert [notice.code for notice in imported.notices] == ["zone-assumed"] * 3


def test_good_rows_go_in_and_bad_ones_are_listed_by_row_and_column(shared: Path) -> None:
    """GEO-08, API-07: C1 has no dropoff, C2 the phone `12`, C3 is there twice; addresses have no coordinate yet."""
    data = (shared / "cases/files/import_bad_rows.csv").read_bytes()
    imported = read_orders(data, file="bad.csv", calendar=JAKARTA, settings=Settings())
    found = codes(imported)
    assert (2, "dropoff.address", "empty") in found
    assert (3, "dropoff.phone", "phone") in found
    assert (5, "order_id", "twice") in found
    assert (6, "pickup.address", "pin-address") in found
    with_pins = data.replace(b"Jl. Pahlawan 1", b"-7.63 111.52").replace(b"Jl. Kartini 3", b"-7.64 111.53")
    imported = read_orders(with_pins, file="bad.csv", calendar=JAKARTA, settings=Settings())
    assert [one.order_id for one in imported.rows] == ["C3"]
    assert {row for row, _, _ in codes(imported)} == {2, 3, 5, 6}


def test_every_fault_of_a_row_is_told_at_once() -> None:
    assert codes(order(dropoff="", phone="12", cod_rp="1.5", priority="101")) == [
        (2, "dropoff", "empty"),
        (2, "phone", "phone"),
        (2, "cod_rp", "money"),
        (2, "priority", "too-big"),
    ]


def test_a_formula_is_kept_as_the_text_it_is() -> None:
    """API-09, SEC-06: neither run nor changed; what shows it must show it as text."""
    formula = '=HYPERLINK("http://x","a")'
    assert order(seller=formula, note="<script>").rows[0].seller == formula


def test_an_address_beside_coordinates_is_kept() -> None:
    one = order(dropoff="Jl. Melati 5, Madiun", dropoff_lat="-7,6298", dropoff_lng="111,5239").rows[0]
    assert (one.dropoff, one.dropoff_text) == (LatLon(-7.6298, 111.5239), "Jl. Melati 5, Madiun")


def test_half_a_pair_of_coordinates_is_refused() -> None:
    assert codes(order(dropoff_lat="-7.6298", dropoff_lng="")) == [(2, "dropoff_lng", "empty")]


def test_a_swapped_pair_is_read_and_said() -> None:
    imported = order(dropoff="111.53,-7.64")
    assert imported.rows[0].dropoff == LatLon(-7.64, 111.53)
    assert [notice.code for notice in imported.notices] == ["pin-swapped"]


def test_two_phones_are_both_kept_and_asked_about() -> None:
    imported = order(phone="0812 / 0857", note="rumah pojok")
    assert (imported.rows[0].phone, imported.rows[0].note) == (None, "rumah pojok (0812 / 0857)")
    assert [notice.code for notice in imported.notices] == ["phone-two"]


def test_a_service_needs_no_pickup_and_goods_do() -> None:
    assert order(kind="jasa", pickup="").rows[0].pickup is None
    assert codes(order(kind="goods", pickup="")) == [(2, "pickup", "empty")]
    assert codes(order(kind="service")) == [(2, "pickup", "service-has-pickup")]


def test_a_window_over_midnight_rolls_on_where_it_has_no_date() -> None:
    """TIM-13: 22.00 to 02.00 ends on the next day."""
    imported = order(earliest="22.00", latest="02.00")
    assert (imported.rows[0].earliest, imported.rows[0].latest) == (utc(15), utc(19))
    assert "next-day" in [notice.code for notice in imported.notices]


def test_a_dated_window_that_ends_before_it_starts_is_refused() -> None:
    """TIM-13."""
    assert codes(order(earliest="2025-11-03 22.00", latest="2025-11-03 02.00")) == [(2, "latest", "ends-before-start")]


def test_a_window_that_shut_before_the_order_came_is_refused() -> None:
    """TIM-08: placed at 19.27, to be there by 18.44."""
    assert codes(order(placed_at="2025-11-03 19.27", earliest="2025-11-03 18.34", latest="2025-11-03 18.44")) == [
        (2, "latest", "shut-before-placed")
    ]


def test_local_times_are_those_of_the_office() -> None:
    """TIM-09: a window of 08–09 in Makassar starts at midnight UTC."""
    makassar = Calendar(zone=find_zone("Asia/Makassar"), day=JAKARTA.day)
    imported = orders(
        "P1,-7.63 111.52,-7.64 111.53,08.00,09.00",
        header="order_id,pickup,dropoff,earliest,latest",
        calendar=makassar,
    )
    assert (imported.rows[0].earliest, imported.rows[0].latest) == (utc(0), utc(1))


def test_columns_that_must_be_there_are_named() -> None:
    with pytest.raises(FileError) as caught:
        orders("P1,Budi", header="order_id,seller")
    assert (caught.value.code, caught.value.values["columns"]) == ("missing-column", "dropoff")


def test_too_many_orders_are_refused_before_work_starts() -> None:
    """MAT-09, MAT-10: the limit is in the values."""
    with pytest.raises(FileError) as caught:
        orders(*(f"P{n},-7.63 111.52,-7.64 111.53" for n in range(5)), settings=Settings(max_orders=4))
    assert (caught.value.values["rows"], caught.value.values["most"]) == (5, 4)


def test_the_madiun_day_is_read_whole(shared: Path) -> None:
    """170 orders, 14 bookings and 12 collections."""
    data = (shared / "data/madiun/day/orders.csv").read_bytes()
    imported = read_orders(data, file="orders.csv", calendar=JAKARTA, settings=Settings())
    assert (len(imported.rows), imported.faults, imported.notices) == (196, (), ())
    assert sum(one.kind is Kind.SERVICE for one in imported.rows) == 14
    assert sum(one.kind is Kind.COLLECT for one in imported.rows) == 12


def test_every_column_can_be_left_out_but_three() -> None:
    assert set(ORDER_COLUMNS) >= {"order_id", "pickup", "dropoff"}
    assert order().faults == ()
