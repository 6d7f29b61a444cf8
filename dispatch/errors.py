"""What the office refuses, as values: a code that names the sentence and the values that fill it.

OfficeError
├── CellError   one cell of a table, raised by the reader of that kind of cell
├── FileError   a whole file that cannot be read as what it should be
└── PlanError   orders and drivers that cannot be made into a plan at all
"""

from collections.abc import Mapping

Values = Mapping[str, str | int]


class OfficeError(Exception):
    """Base of what the office refuses. The doors turn code and values into a sentence."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: Values = values


class CellError(OfficeError):
    """A cell that does not say what its column asks for."""


class FileError(OfficeError):
    """A file that is not what it should be. The values name it as `file`."""


class PlanError(OfficeError):
    """A plan that cannot be made from what was given."""
