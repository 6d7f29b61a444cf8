"""The one meeting of the three vocabularies: orders and drivers on a map become a routing problem, routes a plan.

Bounds of an order's window are on the START of its service at the dropoff. Nothing of an order is done before it was
placed, nothing at all before the plan is made.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from dispatch.day import PLAN_S, Day
from dispatch.model import Driver, Kind, Order
from dispatch.penalty import dearest_shift_rp, penalty_rp
from dispatch.places import Places, list_profiles
from dispatch.settings import Settings
from routing.model import (
    Break,
    Problem,
    Request,
    Shipment,
    Task,
    Vehicle,
    Visit,
    Weights,
    Window,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Posed:
    """A day as a problem. outside: ids of the orders that are no part of it, since no route could be asked for them."""

    day: Day
    places: Places
    settings: Settings
    problem: Problem
    outside: tuple[str, ...]


def pose(day: Day, places: Places, settings: Settings) -> Posed:
    """The routing problem of a day on known places: one matrix for each kind of vehicle, the clock of the day.

    Raises ValueError where the places do not hold the day's pins.
    """
    on_duty = [driver for driver in day.drivers if _begins(driver, day) < driver.shift_end]
    dearest_rp = dearest_shift_rp(day.drivers, settings)
    requests = [
        _request(order, day, places, settings, penalty_rp=penalty_rp(order, dearest_rp))
        for order in day.orders
        if is_askable(order, day, places)
    ]
    problem = Problem(
        matrices=tuple(places.travel[profile] for profile in list_profiles(day)),
        requests=tuple(requests),
        vehicles=tuple(_vehicle(driver, day, places) for driver in on_duty),
        weights=Weights(
            late_rp_per_min=settings.late_rp_per_min, wait_on_board_rp_per_min=settings.wait_on_board_rp_per_min
        ),
    )
    outside = tuple(order.order_id for order in day.orders if not is_askable(order, day, places))
    return Posed(day=day, places=places, settings=settings, problem=problem, outside=outside)


def is_askable(order: Order, day: Day, places: Places) -> bool:
    """Whether a route may be asked for the order: known by now, on a road, and within the plan's days."""
    return is_known(order, day) and is_on_road(order, places) and _window(order, day) is not None


def taken_breaks(driver: Driver, day: Day) -> tuple[tuple[int, Break], ...]:
    """The breaks still to be taken, with their number among the driver's, in order of time.

    One whose time has passed when the plan is made counts as taken.
    """
    begins = _begins(driver, day)
    kept: list[tuple[int, Break]] = []
    for index, one in sorted(enumerate(driver.breaks), key=lambda pair: pair[1].start):
        first, last = max(one.start, begins), min(one.end, driver.shift_end) - one.duration
        if first <= last:
            window = Window(day.clock_s(first), day.clock_s(last))
            kept.append((index, Break(window=window, duration_s=_seconds(one.duration))))
    return tuple(kept)


def _begins(driver: Driver, day: Day) -> datetime:
    """When the driver can set off: at the start of the shift, or now."""
    return driver.shift_start if day.at is None else max(driver.shift_start, day.at)


def is_known(order: Order, day: Day) -> bool:
    """Whether the order had been placed when the plan is made."""
    return day.at is None or order.placed_at <= day.at


def is_on_road(order: Order, places: Places) -> bool:
    """Whether some vehicle reaches both its places."""
    return all(places.planned[number].at is not None for number in place_numbers(order, places))


def place_numbers(order: Order, places: Places) -> list[int]:
    """The numbers of its pickup, if it has one, and its dropoff."""
    return [places.number_of(pin) for pin in (order.pickup, order.dropoff) if pin is not None]


def _window(order: Order, day: Day) -> Window | None:
    """The order's window on the plan clock; None where it lies before or after it altogether."""
    earliest_s = 0 if order.earliest is None else day.clock_s(order.earliest)
    latest_s = PLAN_S if order.latest is None else day.clock_s(order.latest)
    released_s = day.clock_s(order.ready_at or order.placed_at)
    if latest_s < max(0, earliest_s) or max(earliest_s, released_s, day.clock_s(order.placed_at)) > PLAN_S:
        return None
    return Window(max(0, earliest_s), min(latest_s, PLAN_S))


def _request(order: Order, day: Day, places: Places, settings: Settings, *, penalty_rp: int) -> Request:
    window = _window(order, day)
    if window is None:
        raise ValueError(f"order {order.order_id} has no window on the plan clock")
    placed_s = max(0, day.clock_s(order.placed_at))
    at_dropoff = Task(
        place=places.number_of(order.dropoff),
        windows=(window,),
        service_s=order.service_min * 60,
        setup_s=settings.dropoff_setup_s,
        release_s=placed_s,
    )
    if order.pickup is None:
        return Visit(id=order.order_id, task=at_dropoff, skills=order.skills, penalty_rp=penalty_rp)
    ready_s = day.clock_s(order.placed_at if order.ready_at is None else order.ready_at)
    is_meal = order.kind is Kind.MEAL
    return Shipment(
        id=order.order_id,
        pickup=Task(
            place=places.number_of(order.pickup),
            service_s=settings.pickup_order_s,
            setup_s=settings.pickup_setup_s,
            release_s=max(placed_s, ready_s),
        ),
        delivery=at_dropoff,
        loads=order.size,
        skills=order.skills,
        penalty_rp=penalty_rp,
        max_ride_s=settings.meal_ride_s if is_meal else None,
        fresh_until_s=min(PLAN_S, max(0, ready_s + settings.meal_fresh_s)) if is_meal else None,
    )


def _vehicle(driver: Driver, day: Day, places: Places) -> Vehicle:
    return Vehicle(
        id=driver.driver_id,
        start=places.number_of(driver.start),
        end=None if driver.end is None else places.number_of(driver.end),
        shift=Window(day.clock_s(_begins(driver, day)), day.clock_s(driver.shift_end)),
        matrix=list_profiles(day).index(driver.vehicle.profile),
        capacity=driver.capacity,
        skills=driver.skills,
        breaks=tuple(one for _, one in taken_breaks(driver, day)),
        per_hour_rp=driver.cost_per_hour_rp,
        per_km_rp=driver.cost_per_km_rp,
    )


def _seconds(duration: timedelta) -> int:
    return round(duration.total_seconds())
