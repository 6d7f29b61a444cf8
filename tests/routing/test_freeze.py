"""At any moment of a day: what is done stays done, what remains may be driven, and nobody's parcel vanishes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.check import check
from routing.cost import cost_u
from routing.freeze import freeze
from routing.model import Act, Onboard, Problem
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import problem, rest, shipment, task, vehicle, visit
from tests.routing.strategies import problems

QUICK = Stop(iterations=100)


@given(case=problems(rules=True), now_s=st.integers(0, 9000), next_steps=st.integers(0, 2))
@settings(max_examples=150)
def test_what_remains_may_be_driven_and_is_never_made_worse(case: Problem, now_s: int, next_steps: int) -> None:
    plan = solve(case, stop=QUICK)
    later, remaining = freeze(case, plan, now_s, next_steps=next_steps)
    assert check(later, remaining) == ()
    better = solve(later, stop=QUICK, start=remaining)
    assert check(later, better) == ()
    assert cost_u(later, better) <= cost_u(later, remaining)


@given(case=problems(rules=True), now_s=st.integers(0, 9000))
@settings(max_examples=100)
def test_every_step_is_done_or_remains_at_its_time(case: Problem, now_s: int) -> None:
    """Steps that have begun are done, the others are as they were; requests with open steps are still there."""
    plan = solve(case, stop=QUICK)
    later, remaining = freeze(case, plan, now_s)
    whole = {(route.vehicle_id, step) for route in plan.routes for step in route.steps}
    still = {(route.vehicle_id, step) for route in remaining.routes for step in route.steps}
    assert still == {(vehicle_id, step) for vehicle_id, step in whole if step.start_s > now_s}
    done = {(step.request_id, step.act) for _, step in whole - still}
    open_ones = {r.id for r in case.requests if any((r.id, act) not in done for act, _ in r.tasks)}
    assert {request.id for request in later.requests} == open_ones


def test_what_is_picked_up_is_on_board_and_the_next_stop_is_committed() -> None:
    """Pickup at place 1 at 60, delivery at 3 at 180; at 100 the driver is on the way with the parcel."""
    day = problem(shipment("a", 1, 3, loads={"kg": 2}, cash_rp=10_000), vehicle(capacity={"kg": 5}, max_tasks=4))
    plan = solve(day, stop=QUICK)
    later, remaining = freeze(day, plan, 100)
    (parcel,) = later.requests
    assert isinstance(parcel, Onboard)
    assert (parcel.vehicle_id, parcel.picked_up_s) == ("v", 60)
    (driver,) = later.vehicles
    assert (driver.start, driver.shift.earliest_s, driver.max_tasks) == (1, 60, 3)
    assert driver.committed == (("a", Act.DELIVERY),)
    assert [step.start_s for step in remaining.routes[0].steps] == [180]


def test_cash_collected_stays_on_hand() -> None:
    """Rp30.000 collected of Rp50.000 that may be held: another Rp30.000 no longer fits."""
    day = problem(
        visit("a", task(1), cash_rp=30_000),
        vehicle(cash_limit_rp=50_000),
    )
    plan = solve(day, stop=QUICK)
    later, _ = freeze(day, plan, 61)
    assert later.vehicles[0].cash_rp == 30_000
    assert later.requests == ()


def test_a_break_that_has_begun_stays_where_it_is() -> None:
    """The break may start from 0 to 3600 and was begun at 0; at 100 it still lasts till 600."""
    day = problem(visit("a", task(1, (700, 700))), vehicle(breaks=(rest(0, 600, 3600),)))
    plan = solve(day, stop=QUICK)
    (taken,) = plan.routes[0].rests
    later, remaining = freeze(day, plan, taken.start_s)
    (kept,) = later.vehicles[0].breaks
    assert (kept.window.earliest_s, kept.window.latest_s) == (taken.start_s, taken.start_s)
    assert check(later, remaining) == ()


def test_a_stop_begun_asks_for_no_second_setup() -> None:
    """Two parcels for one house, setup two minutes: at 100 the first is being handed over, the second needs no more."""
    day = problem(visit("a", task(1, setup_s=120, service_s=60)), visit("b", task(1, setup_s=120, service_s=60)))
    plan = solve(day, stop=QUICK)
    later, remaining = freeze(day, plan, 100)
    assert check(later, remaining) == ()
    assert [step.departure_s for step in remaining.routes[0].steps] == [300]
