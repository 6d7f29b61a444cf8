"""A plane for measuring near a pin: the sphere in Mercator's projection, where every small shape keeps its angles.

Distances on the plane times `scale` at the pin are metres, the same in every direction, so that the nearest road on
the plane is the nearest road.
"""

import numpy as np
from numpy.typing import NDArray

from geo.model import EARTH_RADIUS_M, LatLon

Floats = NDArray[np.float64]

LAST_LAT = 85.0
"""Beyond this the plane runs off to infinity; there are no roads there."""


def project(lat: Floats, lng: Floats) -> Floats:
    """Points (n, 2) on the plane."""
    clipped = np.radians(np.clip(lat, -LAST_LAT, LAST_LAT))
    return np.column_stack((np.radians(lng) * EARTH_RADIUS_M, np.arctanh(np.sin(clipped)) * EARTH_RADIUS_M))


def unproject(x: float, y: float) -> LatLon:
    """The point on the globe."""
    return LatLon(float(np.degrees(np.arcsin(np.tanh(y / EARTH_RADIUS_M)))), float(np.degrees(x / EARTH_RADIUS_M)))


def scale(lat: Floats) -> Floats:
    """Metres on the globe for one unit of the plane."""
    return np.asarray(np.cos(np.radians(np.clip(lat, -LAST_LAT, LAST_LAT))))


def lengths_m(lat: Floats, lng: Floats) -> Floats:
    """Great-circle metres between each point and the next (n - 1)."""
    half_lat, half_lng = np.radians(np.diff(lat)) / 2, np.radians(np.diff(lng)) / 2
    cosines = np.cos(np.radians(lat))
    h = np.sin(half_lat) ** 2 + cosines[:-1] * cosines[1:] * np.sin(half_lng) ** 2
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.minimum(1.0, np.sqrt(h))))
