"""The kelurahan: their names, codes and kecamatan, and borders that tile the town without gap or overlap."""

from bisect import bisect_right
from collections import defaultdict

from geo.synth.bend import Bend
from geo.synth.luck import Luck
from geo.synth.model import Ward
from geo.synth.plan import Face, Line, Point
from geo.synth.scale import district_starts
from geo.synth.streets import Layout
from geo.synth.words import WARD_FIRST, WARD_SECOND

PROVINCE_CODE = "99"
"""No province has this code, so no code here is that of a real kelurahan."""

NAMESAKE_SHARE = 0.6
"""Of the kecamatan named like one of their kelurahan. Madiun has three of three."""

BORDER_EVERY_M = 120.0


def make_wards(layout: Layout, bend: Bend, luck: Luck) -> tuple[Ward, ...]:
    """One kelurahan for each ward of the layout, in its order; neighbours share a kecamatan."""
    names = luck.shuffled([first + second for first in WARD_FIRST for second in WARD_SECOND])
    count = len(layout.wards)
    starts = district_starts(count)
    district_names = [
        names[start] if start == 0 or luck.chance(NAMESAKE_SHARE) else names[count + number]
        for number, start in enumerate(starts)
    ]
    borders = _Borders(layout)
    wards = []
    for number, face in enumerate(layout.wards):
        district = bisect_right(starts, number) - 1
        wards.append(
            Ward(
                code=f"{PROVINCE_CODE}.01.{district + 1:02}.{1001 + number - starts[district]}",
                name=names[number],
                district=district_names[district],
                ring=bend.ring(borders.ring(face)),
            )
        )
    return tuple(wards)


class _Borders:
    """Draws the edges of faces with the same points from both sides; a river is halved along its middle."""

    def __init__(self, layout: Layout) -> None:
        self.plan = layout.plan
        self.stops: dict[int, dict[float, Point]] = defaultdict(dict)
        for face in layout.wards:
            for tail, head, owner in _edges(face):
                line = self.plan.lines[owner]
                for node in (tail, head):
                    t = self._along(line, node)
                    self.stops[_key(line)][t] = (
                        self._middle(line, t) if line.partner is not None else self.plan.nodes[node]
                    )

    def ring(self, face: Face) -> list[Point]:
        """Points around a face, the first not repeated."""
        points: list[Point] = []
        for tail, head, owner in _edges(face):
            points.append(self.plan.nodes[tail])
            line = self.plan.lines[owner]
            begin, end = self._along(line, tail), self._along(line, head)
            stops = self._between(line, min(begin, end), max(begin, end))
            points += stops if begin < end else reversed(stops)
        return points

    def _between(self, line: Line, low: float, high: float) -> list[Point]:
        """Points of a border along a line: its corners on either side, and others that follow the bend."""
        inside = 0.0 if line.partner is not None else 0.01  # the middle of a river has its own ends
        stops = {t: point for t, point in self.stops[_key(line)].items() if low + inside <= t <= high - inside}
        for k in range(int(low // BORDER_EVERY_M) + 1, int(high // BORDER_EVERY_M) + 1):
            stops.setdefault(k * BORDER_EVERY_M, self._middle(line, k * BORDER_EVERY_M))
        return [stops[t] for t in sorted(stops)]

    def _along(self, line: Line, node: int) -> float:
        """Metres along the line, rounded so that both sides say the same."""
        return round(line.t_of(self.plan.nodes[node]), 3)

    def _middle(self, line: Line, t: float) -> Point:
        if line.partner is None:
            return line.at(t)
        here, there = line.at(t), self.plan.lines[line.partner].at(t)
        return (here[0] + there[0]) / 2, (here[1] + there[1]) / 2


def _edges(face: Face) -> list[tuple[int, int, int]]:
    return list(zip(face.corners, face.corners[1:] + face.corners[:1], face.owners, strict=True))


def _key(line: Line) -> int:
    return line.number if line.partner is None else min(line.number, line.partner)
