"""Places behind a gate that stops the vehicle: it waits at the gate, and the rest is walked along the road."""

import numpy as np

from geo.anchors import anchor
from geo.arrays import PROFILES, RoadArrays
from geo.kernels import FAR, search
from geo.keys import exact_metres
from geo.model import LatLon, Profile, Snap
from geo.network import find_network

LONGEST_WALK_M = 1_000
"""A quarter of an hour on foot. Further in, somebody has to open the gate."""


def find_gate(roads: RoadArrays, profile: Profile, beyond: Snap) -> Snap | None:
    """Where the profile's main network is nearest on foot from a place beyond it; None where one cannot walk there.

    The gap of the result is what is walked: from the pin to the road and along it to the gate.
    """
    network = find_network(roads, Profile.FOOT)
    start = anchor(roads, network, [beyond])
    best, via = np.empty(network.nodes, np.int64), np.empty(network.nodes, np.int32)
    nowhere = np.zeros(network.nodes, np.bool_)
    graph = (network.first, network.head, network.key)
    search(*graph, start.leave_node[0], start.leave_key[0], nowhere, 0, best, via)
    arcs = np.flatnonzero(roads.main[PROFILES.index(profile)])
    if not len(arcs):
        return None
    tails = np.where(arcs & 1, roads.head[arcs >> 1], roads.tail[arcs >> 1])
    nearest = int(np.argmin(best[tails]))
    node = tails[nearest]
    walked_m = exact_metres(int(best[node]))
    if best[node] >= FAR or walked_m > LONGEST_WALK_M:
        return None
    return Snap(
        pin=beyond.pin,
        at=LatLon(float(roads.node_lat[node]), float(roads.node_lng[node])),
        arc=int(arcs[nearest]),
        offset_m=0.0,
        gap_m=beyond.gap_m + round(walked_m),
    )
