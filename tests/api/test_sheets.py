import re
from dataclasses import replace
from pathlib import Path

import pytest

from api.day_clock import DayClock
from api.left_out import left_out_text
from api.page import read_static
from api.palette import contrast
from api.sheet_stop import StopCard, stop_card
from api.sheet_view import RestRow, cash_rp, driver_sheets
from api.sheets import sheets_page, write_sheets
from api.words import LANGS, Lang, say
from dispatch.model import Plan
from tests.api.make_orders import HOSTILE, ZONE, at
from tests.api.make_plan import change_order


def card(plan: Plan, number: int, driver: int = 0, lang: Lang = "id") -> StopCard:
    """The card of a stop of Budi (0), Siti (1) or Agus (2)."""
    route = plan.routes[driver]
    clock = DayClock.starting(plan.drivers[driver].shift_start, plan.zone)
    return stop_card(plan, plan.drivers[driver], route.stops[number - 1], clock, lang)


def test_three_files_are_written(plan: Plan, tmp_path: Path) -> None:
    write_sheets(plan, tmp_path, lang="id")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run-sheets.csv", "run-sheets.html", "unassigned.csv"]


def test_stops_at_one_place_are_one_card(plan: Plan) -> None:
    """UI-05: four parcels at one warung are picked up as one."""
    group = card(plan, 5).groups[0]
    assert group.title == "Ambil semua (4)"
    assert [line.order_id for line in group.lines] == ["M001", "M002", "M003", "M004"]


def test_what_all_orders_share_is_said_once(plan: Plan) -> None:
    group = card(plan, 5).groups[0]
    assert (group.seller, group.window) == ("Warung Pecel Mbok Sri", "Siap 11.10")
    assert {line.seller + line.window for line in group.lines} == {""}


def test_one_order_keeps_its_own_line(plan: Plan) -> None:
    group = card(plan, 2).groups[0]
    assert group.title == "Antar"
    assert group.lines[0].seller == "dari Toko Kelontong Bu Tini"
    assert group.lines[0].window == "Mulai 08.05–10.00"


def test_cash_is_asked_where_the_order_is_handed_over_only(plan: Plan) -> None:
    """P001 costs Rp75.000: nothing at the shop, all at the door."""
    assert card(plan, 1).groups[0].lines[0].cash == ""
    assert card(plan, 2).groups[0].lines[0].cash == "Tagih Rp75.000"


def test_cash_to_hand_in_is_the_sum_of_the_route(plan: Plan) -> None:
    """75.000 + 1.250.000 + 23.500 for Budi's parcels and 65.000 for the repair."""
    assert cash_rp(plan, plan.routes[0]) == 1_413_500
    assert [sheet.cash for sheet in driver_sheets(plan, "id")] == ["Rp1.413.500", "Rp40.000", "Rp150.000"]


def test_a_missing_name_is_said(plan: Plan) -> None:
    """UI-13."""
    assert card(plan, 4).groups[0].lines[0].seller == "dari nama tidak ditulis"
    assert card(plan, 4, lang="en").groups[0].lines[0].seller == "from no name given"


def test_a_missing_number_is_said_where_somebody_is_met(plan: Plan) -> None:
    assert [card(plan, number).no_phone for number in (1, 2, 4)] == [False, False, True]


def test_a_landline_can_be_called_but_not_written_to(plan: Plan) -> None:
    """UI-15: P002 has (0351) 462000."""
    (contact,) = card(plan, 3).contacts
    assert (contact.phone, contact.call, contact.whatsapp) == ("(0351) 462000", "tel:+62-351-462000", "")


def test_among_several_orders_a_number_says_whose_it_is(plan: Plan) -> None:
    """Two meals at one door, only M004 with a number."""
    (contact,) = card(plan, 8).contacts
    assert contact.whose == "M004"
    assert contact.whatsapp.startswith("https://wa.me/6281234567804?text=Halo%2C%20saya%20Budi")


def test_two_orders_with_one_number_are_one_contact(plan: Plan) -> None:
    both = change_order(plan, "M003", phone="+6281234567804")
    (contact,) = card(both, 8).contacts
    assert contact.whose == "M003, M004"


def test_an_address_is_shown_as_it_was_written(plan: Plan) -> None:
    """UI-11: floor and unit."""
    assert card(plan, 2).address == "Perum Bumi Mas Blok C3 No. 12, Lt. 5 Unit 503"


def test_a_note_is_the_buyers_until_the_buyer_is_met(plan: Plan) -> None:
    """Buyers write their address into it: under the shop's name it would be taken for the shop's."""
    assert card(plan, 1).groups[0].lines[0].note == "Catatan pembeli: Pagar hijau, belakang masjid"
    assert card(plan, 2).groups[0].lines[0].note == "Pagar hijau, belakang masjid"


