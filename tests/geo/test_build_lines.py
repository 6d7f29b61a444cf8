import json
from pathlib import Path
from typing import Any

import pytest

from geo.build import compile_map
from geo.errors import SourceError
from geo.line_tags import find_tags
from geo.model import Profile
from geo.roads import Roads
from tests.geo.make_roads import Spot, at, is_open, same_arrays

MOTORCYCLE, CAR = Profile.MOTORCYCLE, Profile.CAR


def line(*spots: Spot, **properties: Any) -> dict[str, Any]:
    positions = [[at(*spot).lng, at(*spot).lat] for spot in spots]
    return feature({"type": "LineString", "coordinates": positions}, **properties)


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties or {"REMARK": "Jalan Lokal"}, "geometry": geometry}


def write(folder: Path, *features: Any, **members: Any) -> Path:
    source = folder / "roads.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features, **members}))
    return source


def import_lines(folder: Path, *features: Any, **members: Any) -> Roads:
    return compile_map(write(folder, *features, **members))[0]


def refusal(folder: Path, *features: Any, **members: Any) -> dict[str, Any]:
    with pytest.raises(SourceError) as refused:
        import_lines(folder, *features, **members)
    values = dict(refused.value.values)
    assert values.pop("file") == "roads.geojson"
    return {"code": refused.value.code, **values}


def test_lines_are_joined_at_vertices_they_share_and_nowhere_else(tmp_path: Path) -> None:
    """The second line meets the first at its middle vertex; the third crosses on a bridge, without one."""
    roads = import_lines(
        tmp_path, line((0, 0), (100, 0), (200, 0)), line((100, 0), (100, 100)), line((150, -50), (150, 50))
    )
    assert (roads.stretches, len(roads.node_lat)) == (4, 6)


def test_an_end_that_stops_short_by_a_slip_is_tied_into_the_middle_of_the_line(tmp_path: Path) -> None:
    """1.5 m short of the middle of 200 m: two halves of 100 m and the line itself, 1.5 m longer."""
    roads = import_lines(tmp_path, line((0, 0), (200, 0)), line((100, 1.5), (100, 101.5)))
    assert roads.length_cm.tolist() == pytest.approx([10_000, 10_000, 10_150], abs=3)
    assert roads.report.counts == {"ways": 2, "joined_ends": 1}
    assert roads.main[0].all()


def test_an_end_near_a_vertex_is_tied_to_the_vertex(tmp_path: Path) -> None:
    roads = import_lines(tmp_path, line((0, 0), (100, 0), (200, 0)), line((101, 1), (101, 100)))
    assert roads.report.counts["joined_ends"] == 1
    assert roads.length_cm[:2].tolist() == pytest.approx([10_000, 10_000], abs=2)
    assert roads.main[0].all()


def test_two_ends_that_miss_each_other_become_one_street(tmp_path: Path) -> None:
    roads = import_lines(tmp_path, line((0, 0), (100, 0)), line((101, 0), (200, 0)))
    assert roads.main[0].all()
    assert roads.length_cm.sum() == pytest.approx(20_000, abs=110)


def test_an_end_that_stops_further_away_stays_loose_and_is_reported_with_its_place(tmp_path: Path) -> None:
    """2.5 m may be a wall."""
    roads = import_lines(tmp_path, line((0, 0), (200, 0)), line((100, 2.5), (100, 60)))
    assert roads.report.counts == {"ways": 2, "near_misses": 1}
    assert roads.report.near_misses[0].metres_to(at(100, 2.5)) < 0.05
    assert not roads.main[0].all()


def test_the_classes_of_the_indonesian_base_map_are_known(tmp_path: Path) -> None:
    remarks = ("Jalan Arteri", "Jalan Kolektor", "Jalan Lokal", "Jalan Lain", "Jalan Setapak", "Jalan Tol Dua Jalur")
    roads = import_lines(tmp_path, *(line((0, 50 * i), (100, 50 * i), REMARK=text) for i, text in enumerate(remarks)))
    classes = [one.road_class for one in roads.list_lines()]
    assert classes == ["primary", "secondary", "tertiary", "residential", "path", "motorway"]
    assert [is_open(roads, MOTORCYCLE, i)[0] for i in range(6)] == [True] * 5 + [False]


def test_openstreetmap_tags_among_the_properties_are_honoured(tmp_path: Path) -> None:
    roads = import_lines(
        tmp_path,
        line((0, 0), (100, 0), highway="residential", oneway="yes", name="Jalan Menur"),
        line((0, 50), (100, 50), highway="residential", oneway=True),
        line((0, 100), (100, 100), highway="residential", motor_vehicle="no", motorcycle="designated"),
        line((0, 150), (100, 150), highway="residential", oneway="reversible"),
    )
    assert [is_open(roads, CAR, i) for i in range(4)] == [(True, False), (True, False), (False, False), (False, False)]
    assert is_open(roads, MOTORCYCLE, 2) == (True, True)
    assert roads.list_lines()[0].name == "Jalan Menur"


