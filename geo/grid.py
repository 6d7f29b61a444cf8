"""A model town for measuring: a grid of streets with seeded times, diagonals, gaps and one-ways, as a graph by tail."""

import numpy as np

from geo.kernels import Ints, Keys
from geo.keys import make_key

_BLOCK_CM = 9_000


def make_grid(side: int, seed: int) -> tuple[Ints, Ints, Keys]:
    """first (nodes + 1), head and key (links) of side x side corners about 90 m apart.

    One street in ten is missing, one in five one-way; every tenth row and column is twice as fast.
    """
    luck = np.random.default_rng(seed)
    node = np.arange(side * side).reshape(side, side)
    tail = np.concatenate((node[:, :-1].ravel(), node[:-1].ravel()))
    head = np.concatenate((node[:, 1:].ravel(), node[1:].ravel()))
    length_cm = _BLOCK_CM + luck.integers(-2_000, 2_001, len(tail))
    row, column = tail // side, tail % side
    is_across = np.arange(len(tail)) < side * (side - 1)
    is_fast = np.where(is_across, row % 10 == 0, column % 10 == 0)
    time_cs = length_cm // np.where(is_fast, 11, luck.integers(4, 8, len(tail)))
    chance = luck.random(len(tail))
    kept, both = (chance > 0.1) | is_fast, (chance > 0.3) | is_fast
    tails = np.concatenate((tail[kept], head[both]))
    heads = np.concatenate((head[kept], tail[both]))
    keys = np.concatenate((make_key(time_cs[kept], length_cm[kept]), make_key(time_cs[both], length_cm[both])))
    order = np.argsort(tails, kind="stable")
    first = np.searchsorted(tails[order], np.arange(side * side + 1))
    return first.astype(np.int32), heads[order].astype(np.int32), keys[order]
