import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.map_geojson import geojson_text
from api.map_lines import STEPS_PER_DEGREE, TIERS, flat, roads_data, spot, tier
from api.map_page import map_page, write_map
from api.map_view import map_routes
from dispatch.model import Plan
from geo.model import LatLon, Leg
from geo.roads import RoadLine
from geo.speeds import CLASS_SPEEDS
from tests.api.make_orders import HOSTILE, corner
from tests.api.make_plan import make_legs, make_road_lines

PLACES = st.builds(LatLon, st.floats(-90, 90), st.floats(-180, 180))


def unpacked(numbers: list[int]) -> list[tuple[int, int]]:
    """What the page's script makes of a flat line."""
    lat, lng, points = 0, 0, []
    for i in range(0, len(numbers), 2):
        lat, lng = lat + numbers[i], lng + numbers[i + 1]
        points.append((lat, lng))
    return points


def features(plan: Plan, legs: Mapping[str, Sequence[Leg]] | None = None) -> list[dict[str, dict[str, object]]]:
    """The features of the plan as a reader of the file gets them."""
    text = geojson_text(plan, make_legs(plan) if legs is None else legs)
    found: list[dict[str, dict[str, object]]] = json.loads(text)["features"]
    return found


def test_two_files_are_written(plan: Plan, tmp_path: Path) -> None:
    write_map(plan, make_legs(plan), make_road_lines(), tmp_path, lang="id")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.geojson", "map.html"]


@given(st.lists(PLACES, min_size=1))
def test_a_flat_line_is_the_same_line_to_a_metre(line: list[LatLon]) -> None:
    """Points that round to one spot are one point; no rounding adds up along the line."""
    spots = [spot(point) for point in line]
    assert unpacked(flat(line)) == [spots[0], *(b for a, b in pairwise(spots) if a != b)]


def test_an_empty_line_is_empty() -> None:
    assert flat([]) == []


def test_a_step_is_about_a_metre() -> None:
    origin = LatLon(-7.63, 111.52)
    assert 1.0 < origin.metres_to(LatLon(-7.63 + 1 / STEPS_PER_DEGREE, 111.52)) < 1.2


def test_each_name_of_a_street_is_kept_once() -> None:
    line = (corner(0, 0), corner(0, 1))
    lines = [RoadLine(road_class="primary", name=name, line=line) for name in ("Jalan Pahlawan", "", "Jalan Pahlawan")]
    data = roads_data(lines)
    assert data["names"] == ["", "Jalan Pahlawan"]
    assert [road[0] for road in data["tiers"][0]] == [1, 0, 1]  # type: ignore[index]


def test_every_road_class_has_its_width() -> None:
    """A class that the map compiler knows and the drawing does not would be drawn as a street unnoticed."""
    drawn = {name for names in TIERS for name in names}
    assert {name.removesuffix("_link") for name in CLASS_SPEEDS} == drawn


def test_slip_roads_and_unknown_classes_are_drawn_too() -> None:
    assert (tier("primary_link"), tier("secondary"), tier("busway"), tier("alley")) == (0, 1, 2, 3)


def test_pins_are_the_stops_and_the_two_ends(plan: Plan) -> None:
    """Budi ends where he starts, Siti anywhere, Agus somewhere else: one, one and two pins beside the stops."""
    routes = map_routes(plan, make_legs(plan), "id")
    assert [len(route.pins) for route in routes] == [11 + 1, 8 + 1, 6 + 2]
    assert [pin.label for pin in routes[0].pins][:3] == ["A", "A1", "A2"]


def test_a_pin_says_what_and_when(plan: Plan) -> None:
    pin = map_routes(plan, make_legs(plan), "id")[0].pins[4]
    assert (pin.kind, pin.title, pin.late) == ("delivery", "A4 · 08.22", True)
    assert pin.lines == (
        "Budi",
        "Antar P003 · 1 paket · Mulai 08.05–08.15 · dari nama tidak ditulis · Terlambat 8 menit",
    )


def test_a_walk_from_the_road_is_drawn(plan: Plan) -> None:
    """Budi walks 80 m at one stop, Siti 120 m; places on the road need no line."""
    assert [len(route.walks) for route in map_routes(plan, make_legs(plan), "id")] == [1, 1, 0]


def test_no_phone_number_and_no_note_leaves_with_the_map(plan: Plan, pages: Path) -> None:
    for name in ("map.html", "map.geojson"):
        text = (pages / name).read_text(encoding="utf-8")
        for order in plan.orders:
            assert not order.phone or order.phone.removeprefix("+") not in text
        assert not re.search(r"0812-3456|wa\.me|tel:|Pagar hijau|pedas sekali", text)


def test_hostile_text_cannot_leave_the_data(plan: Plan) -> None:
    """SEC-06."""
    page = map_page(plan, make_legs(plan), make_road_lines(), "id")
    assert HOSTILE not in page
    assert "\\u003cimg src=x onerror=alert(1)\\u003e" in page


def test_a_driver_without_legs_is_refused(plan: Plan) -> None:
    with pytest.raises(KeyError, match="D02"):
        map_page(plan, {"D01": make_legs(plan)["D01"]}, [], "id")


def test_geojson_holds_a_line_for_each_driver_and_a_point_for_each_stop(plan: Plan) -> None:
    kinds = [(f["properties"]["type"], f["geometry"]["type"]) for f in features(plan)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        ("route", "LineString"): 3,
        ("stop", "Point"): 25,
        ("left_out", "Point"): 3,
    }


def test_geojson_writes_the_longitude_first(plan: Plan) -> None:
    """RFC 7946, section 3.1.1."""
    route, stop, *_ = features(plan)
    assert route["geometry"]["coordinates"][0] == [111.52325, -7.636814]  # type: ignore[index]
    assert stop["geometry"]["coordinates"] == [111.52035, -7.641125]


def test_geojson_tells_what_happens_at_a_stop(plan: Plan) -> None:
    stop = features(plan)[4]["properties"]
    assert (stop["driver_id"], stop["stop"], stop["late_s"]) == ("D01", 4, 429)
    assert stop["arrival"] == "2025-11-03T08:22:09+07:00"
    assert stop["tasks"] == [{"act": "delivery", "order_id": "P003", "seller": ""}]


def test_a_line_has_two_points_even_where_nobody_moves(plan: Plan) -> None:
    """RFC 7946, section 3.1.4."""
    still = replace(plan, routes=plan.routes[:1])
    line = features(still, {"D01": []})[0]
    assert line["geometry"]["coordinates"] == [[111.52325, -7.636814]] * 2


def test_a_city_of_ten_thousand_roads_fits_into_a_page(plan: Plan) -> None:
    """Measured: 40 bytes a road of five points; 10,000 are 0.4 MB beside Leaflet's 0.15."""
    street = [LatLon(-7.63 + i * 0.00031, 111.52 + i * 0.00017) for i in range(5)]
    lines = [RoadLine(road_class="residential", name=f"Jalan {i % 500}", line=tuple(street)) for i in range(10_000)]
    assert len(map_page(plan, make_legs(plan), lines, "id")) < 1_000_000
