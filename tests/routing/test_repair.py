"""A plan fed back is never refused and never gets worse; what had to go is named."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.check import check
from routing.cost import cost_u
from routing.model import Act, Problem, Reason, Solution
from routing.repair import repair
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import problem, shipment, task, vehicle, visit
from tests.routing.strategies import problems

QUICK = Stop(iterations=200)


@given(case=problems(), seed=st.integers(0, 20))
@settings(max_examples=60)
def test_a_plan_fed_back_is_taken_whole_and_never_gets_dearer(case: Problem, seed: int) -> None:
    first = solve(case, stop=QUICK, seed=seed)
    again, repairs = repair(case, first)
    assert (again.routes, repairs) == (first.routes, ())
    better = solve(case, stop=QUICK, seed=seed + 1, start=first)
    assert check(case, better) == ()
    assert cost_u(case, better) <= cost_u(case, first)


@given(case=problems(), other=problems())
@settings(max_examples=60)
def test_any_plan_is_a_start(case: Problem, other: Problem) -> None:
    """A plan of another problem altogether: names that do not exist, loads that do not fit, times that have changed."""
    strange = solve(other, stop=QUICK)
    repaired, _ = repair(case, strange)
    assert check(case, repaired) == ()
    assert check(case, solve(case, stop=QUICK, start=strange)) == ()


def test_what_no_longer_fits_is_named_with_its_rule() -> None:
    """Two visits at 9:00 and 9:10 on one route; the second now takes place at 8:00: the first stays, it goes."""
    nine = 9 * 3600
    before = problem(visit("a", task(1, (nine, nine))), visit("b", task(2, (nine + 600, nine + 600))))
    plan = solve(before, stop=QUICK)
    after = problem(visit("a", task(1, (nine, nine))), visit("b", task(2, (nine - 3600, nine - 3600))))
    repaired, (gone,) = repair(after, plan)
    assert (gone.request_id, gone.rule) == ("b", Reason.TIME_WINDOW)
    assert repaired.unassigned == ("b",)
    assert solve(after, stop=QUICK, start=plan).unassigned == ()


def test_a_driver_who_fell_sick_leaves_the_orders_to_the_others() -> None:
    case = problem(shipment("a"), shipment("b", 3, 4), vehicle("x"), vehicle("y"))
    plan = solve(case, stop=QUICK)
    sick = replace(case, vehicles=tuple(v for v in case.vehicles if v.id != plan.routes[0].vehicle_id))
    repaired, repairs = repair(sick, plan)
    assert {one.rule for one in repairs} == {Reason.VEHICLE_NOT_ALLOWED}
    assert set(repaired.unassigned) == {one.request_id for one in repairs}
    assert solve(sick, stop=QUICK, start=plan).unassigned == ()


def test_a_delivery_without_its_pickup_leaves_both_to_be_placed() -> None:
    case = problem(shipment("a"))
    (route,) = solve(case, stop=QUICK).routes
    half = replace(route, steps=tuple(s for s in route.steps if s.act is Act.DELIVERY))
    repaired, _ = repair(case, Solution(routes=(half,), unassigned=()))
    assert repaired.unassigned == ("a",)
