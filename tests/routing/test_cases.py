"""What users of other engines reported as faults, as problems in our terms with the right outcome.

Ids are those of the case list. Faults that only the checker can show are in test_check.py, reasons in test_explain.py.
"""

import json
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pytest

from routing.check import check
from routing.explain import explain
from routing.model import HORIZON_S, Act, Problem, Reason, Route, Solution, Window
from routing.schedule import Broken, schedule
from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import matrix, problem, rest, shipment, street, task, vehicle, visit, without_way

HOUR_S = 3600


def solved(day: Problem) -> Solution:
    """A solution that the checker accepts, with a reason for every request left out."""
    found = solve(day, stop=Stop(iterations=200))
    assert check(day, found) == ()
    assert [one.request_id for one in explain(day, found)] == list(found.unassigned)
    return found


def order_of(route: Route) -> list[str]:
    """`p a`, `d a`, ... in the order driven."""
    return [f"{step.act[0]} {step.request_id}" for step in route.steps]


def clock_s(text: str) -> int:
    """`05:30` in seconds after midnight."""
    hours, minutes = text.split(":")
    return int(hours) * HOUR_S + int(minutes) * 60


def case(shared: Path, name: str) -> Any:
    return json.loads((shared / "cases" / "files" / name).read_text(encoding="utf-8"))


def test_sol_02_numbers_of_arrays_come_out_as_plain_ints() -> None:
    """Places and seconds given as numpy integers; the checker refuses any moment that is no plain int."""
    day = problem(visit("a", task(np.int64(1), (np.int64(100), np.int32(200)), service_s=np.int64(30))))  # type: ignore[arg-type]
    assert solved(day).unassigned == ()


def test_sol_02_text_in_place_of_a_number_is_refused() -> None:
    with pytest.raises(TypeError):
        task(1, ("100", "200"))  # type: ignore[arg-type]


def test_sol_03_one_impossible_pair_does_not_empty_the_plan(shared: Path) -> None:
    """Order 2: pickup 15-16, delivery 13-14, 10 minutes apart."""
    given = case(shared, "ortools_1470_impossible_pair.json")

    def at(place: int, window: list[str] | None) -> Any:
        return task(place, *([(clock_s(window[0]), clock_s(window[1]))] if window else []))

    orders = [
        shipment(str(order["id"]), at(1, order["pickup_window"]), at(2, order["delivery_window"]))
        for order in given["orders"]
    ]
    day = problem(*orders, travel=street(3, step_s=60 * given["travel_min_between_any_two"]))
    found = solved(day)
    assert (order_of(found.routes[0]), found.unassigned) == (["p 1", "d 1"], ("2",))
    (left_out,) = explain(day, found)
    assert (left_out.reason, left_out.remedy, left_out.vehicle_id) == (Reason.TIME_WINDOW, "fix_windows", None)
    assert left_out.numbers["late_delivery_s"] == HOUR_S + 600


def test_sol_04_a_pair_is_done_as_a_whole_or_not_at_all() -> None:
    """The delivery of b cannot be reached in time: neither of its tasks is done."""
    found = solved(problem(shipment("a"), shipment("b", 1, task(7, (0, 60)))))
    assert (order_of(found.routes[0]), found.unassigned) == (["p a", "d a"], ("b",))


def test_sol_06_windows_that_open_at_the_same_second() -> None:
    """Three visits and a shipment, all from 1000 to 2500: whatever is done, a pickup comes first."""
    same = (1000, 2500)
    visits = [visit(name, task(place, same, service_s=120)) for name, place in (("x", 3), ("y", 4), ("z", 5))]
    found = solved(problem(shipment("a", task(1, same), task(6, same)), *visits))
    assert found.unassigned == ()
    driven = order_of(found.routes[0])
    assert driven.index("p a") < driven.index("d a")


def test_sol_07_start_and_end_may_differ() -> None:
    """From place 0 to place 7, all on the way: 420 s, within a shift of exactly that."""
    found = solved(problem(shipment("a", 2, 5), vehicle(start=0, end=7, shift=(0, 420), per_km_rp=1)))
    (route,) = found.routes
    assert (route.depart_s, route.finish_s) == (0, 420)


def test_sol_08_one_place_may_be_pickup_and_delivery() -> None:
    """W is place 1: 1 from W to 2, 2 from 2 to W, 3 from W to 3."""
    found = solved(problem(shipment("1", 1, 2), shipment("2", 2, 1), shipment("3", 1, 3), vehicle(per_km_rp=1)))
    assert found.unassigned == ()


@pytest.mark.parametrize("latest_s", [1_762_153_200, 9_223_372_036_854_775_807, HORIZON_S + 1])
def test_sol_09_sol_30_a_moment_beyond_the_plan_clock_is_refused(latest_s: int) -> None:
    """Seconds since 1970, the largest 64-bit number, and one second too many."""
    with pytest.raises(ValueError, match="outside the plan clock"):
        Window(0, latest_s)


def test_sol_30_no_window_is_the_whole_clock_and_does_not_overflow() -> None:
    found = solved(problem(visit("a", task(7, service_s=HOUR_S)), vehicle(shift=(0, HORIZON_S))))
    assert found.unassigned == ()


