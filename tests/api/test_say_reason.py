"""What the office reads when an order is left out."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from api.say_reason import duration_text, reason_text
from api.words import LANGS, Lang
from routing.explain import explain
from routing.model import LeftOut, Problem, Reason
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import problem, rest, shipment, solution, street, task, vehicle, visit, without_way
from tests.routing.strategies import problems

MIDNIGHT = datetime(2025, 11, 2, 17, tzinfo=UTC)
"""0.00 in Madiun, 7 hours ahead of UTC."""
HOUR_S = 3600
NAMES = {"v": "Budi", "w": "Siti"}


def said(lang: Lang, left_out: LeftOut) -> str:
    return reason_text(lang, left_out, epoch=MIDNIGHT, zone="Asia/Jakarta", names=NAMES)


def why(day: Problem) -> LeftOut:
    (left_out,) = explain(day, solve(day, stop=Stop(iterations=20)))
    return left_out


def test_a_window_is_told_in_local_time_with_the_minutes_missing() -> None:
    """A delivery until 14.38; b is done there till 14.46 by the only driver, 8 minutes too late for a."""
    closes_s = 14 * HOUR_S + 38 * 60
    day = problem(
        shipment("a", 0, task(0, (closes_s, closes_s), service_s=8 * 60), penalty_rp=1),
        visit("b", task(0, (closes_s, closes_s), service_s=8 * 60)),
    )
    left_out = why(day)
    assert said("en", left_out) == (
        "The delivery may start until 14.38; Budi would be 8 min too late. "
        "Let the delivery start until 14.46. Or put one more driver on duty."
    )
    assert said("id", left_out) == (
        "Pengantaran boleh mulai sampai 14.38; Budi akan terlambat 8 menit. "
        "Izinkan pengantaran mulai sampai 14.46. Atau tambah satu pengemudi yang bertugas."
    )


def test_windows_that_contradict_each_other_are_told_as_such() -> None:
    """Pickup 15-16, delivery 13-14, 10 minutes apart."""
    order = shipment("a", task(1, (15 * HOUR_S, 16 * HOUR_S)), task(2, (13 * HOUR_S, 14 * HOUR_S)))
    assert said("en", why(problem(order, travel=street(step_s=600)))) == (
        "The delivery may start until 14.00; Budi would be 1 h 10 min too late. "
        "No driver could take it, even with nothing else to do. "
        "The times of the order contradict each other. Correct them: the delivery must be able to start until 15.10."
    )


def test_what_is_not_worth_it_names_both_sums() -> None:
    left_out = why(problem(visit("a", 7, penalty_rp=17_499), vehicle(per_km_rp=2_500)))
    assert said("id", left_out) == (
        "Muat pada Budi, tetapi menambah biaya Rp17.500, sedangkan tidak mengangkutnya dihitung Rp17.499. "
        "Bila tetap harus diangkut, naikkan prioritasnya."
    )


def test_several_changes_are_all_told() -> None:
    left_out = why(problem(shipment("a", loads={"parcel": 11}, skills=["frozen"])))
    assert said("en", left_out) == (
        "The order needs frozen, which Budi does not have. "
        "No driver could take it, even with nothing else to do; Budi comes closest. "
        "Several things are needed together: Choose a driver who has frozen, or enter it for Budi if that is so. "
        "Give Budi room for 1 more parcel(s), or split the order."
    )


def test_a_load_and_its_room_are_told() -> None:
    left_out = why(problem(shipment("a", loads={"parcel": 12})))
    assert said("id", left_out) == (
        "Pesanan membawa 12 paket; Budi memuat 10, dan di jalan kelebihan 2. "
        "Tidak ada pengemudi yang sanggup, sekalipun tanpa pesanan lain; yang paling mendekati Budi. "
        "Beri Budi tempat untuk 2 paket lagi, atau pecah pesanannya."
    )


EXAMPLES: list[tuple[Reason, Problem, str]] = [
    (
        Reason.SHIFT,
        problem(visit("a", 1), vehicle(shift=(0, 90))),
        "Budi stops work at 00.01; the order takes 30 s longer.",
    ),
    (
        Reason.UNREACHABLE,
        problem(visit("a", 1), travel=without_way(street(2), [(0, 1)])),
        "Budi cannot ride to the place and back: there is no way.",
    ),
    (
        Reason.RIDE_TIME,
        problem(shipment("a", 1, 6, max_ride_s=240)),
        "The goods may ride for 4 min; with Budi it would be 1 min longer.",
    ),
    (
        Reason.FRESHNESS,
        problem(shipment("a", 1, 2, fresh_until_s=60)),
        "The food is fresh until 00.01; Budi would hand it over 1 min later.",
    ),
    (
        Reason.BREAK,
        problem(visit("a", task(1, (1000, 1000), service_s=600)), vehicle(breaks=[rest(1550, 60, 1580)])),
        "The break of Budi is in the way, by 20 s.",
    ),
]


@pytest.mark.parametrize(("reason", "day", "begins"), EXAMPLES, ids=[str(reason) for reason, _, _ in EXAMPLES])
def test_each_reason_is_told_with_its_numbers(reason: Reason, day: Problem, begins: str) -> None:
    left_out = why(day)
    assert left_out.reason is reason
    assert said("en", left_out).startswith(begins)


BEFORE_ROUTES = [
    (Reason.NOT_READY, {"wait_s": 600}, "plan_again_later", "The order came in 10 min after this plan was made."),
    (
        Reason.UNREACHABLE,
        {"place": "-7.629800,111.523900", "limit_m": 300, "nearest_m": 480},
        "move_pin",
        "No road that our vehicles may use lies within 300 m of the pin -7.629800,111.523900; the nearest is 480 m",
    ),
    (
        Reason.UNREACHABLE,
        {"place": "-7.629800,111.523900", "limit_m": 300},
        "move_pin",
        "No road that our vehicles may use lies within 300 m of the pin -7.629800,111.523900.",
    ),
    (Reason.OUTSIDE_AREA, {"place": "0.1,0.2", "limit_m": 300}, "larger_map", "The pin 0.1,0.2 lies outside the map."),
    (Reason.TIME_WINDOW, {"late_s": 7200}, "check_date", "Its times were over 2 h before this plan begins."),
    (Reason.SHIFT, {"plan_s": 1}, "check_date", "Its times lie further ahead than one plan reaches."),
]


@pytest.mark.parametrize(("reason", "numbers", "remedy", "begins"), BEFORE_ROUTES)
def test_reasons_found_before_any_route_are_told(
    reason: Reason, numbers: dict[str, int | str], remedy: str, begins: str
) -> None:
    left_out = LeftOut(request_id="a", reason=reason, vehicle_id=None, numbers=numbers, remedy=remedy)
    assert said("en", left_out).startswith(begins)
    assert said("id", left_out)


def test_a_plan_without_drivers_says_so() -> None:
    (left_out,) = explain(
        Problem(matrices=(street(),), requests=(visit("a"),), vehicles=()), solution(unassigned=["a"])
    )
    assert said("en", left_out) == "No driver is on duty. Put a driver on duty."


@given(day=problems(most_requests=4))
def test_whatever_is_explained_can_be_told(day: Problem) -> None:
    for left_out in explain(day, solve(day, stop=Stop(iterations=20))):
        for lang in LANGS:
            assert said(lang, left_out).endswith(".")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59, "59 s"), (60, "1 min"), (61, "2 min"), (3600, "1 h"), (4200, "1 h 10 min"), (3541, "1 h")],
)
def test_durations_are_begun_minutes(seconds: int, text: str) -> None:
    assert duration_text("en", seconds) == text


def test_limits_of_the_office_are_told_with_what_is_over() -> None:
    """Rp50.000 in cash where Rp40.000 may be held; a second task where one is allowed; two km where one is."""
    cash = problem(visit("a", cash_rp=50_000), vehicle(cash_limit_rp=40_000))
    assert said("en", why(cash)) == (
        "The order is paid with Rp50.000 in cash; Budi may hold Rp40.000 at most, and would have Rp10.000 too much. "
        "No driver could take it, even with nothing else to do; Budi comes closest. "
        "Allow Budi to hold Rp10.000 more in cash, or to pay in first."
    )
    tasks = problem(visit("a", penalty_rp=1), visit("b"), vehicle(max_tasks=1))
    assert said("en", why(tasks)) == (
        "Budi may have one task at most; it would be 1 too many. Allow Budi one more task. "
        "Or put one more driver on duty."
    )
    named = problem(visit("a", not_vehicles=frozenset({"v"})))
    assert said("id", why(named)) == (
        "Budi tidak diizinkan membawa pesanan ini. "
        "Tidak ada pengemudi yang sanggup, sekalipun tanpa pesanan lain; yang paling mendekati Budi. "
        "Izinkan Budi membawanya."
    )
