"""What a person reads when the checker refuses a plan."""

from datetime import UTC, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from api.say_fault import fault_text
from api.words import LANGS
from routing.check import check
from routing.fault import Fault, FaultCode
from routing.model import Problem
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import change_step, problem, route, solution, step, vehicle, visit
from tests.routing.mutate import SPOILS
from tests.routing.strategies import problems

MIDNIGHT = datetime(2025, 11, 2, 17, tzinfo=UTC)
"""0.00 in Madiun, 7 hours ahead of UTC."""


def test_an_arrival_one_second_off_is_told_with_seconds() -> None:
    """Left at 08.00.00, a minute on the road; the plan says 08.01.01."""
    eight_s = 8 * 3600
    day = problem(visit("P001", 1), vehicle("D1"))
    right = route(step("v P001", eight_s + 60), vehicle_id="D1", depart_s=eight_s, finish_s=eight_s + 120)
    assert check(day, solution(right)) == ()
    fault = check(day, change_step(solution(right), 0, 0, arrival_s=eight_s + 61))[0]
    told = {lang: fault_text(lang, fault, epoch=MIDNIGHT, zone="Asia/Jakarta", names={"D1": "Budi"}) for lang in LANGS}
    assert told["en"] == (
        "Budi, task 1, order P001: arrives at 08.01.01, but leaving at 08.00.00 and riding 1 min, "
        "breaks on the way aside, it is 08.01.00."
    )
    assert told["id"] == (
        "Budi, tugas 1, pesanan P001: tiba 08.01.01, padahal berangkat 08.00.00 dengan perjalanan 1 menit, "
        "di luar istirahat, berarti 08.01.00."
    )


def test_an_order_that_vanished_is_named() -> None:
    (fault,) = check(problem(visit("P001")), solution())
    assert fault_text("en", fault, epoch=MIDNIGHT, zone="Asia/Jakarta") == (
        "Order P001: it is on no route and not listed as left out."
    )


def test_a_moment_after_midnight_is_marked() -> None:
    """25 h after midnight, by a shift that ends at 01.00 the next day."""
    fault = Fault(
        code=FaultCode.AFTER_SHIFT, vehicle_id="D1", numbers={"last_s": 25 * 3600 + 5, "shift_latest_s": 25 * 3600}
    )
    assert fault_text("en", fault, epoch=MIDNIGHT, zone="Asia/Jakarta") == (
        "D1: the route or its last break ends at 01.00.05 +1, after the shift at 01.00.00 +1."
    )


@given(day=problems(), seed=st.integers(0, 1000))
def test_whatever_the_checker_finds_can_be_told(day: Problem, seed: int) -> None:
    right = solve(day, stop=Stop(iterations=20))
    spoilt = [one for spoil in SPOILS if (one := spoil(right, Random(seed)))]
    for fault in [fault for one in spoilt for fault in check(day, one)]:
        for lang in LANGS:
            assert fault_text(lang, fault, epoch=MIDNIGHT, zone="Asia/Jakarta").endswith(".")