def test_sol_10_a_time_limit_holds_from_the_first_routes_on() -> None:
    """300 orders and a limit of one second: the first routes are not exempt from it."""
    orders = [
        shipment(f"o{n}", task(n % 8, (60 * n, 60 * n + 3600)), task((3 * n + 1) % 8), penalty_rp=50_000)
        for n in range(300)
    ]
    day = problem(*orders, *[vehicle(f"v{n}", capacity={"parcel": 4}, per_km_rp=1_000) for n in range(8)])
    solve(problem(visit("a")), stop=Stop(iterations=1))  # compiled before the clock starts
    began_s = perf_counter()
    found = solve(day, stop=Stop(seconds=1))
    assert perf_counter() - began_s < 10
    assert check(day, found) == ()


def test_sol_12_few_roads_and_little_time_end_all_the_same(shared: Path) -> None:
    """A ring of one-way roads of 5 minutes takes 25 in full; of 20 minutes nothing can be made."""
    given = case(shared, "pyvrp_683_hang.json")
    names = ["depot", *given["clients"]]
    seconds = [[0 if one == other else -1 for other in names] for one in names]
    for origin, destination in given["edges_duration_5"]:
        seconds[names.index(origin)][names.index(destination)] = 5 * 60
    clients = [visit(name, names.index(name), penalty_rp=given["prize"]) for name in given["clients"]]
    shift = (0, given["vehicle"]["max_duration"] * 60)
    day = problem(*clients, vehicle(shift=shift), travel=matrix(seconds))
    assert solved(day).routes == ()


def test_sol_17_each_cause_has_its_own_reason() -> None:
    """One order too heavy, one that needs a skill nobody has, one too far for the shift."""
    day = problem(
        shipment("heavy", loads={"parcel": 11}),
        visit("frozen", skills=["frozen"]),
        visit("far", 7),
        vehicle(shift=(0, 400)),
    )
    reasons = {one.request_id: one.reason for one in explain(day, solved(day))}
    assert reasons == {"heavy": Reason.CAPACITY, "frozen": Reason.SKILL, "far": Reason.SHIFT}


def test_sol_19_ten_parcels_to_one_address_are_one_stop() -> None:
    """Collected at place 1 and handed over at place 2: setup 300 s once, then 10 × 20 s."""
    parcels = [shipment(f"p{n}", task(1, service_s=10), task(2, setup_s=300, service_s=20)) for n in range(10)]
    found = solved(problem(*parcels, vehicle(per_hour_rp=20_000, per_km_rp=1_000)))
    (route,) = found.routes
    assert [step.act for step in route.steps] == [Act.PICKUP] * 10 + [Act.DELIVERY] * 10
    assert route.steps[-1].departure_s - route.steps[10].start_s == 300 + 10 * 20


def test_sol_20_setup_counts_once_where_the_vehicle_starts(shared: Path) -> None:
    """Both pickups at the start: 90 + 300 s and 240 s, in either order 630 s."""
    given = case(shared, "vroom_1319_setup_at_start.json")

    def at(end: dict[str, int]) -> Any:
        return task(end["location_index"], setup_s=end.get("setup", 0), service_s=end["service"])

    orders = [shipment(str(n), at(one["pickup"]), at(one["delivery"])) for n, one in enumerate(given["shipments"])]
    (route,) = solved(
        problem(*orders, vehicle(per_hour_rp=3_600), travel=matrix(given["matrices"]["car"]["durations"]))
    ).routes
    assert [step.act for step in route.steps] == [Act.PICKUP, Act.PICKUP, Act.DELIVERY, Act.DELIVERY]
    assert route.steps[1].departure_s - route.depart_s == 90 + 300 + 240


def test_sol_21_the_window_bounds_the_start_of_the_work() -> None:
    """Half an hour in a window of 9 to 11 may start at 11 sharp, also where the driver comes from a job until then."""
    nine, eleven = 9 * HOUR_S, 11 * HOUR_S
    before = visit("before", task(0, (nine, nine), service_s=eleven - nine))
    found = solved(problem(before, visit("a", task(0, (nine, eleven), service_s=1800)), vehicle(start=0)))
    assert found.unassigned == ()
    assert max(step.departure_s for step in found.routes[0].steps) == eleven + 1800


@pytest.mark.parametrize(
    ("earliest_s", "latest_s"), [(12 * HOUR_S, 12 * HOUR_S), (11 * HOUR_S + 2700, 12 * HOUR_S + 1800)]
)
def test_sol_26_every_vehicle_that_drives_takes_its_break(earliest_s: int, latest_s: int) -> None:
    """Lunch at 12 or Friday prayer within 11.45 to 13.00, for four drivers of whom two are needed.

    Each visit lasts from 10 to 11.30 or from 13 to 14.30, so one driver can make one early and one late.
    """
    early = [visit(f"early{n}", task(1, (10 * HOUR_S, 10 * HOUR_S), service_s=5400)) for n in range(2)]
    late = [visit(f"late{n}", task(2, (13 * HOUR_S, 13 * HOUR_S), service_s=5400)) for n in range(2)]
    drivers = [vehicle(f"v{n}", fixed_rp=100_000, breaks=[rest(earliest_s, 1800, latest_s)]) for n in range(4)]
    found = solved(problem(*early, *late, *drivers))
    assert found.unassigned == ()
    assert [len(route.rests) for route in found.routes] == [1, 1]


