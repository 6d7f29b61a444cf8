"""One row read cell by cell, with every fault noted: a person mends a row once, not once a fault."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dispatch.errors import CellError, FileError
from dispatch.read_csv import Row, Table

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about one cell: code names the sentence, values fill it. column is None for the whole row."""

    file: str
    row: int
    column: str | None
    value: str
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Import(Generic[Value]):
    """Good rows, what was wrong with the bad ones, and what was read in a way its writer should know."""

    rows: tuple[Value, ...]
    faults: tuple[Remark, ...]
    notices: tuple[Remark, ...]


@dataclass(slots=True)
class RowReader:
    """Reads cells of one row. Where a cell is refused the stand-in is returned and the row is bad."""

    table: Table
    row: Row
    faults: list[Remark] = field(default_factory=list)
    notices: list[Remark] = field(default_factory=list)

    def text(self, column: str) -> str:
        """The cell as it stands, empty where there is no such column."""
        return self.row.cells.get(column, "")

    def read(self, column: str, parse: Callable[[str], Value], default: Value) -> Value:
        """The cell's value; the default where it is empty."""
        text = self.text(column)
        if not text:
            return default
        try:
            return parse(text)
        except CellError as refused:
            self.fault(column, refused.code, **refused.values)
            return default

    def need(self, column: str, parse: Callable[[str], Value], stand_in: Value) -> Value:
        """The cell's value; empty is a fault."""
        if not self.text(column):
            self.fault(column, "empty")
        return self.read(column, parse, stand_in)

    def fault(self, column: str | None, code: str, **values: str | int) -> None:
        """Note what makes the row bad."""
        self.faults.append(self._remark(column, code, values))

    def notice(self, column: str | None, code: str, **values: str | int) -> None:
        """Note how a cell was read."""
        self.notices.append(self._remark(column, code, values))

    def _remark(self, column: str | None, code: str, values: Mapping[str, str | int]) -> Remark:
        return Remark(
            file=self.table.file,
            row=self.row.number,
            column=None if column is None else self.table.headers.get(column, column),
            value="" if column is None else self.text(column),
            code=code,
            values=values,
        )


def import_rows(table: Table, key: str, read: Callable[[RowReader], Value], *, most: int, kind: str) -> Import[Value]:
    """Read each row; a row whose key cell was seen before is refused, and so is a table of more than `most` rows."""
    if len(table.rows) > most:
        raise FileError("too-many-rows", file=table.file, rows=len(table.rows), most=most, kind=kind)
    good: list[Value] = []
    faults: list[Remark] = []
    notices: list[Remark] = []
    first: dict[str, int] = {}
    for row in table.rows:
        reader = RowReader(table, row)
        if row.too_many:
            reader.fault(None, "too-many-cells", cell=row.too_many)
        value = read(reader)
        name = reader.text(key)
        if name in first:
            reader.fault(key, "twice", first=first[name])
        elif name:
            first[name] = row.number
        if reader.faults:
            faults.extend(reader.faults)
        else:
            good.append(value)
            notices.extend(reader.notices)
    return Import(rows=tuple(good), faults=tuple(faults), notices=tuple(notices))


def need_columns(table: Table, *columns: str) -> None:
    """Raises FileError where the table lacks one of the columns."""
    missing = [column for column in columns if column not in table.headers]
    if missing:
        raise FileError("missing-column", file=table.file, columns=", ".join(missing), header=", ".join(table.headers))
