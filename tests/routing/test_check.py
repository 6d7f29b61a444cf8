"""Every rule of the checker bites, and right solutions pass."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from routing.check import check
from routing.fault import Fault, FaultCode
from routing.model import HORIZON_S, Act, Problem, Solution
from tests.routing.make import (
    change_route,
    change_step,
    problem,
    rest,
    route,
    shipment,
    solution,
    step,
    street,
    taken,
    task,
    vehicle,
    visit,
    without_way,
)


def morning() -> Problem:
    """A parcel from place 1 to place 3 and a visit at place 3, on the street of one minute a place.

    The driver has a break of 60 s that starts at 300 to 400.
    """
    return problem(
        shipment("a", task(1, service_s=30, setup_s=20), task(3, (0, 1000), service_s=10), fresh_until_s=240),
        visit("b", task(3, (200, 240), service_s=40, setup_s=15), skills=["wash"]),
        visit("c", task(5)),
        vehicle(skills=["wash"], shift=(0, 520), breaks=[rest(300, 60, 400)]),
    )


def morning_routes() -> Solution:
    """Ride 60 s, set up 20, load 30: 110. Ride 120: 230, hand over 10: 240. Visit 40 at the same place: 280.

    Ride home 180 s with 60 s of break on the way: 520. The visit c is left out.
    """
    done = route(
        step("p a", 60, 60, 110),
        step("d a", 230, 230, 240),
        step("v b", 240, 240, 280),
        rests=[taken(3, 300, 360)],
        finish_s=520,
    )
    return solution(done, unassigned=["c"])


def codes(faults: tuple[Fault, ...]) -> list[FaultCode]:
    return [fault.code for fault in faults]


def test_a_right_solution_has_no_fault() -> None:
    assert check(morning(), morning_routes()) == ()


def test_no_routes_and_all_left_out_is_right() -> None:
    assert check(problem(visit("a")), solution(unassigned=["a"])) == ()


def test_a_vehicle_without_tasks_need_not_show_its_breaks() -> None:
    idle = vehicle("idle", breaks=[rest(100, 60)])
    assert check(problem(visit("a"), idle), solution(unassigned=["a"])) == ()


ONE_SECOND = [
    ("arrival_s", 1, -1, FaultCode.WRONG_ARRIVAL),
    ("arrival_s", 1, +1, FaultCode.WRONG_ARRIVAL),
    ("start_s", 1, -1, FaultCode.STARTS_BEFORE_ARRIVAL),
    ("start_s", 1, +1, FaultCode.WRONG_DEPARTURE),
    ("departure_s", 1, -1, FaultCode.WRONG_DEPARTURE),
    ("departure_s", 1, +1, FaultCode.NOT_FRESH),
    ("departure_s", 2, +1, FaultCode.WRONG_FINISH),
    ("start_s", 2, +1, FaultCode.OUTSIDE_WINDOW),
]


@pytest.mark.parametrize(("moment", "at", "change_s", "code"), ONE_SECOND)
def test_a_moment_of_a_step_wrong_by_one_second_is_caught(moment: str, at: int, change_s: int, code: FaultCode) -> None:
    right = morning_routes()
    value_s = getattr(right.routes[0].steps[at], moment)
    assert code in codes(check(morning(), change_step(right, 0, at, **{moment: value_s + change_s})))


@pytest.mark.parametrize(("moment", "change_s"), [("depart_s", 1), ("finish_s", 1), ("finish_s", -1)])
def test_a_route_that_leaves_or_ends_one_second_off_is_caught(moment: str, change_s: int) -> None:
    right = morning_routes()
    value_s = getattr(right.routes[0], moment)
    assert check(morning(), change_route(right, 0, **{moment: value_s + change_s}))


def test_a_wrong_arrival_tells_its_numbers() -> None:
    """Left place 1 at 110, 120 s on the road: 230, not 231."""
    late = change_step(morning_routes(), 0, 1, arrival_s=231, start_s=231, departure_s=241)
    fault = check(morning(), late)[0]
    numbers = {"left_s": 110, "travel_s": 120, "arrival_s": 231, "expected_s": 230}
    assert fault == Fault(code=FaultCode.WRONG_ARRIVAL, vehicle_id="v", request_id="a", step=2, numbers=numbers)
    assert (
        repr(fault) == "<wrong_arrival vehicle=v request=a step=2 left_s=110 travel_s=120 arrival_s=231 expected_s=230>"
    )


def test_a_delay_is_carried_to_the_stops_after_it() -> None:
    """SOL-28: the second of three visits starts 16 min late; the third cannot be 5 min late any more.

    Visits at places 1, 2, 3, a minute apart. The second waits from 120 to 1080, the third is reached at 1140.
    """
    day = problem(visit("a", 1), visit("b", 2), visit("c", 3), vehicle(end=None))
    steps = (step("v a", 60), step("v b", 120, 1080), step("v c", 1140))
    assert check(day, solution(route(*steps, finish_s=1140))) == ()
    steps = (step("v a", 60), step("v b", 120, 1080), step("v c", 480))
    assert FaultCode.WRONG_ARRIVAL in codes(check(day, solution(route(*steps, finish_s=480))))


def test_waiting_counts_in_the_finish() -> None:
    """SOL-28: reached at 60, opens at 600, home at 660."""
    day = problem(visit("a", task(1, (600, 900))))
    assert check(day, solution(route(step("v a", 60, 600), finish_s=660))) == ()
    wrong = solution(route(step("v a", 60, 600), finish_s=120))
    assert codes(check(day, wrong)) == [FaultCode.WRONG_FINISH]


def test_a_vehicle_may_leave_its_start_late() -> None:
    day = problem(visit("a", task(1, (600, 900))))
    assert check(day, solution(route(step("v a", 600), depart_s=540, finish_s=660))) == ()


def test_setup_is_spent_once_per_stop_and_also_where_the_vehicle_starts() -> None:
    """SOL-20: both pickups at the start: 90 + 300 s, then 240 s."""
    first, second = task(0, setup_s=90, service_s=300), task(0, setup_s=90, service_s=240)
    day = problem(shipment("a", first, 1), shipment("b", second, 2), vehicle(end=None))
    steps = [step("p a", 0, 0, 390), step("p b", 390, 390, 630), step("d a", 690), step("d b", 750)]
    assert check(day, solution(route(*steps, finish_s=750))) == ()
    without_setup = [step("p a", 0, 0, 300), step("p b", 300, 300, 540), step("d a", 600), step("d b", 660)]
    assert codes(check(day, solution(route(*without_setup, finish_s=660)))) == [FaultCode.WRONG_DEPARTURE]
    twice = [step("p a", 0, 0, 390), step("p b", 390, 390, 720), step("d a", 780), step("d b", 840)]
    assert codes(check(day, solution(route(*twice, finish_s=840)))) == [FaultCode.WRONG_DEPARTURE]


def test_a_window_bounds_the_start_of_service() -> None:
    """SOL-21: half an hour of work may start at 10.50 in a window that closes at 11.00."""
    nine, eleven, start_s = 9 * 3600, 11 * 3600, 10 * 3600 + 50 * 60
    day = problem(visit("a", task(0, (nine, eleven), service_s=1800)))
    begins_in_time = route(step("v a", 0, start_s, start_s + 1800), finish_s=start_s + 1800)
    assert check(day, solution(begins_in_time)) == ()
    begins_late = route(step("v a", 0, eleven + 1, eleven + 1801), finish_s=eleven + 1801)
    assert codes(check(day, solution(begins_late))) == [FaultCode.OUTSIDE_WINDOW]


def test_both_ends_of_each_window_are_open() -> None:
    day = problem(visit("a", task(0, (100, 200), (300, 400))))
    for start_s in (100, 200, 300, 400):
        assert check(day, solution(route(step("v a", 0, start_s), finish_s=start_s))) == ()
    for start_s in (99, 201, 299, 401):
        wrong = solution(route(step("v a", 0, start_s), finish_s=start_s))
        assert codes(check(day, wrong)) == [FaultCode.OUTSIDE_WINDOW]


def test_service_before_the_food_is_ready_is_caught() -> None:
    day = problem(visit("a", task(0, release_s=500)))
    assert check(day, solution(route(step("v a", 0, 500), finish_s=500))) == ()
    early = solution(route(step("v a", 0, 499), finish_s=499))
    assert codes(check(day, early)) == [FaultCode.STARTS_BEFORE_RELEASE]


@pytest.mark.parametrize(
    ("origin", "destination", "at"), [(0, 1, 1), (1, 2, 2), (2, 0, None)], ids=["first", "between", "last"]
)
def test_a_leg_without_a_way_is_caught(origin: int, destination: int, at: int | None) -> None:
    day = problem(visit("a", 1), visit("b", 2), travel=without_way(street(), [(origin, destination)]))
    (fault,) = check(day, solution(route(step("v a", 60), step("v b", 120), finish_s=240)))
    assert (fault.code, fault.step) == (FaultCode.UNREACHABLE, at)
    assert fault.numbers == {"origin": origin, "destination": destination}


def test_each_vehicle_is_judged_by_its_own_travel() -> None:
    day = problem(visit("a", 1), vehicle(travels_by=1), travel=[street(), street(step_s=100)])
    assert check(day, solution(route(step("v a", 100), finish_s=200))) == ()
    assert FaultCode.WRONG_ARRIVAL in codes(check(day, solution(route(step("v a", 60), finish_s=120))))


def test_the_way_back_may_take_longer_than_the_way_there() -> None:
    seconds = street().seconds.copy()
    seconds[1, 0] = 95
    travel = replace(street(), seconds=seconds)
    day = problem(visit("a", 1), travel=travel)
    assert check(day, solution(route(step("v a", 60), finish_s=155))) == ()
    assert codes(check(day, solution(route(step("v a", 60), finish_s=120)))) == [FaultCode.WRONG_FINISH]


def test_the_shift_holds_from_leaving_to_the_end() -> None:
    """Leave at 100, there at 160, home at 220: a shift of exactly 100 to 220."""
    done = solution(route(step("v a", 160), depart_s=100, finish_s=220))
    assert check(problem(visit("a"), vehicle(shift=(100, 220))), done) == ()
    assert codes(check(problem(visit("a"), vehicle(shift=(101, 220))), done)) == [FaultCode.BEFORE_SHIFT]
    assert codes(check(problem(visit("a"), vehicle(shift=(100, 219))), done)) == [FaultCode.AFTER_SHIFT]


def test_an_open_route_ends_with_its_last_step() -> None:
    day = problem(visit("a"), vehicle(end=None))
    assert check(day, solution(route(step("v a", 60), finish_s=60))) == ()
    assert codes(check(day, solution(route(step("v a", 60), finish_s=120)))) == [FaultCode.WRONG_FINISH]


def test_a_moment_outside_the_plan_clock_is_caught() -> None:
    day = problem(visit("a", 0))
    late = solution(route(step("v a", 0, HORIZON_S + 1), finish_s=HORIZON_S + 1))
    assert FaultCode.OUTSIDE_CLOCK in codes(check(day, late))
    early = solution(route(step("v a", -1), depart_s=-1, finish_s=-1))
    assert FaultCode.OUTSIDE_CLOCK in codes(check(day, early))


@pytest.mark.parametrize("value", [60.0, float("nan"), "60", None])
def test_a_moment_that_is_not_a_whole_number_is_caught(value: object) -> None:
    """SOL-02: numbers from a file are cast once; NaN compares as neither early nor late."""
    wrong = change_step(morning_routes(), 0, 0, arrival_s=value)  # type: ignore[arg-type]
    assert codes(check(morning(), wrong)) == [FaultCode.NOT_WHOLE]


# --- requests and vehicles ---------------------------------------------------------------------------------------


def test_an_order_that_vanishes_is_caught() -> None:
    (fault,) = check(morning(), replace(morning_routes(), unassigned=()))
    assert (fault.code, fault.request_id) == (FaultCode.VANISHED, "c")


def test_an_order_planned_and_left_out_is_caught() -> None:
    (fault,) = check(morning(), replace(morning_routes(), unassigned=("c", "b")))
    assert (fault.code, fault.request_id, fault.step) == (FaultCode.PLANNED_AND_LEFT_OUT, "b", 3)


def test_an_order_left_out_twice_is_caught() -> None:
    assert codes(check(morning(), replace(morning_routes(), unassigned=("c", "c")))) == [FaultCode.LEFT_OUT_TWICE]


def test_an_unknown_order_is_caught_on_a_route_and_among_those_left_out() -> None:
    assert codes(check(morning(), replace(morning_routes(), unassigned=("c", "x")))) == [FaultCode.UNKNOWN_REQUEST]
    (fault, *_) = check(morning(), change_step(morning_routes(), 0, 1, request_id="x"))
    assert (fault.code, fault.request_id, fault.step) == (FaultCode.UNKNOWN_REQUEST, "x", 2)


def test_an_act_that_the_request_does_not_have_is_caught() -> None:
    (fault, *_) = check(morning(), change_step(morning_routes(), 0, 2, act=Act.PICKUP))
    assert (fault.code, fault.request_id, fault.step) == (FaultCode.WRONG_ACT, "b", 3)


def test_an_order_planned_twice_is_caught() -> None:
    """Once more on the way home, on the same vehicle and on another one."""
    day = problem(visit("a"), vehicle("v"), vehicle("w"))
    same = solution(route(step("v a", 60), step("v a", 60), finish_s=120))
    assert codes(check(day, same)) == [FaultCode.PLANNED_TWICE]
    once = route(step("v a", 60), finish_s=120)
    (fault,) = check(day, solution(once, replace(once, vehicle_id="w")))
    assert (fault.code, fault.vehicle_id, fault.numbers) == (
        FaultCode.PLANNED_TWICE,
        "w",
        {"act": "visit", "times": 2},
    )


def test_a_delivery_without_its_pickup_is_caught() -> None:
    """SOL-06."""
    day = problem(shipment("a", 1, 2))
    assert codes(check(day, solution(route(step("d a", 120), finish_s=240)))) == [FaultCode.DELIVERY_WITHOUT_PICKUP]


def test_a_pickup_without_its_delivery_is_caught() -> None:
    day = problem(shipment("a", 1, 2))
    assert codes(check(day, solution(route(step("p a", 60), finish_s=120)))) == [FaultCode.PICKUP_WITHOUT_DELIVERY]


def test_a_delivery_before_its_pickup_is_caught() -> None:
    """DYN-14: drop-offs listed before pickups."""
    day = problem(shipment("a", 2, 1))
    wrong = solution(route(step("d a", 60), step("p a", 120), finish_s=240))
    (fault,) = check(day, wrong)
    assert (fault.code, fault.step, fault.numbers) == (FaultCode.DELIVERY_BEFORE_PICKUP, 1, {"pickup_step": 2})


def test_an_order_split_over_two_vehicles_is_caught() -> None:
    day = problem(shipment("a", 1, 2), vehicle("v"), vehicle("w"))
    pickup, delivery = route(step("p a", 60), finish_s=120), route(step("d a", 120), vehicle_id="w", finish_s=240)
    (fault,) = check(day, solution(pickup, delivery))
    assert (fault.code, fault.vehicle_id) == (FaultCode.SPLIT_OVER_VEHICLES, "w")
    assert fault.numbers == {"pickup_vehicle_id": "v"}


def test_an_unknown_vehicle_is_caught() -> None:
    day = problem(visit("a"))
    wrong = solution(route(step("v a", 60), vehicle_id="x", finish_s=120))
    assert codes(check(day, wrong)) == [FaultCode.UNKNOWN_VEHICLE]


def test_a_vehicle_with_two_routes_is_caught() -> None:
    day = problem(visit("a"), visit("b"))
    wrong = solution(route(step("v a", 60), finish_s=120), route(step("v b", 60), finish_s=120))
    assert codes(check(day, wrong)) == [FaultCode.VEHICLE_TWICE]


def test_routes_are_in_the_order_of_the_vehicles() -> None:
    day = problem(visit("a"), visit("b"), vehicle("v"), vehicle("w"))
    first, second = route(step("v a", 60), finish_s=120), route(step("v b", 60), vehicle_id="w", finish_s=120)
    assert check(day, solution(first, second)) == ()
    assert codes(check(day, solution(second, first))) == [FaultCode.ROUTES_OUT_OF_ORDER]


def test_an_empty_route_is_caught() -> None:
    day = problem(visit("a"))
    assert codes(check(day, solution(route(finish_s=0), unassigned=["a"]))) == [FaultCode.EMPTY_ROUTE]


def test_a_skill_that_the_vehicle_lacks_is_caught_once_per_order() -> None:
    day = problem(shipment("a", 1, 2, skills=["frozen", "fragile"]), vehicle(skills=["fragile"]))
    (fault,) = check(day, solution(route(step("p a", 60), step("d a", 120), finish_s=240)))
    assert (fault.code, fault.numbers) == (FaultCode.SKILL_MISSING, {"skills": "frozen"})


def test_too_much_on_board_is_caught_for_each_load_by_itself() -> None:
    """SOL-34: 20 kg of 30 are fine, 61 of 60 litres are not; what was handed over no longer counts."""
    day = problem(
        shipment("a", 1, 3, loads={"kg": 10, "litre": 30}),
        shipment("b", 2, 4, loads={"kg": 10, "litre": 31}),
        vehicle(end=None, capacity={"kg": 30, "litre": 60}),
    )
    together = route(step("p a", 60), step("p b", 120), step("d a", 180), step("d b", 240), finish_s=240)
    (fault,) = check(day, solution(together))
    assert (fault.code, fault.step) == (FaultCode.OVER_CAPACITY, 2)
    assert fault.numbers == {"load": "litre", "on_board": 61, "capacity": 60}
    in_turn = route(step("p a", 60), step("d a", 180), step("p b", 240), step("d b", 360), finish_s=360)
    assert check(day, solution(in_turn)) == ()


def test_a_load_that_the_vehicle_does_not_carry_is_caught() -> None:
    done = solution(route(step("p a", 60), step("d a", 120), finish_s=240))
    (fault,) = check(problem(shipment("a", loads={"ice": 1})), done)
    assert (fault.code, fault.numbers) == (FaultCode.LOAD_NOT_CARRIED, {"load": "ice", "amount": 1})
    assert check(problem(shipment("a", loads={"ice": 0})), done) == ()


def test_the_ride_lasts_from_leaving_the_pickup_to_reaching_the_delivery() -> None:
    """Leaves the pickup at 90 (30 s of service), reaches the delivery at 150 and waits there: a ride of 60 s."""
    stops = task(1, service_s=30), task(2, (500, 600))
    done = solution(route(step("p a", 60, 60, 90), step("d a", 150, 500), finish_s=620))
    assert check(problem(shipment("a", *stops, max_ride_s=60)), done) == ()
    (fault,) = check(problem(shipment("a", *stops, max_ride_s=59)), done)
    assert (fault.code, fault.numbers) == (FaultCode.RIDE_TOO_LONG, {"ride_s": 60, "max_ride_s": 59})


def test_freshness_ends_with_the_handing_over() -> None:
    """Handed over from 120 to 160."""
    done = solution(route(step("p a", 60), step("d a", 120, 120, 160), finish_s=280))
    assert check(problem(shipment("a", 1, task(2, service_s=40), fresh_until_s=160)), done) == ()
    (fault,) = check(problem(shipment("a", 1, task(2, service_s=40), fresh_until_s=159)), done)
    assert (fault.code, fault.numbers) == (FaultCode.NOT_FRESH, {"departure_s": 160, "fresh_until_s": 159})


# --- breaks ------------------------------------------------------------------------------------------------------

WHERE_A_BREAK_MAY_BE: list[tuple[str, dict[str, int], Callable[[], Solution]]] = [
    (
        "before leaving the start: 50 to 80, leaves at 80, there at 140, home at 200",
        {"start_s": 50, "duration_s": 30},
        lambda: solution(route(step("v a", 140), depart_s=80, rests=[taken(0, 50, 80)], finish_s=200)),
    ),
    (
        "on the way: leaves at 0, 50 s of riding, break 50 to 80, 10 s more: 90",
        {"start_s": 50, "duration_s": 30},
        lambda: solution(route(step("v a", 90), rests=[taken(0, 50, 80)], finish_s=150)),
    ),
    (
        "on arrival: there at 60, break 60 to 90, service at 90",
        {"start_s": 60, "duration_s": 30},
        lambda: solution(route(step("v a", 60, 90), rests=[taken(0, 60, 90)], finish_s=150)),
    ),
    (
        "after the service, before riding home: 60 to 90, home at 150",
        {"start_s": 60, "duration_s": 30},
        lambda: solution(route(step("v a", 60), rests=[taken(1, 60, 90)], finish_s=150)),
    ),
    (
        "after coming home: home at 120, break 200 to 230",
        {"start_s": 200, "duration_s": 30},
        lambda: solution(route(step("v a", 60), rests=[taken(1, 200, 230)], finish_s=120)),
    ),
]


@pytest.mark.parametrize(("story", "when", "make"), WHERE_A_BREAK_MAY_BE)
def test_a_break_may_be_taken(story: str, when: dict[str, int], make: Callable[[], Solution]) -> None:
    assert check(problem(visit("a"), vehicle(breaks=[rest(**when)])), make()) == ()


WRONG_BREAKS = [
    ("missing", [], [FaultCode.BREAK_MISSING, FaultCode.WRONG_FINISH]),
    ("unknown", [taken(3, 300, 360), taken(3, 360, 360, index=1)], [FaultCode.UNKNOWN_BREAK]),
    ("twice", [taken(3, 300, 360), taken(3, 360, 420)], [FaultCode.BREAK_TWICE, FaultCode.WRONG_FINISH]),
    ("too early", [taken(3, 299, 359)], [FaultCode.BREAK_OUTSIDE_WINDOW]),
    ("too late", [taken(3, 401, 461)], [FaultCode.BREAK_OUTSIDE_WINDOW]),
    ("too short", [taken(3, 300, 359)], [FaultCode.BREAK_WRONG_LENGTH, FaultCode.WRONG_FINISH]),
    ("during the visit", [taken(3, 279, 339)], [FaultCode.BREAK_OVERLAPS]),
    ("after a step that is not there", [taken(4, 300, 360)], [FaultCode.BREAK_OUT_OF_ORDER]),
    ("before a step that is over", [taken(2, 300, 360)], [FaultCode.BREAK_OVERLAPS]),
]


@pytest.mark.parametrize(("story", "rests", "expected"), WRONG_BREAKS, ids=[story for story, _, _ in WRONG_BREAKS])
def test_a_wrong_break_is_caught(story: str, rests: list[object], expected: list[FaultCode]) -> None:
    """SOL-26: missing breaks and breaks over a visit."""
    found = codes(check(morning(), change_route(morning_routes(), 0, rests=tuple(rests))))
    assert set(expected) <= set(found)


def test_a_break_across_leaving_the_start_is_caught() -> None:
    """A break from 50 to 80 cannot have the vehicle leave at 70."""
    day = problem(visit("a"), vehicle(breaks=[rest(50, 30)]))
    wrong = solution(route(step("v a", 160), depart_s=70, rests=[taken(0, 50, 80)], finish_s=220))
    assert codes(check(day, wrong)) == [FaultCode.BREAK_OVERLAPS]


def test_breaks_that_overlap_or_are_listed_backwards_are_caught() -> None:
    """Breaks of 30 s from 60 and from 90 on after the visit: home at 120 + 60 = 180."""
    day = problem(visit("a"), vehicle(breaks=[rest(60, 30, 70), rest(80, 30, 90)]))
    in_turn = route(step("v a", 60), rests=[taken(1, 60, 90), taken(1, 90, 120, 1)], finish_s=180)
    assert check(day, solution(in_turn)) == ()
    overlapping = replace(in_turn, rests=(taken(1, 60, 90), taken(1, 89, 119, 1)))
    assert codes(check(day, solution(overlapping))) == [FaultCode.BREAK_OVERLAPS]
    backwards = replace(in_turn, rests=in_turn.rests[::-1])
    assert codes(check(day, solution(backwards))) == [FaultCode.BREAK_OUT_OF_ORDER]


def test_a_break_belongs_to_the_shift() -> None:
    """Home at 120, break 200 to 230: the shift must last till then."""
    done = solution(route(step("v a", 60), rests=[taken(1, 200, 230)], finish_s=120))
    assert check(problem(visit("a"), vehicle(shift=(0, 230), breaks=[rest(150, 30, 200)])), done) == ()
    short = problem(visit("a"), vehicle(shift=(0, 229), breaks=[rest(150, 30, 200)]))
    assert codes(check(short, done)) == [FaultCode.AFTER_SHIFT]


def test_a_break_before_the_shift_is_caught() -> None:
    done = solution(route(step("v a", 140), depart_s=80, rests=[taken(0, 50, 80)], finish_s=200))
    day = problem(visit("a"), vehicle(shift=(51, 900), breaks=[rest(50, 30, 60)]))
    assert codes(check(day, done)) == [FaultCode.BEFORE_SHIFT]


def test_every_fault_has_a_test_that_produces_it() -> None:
    here = Path(__file__)
    source = "".join(path.read_text(encoding="utf-8") for path in here.parent.glob("test_check*.py"))
    assert [code.name for code in FaultCode if f"FaultCode.{code.name}" not in source] == []
