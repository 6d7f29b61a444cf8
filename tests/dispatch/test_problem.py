"""Orders and drivers as a routing problem: clock, windows, releases, breaks, penalties."""

from datetime import timedelta

import pytest

from dispatch.day import PLAN_S
from dispatch.errors import PlanError
from dispatch.model import DriverBreak, Kind
from dispatch.penalty import dearest_shift_rp, penalty_rp
from dispatch.problem import taken_breaks
from dispatch.settings import Settings
from routing.model import Break, Reason, Shipment, Visit, Window
from tests.dispatch.days import at, house, make_day, make_driver, make_order, outside, plan, pose_day

HOUR_S = 3600


def test_the_clock_starts_at_the_midnight_of_the_first_shift() -> None:
    """Shift 8 to 16 is 28,800 to 57,600."""
    posed = pose_day(make_day())
    assert posed.day.epoch == at(0)
    assert posed.problem.vehicles[0].shift == Window(8 * HOUR_S, 16 * HOUR_S)


def test_a_shift_that_began_the_evening_before_works() -> None:
    """TIM-12: 22.00 on the 2nd to 06.00 on the 3rd counts from the midnight before: 79,200 to 108,000."""
    driver = make_driver(shift_start=at(22, day=2), shift_end=at(6))
    posed = pose_day(make_day([make_order(latest=at(5))], [driver]))
    assert posed.problem.vehicles[0].shift == Window(22 * HOUR_S, 30 * HOUR_S)
    assert [route.depart > at(21, day=2) for route in plan(posed)[0].routes] == [True]


def test_an_order_of_goods_is_a_shipment_whose_window_bounds_the_start_at_the_buyer() -> None:
    """SOL-21, TIM-07: a window of 9 to 17 stays 32,400 to 61,200; parking 120 s once a stop, 30 s an order."""
    order = make_order(ready_at=at(8, 30), earliest=at(9), latest=at(17), service_min=4, size={"parcel": 2})
    request = pose_day(make_day([order])).problem.requests[0]
    assert isinstance(request, Shipment)
    assert (request.pickup.release_s, request.pickup.setup_s, request.pickup.service_s) == (30_600, 120, 30)
    assert request.delivery.windows == (Window(9 * HOUR_S, 17 * HOUR_S),)
    assert (request.delivery.service_s, request.loads) == (240, {"parcel": 2})
    assert (request.max_ride_s, request.fresh_until_s) == (None, None)


def test_a_meal_rides_half_an_hour_at_most_and_is_fresh_for_75_minutes() -> None:
    """Ready 10.00 = 36,000; 75 minutes on is 40,500."""
    request = pose_day(make_day([make_order(kind=Kind.MEAL, ready_at=at(10))])).problem.requests[0]
    assert isinstance(request, Shipment)
    assert (request.max_ride_s, request.fresh_until_s) == (1_800, 40_500)


def test_a_service_is_a_visit() -> None:
    order = make_order(kind=Kind.SERVICE, pickup=None, skills=frozenset({"listrik"}), service_min=45)
    request = pose_day(make_day([order])).problem.requests[0]
    assert isinstance(request, Visit)
    assert (request.task.service_s, request.skills) == (2_700, frozenset({"listrik"}))


def test_nothing_of_an_order_is_done_before_it_was_placed() -> None:
    """Placed 9.00 = 32,400, though ready and open since 8.00."""
    order = make_order(placed_at=at(9), ready_at=at(8), earliest=at(8))
    request = pose_day(make_day([order])).problem.requests[0]
    assert [task.release_s for _, task in request.tasks] == [32_400, 32_400]


def test_places_of_one_coordinate_are_one_place() -> None:
    day = make_day([make_order("P1"), make_order("P2"), make_order("P3", dropoff=house(1), pickup=house(5))])
    assert [place.pin for place in pose_day(day).places.planned] == [house(0), house(1), house(5)]


def test_a_break_starts_so_that_it_ends_within_its_hour() -> None:
    """30 minutes within 12 to 13 start from 43,200 to 45,000."""
    lunch = DriverBreak(start=at(12), end=at(13), duration=timedelta(minutes=30))
    vehicle = pose_day(make_day(drivers=[make_driver(breaks=(lunch,))])).problem.vehicles[0]
    assert vehicle.breaks == (Break(window=Window(43_200, 45_000), duration_s=1_800),)


def test_a_break_whose_time_has_passed_counts_as_taken() -> None:
    lunch = DriverBreak(start=at(12), end=at(13), duration=timedelta(minutes=30))
    tea = DriverBreak(start=at(15), end=at(16), duration=timedelta(minutes=15))
    driver = make_driver(breaks=(lunch, tea))
    assert [index for index, _ in taken_breaks(driver, make_day(drivers=[driver], at=at(12, 30)))] == [0, 1]
    assert [index for index, _ in taken_breaks(driver, make_day(drivers=[driver], at=at(12, 31)))] == [1]


def test_a_plan_made_at_noon_starts_nothing_before_noon() -> None:
    """The clock starts at noon, so that not even a remedy can begin a shift before it."""
    posed = pose_day(make_day(at=at(12)))
    assert (posed.day.epoch, posed.problem.vehicles[0].shift) == (at(12), Window(0, 4 * HOUR_S))
    assert all(route.depart >= at(12) for route in plan(posed)[0].routes)


