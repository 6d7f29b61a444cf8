"""Exact travel between places on the road: the fastest way, and of equally fast ones the shortest.

Times and lengths are summed in hundredths and rounded up once per pair, so long chains of short arcs gain no error and
the triangle inequality holds in whole seconds. A pair's value depends on its two places alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from geo.anchors import NOWHERE, Anchors, anchor, direct_keys
from geo.arrays import RoadArrays
from geo.drawing import Way, draw
from geo.hierarchy import find_hierarchy, least_keys
from geo.kernels import FAR, search
from geo.keys import Keys, read_metres, read_seconds
from geo.model import UNREACHABLE, Ints, Leg, NoSnap, Profile, Snap, TravelMatrix
from geo.network import CONNECTOR, Network, find_network

Pair = tuple[Snap | NoSnap, Snap | NoSnap]


def travel_matrix(roads: RoadArrays, profile: Profile, snaps: Sequence[Snap | NoSnap]) -> TravelMatrix:
    """Whole seconds and metres between all places, UNREACHABLE to and from each NoSnap and where no way leads.

    Walking from the pin to the road (`Snap.gap_m`) is not included.
    """
    network = find_network(roads, profile)
    anchors = anchor(roads, network, snaps)
    hierarchy = find_hierarchy(roads, profile)
    table = least_keys(
        hierarchy.origins(anchors.leave_node, anchors.leave_key),
        hierarchy.destinations(anchors.enter_node, anchors.enter_key),
    )
    _take_direct(anchors, table)
    np.fill_diagonal(table, 0)
    seconds = np.where(table < FAR, read_seconds(table), UNREACHABLE).astype(np.int32)
    metres = np.where(table < FAR, read_metres(table), UNREACHABLE).astype(np.int32)
    return TravelMatrix(seconds, metres)


def _take_direct(anchors: Anchors, table: Keys) -> None:
    """Between places on one stretch, going straight there where that is open and better than going round."""
    order = np.argsort(anchors.stretch, kind="stable")
    bounds = np.flatnonzero(np.diff(anchors.stretch[order])) + 1
    for group in np.split(order, bounds):
        if len(group) > 1 and anchors.stretch[group[0]] != NOWHERE:
            cells = np.ix_(group, group)
            table[cells] = np.minimum(table[cells], direct_keys(anchors, group, group))


def find_leg(roads: RoadArrays, profile: Profile, origin: Snap | NoSnap, destination: Snap | NoSnap) -> Leg | None:
    """The way between two places, None where there is none. Seconds and metres are those of `travel_matrix`."""
    return list_legs(roads, profile, [(origin, destination)])[0]


def list_legs(roads: RoadArrays, profile: Profile, pairs: Sequence[Pair]) -> list[Leg | None]:
    """The way of each pair, in order; pairs that leave the same place share one search."""
    network = find_network(roads, profile)
    origins: dict[Snap | NoSnap, list[int]] = {}
    for number, (origin, _) in enumerate(pairs):
        origins.setdefault(origin, []).append(number)
    legs: list[Leg | None] = [None] * len(pairs)
    for origin, numbers in origins.items():
        destinations = [pairs[number][1] for number in numbers]
        for number, leg in zip(numbers, _legs_from(roads, network, origin, destinations), strict=True):
            legs[number] = leg
    return legs


def _legs_from(
    roads: RoadArrays, network: Network, origin: Snap | NoSnap, destinations: Sequence[Snap | NoSnap]
) -> Iterable[Leg | None]:
    anchors = anchor(roads, network, [origin, *destinations])
    wanted = np.zeros(network.nodes, np.bool_)
    entered = anchors.enter_node[1:]
    wanted[entered[entered >= 0]] = True
    best, via = np.empty(network.nodes, np.int64), np.empty(network.nodes, np.int32)
    graph = (network.first, network.head, network.key)
    search(*graph, anchors.leave_node[0], anchors.leave_key[0], wanted, int(wanted.sum()), best, via)
    found = _Found(network=network, anchors=anchors, best=best, via=via)
    for number, destination in enumerate(destinations, start=1):
        if isinstance(origin, NoSnap) or isinstance(destination, NoSnap):
            yield None
        else:
            yield _find_leg(roads, found, number, origin, destination)


def _find_leg(roads: RoadArrays, found: "_Found", number: int, origin: Snap, destination: Snap) -> Leg | None:
    key, way = found.way_to(number)
    if key >= FAR:
        return None
    seconds, metres = read_seconds(np.array(key)), read_metres(np.array(key))
    return Leg(seconds=int(seconds), metres=int(metres), line=draw(roads, origin, destination, way))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Found:
    """A finished search from the first of some anchors."""

    network: Network
    anchors: Anchors
    best: Keys
    via: Ints

    def way_to(self, number: int) -> tuple[int, Way | None]:
        """Key to one of the anchors and the way over nodes, None where it is straight along one stretch."""
        nodes, keys = self.anchors.enter_node[number], self.anchors.enter_key[number]
        over = [int(self.best[node] + key) if node >= 0 else int(FAR) for node, key in zip(nodes, keys, strict=True)]
        enter = over.index(min(over))
        straight = self._straight_to(number)
        if straight <= over[enter]:
            return straight, None
        return over[enter], self._trace(int(nodes[enter]), enter)

    def _straight_to(self, number: int) -> int:
        if self.anchors.stretch[0] != self.anchors.stretch[number]:
            return int(FAR)
        return int(direct_keys(self.anchors, np.array([0]), np.array([number]))[0, 0])

    def _trace(self, node: int, enter: int) -> Way:
        arcs = []
        while self.via[node] >= 0:
            link = int(self.via[node])
            if self.network.arc[link] != CONNECTOR:
                arcs.append(int(self.network.arc[link]))
            node = int(self.network.tail[link])
        starts = (self.anchors.leave_node[0] == node) & (self.anchors.leave_key[0] == self.best[node])
        return Way(leave=int(np.argmax(starts)), arcs=tuple(reversed(arcs)), enter=enter)
