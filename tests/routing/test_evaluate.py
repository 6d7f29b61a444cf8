"""A fixed sequence is told with its times and everything that is wrong with it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.check import check
from routing.cost import cost_u
from routing.evaluate import Cause, Evaluation, evaluate
from routing.fault import FaultCode
from routing.model import Act, Problem, Solution
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import key, problem, rest, shipment, street, task, vehicle, visit, without_way
from tests.routing.strategies import problems

QUICK = Stop(iterations=100)
HOUR_S = 3600


def found(told: Evaluation) -> list[tuple[Cause, int]]:
    return [(one.cause, one.over) for one in told.violations]


def keys(plan: Solution) -> dict[str, list[tuple[str, Act]]]:
    return {route.vehicle_id: [(step.request_id, step.act) for step in route.steps] for route in plan.routes}


@given(case=problems(rules=True))
@settings(max_examples=60)
def test_a_solved_plan_breaks_nothing_and_keeps_its_times(case: Problem) -> None:
    plan = solve(case, stop=QUICK)
    told = evaluate(case, keys(plan))
    assert told.violations == ()
    assert told.solution.routes == plan.routes
    assert told.cost_u == cost_u(case, plan)


@given(case=problems(rules=True), data=st.data())
@settings(max_examples=120)
def test_any_sequence_has_times_and_the_checker_names_what_they_break(case: Problem, data: st.DataObject) -> None:
    """Whatever is asked, the times add up: only rules are broken, never the arithmetic."""
    steps = [(request.id, act) for request in case.requests for act, _ in request.tasks]
    plan = {one.id: data.draw(st.lists(st.sampled_from(steps), max_size=5)) for one in case.vehicles}
    told = evaluate(case, plan)
    assert [one.fault for one in told.violations] == list(check(case, told.solution))
    assert not {one.cause for one in told.violations} & {Cause.TIMES}
    assert all(one.over >= 0 for one in told.violations)


def test_late_is_told_with_its_seconds() -> None:
    """Two visits a minute apart, both at 9.00 sharp, five minutes each: the second is six minutes late."""
    nine = 9 * HOUR_S
    day = problem(visit("a", task(1, (nine, nine), service_s=300)), visit("b", task(2, (nine, nine))))
    told = evaluate(day, {"v": [key("v a"), key("v b")]})
    assert found(told) == [(Cause.DELAY, 360)]
    (late,) = told.violations
    assert (late.fault.vehicle_id, late.fault.request_id, late.fault.step) == ("v", "b", 2)
    assert [step.start_s for step in told.solution.routes[0].steps] == [nine, nine + 360]


def test_everything_wrong_is_told_not_only_the_first() -> None:
    """Nine kg where eight fit, no skill, not allowed, one task too many, a ride of two minutes where one may last."""
    day = problem(
        shipment("a", 1, 3, loads={"kg": 9}, skills=frozenset({"frozen"}), max_ride_s=60),
        vehicle(capacity={"kg": 8}, max_tasks=1),
    )
    told = evaluate(day, {"v": [("a", Act.PICKUP), ("a", Act.DELIVERY)]})
    assert sorted(found(told)) == [(Cause.LOAD, 1), (Cause.MAX_TASKS, 1), (Cause.RIDE_TIME, 60), (Cause.SKILLS, 0)]


def test_precedence_is_told_and_the_times_are_there_all_the_same() -> None:
    day = problem(shipment("a", 1, 2))
    told = evaluate(day, {"v": [("a", Act.DELIVERY), ("a", Act.PICKUP)]})
    assert [one.fault.code for one in told.violations] == [FaultCode.DELIVERY_BEFORE_PICKUP]
    assert found(told) == [(Cause.PRECEDENCE, 0)]
    alone = evaluate(day, {"v": [("a", Act.DELIVERY)]})
    assert found(alone) == [(Cause.PRECEDENCE, 0)]
    assert alone.solution.unassigned == ()


def test_too_early_is_lead_time_where_the_times_are_given() -> None:
    """A plan whose service starts ten minutes before the window, 9.50 instead of 10.00."""
    ten = 10 * HOUR_S
    early = problem(visit("a", task(1, (ten - 600, ten - 600))))
    plan = solve(early, stop=QUICK)
    told = evaluate(problem(visit("a", task(1, (ten, ten)))), plan)
    assert found(told) == [(Cause.LEAD_TIME, 600)]


def test_a_break_that_is_missed_and_a_road_that_is_not_there() -> None:
    """Work from 0 to 3600 leaves no place for a break that starts at 600 at the latest; no road from 1 to 2."""
    day = problem(
        visit("a", task(0, (0, 0), service_s=HOUR_S)),
        visit("b", task(2)),
        vehicle(breaks=(rest(300, 600, 600),)),
        travel=without_way(street(), [(0, 2)]),
    )
    told = evaluate(day, {"v": [key("v a"), key("v b")]})
    assert {one.cause for one in told.violations} == {Cause.MISSING_BREAK, Cause.UNREACHABLE}


def test_a_route_is_told_in_figures() -> None:
    """A minute to place 1, ten minutes until it opens at 660, five of work, a minute back to 0."""
    day = problem(visit("a", task(1, (660, 700), service_s=300), cash_rp=20_000), vehicle(end=0, cash_rp=5_000))
    (tally,) = evaluate(day, {"v": [key("v a")]}).tallies
    assert (tally.ridden_s, tally.ridden_m, tally.served_s, tally.waited_s) == (120, 1000, 300, 0)
    assert tally.cash_rp == 25_000
