"""What the checker can find wrong with a solution, as values. The sentences are in the locale files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FaultCode(StrEnum):
    """A rule that a solution breaks."""

    UNKNOWN_VEHICLE = "unknown_vehicle"
    VEHICLE_TWICE = "vehicle_twice"
    ROUTES_OUT_OF_ORDER = "routes_out_of_order"
    EMPTY_ROUTE = "empty_route"

    UNKNOWN_REQUEST = "unknown_request"
    WRONG_ACT = "wrong_act"
    PLANNED_TWICE = "planned_twice"
    LEFT_OUT_TWICE = "left_out_twice"
    PLANNED_AND_LEFT_OUT = "planned_and_left_out"
    VANISHED = "vanished"
    DELIVERY_WITHOUT_PICKUP = "delivery_without_pickup"
    PICKUP_WITHOUT_DELIVERY = "pickup_without_delivery"
    DELIVERY_BEFORE_PICKUP = "delivery_before_pickup"
    SPLIT_OVER_VEHICLES = "split_over_vehicles"
    TOGETHER_SPLIT = "together_split"
    TOGETHER_PARTLY_LEFT_OUT = "together_partly_left_out"
    COMMITTED_MISSING = "committed_missing"
    COMMITTED_OUT_OF_PLACE = "committed_out_of_place"

    NOT_WHOLE = "not_whole"
    OUTSIDE_CLOCK = "outside_clock"
    UNREACHABLE = "unreachable"
    WRONG_ARRIVAL = "wrong_arrival"
    STARTS_BEFORE_ARRIVAL = "starts_before_arrival"
    STARTS_BEFORE_RELEASE = "starts_before_release"
    OUTSIDE_WINDOW = "outside_window"
    WRONG_DEPARTURE = "wrong_departure"
    WRONG_FINISH = "wrong_finish"
    BEFORE_SHIFT = "before_shift"
    AFTER_SHIFT = "after_shift"

    SKILL_MISSING = "skill_missing"
    VEHICLE_NOT_ALLOWED = "vehicle_not_allowed"
    ONBOARD_ELSEWHERE = "onboard_elsewhere"
    LOAD_NOT_CARRIED = "load_not_carried"
    OVER_CAPACITY = "over_capacity"
    RIDE_TOO_LONG = "ride_too_long"
    NOT_FRESH = "not_fresh"
    TOO_MUCH_CASH = "too_much_cash"
    TOO_MANY_TASKS = "too_many_tasks"
    ROUTE_TOO_LONG = "route_too_long"
    ROUTE_TOO_FAR = "route_too_far"

    UNKNOWN_BREAK = "unknown_break"
    BREAK_MISSING = "break_missing"
    BREAK_TWICE = "break_twice"
    BREAK_OUT_OF_ORDER = "break_out_of_order"
    BREAK_OUTSIDE_WINDOW = "break_outside_window"
    BREAK_WRONG_LENGTH = "break_wrong_length"
    BREAK_OVERLAPS = "break_overlaps"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Fault:
    """One broken rule: where, and the numbers that disagree.

    step counts the steps of the route from 1, and so does `break` among the numbers.
    numbers: what disagrees, by name with the unit at its end (`expected_s`, `capacity`, ...).
    """

    code: FaultCode
    vehicle_id: str | None = None
    request_id: str | None = None
    step: int | None = None
    numbers: Mapping[str, int | str] = field(default_factory=dict)

    def __repr__(self) -> str:
        places = {"vehicle": self.vehicle_id, "request": self.request_id, "step": self.step}
        shown = {name: value for name, value in places.items() if value is not None} | dict(self.numbers)
        return f"<{' '.join([self.code, *(f'{name}={value}' for name, value in shown.items())])}>"
