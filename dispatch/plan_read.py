"""plan.json read strictly, and turned back into the day, its problem and the solution, from the file alone."""

import difflib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import numpy as np
from pydantic import ValidationError

from dispatch.day import Day
from dispatch.errors import FileError, PlanError
from dispatch.model import Driver, DriverBreak, Order, PlannedPlace
from dispatch.moment import find_zone
from dispatch.places import Places, refuse_zero_travel
from dispatch.plan_document import PlanDocument, PointPart, RequestPart, RoutePart, VehiclePart
from dispatch.problem import Posed, pose, taken_breaks
from dispatch.settings import Settings
from geo.model import UNREACHABLE, Ints, LatLon, TravelMatrix
from routing.model import Rest, Route, Solution, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFault:
    """Something wrong at a path of the file, such as `routes[0].stops[3].arrival`."""

    path: str
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


def parse(data: bytes, *, file: str) -> PlanDocument | tuple[PlanFault, ...]:
    """The document, or every key that is missing, unknown or of the wrong type. Raises FileError for no JSON."""
    try:
        json.loads(data, object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        place = f"{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)[:80]
        raise FileError("not-json", file=file, place=place) from error
    try:
        return PlanDocument.model_validate_json(data)
    except ValidationError as error:
        return tuple(_schema_fault(one) for one in error.errors(include_url=False))


def rebuild(plan: PlanDocument) -> Posed:
    """The day as the file has it, posed again. Raises PlanError where its parts cannot be a day."""
    settings = Settings(**plan.settings.model_dump())
    try:
        places = _places(plan)
        refuse_zero_travel(places, settings)
        zone = find_zone(plan.zone)
        day = Day(
            orders=tuple(_order(one, places) for one in plan.requests),
            drivers=tuple(_driver(one, places) for one in plan.vehicles),
            zone=zone,
            at=plan.made_at,
        )
        return pose(day, places, settings)
    except (ValueError, LookupError, OverflowError) as error:
        raise PlanError("not-a-day", problem=str(error)) from error


def solution_of(plan: PlanDocument, posed: Posed) -> Solution:
    """The routes as the file has them, every time of every task."""
    outside = set(posed.outside)
    return Solution(
        routes=tuple(_route(one, posed) for one in plan.routes),
        unassigned=tuple(one.request_id for one in plan.unassigned if one.request_id not in outside),
    )


def _no_key_twice(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key, value in pairs:
        if key in seen:
            raise ValueError(f'key "{key}" twice')
        seen[key] = value
    return seen


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _schema_fault(error: Any) -> PlanFault:
    kind, path = error["type"], join_path(error["loc"])
    if kind == "missing":
        return PlanFault(path=path, code="missing")
    if kind == "extra_forbidden":
        close = difflib.get_close_matches(str(error["loc"][-1]), _known_keys(), n=1)
        return PlanFault(path=path, code="unknown-key", values={"close": close[0] if close else ""})
    wanted = next((name for name, kinds in _WANTED.items() if re.search(kinds, kind)), "other")
    value = json.dumps(error["input"], ensure_ascii=False, default=str)
    return PlanFault(path=path, code="wrong-value", values={"wanted": wanted, "value": value[:60]})


_WANTED = {
    "whole": r"^int_|greater_than|less_than",
    "number": r"^float_|finite",
    "time": r"^(datetime|timezone|date)_",
    "text": r"^string_",
    "list": r"^(tuple|list)_|too_short",
    "object": r"^(model|dict)_",
    "choice": r"^(enum|literal_error)",
}


def _known_keys() -> list[str]:
    """Every key of the format."""
    return [
        key for part in PlanDocument.model_json_schema()["$defs"].values() for key in part.get("properties", ())
    ] + [*PlanDocument.model_fields]


def join_path(parts: Sequence[str | int]) -> str:
    """`routes[0].stops[3]` of its parts."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return text.removeprefix(".") or "$"


def _places(plan: PlanDocument) -> Places:
    planned = tuple(
        PlannedPlace(pin=_point(one.pin), at=None if one.road is None else _point(one.road), gap_m=one.gap_m)
        for one in plan.places
    )
    travel = {}
    for one in plan.travel:
        travel[one.profile] = TravelMatrix(_matrix(one.seconds), _matrix(one.metres))
        if travel[one.profile].size != len(planned):
            raise ValueError(f"travel of {one.profile} is between {travel[one.profile].size} of {len(planned)} places")
    return Places(planned=planned, travel=travel)


def _matrix(rows: Sequence[Sequence[int | None]]) -> Ints:
    if any(len(row) != len(rows) for row in rows):
        raise ValueError("travel has rows of unlike length")
    values = [[UNREACHABLE if value is None else value for value in row] for row in rows]
    return np.array(values, dtype=np.int32).reshape(len(rows), len(rows))


def _point(point: PointPart) -> LatLon:
    return LatLon(point.lat, point.lng)


def _order(one: RequestPart, places: Places) -> Order:
    return Order(
        order_id=one.request_id,
        placed_at=one.placed_at,
        kind=one.kind,
        seller=one.seller,
        pickup=None if one.pickup_place is None else places.planned[one.pickup_place].pin,
        dropoff=places.planned[one.dropoff_place].pin,
        phone=one.phone,
        ready_at=one.ready_at,
        earliest=one.earliest,
        latest=one.latest,
        size=one.size,
        service_min=one.service_min,
        skills=frozenset(one.skills),
        cod_rp=one.cod_rp,
        priority=one.priority,
        note=one.note,
        pickup_text=one.pickup_text,
        dropoff_text=one.dropoff_text,
    )


def _driver(one: VehiclePart, places: Places) -> Driver:
    return Driver(
        driver_id=one.vehicle_id,
        name=one.name,
        vehicle=one.vehicle,
        start=places.planned[one.start_place].pin,
        end=None if one.end_place is None else places.planned[one.end_place].pin,
        shift_start=one.shift_start,
        shift_end=one.shift_end,
        phone=one.phone,
        capacity=one.capacity,
        skills=frozenset(one.skills),
        breaks=tuple(
            DriverBreak(start=rest.start, end=rest.end, duration=timedelta(seconds=rest.duration_s))
            for rest in one.breaks
        ),
        cash_limit_rp=one.cash_limit_rp,
        cost_per_hour_rp=one.cost_per_hour_rp,
        cost_per_km_rp=one.cost_per_km_rp,
    )


def _route(route: RoutePart, posed: Posed) -> Route:
    clock = posed.day.clock_s
    return Route(
        vehicle_id=route.vehicle_id,
        steps=tuple(
            Step(
                request_id=task.request_id,
                act=task.act,
                arrival_s=clock(task.arrival),
                start_s=clock(task.start),
                departure_s=clock(task.departure),
            )
            for stop in route.stops
            for task in stop.tasks
        ),
        rests=tuple(
            Rest(
                index=_break_number(route.vehicle_id, one.index, posed),
                after=sum(len(stop.tasks) for stop in route.stops[: one.after_stop]),
                start_s=clock(one.start),
                end_s=clock(one.end),
            )
            for one in route.breaks
        ),
        depart_s=clock(route.depart),
        finish_s=clock(route.finish),
    )


def _break_number(vehicle_id: str, index: int, posed: Posed) -> int:
    """The number of a driver's break among those still to be taken; one past them all where it is none of them."""
    for driver in posed.day.drivers:
        if driver.driver_id == vehicle_id:
            kept = [number for number, _ in taken_breaks(driver, posed.day)]
            return kept.index(index) if index in kept else len(kept)
    return index
