"""What fairness and stability cost, and waiting with what was on board at the start."""

from routing.cost import cost_u
from routing.model import RUPIAH_U, Weights
from tests.routing.make import onboard, problem, route, shipment, solution, step, task, vehicle, visit

STABLE = Weights(move_rp=7_000)


def test_each_step_costs_the_weight_of_its_driver() -> None:
    """Two tasks at Rp300, one at Rp500: Rp1.100."""
    day = problem(shipment("a"), visit("b"), vehicle("v", per_task_rp=300), vehicle("w", per_task_rp=500))
    first = route(step("p a", 60), step("d a", 120), finish_s=240)
    second = route(step("v b", 60), vehicle_id="w", finish_s=120)
    assert cost_u(day, solution(first, second)) == 1_100 * RUPIAH_U


def test_each_request_on_another_vehicle_than_published_costs_once() -> None:
    """a was on w and c on a driver who is not there any more: twice Rp7.000. b stays, d is new."""
    day = problem(
        shipment("a", published_on="w"),
        visit("b", published_on="v"),
        visit("c", published_on="gone"),
        visit("d"),
        vehicle("v"),
        vehicle("w"),
        weights=STABLE,
    )
    done = route(step("v b", 60), step("v c", 60), step("v d", 60), step("p a", 60), step("d a", 120), finish_s=240)
    assert cost_u(day, solution(done)) == 2 * 7_000 * RUPIAH_U


def test_a_published_request_that_is_left_out_costs_its_penalty_alone() -> None:
    day = problem(visit("a", penalty_rp=20_000, published_on="v"), weights=STABLE)
    assert cost_u(day, solution(unassigned=["a"])) == 20_000 * RUPIAH_U


def test_waiting_with_what_was_on_board_at_the_start_costs() -> None:
    """Waits from 60 to 180 for the visit with a on board: 2 minutes at Rp200."""
    weights = Weights(wait_on_board_rp_per_min=200)
    day = problem(onboard("a", 2), visit("b", task(1, (180, 180))), weights=weights)
    assert cost_u(day, solution(route(step("v b", 60, 180), step("d a", 240), finish_s=360))) == 400 * RUPIAH_U
    fleet = vehicle(), vehicle("w")
    other = problem(onboard("a", 2, vehicle_id="w"), visit("b", task(1, (180, 180))), *fleet, weights=weights)
    done = solution(route(step("v b", 60, 180), finish_s=240), route(step("d a", 120), vehicle_id="w", finish_s=240))
    assert cost_u(other, done) == 0
