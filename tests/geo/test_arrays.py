from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from geo.errors import RoadsError
from geo.roads import Roads
from tests.geo.make_roads import make_roads, same_arrays, way


@pytest.fixture
def roads() -> Roads:
    return make_roads(
        way((0, 0), (100, 0), (100, 100), name="Jalan Kapuas", oneway="yes"),
        way((100, 100), (0, 100), (0, 0), access="private"),
    )


def test_what_is_saved_is_what_is_loaded(roads: Roads, tmp_path: Path) -> None:
    """GRA-09: one-ways, lengths and times are equal before and after."""
    roads.save(tmp_path / "town")
    assert same_arrays(roads, Roads.load(tmp_path / "town"))


def test_a_save_that_fails_leaves_nothing_behind(roads: Roads, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(IsADirectoryError):
        roads.save(tmp_path / "taken")
    assert list(tmp_path.iterdir()) == [tmp_path / "taken"]


def test_a_map_that_is_replaced_is_the_old_one_or_the_new_one(roads: Roads, tmp_path: Path) -> None:
    roads.save(tmp_path / "town")
    other = make_roads(way((0, 0), (500, 0)))
    other.save(tmp_path / "town")
    assert same_arrays(other, Roads.load(tmp_path / "town"))
    assert [path.name for path in tmp_path.iterdir()] == ["town"]


@pytest.mark.parametrize("text", [b"", b"not a map", b"PK\x03\x04 cut off"])
def test_a_file_that_is_no_map_is_refused(text: bytes, tmp_path: Path) -> None:
    (tmp_path / "town").write_bytes(text)
    with pytest.raises(RoadsError) as refused:
        Roads.load(tmp_path / "town")
    assert (refused.value.code, refused.value.values) == ("roads-unreadable", {"file": "town"})


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(RoadsError) as refused:
        Roads.load(tmp_path / "town")
    assert refused.value.code == "roads-missing"


def test_a_map_of_another_version_is_refused(roads: Roads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.arrays.VERSION", 0)
    roads.save(tmp_path / "town")
    monkeypatch.undo()
    with pytest.raises(RoadsError) as refused:
        Roads.load(tmp_path / "town")
    assert refused.value.code == "roads-version"


def test_an_arc_whose_time_is_negative_is_refused_by_number(roads: Roads) -> None:
    """GRA-10: a weight that is no weight never becomes the best road of all."""
    broken = roads.time_cs.copy()
    broken[0, 3] = -1
    with pytest.raises(RoadsError) as refused:
        replace(roads, time_cs=broken)
    assert refused.value.values == {"array": "time_cs", "index": 3}


@pytest.mark.parametrize(
    ("array", "value"),
    [("length_cm", 0), ("head", 99), ("tail", -1), ("name", 7), ("node_lat", np.nan), ("shape_lng", np.inf)],
)
def test_figures_that_cannot_be_true_are_refused_by_name(roads: Roads, array: str, value: float) -> None:
    broken = getattr(roads, array).copy()
    broken[1] = value
    with pytest.raises(RoadsError) as refused:
        replace(roads, **{array: broken})
    assert refused.value.values == {"array": array, "index": 1}


def test_times_that_are_no_whole_numbers_are_refused(roads: Roads) -> None:
    """GRA-09, GRA-10: types are checked, so that NaN cannot get in."""
    with pytest.raises(RoadsError) as refused:
        replace(roads, time_cs=roads.time_cs.astype(np.float64))
    assert (refused.value.code, refused.value.values) == ("roads-shape", {"array": "time_cs"})


def test_arrays_of_different_lengths_are_refused(roads: Roads) -> None:
    with pytest.raises(RoadsError) as refused:
        replace(roads, head=roads.head[:-1])
    assert refused.value.values == {"array": "head"}


def test_lines_carry_class_name_and_every_point(roads: Roads) -> None:
    first = roads.list_lines()[0]
    assert (first.road_class, first.name, len(first.line)) == ("residential", "Jalan Kapuas", 2)
    assert len(roads.list_lines()) == roads.stretches == 4
