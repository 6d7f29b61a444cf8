import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from api.cli.main import app
from api.map_words import map_sentence, note_sentences
from api.words import LANGS, Lang
from geo.arrays import ImportReport
from geo.build_notes import NOTES
from geo.errors import MapError
from geo.roads import Roads

GEO = Path(__file__).resolve().parents[2] / "geo"


def antar(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def write_lines(folder: Path, *lines: list[list[float]], **properties: Any) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": properties or {"highway": "residential", "name": "Jalan Pandan"},
            "geometry": {"type": "LineString", "coordinates": line},
        }
        for line in lines
    ]
    source = folder / "roads.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return source


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """1,102 m of street to the east and 1,112 m to the south of one corner, compiled."""
    source = write_lines(
        tmp_path, [[111.52, -7.63], [111.525, -7.63], [111.53, -7.63]], [[111.52, -7.63], [111.52, -7.64]]
    )
    assert antar("map", "import", source, "--out", tmp_path / "town").exit_code == 0
    return tmp_path / "town"


def test_import_writes_one_file_of_any_name_and_says_what_it_holds(town: Path) -> None:
    assert Roads.load(town).stretches == 2
    shown = antar("map", "info", town, "--lang", "en").stdout
    assert re.search(r"Kilometres\s*│\s*2.2", shown)
    assert "2 lines were taken." in shown


def test_info_as_json_has_figures_and_the_report(town: Path) -> None:
    found = json.loads(antar("map", "info", town, "--json").stdout)
    assert (found["nodes"], found["arcs"], found["named_streets"], found["one_way_share"]) == (3, 4, 1, 0.0)
    assert found["km"] == pytest.approx(2.214, abs=0.001)
    assert found["km_by_class"] == {"residential": found["km"]}
    assert found["largest_strong_share"] == dict.fromkeys(("motorcycle", "car", "bicycle", "foot"), 1.0)
    assert found["import"] == {"counts": {"ways": 2}, "near_misses": []}


@pytest.mark.parametrize("lang", LANGS)
def test_a_source_that_is_refused_leaves_nothing_behind(lang: Lang, tmp_path: Path) -> None:
    """Latitude first: a sentence on stderr, exit 2, no file."""
    source = write_lines(tmp_path, [[-7.63, 111.52], [-7.63, 111.53]])
    result = antar("map", "import", source, "--out", tmp_path / "town", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "roads.geojson" in result.stderr
    assert "-7.63" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["roads.geojson"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    source = write_lines(tmp_path, [[111.52, -7.63], [111.53, -7.63]])
    result = antar("map", "import", source, "--out", tmp_path / "nowhere" / "town")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_info_on_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "town").write_text("not a map")
    result = antar("map", "info", tmp_path / "town")
    assert result.exit_code == 2
    assert "antar map import" in result.stderr


def test_fetch_without_a_network_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise ConnectionError("no route to host")

    monkeypatch.setattr("osmnx.geocode_to_gdf", unreachable)
    result = antar("map", "fetch", "Kota Madiun", "--out", tmp_path / "town", "--lang", "en")
    assert result.exit_code == 2
    assert result.stderr.startswith("Kota Madiun: OpenStreetMap's servers cannot be reached.")
    assert not list(tmp_path.iterdir())


def raised_codes() -> dict[str, set[str]]:
    """Every code that geo/ raises with the names of its values, read from the source."""
    text = "".join(path.read_text() for path in sorted(GEO.glob("*.py")))
    found: dict[str, set[str]] = {}
    for call in re.finditer(r'(?:SourceError|RoadsError)\(\s*"([a-z-]+)"(.*)', text):
        found[call[1]] = set(re.findall(r"(\w+)=", call[2]))
    return {**found, "no-features": set(), "no-lines": set(), "no-class": set()}


@pytest.mark.parametrize("lang", LANGS)
def test_every_refusal_has_a_sentence(lang: Lang) -> None:
    codes = raised_codes()
    assert len(codes) > 20
    for code, names in codes.items():
        assert map_sentence(lang, MapError(code, **dict.fromkeys({*names, "file", "place"}, "x")))


@pytest.mark.parametrize("lang", LANGS)
def test_every_note_has_a_sentence(lang: Lang) -> None:
    report = ImportReport(source="town", counts=dict.fromkeys(NOTES, 2))
    assert len(list(note_sentences(lang, report))) == len(NOTES)
