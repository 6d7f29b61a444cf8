"""The vocabulary of the map: points, vehicle profiles, snapped places, travel matrices.

No input or output, no clock. Everything here is a value that is valid once made.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, isfinite, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

EARTH_RADIUS_M = 6_371_009  # mean radius, the same figure OSMnx uses

UNREACHABLE = -1
"""Marks a pair of places with no way between them, in seconds and in metres."""

Ints = NDArray[np.int32]


class Profile(StrEnum):
    """How somebody moves. Each has its own speeds, one-ways and closed roads."""

    MOTORCYCLE = "motorcycle"
    CAR = "car"
    BICYCLE = "bicycle"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class LatLon:
    """A point on WGS 84, in degrees. Raises ValueError outside the globe or for NaN."""

    lat: float
    lng: float

    def __post_init__(self) -> None:
        if not (isfinite(self.lat) and -90 <= self.lat <= 90):
            raise ValueError(f"latitude {self.lat} is not between -90 and 90")
        if not (isfinite(self.lng) and -180 <= self.lng <= 180):
            raise ValueError(f"longitude {self.lng} is not between -180 and 180")

    def metres_to(self, other: "LatLon") -> float:
        """Great-circle distance in metres (haversine)."""
        half_lat = radians(other.lat - self.lat) / 2
        half_lng = radians(other.lng - self.lng) / 2
        h = sin(half_lat) ** 2 + cos(radians(self.lat)) * cos(radians(other.lat)) * sin(half_lng) ** 2
        return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(h)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Snap:
    """A pin tied to the road network of one profile.

    arc: index of a compiled arc of that profile; offset_m: metres from the arc's tail to `at`;
    gap_m: metres from the pin to `at`, to be walked: straight, or by road from a gate that stops the vehicle.
    """

    pin: LatLon
    at: LatLon
    arc: int
    offset_m: float
    gap_m: int


class NoSnapReason(StrEnum):
    """Why a pin could not be tied to a road."""

    OUTSIDE_MAP = "outside_map"
    NO_ROAD_NEAR = "no_road_near"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSnap:
    """A pin with no usable road within the limit; nearest_m is None where the map holds none at all."""

    pin: LatLon
    reason: NoSnapReason
    nearest_m: int | None
    limit_m: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """The way between two places: whole seconds and metres, and the line to draw."""

    seconds: int
    metres: int
    line: tuple[LatLon, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TravelMatrix:
    """Whole seconds and metres between places, rows from, columns to; UNREACHABLE where there is no way.

    Shape (n, n), int32, asymmetric, zero diagonal. Raises ValueError where the two arrays disagree.
    """

    seconds: Ints
    metres: Ints

    def __post_init__(self) -> None:
        n = len(self.seconds)
        if self.seconds.shape != (n, n) or self.metres.shape != (n, n):
            raise ValueError(f"seconds {self.seconds.shape} and metres {self.metres.shape} must be one square shape")
        if self.seconds.dtype != np.int32 or self.metres.dtype != np.int32:
            raise ValueError("seconds and metres must be int32")
        if (self.seconds < UNREACHABLE).any() or (self.metres < UNREACHABLE).any():
            raise ValueError("seconds and metres must not be negative")
        if ((self.seconds == UNREACHABLE) != (self.metres == UNREACHABLE)).any():
            raise ValueError("a pair must be unreachable in both seconds and metres, or in neither")
        if self.seconds.diagonal().any() or self.metres.diagonal().any():
            raise ValueError("a place is 0 seconds and 0 metres from itself")
        self.seconds.setflags(write=False)
        self.metres.setflags(write=False)

    @property
    def size(self) -> int:
        """Number of places."""
        return len(self.seconds)

    def reaches(self, origin: int, destination: int) -> bool:
        """Whether there is a way from origin to destination."""
        return bool(self.seconds[origin, destination] != UNREACHABLE)
