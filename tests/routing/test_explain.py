"""Every left-out request has a true reason, and a remedy that works."""

import pytest
from hypothesis import given, settings

from geo.model import UNREACHABLE
from routing.explain import StillFitsError, explain
from routing.model import HORIZON_S, LeftOut, Problem, Reason, Solution
from routing.remedy import with_remedy
from routing.schedule import Broken, schedule
from routing.solve import solve
from routing.stop import Stop
from routing.trial import Trials
from tests.routing.make import problem, rest, route, shipment, solution, step, street, task, vehicle, visit, without_way
from tests.routing.strategies import problems

HOUR_S = 3600


def why(day: Problem, *, seed: int = 1) -> LeftOut:
    """The reason of the only request that the solver leaves out."""
    (left_out,) = explain(day, solve(day, stop=Stop(iterations=50), seed=seed))
    return left_out


def test_a_skill_that_nobody_has() -> None:
    """SOL-17: needs `frozen`; of two vehicles the one that lacks fewer skills comes closest."""
    left_out = why(
        problem(visit("a", skills=["frozen", "wash"]), vehicle("v"), vehicle("w", skills=["wash"])),
    )
    assert left_out == LeftOut(
        request_id="a",
        reason=Reason.SKILL,
        vehicle_id=None,
        numbers={"closest": "w", "skills": "frozen", "skills_missing": 1},
        remedy="add_skill",
    )


def test_an_order_too_heavy_for_every_vehicle() -> None:
    """SOL-17: 30 parcels; the larger vehicle carries 10 and needs room for 20 more."""
    left_out = why(problem(shipment("a", loads={"parcel": 30}), vehicle("v", capacity={"parcel": 4}), vehicle("w")))
    assert (left_out.reason, left_out.vehicle_id, left_out.remedy) == (Reason.CAPACITY, None, "more_capacity")
    assert left_out.numbers == {"closest": "w", "load": "parcel", "amount": 30, "capacity": 10, "more_parcel": 20}


def test_a_load_that_no_vehicle_carries() -> None:
    left_out = why(problem(shipment("a", loads={"ice": 3})))
    assert left_out.reason is Reason.CAPACITY
    assert left_out.numbers == {"closest": "v", "load": "ice", "amount": 3, "capacity": 0, "more_ice": 3}


def test_an_order_too_far_for_the_shift() -> None:
    """SOL-17: place 7 is 7 minutes away, there and back 840 s, in a shift of 700 s: 140 s too short."""
    left_out = why(problem(visit("a", 7), vehicle(shift=(0, 700))))
    assert (left_out.reason, left_out.vehicle_id, left_out.remedy) == (Reason.SHIFT, None, "end_shift_later")
    assert left_out.numbers == {"closest": "v", "shift_latest_s": 700, "shift_later_s": 140}


def test_an_order_after_the_last_shift() -> None:
    """Food ready at 17.00, pickup a minute from the base, delivery one more; home at 17.04, the shift ends at 16.00."""
    food = shipment("a", task(1, release_s=17 * HOUR_S), 2)
    left_out = why(problem(food, vehicle(shift=(8 * HOUR_S, 16 * HOUR_S))))
    assert left_out.reason is Reason.SHIFT
    assert left_out.numbers["shift_later_s"] == HOUR_S + 1 * 60 + 2 * 60


def test_an_order_before_the_first_shift() -> None:
    """The visit starts at 6.00 at the latest and is a minute away; the shift begins at 8.00.

    Two hours and a minute are missing on either side; asking the customer comes first.
    """
    left_out = why(problem(visit("a", task(1, (0, 6 * HOUR_S))), vehicle(shift=(8 * HOUR_S, 16 * HOUR_S))))
    assert (left_out.reason, left_out.remedy) == (Reason.TIME_WINDOW, "widen_window")
    assert left_out.numbers == {"closest": "v", "visit_latest_s": 6 * HOUR_S, "late_visit_s": 2 * HOUR_S + 60}


def test_a_delivery_that_closes_before_its_pickup_opens() -> None:
    """SOL-03: pickup 15-16, delivery 13-14, 10 minutes apart: 14.00 is 1 h 10 min too early, for anyone."""
    impossible = shipment(
        "a", task(1, (15 * HOUR_S, 16 * HOUR_S)), task(2, (13 * HOUR_S, 14 * HOUR_S)), max_ride_s=HOUR_S
    )
    day = problem(impossible, shipment("b"), travel=street(step_s=600))
    solved = solve(day, stop=Stop(iterations=50))
    assert [done.request_id for done in solved.routes[0].steps] == ["b", "b"]
    assert explain(day, solved) == (
        LeftOut(
            request_id="a",
            reason=Reason.TIME_WINDOW,
            vehicle_id=None,
            numbers={"closest": "v", "delivery_latest_s": 14 * HOUR_S, "late_delivery_s": HOUR_S + 600},
            remedy="fix_windows",
        ),
    )


