"""Lines and roads as short lists of whole numbers, so that a whole city fits into a page a phone can open."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from geo.model import LatLon, Leg
from geo.roads import RoadLine

STEPS_PER_DEGREE = 100_000
"""Five decimals: a step is 1.1 m, less than the width of a road."""

TIERS = (
    ("motorway", "trunk", "primary"),
    ("secondary", "tertiary"),
    ("unclassified", "residential", "road", "living_street"),
    ("service", "alley", "track", "path", "cycleway", "pedestrian", "footway", "bridleway", "steps"),
)
"""Road classes from wide to narrow, as drawn. A class of no tier is drawn as a street."""

_STREET = 2
_TIER_BY_CLASS = {name: tier for tier, names in enumerate(TIERS) for name in names}


def flat(line: Iterable[LatLon]) -> list[int]:
    """First point, then steps from point to point: `[lat, lng, Δlat, Δlng, …]`; points on one spot are one point."""
    points = [spot(point) for point in line]
    numbers = list(points[0]) if points else []
    for (lat, lng), (next_lat, next_lng) in pairwise(points):
        if (lat, lng) != (next_lat, next_lng):
            numbers += (next_lat - lat, next_lng - lng)
    return numbers


def spot(point: LatLon) -> tuple[int, int]:
    """A point in whole steps."""
    return round(point.lat * STEPS_PER_DEGREE), round(point.lng * STEPS_PER_DEGREE)


def join(legs: Sequence[Leg]) -> list[LatLon]:
    """The points of all legs in order."""
    return [point for leg in legs for point in leg.line]


def roads_data(lines: Iterable[RoadLine]) -> dict[str, object]:
    """Names once each, and by tier the lines, each the number of its name before its flat line. Name 0 is none."""
    numbers: dict[str, int] = {"": 0}
    tiers: list[list[list[int]]] = [[] for _ in TIERS]
    for road in lines:
        name = numbers.setdefault(road.name, len(numbers))
        tiers[tier(road.road_class)].append([name, *flat(road.line)])
    return {"names": list(numbers), "tiers": tiers}


def tier(road_class: str) -> int:
    """How wide a road is drawn, 0 the widest; a slip road is drawn as the road it leads to."""
    return _TIER_BY_CLASS.get(road_class.removesuffix("_link"), _STREET)
