import csv
from io import StringIO
from pathlib import Path

import pytest

from api.sheet_csv import RUN_SHEET_COLUMNS, UNASSIGNED_COLUMNS, guard, run_sheets_csv, unassigned_csv
from api.sheets import write_sheets
from dispatch.model import Plan
from dispatch.pin import read_pin
from geo.model import LatLon
from tests.api.make_plan import change_order


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


def test_a_spreadsheet_is_told_that_it_is_utf8(plan: Plan, tmp_path: Path) -> None:
    write_sheets(plan, tmp_path, lang="id")
    for name in ("run-sheets.csv", "unassigned.csv"):
        content = (tmp_path / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\r\n") == content.count(b"\n")


def test_each_task_and_each_break_is_a_row(plan: Plan) -> None:
    """35 tasks and one break."""
    tasks = sum(len(stop.tasks) for route in plan.routes for stop in route.stops)
    table = rows(run_sheets_csv(plan))
    assert (tasks, len(table)) == (35, 36)
    assert tuple(table[0]) == RUN_SHEET_COLUMNS
    assert [row["start"] for row in table if row["act"] == "break"] == ["2025-11-03T12:00:00+07:00"]


def test_rows_are_in_order_of_time(plan: Plan) -> None:
    table = rows(run_sheets_csv(plan))
    for driver in plan.drivers:
        starts = [row["start"] for row in table if row["driver_id"] == driver.driver_id]
        assert starts == sorted(starts)


def test_a_row_says_what_the_driver_does(plan: Plan) -> None:
    row = next(row for row in rows(run_sheets_csv(plan)) if row["act"] == "delivery" and row["order_id"] == "P001")
    assert row["stop"] == "2"
    assert row["cod_rp"] == "75000"
    assert row["arrival"] == "2025-11-03T08:14:43+07:00"
    assert row["latest"] == "2025-11-03T10:00:00+07:00"
    assert row["lat"] == "-7.635376"
    assert row["size"] == "parcel:1"


def test_phones_stay_text(plan: Plan) -> None:
    """A spreadsheet would show +6281234567801 as 6.28E+12; dashes keep it."""
    row = next(row for row in rows(run_sheets_csv(plan)) if row["act"] == "delivery" and row["order_id"] == "P001")
    assert row["phone"] == "0812-3456-7801"


def test_only_who_hands_over_gets_the_number(plan: Plan) -> None:
    assert {row["phone"] for row in rows(run_sheets_csv(plan)) if row["act"] == "pickup"} == {""}


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])
def test_formulas_are_kept_from_running(plan: Plan, text: str) -> None:
    assert guard(text) == "'" + text
    table = rows(run_sheets_csv(change_order(plan, "P001", note=text)))
    assert {row["note"] for row in table if row["order_id"] == "P001"} == {"'" + text}


def test_other_text_is_left_as_it_is(plan: Plan) -> None:
    text = 'مكتبة, "Jaya"; ꦲ 🌶️\nbaris 2'
    table = rows(run_sheets_csv(change_order(plan, "P001", note=text)))
    assert {row["note"] for row in table if row["order_id"] == "P001"} == {text}


def test_left_out_orders_come_with_reason_numbers_and_remedy(plan: Plan) -> None:
    """8 minutes after 10.00 is 10.08."""
    table = rows(unassigned_csv(plan, "id"))
    assert tuple(table[0]) == UNASSIGNED_COLUMNS
    assert [(row["order_id"], row["reason"], row["remedy"]) for row in table] == [
        ("X001", "time_window", "widen_window"),
        ("X002", "capacity", "more_capacity"),
        ("X003", "skill", "add_skill"),
    ]
    assert table[0]["numbers"] == '{"delivery_latest_s": 36000, "late_delivery_s": 480}'
    assert table[0]["driver_id"] == "D01"
    assert "10.08" in table[0]["explanation"]


def test_places_of_left_out_orders_can_be_read_again(plan: Plan) -> None:
    """In brackets: neither a number nor a formula to a spreadsheet, and an orders file takes it."""
    row = rows(unassigned_csv(plan, "id"))[0]
    assert row["dropoff"] == "(-7.626752,111.533401)"
    assert read_pin(row["dropoff"]).at == LatLon(-7.626752, 111.533401)
