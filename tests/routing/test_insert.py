"""A quote is what inserting would really cost, on the best vehicle, and 'no' means that it fits nowhere."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from geo.model import TravelMatrix
from routing.check import check
from routing.cost import cost_u
from routing.insert import LivePlan, Offer, insert
from routing.model import RUPIAH_U, Problem, Reason, Request, Solution
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import problem, shipment, street, task, vehicle, visit
from tests.routing.strategies import problems

QUICK = Stop(iterations=200)


def _split(case: Problem) -> tuple[Problem, Request]:
    """The problem without its last request, and that request."""
    return replace(case, requests=case.requests[:-1]), case.requests[-1]


def _with(case: Problem, plan: Solution, offer: Offer) -> Solution:
    order = [v.id for v in case.vehicles]
    routes = [r for r in plan.routes if r.vehicle_id != offer.vehicle_id] + [offer.route]
    return replace(plan, routes=tuple(sorted(routes, key=lambda r: order.index(r.vehicle_id))))


@given(case=problems())
@settings(max_examples=120)
def test_an_offer_passes_the_checker_and_adds_what_it_says(case: Problem) -> None:
    known, new = _split(case)
    plan = solve(known, stop=QUICK)
    quote = insert(known, plan, new)
    for offer in (quote.offer, quote.runner_up):
        if offer is not None:
            after = _with(case, plan, offer)
            assert check(case, after) == ()
            assert offer.added_u == cost_u(case, after) - cost_u(known, plan)
            assert offer.added_u < new.penalty_rp * RUPIAH_U
            assert offer.start_s <= offer.latest_s


@given(case=problems())
@settings(max_examples=60)
def test_the_runner_up_is_another_vehicle_and_no_cheaper(case: Problem) -> None:
    known, new = _split(case)
    quote = insert(known, solve(known, stop=QUICK), new)
    assert (quote.offer is None) == (quote.rule is not None)
    if quote.offer is not None and quote.runner_up is not None:
        assert quote.runner_up.vehicle_id != quote.offer.vehicle_id
        assert quote.runner_up.added_u >= quote.offer.added_u


def test_a_live_plan_answers_many_and_forgets_each() -> None:
    """The same question twice, with another between, has the same answer."""
    case = problem(shipment("a"), shipment("b", 3, 4), vehicle(per_km_rp=1_000))
    live = LivePlan(case, solve(case, stop=QUICK))
    once = live.quote(visit("x", 5))
    live.quote(shipment("y", task(6, (60, 60), (600, 900)), 7, loads={"parcel": 2}))
    assert live.quote(visit("x", 5)) == once


def test_a_place_the_plan_never_saw_is_quoted_from_its_travel() -> None:
    """A street of 4 places, a fifth at its end 1 min and 500 m on: 1 km more there and back at Rp1.000."""
    case = problem(visit("a", 3), vehicle(per_km_rp=1_000), travel=street(4))
    live = LivePlan(case, solve(case, stop=QUICK))
    quote = live.quote(visit("new", 4), travel=(street(5),))
    assert quote.offer is not None
    assert quote.offer.added_rp == 1_000
    assert {step.request_id for step in quote.offer.route.steps} == {"a", "new"}


def test_a_place_out_of_reach_is_not_offered() -> None:
    near = street(3)
    far = np.pad(near.seconds, ((0, 1), (0, 1)), constant_values=-1)
    far[3, 3] = 0
    island = TravelMatrix(seconds=far, metres=far.copy())
    case = problem(visit("a", 1), travel=near)
    assert LivePlan(case, solve(case, stop=QUICK)).quote(visit("new", 3), travel=(island,)).offer is None


def test_no_has_a_rule() -> None:
    """Too late for the window, a skill nobody has, more than the box holds, dearer than its penalty."""
    case = problem(visit("a", 1), vehicle(per_km_rp=1_000, shift=(0, 3600)))
    plan = solve(case, stop=QUICK)
    assert insert(case, plan, visit("late", task(5, (0, 60)))).rule is Reason.TIME_WINDOW
    assert insert(case, plan, visit("odd", 2, skills={"ice"})).rule is Reason.VEHICLE_NOT_ALLOWED
    assert insert(case, plan, visit("dear", 7, penalty_rp=10)).rule is Reason.NOT_WORTH_IT


def test_committed_steps_stay_first() -> None:
    """The driver is under way to place 5; a visit at place 1, on the way, is served after it all the same."""
    under_way = problem(visit("now", 5), vehicle(end=None, per_km_rp=1_000))
    (only,) = under_way.vehicles
    route = solve(under_way, stop=QUICK).routes[0]
    held = replace(under_way, vehicles=(replace(only, committed=(("now", route.steps[0].act),)),))
    offer = insert(held, solve(held, stop=QUICK), visit("new", 1)).offer
    assert offer is not None
    assert [step.request_id for step in offer.route.steps] == ["now", "new"]
