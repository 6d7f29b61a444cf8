"""The vocabulary of the routing literature: problems in, solutions out.

Whole numbers with the unit in the name. `_s` is seconds on the plan clock, which starts at 0 and is whatever the
caller says; `_m` metres, `_rp` rupiah. Costs inside are in `_u`: there are RUPIAH_U of them in a rupiah, so that
rupiah per hour times seconds and rupiah per kilometre times metres are both whole and add up exactly.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from geo.model import TravelMatrix

RUPIAH_U = 3_600_000
HORIZON_S = 100_000_000
"""The plan clock runs from 0 to here, both included; a moment outside is refused, never clipped."""

MAX_LOAD = 1_000_000_000
MAX_RATE_RP = 10_000_000


class Act(StrEnum):
    """What is done at a task."""

    PICKUP = "pickup"
    DELIVERY = "delivery"
    VISIT = "visit"


def _moment(name: str, value_s: int) -> None:
    if not 0 <= value_s <= HORIZON_S:
        raise ValueError(f"{name} {value_s} is outside the plan clock, 0 to {HORIZON_S}")


def _amount(name: str, value: int, most: int) -> None:
    if not 0 <= value <= most:
        raise ValueError(f"{name} {value} is not between 0 and {most}")


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """When a service may start, both ends included."""

    earliest_s: int
    latest_s: int

    def __post_init__(self) -> None:
        _moment("earliest_s", self.earliest_s)
        _moment("latest_s", self.latest_s)
        if self.earliest_s > self.latest_s:
            raise ValueError(f"window closes at {self.latest_s} before it opens at {self.earliest_s}")


ALWAYS = (Window(0, HORIZON_S),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do at one place.

    Service may start in any of the windows, not before release_s (when the food is ready). It lasts setup_s, spent
    once per stop (only where the step before it was at another place or is the vehicle's start), plus service_s.
    Starting after due_s is allowed and costs Weights.late_rp_per_min.
    """

    place: int
    windows: tuple[Window, ...] = ALWAYS
    service_s: int = 0
    setup_s: int = 0
    release_s: int = 0
    due_s: int | None = None

    def __post_init__(self) -> None:
        if self.place < 0:
            raise ValueError(f"place {self.place} is negative")
        if not self.windows:
            raise ValueError("a task needs at least one window")
        merged = merge_windows(self.windows)
        object.__setattr__(self, "windows", merged)
        _amount("service_s", self.service_s, HORIZON_S)
        _amount("setup_s", self.setup_s, HORIZON_S)
        _moment("release_s", self.release_s)
        if self.due_s is not None:
            _moment("due_s", self.due_s)


