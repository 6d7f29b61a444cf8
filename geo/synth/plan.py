"""A town's ground plan before it is bent: straight lines that cut convex faces, and the nodes where lines meet.

Metres, x east and y north of the town's centre. Every junction is one node that all its lines hold, so that streets
meet exactly and faces share their edges.
"""

from bisect import insort
from dataclasses import dataclass, field
from enum import StrEnum
from math import dist

Point = tuple[float, float]


class Way(StrEnum):
    """What a line is: a road of an OpenStreetMap class, or something else that divides the ground."""

    MOTORWAY = "motorway"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
    RESIDENTIAL = "residential"
    UNCLASSIFIED = "unclassified"
    GANG = "path"
    OUTLINE = "outline"
    BANK = "bank"
    RAIL = "rail"

    @property
    def is_street(self) -> bool:
        """Whether houses stand along it and other streets may begin on it."""
        return self not in (Way.MOTORWAY, Way.OUTLINE, Way.BANK, Way.RAIL)

    @property
    def is_main(self) -> bool:
        """Whether it may cross a river, a railway or a motorway."""
        return self in (Way.PRIMARY, Way.SECONDARY, Way.TERTIARY)

    @property
    def is_barrier(self) -> bool:
        """Whether only main roads cross it."""
        return self in (Way.MOTORWAY, Way.BANK, Way.RAIL)


class Ground(StrEnum):
    """How a quarter is used."""

    KAMPUNG = "kampung"
    PERUMAHAN = "perumahan"
    SAWAH = "sawah"


@dataclass(slots=True, eq=False, kw_only=True)
class Line:
    """A straight line. Points on it are `t` metres from its origin; it is built from start to end.

    nodes: (t, node) in order of t. parent: the line it begins on. partner: the other side of a river or motorway.
    ward and quarter: the kelurahan and quarter it was laid in, -1 for one that bounds them.
    """

    number: int
    way: Way
    origin: Point
    direction: Point
    start: float
    end: float
    nodes: list[tuple[float, int]] = field(default_factory=list)
    parent: int | None = None
    partner: int | None = None
    ward: int = -1
    quarter: int = -1

    def at(self, t: float) -> Point:
        """The point t metres along."""
        return self.origin[0] + t * self.direction[0], self.origin[1] + t * self.direction[1]

    def t_of(self, point: Point) -> float:
        """How far along a point lies."""
        return (point[0] - self.origin[0]) * self.direction[0] + (point[1] - self.origin[1]) * self.direction[1]

    def side_of(self, point: Point) -> float:
        """Metres to the left of the line; negative to the right."""
        return self.direction[0] * (point[1] - self.origin[1]) - self.direction[1] * (point[0] - self.origin[0])

    @property
    def is_built(self) -> bool:
        """Whether any of it is a street."""
        return self.way.is_street and self.end > self.start

    def is_built_at(self, t: float) -> bool:
        """Whether there is a street at t."""
        return self.way.is_street and self.start - 0.5 <= t <= self.end + 0.5


@dataclass(slots=True, eq=False)
class Face:
    """A convex piece of ground, counter-clockwise: edge k runs from corner k to the next along line owners[k]."""

    corners: list[int]
    owners: list[int]


class Plan:
    """The lines and nodes drawn so far."""

    def __init__(self) -> None:
        self.nodes: list[Point] = []
        self.lines: list[Line] = []
        self._ties: list[list[Line]] = []
        self._meetings: dict[tuple[int, int], int] = {}

    def lines_at(self, node: int) -> list[Line]:
        """The lines that hold a node."""
        return self._ties[node]

    def add_line(self, way: Way, tail: Point, head: Point, *, parent: int | None = None) -> Line:
        """A line from tail to head, built all along."""
        length = dist(tail, head)
        direction = (head[0] - tail[0]) / length, (head[1] - tail[1]) / length
        line = Line(
            number=len(self.lines), way=way, origin=tail, direction=direction, start=0.0, end=length, parent=parent
        )
        self.lines.append(line)
        return line

    def add_node(self, point: Point, *lines: Line) -> int:
        """A node on these lines."""
        node = len(self.nodes)
        self.nodes.append(point)
        self._ties.append([])
        for line in lines:
            self.tie(node, line)
        return node

    def tie(self, node: int, line: Line) -> None:
        """Put an existing node on one more line."""
        insort(line.nodes, (line.t_of(self.nodes[node]), node))
        self._ties[node].append(line)

    def meet(self, first: Line, second: Line) -> int:
        """The node where two lines cross, made when first asked for."""
        key = min(first.number, second.number), max(first.number, second.number)
        if key not in self._meetings:
            self._meetings[key] = self.add_node(first.at(_crossing(first, second)), first, second)
        return self._meetings[key]

    def outline(self, corners: list[Point], way: Way) -> Face:
        """The first face, within lines of its own, given counter-clockwise."""
        face = Face([self.add_node(corner) for corner in corners], [])
        for node, after in zip(face.corners, face.corners[1:] + face.corners[:1], strict=True):
            line = self.add_line(way, self.nodes[node], self.nodes[after])
            self.tie(node, line)
            self.tie(after, line)
            face.owners.append(line.number)
        return face

    def points(self, face: Face) -> list[Point]:
        """The corners' places."""
        nodes = self.nodes
        return [nodes[corner] for corner in face.corners]

    def cut(self, face: Face, line: Line) -> tuple[Face, ...]:
        """The face's parts left and right of a line; the face itself where the line misses it."""
        sides = [line.side_of(point) for point in self.points(face)]
        count = len(sides)
        crossed = [k for k in range(count) if (sides[k] > 0) != (sides[(k + 1) % count] > 0)]
        if len(crossed) != 2:
            return (face,)
        first, second = crossed
        tail = self.meet(self.lines[face.owners[first]], line)
        head = self.meet(self.lines[face.owners[second]], line)
        return self.split(face, line, (first, tail), (second, head))

    def split(self, face: Face, line: Line, tail: tuple[int, int], head: tuple[int, int]) -> tuple[Face, Face]:
        """Two faces along a line that enters and leaves through (edge, node)."""
        (i, a), (j, b) = sorted((tail, head))
        corners, owners = face.corners, face.owners
        one = Face([a, *corners[i + 1 : j + 1], b], [owners[i], *owners[i + 1 : j], owners[j], line.number])
        two = Face(
            [b, *corners[j + 1 :], *corners[: i + 1], a],
            [owners[j], *owners[j + 1 :], *owners[:i], owners[i], line.number],
        )
        return one, two


def _crossing(first: Line, second: Line) -> float:
    """t on the first line where the second crosses it."""
    turn = first.direction[0] * second.direction[1] - first.direction[1] * second.direction[0]
    gap_x, gap_y = second.origin[0] - first.origin[0], second.origin[1] - first.origin[1]
    return (gap_x * second.direction[1] - gap_y * second.direction[0]) / turn


def area_m2(points: list[Point]) -> float:
    """Area of a polygon, positive where it runs counter-clockwise (shoelace formula)."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True)) / 2
