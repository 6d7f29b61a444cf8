"""Why an order is left out before any route is sought, with the numbers and what would mend it."""

from dispatch.day import PLAN_S, Day
from dispatch.model import Order
from dispatch.problem import Posed, is_known, is_on_road, place_numbers
from dispatch.survey import Survey
from geo.model import NoSnap, NoSnapReason
from routing.model import LeftOut, Reason


def list_outside(posed: Posed, survey: Survey) -> tuple[LeftOut, ...]:
    """Why each order outside the problem is left out."""
    orders = {order.order_id: order for order in posed.day.orders}
    return tuple(_outside(orders[order_id], posed, survey) for order_id in posed.outside)


def _outside(order: Order, posed: Posed, survey: Survey) -> LeftOut:
    if not is_known(order, posed.day):
        return placed_later(order, posed.day)
    if is_on_road(order, posed.places):
        return other_day(order, posed.day)
    missed = [n for n in place_numbers(order, posed.places) if posed.places.planned[n].at is None]
    return off_road(order, survey.nearest(missed[0]))


def placed_later(order: Order, day: Day) -> LeftOut:
    """Placed after the plan was made: not lost, but for the next plan."""
    wait_s = 0 if day.at is None else day.clock_s(order.placed_at) - day.clock_s(day.at)
    return _left_out(order, Reason.NOT_READY, {"wait_s": wait_s}, remedy="plan_again_later")


def off_road(order: Order, missed: NoSnap) -> LeftOut:
    """No road that any vehicle may use lies near enough to one of its places."""
    outside = missed.reason is NoSnapReason.OUTSIDE_MAP
    numbers: dict[str, int | str] = {"limit_m": missed.limit_m}
    if missed.nearest_m is not None:
        numbers["nearest_m"] = missed.nearest_m
    return _left_out(
        order,
        Reason.OUTSIDE_AREA if outside else Reason.UNREACHABLE,
        {"place": f"{missed.pin.lat:.6f},{missed.pin.lng:.6f}", **numbers},
        remedy="larger_map" if outside else "move_pin",
    )


def other_day(order: Order, day: Day) -> LeftOut:
    """Its times were over before the plan begins, or lie more than a fortnight ahead."""
    if order.latest is not None and day.clock_s(order.latest) < 0:
        late_s = -day.clock_s(order.latest)
        return _left_out(order, Reason.TIME_WINDOW, {"late_s": late_s}, remedy="check_date")
    return _left_out(order, Reason.SHIFT, {"plan_s": PLAN_S}, remedy="check_date")


def _left_out(order: Order, reason: Reason, numbers: dict[str, int | str], *, remedy: str) -> LeftOut:
    return LeftOut(request_id=order.order_id, reason=reason, vehicle_id=None, numbers=numbers, remedy=remedy)
