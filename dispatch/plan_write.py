"""A plan as the document plan.json: complete, so that it can be judged from the file alone."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from dispatch.model import Driver, Order, Plan, PlannedBreak, PlannedPlace, PlannedRoute, PlannedStop
from dispatch.plan_document import (
    BreakPart,
    PlacePart,
    PlanDocument,
    PointPart,
    RequestPart,
    RestPart,
    RoutePart,
    SettingsPart,
    StepPart,
    StopPart,
    SummaryPart,
    TaskPart,
    TextPart,
    TotalsPart,
    TravelPart,
    UnassignedPart,
    VehiclePart,
)
from dispatch.problem import Posed
from geo.model import UNREACHABLE, Ints, LatLon
from routing.model import Act, LeftOut, Request, Shipment, Task

Texts = Mapping[str, tuple[str, str]]
"""By order id, why it is left out: in Indonesian, in English."""


def document(posed: Posed, plan: Plan, texts: Texts) -> PlanDocument:
    """The document of a plan that answers the posed day. Raises KeyError where a left-out order has no text."""
    asked = {request.id: request for request in posed.problem.requests}
    routes = tuple(_route(posed, route) for route in plan.routes)
    return PlanDocument(
        format="antar-plan",
        version=1,
        zone=plan.zone,
        epoch=_local(posed, plan.epoch),
        made_at=None if posed.day.at is None else _local(posed, posed.day.at),
        summary=_summary(plan, routes),
        routes=routes,
        unassigned=tuple(_unassigned(one, texts) for one in plan.left_out),
        requests=tuple(_request(posed, order, asked.get(order.order_id)) for order in plan.orders),
        vehicles=tuple(_vehicle(posed, driver) for driver in plan.drivers),
        settings=SettingsPart(**asdict(posed.settings)),
        places=tuple(_place(place) for place in plan.places),
        travel=tuple(
            TravelPart(profile=profile, seconds=_rows(matrix.seconds), metres=_rows(matrix.metres))
            for profile, matrix in posed.places.travel.items()
        ),
    )


def _local(posed: Posed, moment: datetime) -> datetime:
    return moment.astimezone(posed.day.zone)


def _maybe(posed: Posed, moment: datetime | None) -> datetime | None:
    return None if moment is None else _local(posed, moment)


def _on_clock(posed: Posed, moment_s: int) -> datetime:
    return _local(posed, posed.day.epoch + timedelta(seconds=moment_s))


def _request(posed: Posed, order: Order, request: Request | None) -> RequestPart:
    tasks = () if request is None else request.tasks
    shipment = request if isinstance(request, Shipment) else None
    fresh_s = shipment.fresh_until_s if shipment else None
    return RequestPart(
        request_id=order.order_id,
        kind=order.kind,
        seller=order.seller,
        pickup_place=None if order.pickup is None else posed.places.number_of(order.pickup),
        pickup_text=order.pickup_text,
        dropoff_place=posed.places.number_of(order.dropoff),
        dropoff_text=order.dropoff_text,
        phone=order.phone,
        placed_at=_local(posed, order.placed_at),
        ready_at=_maybe(posed, order.ready_at),
        earliest=_maybe(posed, order.earliest),
        latest=_maybe(posed, order.latest),
        size=dict(order.size),
        service_min=order.service_min,
        skills=tuple(sorted(order.skills)),
        cod_rp=order.cod_rp,
        priority=order.priority,
        note=order.note,
        tasks=tuple(_task(posed, act, task) for act, task in tasks),
        penalty_rp=None if request is None else request.penalty_rp,
        max_ride_s=shipment.max_ride_s if shipment else None,
        fresh_until=None if fresh_s is None else _on_clock(posed, fresh_s),
    )


def _task(posed: Posed, act: Act, task: Task) -> TaskPart:
    return TaskPart(
        act=act,
        place=task.place,
        not_before=_on_clock(posed, task.release_s),
        earliest=_on_clock(posed, task.windows[0].earliest_s),
        latest=_on_clock(posed, task.windows[-1].latest_s),
        setup_s=task.setup_s,
        service_s=task.service_s,
    )


def _vehicle(posed: Posed, driver: Driver) -> VehiclePart:
    return VehiclePart(
        vehicle_id=driver.driver_id,
        name=driver.name,
        phone=driver.phone,
        vehicle=driver.vehicle,
        profile=driver.vehicle.profile,
        start_place=posed.places.number_of(driver.start),
        end_place=None if driver.end is None else posed.places.number_of(driver.end),
        shift_start=_local(posed, driver.shift_start),
        shift_end=_local(posed, driver.shift_end),
        capacity=dict(driver.capacity),
        skills=tuple(sorted(driver.skills)),
        breaks=tuple(
            BreakPart(
                start=_local(posed, one.start),
                end=_local(posed, one.end),
                duration_s=round(one.duration.total_seconds()),
            )
            for one in driver.breaks
        ),
        cash_limit_rp=driver.cash_limit_rp,
        cost_per_hour_rp=driver.cost_per_hour_rp,
        cost_per_km_rp=driver.cost_per_km_rp,
    )


def _route(posed: Posed, route: PlannedRoute) -> RoutePart:
    tasks = [task for stop in route.stops for task in stop.tasks]
    return RoutePart(
        vehicle_id=route.driver_id,
        depart=_local(posed, route.depart),
        finish=_local(posed, route.finish),
        stops=tuple(_stop(posed, stop) for stop in route.stops),
        breaks=tuple(_rest(posed, one) for one in route.breaks),
        totals=TotalsPart(
            stops=len(route.stops),
            requests=sum(task.act is not Act.PICKUP for task in tasks),
            seconds=route.seconds,
            metres=route.metres,
            late_s=route.late_s,
            cost_rp=route.cost_rp,
        ),
    )


def _stop(posed: Posed, stop: PlannedStop) -> StopPart:
    steps: list[StepPart] = []
    reached = stop.arrival
    for task in stop.tasks:
        steps.append(
            StepPart(
                request_id=task.order_id,
                act=task.act,
                arrival=_local(posed, reached),
                start=_local(posed, task.start),
                departure=_local(posed, task.departure),
            )
        )
        reached = task.departure
    return StopPart(
        number=stop.number,
        place=stop.place,
        arrival=_local(posed, stop.arrival),
        start=_local(posed, stop.start),
        departure=_local(posed, stop.departure),
        picked_up=tuple(task.order_id for task in stop.tasks if task.act is Act.PICKUP),
        handed_over=tuple(task.order_id for task in stop.tasks if task.act is Act.DELIVERY),
        visited=tuple(task.order_id for task in stop.tasks if task.act is Act.VISIT),
        tasks=tuple(steps),
    )


def _rest(posed: Posed, one: PlannedBreak) -> RestPart:
    return RestPart(
        index=one.index, after_stop=one.after_stop, start=_local(posed, one.start), end=_local(posed, one.end)
    )


def _unassigned(one: LeftOut, texts: Texts) -> UnassignedPart:
    indonesian, english = texts[one.request_id]
    return UnassignedPart(
        request_id=one.request_id,
        reason=one.reason,
        vehicle_id=one.vehicle_id,
        numbers=dict(one.numbers),
        remedy=one.remedy,
        text=TextPart(id=indonesian, en=english),
    )


def _summary(plan: Plan, routes: Sequence[RoutePart]) -> SummaryPart:
    totals = TotalsPart(
        stops=sum(route.totals.stops for route in routes),
        requests=sum(route.totals.requests for route in routes),
        seconds=sum(route.totals.seconds for route in routes),
        metres=sum(route.totals.metres for route in routes),
        late_s=sum(route.totals.late_s for route in routes),
        cost_rp=sum(route.totals.cost_rp for route in routes),
    )
    return SummaryPart(
        routes=len(routes),
        vehicles=len(plan.drivers),
        requests=len(plan.orders),
        unassigned=len(plan.left_out),
        cost_per_order_rp=plan.cost_per_order_rp,
        totals=totals,
    )


def _place(place: PlannedPlace) -> PlacePart:
    return PlacePart(pin=_point(place.pin), road=None if place.at is None else _point(place.at), gap_m=place.gap_m)


def _point(point: LatLon) -> PointPart:
    return PointPart(lat=point.lat, lng=point.lng)


def _rows(values: Ints) -> tuple[tuple[int | None, ...], ...]:
    return tuple(tuple(None if value == UNREACHABLE else value for value in row) for row in values.tolist())
