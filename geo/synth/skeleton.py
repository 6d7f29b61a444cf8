"""The lines that come before all streets: the outline, a river, a railway, and the roads that pass through."""

from dataclasses import dataclass, field
from math import cos, pi, radians, sin, sqrt

from geo.synth.luck import Luck
from geo.synth.plan import Face, Line, Plan, Point, Way, area_m2
from geo.synth.scale import RAIL_FROM_KM2, RING_FROM_KM2, RIVER_FROM_KM2, TOLL_FROM_KM2, Scale

TOWN_CORNERS = 14
WARD_CORNERS = 6
RIVER_WIDTH_M = 44.0
TOLL_WIDTH_M = 26.0
KM2_PER_ARTERIAL = 60.0
RUN_ON_M = 50.0
"""How far a through road goes on beyond the outline."""

SECOND_BRIDGE_FROM_KM2 = 3.0


@dataclass(slots=True, kw_only=True)
class Skeleton:
    """The plan so far, the land it leaves, and the strips that are water or motorway."""

    plan: Plan
    land: list[Face]
    strips: list[Face] = field(default_factory=list)
    river: tuple[Line, Line] | None = None
    rail: Line | None = None
    ring: Line | None = None

    def cut_through(self, way: Way, angle: float, offset_m: float) -> Line:
        """A line right across the land, at an angle, offset_m to the left of the centre."""
        line = self._long_line(way, angle, offset_m)
        self.land = [part for face in self.land for part in self.plan.cut(face, line)]
        self._end_at_outline(line)
        if way.is_street:
            line.start, line.end = line.start - RUN_ON_M, line.end + RUN_ON_M
        return line

    def cut_strip(self, way: Way, angle: float, offset_m: float, width_m: float) -> tuple[Line, Line]:
        """Two lines side by side, with the ground between them taken out of the land."""
        right = self._long_line(way, angle, offset_m - width_m / 2)
        left = self._long_line(way, angle, offset_m + width_m / 2)
        right.partner, left.partner = left.number, right.number
        for line in (right, left):
            self.land = [part for face in self.land for part in self.plan.cut(face, line)]
        between = [face for face in self.land if self._is_between(face, right, left)]
        self.strips += between
        self.land = [face for face in self.land if face not in between]
        for line in (right, left):
            self._end_at_outline(line)
        return right, left

    def _long_line(self, way: Way, angle: float, offset_m: float) -> Line:
        direction, normal = (cos(angle), sin(angle)), (-sin(angle), cos(angle))
        reach = 40_000.0
        tail = normal[0] * offset_m - direction[0] * reach, normal[1] * offset_m - direction[1] * reach
        head = normal[0] * offset_m + direction[0] * reach, normal[1] * offset_m + direction[1] * reach
        return self.plan.add_line(way, tail, head)

    def _end_at_outline(self, line: Line) -> None:
        line.start, line.end = line.nodes[0][0], line.nodes[-1][0]

    def _is_between(self, face: Face, right: Line, left: Line) -> bool:
        points = self.plan.points(face)
        middle = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
        return right.side_of(middle) > 0 > left.side_of(middle)


def draw_skeleton(scale: Scale, luck: Luck) -> Skeleton:
    """A town's outline cut by a river, by a railway and a motorway where it is large, and by its through roads.

    A single kelurahan has none of them: it is what lies within a ring of main roads.
    """
    plan = Plan()
    if scale.km2 < RIVER_FROM_KM2:
        return Skeleton(plan=plan, land=[plan.outline(_outline(scale, WARD_CORNERS, luck), Way.TERTIARY)])
    skeleton = Skeleton(plan=plan, land=[plan.outline(_outline(scale, TOWN_CORNERS, luck), Way.OUTLINE)])
    flow, side, radius = luck.between(0, pi), luck.pick((1, -1)), scale.radius_m
    skeleton.river = skeleton.cut_strip(Way.BANK, flow, side * radius * luck.between(0.22, 0.4), RIVER_WIDTH_M)
    if scale.km2 >= RAIL_FROM_KM2:
        offset = -side * radius * luck.between(0.25, 0.4)
        skeleton.rail = skeleton.cut_through(Way.RAIL, flow + luck.between(-0.12, 0.12), offset)
    if scale.km2 >= TOLL_FROM_KM2:
        offset = -side * radius * luck.between(0.68, 0.74)
        skeleton.cut_strip(Way.MOTORWAY, flow + luck.between(-0.08, 0.08), offset, TOLL_WIDTH_M)
    _draw_through_roads(skeleton, scale, flow, luck)
    if scale.km2 >= RING_FROM_KM2:
        offset = side * radius * luck.between(0.62, 0.68)
        skeleton.ring = skeleton.cut_through(Way.PRIMARY, flow + luck.between(-0.06, 0.06), offset)
    return skeleton


def _outline(scale: Scale, count: int, luck: Luck) -> list[Point]:
    """Corners on an ellipse, counter-clockwise, so the outline is convex; the area is exact."""
    turn, long = luck.between(0, 2 * pi), luck.between(1.05, 1.25)
    angles = [(k + luck.between(-0.3, 0.3)) * 2 * pi / count for k in range(count)]
    ring = [(long * cos(a), sin(a) / long) for a in angles]
    size = sqrt(scale.km2 * 1e6 / area_m2(ring))
    return [(size * (x * cos(turn) - y * sin(turn)), size * (x * sin(turn) + y * cos(turn))) for x, y in ring]


def _draw_through_roads(skeleton: Skeleton, scale: Scale, flow: float, luck: Luck) -> None:
    """Arterials across the river, side by side so that no two cross; one in a town, more in a city."""
    count = max(1, round(scale.km2 / KM2_PER_ARTERIAL))
    gap = 2 * scale.radius_m / (count + 1)
    for k in range(count):
        offset = (k - (count - 1) / 2) * gap + luck.bell() * gap * 0.12 + scale.radius_m * 0.05
        angle = flow + pi / 2 + radians(luck.between(-14, 14) if count == 1 else luck.between(-3, 3))
        skeleton.cut_through(Way.PRIMARY, angle, offset)
    if count == 1 and scale.km2 >= SECOND_BRIDGE_FROM_KM2:
        beside = offset + (1 if offset < 0 else -1) * scale.radius_m * luck.between(0.5, 0.65)
        skeleton.cut_through(Way.SECONDARY, angle + luck.between(-0.08, 0.08), beside)