def test_sol_27_each_job_is_done_in_its_window_by_the_shift_that_covers_it(shared: Path) -> None:
    given = case(shared, "jsprit_95_shift_window.json")

    def span(pair: list[str]) -> tuple[int, int]:
        return clock_s(pair[0]), clock_s(pair[1])

    jobs = [visit(job["id"], task(1, span(job["tw"]))) for job in given["jobs"]]
    drivers = [vehicle(one["id"], shift=span(one["shift"])) for one in given["vehicles"]]
    found = solved(problem(*jobs, *drivers))
    assert {route.vehicle_id: order_of(route) for route in found.routes} == {"v1": ["v job1"], "v2": ["v job2"]}


def test_sol_33_windows_out_of_reach_leave_only_that_order_out() -> None:
    found = solved(problem(visit("a", task(7, (0, 10), (100, 110), (200, 210))), visit("b", 1)))
    assert (order_of(found.routes[0]), found.unassigned) == (["v b"], ("a",))


def test_sol_34_twenty_bulky_orders_do_not_ride_in_one_box() -> None:
    """20 orders of 1 kg and 15 litres, all from place 1: a box of 60 litres holds four at a time."""
    bulky = [shipment(f"o{n}", 1, 2 + n % 6, loads={"kg": 1, "litre": 15}) for n in range(20)]
    found = solved(problem(*bulky, vehicle(capacity={"kg": 40, "litre": 60}, per_km_rp=1)))
    assert found.unassigned == ()
    on_board = most = 0
    for step in found.routes[0].steps:
        on_board += 1 if step.act is Act.PICKUP else -1
        most = max(most, on_board)
    assert most <= 4


def test_tim_15_equal_windows_are_made_one(shared: Path) -> None:
    """Two windows that are equal are one, and windows that touch are one."""
    given = case(shared, "vroom_845_duplicate_window.json")
    opened_s = given["time_windows"][0][0]
    windows = [(first - opened_s, last - opened_s) for first, last in given["time_windows"]]
    assert task(1, *windows).windows == (Window(0, 4500),)
    assert task(1, (0, 60), (60, 90)).windows == (Window(0, 90),)


def test_dyn_08_a_route_that_just_fits_is_accepted(shared: Path) -> None:
    """No travel: 29700 + 5760 = 35460, waits till 36000, + 6000 = 42000; break 43200 + 17100 = 60300, end of shift."""
    given = case(shared, "vroom_1251_own_route_refused.json")
    (car,) = given["vehicles"]
    ((break_from_s, break_until_s),) = car["breaks"][0]["time_windows"]
    jobs = [
        visit(str(job["id"]), task(job["location_index"], *map(tuple, job["time_windows"]), service_s=job["service"]))
        for job in given["jobs"]
    ]
    pause = rest(break_from_s, car["breaks"][0]["service"], break_until_s)
    driver = vehicle(shift=tuple(car["time_window"]), breaks=[pause])
    day = problem(*jobs, driver, travel=matrix(given["matrices"]["car"]["durations"]))
    route = schedule(day, "v", [("1", Act.VISIT), ("2", Act.VISIT)])
    assert isinstance(route, Route)
    assert [step.departure_s for step in route.steps] == [35_460, 42_000]
    assert [(one.start_s, one.end_s) for one in route.rests] == [(43_200, 60_300)]
    assert solved(day).unassigned == ()


def test_dyn_08_a_route_that_just_fails_names_the_rule() -> None:
    """The shift ends a second earlier."""
    day = problem(visit("a", task(7, service_s=60)), vehicle(shift=(0, 2 * 420 + 59)))
    assert schedule(day, "v", [("a", Act.VISIT)]) == Broken(vehicle_id="v", rule=Reason.SHIFT, at=1, over=1)


def test_dyn_14_pickups_come_before_their_deliveries() -> None:
    """Five orders whose deliveries lie nearer to the start than their pickups."""
    found = solved(problem(*[shipment(f"o{n}", 7 - n, 1) for n in range(5)], vehicle(per_km_rp=1_000)))
    driven = order_of(found.routes[0])
    assert [driven.index(f"p o{n}") < driven.index(f"d o{n}") for n in range(5)] == [True] * 5


def test_a_vehicle_reaches_only_what_its_own_network_reaches() -> None:
    """The becak has no way to place 2, the motorcycle has."""
    travels = without_way(street(3), [(0, 2), (1, 2)]), street(3)
    becak, motorcycle = vehicle("becak"), vehicle("motor", travels_by=1, fixed_rp=50_000)
    found = solved(problem(visit("near", 1), visit("far", 2), becak, motorcycle, travel=travels))
    assert found.unassigned == ()
    assert "motor" in [route.vehicle_id for route in found.routes if "v far" in order_of(route)]
