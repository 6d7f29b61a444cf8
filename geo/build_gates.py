"""Turns barriers on nodes into something a search understands: a gate is a stretch of no length that some may use."""

from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx

from geo.access import passes_barrier
from geo.model import Profile


def split_barriers(graph: nx.MultiDiGraph) -> None:
    """Give every stretch that ends at a barrier its own end there, joined to the barrier by a gate of no length.

    So whoever the barrier stops cannot pass the node, and still reaches it from every side. Barriers that stop nobody
    are left alone.
    """
    for node, tags in list(graph.nodes(data="barrier")):
        if tags is None or all(passes_barrier(tags, profile) for profile in Profile):
            continue
        for tail, head, key, data in list(_edges_at(graph, node)):
            graph.remove_edge(tail, head, key)
            moved = [_add_side(graph, node, data, tags) if end == node else end for end in (tail, head)]
            graph.add_edge(*moved, **data)


def _edges_at(graph: nx.MultiDiGraph, node: Any) -> Iterator[tuple[Any, Any, int, dict[str, Any]]]:
    yield from graph.out_edges(node, keys=True, data=True)
    yield from (edge for edge in graph.in_edges(node, keys=True, data=True) if edge[0] != node)


def _add_side(graph: nx.MultiDiGraph, node: Any, data: Mapping[str, Any], gate: Mapping[str, str]) -> Any:
    side = (node, "side", len(graph))
    graph.add_node(side, y=graph.nodes[node]["y"], x=graph.nodes[node]["x"])
    graph.add_edge(side, node, tags=data["tags"], gate=gate)
    return side
