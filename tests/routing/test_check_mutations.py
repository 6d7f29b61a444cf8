"""The checker accepts what the solver makes and refuses it once anything is spoilt."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.check import check
from routing.model import Problem
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import problem, rest, shipment, vehicle, visit
from tests.routing.mutate import SPOILS, Spoil
from tests.routing.strategies import problems

QUICK = Stop(iterations=20)


@given(day=problems())
def test_what_the_solver_makes_has_no_fault(day: Problem) -> None:
    assert check(day, solve(day, stop=QUICK)) == ()


@given(day=problems(), seed=st.integers(0, 1000))
def test_whatever_is_spoilt_has_a_fault(day: Problem, seed: int) -> None:
    right = solve(day, stop=QUICK)
    for spoil in SPOILS:
        spoilt = spoil(right, Random(seed))
        assert spoilt is None or check(day, spoilt), spoil.__name__


@pytest.mark.parametrize("spoil", SPOILS, ids=[spoil.__name__ for spoil in SPOILS])
def test_each_way_to_spoil_is_caught(spoil: Spoil) -> None:
    """Two vehicles with a load each (one parcel at a time), a break, and a visit that nobody can make."""
    day = problem(
        shipment("a", 1, 2, skills=["near"]),
        shipment("b", 6, 7, skills=["far"]),
        visit("c", 3, skills=["flying"]),
        vehicle("v", skills=["near"], breaks=[rest(60, 30, 90)]),
        vehicle("w", skills=["far"]),
    )
    right = solve(day, stop=QUICK)
    assert check(day, right) == ()
    spoilt = [spoil(right, Random(seed)) for seed in range(10)]
    assert any(spoilt)
    assert all(check(day, one) for one in spoilt if one)
