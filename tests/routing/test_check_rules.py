"""The checker on who may take what, limits, cash, what is on board at the start, what is committed, what goes together.

On the street of one minute and 500 m a place. The usual vehicle starts and ends at place 0.
"""

from routing.check import check
from routing.fault import Fault, FaultCode
from routing.model import Problem, Solution
from tests.routing.make import onboard, problem, route, shipment, solution, step, task, vehicle, visit


def one_visit(vehicle_id: str = "v") -> Solution:
    """A visit at place 1: there at 60, home at 120, 1,000 m."""
    return solution(route(step("v a", 60), finish_s=120, vehicle_id=vehicle_id))


def one_parcel() -> Solution:
    """From place 1 to place 2: there at 60 and 120, home at 240, 2,000 m."""
    return solution(route(step("p a", 60), step("d a", 120), finish_s=240))


# --- who may take it ---------------------------------------------------------------------------------------------


def test_a_vehicle_that_is_not_among_those_named_is_caught_once_per_order() -> None:
    fleet = vehicle("v"), vehicle("w")
    assert check(problem(shipment("a", vehicles=["v", "w"]), *fleet), one_parcel()) == ()
    (fault,) = check(problem(shipment("a", vehicles=["w"]), *fleet), one_parcel())
    assert fault == Fault(code=FaultCode.VEHICLE_NOT_ALLOWED, vehicle_id="v", request_id="a", step=1)


def test_a_vehicle_that_is_ruled_out_is_caught() -> None:
    fleet = vehicle("v"), vehicle("w")
    assert check(problem(visit("a", not_vehicles=["w"]), *fleet), one_visit("v")) == ()
    (fault,) = check(problem(visit("a", not_vehicles=["w"]), *fleet), one_visit("w"))
    assert (fault.code, fault.vehicle_id, fault.step) == (FaultCode.VEHICLE_NOT_ALLOWED, "w", 1)


def test_no_vehicle_named_is_nobody() -> None:
    (fault,) = check(problem(visit("a", vehicles=[])), one_visit())
    assert fault.code is FaultCode.VEHICLE_NOT_ALLOWED


# --- limits of the route -----------------------------------------------------------------------------------------


def test_one_task_more_than_allowed_is_caught() -> None:
    """A pickup and a delivery are two."""
    assert check(problem(shipment("a"), vehicle(max_tasks=2)), one_parcel()) == ()
    (fault,) = check(problem(shipment("a"), vehicle(max_tasks=1)), one_parcel())
    assert fault == Fault(code=FaultCode.TOO_MANY_TASKS, vehicle_id="v", numbers={"tasks": 2, "max_tasks": 1})


def test_the_duration_runs_from_leaving_to_being_done() -> None:
    """Opens at 600. Leaving at 0 lasts till 660; leaving at 540 lasts 120 s."""
    day = problem(visit("a", task(1, (600, 900))), vehicle(max_duration_s=120))
    assert check(day, solution(route(step("v a", 600), depart_s=540, finish_s=660))) == ()
    (fault,) = check(day, solution(route(step("v a", 599, 600), depart_s=539, finish_s=660)))
    numbers = {"lasts_s": 121, "max_duration_s": 120}
    assert fault == Fault(code=FaultCode.ROUTE_TOO_LONG, vehicle_id="v", numbers=numbers)


def test_the_distance_counts_the_way_home() -> None:
    """500 m there, 500 m back; an open route ends there."""
    assert check(problem(visit("a"), vehicle(max_distance_m=1_000)), one_visit()) == ()
    (fault,) = check(problem(visit("a"), vehicle(max_distance_m=999)), one_visit())
    numbers = {"ridden_m": 1_000, "max_distance_m": 999}
    assert fault == Fault(code=FaultCode.ROUTE_TOO_FAR, vehicle_id="v", numbers=numbers)
    ends_there = solution(route(step("v a", 60), finish_s=60))
    assert check(problem(visit("a"), vehicle(end=None, max_distance_m=500)), ends_there) == ()


