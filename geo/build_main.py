"""Finds each profile's main network: where a stop can be both reached and left."""

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from geo.arrays import Flags
from geo.model import Ints


def find_main(tail: Ints, head: Ints, length_cm: Ints, is_open: Flags, last_leg: Flags) -> tuple[Flags, Flags]:
    """By profile and arc: whether it is for last legs only, and whether a place on it can be reached and left.

    The core is the strongly connected part of the public arcs with most metres. What is connected to it both ways only
    over private roads is main too, and for last legs only whatever its own tags say, or no way would lead there.
    """
    tails, heads = np.column_stack((tail, head)).ravel(), np.column_stack((head, tail)).ravel()
    metres = np.repeat(length_cm, 2)
    last_legs, mains = np.zeros_like(last_leg), np.zeros_like(last_leg)
    for row in range(len(is_open)):
        public = is_open[row] & ~last_leg[row]
        core = _largest_part(tails, heads, metres, public)
        reached = _part_with(tails, heads, is_open[row], core)
        mains[row] = is_open[row] & reached[tails] & reached[heads]
        last_legs[row] = is_open[row] & (last_leg[row] | (mains[row] & ~(public & core[tails] & core[heads])))
    return last_legs, mains


def _labels(tails: Ints, heads: Ints, used: Flags) -> Ints:
    size = int(max(tails.max(), heads.max())) + 1
    graph = coo_array((np.ones(int(used.sum()), np.int8), (tails[used], heads[used])), shape=(size, size))
    return np.asarray(connected_components(graph.tocsr(), directed=True, connection="strong")[1])


def _largest_part(tails: Ints, heads: Ints, metres: Ints, used: Flags) -> Flags:
    """By node, whether it is in the strongly connected part that holds most metres."""
    label = _labels(tails, heads, used)
    inside = used & (label[tails] == label[heads])
    weight = np.bincount(label[tails[inside]], metres[inside].astype(np.float64), minlength=int(label.max()) + 1)
    return np.asarray(label == weight.argmax()) & bool(inside.any())


def _part_with(tails: Ints, heads: Ints, used: Flags, core: Flags) -> Flags:
    """By node, whether it is in the strongly connected part of the used arcs that holds the core."""
    if not core.any():
        return core
    label = _labels(tails, heads, used)
    return np.asarray(label == label[core.argmax()])
