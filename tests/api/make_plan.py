"""A hand-made day for the pages: three drivers, 25 stops, times added up along the streets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from dispatch.model import Driver, Order, Plan, PlannedBreak, PlannedPlace, PlannedRoute, PlannedStop, PlannedTask
from geo.model import LatLon, Leg
from geo.roads import RoadLine
from routing.model import Act, LeftOut, Reason
from tests.api.make_orders import AGUS, BUDI, GRID, ORDERS, SITI, STORE, WARUNG, ZONE, at, corner

_METRES_PER_S = 5


@dataclass(frozen=True, slots=True)
class Halt:
    """A stop to make: where, what, and not before when."""

    pin: LatLon
    tasks: tuple[tuple[str, Act], ...]
    not_before: datetime | None = None
    gap_m: int = 4


def _pick(pin: LatLon, *order_ids: str, not_before: datetime | None = None) -> Halt:
    return Halt(pin, tuple((order_id, Act.PICKUP) for order_id in order_ids), not_before)


def _drop(order: Order, **fields: object) -> Halt:
    return Halt(order.dropoff, ((order.order_id, Act.DELIVERY),), **fields)  # type: ignore[arg-type]


def _visit(order: Order, **fields: object) -> Halt:
    return Halt(order.dropoff, ((order.order_id, Act.VISIT),), **fields)  # type: ignore[arg-type]


_O = ORDERS
_BUDI_HALTS = (
    _pick(corner(2, 3), "P001", "P002", "P003", not_before=at("08.05")),
    _drop(_O["P001"]),
    _drop(_O["P002"], gap_m=80),
    _drop(_O["P003"]),
    _pick(WARUNG, "M001", "M002", "M003", "M004", not_before=at("11.10")),
    _drop(_O["M001"], not_before=at("11.15")),
    _drop(_O["M002"]),
    Halt(corner(7, 10), (("M003", Act.DELIVERY), ("M004", Act.DELIVERY))),
    _visit(_O["S001"], not_before=at("13.30")),
    _pick(corner(2, 3), "P004"),
    _drop(_O["P004"]),
)
_SITI_HALTS = (
    *(_pick(corner(10, 2 + i), f"G0{i}") for i in range(4)),
    _pick(corner(11, 6), "P005", "P006"),
    _drop(_O["P005"]),
    _drop(_O["P006"], gap_m=120),
    Halt(STORE, tuple((f"G0{i}", Act.DELIVERY) for i in range(4)), at("10.00")),
)
_AGUS_HALTS = (
    *(_visit(_O[f"N00{i}"], not_before=at(f"{19 + i}.30")) for i in range(1, 4)),
    _pick(corner(1, 8), "N010", not_before=at("23.58")),
    _drop(_O["N010"], not_before=at("23.58")),
    _visit(_O["N011"], not_before=at("00.40", day=4)),
)
_LEFT_OUT = (
    LeftOut(
        request_id="X001",
        reason=Reason.TIME_WINDOW,
        vehicle_id="D01",
        numbers={"late_delivery_s": 480, "delivery_latest_s": 36_000},
        remedy="widen_window",
    ),
    LeftOut(
        request_id="X002",
        reason=Reason.CAPACITY,
        vehicle_id="D02",
        numbers={"load": "parcel", "amount": 40, "capacity": 20, "more_parcel": 20},
        remedy="more_capacity",
    ),
    LeftOut(
        request_id="X003",
        reason=Reason.SKILL,
        vehicle_id=None,
        numbers={"skills": "salon", "skills_missing": 1, "closest": "D01"},
        remedy="add_skill",
    ),
)


def make_plan() -> Plan:
    """The whole day, times added up along the streets at five metres a second."""
    town = _Places([])
    routes = (
        _make_route(BUDI, _BUDI_HALTS, town, rest_after=8),
        _make_route(SITI, _SITI_HALTS, town),
        _make_route(AGUS, _AGUS_HALTS, town),
    )
    return Plan(
        epoch=at("00.00"),
        zone=ZONE,
        orders=tuple(ORDERS.values()),
        drivers=(BUDI, SITI, AGUS),
        places=tuple(town.places),
        routes=routes,
        left_out=_LEFT_OUT,
    )


def change_order(plan: Plan, order_id: str, **fields: object) -> Plan:
    """The plan with fields of one order replaced."""
    changed = tuple(replace(o, **fields) if o.order_id == order_id else o for o in plan.orders)  # type: ignore[arg-type]
    return replace(plan, orders=changed)


def make_legs(plan: Plan) -> Mapping[str, Sequence[Leg]]:
    """The ways between the stops of each driver, start and end included."""
    legs: dict[str, list[Leg]] = {}
    for route in plan.routes:
        driver = plan.get_driver(route.driver_id)
        pins = [driver.start, *(plan.places[stop.place].pin for stop in route.stops)]
        pins += [driver.end] if driver.end else []
        legs[route.driver_id] = [make_leg(origin, destination) for origin, destination in pairwise(pins)]
    return legs


def make_leg(origin: LatLon, destination: LatLon) -> Leg:
    """First north or south, then east or west."""
    line = (origin, LatLon(destination.lat, origin.lng), destination)
    metres = round(sum(a.metres_to(b) for a, b in pairwise(line)))
    return Leg(seconds=metres // _METRES_PER_S, metres=metres, line=line)


@dataclass(frozen=True, slots=True)
class _Places:
    places: list[PlannedPlace]

    def add(self, halt: Halt) -> int:
        self.places.append(PlannedPlace(pin=halt.pin, at=halt.pin, gap_m=halt.gap_m))
        return len(self.places) - 1


def _make_route(driver: Driver, halts: Sequence[Halt], town: _Places, rest_after: int | None = None) -> PlannedRoute:
    now, here, seconds, metres, late_s = driver.shift_start, driver.start, 0, 0, 0
    stops: list[PlannedStop] = []
    rests: list[PlannedBreak] = []
    for number, halt in enumerate(halts, start=1):
        leg = make_leg(here, halt.pin)
        arrival = now + timedelta(seconds=leg.seconds)
        stop = _make_stop(number, town.add(halt), halt, arrival)
        stops.append(stop)
        now, here = stop.departure, halt.pin
        seconds, metres, late_s = seconds + leg.seconds, metres + leg.metres, late_s + _late_s(stop)
        if number == rest_after:
            begin = max(now, driver.breaks[0].start)
            now = begin + driver.breaks[0].duration
            rests.append(PlannedBreak(index=0, after_stop=number, start=begin, end=now))
    if driver.end:
        home = make_leg(here, driver.end)
        now, seconds, metres = now + timedelta(seconds=home.seconds), seconds + home.seconds, metres + home.metres
    return PlannedRoute(
        driver_id=driver.driver_id,
        depart=driver.shift_start,
        finish=now,
        stops=tuple(stops),
        breaks=tuple(rests),
        seconds=seconds,
        metres=metres,
        late_s=late_s,
        cost_rp=round(seconds / 3600 * driver.cost_per_hour_rp + metres / 1000 * driver.cost_per_km_rp),
    )


def _make_stop(number: int, place: int, halt: Halt, arrival: datetime) -> PlannedStop:
    now = max(arrival, halt.not_before) if halt.not_before else arrival
    tasks = []
    for order_id, act in halt.tasks:
        departure = now + timedelta(minutes=ORDERS[order_id].service_min)
        tasks.append(PlannedTask(order_id=order_id, act=act, start=now, departure=departure))
        now = departure
    return PlannedStop(
        number=number, place=place, arrival=arrival, start=tasks[0].start, departure=now, tasks=tuple(tasks)
    )


def _late_s(stop: PlannedStop) -> int:
    late = 0
    for task in stop.tasks:
        latest = ORDERS[task.order_id].latest
        if task.act is not Act.PICKUP and latest and task.start > latest:
            late += int((task.start - latest).total_seconds())
    return late


def make_road_lines() -> list[RoadLine]:
    """The streets of the chequered town: a main road, two cross roads, lanes with a name each."""
    streets = []
    for i in range(GRID):
        road_class = "primary" if i == 5 else "tertiary" if i == 9 else "residential" if i % 2 else "living_street"
        east = tuple(corner(i, column) for column in range(GRID))
        north = tuple(corner(row, i) for row in range(GRID))
        streets += [
            RoadLine(road_class=road_class, name=f"Jalan Melati {i + 1}", line=east),
            RoadLine(road_class=road_class, name=f"Gang Kenanga {i + 1}" if i % 3 else "", line=north),
        ]
    return streets
