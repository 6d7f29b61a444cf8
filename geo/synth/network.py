"""Turns built lines into roads: runs of points that share a vertex exactly where roads meet."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from geo.synth.ends import is_over
from geo.synth.plan import Line, Plan, Point, Way

POINT_EVERY_M = 95.0
"""Longest straight piece: the bend is hardly seen over less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of one line from `start` to `end` metres along it, in plan metres.

    nodes: the plan's node at each point, None between junctions. bridge: over a river or a motorway.
    """

    line: int
    start: float
    end: float
    bridge: bool
    nodes: tuple[int | None, ...]
    points: tuple[Point, ...]


def trace_roads(plan: Plan) -> list[Run]:
    """Every road whose ends are settled, in order of its line; a bridge is a run of its own."""
    junctions = _find_junctions(plan)
    runs = []
    for line in plan.lines:
        if line.is_built:
            runs += _trace(line, _stations(plan, line, junctions))
        elif line.way is Way.MOTORWAY:
            gates = [(t, node, False) for t, node in line.nodes if line.start < t < line.end and _is_gate(plan, node)]
            runs += _trace(line, [(line.start, None, False), *gates, (line.end, None, False)])
    return runs


def _is_gate(plan: Plan, node: int) -> bool:
    """Whether a motorway can be entered here: where an arterial crosses."""
    return any(other.way is Way.PRIMARY for other in plan.lines_at(node))


def _find_junctions(plan: Plan) -> set[int]:
    roads: Counter[int] = Counter()
    for line in plan.lines:
        if line.is_built:
            roads.update(node for t, node in line.nodes if t <= line.end + 0.5)
    return {node for node, count in roads.items() if count > 1}


Station = tuple[float, int | None, bool]
"""Metres along, the node there, and whether a bridge begins."""


def _stations(plan: Plan, line: Line, junctions: set[int]) -> list[Station]:
    """Where a street begins, ends, meets another, or a bridge begins or ends."""
    on_it = [(t, node) for t, node in line.nodes if line.start - 0.5 <= t <= line.end + 0.5]
    stations: list[Station] = []
    for index, (t, node) in enumerate(on_it):
        over = index + 1 < len(on_it) and is_over(plan, node, on_it[index + 1][1])
        off = index > 0 and is_over(plan, on_it[index - 1][1], node)
        if node in junctions or over or off or t - line.start < 0.5:
            stations.append((t, node, over))
    if not stations or stations[0][0] - line.start > 0.5:
        stations.insert(0, (line.start, None, False))
    if line.end - stations[-1][0] > 0.5:
        stations.append((line.end, None, False))
    return stations


def _trace(line: Line, stations: list[Station]) -> list[Run]:
    """Runs through the stations, broken where a bridge begins and ends."""
    runs: list[Run] = []
    stretch = [stations[0]]
    for here, after in pairwise(stations):
        stretch.append(after)
        if here[2] or after[2] or after is stations[-1]:
            runs.append(_run(line, stretch, bridge=here[2]))
            stretch = [after]
    return runs


def _run(line: Line, stretch: list[Station], *, bridge: bool) -> Run:
    nodes: list[int | None] = []
    points: list[Point] = []
    for (t, node, _), (after, _, _) in pairwise(stretch):
        pieces = 1 + int((after - t) / POINT_EVERY_M)
        nodes += [node, *[None] * (pieces - 1)]
        points += [line.at(t + (after - t) * piece / pieces) for piece in range(pieces)]
    last, node, _ = stretch[-1]
    return Run(
        line=line.number,
        start=stretch[0][0],
        end=last,
        bridge=bridge,
        nodes=(*nodes, node),
        points=(*points, line.at(last)),
    )
