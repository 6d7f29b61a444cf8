"""The vocabulary of the office: orders, drivers, plans.

No input or output, no clock. Times are aware datetimes in UTC; money is whole rupiah; a plan is a frozen value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from geo.model import LatLon, Profile
from routing.model import Act, LeftOut


class Kind(StrEnum):
    """What an order is. A service is done at the buyer's; a collect goes to a shared store."""

    GOODS = "goods"
    MEAL = "meal"
    SERVICE = "service"
    COLLECT = "collect"


class VehicleKind(StrEnum):
    """What a driver rides, in the words of the drivers' list."""

    MOTOR = "motor"
    BECAK = "becak"
    MOBIL = "mobil"
    SEPEDA = "sepeda"

    @property
    def profile(self) -> Profile:
        """The road profile it travels by: a becak is pedalled."""
        return _PROFILES[self]


_PROFILES = {
    VehicleKind.MOTOR: Profile.MOTORCYCLE,
    VehicleKind.BECAK: Profile.BICYCLE,
    VehicleKind.MOBIL: Profile.CAR,
    VehicleKind.SEPEDA: Profile.BICYCLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody asked for. pickup is None for a service, which happens at dropoff.

    earliest and latest bound the START of the service at dropoff; ready_at is when the goods can be picked up.
    size: amount by load name. priority 0 to 100: what is left out last. phone is E.164 or None. pickup_text and
    dropoff_text: the address as it was written, where one was given beside the coordinates.
    """

    order_id: str
    placed_at: datetime
    kind: Kind
    seller: str
    pickup: LatLon | None
    dropoff: LatLon
    phone: str | None = None
    ready_at: datetime | None = None
    earliest: datetime | None = None
    latest: datetime | None = None
    size: Mapping[str, int] = field(default_factory=lambda: {"parcel": 1})
    service_min: int = 2
    skills: frozenset[str] = frozenset()
    cod_rp: int = 0
    priority: int = 50
    note: str = ""
    pickup_text: str = ""
    dropoff_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverBreak:
    """A break of `duration` somewhere within start to end, both included: it has ended by `end`."""

    start: datetime
    end: datetime
    duration: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """Somebody who rides. end is None where the route may end anywhere."""

    driver_id: str
    name: str
    vehicle: VehicleKind
    start: LatLon
    end: LatLon | None
    shift_start: datetime
    shift_end: datetime
    phone: str | None = None
    capacity: Mapping[str, int] = field(default_factory=lambda: {"parcel": 8})
    skills: frozenset[str] = frozenset()
    breaks: tuple[DriverBreak, ...] = ()
    cash_limit_rp: int | None = None
    cost_per_hour_rp: int = 0
    cost_per_km_rp: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTask:
    """One thing done at a stop."""

    order_id: str
    act: Act
    start: datetime
    departure: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStop:
    """Tasks done one after another at one place. number counts from 1 along the route.

    place indexes Plan.places. start is the first task's, departure the last one's.
    """

    number: int
    place: int
    arrival: datetime
    start: datetime
    departure: datetime
    tasks: tuple[PlannedTask, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedBreak:
    """A break taken after the first `after_stop` stops; index counts along Driver.breaks."""

    index: int
    after_stop: int
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRoute:
    """One driver's run sheet. seconds and metres are ridden; cost_rp includes riding, serving and lateness."""

    driver_id: str
    depart: datetime
    finish: datetime
    stops: tuple[PlannedStop, ...]
    breaks: tuple[PlannedBreak, ...]
    seconds: int
    metres: int
    late_s: int
    cost_rp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPlace:
    """A place of the plan: the pin as given and the point on the road, None where no road is near.

    gap_m is walked from the road to the pin.
    """

    pin: LatLon
    at: LatLon | None
    gap_m: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A day's routes for orders and drivers, with every order on a route or left out for a reason.

    epoch: the moment the plan clock starts. zone: IANA name of the zone the office lives in.
    """

    epoch: datetime
    zone: str
    orders: tuple[Order, ...]
    drivers: tuple[Driver, ...]
    places: tuple[PlannedPlace, ...]
    routes: tuple[PlannedRoute, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def cost_per_order_rp(self) -> int | None:
        """What the routes cost for each order on them, rounded half up; None where there is none."""
        planned = len(self.orders) - len(self.left_out)
        cost_rp = sum(route.cost_rp for route in self.routes)
        return (2 * cost_rp + planned) // (2 * planned) if planned else None

    def get_order(self, order_id: str) -> Order:
        """The order of that id. Raises KeyError."""
        for order in self.orders:
            if order.order_id == order_id:
                return order
        raise KeyError(order_id)

    def get_driver(self, driver_id: str) -> Driver:
        """The driver of that id. Raises KeyError."""
        for driver in self.drivers:
            if driver.driver_id == driver_id:
                return driver
        raise KeyError(driver_id)
