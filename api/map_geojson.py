"""A plan as GeoJSON (RFC 7946: longitude first, WGS 84): a line for each driver, a point for each stop."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from api.day_clock import DayClock
from api.palette import mark
from api.sheet_stop import late_s
from dispatch.model import Plan, PlannedRoute, PlannedStop
from geo.model import LatLon, Leg

Json = dict[str, object]


def geojson_text(plan: Plan, legs: Mapping[str, Sequence[Leg]]) -> str:
    """A FeatureCollection, one feature a line: routes, stops and left-out orders, told apart by the property `type`.

    Holds no phone numbers.
    """
    features = ",\n".join(json.dumps(one, ensure_ascii=False, allow_nan=False) for one in _features(plan, legs))
    return f'{{"type": "FeatureCollection", "features": [\n{features}\n]}}\n'


def _features(plan: Plan, legs: Mapping[str, Sequence[Leg]]) -> Iterator[Json]:
    positions = {driver.driver_id: position for position, driver in enumerate(plan.drivers)}
    for route in plan.routes:
        colour = mark(positions[route.driver_id]).colour
        clock = DayClock.starting(route.depart, plan.zone)
        yield _route_feature(plan, route, legs[route.driver_id], clock, colour)
        yield from (_stop_feature(plan, route, stop, clock, colour) for stop in route.stops)
    for left_out in plan.left_out:
        order = plan.get_order(left_out.request_id)
        yield _feature(
            {"type": "Point", "coordinates": _position(order.dropoff)},
            {"type": "left_out", "order_id": order.order_id, "seller": order.seller, "reason": left_out.reason},
        )


def _route_feature(plan: Plan, route: PlannedRoute, legs: Sequence[Leg], clock: DayClock, colour: str) -> Json:
    return _feature(
        {"type": "LineString", "coordinates": _line(plan, route, legs)},
        {
            "type": "route",
            "driver_id": route.driver_id,
            "name": plan.get_driver(route.driver_id).name,
            "stops": len(route.stops),
            "distance_m": route.metres,
            "duration_s": route.seconds,
            "departure": clock.iso(route.depart),
            "finish": clock.iso(route.finish),
            "late_s": route.late_s,
            "cost_rp": route.cost_rp,
            "stroke": colour,
        },
    )


def _stop_feature(plan: Plan, route: PlannedRoute, stop: PlannedStop, clock: DayClock, colour: str) -> Json:
    tasks = [(task, plan.get_order(task.order_id)) for task in stop.tasks]
    return _feature(
        {"type": "Point", "coordinates": _position(plan.places[stop.place].pin)},
        {
            "type": "stop",
            "driver_id": route.driver_id,
            "stop": stop.number,
            "arrival": clock.iso(stop.arrival),
            "start": clock.iso(stop.start),
            "departure": clock.iso(stop.departure),
            "late_s": sum(late_s(order, task.act, task.start) for task, order in tasks),
            "tasks": [{"act": task.act, "order_id": order.order_id, "seller": order.seller} for task, order in tasks],
            "marker-color": colour,
        },
    )


def _line(plan: Plan, route: PlannedRoute, legs: Sequence[Leg]) -> list[list[float]]:
    """The way ridden, each point once. A line needs two points, so a route that never moves has its point twice."""
    ridden = [_position(point) for leg in legs for point in leg.line]
    line = [position for position, _ in groupby(ridden or [_position(plan.get_driver(route.driver_id).start)])]
    return line if len(line) > 1 else line * 2


def _position(point: LatLon) -> list[float]:
    """`[lng, lat]` to 11 cm."""
    return [round(point.lng, 6), round(point.lat, 6)]


def _feature(geometry: Json, properties: Json) -> Json:
    return {"type": "Feature", "geometry": geometry, "properties": properties}
