"""The shape of plan.json, key by key; PLAN_FORMAT.md says in words what each key means.

Strict both ways: an unknown key, a number as text, a fraction or a time without offset is refused.
"""

from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from dispatch.model import Kind, VehicleKind
from geo.model import Profile
from routing.model import Act, Reason

Whole = Annotated[int, Field(ge=0, le=2**31 - 1)]
Degrees = Annotated[float, Field(ge=-180, le=180)]
Loads = dict[str, Whole]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class PointPart(_Part):
    """A point on WGS 84."""

    lat: Degrees
    lng: Degrees


class PlacePart(_Part):
    """A pin and the point on the road it is reached from; null where no vehicle reaches it."""

    pin: PointPart
    road: PointPart | None
    gap_m: Whole


class TravelPart(_Part):
    """Seconds and metres from each place to each place; null where there is no way."""

    profile: Profile
    seconds: tuple[tuple[Whole | None, ...], ...]
    metres: tuple[tuple[Whole | None, ...], ...]


class TaskPart(_Part):
    """What is to be done where; service starts within the bounds, not before not_before."""

    act: Act
    place: Whole
    not_before: AwareDatetime
    earliest: AwareDatetime
    latest: AwareDatetime
    setup_s: Whole
    service_s: Whole


class RequestPart(_Part):
    """An order, and the tasks it asks for; none where no route could be asked for it."""

    request_id: str
    kind: Kind
    seller: str
    pickup_place: Whole | None
    pickup_text: str
    dropoff_place: Whole
    dropoff_text: str
    phone: str | None
    placed_at: AwareDatetime
    ready_at: AwareDatetime | None
    earliest: AwareDatetime | None
    latest: AwareDatetime | None
    size: Loads
    service_min: Whole
    skills: tuple[str, ...]
    cod_rp: Whole
    priority: Whole
    note: str
    tasks: tuple[TaskPart, ...]
    penalty_rp: Whole | None
    max_ride_s: Whole | None
    fresh_until: AwareDatetime | None


class BreakPart(_Part):
    """A break of so long somewhere from start to end."""

    start: AwareDatetime
    end: AwareDatetime
    duration_s: Whole


class VehiclePart(_Part):
    """A driver with a vehicle."""

    vehicle_id: str
    name: str
    phone: str | None
    vehicle: VehicleKind
    profile: Profile
    start_place: Whole
    end_place: Whole | None
    shift_start: AwareDatetime
    shift_end: AwareDatetime
    capacity: Loads
    skills: tuple[str, ...]
    breaks: tuple[BreakPart, ...]
    cash_limit_rp: Whole | None
    cost_per_hour_rp: Whole
    cost_per_km_rp: Whole


class StepPart(_Part):
    """One task done."""

    request_id: str
    act: Act
    arrival: AwareDatetime
    start: AwareDatetime
    departure: AwareDatetime


class StopPart(_Part):
    """Tasks done one after another at one place."""

    number: Whole
    place: Whole
    arrival: AwareDatetime
    start: AwareDatetime
    departure: AwareDatetime
    picked_up: tuple[str, ...]
    handed_over: tuple[str, ...]
    visited: tuple[str, ...]
    tasks: Annotated[tuple[StepPart, ...], Field(min_length=1)]


class RestPart(_Part):
    """A break taken after so many stops."""

    index: Whole
    after_stop: Whole
    start: AwareDatetime
    end: AwareDatetime


class TotalsPart(_Part):
    """Sums over stops, or over routes."""

    stops: Whole
    requests: Whole
    seconds: Whole
    metres: Whole
    late_s: Whole
    cost_rp: Annotated[int, Field(ge=0)]


class RoutePart(_Part):
    """One driver's day."""

    vehicle_id: str
    depart: AwareDatetime
    finish: AwareDatetime
    stops: tuple[StopPart, ...]
    breaks: tuple[RestPart, ...]
    totals: TotalsPart


class TextPart(_Part):
    """The reason in words."""

    id: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]


class UnassignedPart(_Part):
    """An order on no route."""

    request_id: str
    reason: Reason
    vehicle_id: str | None
    numbers: dict[str, int | str]
    remedy: str
    text: TextPart


class SettingsPart(_Part):
    """The office's settings that the plan was made with."""

    pickup_setup_s: Whole
    pickup_order_s: Whole
    dropoff_setup_s: Whole
    meal_ride_s: Whole
    meal_fresh_s: Whole
    snap_limit_m: Whole
    zero_travel_m: Whole
    late_rp_per_min: Whole
    wait_on_board_rp_per_min: Whole
    top_speed_kmh: Whole
    max_orders: Whole
    max_drivers: Whole


class SummaryPart(_Part):
    """The whole plan in numbers."""

    routes: Whole
    vehicles: Whole
    requests: Whole
    unassigned: Whole
    cost_per_order_rp: Whole | None
    totals: TotalsPart


class PlanDocument(_Part):
    """plan.json."""

    format: Literal["antar-plan"]
    version: Literal[1]
    zone: str
    epoch: AwareDatetime
    made_at: AwareDatetime | None
    summary: SummaryPart
    routes: tuple[RoutePart, ...]
    unassigned: tuple[UnassignedPart, ...]
    requests: tuple[RequestPart, ...]
    vehicles: tuple[VehiclePart, ...]
    settings: SettingsPart
    places: tuple[PlacePart, ...]
    travel: tuple[TravelPart, ...]
