"""One whole day on the real roads of Madiun: planned, written, read and found right."""

from collections import Counter
from pathlib import Path

import pytest

from dispatch.day import Day
from dispatch.plan_check import check_plan
from dispatch.plan_day import PlannedDay, legs_by_driver, plan_day
from dispatch.plan_document import PlanDocument
from dispatch.plan_json import dump
from dispatch.plan_read import parse
from dispatch.plan_write import document
from dispatch.read_drivers import read_drivers
from dispatch.read_orders import read_orders
from dispatch.settings import Settings
from geo.build import compile_map
from geo.roads import Roads
from routing.model import Reason
from routing.stop import Stop
from tests.dispatch.tables import JAKARTA

SETTINGS = Settings()


@pytest.fixture(scope="module")
def roads(shared: Path) -> Roads:
    return compile_map(shared / "data/madiun/roads.geojson")[0]


@pytest.fixture(scope="module")
def planned(shared: Path, roads: Roads) -> PlannedDay:
    folder = shared / "data/madiun/day"
    orders = read_orders((folder / "orders.csv").read_bytes(), file="o", calendar=JAKARTA, settings=SETTINGS)
    drivers = read_drivers((folder / "drivers.csv").read_bytes(), file="d", calendar=JAKARTA, settings=SETTINGS)
    day = Day(orders=orders.rows, drivers=drivers.rows, zone=JAKARTA.zone)
    return plan_day(day, roads, settings=SETTINGS, stop=Stop(iterations=200))


def test_each_of_the_196_requests_is_on_a_route_or_left_out_for_a_reason(planned: PlannedDay) -> None:
    """Five lie off the map's roads, P169 and P170 come after the last shift, J10 before any plumber's."""
    plan = planned.plan
    handed = Counter(t.order_id for r in plan.routes for s in r.stops for t in s.tasks if t.act != "pickup")
    left_out = {one.request_id: one.reason for one in plan.left_out}
    assert set(handed.values()) == {1}
    assert len(handed) + len(left_out) == 196
    assert handed.keys() | left_out.keys() == {order.order_id for order in plan.orders}
    off_road = {order_id for order_id, reason in left_out.items() if reason is Reason.UNREACHABLE}
    assert off_road == {"P075", "P087", "P097", "P106", "P155"}
    assert {"J10", "P169", "P170"} <= left_out.keys()


def test_what_is_written_is_found_right(planned: PlannedDay) -> None:
    texts = {one.request_id: ("a", "b") for one in planned.plan.left_out}
    parsed = parse(dump(document(planned.posed, planned.plan, texts)), file="plan.json")
    assert isinstance(parsed, PlanDocument)
    assert check_plan(parsed) == ()


def test_the_lines_to_draw_add_up_to_what_is_ridden(planned: PlannedDay, roads: Roads) -> None:
    legs = legs_by_driver(planned, roads)
    for route in planned.plan.routes:
        ways = legs[route.driver_id]
        assert len(ways) == len(route.stops) + (planned.plan.get_driver(route.driver_id).end is not None)
        assert (sum(way.seconds for way in ways), sum(way.metres for way in ways)) == (route.seconds, route.metres)
