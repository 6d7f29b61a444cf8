import networkx as nx
import numpy as np
import pytest

from geo.kernels import FAR, search


def random_graph(
    seed: int, nodes: int, links: int
) -> tuple[nx.MultiDiGraph, tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """A graph as networkx and as arrays by tail."""
    luck = np.random.default_rng(seed)
    tail, head = np.sort(luck.integers(0, nodes, links)), luck.integers(0, nodes, links)
    key = luck.integers(1, 1 << 40, links)
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(zip(tail.tolist(), head.tolist(), key.tolist(), strict=True))
    first = np.searchsorted(tail, np.arange(nodes + 1)).astype(np.int32)
    return graph, (first, head.astype(np.int32), key)


@pytest.mark.parametrize("seed", range(8))
def test_a_search_that_stops_early_has_settled_what_was_wanted(seed: int) -> None:
    """300 nodes and 900 links; one node is wanted at a time, so a heap out of order would stop at a wrong label."""
    graph, arrays = random_graph(seed, 300, 900)
    truth = nx.single_source_dijkstra_path_length(graph, 0)
    best, via = np.empty(300, np.int64), np.empty(300, np.int32)
    for node in range(0, 300, 7):
        wanted = np.zeros(300, np.bool_)
        wanted[node] = True
        search(*arrays, np.array([0, -1], np.int32), np.zeros(2, np.int64), wanted, 1, best, via)
        assert best[node] == truth.get(node, FAR)


def test_seeds_are_doors_and_the_cheapest_way_in_counts() -> None:
    """From node 0 at 5 or node 2 at 1, over links of 10: node 1 costs 11 and was reached from node 2."""
    first, head = np.array([0, 1, 1, 2], np.int32), np.array([1, 1], np.int32)
    best, via = np.empty(3, np.int64), np.empty(3, np.int32)
    seeds = np.array([0, 2, -1], np.int32), np.array([5, 1, 0], np.int64)
    search(first, head, np.array([10, 10], np.int64), *seeds, np.zeros(3, np.bool_), 0, best, via)
    assert best.tolist() == [5, 11, 1]
    assert via.tolist() == [-1, 1, -1]
