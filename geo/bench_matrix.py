"""Measures the travel matrix against Dijkstra on one graph, every pair compared. Clocks are arguments."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

import numpy as np

from geo.hierarchy import build_hierarchy, least_keys
from geo.kernels import FAR, Ints, Keys, search

T = TypeVar("T")
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixFigures:
    """What one graph cost in milliseconds of the clock given; wrong: pairs that differ from Dijkstra."""

    nodes: int
    links: int
    places: int
    unreachable: int
    wrong: int
    build_ms: float
    matrix_ms: float
    row_ms: float
    column_ms: float
    dijkstra_ms: float


def measure_matrix(graph: tuple[Ints, Ints, Keys], *, places: int, seed: int, runs: int, clock: Clock) -> MatrixFigures:
    """Medians of some runs on seeded places, plus one new place; the build and Dijkstra are measured once.

    Compiled code must have been loaded before. Raises ValueError where the graph has too few nodes.
    """
    first, head, key = graph
    nodes = len(first) - 1
    if nodes <= places:
        raise ValueError(f"{places} places and a new one need more than {nodes} nodes")
    drawn = np.random.default_rng(seed).choice(nodes, places + 1, replace=False)
    node = np.column_stack((drawn, np.full(places + 1, -1))).astype(np.int32)
    free = np.zeros((places + 1, 2), np.int64)
    known, new = (node[:places], free[:places]), (node[places:], free[places:])

    build_ms, hierarchy = _timed(clock, lambda: build_hierarchy(first, head, key))
    tables = [
        _timed(clock, lambda: least_keys(hierarchy.origins(*known), hierarchy.destinations(*known)))
        for _ in range(runs)
    ]
    origins, destinations = hierarchy.origins(*known), hierarchy.destinations(*known)
    rows = [_timed(clock, lambda: least_keys(hierarchy.origins(*new), destinations))[0] for _ in range(9 * runs)]
    columns = [_timed(clock, lambda: least_keys(origins, hierarchy.destinations(*new)))[0] for _ in range(9 * runs)]
    dijkstra_ms, truth = _timed(clock, lambda: _dijkstra(graph, known[0]))
    table = tables[0][1]
    return MatrixFigures(
        nodes=nodes,
        links=len(head),
        places=places,
        unreachable=int((table == FAR).sum()),
        wrong=int((table != truth).sum()),
        build_ms=build_ms,
        matrix_ms=median(ms for ms, _ in tables),
        row_ms=median(rows),
        column_ms=median(columns),
        dijkstra_ms=dijkstra_ms,
    )


def _timed(clock: Clock, work: Callable[[], T]) -> tuple[float, T]:
    start = clock()
    result = work()
    return (clock() - start) * 1000, result


def _dijkstra(graph: tuple[Ints, Ints, Keys], ends: Ints) -> Keys:
    """The table by one plain search an origin, all of the graph settled."""
    nodes = len(graph[0]) - 1
    table = np.empty((len(ends), len(ends)), np.int64)
    best, via, wanted = np.empty(nodes, np.int64), np.empty(nodes, np.int32), np.zeros(nodes, np.bool_)
    for number, seeds in enumerate(ends):
        search(*graph, seeds, np.zeros(2, np.int64), wanted, 0, best, via)
        table[number] = best[ends[:, 0]]
    return table