def test_a_plan_that_is_full_names_the_vehicle_that_comes_closest() -> None:
    """Two visits of 10 minutes at place 1 that both start from 60 to 120: the second can start at 660, 540 s late."""
    same = task(1, (60, 120), service_s=600)
    left_out = why(problem(visit("a", same), visit("b", same, penalty_rp=1)))
    assert left_out == LeftOut(
        request_id="b",
        reason=Reason.TIME_WINDOW,
        vehicle_id="v",
        numbers={"visit_latest_s": 120, "late_visit_s": 540},
        remedy="widen_window",
    )


def test_of_several_vehicles_the_one_with_the_smallest_remedy_is_named() -> None:
    """v comes from place 7 and is 240 s late, w from place 5 and is 120 s late."""
    left_out = why(problem(visit("a", task(0, (0, 180))), vehicle("v", start=7, end=None), vehicle("w", start=5)))
    assert left_out.numbers == {"closest": "w", "visit_latest_s": 180, "late_visit_s": 120}


def test_a_ride_longer_than_allowed() -> None:
    """5 minutes from place 1 to place 6, 4 allowed."""
    left_out = why(problem(shipment("a", 1, 6, max_ride_s=240)))
    assert (left_out.reason, left_out.remedy) == (Reason.RIDE_TIME, "allow_longer_ride")
    assert left_out.numbers == {"closest": "v", "max_ride_s": 240, "ride_more_s": 60}


def test_food_that_cannot_be_handed_over_fresh() -> None:
    """Ready at 100 at place 1, at place 2 at 160, handed over by 190, fresh until 170."""
    left_out = why(problem(shipment("a", task(1, release_s=100), task(2, service_s=30), fresh_until_s=170)))
    assert (left_out.reason, left_out.remedy) == (Reason.FRESHNESS, "allow_longer_freshness")
    assert left_out.numbers == {"closest": "v", "fresh_until_s": 170, "fresh_more_s": 20}


def test_a_break_in_the_way() -> None:
    """A visit from 1000 sharp to 1600, and a break of 60 s that starts from 1550 to 1580.

    After the visit the break starts 20 s later than it may; before it, the visit would start 610 s late.
    """
    left_out = why(problem(visit("a", task(1, (1000, 1000), service_s=600)), vehicle(breaks=[rest(1550, 60, 1580)])))
    assert (left_out.reason, left_out.vehicle_id, left_out.remedy) == (Reason.BREAK, None, "move_break")
    assert left_out.numbers == {"closest": "v", "break_moved_s": 20}


def test_a_later_visit_is_preferred_to_a_break_moved_as_far() -> None:
    """Break from 1200 to 1300: the visit 260 s late after it, or the break 300 s late after the visit."""
    left_out = why(problem(visit("a", task(1, (1000, 1000), service_s=600)), vehicle(breaks=[rest(1200, 60, 1300)])))
    assert (left_out.reason, left_out.numbers["late_visit_s"]) == (Reason.TIME_WINDOW, 260)


def test_a_place_without_a_way() -> None:
    travel = without_way(street(3), [(0, 2), (1, 2)])
    left_out = why(problem(shipment("a", 1, 2), travel=travel))
    assert (left_out.reason, left_out.vehicle_id, left_out.remedy) == (Reason.UNREACHABLE, None, "move_pin")
    assert left_out.numbers == {"closest": "v", "task": "delivery", "ways_missing": 1}


def test_a_place_that_another_vehicle_reaches_is_not_unreachable() -> None:
    """w rides another network; it is 60 s late, which is cheaper than a road."""
    travels = without_way(street(3), [(0, 2)]), street(3)
    left_out = why(problem(visit("a", task(2, (0, 60))), vehicle("v"), vehicle("w", travels_by=1), travel=travels))
    assert (left_out.reason, left_out.numbers["closest"]) == (Reason.TIME_WINDOW, "w")


def test_what_costs_more_than_its_penalty_names_both_numbers() -> None:
    """There and back 7 km for Rp2.500 a kilometre: Rp17.500 against a penalty of Rp17.499."""
    far = visit("a", 7, penalty_rp=17_499)
    left_out = why(problem(far, vehicle(per_km_rp=2_500)))
    assert left_out == LeftOut(
        request_id="a",
        reason=Reason.NOT_WORTH_IT,
        vehicle_id="v",
        numbers={"extra_cost_rp": 17_500, "penalty_rp": 17_499},
        remedy="raise_priority",
    )


def test_a_request_that_fits_and_is_worth_it_is_a_defect_of_the_solution() -> None:
    with pytest.raises(StillFitsError) as raised:
        explain(problem(visit("a", 7, penalty_rp=17_501), vehicle(per_km_rp=2_500)), solution(unassigned=["a"]))
    assert (raised.value.request_id, raised.value.vehicle_id) == ("a", "v")
    assert (raised.value.extra_cost_rp, raised.value.penalty_rp) == (17_500, 17_501)


