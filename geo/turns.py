"""Turns that are forbidden or cost time, built into a graph by copies of nodes, so that every search keeps them.

Only links named in a turn are treated by edge: the rest of the graph stays by node, which keeps it small.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from geo.kernels import Ints, Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """From link before onto link after, which leaves the node where it arrives; key to pay, None where forbidden."""

    before: int
    after: int
    key: int | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TurnedGraph:
    """A graph by tail whose first nodes are those of the graph without turns: first (nodes + 1), head, key, link.

    link: by link the one of the graph without turns, -1 for a step between copies.
    By node without turns: arrive, where ways that end there end; they begin at the node itself.
    By link without turns: leave, where one comes to who begins on it, and enter, from where one comes to end on it.
    """

    first: Ints
    head: Ints
    key: Keys
    link: Ints
    arrive: Ints
    leave: Ints
    enter: Ints


def add_turns(first: Ints, head: Ints, key: Keys, turns: Sequence[Turn]) -> TurnedGraph:
    """The graph with turns in it. Raises ValueError for a turn between links that do not meet, or of negative cost.

    Of two turns of the same pair the later counts.
    """
    nodes = len(first) - 1
    tail = np.repeat(np.arange(nodes, dtype=np.int32), np.diff(first))
    _check(tail, head, turns)
    cost = {(turn.before, turn.after): turn.key for turn in turns}
    before = np.array(sorted({turn.before for turn in turns}), np.int32)
    after = np.array(sorted({turn.after for turn in turns}), np.int32)
    turned = np.unique(head[before])
    leave, start, arrive = head.copy(), tail.copy(), np.arange(nodes, dtype=np.int32)
    leave[before] = nodes + np.arange(len(before))
    start[after] = nodes + len(before) + np.arange(len(after))
    arrive[turned] = nodes + len(before) + len(after) + np.arange(len(turned))

    steps = [(int(tail[b]), int(start[b]), 0, -1) for b in after]
    steps += [(int(node), int(arrive[node]), 0, -1) for node in turned]
    for a in before.tolist():
        node = int(head[a])
        steps.append((int(leave[a]), int(arrive[node]), 0, -1))
        for b in range(int(first[node]), int(first[node + 1])):
            paid = cost.get((a, b), 0)
            if paid is None:
                continue
            if start[b] != tail[b]:
                steps.append((int(leave[a]), int(start[b]), paid, -1))
            else:
                steps.append((int(leave[a]), int(leave[b]), int(key[b]), b))
    extra = np.array(steps, np.int64).reshape(-1, 4)
    tails = np.concatenate((start, extra[:, 0]))
    order = np.argsort(tails, kind="stable")
    count = nodes + len(before) + len(after) + len(turned)
    return TurnedGraph(
        first=np.searchsorted(tails[order], np.arange(count + 1)).astype(np.int32),
        head=np.concatenate((leave, extra[:, 1]))[order].astype(np.int32),
        key=np.concatenate((key, extra[:, 2]))[order],
        link=np.concatenate((np.arange(len(head)), extra[:, 3]))[order].astype(np.int32),
        arrive=arrive,
        leave=leave,
        enter=np.where(start != tail, start, arrive[tail]).astype(np.int32),
    )


def _check(tail: Ints, head: Ints, turns: Sequence[Turn]) -> None:
    for turn in turns:
        if not (0 <= turn.before < len(head) and 0 <= turn.after < len(head)) or head[turn.before] != tail[turn.after]:
            raise ValueError(f"links {turn.before} and {turn.after} do not meet")
        if turn.key is not None and turn.key < 0:
            raise ValueError(f"the turn from link {turn.before} onto {turn.after} must not cost less than nothing")
