"""A contraction hierarchy over one profile's graph, and exact least keys between many places by it.

Keys order by time first and metres second, so both come from one sweep and metres belong to the way of the seconds.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from geo.arrays import RoadArrays
from geo.contract import contract
from geo.kernels import FAR
from geo.keys import Keys
from geo.model import Ints, Profile
from geo.network import find_network
from geo.sweep import select, sweep

BLOCK = 32
"""Origins swept at once; the study beside this code measured 16 and 32 as best and alike."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Half:
    """The arcs of one direction by their less important node: first (nodes + 1), other and key (arcs)."""

    first: Ints
    other: Ints
    key: Keys


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ends:
    """Places with the part of a half that they lead up to, to be used again for any other places."""

    nodes: Ints
    first: Ints
    other: Ints
    key: Keys
    node: Ints
    end_key: Keys


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Hierarchy:
    """rank: by node of the graph its number by importance, 0 the most; up: arcs leaving upwards; down: arriving."""

    rank: Ints
    up: Half
    down: Half

    def origins(self, node: Ints, key: Keys) -> Ends:
        """Places to leave: node (places, 2) of the graph, -1 for none, and the key to pay there."""
        return self._ends(self.up, node, key)

    def destinations(self, node: Ints, key: Keys) -> Ends:
        """Places to enter, likewise."""
        return self._ends(self.down, node, key)

    def _ends(self, half: Half, node: Ints, key: Keys) -> Ends:
        ranks = np.where(node >= 0, self.rank[node], -1).astype(np.int32)
        nodes, first, other, arc_key, local = select(half.first, half.other, half.key, ranks)
        return Ends(nodes=nodes, first=first, other=other, key=arc_key, node=local, end_key=key)


def build_hierarchy(first: Ints, head: Ints, key: Keys) -> Hierarchy:
    """The hierarchy of a graph by tail: first (nodes + 1), head and key (links); keys must not be negative."""
    order, tails, heads, keys, _ = contract(first, head, key)
    rank = np.empty(len(order), np.int32)
    rank[order[::-1]] = np.arange(len(order), dtype=np.int32)
    tail_rank, head_rank = rank[tails], rank[heads]
    is_up = head_rank < tail_rank
    return Hierarchy(
        rank=rank,
        up=_half(len(order), tail_rank[is_up], head_rank[is_up], keys[is_up]),
        down=_half(len(order), head_rank[~is_up], tail_rank[~is_up], keys[~is_up]),
    )


def _half(nodes: int, lesser: Ints, other: Ints, key: Keys) -> Half:
    order = np.lexsort((other, lesser))
    first = np.searchsorted(lesser[order], np.arange(nodes + 1))
    return Half(first=first.astype(np.int32), other=other[order], key=key[order])


def least_keys(origins: Ends, destinations: Ends) -> Keys:
    """Table (origins, destinations) of least keys over nodes, FAR where there is no way. Ends of one hierarchy only.

    The fewer side is swept from, backwards if need be: one new place against many known costs one search each way.
    """
    if len(destinations.node) < len(origins.node):
        return np.ascontiguousarray(_sweep_from(destinations, origins).T)
    return _sweep_from(origins, destinations)


def _sweep_from(few: Ends, many: Ends) -> Keys:
    table = np.full((len(few.node), len(many.node)), FAR, np.int64)
    # Neighbours in the hierarchy side by side: the same nodes are then far, or near, for a whole block.
    order = np.argsort(few.node.max(axis=1), kind="stable")
    sweep(
        few.nodes,
        few.first,
        few.other,
        few.key,
        few.node[order],
        few.end_key[order],
        many.nodes,
        many.first,
        many.other,
        many.key,
        many.node,
        many.end_key,
        BLOCK,
        table,
    )
    table[order] = table.copy()
    return table


@lru_cache(maxsize=16)
def find_hierarchy(roads: RoadArrays, profile: Profile) -> Hierarchy:
    """The hierarchy of one profile's graph, made once for each map."""
    network = find_network(roads, profile)
    return build_hierarchy(network.first, network.head, network.key)
