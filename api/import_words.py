"""What the readers of tables refuse or remark, as sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from api.words import Lang, say
from dispatch.errors import FileError, Values
from dispatch.row_reader import Remark

LONGEST_VALUE = 60
"""Longer cells are cut in a sentence: a whole paragraph hides what is said about it."""

_ROW_NUMBERS = {"row", "number"}
_TYPED = {"column", "cell", "part", "placed", "header", "second"}


def file_sentence(lang: Lang, refused: FileError) -> str:
    """Why a whole file was refused and what to do about it."""
    return say(lang, f"import-file-{refused.code}", **_spoken(refused.values))


def remark_sentence(lang: Lang, remark: Remark) -> str:
    """What is wrong with a cell or how it was read: file, row, column, value, remedy."""
    said = say(lang, f"import-cell-{remark.code}", **_spoken(remark.values))
    at = {"file": remark.file, "row": str(remark.row), "said": said}
    if remark.column is None:
        return say(lang, "import-at-row", **at)
    if not remark.value:
        return say(lang, "import-at-empty-cell", column=remark.column, **at)
    return say(lang, "import-at-cell", column=remark.column, value=_cut(remark.value), **at)


def notice_sentences(lang: Lang, notices: Sequence[Remark], day: datetime) -> Iterator[str]:
    """The notices; what is the same for many cells is one sentence with a count. `day` names the zone (WIB, WITA)."""
    assumed: Counter[tuple[str, str]] = Counter()
    for notice in notices:
        if notice.code == "zone-assumed":
            assumed[notice.file, str(notice.values["zone"])] += 1
        else:
            yield say(lang, "import-notice", said=remark_sentence(lang, notice))
    for (file, zone), count in assumed.items():
        name = day.astimezone(ZoneInfo(zone)).tzname() or zone
        said = say(lang, "import-zone-assumed", file=file, count=count, zone=zone, name=name)
        yield say(lang, "import-notice", said=said)


def _spoken(values: Values) -> dict[str, str | int]:
    """Row numbers without thousands dots, what a person typed cut."""
    return {name: _spoken_value(name, value) for name, value in values.items()}


def _spoken_value(name: str, value: str | int) -> str | int:
    if name in _ROW_NUMBERS or (name == "first" and isinstance(value, int)):
        return str(value)
    return _cut(str(value)) if name in _TYPED else value


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
