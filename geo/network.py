"""One profile's graph for the searches, with the last-leg rule built into it.

Roads that may only be used to reach or leave a place on them get two copies of their nodes: one for leaving, one for
entering. A way may go from the leaving copy onto the public node and from there onto the entering copy, never back, so
no way passes through; and since it is one plain graph, every search on it keeps the rule without knowing it.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from geo.arrays import PROFILES, RoadArrays
from geo.keys import Keys, make_key
from geo.model import Ints, Profile

CONNECTOR = -1
"""In `arc`: a step between copies of one node. It costs nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Network:
    """A graph sorted by tail: first (nodes + 1); tail, head, key and arc (links); arc: one of the roads or CONNECTOR.

    By arc of the roads: leave_node, where one comes to who leaves a place on it, and enter_node, from where one comes
    to a place on it; -1 where the arc is closed. arc_key is what the whole arc costs.
    By node of the roads: leave_at and enter_at, the copies by which a place at the very node is left and entered.
    """

    first: Ints
    tail: Ints
    head: Ints
    key: Keys
    arc: Ints
    leave_node: Ints
    enter_node: Ints
    arc_key: Keys
    leave_at: Ints
    enter_at: Ints

    @property
    def nodes(self) -> int:
        """Number of nodes, copies included."""
        return len(self.first) - 1


@lru_cache(maxsize=16)
def find_network(roads: RoadArrays, profile: Profile) -> Network:
    """The graph of one profile, made once for each map."""
    row = PROFILES.index(profile)
    time_cs = roads.time_cs[row].astype(np.int64)
    is_open, last_leg = roads.is_open(profile), roads.last_leg[row]
    tails = np.column_stack((roads.tail, roads.head)).ravel()
    heads = np.column_stack((roads.head, roads.tail)).ravel()
    arc_key = make_key(time_cs, np.repeat(roads.length_cm, 2).astype(np.int64))

    public = np.flatnonzero(is_open & ~last_leg)
    private = np.flatnonzero(is_open & last_leg)
    copied = np.unique(np.concatenate((tails[private], heads[private])))
    count = len(roads.node_lat)
    leaving = np.full(count, -1, np.int64)
    leaving[copied] = count + np.arange(len(copied))
    entering = np.full(count, -1, np.int64)
    entering[copied] = count + len(copied) + np.arange(len(copied))

    steps = np.concatenate((tails[public], leaving[tails[private]], entering[tails[private]], leaving[copied], copied))
    to = np.concatenate((heads[public], leaving[heads[private]], entering[heads[private]], copied, entering[copied]))
    free = np.zeros(len(copied), np.int64)
    key = np.concatenate((arc_key[public], arc_key[private], arc_key[private], free, free))
    arc = np.concatenate((public, private, private, free + CONNECTOR, free + CONNECTOR))
    order = np.argsort(steps, kind="stable")
    first = np.searchsorted(steps[order], np.arange(count + 2 * len(copied) + 1))
    return Network(
        first=first.astype(np.int32),
        tail=steps[order].astype(np.int32),
        head=to[order].astype(np.int32),
        key=key[order],
        arc=arc[order].astype(np.int32),
        leave_node=np.where(is_open, np.where(last_leg, leaving[heads], heads), -1).astype(np.int32),
        enter_node=np.where(is_open, np.where(last_leg, entering[tails], tails), -1).astype(np.int32),
        arc_key=np.where(is_open, arc_key, 0),
        leave_at=np.where(leaving >= 0, leaving, np.arange(count)).astype(np.int32),
        enter_at=np.where(entering >= 0, entering, np.arange(count)).astype(np.int32),
    )
