"""What a person reads when the checker refuses a plan."""

from datetime import UTC, datetime
from random import Random

import pytest
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


RULES: list[tuple[FaultCode, dict[str, int | str], str]] = [
    (FaultCode.TOO_MUCH_CASH, {"cash_rp": 525_000, "cash_limit_rp": 500_000}, "Rp525.000 in cash on hand; at most"),
    (FaultCode.ROUTE_TOO_LONG, {"lasts_s": 7_260, "max_duration_s": 7_200}, "lasts 2 h 1 min; at most 2 h is"),
    (FaultCode.ROUTE_TOO_FAR, {"ridden_m": 12_345, "max_distance_m": 12_000}, "12,345 m long; at most 12,000 m"),
    (FaultCode.TOO_MANY_TASKS, {"tasks": 5, "max_tasks": 4}, "has 5 tasks; at most 4"),
    (FaultCode.VEHICLE_NOT_ALLOWED, {}, "this driver may not take the order"),
    (FaultCode.ONBOARD_ELSEWHERE, {"carrier_vehicle_id": "D2"}, "another driver, Siti, has it on board"),
    (FaultCode.COMMITTED_MISSING, {"act": "pickup", "committed_step": 1}, "its pickup is committed as task 1 of Budi"),
    (FaultCode.COMMITTED_OUT_OF_PLACE, {"act": "pickup", "committed_step": 1}, "committed as task 1 of this route"),
    (
        FaultCode.TOGETHER_SPLIT,
        {"together": "x", "order": "P002", "other_vehicle_id": "D2"},
        "with order P002, which another driver has, Siti",
    ),
    (FaultCode.TOGETHER_PARTLY_LEFT_OUT, {"together": "x", "left_out": "P002"}, "with order P002, which is left out"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "numbers", "part"), RULES, ids=[code for code, _, _ in RULES])
def test_each_rule_is_told_with_its_numbers(code: FaultCode, numbers: dict[str, int | str], part: str) -> None:
    fault = Fault(code=code, vehicle_id="D1", request_id="P001", numbers=numbers)
    names = {"D1": "Budi", "D2": "Siti"}
    told = {lang: fault_text(lang, fault, epoch=MIDNIGHT, zone="Asia/Jakarta", names=names) for lang in LANGS}
    assert part in told["en"]
    assert told["id"].startswith("Pesanan P001: ")
    assert "$" not in told["id"]


@given(day=problems(), seed=st.integers(0, 1000))
def test_whatever_the_checker_finds_can_be_told(day: Problem, seed: int) -> None:
    right = solve(day, stop=Stop(iterations=20))
    spoilt = [one for spoil in SPOILS if (one := spoil(right, Random(seed)))]
    for fault in [fault for one in spoilt for fault in check(day, one)]:
        for lang in LANGS:
            assert fault_text(lang, fault, epoch=MIDNIGHT, zone="Asia/Jakarta").endswith(".")