@pytest.mark.parametrize(
    ("properties", "tags"),
    [
        ({"HIGHWAY": "service"}, {"highway": "service"}),
        ({"fclass": "tertiary", "oneway": "F"}, {"fclass": "tertiary", "highway": "tertiary", "oneway": "yes"}),
        ({"fclass": "tertiary", "oneway": "T"}, {"fclass": "tertiary", "highway": "tertiary", "oneway": "-1"}),
        ({"fclass": "tertiary", "oneway": "B"}, {"fclass": "tertiary", "highway": "tertiary", "oneway": "no"}),
        ({"highway": "path", "NAMOBJ": " Gang 3 "}, {"highway": "path", "namobj": "Gang 3", "name": "Gang 3"}),
        ({"highway": "path", "lanes": None, "name": ""}, {"highway": "path"}),
        ({"REMARK": "Rel Kereta Api"}, None),
        ({}, None),
    ],
)
def test_properties_are_read_as_tags(properties: dict[str, Any], tags: dict[str, str] | None) -> None:
    assert find_tags(properties) == tags


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    roads = import_lines(
        tmp_path,
        line((0, 0), (100, 0)),
        feature(None),
        feature({"type": "Point", "coordinates": [111.5, -7.6]}),
        line((0, 9), (9, 9), REMARK="Sungai"),
        line((0, 9), (9, 9), highway="proposed"),
        line((0, 50), (0, 50)),
    )
    assert roads.stretches == 1
    assert roads.report.counts == {
        "ways": 1,
        "not_roads": 1,
        "not_lines": 1,
        "no_geometry": 1,
        "no_class": 1,
        "no_length": 1,
    }


def test_every_part_of_a_multi_line_is_a_line(tmp_path: Path) -> None:
    parts = [[[111.5, -7.6], [111.501, -7.6]], [[111.502, -7.6], [111.503, -7.6]]]
    assert import_lines(tmp_path, feature({"type": "MultiLineString", "coordinates": parts})).stretches == 2


def test_heights_are_passed_over(tmp_path: Path) -> None:
    flat = import_lines(tmp_path, feature({"type": "LineString", "coordinates": [[111.5, -7.6], [111.501, -7.6]]}))
    high = import_lines(
        tmp_path, feature({"type": "LineString", "coordinates": [[111.5, -7.6, 63], [111.501, -7.6, 9]]})
    )
    assert same_arrays(flat, high)


@pytest.mark.parametrize(
    "coordinates",
    [
        [[111.5, -7.6]],
        [],
        [[111.5], [111.6, -7.6]],
        [["east", -7.6], [111.6, -7.6]],
        [[None, -7.6], [111.6, -7.6]],
        [[float("nan"), -7.6], [111.6, -7.6]],
        [[float("inf"), -7.6], [111.6, -7.6]],
        [111.5, -7.6],
        "line",
        {"a": 1},
    ],
)
def test_a_geometry_that_cannot_be_read_is_refused_by_number(coordinates: Any, tmp_path: Path) -> None:
    broken = feature({"type": "LineString", "coordinates": coordinates})
    assert refusal(tmp_path, line((0, 0), (1, 0)), broken) == {"code": "bad-geometry", "feature": 2}


def test_latitude_before_longitude_is_refused(tmp_path: Path) -> None:
    swapped = feature({"type": "LineString", "coordinates": [[-7.6, 111.5], [-7.6, 111.6]]})
    assert refusal(tmp_path, swapped) == {"code": "swapped", "feature": 1, "lat": "-7.6", "lng": "111.5"}


def test_metres_are_refused(tmp_path: Path) -> None:
    """UTM zone 49 south, with and without a word about it."""
    flat = feature({"type": "LineString", "coordinates": [[557000.0, 9156000.0], [557100.0, 9156000.0]]})
    assert refusal(tmp_path, flat)["code"] == "not-degrees"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32749"}}
    assert refusal(tmp_path, flat, crs=crs) == {"code": "crs", "crs": "urn:ogc:def:crs:EPSG::32749"}


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_degrees_by_any_name_are_taken(name: str, tmp_path: Path) -> None:
    crs = {"type": "name", "properties": {"name": name}}
    assert import_lines(tmp_path, line((0, 0), (100, 0)), crs=crs).stretches == 1


def test_a_file_without_usable_lines_says_what_it_has_instead(tmp_path: Path) -> None:
    point = feature({"type": "Point", "coordinates": [111.5, -7.6]})
    assert refusal(tmp_path)["code"] == "no-features"
    assert refusal(tmp_path, point, point)["code"] == "no-lines"
    assert refusal(tmp_path, line((0, 0), (1, 0), kind="road"))["code"] == "no-class"
    assert refusal(tmp_path, line((0, 0), (1, 0), highway="construction"))["code"] == "no-roads"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "json-unreadable"),
        ("{", "json-unreadable"),
        ("[]", "not-features"),
        ('{"type": "Topology"}', "not-features"),
    ],
)
def test_a_file_that_is_no_geojson_is_refused(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "roads.geojson").write_text(text)
    with pytest.raises(SourceError) as refused:
        compile_map(tmp_path / "roads.geojson")
    assert refused.value.code == code
