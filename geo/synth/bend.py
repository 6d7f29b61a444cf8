"""Bends the straight plan into a grown town and sets it on the globe.

The bend is a sum of long waves whose slopes add up to less than one, so it never folds: what does not cross in the
plan does not cross in the town.
"""

from dataclasses import dataclass
from math import cos, pi, radians, sin

import numpy as np
from numpy.typing import NDArray

from geo.model import EARTH_RADIUS_M, LatLon
from geo.synth.luck import Luck
from geo.synth.model import Position
from geo.synth.plan import Point

CENTRE = LatLon(-6.2, 112.1)
"""Open water in the Java Sea, 70 km off the coast: no real town, and nobody can be sent there."""

WAVES = ((5_200.0, 0.40), (1_700.0, 0.34), (640.0, 0.20))
"""Wavelength in metres and greatest slope of each octave."""

WAVES_PER_OCTAVE = 3
METRES_PER_DEGREE = radians(1) * EARTH_RADIUS_M

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Bend:
    """The waves: per row the wave's direction x and y (radians per metre), phase, and push x and y in metres."""

    waves: Floats

    def bend(self, xy: Floats) -> Floats:
        """Plan metres, shape (n, 2), to town metres."""
        moved = xy.copy()
        for kx, ky, phase, push_x, push_y in self.waves:
            swell = np.sin(kx * xy[:, 0] + ky * xy[:, 1] + phase)
            moved[:, 0] += push_x * swell
            moved[:, 1] += push_y * swell
        return moved

    def place(self, xy: Floats) -> Floats:
        """Plan metres, shape (n, 2), to (longitude, latitude) with six decimals, 0.1 m."""
        moved = self.bend(xy)
        lng = CENTRE.lng + moved[:, 0] / (METRES_PER_DEGREE * cos(radians(CENTRE.lat)))
        lat = CENTRE.lat + moved[:, 1] / METRES_PER_DEGREE
        return np.column_stack((lng, lat)).round(6)

    def ring(self, points: list[Point]) -> tuple[Position, ...]:
        """A closed ring on the globe around points in plan metres."""
        return tuple((lng, lat) for lng, lat in self.place(np.array([*points, points[0]])).tolist())


def draw_bend(luck: Luck) -> Bend:
    """Waves in all directions, each pushing sideways in a direction of its own."""
    rows = []
    for length_m, slope in WAVES:
        for _ in range(WAVES_PER_OCTAVE):
            run, push, phase = luck.between(0, 2 * pi), luck.between(0, 2 * pi), luck.between(0, 2 * pi)
            k = 2 * pi / length_m
            size = slope / (WAVES_PER_OCTAVE * k)
            rows.append((k * cos(run), k * sin(run), phase, size * cos(push), size * sin(push)))
    return Bend(np.array(rows))
