"""What leaving an order out costs in a plan: always more than any way to serve it."""

from collections.abc import Iterable
from math import ceil

from dispatch.model import Driver, Order
from dispatch.settings import Settings

LEAST_RP = 10_000
MOST_RP = 1_000_000_000


def dearest_shift_rp(drivers: Iterable[Driver], settings: Settings) -> int:
    """The most a whole shift can cost: paid hours, ridden at top speed, with goods waiting on board all the while.

    No detour for one order can cost more, since it has to fit into a shift.
    """
    return max(LEAST_RP, *(_shift_rp(driver, settings) for driver in drivers))


def _shift_rp(driver: Driver, settings: Settings) -> int:
    shift_s = int((driver.shift_end - driver.shift_start).total_seconds())
    hourly_rp = driver.cost_per_hour_rp + settings.top_speed_kmh * driver.cost_per_km_rp
    return ceil(shift_s * hourly_rp / 3_600) + ceil(shift_s * settings.wait_on_board_rp_per_min / 60)


def penalty_rp(order: Order, dearest_rp: int) -> int:
    """The dearest shift once for priority 0, six times for 50, eleven times for 100.

    So eleven orders of priority 0 weigh as much as one of priority 100, and no order is left out for its cost.
    """
    return min(MOST_RP, dearest_rp * (10 + order.priority) // 10)
