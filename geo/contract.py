"""Builds a contraction hierarchy: nodes are taken out one by one, and shortcuts keep every least key between the rest.

After Geisberger, Sanders, Schultes & Vetter, "Exact Routing in Large Road Networks Using Contraction Hierarchies"
(Transportation Science 46, 2012). Numbers in, numbers out; the same graph always gives the same hierarchy.
"""

import numpy as np
from numba import njit

from geo.kernels import FAR, Flags, Ints, Keys, pop, push

ESTIMATE_SETTLED = 40
CONTRACT_SETTLED = 500
"""A witness search gives up after so many nodes; that costs a shortcut at most, never exactness."""


@njit(cache=True, nogil=True)
def _drop_taken(node: np.int32, front: Ints, following: Ints, other: Ints, taken: Flags) -> None:
    """Unlink from a node's list the edges whose other end has been taken out."""
    before = -1
    edge = front[node]
    while edge >= 0:
        after = following[edge]
        if taken[other[edge]]:
            if before < 0:
                front[node] = after
            else:
                following[before] = after
        else:
            before = edge
        edge = after


@njit(cache=True, nogil=True)
def _witness(
    source: np.int32,
    avoided: np.int32,
    bound: np.int64,
    most_settled: int,
    out_front: Ints,
    out_next: Ints,
    head: Ints,
    key: Keys,
    taken: Flags,
    best: Keys,
    touched: Ints,
    heap_key: Keys,
    heap_node: Ints,
) -> int:
    """Least keys from a source round the avoided node, as far as the bound; gives how many labels to reset."""
    best[source] = 0
    touched[0] = source
    count = 1
    settled = 0
    size = push(heap_key, heap_node, 0, np.int64(0), source)
    while size > 0 and settled < most_settled:
        here = heap_key[0]
        node = heap_node[0]
        if here > bound:
            break
        size = pop(heap_key, heap_node, size)
        if here > best[node]:
            continue
        settled += 1
        edge = out_front[node]
        while edge >= 0:
            to = head[edge]
            reached = here + key[edge]
            if to != avoided and not taken[to] and reached < best[to] and reached <= bound:
                if best[to] == FAR:
                    touched[count] = to
                    count += 1
                best[to] = reached
                if size < len(heap_key):
                    size = push(heap_key, heap_node, size, reached, to)
            edge = out_next[edge]
    return count


@njit(cache=True, nogil=True)
def _put(
    tail: np.int32,
    head_node: np.int32,
    new_key: np.int64,
    first_part: int,
    second_part: int,
    edges: int,
    tails: Ints,
    head: Ints,
    key: Keys,
    parts: Ints,
    out_front: Ints,
    out_next: Ints,
    in_front: Ints,
    in_next: Ints,
) -> int:
    """Add an edge, or lower the one there is between the two nodes; gives the new number of edges."""
    edge = out_front[tail]
    while edge >= 0:
        if head[edge] == head_node:
            if new_key < key[edge]:
                key[edge] = new_key
                parts[edge, 0] = first_part
                parts[edge, 1] = second_part
            return edges
        edge = out_next[edge]
    tails[edges] = tail
    head[edges] = head_node
    key[edges] = new_key
    parts[edges, 0] = first_part
    parts[edges, 1] = second_part
    out_next[edges] = out_front[tail]
    out_front[tail] = edges
    in_next[edges] = in_front[head_node]
    in_front[head_node] = edges
    return edges + 1


@njit(cache=True, nogil=True)
def _list_shortcuts(
    node: np.int32,
    most_settled: int,
    tails: Ints,
    head: Ints,
    key: Keys,
    out_front: Ints,
    out_next: Ints,
    in_front: Ints,
    in_next: Ints,
    taken: Flags,
    best: Keys,
    touched: Ints,
    heap_key: Keys,
    heap_node: Ints,
    wanted: Ints,
) -> int:
    """Pairs of edges in and out that need a shortcut when the node goes; fills wanted (pairs, 2), gives their number.

    Where wanted is too short the number says how long it must be.
    """
    longest = np.int64(-1)
    out = out_front[node]
    while out >= 0:
        longest = max(longest, key[out])
        out = out_next[out]
    count = 0
    into = in_front[node]
    while into >= 0 and longest >= 0:
        source = tails[into]
        labels = _witness(
            source,
            node,
            key[into] + longest,
            most_settled,
            out_front,
            out_next,
            head,
            key,
            taken,
            best,
            touched,
            heap_key,
            heap_node,
        )
        out = out_front[node]
        while out >= 0:
            if head[out] != source and best[head[out]] > key[into] + key[out]:
                if count < len(wanted):
                    wanted[count, 0] = into
                    wanted[count, 1] = out
                count += 1
            out = out_next[out]
        for i in range(labels):
            best[touched[i]] = FAR
        into = in_next[into]
    return count


