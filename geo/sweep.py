"""Compiled sweeps over a contraction hierarchy: nodes are numbered by importance, 0 the most important.

So every arc of a half (CSR by the lesser node) points to a smaller number, and a search is one pass over an array.
After Delling, Goldberg & Werneck, "Faster Batched Shortest Paths in Road Networks" (ATMOS 2011).
"""

import numpy as np
from numba import njit

from geo.kernels import FAR, Ints, Keys


@njit(cache=True, nogil=True)
def select(first: Ints, other: Ints, key: Keys, ends: Ints) -> tuple[Ints, Ints, Ints, Keys, Ints]:
    """The part of a half that the ends lead up to: nodes (ascending), first, other (both numbered anew), key, ends.

    ends (places, 2) may hold -1.
    """
    count = len(first) - 1
    number = np.full(count, -1, np.int32)
    lowest = -1
    for place in range(len(ends)):
        for end in range(2):
            if ends[place, end] >= 0:
                number[ends[place, end]] = 0
                lowest = max(lowest, ends[place, end])
    nodes = 0
    arcs = 0
    for node in range(lowest, -1, -1):
        if number[node] == 0:
            nodes += 1
            arcs += first[node + 1] - first[node]
            for arc in range(first[node], first[node + 1]):
                number[other[arc]] = 0
    kept = np.empty(nodes, np.int32)
    kept_first = np.zeros(nodes + 1, np.int32)
    kept_other = np.empty(arcs, np.int32)
    kept_key = np.empty(arcs, np.int64)
    at = 0
    to = 0
    for node in range(lowest + 1):
        if number[node] == 0:
            number[node] = at
            kept[at] = node
            for arc in range(first[node], first[node + 1]):
                kept_other[to] = number[other[arc]]
                kept_key[to] = key[arc]
                to += 1
            at += 1
            kept_first[at] = to
    local = np.full(ends.shape, -1, np.int32)
    for place in range(len(ends)):
        for end in range(2):
            if ends[place, end] >= 0:
                local[place, end] = number[ends[place, end]]
    return kept, kept_first, kept_other, kept_key, local


@njit(cache=True, nogil=True)
def sweep(
    up_nodes: Ints,
    up_first: Ints,
    up_head: Ints,
    up_key: Keys,
    leave: Ints,
    leave_key: Keys,
    down_nodes: Ints,
    down_first: Ints,
    down_tail: Ints,
    down_key: Keys,
    enter: Ints,
    enter_key: Keys,
    block: int,
    table: Keys,
) -> None:
    """Least keys from the places left to those entered: fills table (from, to), FAR where there is no way.

    Goes `block` origins at a time, whose keys lie side by side so that one instruction serves several.
    """
    for start in range(0, len(leave), block):
        width = min(block, len(leave) - start)
        up = np.full((len(up_nodes), width), FAR, np.int64)
        for column in range(width):
            for end in range(2):
                node = leave[start + column, end]
                if node >= 0:
                    up[node, column] = min(up[node, column], leave_key[start + column, end])
        for node in range(len(up_nodes) - 1, -1, -1):
            for arc in range(up_first[node], up_first[node + 1]):
                head = up_head[arc]
                cost = up_key[arc]
                for column in range(width):
                    up[head, column] = min(up[head, column], up[node, column] + cost)
        down = np.full((len(down_nodes), width), FAR, np.int64)
        at = 0
        for node in range(len(down_nodes)):
            while at < len(up_nodes) and up_nodes[at] < down_nodes[node]:
                at += 1
            if at < len(up_nodes) and up_nodes[at] == down_nodes[node]:
                for column in range(width):
                    down[node, column] = min(up[at, column], FAR)
            for arc in range(down_first[node], down_first[node + 1]):
                tail = down_tail[arc]
                cost = down_key[arc]
                for column in range(width):
                    down[node, column] = min(down[node, column], down[tail, column] + cost)
        for place in range(len(enter)):
            for end in range(2):
                node = enter[place, end]
                if node >= 0:
                    for column in range(width):
                        key = down[node, column] + enter_key[place, end]
                        if key < table[start + column, place]:
                            table[start + column, place] = key
