"""Compiled searches on road arrays: numbers in, numbers out, no objects, no clock.

A key is one int64 that orders by time first and metres second: hundredths of a second in the high 32 bits, centimetres
in the low 32. Sums of keys are keys, so the least key is the fastest way and, among equally fast ones, the shortest.
`NUMBA_DISABLE_JIT=1` runs the same code as Python.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

Keys = NDArray[np.int64]
Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]

FAR = np.int64(1) << np.int64(62)
"""No way. Two of them do not overflow."""


@njit(cache=True, nogil=True)
def push(heap_key: Keys, heap_node: Ints, size: int, key: np.int64, node: np.int32) -> int:
    """Add one entry to a binary heap of `size` entries; gives the new size."""
    child = size
    while child > 0:
        parent = (child - 1) >> 1
        if heap_key[parent] <= key:
            break
        heap_key[child] = heap_key[parent]
        heap_node[child] = heap_node[parent]
        child = parent
    heap_key[child] = key
    heap_node[child] = node
    return size + 1


@njit(cache=True, nogil=True)
def pop(heap_key: Keys, heap_node: Ints, size: int) -> int:
    """Drop the least entry of a binary heap of `size` entries; gives the new size."""
    size -= 1
    key = heap_key[size]
    node = heap_node[size]
    parent = 0
    child = 1
    while child < size:
        if child + 1 < size and heap_key[child + 1] < heap_key[child]:
            child += 1
        if heap_key[child] >= key:
            break
        heap_key[parent] = heap_key[child]
        heap_node[parent] = heap_node[child]
        parent = child
        child = 2 * parent + 1
    heap_key[parent] = key
    heap_node[parent] = node
    return size


@njit(cache=True, nogil=True)
def search(
    first: Ints,
    head: Ints,
    key: Keys,
    seed_node: Ints,
    seed_key: Keys,
    wanted: Flags,
    wanted_count: int,
    best: Keys,
    via: Ints,
) -> None:
    """Dijkstra from a few seeds until every wanted node is settled, or all that can be reached is.

    first (nodes + 1), head and key (links) are the graph by tail. Seeds with node -1 are ignored. Fills best (nodes)
    with the least key, FAR where there is no way, and via (nodes) with the link it came by, -1 at a seed. Labels of
    nodes that are neither wanted nor settled are upper bounds only.
    """
    best[:] = FAR
    via[:] = -1
    heap_key = np.empty(len(head) + len(seed_node) + 1, np.int64)
    heap_node = np.empty(len(head) + len(seed_node) + 1, np.int32)
    size = 0
    for i in range(len(seed_node)):
        node = seed_node[i]
        if node >= 0 and seed_key[i] < best[node]:
            best[node] = seed_key[i]
            size = push(heap_key, heap_node, size, seed_key[i], node)
    left = wanted_count
    while size > 0:
        here = heap_key[0]
        node = heap_node[0]
        size = pop(heap_key, heap_node, size)
        if here > best[node]:
            continue
        if wanted[node]:
            left -= 1
            if left == 0:
                return
        for link in range(first[node], first[node + 1]):
            reached = here + key[link]
            neighbour = head[link]
            if reached < best[neighbour]:
                best[neighbour] = reached
                via[neighbour] = link
                size = push(heap_key, heap_node, size, reached, neighbour)
