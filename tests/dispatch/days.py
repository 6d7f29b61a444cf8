"""A small day along one straight street, 110 m and 20 seconds from one number to the next."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from dispatch.day import Day
from dispatch.left_out import off_road, other_day, placed_later
from dispatch.model import Driver, DriverBreak, Kind, Order, Plan, PlannedPlace, VehicleKind
from dispatch.places import Places, list_pins, list_profiles
from dispatch.problem import Posed, is_known, is_on_road, pose
from dispatch.settings import Settings
from dispatch.tell import tell
from geo.model import LatLon, NoSnap, NoSnapReason, TravelMatrix
from routing.check import check
from routing.explain import explain
from routing.model import LeftOut, Solution
from routing.solve import solve
from routing.stop import Stop

JAKARTA = ZoneInfo("Asia/Jakarta")
STEP_S, STEP_M = 20, 110


def at(hour: int, minute: int = 0, *, day: int = 3) -> datetime:
    """A time of 3 November 2025 in Jakarta, in UTC."""
    return datetime(2025, 11, day, hour, minute, tzinfo=JAKARTA).astimezone(UTC)


def house(number: int) -> LatLon:
    """A house of the street."""
    return LatLon(-7.63, round(111.5 + number / 1000, 3))


def make_order(order_id: str = "P1", **fields: Any) -> Order:
    """Goods from house 1 to house 5, known and ready when the day began."""
    known = {"placed_at": at(0), "kind": Kind.GOODS, "seller": "Toko A", "pickup": house(1), "dropoff": house(5)}
    return Order(order_id=order_id, **{**known, **fields})


def make_driver(driver_id: str = "D1", **fields: Any) -> Driver:
    """A motorcycle at house 0 from 8 to 16 o'clock that need not come back."""
    known = {
        "name": "Budi",
        "vehicle": VehicleKind.MOTOR,
        "start": house(0),
        "end": None,
        "shift_start": at(8),
        "shift_end": at(16),
        "cost_per_hour_rp": 9_000,
        "cost_per_km_rp": 900,
    }
    return Driver(driver_id=driver_id, **{**known, **fields})


def make_day(
    orders: Iterable[Order] = (make_order(),), drivers: Iterable[Driver] = (make_driver(),), **fields: Any
) -> Day:
    return Day(orders=tuple(orders), drivers=tuple(drivers), zone=JAKARTA, **fields)


def make_places(day: Day, *, off_road: Iterable[LatLon] = ()) -> Places:
    """The day's pins on the street; those off the road are reached by nobody."""
    pins, lost = list_pins(day), set(off_road)
    planned = tuple(PlannedPlace(pin=pin, at=None if pin in lost else pin, gap_m=0) for pin in pins)
    numbers = np.array([round((pin.lng - 111.5) * 1000) for pin in pins])
    steps = np.abs(numbers[:, None] - numbers[None, :]).astype(np.int32)
    is_lost = np.array([pin in lost for pin in pins])
    apart = (is_lost[:, None] | is_lost[None, :]) & ~np.eye(len(pins), dtype=bool)
    seconds, metres = steps * STEP_S, steps * STEP_M
    seconds[apart] = metres[apart] = -1
    travel = TravelMatrix(seconds.astype(np.int32), metres.astype(np.int32))
    return Places(planned=planned, travel=dict.fromkeys(list_profiles(day), travel))


def pose_day(day: Day, *, off_road: Iterable[LatLon] = (), settings: Settings | None = None) -> Posed:
    return pose(day, make_places(day, off_road=off_road), settings or Settings())


def outside(posed: Posed) -> list[LeftOut]:
    """Why orders are outside the problem, with 900 m to the nearest road where that is why."""
    found: list[LeftOut] = []
    for order in posed.day.orders:
        if order.order_id not in posed.outside:
            continue
        if not is_known(order, posed.day):
            found.append(placed_later(order, posed.day))
        elif is_on_road(order, posed.places):
            found.append(other_day(order, posed.day))
        else:
            missed = NoSnap(pin=order.dropoff, reason=NoSnapReason.NO_ROAD_NEAR, nearest_m=900, limit_m=300)
            found.append(off_road(order, missed))
    return found


def plan(posed: Posed, *, iterations: int = 300) -> tuple[Plan, Solution]:
    """A checked plan of the posed day."""
    solution = solve(posed.problem, stop=Stop(iterations=iterations))
    assert check(posed.problem, solution) == ()
    return tell(posed, solution, [*outside(posed), *explain(posed.problem, solution)]), solution


def make_busy_day(at_time: datetime | None = None) -> Day:
    """Eight orders of every kind, two drivers with breaks; P8 is off the road, P9 is far too large, P10 comes late."""
    hour = timedelta(hours=1)
    orders = [
        make_order(f"P{n}", pickup=house(n % 3), dropoff=house(3 + n), earliest=at(8), latest=at(9 + n % 3))
        for n in range(1, 5)
    ]
    orders += [
        make_order("P5", kind=Kind.MEAL, ready_at=at(10), latest=at(10) + hour, cod_rp=45_000, note="pagar hijau"),
        make_order("P6", kind=Kind.SERVICE, pickup=None, service_min=45, skills=frozenset({"listrik"}), size={}),
        make_order("P7", kind=Kind.COLLECT, dropoff=house(0), size={"parcel": 3, "litre": 4}),
        make_order("P8", dropoff=house(99)),
        make_order("P9", size={"parcel": 50}),
        make_order("P10", placed_at=at(13), earliest=at(13), latest=at(15), priority=90),
    ]
    lunch = DriverBreak(start=at(12), end=at(13), duration=timedelta(minutes=30))
    drivers = [
        make_driver("D1", breaks=(lunch,), skills=frozenset({"listrik"}), capacity={"parcel": 8, "litre": 20}),
        make_driver("D2", breaks=(lunch,), end=house(0), vehicle=VehicleKind.BECAK, phone="+6281234567890"),
    ]
    return make_day(orders, drivers, at=at_time)