# --- cash --------------------------------------------------------------------------------------------------------


def test_cash_grows_with_each_order_handed_over() -> None:
    """Begins with Rp10.000, Rp40.000 at the door of a, Rp50.000 at the visit b: Rp100.000 in all."""
    orders = shipment("a", 1, 2, cash_rp=40_000), visit("b", 3, cash_rp=50_000)
    done = solution(route(step("p a", 60), step("d a", 120), step("v b", 180), finish_s=360))
    assert check(problem(*orders, vehicle(cash_rp=10_000, cash_limit_rp=100_000)), done) == ()
    (fault,) = check(problem(*orders, vehicle(cash_rp=10_000, cash_limit_rp=99_999)), done)
    numbers = {"cash_rp": 100_000, "cash_limit_rp": 99_999}
    assert fault == Fault(code=FaultCode.TOO_MUCH_CASH, vehicle_id="v", request_id="b", step=3, numbers=numbers)


def test_cash_is_told_once_where_it_first_is_too_much() -> None:
    orders = visit("a", 1, cash_rp=40_000), visit("b", 2, cash_rp=50_000)
    done = solution(route(step("v a", 60), step("v b", 120), finish_s=240))
    (fault,) = check(problem(*orders, vehicle(cash_limit_rp=39_999)), done)
    assert (fault.step, fault.numbers) == (1, {"cash_rp": 40_000, "cash_limit_rp": 39_999})


def test_a_driver_who_begins_with_too_much_cash_may_have_no_route() -> None:
    day = problem(visit("a"), vehicle(cash_rp=2, cash_limit_rp=1))
    (fault,) = check(day, one_visit())
    assert (fault.code, fault.step, fault.numbers) == (
        FaultCode.TOO_MUCH_CASH,
        None,
        {"cash_rp": 2, "cash_limit_rp": 1},
    )
    assert check(day, solution(unassigned=["a"])) == ()


# --- on board at the start ---------------------------------------------------------------------------------------


def room_for_four() -> Problem:
    """3 parcels of a on board, 2 of b to be picked up."""
    orders = onboard("a", 2, loads={"parcel": 3}), shipment("b", 1, 3, loads={"parcel": 2})
    return problem(*orders, vehicle(capacity={"parcel": 4}))


def test_what_is_on_board_takes_room_until_it_is_handed_over() -> None:
    """3 on board and room for 4: picking up 2 at place 1 is one too many, after place 2 it is not."""
    day = problem(
        onboard("a", 2, loads={"parcel": 3}), shipment("b", 1, 3, loads={"parcel": 2}), vehicle(capacity={"parcel": 4})
    )
    early = route(step("p b", 60), step("d a", 120), step("d b", 180), finish_s=360)
    (fault,) = check(day, solution(early))
    assert (fault.code, fault.step) == (FaultCode.OVER_CAPACITY, 1)
    assert fault.numbers == {"load": "parcel", "on_board": 5, "capacity": 4}
    late = route(step("d a", 120), step("p b", 180), step("d b", 300), finish_s=480)
    assert check(day, solution(late)) == ()


def test_what_is_on_board_and_left_out_takes_room_to_the_end() -> None:
    day = problem(
        onboard("a", 2, loads={"parcel": 3}), shipment("b", 1, 3, loads={"parcel": 2}), vehicle(capacity={"parcel": 4})
    )
    done = route(step("p b", 60), step("d b", 180), finish_s=360)
    (fault,) = check(day, solution(done, unassigned=["a"]))
    assert (fault.code, fault.step, fault.numbers["on_board"]) == (FaultCode.OVER_CAPACITY, 1, 5)


