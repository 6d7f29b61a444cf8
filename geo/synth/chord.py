"""Finds where a new street crosses a face: from side to side, clear of corners, meeting what is opposite."""

from bisect import bisect_left
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

from geo.synth.luck import Luck
from geo.synth.plan import Face, Line, Plan, Point

ATTEMPTS = 8
DETOUR = 3
SHARPEST = 0.5  # sine of the sharpest corner that two streets may make: 30 degrees


@dataclass(frozen=True, slots=True)
class End:
    """Where a chord leaves a face: the edge, how far along its line, and the node that is there already."""

    edge: int
    t: float
    node: int | None
    built: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """How a kind of street likes to lie.

    jitter: radians off the square. clear_m: least distance to a corner. reach_m: how far it shifts to meet a street
    opposite. square: the one direction (and its normal) of a planned quarter, None in one that grew.
    """

    jitter: float
    clear_m: float
    reach_m: float
    square: float | None = None
    crosses_barriers: bool = False


def find_chord(plan: Plan, face: Face, taste: Taste, luck: Luck) -> tuple[End, End] | None:
    """Two ends, the first on a street; None where no try gave a fair street."""
    points = plan.points(face)
    along = _long_axis(points)
    if taste.square is not None:
        along = _nearest_square(along, taste.square)
    centre = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    for attempt in range(ATTEMPTS):
        if attempt == ATTEMPTS // 2:
            along += pi / 2  # nothing across: perhaps lengthwise
        reach = max(abs((p[0] - centre[0]) * cos(along) + (p[1] - centre[1]) * sin(along)) for p in points)
        shift = luck.bell() * reach * 0.4
        across = along + pi / 2 + luck.bell() * taste.jitter
        middle = centre[0] + shift * cos(along), centre[1] + shift * sin(along)
        ends = _find_ends(plan, face, points, middle, (cos(across), sin(across)), taste)
        if ends is None:
            continue
        first, second = ends
        if second.built and not first.built:
            first, second = second, first
        if first.built:
            return first, second
    return None


def _long_axis(points: list[Point]) -> float:
    """Angle of the direction in which the outline stretches furthest (twice-angle mean of its edges)."""
    double_x = double_y = 0.0
    for a, b in zip(points, points[1:] + points[:1], strict=True):
        x, y = b[0] - a[0], b[1] - a[1]
        length = hypot(x, y) or 1.0
        double_x += (x * x - y * y) / length
        double_y += 2 * x * y / length
    return atan2(double_y, double_x) / 2


def _nearest_square(angle: float, square: float) -> float:
    quarter = pi / 2
    return square + round((angle - square) / quarter) * quarter


def _find_ends(
    plan: Plan, face: Face, points: list[Point], middle: Point, direction: Point, taste: Taste
) -> tuple[End, End] | None:
    sides = [direction[0] * (p[1] - middle[1]) - direction[1] * (p[0] - middle[0]) for p in points]
    count = len(sides)
    crossed = [k for k in range(count) if (sides[k] > 0) != (sides[(k + 1) % count] > 0)]
    if len(crossed) != 2:
        return None
    ends = []
    for edge in crossed:
        share = sides[edge] / (sides[edge] - sides[(edge + 1) % count])
        a, b = points[edge], points[(edge + 1) % count]
        here = a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
        line = plan.lines[face.owners[edge]]
        if abs(direction[0] * line.direction[1] - direction[1] * line.direction[0]) < SHARPEST:
            return None
        end = _settle(line, edge, line.t_of(here), sorted((line.t_of(a), line.t_of(b))), taste)
        if end is None:
            return None
        ends.append(end)
    return ends[0], ends[1]


def _settle(line: Line, edge: int, t: float, span: list[float], taste: Taste) -> End | None:
    """Move an end to the street opposite where one is near, else away from what is too close."""
    low, high = span[0] + taste.clear_m, span[1] - taste.clear_m
    if low > high:
        return None
    t = min(max(t, low), high)
    near = _nearest(line, t, low, high)
    if near is not None and abs(near[0] - t) <= _reach_m(line, taste):
        return End(edge, near[0], near[1], line.is_built_at(near[0]))
    if near is not None and abs(near[0] - t) < taste.clear_m:
        t = near[0] + (taste.clear_m if t >= near[0] else -taste.clear_m)
        if not low <= t <= high:
            return None
        again = _nearest(line, t, low, high)
        if again is not None and abs(again[0] - t) < taste.clear_m - 0.01:
            return None
    return End(edge, t, None, line.is_built_at(t))


def _reach_m(line: Line, taste: Taste) -> float:
    """A road goes out of its way for a bridge or a level crossing, if it may cross at all."""
    if line.way.is_barrier:
        return taste.reach_m * DETOUR if taste.crosses_barriers else 0.0
    return taste.reach_m


def _nearest(line: Line, t: float, low: float, high: float) -> tuple[float, int] | None:
    """The node nearest to t among those between low and high."""
    index = bisect_left(line.nodes, (t, -1))
    found = [line.nodes[k] for k in (index - 1, index) if 0 <= k < len(line.nodes) and low <= line.nodes[k][0] <= high]
    return min(found, key=lambda one: abs(one[0] - t), default=None)
