"""What the map refuses, as values: a code that names the sentence and the values that fill it.

MapError
├── SourceError   a source map that cannot be made into roads
└── RoadsError    a file that does not hold compiled roads, or holds broken ones
"""

from collections.abc import Mapping

Values = Mapping[str, str | int]


class MapError(Exception):
    """Base of what the map refuses. The doors turn code and values into a sentence."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: Values = values


class SourceError(MapError):
    """A source map that cannot be made into roads. The values name it as `file` once the reader is known."""


class RoadsError(MapError):
    """A file that does not hold compiled roads of this version, or roads whose figures contradict each other."""
