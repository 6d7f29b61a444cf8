"""The line on the road that a way follows, cut at the places where it begins and ends."""

from dataclasses import dataclass

import numpy as np

from geo.anchors import ALONG
from geo.arrays import RoadArrays
from geo.model import LatLon, Snap
from geo.plane import lengths_m

CENTIMETRE_DEG = 1e-7


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way over nodes: how the origin's stretch is left and the destination's entered, and the arcs between.

    leave: ALONG it to its head or AGAINST it to its tail; enter: ALONG it from its tail or AGAINST it from its head.
    """

    leave: int
    arcs: tuple[int, ...]
    enter: int


def draw(roads: RoadArrays, origin: Snap, destination: Snap, way: Way | None) -> tuple[LatLon, ...]:
    """Points from origin to destination, at least two; without a way, straight along the stretch both are on."""
    start, end = origin.arc >> 1, destination.arc >> 1
    if way is None:
        inner = _cut(roads, start, _along_m(roads, origin), _along_m(roads, destination))
        return _join([origin.at], inner, [destination.at])
    last_m = _length_m(roads, start) if way.leave == ALONG else 0.0
    first_m = 0.0 if way.enter == ALONG else _length_m(roads, end)
    return _join(
        [origin.at],
        _cut(roads, start, _along_m(roads, origin), last_m),
        *(_points(roads, arc) for arc in way.arcs),
        _cut(roads, end, first_m, _along_m(roads, destination)),
        [destination.at],
    )


def _join(*pieces: list[LatLon]) -> tuple[LatLon, ...]:
    """The pieces as one line: both ends, and between them what is a centimetre or more from its neighbours."""
    first, *inner, last = [point for piece in pieces for point in piece]
    line = [first]
    for point in inner:
        if not _is_same(point, line[-1]) and not _is_same(point, last):
            line.append(point)
    return (*line, last)


def _is_same(one: LatLon, other: LatLon) -> bool:
    return abs(one.lat - other.lat) < CENTIMETRE_DEG and abs(one.lng - other.lng) < CENTIMETRE_DEG


def _points(roads: RoadArrays, arc: int) -> list[LatLon]:
    points = roads.shape(arc >> 1)
    return points[::-1] if arc & 1 else points


def _cut(roads: RoadArrays, stretch: int, from_m: float, to_m: float) -> list[LatLon]:
    """The points of a stretch between two distances along it, both included, in the order of travel."""
    part = slice(roads.shape_start[stretch], roads.shape_start[stretch + 1])
    steps = lengths_m(roads.shape_lat[part], roads.shape_lng[part])
    marks = np.concatenate(([0.0], np.cumsum(steps)))
    marks *= _length_m(roads, stretch) / max(float(marks[-1]), 1e-9)
    low, high = min(from_m, to_m) - 0.005, max(from_m, to_m) + 0.005  # centimetres are whole, so half of one is exact
    points = [p for p, mark in zip(roads.shape(stretch), marks, strict=True) if low <= mark <= high]
    return points if from_m <= to_m else points[::-1]


def _along_m(roads: RoadArrays, snap: Snap) -> float:
    length_m = _length_m(roads, snap.arc >> 1)
    return length_m - snap.offset_m if snap.arc & 1 else snap.offset_m


def _length_m(roads: RoadArrays, stretch: int) -> float:
    return int(roads.length_cm[stretch]) / 100
