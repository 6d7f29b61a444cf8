"""Where streets really end: at the last road they meet, or clear of every other one.

A loose end close to another road would look like a fault of the map, and importers rightly warn of it.
"""

import numpy as np
import shapely

from geo.synth.plan import Line, Plan, Way

PULL_BACK_M = {Way.BANK: 24.0, Way.RAIL: 16.0, Way.MOTORWAY: 22.0, Way.OUTLINE: 6.0}
PULL_BACK_ELSE_M = 13.0
"""How far a street with nothing to meet ends before the line it would have met."""

LOOSE_END_CLEAR_M = 34.0
"""From a loose end to any other road: importers report those within 20 m, and the bend takes some."""

_STEP_M = 4.0


def find_ends(plan: Plan) -> dict[int, float]:
    """Metres along each street, by the number of its line; one of no length is left out."""
    ends = {line.number: _find_end(plan, line) for line in plan.lines if line.way.is_street}
    streets = [plan.lines[number] for number in ends]
    drawn = [shapely.LineString((line.at(line.start), line.at(ends[line.number]))) for line in streets]
    tree = shapely.STRtree(drawn)
    loose = [k for k, line in enumerate(streets) if _is_loose(plan, line, ends[line.number])]
    tips = shapely.points([streets[k].at(ends[streets[k].number]) for k in loose])
    close, _ = tree.query(tips, predicate="dwithin", distance=LOOSE_END_CLEAR_M)
    counts = np.bincount(close, minlength=len(loose))
    for index, k in enumerate(loose):
        if counts[index] > 1:  # the street itself is always one
            ends[streets[k].number] = _shorten(plan, streets[k], ends[streets[k].number], drawn, tree, own=k)
    return {number: end for number, end in ends.items() if end - plan.lines[number].start > 1}


def _is_loose(plan: Plan, line: Line, end: float) -> bool:
    if line.parent is None:
        return False
    return not any(abs(t - end) < 0.5 and _meets(plan, line, node) for t, node in line.nodes)


def _shorten(
    plan: Plan, line: Line, end: float, drawn: list[shapely.LineString], tree: shapely.STRtree, *, own: int
) -> float:
    """The furthest point back to the last junction that is clear of other roads, else that junction."""
    junction = max((t for t, node in line.nodes if t < end - 0.5 and _meets(plan, line, node)), default=line.start)
    tail = shapely.LineString((line.at(junction), line.at(end)))
    others = [drawn[k] for k in tree.query(tail, predicate="dwithin", distance=LOOSE_END_CLEAR_M) if k != own]
    steps = np.arange(end, junction, -_STEP_M)
    points = shapely.points([line.at(t) for t in steps.tolist()])
    clear = np.min([shapely.distance(points, other) for other in others], axis=0) >= LOOSE_END_CLEAR_M
    return float(steps[clear.argmax()]) if clear.any() else junction


def _find_end(plan: Plan, line: Line) -> float:
    """Where the street really ends: at the last road it meets, or short of what it does not."""
    end = line.end
    if line.parent is None:
        return end
    nodes = [one for one in line.nodes if one[0] <= end + 0.5]
    while nodes and nodes[-1][0] >= end - 0.5 and not _meets(plan, line, nodes[-1][1]):
        t, node = nodes.pop()
        before, last = nodes[-1]
        end = before if is_over(plan, last, node) else max(t - _pull_back_m(plan, line, node), before)
    return end


def _meets(plan: Plan, line: Line, node: int) -> bool:
    point = plan.nodes[node]
    return any(other is not line and other.is_built_at(other.t_of(point)) for other in plan.lines_at(node))


def is_over(plan: Plan, node: int, after: int) -> bool:
    """Whether the way from one node to the next crosses a river or a motorway."""
    partners = {other.partner for other in plan.lines_at(node) if other.partner is not None}
    return any(other.number in partners for other in plan.lines_at(after))


def _pull_back_m(plan: Plan, line: Line, node: int) -> float:
    across = [other for other in plan.lines_at(node) if other is not line]
    return max((PULL_BACK_M.get(other.way, PULL_BACK_ELSE_M) for other in across), default=PULL_BACK_ELSE_M)