def test_more_on_board_than_the_vehicle_has_room_for_is_caught_before_the_first_step() -> None:
    day = problem(onboard("a", 2, loads={"parcel": 3}), vehicle(capacity={"parcel": 2}))
    (fault,) = check(day, solution(route(step("d a", 120), finish_s=240)))
    numbers: dict[str, int | str] = {"load": "parcel", "on_board": 3, "capacity": 2}
    assert fault == Fault(code=FaultCode.OVER_CAPACITY, vehicle_id="v", numbers=numbers)
    assert check(day, solution(unassigned=["a"])) == ()


def test_only_the_vehicle_that_has_it_on_board_delivers_it() -> None:
    day = problem(onboard("a", 1, vehicle_id="w"), vehicle("v"), vehicle("w"))
    right = route(step("d a", 60), vehicle_id="w", finish_s=120)
    assert check(day, solution(right)) == ()
    (fault,) = check(day, solution(route(step("d a", 60), vehicle_id="v", finish_s=120)))
    code = FaultCode.ONBOARD_ELSEWHERE
    assert fault == Fault(code=code, vehicle_id="v", request_id="a", step=1, numbers={"carrier_vehicle_id": "w"})


def test_the_ride_of_what_is_on_board_began_when_it_was_picked_up() -> None:
    """Picked up at 100, the shift begins at 200, reached at 320 and waits till 500: a ride of 220 s."""
    done = solution(route(step("d a", 320, 500), depart_s=200, finish_s=620))
    waits = task(2, (500, 600))
    assert check(problem(onboard("a", waits, picked_up_s=100, max_ride_s=220), vehicle(shift=(200, 900))), done) == ()
    (fault,) = check(problem(onboard("a", waits, picked_up_s=100, max_ride_s=219), vehicle(shift=(200, 900))), done)
    assert (fault.code, fault.step) == (FaultCode.RIDE_TOO_LONG, 1)
    assert fault.numbers == {"ride_s": 220, "max_ride_s": 219}


def test_what_is_on_board_is_handed_over_fresh() -> None:
    """Handed over from 120 to 160."""
    done = solution(route(step("d a", 120, 120, 160), finish_s=280))
    assert check(problem(onboard("a", task(2, service_s=40), fresh_until_s=160)), done) == ()
    (fault,) = check(problem(onboard("a", task(2, service_s=40), fresh_until_s=159)), done)
    assert (fault.code, fault.numbers) == (FaultCode.NOT_FRESH, {"departure_s": 160, "fresh_until_s": 159})


# --- committed ---------------------------------------------------------------------------------------------------


def test_a_route_begins_with_what_is_committed() -> None:
    day = problem(shipment("a", 1, 3), visit("b", 2), vehicle(committed=["p a", "v b"]))
    right = route(step("p a", 60), step("v b", 120), step("d a", 180), finish_s=360)
    assert check(day, solution(right)) == ()


def test_a_committed_step_after_another_is_caught() -> None:
    """b is the first task and should be the second; a is the second and should be the first."""
    day = problem(visit("a", 1), visit("b", 2), vehicle(committed=["v a", "v b"]))
    faults = check(day, solution(route(step("v b", 120), step("v a", 180), finish_s=240)))
    code = FaultCode.COMMITTED_OUT_OF_PLACE
    assert faults == (
        Fault(code=code, vehicle_id="v", request_id="a", step=2, numbers={"act": "visit", "committed_step": 1}),
        Fault(code=code, vehicle_id="v", request_id="b", step=1, numbers={"act": "visit", "committed_step": 2}),
    )


def test_nothing_comes_between_committed_steps() -> None:
    day = problem(visit("a", 1), visit("b", 3), visit("c", 2), vehicle(committed=["v a", "v b"]))
    between = route(step("v a", 60), step("v c", 120), step("v b", 180), finish_s=360)
    (fault,) = check(day, solution(between))
    assert (fault.code, fault.request_id, fault.step) == (FaultCode.COMMITTED_OUT_OF_PLACE, "b", 3)


