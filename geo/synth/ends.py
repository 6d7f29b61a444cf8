"""Where streets really end: at the last road they meet, or clear of every other one.

A loose end close to another road would look like a fault of the map, and importers rightly warn of it.
"""

import numpy as np
import shapely

from geo.synth.plan import Line, Plan, Way

PULL_BACK_M = {Way.BANK: 24.0, Way.RAIL: 16.0, Way.MOTORWAY: 22.0, Way.OUTLINE: 6.0}
PULL_BACK_ELSE_M = 13.0
"""How far a street with nothing to meet ends before the line it would have met."""

_STEP_M = 4.0


def settle_ends(plan: Plan, *, clear_m: float) -> None:
    """Set the end of every street; one that cannot stay clear of others ends before it begins: it is not built.

    clear_m: least distance from a loose end to any other road.
    A shorter street may leave another one loose, so this goes on until nothing is left to do.
    """
    for line in plan.lines:
        line.end = _find_end(plan, line)
    while _shorten_loose(plan, clear_m):
        pass


def _shorten_loose(plan: Plan, clear_m: float) -> bool:
    """Whether any street was shortened."""
    streets = [line for line in plan.lines if line.is_built]
    drawn = [shapely.LineString((line.at(line.start), line.at(line.end))) for line in streets]
    tree = shapely.STRtree(drawn)
    loose = [k for k, line in enumerate(streets) if _is_loose(plan, line)]
    tips = shapely.points([streets[k].at(streets[k].end) for k in loose])
    close, _ = tree.query(tips, predicate="dwithin", distance=clear_m)
    crowded = np.flatnonzero(np.bincount(close, minlength=len(loose)) > 1).tolist()  # the street itself is always one
    for index in crowded:
        _shorten(plan, streets[loose[index]], drawn, tree, own=loose[index], clear_m=clear_m)
    return bool(crowded)


def _is_loose(plan: Plan, line: Line) -> bool:
    if line.parent is None:
        return False
    return not any(abs(t - line.end) < 0.5 and _meets(plan, line, node) for t, node in line.nodes)


def _shorten(
    plan: Plan, line: Line, drawn: list[shapely.LineString], tree: shapely.STRtree, *, own: int, clear_m: float
) -> None:
    """Back to the first point clear of other roads, or to the last junction, or to nothing."""
    junction = max((t for t, node in line.nodes if t < line.end - 0.5 and _meets(plan, line, node)), default=line.start)
    tail = shapely.LineString((line.at(junction), line.at(line.end)))
    others = [drawn[k] for k in tree.query(tail, predicate="dwithin", distance=clear_m) if k != own]
    steps = np.arange(line.end - _STEP_M, junction, -_STEP_M)
    if len(steps):
        points = shapely.points([line.at(t) for t in steps.tolist()])
        clear = np.min([shapely.distance(points, other) for other in others], axis=0) >= clear_m
        if clear.any():
            line.end = float(steps[clear.argmax()])
            return
    line.end = junction if junction > line.start + 1 else line.start - 1


def _find_end(plan: Plan, line: Line) -> float:
    """Where the street really ends: at the last road it meets, or short of what it does not."""
    end = line.end
    if not line.way.is_street or line.parent is None:
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
