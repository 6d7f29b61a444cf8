"""Ties pins to roads: the nearest place on the main network of a profile, so that it can be both reached and left."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.arrays import PROFILES, Flags, RoadArrays
from geo.model import LatLon, NoSnap, NoSnapReason, Profile, Snap
from geo.plane import project, scale, unproject
from geo.walk import find_gate

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class _Lines:
    """Every stretch as a line on the plane, in a tree."""

    line: NDArray[Any]
    tree: shapely.STRtree


@lru_cache(maxsize=4)
def _lines_of(roads: RoadArrays) -> _Lines:
    points = project(roads.shape_lat, roads.shape_lng)
    owner = np.repeat(np.arange(roads.stretches), np.diff(roads.shape_start))
    line = shapely.linestrings(points, indices=owner)
    return _Lines(line, shapely.STRtree(line))


def snap_pins(roads: RoadArrays, pins: Sequence[LatLon], profile: Profile, *, limit_m: int) -> list[Snap | NoSnap]:
    """See Roads.snap."""
    if not pins:
        return []
    is_main = roads.main[PROFILES.index(profile)].reshape(-1, 2).max(axis=1)
    is_open = roads.is_open(profile).reshape(-1, 2).max(axis=1)
    on_main = _find_nearest(roads, pins, is_main, limit_m)
    on_any = _find_nearest(roads, pins, is_open, limit_m)
    places: list[Snap | NoSnap] = []
    for pin, main, nearest in zip(pins, on_main.tolist(), on_any.tolist(), strict=True):
        gate = find_gate(roads, profile, _snap(roads, pin, profile, nearest)) if nearest != main else None
        if gate is not None:
            places.append(gate)
        elif main >= 0:
            places.append(_snap(roads, pin, profile, main))
        else:
            places.append(_no_snap(roads, pin, is_main, limit_m))
    return places


def _find_nearest(roads: RoadArrays, pins: Sequence[LatLon], wanted: Flags, limit_m: float) -> Indices:
    """By pin the nearest wanted stretch within the limit, -1 where there is none. Ties go to the lower stretch."""
    lines = _lines_of(roads)
    lat = np.array([pin.lat for pin in pins])
    points = shapely.points(project(lat, np.array([pin.lng for pin in pins])))
    metres = scale(lat)
    pin, stretch = lines.tree.query(points, predicate="dwithin", distance=limit_m / metres)
    kept = wanted[stretch]
    pin, stretch = pin[kept], stretch[kept]
    gap_m = shapely.distance(points[pin], lines.line[stretch]) * metres[pin]
    order = np.lexsort((stretch, gap_m, pin))
    firsts, where = np.unique(pin[order], return_index=True)
    nearest = np.full(len(pins), -1, np.intp)
    nearest[firsts] = stretch[order][where]
    return nearest


def _snap(roads: RoadArrays, pin: LatLon, profile: Profile, stretch: int) -> Snap:
    """The place on a stretch nearest to the pin, on the arc along it if that is open, else on the one against it."""
    line = _lines_of(roads).line[stretch]
    share = float(shapely.line_locate_point(line, _point(pin), normalized=True))
    at = shapely.line_interpolate_point(line, share, normalized=True)
    place = unproject(at.x, at.y)
    against = not roads.is_open(profile)[2 * stretch]
    return Snap(
        pin=pin,
        at=place,
        arc=2 * stretch + against,
        offset_m=int(roads.length_cm[stretch]) / 100 * (1 - share if against else share),
        gap_m=round(pin.metres_to(place)),
    )


def _no_snap(roads: RoadArrays, pin: LatLon, is_main: Flags, limit_m: int) -> NoSnap:
    reason = NoSnapReason.NO_ROAD_NEAR if _is_inside(roads, pin, limit_m) else NoSnapReason.OUTSIDE_MAP
    return NoSnap(pin=pin, reason=reason, nearest_m=_nearest_m(roads, pin, is_main), limit_m=limit_m)


def _nearest_m(roads: RoadArrays, pin: LatLon, is_main: Flags) -> int | None:
    lines = _lines_of(roads).line[is_main]
    if not len(lines):
        return None
    line = lines[np.argmin(shapely.distance(lines, _point(pin)))]
    near = shapely.line_interpolate_point(line, shapely.line_locate_point(line, _point(pin)))
    return round(pin.metres_to(unproject(near.x, near.y)))


def _is_inside(roads: RoadArrays, pin: LatLon, limit_m: int) -> bool:
    """Whether the pin is within the map's bounds or no further than the limit from them."""
    lat = min(max(pin.lat, float(roads.shape_lat.min())), float(roads.shape_lat.max()))
    lng = min(max(pin.lng, float(roads.shape_lng.min())), float(roads.shape_lng.max()))
    return pin.metres_to(LatLon(lat, lng)) <= limit_m


def _point(pin: LatLon) -> shapely.Point:
    return shapely.Point(project(np.array([pin.lat]), np.array([pin.lng]))[0])
