"""What a plan is made for: orders, drivers, the zone they live in and, where the day has begun, the time it is."""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from dispatch.errors import PlanError
from dispatch.model import Driver, Order
from dispatch.moment import midnight

PLAN_S = 14 * 86_400
"""A plan's clock runs from 0 to here: a time beyond a fortnight is a wrong date rather than a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Orders and drivers of one plan.

    at: when the plan is made, None where the day has not begun: nothing starts before it, and orders placed later are
    not known. epoch: where the plan clock starts, midnight in the zone of the day of the earliest shift, or `at` where
    that has passed. Raises PlanError where there is no driver or order, or a shift too far off for one plan.
    """

    orders: tuple[Order, ...]
    drivers: tuple[Driver, ...]
    zone: ZoneInfo
    at: datetime | None = None
    epoch: datetime = field(init=False)

    def __post_init__(self) -> None:
        if not self.drivers:
            raise PlanError("no-drivers")
        if not self.orders:
            raise PlanError("no-orders")
        first = min(driver.shift_start for driver in self.drivers)
        begins = midnight(first.astimezone(self.zone).date(), self.zone)
        object.__setattr__(self, "epoch", begins if self.at is None else max(begins, self.at))
        for driver in self.drivers:
            if self.clock_s(driver.shift_end) > PLAN_S:
                raise PlanError("shift-too-far", driver=driver.driver_id, days=PLAN_S // 86_400)

    def clock_s(self, moment: datetime) -> int:
        """Seconds on the plan clock, negative before it starts."""
        return round((moment - self.epoch).total_seconds())
