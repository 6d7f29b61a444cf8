"""Ties loose ends: a line drawn to stop at another, but a little short of it, is made to meet it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

import numpy as np
import shapely

from geo.build_notes import Notes
from geo.model import LatLon
from geo.plane import Floats, project, scale, unproject

JOIN_M = 2.0
"""A gap up to here is a slip of the hand. Madiun has 5 ends  up to 0.7 m short, one 1.5 m, then 2.1 and on."""

MISS_M = 20.0
"""A gap up to here may be a slip or a wall: a person should look."""

Point = tuple[float, float]  # lng, lat


def tie_loose_ends(lines: list[list[Point]], notes: Notes) -> list[list[Point]]:
    """The lines with each loose end within JOIN_M drawn on to the nearest other line, which gets a vertex there."""
    planes = [project(np.array([p[1] for p in line]), np.array([p[0] for p in line])) for line in lines]
    drawn = [shapely.LineString(plane) for plane in planes]
    tree = shapely.STRtree(drawn)
    tied = [list(line) for line in lines]
    for owner, end, point in _loose_ends(lines):
        at = shapely.Point(planes[owner][end])
        unit_m = float(scale(np.array([point[1]]))[0])
        near = [int(i) for i in tree.query(at, predicate="dwithin", distance=MISS_M / unit_m) if i != owner]
        if not near:
            continue
        other = min(near, key=lambda i: (drawn[i].distance(at), i))
        if drawn[other].distance(at) * unit_m > JOIN_M:
            notes.count("near_misses")
            notes.near_misses.append(LatLon(point[1], point[0]))
            continue
        notes.count("joined_ends")
        meeting = _add_vertex(tied[other], lines[other], planes[other], drawn[other], at, JOIN_M / unit_m)
        _draw_on(tied[owner], end, meeting)
    return tied


def _loose_ends(lines: list[list[Point]]) -> Iterator[tuple[int, int, Point]]:
    """(line, 0 or -1, point) of every end that no other vertex shares."""
    seen = Counter(point for line in lines for point in line)
    for owner, line in enumerate(lines):
        for end in (0, -1):
            if seen[line[end]] == 1:
                yield owner, end, line[end]


def _add_vertex(
    tied: list[Point], line: list[Point], plane: Floats, drawn: shapely.LineString, at: shapely.Point, near: float
) -> Point:
    """The vertex of a line where `at` meets it: one it has within `near`, else a new one in the middle."""
    gaps = np.hypot(*(plane - np.array(at.coords[0])).T)
    if gaps.min() <= near:
        return line[int(gaps.argmin())]
    along = drawn.project(at)
    spot = drawn.interpolate(along)
    place = unproject(spot.x, spot.y)
    vertex = (round(place.lng, 7), round(place.lat, 7))
    steps = [drawn.project(shapely.Point(*project(np.array([p[1]]), np.array([p[0]]))[0])) for p in tied]
    tied.insert(bisect_left(steps, along), vertex)
    return vertex


def _draw_on(tied: list[Point], end: int, meeting: Point) -> None:
    if meeting in tied:
        return
    tied.insert(0, meeting) if end == 0 else tied.append(meeting)
