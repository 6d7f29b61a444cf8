from typing import Any

import networkx as nx
import numpy as np
import pytest

from geo.grid import make_grid
from geo.hierarchy import build_hierarchy, least_keys
from geo.kernels import FAR, Ints, Keys
from geo.turns import Turn, add_turns


def ends(nodes: list[int]) -> tuple[Ints, Keys]:
    """Places at nodes, at no cost."""
    return np.array([[node, -1] for node in nodes], np.int32).reshape(-1, 2), np.zeros((len(nodes), 2), np.int64)


def table_of(first: Ints, head: Ints, key: Keys, origins: list[int], destinations: list[int]) -> Any:
    hierarchy = build_hierarchy(first, head, key)
    return least_keys(hierarchy.origins(*ends(origins)), hierarchy.destinations(*ends(destinations)))


def graph_of(first: Ints, head: Ints, key: Keys) -> nx.DiGraph:
    """The same graph as networkx, of parallel links the least."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(first) - 1))
    tails = np.repeat(np.arange(len(first) - 1), np.diff(first))
    for tail, to, weight in zip(tails.tolist(), head.tolist(), key.tolist(), strict=True):
        if not graph.has_edge(tail, to) or graph.edges[tail, to]["weight"] > weight:
            graph.add_edge(tail, to, weight=weight)
    return graph


def random_links(seed: int, nodes: int, links: int) -> tuple[Ints, Ints, Keys]:
    luck = np.random.default_rng(seed)
    tail = np.sort(luck.integers(0, nodes, links))
    first = np.searchsorted(tail, np.arange(nodes + 1)).astype(np.int32)
    return first, luck.integers(0, nodes, links).astype(np.int32), luck.integers(0, 5, links) << 32 | 7


@pytest.mark.parametrize("seed", range(12))
def test_every_pair_is_that_of_dijkstra(seed: int) -> None:
    """120 nodes and few links, so that some pairs have no way; times of 0 to 4 make ties, loops and parallels."""
    graph = random_links(seed, 120, 90 + 40 * seed)
    truth = dict(nx.all_pairs_dijkstra_path_length(graph_of(*graph)))
    everywhere = list(range(120))
    wanted = [[truth[a].get(b, FAR) for b in everywhere] for a in everywhere]
    assert table_of(*graph, everywhere, everywhere).tolist() == wanted


def test_a_row_or_a_column_alone_is_that_of_the_table() -> None:
    """One place against the others is swept from its own side, in either direction."""
    graph = make_grid(20, 1)
    places = list(range(0, 400, 9))
    whole = table_of(*graph, places, places)
    assert (table_of(*graph, places[3:4], places) == whole[3:4]).all()
    assert (table_of(*graph, places, places[3:4]) == whole[:, 3:4]).all()


def test_the_same_graph_always_gives_the_same_hierarchy() -> None:
    graph = make_grid(15, 2)
    one, other = build_hierarchy(*graph), build_hierarchy(*graph)
    assert (one.rank == other.rank).all()
    assert (one.up.key == other.up.key).all()


def test_no_places_make_an_empty_table() -> None:
    assert table_of(*make_grid(3, 1), [], []).shape == (0, 0)


def _line() -> tuple[Ints, Ints, Keys]:
    """0 -> 1 -> 2 with links 0 and 1 of 10, and 1 -> 3 -> 2 with links 2 and 3 of 10."""
    return np.array([0, 1, 3, 3, 4], np.int32), np.array([1, 2, 3, 2], np.int32), np.full(4, 10, np.int64)


def test_a_forbidden_turn_is_driven_round() -> None:
    """Straight on at 1 takes 20; forbidden, the way over 3 takes 30."""
    turned = add_turns(*_line(), [Turn(before=0, after=1, key=None)])
    assert table_of(turned.first, turned.head, turned.key, [0], [int(turned.arrive[2])]).tolist() == [[30]]


@pytest.mark.parametrize(("penalty", "least"), [(4, 24), (10, 30), (99, 30)])
def test_a_slow_turn_costs_its_time_until_the_way_round_is_faster(penalty: int, least: int) -> None:
    turned = add_turns(*_line(), [Turn(before=0, after=1, key=penalty)])
    assert table_of(turned.first, turned.head, turned.key, [0], [int(turned.arrive[2])]).tolist() == [[least]]


@pytest.mark.parametrize("seed", range(6))
def test_turns_cost_what_the_graph_of_links_says(seed: int) -> None:
    """The oracle searches states of links: from a link to each link at its head, with the turn between paid."""
    first, head, key = random_links(seed, 25, 70)
    luck = np.random.default_rng(seed)
    follows = [(a, b) for a in range(70) for b in range(first[head[a]], first[head[a] + 1])]
    chosen = luck.permutation(len(follows))[:40]
    cost = {follows[i]: None if luck.random() < 0.5 else int(luck.integers(0, 9)) << 32 for i in chosen}
    turned = add_turns(first, head, key, [Turn(before=a, after=b, key=k) for (a, b), k in cost.items()])
    links = nx.DiGraph()
    for origin in range(25):
        for b in range(first[origin], first[origin + 1]):
            links.add_edge(("from", origin), b, weight=int(key[b]))
    for a, b in follows:
        extra = cost.get((a, b), 0)
        if extra is not None:
            links.add_edge(a, b, weight=int(key[b]) + extra)
    for a in range(70):
        links.add_edge(a, ("to", int(head[a])), weight=0)
    table = table_of(turned.first, turned.head, turned.key, list(range(25)), turned.arrive.tolist())
    for a in range(25):
        found = nx.single_source_dijkstra_path_length(links, ("from", a)) if ("from", a) in links else {}
        wanted = [0 if a == b else found.get(("to", b), FAR) for b in range(25)]
        assert table[a].tolist() == wanted


def test_a_turn_between_links_that_do_not_meet_is_refused() -> None:
    with pytest.raises(ValueError, match="links 0 and 3 do not meet"):
        add_turns(*_line(), [Turn(before=0, after=3, key=None)])
