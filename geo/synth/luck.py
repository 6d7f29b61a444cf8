"""Draws that stay the same for ever: everything comes from `Generator.random`.

NumPy keeps the stream of `random()` from release to release; it promises that of no other method.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")


class Stage(IntEnum):
    """Each stage draws from a stream of its own, so that more houses do not move a road."""

    BEND = 1
    ROADS = 2
    NAMES = 3
    HOUSES = 4
    LANDMARKS = 5
    ORDERS = 6
    DRIVERS = 7
    ONE_WAYS = 8


class Luck:
    """The stream of one stage of one seed."""

    __slots__ = ("_rng",)

    def __init__(self, seed: int, stage: Stage) -> None:
        self._rng = np.random.default_rng([seed, int(stage)])

    def unit(self) -> float:
        """Evenly from 0 to 1, 1 left out."""
        return float(self._rng.random())

    def units(self, count: int) -> NDArray[np.float64]:
        """Many of `unit`."""
        return self._rng.random(count)

    def between(self, low: float, high: float) -> float:
        """Evenly from low to high."""
        return low + (high - low) * self.unit()

    def bell(self) -> float:
        """From -1 to 1, more often near 0 (the mean of three even draws)."""
        return (self.unit() + self.unit() + self.unit()) * 2 / 3 - 1

    def chance(self, share: float) -> bool:
        """True in this share of draws."""
        return self.unit() < share

    def below(self, count: int) -> int:
        """A whole number from 0 to count - 1."""
        return int(self.unit() * count)

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, each as likely."""
        return choices[self.below(len(choices))]

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        """The choices in another order."""
        order = np.argsort(self._rng.random(len(choices)), kind="stable")
        return [choices[index] for index in order]