def test_a_plan_made_the_evening_before_starts_its_clock_at_midnight() -> None:
    assert pose_day(make_day(at=at(20, day=2), orders=[make_order(placed_at=at(9, day=2))])).day.epoch == at(0)


def test_a_window_that_shut_before_the_plan_is_made_is_told_as_such() -> None:
    """TIM-08: over at 11.30, made at 12.00: half an hour too late, not a shift to begin earlier."""
    posed = pose_day(make_day([make_order("P1", latest=at(11, 30)), make_order("P2")], at=at(12)))
    (left,) = outside(posed)
    assert (left.request_id, left.reason, left.numbers) == ("P1", Reason.TIME_WINDOW, {"late_s": 1_800})


def test_food_does_not_become_fresh_again_when_a_plan_is_made_later() -> None:
    """Ready 11.00, fresh until 12.15, made at 12.00: 15 minutes are left."""
    meal = make_order(kind=Kind.MEAL, ready_at=at(11))
    request = pose_day(make_day([meal], at=at(12))).problem.requests[0]
    assert isinstance(request, Shipment)
    assert (request.pickup.release_s, request.fresh_until_s) == (0, 900)


def test_an_order_placed_after_the_plan_is_made_waits_for_the_next_one() -> None:
    """Placed 13.00, plan made 12.00: an hour to wait, and it is reported, not lost."""
    posed = pose_day(make_day([make_order("P1"), make_order("P2", placed_at=at(13))], at=at(12)))
    assert [request.id for request in posed.problem.requests] == ["P1"]
    left = outside(posed)
    assert [(one.request_id, one.reason, one.numbers) for one in left] == [("P2", Reason.NOT_READY, {"wait_s": 3_600})]


def test_a_driver_whose_shift_is_over_is_no_vehicle() -> None:
    posed = pose_day(make_day(drivers=[make_driver("D1", shift_end=at(10)), make_driver("D2")], at=at(12)))
    assert [vehicle.id for vehicle in posed.problem.vehicles] == ["D2"]


def test_a_place_off_the_road_leaves_out_its_order_alone() -> None:
    """MAT-01, GRA-01: the others are planned; the numbers are in metres."""
    posed = pose_day(make_day([make_order("P1"), make_order("P2", dropoff=house(99))]), off_road=[house(99)])
    made, _ = plan(posed)
    assert [stop.tasks[0].order_id for stop in made.routes[0].stops] == ["P1", "P1"]
    assert [(one.request_id, one.reason) for one in made.left_out] == [("P2", Reason.UNREACHABLE)]
    assert (made.left_out[0].numbers["nearest_m"], made.left_out[0].numbers["limit_m"]) == (900, 300)


def test_an_order_of_another_fortnight_is_left_out_by_id() -> None:
    """SOL-09: its times are off the plan clock, never folded onto it."""
    far = make_order("P2", earliest=at(9) + timedelta(days=30), latest=at(10) + timedelta(days=30))
    past = make_order("P3", placed_at=at(0, day=1), latest=at(12, day=2))
    posed = pose_day(make_day([make_order("P1"), far, past]))
    found = {one.request_id: (one.reason, one.numbers) for one in outside(posed)}
    assert found == {
        "P2": (Reason.SHIFT, {"plan_s": PLAN_S}),
        "P3": (Reason.TIME_WINDOW, {"late_s": 12 * HOUR_S}),
    }


def test_a_shift_more_than_a_fortnight_off_is_refused_by_driver() -> None:
    """SOL-09."""
    late = make_driver("D2", shift_start=at(8) + timedelta(days=20), shift_end=at(16) + timedelta(days=20))
    with pytest.raises(PlanError) as caught:
        make_day(drivers=[make_driver("D1"), late])
    assert (caught.value.code, caught.value.values["driver"]) == ("shift-too-far", "D2")


def test_leaving_out_costs_more_than_any_shift() -> None:
    """8 h at Rp9,000 and 800 km at Rp900 are Rp792,000; priority 50 weighs six times that, 100 eleven times."""
    dearest_rp = dearest_shift_rp([make_driver()], Settings())
    assert dearest_rp == 792_000
    assert [penalty_rp(make_order(priority=p), dearest_rp) for p in (0, 50, 100)] == [792_000, 4_752_000, 8_712_000]


def test_drivers_without_wages_still_make_leaving_out_cost_something() -> None:
    assert dearest_shift_rp([make_driver(cost_per_hour_rp=0, cost_per_km_rp=0)], Settings()) == 10_000


def test_with_room_for_one_the_order_of_higher_priority_is_served() -> None:
    """Three orders of eight parcels each, all due at 8.05: the driver can be in time for one."""
    orders = [
        make_order(f"P{p}", size={"parcel": 8}, latest=at(8, 5), priority=p, dropoff=house(5)) for p in (40, 60, 50)
    ]
    made, _ = plan(pose_day(make_day(orders)))
    assert {task.order_id for stop in made.routes[0].stops for task in stop.tasks} == {"P60"}
