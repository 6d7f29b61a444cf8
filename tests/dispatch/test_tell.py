"""Solutions in the office's words."""

from datetime import timedelta

from dispatch.model import DriverBreak
from dispatch.tell import tell
from routing.model import Act, Rest, Route, Solution, Step
from tests.dispatch.days import at, house, make_busy_day, make_day, make_driver, make_order, plan, pose_day

H8 = 8 * 3600


def test_one_order_is_two_stops_with_times_ridden_and_cost() -> None:
    """House 0 to 1: 20 s and 110 m; 150 s at the seller; to house 5: 80 s and 440 m; 120 s at the buyer.

    Riding and serving 370 s at Rp9,000 an hour are Rp925, 550 m at Rp900 a km Rp495: Rp1,420.
    """
    made, _ = plan(pose_day(make_day()))
    (route,) = made.routes
    assert (route.depart, route.finish) == (at(8), at(8) + timedelta(seconds=370))
    assert [(stop.number, made.places[stop.place].pin) for stop in route.stops] == [(1, house(1)), (2, house(5))]
    assert [stop.arrival - at(8) for stop in route.stops] == [timedelta(seconds=20), timedelta(seconds=250)]
    assert (route.seconds, route.metres, route.late_s, route.cost_rp) == (100, 550, 0, 1_420)
    assert made.cost_per_order_rp == 1_420


def test_orders_taken_at_one_place_are_one_stop() -> None:
    made, _ = plan(pose_day(make_day([make_order("P1"), make_order("P2")])))
    assert [[task.act for task in stop.tasks] for stop in made.routes[0].stops] == [
        [Act.PICKUP, Act.PICKUP],
        [Act.DELIVERY, Act.DELIVERY],
    ]


def test_a_break_between_two_tasks_at_one_place_makes_two_stops_of_them() -> None:
    lunch = DriverBreak(start=at(8), end=at(9), duration=timedelta(minutes=30))
    posed = pose_day(make_day([make_order("P1"), make_order("P2")], [make_driver(breaks=(lunch,))]))
    acts = [("P1", Act.PICKUP), ("P2", Act.PICKUP), ("P1", Act.DELIVERY), ("P2", Act.DELIVERY)]
    times = [(20, 20, 170), (170, 1970, 2000), (2080, 2080, 2200), (2200, 2200, 2320)]
    steps = tuple(
        Step(request_id=i, act=act, arrival_s=H8 + a, start_s=H8 + s, departure_s=H8 + d)
        for (i, act), (a, s, d) in zip(acts, times, strict=True)
    )
    rest = Rest(index=0, after=1, start_s=H8 + 170, end_s=H8 + 1970)
    route = Route(vehicle_id="D1", steps=steps, rests=(rest,), depart_s=H8, finish_s=H8 + 2320)
    told = tell(posed, Solution(routes=(route,), unassigned=()), []).routes[0]
    assert [(stop.number, len(stop.tasks)) for stop in told.stops] == [(1, 1), (2, 1), (3, 2)]
    assert [(one.after_stop, one.index) for one in told.breaks] == [(1, 0)]


def test_every_order_of_a_busy_day_is_on_a_route_or_left_out_for_a_reason() -> None:
    posed = pose_day(make_busy_day(), off_road=[house(99)])
    made, _ = plan(posed)
    on_route = {task.order_id for route in made.routes for stop in route.stops for task in stop.tasks}
    left_out = [one.request_id for one in made.left_out]
    assert left_out == ["P8", "P9"]
    assert on_route | set(left_out) == {order.order_id for order in made.orders}
