"""What a reader notices while it reads: counted by code, and the places worth a look."""

from collections import Counter
from dataclasses import dataclass, field

from geo.arrays import ImportReport
from geo.model import LatLon

NOTES = (
    "ways",  # ways or lines taken
    "areas",  # areas drawn as roads, left out
    "cut_ways",  # ways that leave the extract, cut there
    "not_roads",  # being built, a platform, a race track: left out
    "not_lines",  # features that are points or areas, left out
    "no_geometry",  # features without a geometry, left out
    "no_class",  # lines whose class is not known, left out
    "no_length",  # lines from a point to itself, left out
    "hidden_edges",  # edges whose travel time is null, left out
    "joined_ends",  # loose ends tied to the line they nearly touch
    "near_misses",  # loose ends that stop just short of another line, left loose
)
"""Every code, in the order of telling. Each has a text in api/locale/*/map.ftl."""


@dataclass(frozen=True, slots=True)
class Notes:
    """A report in the making."""

    counts: Counter[str] = field(default_factory=Counter)
    near_misses: list[LatLon] = field(default_factory=list)

    def count(self, code: str, more: int = 1) -> None:
        """One more, or several more, of something in NOTES."""
        if code not in NOTES:
            raise KeyError(code)
        self.counts[code] += more

    def report(self, source: str) -> ImportReport:
        """What there is to tell, in the order of NOTES."""
        counts = {code: self.counts[code] for code in NOTES if self.counts[code]}
        return ImportReport(source=source, counts=counts, near_misses=tuple(self.near_misses))
