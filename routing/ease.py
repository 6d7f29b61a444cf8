"""A rule that can be eased for a request that fits nowhere, by how much, and at what price."""

from collections.abc import Callable
from dataclasses import dataclass

from routing.model import Reason
from routing.setting import Setting

Numbers = dict[str, int | str]

HOUR_S = 3600
LIMIT_PRICE = HOUR_S // 4
CAPACITY_PRICE = HOUR_S
LOCK_PRICE = 2 * HOUR_S
APART_PRICE = 2 * HOUR_S
SKILL_PRICE = 4 * HOUR_S
NAME_PRICE = 4 * HOUR_S
WAY_PRICE = 30 * 24 * HOUR_S
"""Prices of eases against each other, in seconds that somebody would have to wait or work longer instead.

A judgement, not a measurement: a later hour can be agreed on by phone, and the office's own limits are soon lifted; a
bigger box or a new skill is not to be had so, and no call makes a road.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ease:
    """One rule, eased by whole amounts from 1 to most; more of it never fits worse.

    Its price is base + per × amount / lot, rounded down: `lot` of metres or rupiah weigh as much as one second.
    key: the name of the amount among the numbers of a LeftOut. facts: what the rule compares, for the same numbers.
    """

    key: str
    reason: Reason
    remedy: str
    most: int
    apply: Callable[[Setting, int], Setting]
    facts: Numbers
    base: int = 0
    per: int = 1
    lot: int = 1

    def price(self, amount: int) -> int:
        """What so much of it costs."""
        return self.base + self.per * amount // self.lot

    def affordable(self, below: int) -> int:
        """The largest amount, up to most, with a price under `below`; 0 or less where there is none."""
        return min(self.most, ((below - self.base) * self.lot - 1) // self.per)
