from pathlib import Path

import numpy as np
import pytest

from api.cli import matrix
from tests.api.test_map_commands import antar, town

__all__ = ["town"]


def write(folder: Path, text: str) -> Path:
    points = folder / "points.csv"
    points.write_text(text, encoding="utf-8")
    return points


def test_points_are_measured_both_ways(town: Path, tmp_path: Path) -> None:
    """551.1 m along a residential street at 22 km/h, 6.111 m/s: 90.2 s, so 91 s and 552 m."""
    points = write(tmp_path, "id,lat,lng\nA,-7.63,111.52\nB,-7.63,111.525\n")
    result = antar("matrix", "--map", town, "--points", points, "--out", tmp_path / "m.npz")
    assert result.exit_code == 0, result.stderr
    with np.load(tmp_path / "m.npz") as found:
        assert found["ids"].tolist() == ["A", "B"]
        assert found["seconds"].tolist() == [[0, 91], [91, 0]]
        assert found["metres"].tolist() == [[0, 552], [552, 0]]
        assert found["seconds"].dtype == np.int32


@pytest.mark.parametrize(
    "text",
    [
        "kode;lintang;bujur\nA;-7,63;111,52\nB;-7,63;111,525\n",
        "name,lon,lat,note\nx,111.52,-7.63,\ny,111.525,-7.63,by the mosque\n",
        "\ufefflat\tlon\n-7.63\t111.52\n-7.63\t111.525\n",
        "lat,lng\n111.52,-7.63\n111.525,-7.63\n",
    ],
)
def test_tables_are_read_as_people_write_them(text: str, town: Path, tmp_path: Path) -> None:
    """Indonesian headers, decimal commas, other columns, a byte order mark, and longitude in the column of latitude."""
    points = write(tmp_path, text)
    result = antar("matrix", "--map", town, "--points", points, "--out", tmp_path / "m.npz")
    assert result.exit_code == 0, result.stderr
    with np.load(tmp_path / "m.npz") as found:
        assert found["metres"].tolist() == [[0, 552], [552, 0]]
        assert found["ids"].tolist() == (["A", "B"] if text.startswith("kode") else ["1", "2"])


def test_a_point_on_no_road_is_named_and_the_others_are_measured(town: Path, tmp_path: Path) -> None:
    """MAT-01, GRA-29: one in Surabaya, one 443 m off the street."""
    points = write(tmp_path, "id,lat,lng\nA,-7.63,111.52\nfar,-7.2575,112.7521\noff,-7.634,111.525\nB,-7.63,111.53\n")
    result = antar("matrix", "--map", town, "--points", points, "--out", tmp_path / "m.npz", "--lang", "en")
    assert result.exit_code == 0
    assert "far (-7.257500,112.752100) lies outside the map." in result.stderr
    assert "off (-7.634000,111.525000): the nearest road" in result.stderr
    with np.load(tmp_path / "m.npz") as found:
        assert found["seconds"][0].tolist() == [0, -1, -1, 181]
        assert (found["seconds"][1] == [-1, 0, -1, -1]).all()


def test_bad_rows_are_named_by_row_and_column_and_left_out(town: Path, tmp_path: Path) -> None:
    points = write(tmp_path, "id,lat,lng\nA,-7.63,111.52\nB,south,111.52\nC,,111.52\nD,-95,200\nE,-7.63,111.525\n")
    result = antar("matrix", "--map", town, "--points", points, "--out", tmp_path / "m.npz", "--lang", "en")
    assert result.exit_code == 0
    for start in ("points.csv, row 3, column lat", "points.csv, row 4, column lat", "points.csv, row 5, column lat"):
        assert start in result.stderr
    with np.load(tmp_path / "m.npz") as found:
        assert found["ids"].tolist() == ["A", "E"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,lat,lng\nA,north,east\n", "points.csv"),
        ("id,lat\nA,-7.63\n", "lng"),
        ("", "points.csv"),
        ("id,lat,lng\nA,-7.2575,112.7521\n", "points.csv"),
    ],
)
def test_without_a_usable_point_nothing_is_written(text: str, said: str, town: Path, tmp_path: Path) -> None:
    result = antar("matrix", "--map", town, "--points", write(tmp_path, text), "--out", tmp_path / "m.npz")
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "m.npz").exists()


def test_too_many_points_are_refused_before_the_work_starts(
    town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MAT-09, MAT-10: a limit that is named, never a vague error."""
    monkeypatch.setattr(matrix, "MOST_POINTS", 2)
    points = write(tmp_path, "lat,lng\n" + "-7.63,111.52\n" * 3)
    result = antar("matrix", "--map", town, "--points", points, "--out", tmp_path / "m.npz", "--lang", "en")
    assert result.exit_code == 2
    assert "3 points, but one matrix takes at most 2" in result.stderr


def test_a_walker_is_measured_on_foot(town: Path, tmp_path: Path) -> None:
    """551.1 m at 5 km/h: 396.8 s."""
    points = write(tmp_path, "lat,lng\n-7.63,111.52\n-7.63,111.525\n")
    result = antar("matrix", "--map", town, "--points", points, "--out", tmp_path / "m.npz", "--profile", "foot")
    assert result.exit_code == 0
    with np.load(tmp_path / "m.npz") as found:
        assert found["seconds"][0, 1] == 397
