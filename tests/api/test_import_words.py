"""Refusals of tables as sentences: in both languages, naming file, row, column, value and remedy."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.import_words import file_sentence, notice_sentences, remark_sentence
from api.words import LANGS, LOCALE_DIR, Lang
from dispatch.errors import FileError
from dispatch.row_reader import Remark

MONDAY = datetime(2025, 11, 3, tzinfo=UTC)
CODE = re.compile(r'(?:CellError|FileError|fault|notice)\(\s*(?:"[a-z_]+", |None, |[a-z]+, )?"([a-z-]+)"')


def remark(code: str, value: str = "12", column: str | None = "phone", **values: str | int) -> Remark:
    return Remark(file="orders.csv", row=1003, column=column, value=value, code=code, values=values)


@pytest.mark.parametrize("lang", LANGS)
def test_a_bad_cell_is_named_with_its_row_and_column(lang: Lang) -> None:
    """API-07: the row is the spreadsheet's, without a thousands dot."""
    said = remark_sentence(lang, remark("phone"))
    assert "orders.csv" in said
    assert "1003" in said
    assert "phone" in said
    assert '"12"' in said
    assert "0812-3456-7890" in said


def test_long_cells_are_cut_and_empty_ones_said_to_be() -> None:
    assert "…" in remark_sentence("en", remark("phone", value="9" * 500))
    assert "(empty)" in remark_sentence("en", remark("empty", value=""))


def test_an_unknown_column_is_met_with_a_likely_one() -> None:
    error = FileError("unknown-column", file="o.csv", column="dropof", number=2, close="dropoff", known="order_id")
    assert file_sentence("en", error) == 'o.csv, column 2: there is no column "dropof". Did you mean "dropoff"?'


def test_times_without_offset_are_told_once_a_file_with_the_zone_name() -> None:
    """TIM-09: WIB, WITA or WIT by name."""
    notices = [remark("zone-assumed", zone="Asia/Makassar", bare="no") for _ in range(3)]
    said = list(notice_sentences("en", notices, MONDAY))
    assert said == ["Note: orders.csv: 3 times have no offset and were read as local time, WITA (Asia/Makassar)."]


def test_every_code_in_the_readers_has_its_sentence_in_both_languages() -> None:
    """Reads the code of dispatch/ for the codes it can raise."""
    sources = "\n".join(path.read_text() for path in (Path(__file__).parents[2] / "dispatch").glob("*.py"))
    codes = set(CODE.findall(sources))
    assert {"phone-two", "too-many-cells", "encoding", "ends-before-start"} <= codes
    for lang in LANGS:
        keys = set(
            re.findall(r"^import-(?:cell|file)-([a-z-]+) =", (LOCALE_DIR / lang / "import.ftl").read_text(), re.M)
        )
        assert codes - keys - {"zone"} == set()
