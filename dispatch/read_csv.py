"""Tables from files as people save them: any of three separators, with or without a byte order mark.

A table's rows are numbered as a spreadsheet numbers them, its header is row 1 (2 below a `sep=;` line).
"""

import csv
import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispatch.errors import FileError

SEPARATORS = (",", ";", "\t")
CLOSE_ENOUGH = 0.6  # difflib's own default ratio: `dropof` finds `dropoff`, `kecamatan` finds nothing

Synonyms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells by column name, trimmed; number is the spreadsheet's."""

    number: int
    cells: Mapping[str, str]
    too_many: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """headers: column name to the header as it stands in the file."""

    file: str
    headers: Mapping[str, str]
    rows: tuple[Row, ...]


def read_csv(data: bytes, *, file: str, columns: Synonyms, others_ignored: bool = False) -> Table:
    """The table in the bytes of a file, its headers understood by `columns` (name to other words for it).

    Raises FileError for other encodings, an empty file, no rows, broken quotes, and headers unknown or given twice;
    with others_ignored unknown headers are passed over, and of two that mean the same the first counts.
    """
    lines = _decode(data, file).splitlines(keepends=True)
    skipped, separator = _sep_line(lines)
    records = _records(lines[skipped:], separator or _sniff(lines, columns), file, skipped)
    if not records:
        raise FileError("empty", file=file)
    header_number, header = records[0]
    while header and not header[-1].strip() and not any(len(r) >= len(header) and r[-1].strip() for _, r in records):
        header = header[:-1]
    names = _known_names(header, columns) if others_ignored else _names(header, columns, file)
    rows = tuple(_row(number, cells, names) for number, cells in records[1:] if any(cell.strip() for cell in cells))
    if not rows:
        raise FileError("no-rows", file=file, row=header_number)
    return Table(file=file, headers=dict(zip(names, map(str.strip, header), strict=True)), rows=rows)


def _decode(data: bytes, file: str) -> str:
    if data[:4] == b"PK\x03\x04" or data[:4] == b"\xd0\xcf\x11\xe0":
        raise FileError("workbook", file=file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("encoding", file=file, row=data[: error.start].count(b"\n") + 1) from error
    if "\x00" in text:
        raise FileError("encoding", file=file, row=1)
    return text


def _sep_line(lines: Sequence[str]) -> tuple[int, str | None]:
    """Excel's own first line `sep=;`, which names the separator and is no header."""
    found = re.fullmatch(r"sep=([,;\t])\s*", lines[0]) if lines else None
    return (1, found[1]) if found else (0, None)


def _sniff(lines: Sequence[str], columns: Synonyms) -> str:
    """The separator under which the header holds most known columns, then most cells.

    The header decides, not the rows: there a decimal comma looks like a separator.
    """
    known = _known(columns)
    header = next((line for line in lines if line.strip()), "")

    def score(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=separator), [])
        return sum(_normal(cell) in known for cell in cells), len(cells)

    return max(SEPARATORS, key=score)


def _records(lines: Sequence[str], separator: str, file: str, skipped: int) -> list[tuple[int, list[str]]]:
    """Records with their number, empty ones before the header left out."""
    records: list[tuple[int, list[str]]] = []
    number = skipped
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=separator, strict=True), start=skipped + 1):
            if records or any(cell.strip() for cell in cells):
                records.append((number, cells))
    except csv.Error as error:
        raise FileError("quotes", file=file, row=number + 1) from error
    return records


def _normal(header: str) -> str:
    return re.sub(r"[^0-9a-z]+", "_", header.strip().lower()).strip("_")


def _known(columns: Synonyms) -> dict[str, str]:
    return {word: name for name, words in columns.items() for word in (name, *words)}


def _names(header: Sequence[str], columns: Synonyms, file: str) -> list[str]:
    """The column name of each header."""
    known = _known(columns)
    names: list[str] = []
    for number, cell in enumerate(header, start=1):
        name = known.get(_normal(cell))
        if name is None:
            close = difflib.get_close_matches(_normal(cell), known, n=1, cutoff=CLOSE_ENOUGH)
            raise FileError(
                "unknown-column" if close else "strange-column",
                file=file,
                column=cell.strip(),
                number=number,
                close=close[0] if close else "",
                known=", ".join(columns),
            )
        if name in names:
            raise FileError("column-twice", file=file, column=cell.strip(), other=header[names.index(name)].strip())
        names.append(name)
    return names


def _known_names(header: Sequence[str], columns: Synonyms) -> list[str]:
    """The column name of each header that has one and is the first of its kind; the number of any other."""
    known = _known(columns)
    names: list[str] = []
    for number, cell in enumerate(header, start=1):
        name = known.get(_normal(cell))
        names.append(name if name is not None and name not in names else str(number))
    return names


def _row(number: int, cells: Sequence[str], names: Sequence[str]) -> Row:
    """Cells past the header are kept apart; cells missing at the end are empty."""
    padded = [cell.strip() for cell in cells] + [""] * (len(names) - len(cells))
    too_many = next((cell for cell in padded[len(names) :] if cell), "")
    return Row(number=number, cells=dict(zip(names, padded, strict=False)), too_many=too_many)
