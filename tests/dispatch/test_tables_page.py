"""The page on the two tables names every column and every other word for it."""

from pathlib import Path

import pytest

import dispatch
from dispatch.columns import DRIVER_COLUMNS, ORDER_COLUMNS
from dispatch.read_csv import Synonyms

PAGE = (Path(dispatch.__file__).parent / "TABLES.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("title", "columns"), [("## Orders", ORDER_COLUMNS), ("## Drivers", DRIVER_COLUMNS)])
def test_every_column_is_on_the_page_with_its_other_headers(title: str, columns: Synonyms) -> None:
    section = PAGE.split(title)[1].split("\n## ")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    assert {row[0].strip("| `"): row[2].rstrip(" |") for row in rows} == {
        name: ", ".join(others) for name, others in columns.items()
    }