def merge_windows(windows: tuple[Window, ...]) -> tuple[Window, ...]:
    """Windows in order of time, equal and overlapping ones made one."""
    merged: list[Window] = []
    for window in sorted(windows):
        if merged and window.earliest_s <= merged[-1].latest_s:
            merged[-1] = Window(merged[-1].earliest_s, max(merged[-1].latest_s, window.latest_s))
        else:
            merged.append(window)
    return tuple(merged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """Goods to carry: pickup and delivery on the same vehicle, pickup first.

    loads: amount by load name, on board from pickup to delivery. max_ride_s: longest from leaving the pickup to
    reaching the delivery. fresh_until_s: moment by which it must be handed over, the end of the delivery's service.
    penalty_rp: what leaving it out costs. skills: the vehicle must have them all. vehicles: ids of those that alone
    may take it, None for any; not_vehicles: those that may not. cash_rp: collected at the delivery, on hand from there
    to the end of the route. together: requests of one name ride on one vehicle or are all left out. published_on: the
    vehicle of the published plan; another costs Weights.move_rp.
    """

    id: str
    pickup: Task
    delivery: Task
    loads: Mapping[str, int] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()
    penalty_rp: int = 1_000_000
    max_ride_s: int | None = None
    fresh_until_s: int | None = None
    vehicles: frozenset[str] | None = None
    not_vehicles: frozenset[str] = frozenset()
    cash_rp: int = 0
    together: str | None = None
    published_on: str | None = None

    def __post_init__(self) -> None:
        _request(self.id, self.loads, self.penalty_rp, self.cash_rp)
        if self.max_ride_s is not None:
            _amount("max_ride_s", self.max_ride_s, HORIZON_S)
        if self.fresh_until_s is not None:
            _moment("fresh_until_s", self.fresh_until_s)

    @property
    def tasks(self) -> tuple[tuple[Act, Task], ...]:
        """What is to be done, in order."""
        return (Act.PICKUP, self.pickup), (Act.DELIVERY, self.delivery)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Work at one place (a mechanic, a salon visit). Nothing is carried; the rest is as in a Shipment."""

    id: str
    task: Task
    skills: frozenset[str] = frozenset()
    penalty_rp: int = 1_000_000
    vehicles: frozenset[str] | None = None
    not_vehicles: frozenset[str] = frozenset()
    cash_rp: int = 0
    together: str | None = None
    published_on: str | None = None

    def __post_init__(self) -> None:
        _request(self.id, {}, self.penalty_rp, self.cash_rp)

    @property
    def tasks(self) -> tuple[tuple[Act, Task], ...]:
        """What is to be done, in order."""
        return ((Act.VISIT, self.task),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Onboard:
    """Goods that a vehicle carries when the plan begins: only the delivery is left, and only that vehicle can make it.

    loads are on board from the start of the route, and stay to its end if the delivery is left out. picked_up_s: when
    the pickup was left, from where max_ride_s counts. The rest is as in a Shipment.
    """

    id: str
    vehicle_id: str
    delivery: Task
    loads: Mapping[str, int] = field(default_factory=dict)
    picked_up_s: int = 0
    penalty_rp: int = 1_000_000
    max_ride_s: int | None = None
    fresh_until_s: int | None = None
    cash_rp: int = 0
    together: str | None = None
    published_on: str | None = None

    def __post_init__(self) -> None:
        _request(self.id, self.loads, self.penalty_rp, self.cash_rp)
        _moment("picked_up_s", self.picked_up_s)
        if self.max_ride_s is not None:
            _amount("max_ride_s", self.max_ride_s, HORIZON_S)
        if self.fresh_until_s is not None:
            _moment("fresh_until_s", self.fresh_until_s)

    @property
    def tasks(self) -> tuple[tuple[Act, Task], ...]:
        """What is to be done, in order."""
        return ((Act.DELIVERY, self.delivery),)

    @property
    def skills(self) -> frozenset[str]:
        """None: the vehicle has it already."""
        return frozenset()

    @property
    def vehicles(self) -> frozenset[str]:
        """The one that carries it."""
        return frozenset({self.vehicle_id})

    @property
    def not_vehicles(self) -> frozenset[str]:
        """None beside."""
        return frozenset()


Request = Shipment | Visit | Onboard


def _request(request_id: str, loads: Mapping[str, int], penalty_rp: int, cash_rp: int) -> None:
    if not request_id:
        raise ValueError("a request needs an id")
    for name, amount in loads.items():
        _amount(f"load {name}", amount, MAX_LOAD)
    _amount("penalty_rp", penalty_rp, 1_000_000_000)
    _amount("cash_rp", cash_rp, 1_000_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A rest of duration_s that starts within the window, between two tasks: at a place or on the way.

    A vehicle that has no tasks takes its breaks unseen; one that has must show them all in its route.
    """

    window: Window
    duration_s: int

    def __post_init__(self) -> None:
        _amount("duration_s", self.duration_s, HORIZON_S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """A driver with a vehicle. It leaves start and has come to end, breaks included, within the shift.

    end is None where the route ends with its last task. matrix: index into Problem.matrices. A load name that
    capacity lacks cannot be carried at all. per_hour_rp is paid for riding and serving, not for waiting or breaks.
    max_tasks counts steps, max_duration_s runs from depart_s to finish_s, max_distance_m counts what is ridden. cash_rp
    is on hand at the start and grows with each request's; it may never be above cash_limit_rp. per_task_rp is no
    payment but a weight: what giving this driver one step more costs in fairness. committed: (request id, act) of the
    steps the route must begin with, in this order and with nothing between: under way, or next.
    """

    id: str
    start: int
    end: int | None
    shift: Window
    matrix: int = 0
    capacity: Mapping[str, int] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()
    breaks: tuple[Break, ...] = ()
    fixed_rp: int = 0
    per_hour_rp: int = 0
    per_km_rp: int = 0
    max_tasks: int | None = None
    max_duration_s: int | None = None
    max_distance_m: int | None = None
    cash_rp: int = 0
    cash_limit_rp: int | None = None
    per_task_rp: int = 0
    committed: tuple[tuple[str, Act], ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a vehicle needs an id")
        for name, limit in (
            ("max_tasks", self.max_tasks),
            ("max_duration_s", self.max_duration_s),
            ("max_distance_m", self.max_distance_m),
            ("cash_limit_rp", self.cash_limit_rp),
        ):
            if limit is not None:
                _amount(name, limit, MAX_LOAD)
        _amount("cash_rp", self.cash_rp, MAX_LOAD)
        _amount("per_task_rp", self.per_task_rp, MAX_RATE_RP)
        if self.start < 0 or (self.end is not None and self.end < 0):
            raise ValueError(f"vehicle {self.id} starts or ends at a negative place")
        if self.matrix < 0:
            raise ValueError(f"vehicle {self.id} uses matrix {self.matrix}")
        for name, amount in self.capacity.items():
            _amount(f"capacity {name}", amount, MAX_LOAD)
        _amount("fixed_rp", self.fixed_rp, 1_000_000_000)
        _amount("per_hour_rp", self.per_hour_rp, MAX_RATE_RP)
        _amount("per_km_rp", self.per_km_rp, MAX_RATE_RP)
        for rest in self.breaks:
            early_s = max(rest.window.earliest_s, self.shift.earliest_s)
            if early_s > rest.window.latest_s or early_s + rest.duration_s > self.shift.latest_s:
                raise ValueError(f"vehicle {self.id}: a break does not fit into the shift")
        object.__setattr__(self, "breaks", tuple(sorted(self.breaks, key=lambda b: b.window)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What the plan pays besides the vehicles: minutes late, minutes waited with goods on board, requests moved.

    move_rp: for each request on another vehicle than it was published on.
    """

    late_rp_per_min: int = 1_000
    wait_on_board_rp_per_min: int = 0
    move_rp: int = 0

    def __post_init__(self) -> None:
        _amount("move_rp", self.move_rp, MAX_RATE_RP)
        _amount("late_rp_per_min", self.late_rp_per_min, MAX_RATE_RP)
        _amount("wait_on_board_rp_per_min", self.wait_on_board_rp_per_min, MAX_RATE_RP)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Problem:
    """Requests, vehicles and the travel between their places.

    matrices: one per vehicle profile, all over the same places. Raises ValueError naming the request or vehicle
    that does not fit the rest.
    """

    matrices: tuple[TravelMatrix, ...]
    requests: tuple[Request, ...]
    vehicles: tuple[Vehicle, ...]
    weights: Weights = Weights()

    def __post_init__(self) -> None:
        sizes = {matrix.size for matrix in self.matrices}
        if len(sizes) != 1:
            raise ValueError("a problem needs one or more matrices over the same places")
        size = sizes.pop()
        _unique("request", [request.id for request in self.requests])
        _unique("vehicle", [vehicle.id for vehicle in self.vehicles])
        for request in self.requests:
            for _, task in request.tasks:
                if task.place >= size:
                    raise ValueError(f"request {request.id}: place {task.place} is not among {size} places")
        for vehicle in self.vehicles:
            for place in (vehicle.start, vehicle.end):
                if place is not None and place >= size:
                    raise ValueError(f"vehicle {vehicle.id}: place {place} is not among {size} places")
            if vehicle.matrix >= len(self.matrices):
                raise ValueError(f"vehicle {vehicle.id}: there is no matrix {vehicle.matrix}")
        _committed(self.requests, self.vehicles)

    @property
    def load_names(self) -> tuple[str, ...]:
        """Every load name of the requests, in order of name."""
        return tuple(sorted({name for r in self.requests if not isinstance(r, Visit) for name in r.loads}))


def _committed(requests: tuple[Request, ...], vehicles: tuple[Vehicle, ...]) -> None:
    """Refuse carriers that are not there, and committed steps that are unknown, twice, or before their pickup."""
    ids = {vehicle.id for vehicle in vehicles}
    for request in requests:
        if isinstance(request, Onboard) and request.vehicle_id not in ids:
            raise ValueError(f"request {request.id} is on board of {request.vehicle_id}, which is no vehicle")
    open_steps = {(r.id, act): r for r in requests for act, _ in r.tasks}
    for vehicle in vehicles:
        for key in vehicle.committed:
            taken = open_steps.pop(key, None)
            if taken is None:
                raise ValueError(f"vehicle {vehicle.id}: committed {key[1]} of {key[0]} is unknown or there twice")
            waits_for_pickup = isinstance(taken, Shipment) and (taken.id, Act.PICKUP) not in vehicle.committed
            if key[1] is Act.DELIVERY and waits_for_pickup:
                raise ValueError(f"vehicle {vehicle.id}: committed delivery of {key[0]} without its pickup")
            if key[1] is Act.DELIVERY and isinstance(taken, Shipment):
                at = vehicle.committed.index
                if at(key) < at((taken.id, Act.PICKUP)):
                    raise ValueError(f"vehicle {vehicle.id}: committed delivery of {key[0]} before its pickup")


def _unique(kind: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"{kind} {one} is there twice")
        seen.add(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One task done: reached at arrival_s, service from start_s to departure_s.

    arrival_s of a step at the place of the step before is that step's departure_s.
    """

    request_id: str
    act: Act
    arrival_s: int
    start_s: int
    departure_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A break taken: number `index` of the vehicle's breaks, after the first `after` steps and before the next.

    It may be taken before leaving, on the way or after arriving. A break that starts before the arrival delays it by
    its whole length; one that starts at the arrival or later delays only the service. After the last step it may also
    be taken once the route is finished, as long as it ends within the shift.
    """

    index: int
    after: int
    start_s: int
    end_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One vehicle's day: it leaves its start at depart_s and is done, at its end if it has one, at finish_s.

    finish_s is the arrival at the end, or the departure of the last step where the route is open. Breaks before the
    first step that end by depart_s are taken at the start.
    """

    vehicle_id: str
    steps: tuple[Step, ...]
    rests: tuple[Rest, ...] = ()
    depart_s: int
    finish_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """Routes with at least one step each, in the problem's order of vehicles, and the ids left out.

    iterations: how many the search took, to find the same routes again with the same seed.
    """

    routes: tuple[Route, ...]
    unassigned: tuple[str, ...]
    iterations: int = 0


class Reason(StrEnum):
    """Why a request is left out. The names are part of the interchange and do not change."""

    UNREACHABLE = "unreachable"
    LOCATION_UNTRUSTED = "location_untrusted"
    OUTSIDE_AREA = "outside_area"
    TIME_WINDOW = "time_window"
    SHIFT = "shift"
    CAPACITY = "capacity"
    SKILL = "skill"
    VEHICLE_NOT_ALLOWED = "vehicle_not_allowed"
    RIDE_TIME = "ride_time"
    FRESHNESS = "freshness"
    CASH_LIMIT = "cash_limit"
    NOT_READY = "not_ready"
    MAX_TASKS = "max_tasks"
    MAX_DURATION = "max_duration"
    MAX_DISTANCE = "max_distance"
    BREAK = "break"
    LOCKED = "locked"
    ZONE_CLOSED = "zone_closed"
    NOT_WORTH_IT = "not_worth_it"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A request on no route, with the first rule that forbids its best forced insertion.

    vehicle_id: the vehicle that comes closest, None where no vehicle could ever take it. numbers: what the rule
    compares, by name with unit (`late_s`, `needed_s`, `capacity`, ...). remedy: name of the cheapest change that
    makes it fit; its amount is in numbers.
    """

    request_id: str
    reason: Reason
    vehicle_id: str | None
    numbers: Mapping[str, int | str]
    remedy: str
