"""How fast each profile moves on each class of road, and what a posted limit changes.

The figures are averages ridden in an Indonesian town, junctions included, not limits. They start from the limits of
Permenhub PM 111/2015 (in town 50 km/h, motorcycles 40; in settlements 30) and take off a quarter to a third for
junctions, parked cars and people. They are estimates until trips ridden with the product say better.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from geo.model import Profile

CLOSED_KMH = 0


@dataclass(frozen=True, slots=True)
class ClassSpeed:
    """Kilometres per hour of each profile on one class of road; CLOSED_KMH where the class is closed to it."""

    motorcycle: int
    car: int
    bicycle: int
    foot: int

    def of(self, profile: Profile) -> int:
        """Speed of one profile."""
        return int(getattr(self, profile.value))


CLASS_SPEEDS: Mapping[str, ClassSpeed] = {
    "motorway": ClassSpeed(0, 80, 0, 0),
    "motorway_link": ClassSpeed(0, 40, 0, 0),
    "trunk": ClassSpeed(36, 40, 14, 5),
    "trunk_link": ClassSpeed(28, 28, 14, 5),
    "primary": ClassSpeed(34, 34, 14, 5),
    "primary_link": ClassSpeed(26, 26, 14, 5),
    "secondary": ClassSpeed(31, 30, 14, 5),
    "secondary_link": ClassSpeed(25, 24, 14, 5),
    "tertiary": ClassSpeed(28, 25, 14, 5),
    "tertiary_link": ClassSpeed(23, 21, 14, 5),
    "unclassified": ClassSpeed(25, 22, 13, 5),
    "residential": ClassSpeed(22, 18, 13, 5),
    "road": ClassSpeed(20, 16, 12, 5),
    "living_street": ClassSpeed(16, 12, 12, 5),
    "service": ClassSpeed(16, 12, 12, 5),
    "alley": ClassSpeed(15, 8, 10, 5),
    "track": ClassSpeed(15, 10, 9, 5),
    "path": ClassSpeed(15, 0, 9, 5),
    "cycleway": ClassSpeed(0, 0, 15, 5),
    "pedestrian": ClassSpeed(0, 0, 0, 5),
    "footway": ClassSpeed(0, 0, 0, 5),
    "bridleway": ClassSpeed(0, 0, 0, 5),
    "steps": ClassSpeed(0, 0, 0, 2),
}
"""A gang is `path` (too narrow for a car) or `alley` (`service=alley`); Indonesian mappers use both for motorcycles."""

OPENED_SPEEDS: Mapping[Profile, int] = {
    Profile.MOTORCYCLE: 15,
    Profile.CAR: 10,
    Profile.BICYCLE: 8,
    Profile.FOOT: 4,
}
"""Where a class is closed to a profile but a sign opens this way to it."""

TOP_SPEEDS: Mapping[Profile, int] = {
    Profile.MOTORCYCLE: 60,
    Profile.CAR: 100,
    Profile.BICYCLE: 25,
    Profile.FOOT: 6,
}
"""No arc is faster than this, whatever the source map says."""

_LEAST_LIMIT_KMH = 5
_KMH_PER_UNIT = {"": 1.0, "kmh": 1.0, "km/h": 1.0, "kph": 1.0, "kmph": 1.0, "mph": 1.609344, "knots": 1.852}
_LIMIT = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z/]*)")


def find_class(tags: Mapping[str, str]) -> str | None:
    """Name of the class of a way, None where it is no road (being built, a platform, a race track)."""
    value = tags.get("highway", "")
    if value == "service" and tags.get("service") == "alley":
        return "alley"
    return value if value in CLASS_SPEEDS else None


def find_limit_kmh(text: str | None) -> float | None:
    """The posted limit; the slowest where several are listed; None where there is no usable number.

    "50", "30 mph", "5 knots", "70|100" and "50;80;60" are read; "0", "none", "walk", "signals" and "ID:urban" are not.
    """
    limits = [limit for part in re.split(r"[;|,]", text or "") if (limit := _one_limit(part)) is not None]
    return min(limits, default=None)


def _one_limit(text: str) -> float | None:
    match = _LIMIT.fullmatch(text.strip().lower())
    if match is None or match[2] not in _KMH_PER_UNIT:
        return None
    limit = float(match[1]) * _KMH_PER_UNIT[match[2]]
    return limit if isfinite(limit) and limit >= _LEAST_LIMIT_KMH else None


def speed_kmh(road_class: str, tags: Mapping[str, str], profile: Profile) -> float:
    """Kilometres per hour where the way is open to the profile: never 0. A sign slows riders down, never up."""
    speed: float = CLASS_SPEEDS[road_class].of(profile) or OPENED_SPEEDS[profile]
    limit = None if profile is Profile.FOOT else find_limit_kmh(tags.get("maxspeed"))
    return min(speed, TOP_SPEEDS[profile], limit if limit is not None else speed)
