"""Compiled roads: they load in milliseconds, are drawn, and answer where a pin meets a road."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.arrays import RoadArrays
from geo.model import LatLon, NoSnap, Profile, Snap
from geo.snap import snap_pins


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadLine:
    """One stretch of road for drawing."""

    road_class: str
    name: str
    line: tuple[LatLon, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Roads(RoadArrays):
    """A road map. `load` and `save` keep it in one file; geo/travel.py measures on it."""

    def snap(self, pins: Sequence[LatLon], profile: Profile, *, limit_m: int = 300) -> list[Snap | NoSnap]:
        """For each pin the nearest place on a road that the profile can reach and leave, or why there is none.

        Two-way roads are left and entered both ways whatever arc is named. Beyond limit_m there is never a Snap.
        """
        return snap_pins(self, pins, profile, limit_m=limit_m)

    def list_lines(self) -> list[RoadLine]:
        """Every stretch for drawing, in the order of the arrays."""
        return [
            RoadLine(
                road_class=self.classes[self.road_class[stretch]],
                name=self.names[self.name[stretch]],
                line=tuple(self.shape(stretch)),
            )
            for stretch in range(self.stretches)
        ]