def test_lateness_is_told_in_minutes_begun(plan: Plan) -> None:
    """P003 was to start by 08.15 and starts at 08.22.09: 429 s are 8 minutes begun."""
    assert card(plan, 4).groups[0].lines[0].late == "Terlambat 8 menit"
    assert card(plan, 4, lang="en").groups[0].lines[0].late == "8 minutes late"


def test_waiting_and_walking_are_shown(plan: Plan) -> None:
    """A way of 4 m from the road is not worth a line, one of 80 m is."""
    assert card(plan, 5).wait == "Tunggu, mulai 11.10"
    assert (card(plan, 2).walk, card(plan, 3).walk) == ("", "Jalan kaki 80 m dari jalan")


def test_a_break_stands_between_its_stops(plan: Plan) -> None:
    rows = driver_sheets(plan, "id")[0].rows
    assert rows[8] == RestRow(span="12.00–12.30", minutes=30)
    assert [row.number for row in rows if isinstance(row, StopCard)] == list(range(1, 12))


def test_times_past_midnight_are_marked(plan: Plan) -> None:
    """TIM-13: Agus works from 19.00 to 02.00."""
    sheet = driver_sheets(plan, "id")[2]
    assert (sheet.shift, card(plan, 5, driver=2).arrival) == ("19.00–02.00 +1", "00.02 +1")


@pytest.mark.parametrize(
    ("fields", "window"),
    [
        ({"earliest": at("14.00"), "latest": at("14.30")}, "Mulai 14.00–14.30"),
        ({"earliest": None, "latest": at("14.30")}, "Mulai paling lambat 14.30"),
        ({"earliest": at("14.00"), "latest": None}, "Mulai paling cepat 14.00"),
        ({"earliest": None, "latest": None}, ""),
    ],
)
def test_a_window_says_when_the_work_starts(plan: Plan, fields: dict[str, object], window: str) -> None:
    """SOL-21, TIM-07: the window bounds the start, and is the same everywhere."""
    assert card(change_order(plan, "P001", **fields), 2).groups[0].lines[0].window == window


@pytest.mark.parametrize("lang", LANGS)
def test_the_rule_of_windows_and_the_zone_are_stated(plan: Plan, lang: Lang) -> None:
    """SOL-21, TIM-09."""
    page = sheets_page(plan, lang)
    assert page.count(say(lang, "sheet-legend-window")) == 1 + len(plan.drivers)
    assert "WIB" in page


def test_a_sheet_in_makassar_names_its_own_zone(plan: Plan) -> None:
    """TIM-09: 08.00 WIB is 09.00 WITA."""
    sheet = driver_sheets(replace(plan, zone="Asia/Makassar"), "id")[0]
    assert (sheet.shift, sheet.zone) == ("09.00–17.00", "WITA")
    assert ZONE == "Asia/Jakarta"


def test_a_route_link_holds_ten_stops_at_most(plan: Plan) -> None:
    assert [link.stops for link in driver_sheets(plan, "id")[0].links] == ["1–10", "11"]


def test_ids_that_look_alike_get_their_own_anchors(plan: Plan) -> None:
    first, second, third = plan.drivers
    ids = ("D 1", "D-1", "ꦲ")
    drivers = tuple(replace(d, driver_id=i) for d, i in zip((first, second, third), ids, strict=True))
    routes = tuple(replace(r, driver_id=i) for r, i in zip(plan.routes, ids, strict=True))
    sheets = driver_sheets(replace(plan, drivers=drivers, routes=routes), "id")
    assert [sheet.anchor for sheet in sheets] == ["D-1", "D-1-2", "driver"]


def test_hostile_text_is_only_text(plan: Plan) -> None:
    """SEC-06."""
    page = sheets_page(plan, "id")
    assert HOSTILE not in page
    assert page.count("&lt;img src=x onerror=alert(1)&gt;") >= 3


def test_a_plan_without_routes_still_has_a_page(plan: Plan) -> None:
    assert say("id", "sheet-nobody") in sheets_page(replace(plan, routes=()), "id")


def test_left_out_orders_are_listed_with_their_reason(plan: Plan) -> None:
    page = sheets_page(plan, "id")
    assert "Belum terangkut (3)" in page
    for left_out in plan.left_out:
        assert left_out_text(plan, left_out, "id") in page


def test_colours_can_be_read_in_sunlight() -> None:
    """WCAG AA asks for 4.5; what a driver reads while standing in the sun has 7."""
    root = re.findall(r"--([a-z]+): (#[0-9a-f]{3,6});", read_static("sheet.css").split("}")[0])
    colours = {name: value if len(value) == 7 else "#" + "".join(c * 2 for c in value[1:]) for name, value in root}
    pairs = [("ink", "paper"), ("ink", "ground"), ("ink", "cash"), ("soft", "paper"), ("soft", "ground")]
    pairs += [("paper", name) for name in ("go", "pickup", "delivery", "visit", "late")]
    assert {
        pair: round(contrast(colours[pair[0]], colours[pair[1]]), 1)
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < 7
    } == {}
