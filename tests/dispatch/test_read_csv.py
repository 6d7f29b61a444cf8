"""Tables as people save them."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.columns import DRIVER_COLUMNS, ORDER_COLUMNS
from dispatch.errors import FileError
from dispatch.money import read_rp
from dispatch.pin import read_pin_of_two
from dispatch.read_csv import Table, read_csv
from geo.model import LatLon


def read(data: bytes) -> Table:
    return read_csv(data, file="orders.csv", columns=ORDER_COLUMNS)


def refused(data: bytes) -> FileError:
    with pytest.raises(FileError) as caught:
        read(data)
    return caught.value


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_separator_mark_and_line_end_reads_the_same(separator: str, bom: bytes, newline: str) -> None:
    text = newline.join((separator.join(("Kode Pesanan", "Jemput", "Antar")), separator.join(("P1", "a", "b")), ""))
    rows = read(bom + text.encode()).rows
    assert [(row.number, row.cells) for row in rows] == [(2, {"order_id": "P1", "pickup": "a", "dropoff": "b"})]


def test_semicolons_with_decimal_commas_are_read_right(shared: Path) -> None:
    """API-08, GEO-08: the rows hold commas in addresses and coordinates, and `15.000` is fifteen thousand (MON-02)."""
    rows = read((shared / "cases/files/import_semicolon_decimal_comma.csv").read_bytes()).rows
    assert [row.cells["dropoff"] for row in rows] == ["Jl. Melati 5, Madiun", "Gg. Mawar; RT 01/RW 02"]
    pins = [read_pin_of_two(row.cells["dropoff_lat"], row.cells["dropoff_lng"]).at for row in rows]
    assert pins == [LatLon(-7.6298, 111.5239), LatLon(-7.6301, 111.5301)]
    assert [read_rp(row.cells["cod_rp"]) for row in rows] == [15_000, 1_250_000]


def test_a_byte_order_mark_and_tabs_are_read_right(shared: Path) -> None:
    """API-09: phones stay text."""
    rows = read((shared / "cases/files/import_bom_tab.tsv").read_bytes()).rows
    assert [(row.cells["order_id"], row.cells["phone"]) for row in rows] == [
        ("B1", "81234567890"),
        ("B2", "6.28123E+12"),
    ]


def test_the_separator_line_of_a_spreadsheet_is_no_header() -> None:
    assert read(b"sep=;\norder_id;dropoff\nP1;a,b\n").rows[0].number == 3


def test_blank_rows_are_counted_but_not_read() -> None:
    assert [row.number for row in read(b"\norder_id,dropoff\n\nP1,a\n,\nP2,b\n").rows] == [4, 6]


def test_empty_columns_at_the_end_are_left_out() -> None:
    assert read(b"order_id,dropoff,,\nP1,a,,\n").headers == {"order_id": "order_id", "dropoff": "dropoff"}


def test_a_cell_past_the_last_column_is_kept_apart() -> None:
    assert read(b"order_id,dropoff\nP1,-7.6,111.5\n").rows[0].too_many == "111.5"


def test_an_unknown_column_is_refused_with_what_it_may_have_meant() -> None:
    error = refused(b"order_id,dropof\nP1,a\n")
    assert (error.code, error.values["column"], error.values["close"]) == ("unknown-column", "dropof", "dropoff")


def test_a_column_like_no_other_is_refused_with_the_list() -> None:
    error = refused(b"order_id,xyzzy\nP1,a\n")
    assert error.code == "strange-column"
    assert "dropoff" in str(error.values["known"])


def test_two_columns_of_one_meaning_are_refused() -> None:
    error = refused(b"order_id,tujuan,antar\nP1,a,b\n")
    assert (error.code, error.values["other"], error.values["column"]) == ("column-twice", "tujuan", "antar")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"order_id,dropoff\n", "no-rows"),
        (b"order_id,dropoff\n,\n\n", "no-rows"),
        (b'order_id,dropoff\nP1,"a\n', "quotes"),
        (b'order_id,dropoff\nP1,"a"b\n', "quotes"),
        ("order_id,note\nP1,caf\u00e9\n".encode("latin-1"), "encoding"),
        ("order_id\tdropoff\n".encode("utf-16"), "encoding"),
        (b"PK\x03\x04rest of a workbook", "workbook"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, code: str) -> None:
    assert refused(data).code == code


@pytest.mark.parametrize("columns", [ORDER_COLUMNS, DRIVER_COLUMNS])
def test_no_word_stands_for_two_columns(columns: dict[str, tuple[str, ...]]) -> None:
    words = [word for name, others in columns.items() for word in (name, *others)]
    assert len(words) == len(set(words))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_refusal(data: bytes) -> None:
    with suppress(FileError):
        assert read(b"order_id,dropoff\n" + data).rows