def test_a_committed_step_that_is_missing_is_caught() -> None:
    """Left out, or on another vehicle."""
    day = problem(visit("a"), vehicle("v", committed=["v a"]), vehicle("w"))
    missing = Fault(
        code=FaultCode.COMMITTED_MISSING,
        vehicle_id="v",
        request_id="a",
        numbers={"act": "visit", "committed_step": 1},
    )
    assert check(day, solution(unassigned=["a"])) == (missing,)
    assert check(day, one_visit("w")) == (missing,)


def test_what_is_picked_up_by_commitment_may_stay_on_board() -> None:
    """The delivery of a is left out: its 3 parcels are on board to the end, and b's 2 are one too many."""
    orders = shipment("a", 1, 5, loads={"parcel": 3}), shipment("b", 1, 2, loads={"parcel": 2})
    driver = vehicle(capacity={"parcel": 4}, committed=["p a"])
    alone = route(step("p a", 60), finish_s=120)
    assert check(problem(*orders, driver), solution(alone, unassigned=["a", "b"])) == ()
    both = route(step("p a", 60), step("p b", 60), step("d b", 120), finish_s=240)
    (fault,) = check(problem(*orders, driver), solution(both, unassigned=["a"]))
    assert (fault.code, fault.step, fault.numbers["on_board"]) == (FaultCode.OVER_CAPACITY, 2, 5)


def test_what_stays_on_board_must_be_listed_as_left_out() -> None:
    day = problem(shipment("a", 1, 2), vehicle(committed=["p a"]))
    (fault,) = check(day, solution(route(step("p a", 60), finish_s=120)))
    assert (fault.code, fault.step) == (FaultCode.PICKUP_WITHOUT_DELIVERY, 1)


def test_what_is_picked_up_without_commitment_may_not_stay_on_board() -> None:
    day = problem(shipment("a", 1, 2), visit("b", 1), vehicle(committed=["v b"]))
    faults = check(day, solution(route(step("v b", 60), step("p a", 60), finish_s=120), unassigned=["a"]))
    assert [fault.code for fault in faults] == [FaultCode.PLANNED_AND_LEFT_OUT, FaultCode.PICKUP_WITHOUT_DELIVERY]


def test_what_is_committed_and_delivered_is_not_left_out() -> None:
    day = problem(shipment("a", 1, 2), vehicle(committed=["p a"]))
    (fault,) = check(day, solution(*one_parcel().routes, unassigned=["a"]))
    assert fault.code is FaultCode.PLANNED_AND_LEFT_OUT


# --- together ----------------------------------------------------------------------------------------------------


def test_what_goes_together_is_on_one_vehicle() -> None:
    day = problem(visit("a", 1, together="meal"), visit("b", 1, together="meal"), vehicle("v"), vehicle("w"))
    assert check(day, solution(route(step("v a", 60), step("v b", 60), finish_s=120))) == ()
    apart = route(step("v a", 60), finish_s=120), route(step("v b", 60), vehicle_id="w", finish_s=120)
    (fault,) = check(day, solution(*apart))
    numbers = {"together": "meal", "order": "a", "other_vehicle_id": "v"}
    assert fault == Fault(code=FaultCode.TOGETHER_SPLIT, vehicle_id="w", request_id="b", step=1, numbers=numbers)


def test_what_goes_together_is_left_out_together() -> None:
    day = problem(visit("a", 1, together="meal"), visit("b", 1, together="meal"), visit("c", 1, together="other"))
    assert check(day, solution(route(step("v c", 60), finish_s=120), unassigned=["a", "b"])) == ()
    (fault,) = check(day, solution(route(step("v c", 60), step("v b", 60), finish_s=120), unassigned=["a"]))
    numbers = {"together": "meal", "left_out": "a"}
    code = FaultCode.TOGETHER_PARTLY_LEFT_OUT
    assert fault == Fault(code=code, vehicle_id="v", request_id="b", step=2, numbers=numbers)
