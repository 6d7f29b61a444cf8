"""Every answer of the solver passes the checker, accounts for every request, and is found again with the same seed."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.check import check
from routing.cost import cost_u
from routing.encode import encode
from routing.kernels import any_place, make_scratch, make_state
from routing.model import RUPIAH_U, Act, Problem, Solution
from routing.schedule import Broken, schedule
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import matrix, onboard, problem, rest, shipment, task, vehicle, visit
from tests.routing.strategies import problems

QUICK = Stop(iterations=300)


@given(case=problems(), seed=st.integers(0, 1000), fewest=st.booleans())
@settings(max_examples=150)
def test_every_answer_passes_the_checker(case: Problem, seed: int, fewest: bool) -> None:
    solution = solve(case, stop=QUICK, seed=seed, fewest_vehicles=fewest)
    assert check(case, solution) == ()


@given(case=problems())
def test_no_request_is_left_out_while_it_fits_for_less_than_its_penalty(case: Problem) -> None:
    """Judged by trying every pair of positions in every route, one by one, with the plain schedule."""
    solution = solve(case, stop=QUICK)
    for request_id in solution.unassigned:
        for vehicle_id, added_u in _insertions(case, solution, request_id):
            penalty_rp = next(r.penalty_rp for r in case.requests if r.id == request_id)
            assert added_u >= penalty_rp * RUPIAH_U, f"{request_id} fits on {vehicle_id}"


def _insertions(case: Problem, solution: Solution, request_id: str) -> list[tuple[str, int]]:
    request = next(r for r in case.requests if r.id == request_id)
    acts = [act for act, _ in request.tasks]
    found = []
    for one in case.vehicles:
        route = next((r for r in solution.routes if r.vehicle_id == one.id), None)
        now = [(step.request_id, step.act) for step in route.steps] if route else []
        for i in range(len(now) + 1):
            for j in range(i, len(now) + 1 if len(acts) == 2 else i + 1):
                second = [(request_id, acts[1])] if len(acts) == 2 else []
                tried = schedule(case, one.id, [*now[:i], (request_id, acts[0]), *now[i:j], *second, *now[j:]])
                if isinstance(tried, Broken):
                    continue
                others = tuple(r for r in solution.routes if r.vehicle_id != one.id)
                left = tuple(u for u in solution.unassigned if u != request_id)
                changed = replace(solution, routes=(*others, tried), unassigned=left)
                penalty_u = request.penalty_rp * RUPIAH_U
                found.append((one.id, cost_u(case, changed) - cost_u(case, solution) + penalty_u))
    return found


@given(case=problems(), seed=st.integers(0, 50))
@settings(max_examples=25)
def test_same_problem_seed_and_iterations_give_the_same_routes(case: Problem, seed: int) -> None:
    assert solve(case, stop=QUICK, seed=seed) == solve(case, stop=QUICK, seed=seed)


def test_another_seed_may_find_other_routes_but_all_are_judged() -> None:
    case = problem(*(shipment(f"r{n}", n % 7, (n * 3 + 1) % 7) for n in range(12)), vehicle("a"), vehicle("b"))
    for seed in range(5):
        assert check(case, solve(case, stop=QUICK, seed=seed)) == ()


def test_a_request_dearer_to_serve_than_its_penalty_is_left_out() -> None:
    """Place 5 is 2,500 m away, there and back 5 km at Rp2.000: Rp10.000 against a penalty of Rp9.999, then Rp10.001."""
    rider = vehicle(per_km_rp=2_000)
    near_miss = problem(visit("far", 5, penalty_rp=9_999), rider)
    worth_it = problem(visit("far", 5, penalty_rp=10_001), rider)
    assert solve(near_miss, stop=QUICK).unassigned == ("far",)
    assert solve(worth_it, stop=QUICK).unassigned == ()


def test_no_vehicles_leaves_everything_out_and_no_requests_give_no_routes() -> None:
    assert solve(replace(problem(visit("a")), vehicles=()), stop=QUICK).unassigned == ("a",)
    assert solve(problem(vehicle()), stop=QUICK).routes == ()


def test_food_with_a_short_ride_waits_at_the_seller_not_in_the_bag() -> None:
    """Pickup open from 0, delivery opens at 60 min, 1 min away, at most 2 min from leaving to reaching.

    Leaving at 0 would reach the door at 1 min and wait 59 min with the food. The driver leaves at 59 min instead.
    """
    meal = shipment("meal", task(1), task(2, (3600, 3600)), max_ride_s=120)
    (route,) = solve(problem(meal), stop=QUICK).routes
    pickup, delivery = route.steps
    assert pickup.departure_s == 3540
    assert (delivery.arrival_s, delivery.start_s) == (3600, 3600)


def test_a_break_is_taken_between_stops_inside_its_window() -> None:
    """A visit from 11:40 to 12:10, lunch of 30 min that starts 12:00 to 12:30: it starts when the visit is over."""
    noon = 12 * 3600
    work = visit("job", task(1, (noon - 1200, noon - 1200), service_s=1800))
    (route,) = solve(problem(work, vehicle(breaks=(rest(noon, 1800, noon + 1800),))), stop=QUICK).routes
    (lunch,) = route.rests
    assert (lunch.after, lunch.start_s, lunch.end_s) == (1, noon + 600, noon + 2400)


def test_ten_parcels_at_one_door_pay_its_setup_once() -> None:
    """Ten parcels from place 1 to place 2: 300 s once plus 10 × 20 s at the door; ten setups would be 3,200 s."""
    parcels = [shipment(f"p{n}", task(1), task(2, setup_s=300, service_s=20), loads={}) for n in range(10)]
    (route,) = solve(problem(*parcels, vehicle(per_hour_rp=10_000)), stop=QUICK).routes
    at_door = [step for step in route.steps if step.act is Act.DELIVERY]
    assert at_door[-1].departure_s - at_door[0].start_s == 500


@given(case=problems(most_requests=4, most_vehicles=1))
@settings(max_examples=60)
def test_the_kernel_and_the_cost_table_count_the_same(case: Problem) -> None:
    """The cheapest insertion the kernel finds for the first request costs what cost.py adds up for that route."""
    encoded = encode(case)
    state, scratch = make_state(encoded), make_scratch(encoded)
    if not encoded.allowed[0, 0]:
        return
    added_u, i, _ = any_place(encoded, state, scratch, 0, 0, 1 << 57)
    route = schedule(case, case.vehicles[0].id, [(case.requests[0].id, act) for act, _ in case.requests[0].tasks])
    if i < 0:
        assert isinstance(route, Broken)
        return
    assert not isinstance(route, Broken)
    alone = Solution(routes=(route,), unassigned=tuple(r.id for r in case.requests[1:]))
    nobody = Solution(routes=(), unassigned=tuple(r.id for r in case.requests))
    assert added_u == cost_u(case, alone) - cost_u(case, nobody) + case.requests[0].penalty_rp * RUPIAH_U


def test_fewest_vehicles_is_what_the_windows_allow() -> None:
    """Four visits of 30 min on a street: two at 9:00 sharp need two vehicles, and two can do all four."""
    nine = 9 * 3600
    jobs = [visit(f"v{n}", task(n + 1, (nine + 3600 * (n // 2),) * 2, service_s=1800)) for n in range(4)]
    fleet = [vehicle(f"d{n}") for n in range(4)]
    assert len(solve(problem(*jobs, *fleet), stop=Stop(iterations=2000), fewest_vehicles=True).routes) == 2


def test_a_limit_in_seconds_is_kept_to_within_a_chunk() -> None:
    """A clock that counts calls: the search looks at it a bounded number of times once the budget is used."""
    ticks = iter(range(10_000))
    case = problem(*(shipment(f"r{n}") for n in range(5)))
    solution = solve(case, stop=Stop(seconds=20), clock=lambda: float(next(ticks)))
    assert solution.iterations <= 20 * 100


def test_a_start_put_off_stays_within_a_window() -> None:
    """The delivery opens at 2400. The pickup may start at 0 or 901, and is due at 900: it starts at 0, not at 900."""
    pickup = task(0, (0, 0), (901, 901), due_s=900)
    day = problem(shipment("a", pickup, task(0, release_s=2400)))
    planned = schedule(day, "v", [("a", Act.PICKUP), ("a", Act.DELIVERY)])
    assert not isinstance(planned, Broken)
    assert [step.start_s for step in planned.steps] == [0, 2400]
    assert check(day, Solution(routes=(planned,), unassigned=())) == ()


def test_a_group_that_is_parted_does_not_leave_a_route_it_was_needed_on() -> None:
    """b and d go together, and d fits nowhere: both are left out, and so is what cannot do without b.

    With b before it the pickup at 2 is at no new place and asks for no setup of 90 s.
    """
    day = problem(
        visit("a", task(0)),
        visit("b", task(2), together="g"),
        visit("d", task(0, service_s=300), together="g"),
        shipment("c", task(2, setup_s=90), task(4, setup_s=90)),
        vehicle(start=1, end=None, max_duration_s=400),
        travel=matrix([[0 if a == b else 180 if (a, b) == (2, 4) else 60 for b in range(5)] for a in range(5)]),
    )
    for seed in range(5):
        assert check(day, solve(day, stop=QUICK, seed=seed)) == ()


def test_goods_on_board_are_not_handed_over_when_no_longer_fresh() -> None:
    """A minute's ride from 600 to a delivery that must be over by 600: it stays out rather than late."""
    day = problem(onboard("a", 0, fresh_until_s=600), vehicle(start=1, shift=(600, 7800)))
    assert solve(day, stop=QUICK).unassigned == ("a",)