def test_two_rules_in_the_way_are_both_named() -> None:
    """Skill and load are both missing; the harder one is the reason."""
    left_out = why(problem(shipment("a", loads={"parcel": 11}, skills=["frozen"])))
    assert (left_out.reason, left_out.remedy) == (Reason.SKILL, "several_changes")
    assert left_out.numbers["skills"] == "frozen"
    assert left_out.numbers["more_parcel"] == 1


def test_without_vehicles_nobody_is_on_duty() -> None:
    day = Problem(matrices=(street(),), requests=(visit("a"),), vehicles=())
    (left_out,) = explain(day, solution(unassigned=["a"]))
    assert (left_out.reason, left_out.vehicle_id, left_out.remedy) == (Reason.SHIFT, None, "add_driver")


def test_an_order_beyond_the_plan_clock_is_told_so() -> None:
    """Opens at the very end of the clock, and lasts a minute."""
    left_out = why(problem(visit("a", task(1, (HORIZON_S, HORIZON_S), service_s=60))))
    assert (left_out.reason, left_out.remedy) == (Reason.TIME_WINDOW, "fix_order")
    assert (left_out.numbers["opens_s"], left_out.numbers["service_s"]) == (HORIZON_S, 60)


def test_three_windows_none_of_which_can_be_kept_leave_only_that_order_out() -> None:
    """SOL-33: windows around 0, 10 and 20 s, the place a minute away: the last one is 40 s too early."""
    day = problem(visit("a", task(1, (0, 0), (10, 10), (20, 20))), visit("b", 2))
    left_out = why(day)
    assert (left_out.request_id, left_out.numbers["late_visit_s"]) == ("a", 40)


# --- the remedy --------------------------------------------------------------------------------------------------


def fits_now(day: Problem, solved: Solution, left_out: LeftOut) -> bool:
    """Whether the remedy makes the request fit into the present route of the vehicle, by the scheduler's own word."""
    eased = with_remedy(day, left_out)
    vehicle_id = left_out.vehicle_id or str(left_out.numbers["closest"])
    present = [route for route in solved.routes if route.vehicle_id == vehicle_id]
    tasks = [(one.request_id, one.act) for route in present for one in route.steps]
    request = next(one for one in eased.requests if one.id == left_out.request_id)
    missing = [(request.id, act) for act, _ in request.tasks if (request.id, act) not in tasks]
    first, *second = missing
    for i in range(len(tasks) + 1):
        for j in range(i, len(tasks) + 1) if second else [i]:
            tried = [*tasks[:i], first, *tasks[i:j], *second, *tasks[j:]]
            if not isinstance(schedule(eased, vehicle_id, tried), Broken):
                return True
    return False


@given(day=problems(most_requests=5, rules=True))
@settings(max_examples=150)
def test_every_left_out_request_has_a_reason_and_its_remedy_works(day: Problem) -> None:
    solved = solve(day, stop=Stop(iterations=20))
    explained = explain(day, solved)
    assert [left_out.request_id for left_out in explained] == list(solved.unassigned)
    assert [left_out for left_out in explained if not fits_now(day, solved, left_out)] == []


SINGLE_AMOUNTS = (
    "late_pickup_s",
    "late_delivery_s",
    "late_visit_s",
    "shift_later_s",
    "shift_earlier_s",
    "ride_more_s",
    "fresh_more_s",
    "tasks_more",
    "duration_more_s",
    "distance_more_m",
    "cash_more_rp",
    "vehicles_missing",
    "steps_unlocked",
)


@given(day=problems(most_requests=5, rules=True))
def test_a_smaller_remedy_does_not_do(day: Problem) -> None:
    """One second less, and it does not fit."""
    solved = solve(day, stop=Stop(iterations=20))
    for left_out in explain(day, solved):
        for key in SINGLE_AMOUNTS:
            amount = int(left_out.numbers.get(key, 0))
            if amount and left_out.remedy != "several_changes":
                less = LeftOut(
                    request_id=left_out.request_id,
                    reason=left_out.reason,
                    vehicle_id=left_out.vehicle_id,
                    numbers={**left_out.numbers, key: amount - 1},
                    remedy=left_out.remedy,
                )
                assert not fits_now(day, solved, less)


def test_a_trial_looks_at_the_vehicle_as_it_is() -> None:
    """b between home and a: 2 more minutes of riding cost nothing, and both fit."""
    day = problem(visit("a", 3), visit("b", 1))
    present = route(step("v a", 180), finish_s=360)
    busy, idle = Trials(day, solution(present, unassigned=["b"])), Trials(day, solution(unassigned=["a", "b"]))
    assert busy.present(day.vehicles[0], day.requests[1]).find_least_extra_u() == 0
    assert idle.present(day.vehicles[0], day.requests[1]).fits()


def test_no_way_is_not_zero_seconds() -> None:
    travel = without_way(street(3), [(0, 1), (1, 0), (0, 2), (2, 0)])
    day = problem(visit("a", 1), travel=travel)
    assert int(day.matrices[0].seconds[0, 1]) == UNREACHABLE
    assert not Trials(day, solution(unassigned=["a"])).present(day.vehicles[0], day.requests[0]).fits()
