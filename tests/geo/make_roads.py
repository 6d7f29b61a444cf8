"""Small towns for tests, drawn in metres east and north of a corner of Madiun."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import cos, degrees, radians
from typing import Any

import networkx as nx

from geo.arrays import PROFILES, ImportReport
from geo.build_arrays import compile_streets
from geo.model import EARTH_RADIUS_M, LatLon, NoSnap, Profile, Snap
from geo.roads import Roads

CORNER = LatLon(-7.63, 111.52)
FIVE_A_SECOND = "18"  # km/h as a posted limit: 5 m/s on every class that is not slower already

Spot = tuple[float, float]
Way = tuple[Sequence[Spot], Mapping[str, str]]


def at(east_m: float, north_m: float) -> LatLon:
    """The point so many metres east and north of the corner."""
    lat = CORNER.lat + degrees(north_m / EARTH_RADIUS_M)
    return LatLon(lat, CORNER.lng + degrees(east_m / (EARTH_RADIUS_M * cos(radians(lat)))))


def way(*spots: Spot, **tags: str) -> Way:
    """A residential street of 5 m/s through some spots, unless tags say otherwise. `_` stands for `:` in a tag."""
    given = {key.replace("_", ":", 1) if key.startswith("oneway_") else key: value for key, value in tags.items()}
    return spots, {"highway": "residential", "maxspeed": FIVE_A_SECOND, **given}


def make_graph(*ways: Way, barriers: Mapping[Spot, Mapping[str, str]] | None = None) -> nx.MultiDiGraph:
    """A street graph with a node at every spot."""
    graph = nx.MultiDiGraph()
    for spots, tags in ways:
        for spot in spots:
            graph.add_node(spot, y=at(*spot).lat, x=at(*spot).lng)
        for tail, head in pairwise(spots):
            graph.add_edge(tail, head, tags=tags)
    for spot, tags in (barriers or {}).items():
        graph.nodes[spot]["barrier"] = tags
    return graph


def make_roads(*ways: Way, barriers: Mapping[Spot, Mapping[str, str]] | None = None) -> Roads:
    """Compiled roads of some ways."""
    return compile_streets(make_graph(*ways, barriers=barriers), ImportReport(source="test"))


def snap_one(roads: Roads, spot: Spot, profile: Profile = Profile.MOTORCYCLE, limit_m: int = 300) -> Snap:
    """The place of a spot. Fails where there is none."""
    found = roads.snap([at(*spot)], profile, limit_m=limit_m)[0]
    assert isinstance(found, Snap), found
    return found


def snap_all(roads: Roads, *spots: Spot, profile: Profile = Profile.MOTORCYCLE) -> list[Snap | NoSnap]:
    """The places of some spots."""
    return roads.snap([at(*spot) for spot in spots], profile)


def place_on(roads: Roads, arc: int, offset_m: float) -> Snap:
    """A place on an arc by hand, main network or not."""
    tail = roads.tail[arc >> 1]
    here = LatLon(float(roads.node_lat[tail]), float(roads.node_lng[tail]))
    return Snap(pin=here, at=here, arc=arc, offset_m=offset_m, gap_m=0)


def is_open(roads: Roads, profile: Profile, stretch: int = 0) -> tuple[bool, bool]:
    """Whether a profile may ride a stretch along and against."""
    along, against = roads.time_cs[PROFILES.index(profile), 2 * stretch : 2 * stretch + 2]
    return bool(along), bool(against)


def same_arrays(one: Roads, other: Roads) -> bool:
    """Whether two maps are equal in every array and text."""
    names: list[str] = [name for name in one.__dataclass_fields__ if name not in ("report", "classes", "names")]
    equal: list[Any] = [(getattr(one, name) == getattr(other, name)).all() for name in names]
    return all(equal) and (one.classes, one.names, one.report) == (other.classes, other.names, other.report)
