"""The page on the written files names every column and every property."""

import json
import re
from pathlib import Path

import pytest

import api
from api.map_geojson import geojson_text
from api.sheet_csv import RUN_SHEET_COLUMNS, UNASSIGNED_COLUMNS
from dispatch.model import Plan
from tests.api.make_plan import make_legs

PAGE = (Path(api.__file__).parent / "PAGES.md").read_text(encoding="utf-8")


def names_in(title: str) -> set[str]:
    section = PAGE.split(f"## {title}")[1].split("\n## ")[0]
    return set(re.findall(r"`([a-z_-]+)`", section))


@pytest.mark.parametrize(
    ("title", "columns"), [("run-sheets.csv", RUN_SHEET_COLUMNS), ("unassigned.csv", UNASSIGNED_COLUMNS)]
)
def test_every_column_is_explained(title: str, columns: tuple[str, ...]) -> None:
    assert set(columns) - names_in(title) == set()


def test_every_property_is_explained(plan: Plan) -> None:
    features = json.loads(geojson_text(plan, make_legs(plan)))["features"]
    assert {name for feature in features for name in feature["properties"]} - names_in("map.geojson") == set()
