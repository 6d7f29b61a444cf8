"""Roads with their names and rules from the traced runs; one-way streets only where everybody still gets about."""

from collections import defaultdict
from math import hypot

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from geo.synth.bend import Bend
from geo.synth.luck import Luck
from geo.synth.model import Position, Road
from geo.synth.network import Run
from geo.synth.plan import Plan, Way

ONE_WAY_SHARES = {Way.SECONDARY: 0.35, Way.TERTIARY: 0.35, Way.RESIDENTIAL: 0.35}
ONE_WAY_WITHIN = 0.75  # of the town's radius: one-ways are a thing of the centre


def make_roads(
    plan: Plan, runs: list[Run], names: dict[int, str], bend: Bend, *, radius_m: float, luck: Luck
) -> tuple[Road, ...]:
    """A road for each run, in their order."""
    places = bend.place(np.array([point for run in runs for point in run.points])).tolist()
    one_ways = _choose_one_ways(plan, runs, radius_m, luck)
    roads, begin = [], 0
    for run in runs:
        line = plan.lines[run.line]
        points: tuple[Position, ...] = tuple((lng, lat) for lng, lat in places[begin : begin + len(run.points)])
        begin += len(run.points)
        drives_back = line.way is Way.MOTORWAY and line.partner is not None and line.partner < line.number
        roads.append(
            Road(
                road_class=line.way.value,
                name=names[run.line],
                line=points[::-1] if drives_back else points,  # the left carriageway comes back: we drive on the left
                oneway=run.line in one_ways or line.way is Way.MOTORWAY,
                bridge=run.bridge,
            )
        )
    return tuple(roads)


def _choose_one_ways(plan: Plan, runs: list[Run], radius_m: float, luck: Luck) -> set[int]:
    """Lines that are one-way. Every junction can still be reached from every other, gangs and motorways aside."""
    chosen = set()
    for line in plan.lines:
        share = ONE_WAY_SHARES.get(line.way, 0.0)
        near = hypot(*line.at((line.start + line.end) / 2)) < radius_m * ONE_WAY_WITHIN
        if luck.chance(share) and near:
            chosen.add(line.number)
    edges = [edge for run in runs if plan.lines[run.line].way not in (Way.GANG, Way.MOTORWAY) for edge in _edges(run)]
    while chosen:
        trapped = _find_trapped(edges, chosen, len(plan.nodes))
        if not trapped:
            return chosen
        chosen -= trapped
    return chosen


def _edges(run: Run) -> list[tuple[int, int, int]]:
    """(node, node, line) between neighbouring junctions, -1 for a loose end."""
    junctions = [node for node in run.nodes if node is not None]
    loose = [-1] if run.nodes[-1] is None else []
    return [(a, b, run.line) for a, b in zip(junctions, [*junctions[1:], *loose], strict=False)]


def _find_trapped(edges: list[tuple[int, int, int]], one_ways: set[int], count: int) -> set[int]:
    """The one-way lines that touch a junction outside the largest strong component, or that lead to a loose end."""
    tails, heads = [], []
    lines_of: dict[int, set[int]] = defaultdict(set)
    trapped = set()
    for a, b, line in edges:
        if line in one_ways:
            lines_of[a].add(line)
            if b < 0:
                trapped.add(line)
            else:
                lines_of[b].add(line)
        if b >= 0:
            tails.append(a)
            heads.append(b)
            if line not in one_ways:
                tails.append(b)
                heads.append(a)
    graph = coo_array((np.ones(len(tails), dtype=np.int8), (tails, heads)), shape=(count, count))
    _, component = connected_components(graph, directed=True, connection="strong")
    largest = np.bincount(component[np.unique(tails)]).argmax()
    for node, lines in lines_of.items():
        if component[node] != largest:
            trapped |= lines
    return trapped