@njit(cache=True, nogil=True)
def contract(first: Ints, heads: Ints, keys: Keys) -> tuple[Ints, Ints, Ints, Keys, Ints]:
    """The order in which nodes were taken out, and the edges: tail, head, key, parts (edges, 2).

    A shortcut's parts are two edges; those of an edge of the graph are -1 and its link. first (nodes + 1), heads and
    keys (links) are the graph by tail, keys not negative. Of parallel links the least, earliest one stays.
    """
    nodes = len(first) - 1
    room = 3 * len(heads) + 64
    tails = np.empty(room, np.int32)
    head = np.empty(room, np.int32)
    key = np.empty(room, np.int64)
    parts = np.empty((room, 2), np.int32)
    out_next = np.empty(room, np.int32)
    in_next = np.empty(room, np.int32)
    out_front = np.full(nodes, -1, np.int32)
    in_front = np.full(nodes, -1, np.int32)
    edges = 0
    for node in range(nodes):
        for link in range(first[node], first[node + 1]):
            if heads[link] != node:
                edges = _put(
                    np.int32(node), heads[link], keys[link], -1, link, edges,
                    tails, head, key, parts, out_front, out_next, in_front, in_next,
                )  # fmt: skip
    taken = np.zeros(nodes, np.bool_)
    level = np.zeros(nodes, np.int32)
    gone = np.zeros(nodes, np.int32)
    best = np.full(nodes, FAR, np.int64)
    touched = np.empty(nodes + 1, np.int32)
    heap_key = np.empty(1 << 16, np.int64)
    heap_node = np.empty(1 << 16, np.int32)
    wanted = np.empty((1 << 14, 2), np.int32)
    queue_key = np.empty(nodes + 1, np.int64)
    queue_node = np.empty(nodes + 1, np.int32)
    order = np.empty(nodes, np.int32)
    size = 0
    for node in range(nodes):
        size = push(queue_key, queue_node, size, np.int64(-(1 << 40)), np.int32(node))
    done = 0
    while size > 0:
        node = queue_node[0]
        was = queue_key[0]
        size = pop(queue_key, queue_node, size)
        _drop_taken(node, out_front, out_next, head, taken)
        _drop_taken(node, in_front, in_next, tails, taken)
        degree = 0
        edge = out_front[node]
        while edge >= 0:
            degree += 1
            edge = out_next[edge]
        edge = in_front[node]
        while edge >= 0:
            degree += 1
            edge = in_next[edge]
        count = _list_shortcuts(
            node, ESTIMATE_SETTLED, tails, head, key, out_front, out_next, in_front, in_next,
            taken, best, touched, heap_key, heap_node, wanted,
        )  # fmt: skip
        # Importance above, node below: ties go to the lower node, so the order hangs on the graph alone.
        importance = np.int64(2 * (count - degree) + gone[node] + level[node])
        now = importance * (1 << 32) + node
        if now > was and size > 0 and now > queue_key[0]:
            size = push(queue_key, queue_node, size, now, node)
            continue
        count = _list_shortcuts(
            node, CONTRACT_SETTLED, tails, head, key, out_front, out_next, in_front, in_next,
            taken, best, touched, heap_key, heap_node, wanted,
        )  # fmt: skip
        if count > len(wanted):
            wanted = np.empty((2 * count, 2), np.int32)
            count = _list_shortcuts(
                node, CONTRACT_SETTLED, tails, head, key, out_front, out_next, in_front, in_next,
                taken, best, touched, heap_key, heap_node, wanted,
            )  # fmt: skip
        if edges + count > len(tails):
            more = len(tails) + 2 * count
            tails = np.concatenate((tails, np.empty(more, np.int32)))
            head = np.concatenate((head, np.empty(more, np.int32)))
            key = np.concatenate((key, np.empty(more, np.int64)))
            parts = np.concatenate((parts, np.empty((more, 2), np.int32)))
            out_next = np.concatenate((out_next, np.empty(more, np.int32)))
            in_next = np.concatenate((in_next, np.empty(more, np.int32)))
        taken[node] = True
        order[done] = node
        done += 1
        for i in range(count):
            into = wanted[i, 0]
            out = wanted[i, 1]
            edges = _put(
                tails[into], head[out], key[into] + key[out], into, out, edges,
                tails, head, key, parts, out_front, out_next, in_front, in_next,
            )  # fmt: skip
        edge = out_front[node]
        while edge >= 0:
            gone[head[edge]] += 1
            level[head[edge]] = max(level[head[edge]], level[node] + 1)
            _drop_taken(head[edge], in_front, in_next, tails, taken)
            edge = out_next[edge]
        edge = in_front[node]
        while edge >= 0:
            gone[tails[edge]] += 1
            level[tails[edge]] = max(level[tails[edge]], level[node] + 1)
            _drop_taken(tails[edge], out_front, out_next, head, taken)
            edge = in_next[edge]
    return order, tails[:edges], head[:edges], key[:edges], parts[:edges]
