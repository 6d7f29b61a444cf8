"""plan.json: written whole, read strictly, judged from itself alone; every wrong edit is caught."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dispatch.errors import FileError, PlanError
from dispatch.plan_check import check_plan
from dispatch.plan_document import PlanDocument, TotalsPart
from dispatch.plan_json import dump
from dispatch.plan_read import PlanFault, parse
from dispatch.plan_write import document
from routing.fault import Fault
from tests.dispatch.days import at, house, make_busy_day, plan, pose_day


def write(at_time: datetime | None = None) -> bytes:
    posed = pose_day(make_busy_day(at_time), off_road=[house(99)])
    made, _ = plan(posed)
    texts = {one.request_id: ("alasan", "reason") for one in made.left_out}
    return dump(document(posed, made, texts))


PLAN = write()


def judge(data: bytes) -> tuple[Fault | PlanFault, ...]:
    """Faults of the file, an impossible day among them."""
    parsed = parse(data, file="plan.json")
    if not isinstance(parsed, PlanDocument):
        return parsed
    try:
        return check_plan(parsed)
    except PlanError as error:
        return (PlanFault(path="$", code=error.code),)


def edited(edit: Callable[[Any], object]) -> tuple[Fault | PlanFault, ...]:
    plan_json = json.loads(PLAN)
    edit(plan_json)
    return judge(json.dumps(plan_json).encode())


@pytest.mark.parametrize("at_time", [None, at(7), at(9, 30), at(12, 15), at(15, 59)])
def test_a_plan_that_was_written_is_found_right(at_time: datetime | None) -> None:
    assert judge(write(at_time)) == ()


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert write() == PLAN


def test_times_have_the_office_s_offset_and_unreachable_is_null() -> None:
    """TIM-03, API-03: Jakarta is +07:00; house 99 is reached from nowhere."""
    plan_json = json.loads(PLAN)
    assert plan_json["epoch"] == "2025-11-03T00:00:00+07:00"
    assert all(task["arrival"].endswith("+07:00") for task in each_task(plan_json))
    lost = next(n for n, place in enumerate(plan_json["places"]) if place["road"] is None)
    assert plan_json["travel"][0]["seconds"][0][lost] is None
    assert b"NaN" not in PLAN


def each_stop(plan_json: Any) -> Iterator[Any]:
    return (stop for route in plan_json["routes"] for stop in route["stops"])


def each_task(plan_json: Any) -> Iterator[Any]:
    return (task for stop in each_stop(plan_json) for task in stop["tasks"])


def busiest(plan_json: Any) -> Any:
    return max(plan_json["routes"], key=lambda route: len(route["stops"]))


def swap_stops(plan_json: Any) -> None:
    stops = busiest(plan_json)["stops"]
    stops[0], stops[1] = stops[1], stops[0]


def swap_stops_but_not_their_numbers(plan_json: Any) -> None:
    stops = busiest(plan_json)["stops"]
    stops[0], stops[1] = {**stops[1], "number": 1}, {**stops[0], "number": 2}


def drop_a_stop(plan_json: Any) -> None:
    busiest(plan_json)["stops"].pop()


def drop_an_order_from_the_route(plan_json: Any) -> None:
    gone = busiest(plan_json)["stops"][0]["tasks"][0]["request_id"]
    for stop in each_stop(plan_json):
        stop["tasks"] = [task for task in stop["tasks"] if task["request_id"] != gone] or stop["tasks"]


def drop_a_route(plan_json: Any) -> None:
    plan_json["routes"].pop()


def drop_an_unassigned(plan_json: Any) -> None:
    plan_json["unassigned"].pop()


def drop_one_off_the_road(plan_json: Any) -> None:
    plan_json["unassigned"] = [one for one in plan_json["unassigned"] if one["request_id"] != "P8"]


def name_one_twice(plan_json: Any) -> None:
    plan_json["unassigned"].append(plan_json["unassigned"][0])


def leave_out_what_is_planned(plan_json: Any) -> None:
    plan_json["unassigned"][1]["request_id"] = "P1"


def drop_a_request(plan_json: Any) -> None:
    plan_json["requests"] = [one for one in plan_json["requests"] if one["request_id"] != "P1"]


def change_a_reason(plan_json: Any) -> None:
    plan_json["unassigned"][1]["reason"] = "skill"


def untrue_reason_off_the_road(plan_json: Any) -> None:
    next(one for one in plan_json["unassigned"] if one["request_id"] == "P8")["reason"] = "capacity"


def change_a_number_of_a_reason(plan_json: Any) -> None:
    numbers = next(one for one in plan_json["unassigned"] if one["request_id"] == "P9")["numbers"]
    key = next(key for key, value in numbers.items() if isinstance(value, int))
    numbers[key] += 1


def give_to_another_vehicle(plan_json: Any) -> None:
    busiest(plan_json)["vehicle_id"] = "D9"


def forget_a_break(plan_json: Any) -> None:
    busiest(plan_json)["breaks"] = []


def make_the_day_shorter(plan_json: Any) -> None:
    plan_json["vehicles"][0]["shift_end"] = "2025-11-03T08:02:00+07:00"


def shut_a_window(plan_json: Any) -> None:
    served = {task["request_id"] for task in each_task(plan_json)}
    request = next(one for one in plan_json["requests"] if one["request_id"] in served)
    request["latest"] = "2025-11-03T08:00:01+07:00"


@pytest.mark.parametrize(
    "edit",
    [
        swap_stops,
        swap_stops_but_not_their_numbers,
        drop_a_stop,
        drop_an_order_from_the_route,
        drop_a_route,
        drop_an_unassigned,
        drop_one_off_the_road,
        name_one_twice,
        leave_out_what_is_planned,
        drop_a_request,
        change_a_reason,
        untrue_reason_off_the_road,
        change_a_number_of_a_reason,
        give_to_another_vehicle,
        forget_a_break,
        make_the_day_shorter,
        shut_a_window,
    ],
)
def test_a_wrong_edit_by_hand_is_caught(edit: Callable[[Any], object]) -> None:
    assert edited(edit)


def spots(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every leaf of the document with its path."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from spots(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from spots(item, (*path, number))
    else:
        yield path, value


def put(plan_json: Any, path: tuple[str | int, ...], value: Any) -> None:
    *way, last = path
    for key in way:
        plan_json = plan_json[key]
    plan_json[last] = value


def is_time(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("2025-11-")


TIMES = [path for path, value in spots(json.loads(PLAN)) if path[0] == "routes" and is_time(value)]
WHOLES = [
    path
    for path, value in spots(json.loads(PLAN))
    if (type(value) is int and path[0] in ("routes", "summary")) or (path[-1] == "penalty_rp" and value is not None)
]


@given(path=st.sampled_from(TIMES), seconds=st.sampled_from([-3_600, -60, -1, 1, 60, 3_600]))
def test_a_time_shifted_by_a_second_or_more_is_caught(path: tuple[str | int, ...], seconds: int) -> None:
    plan_json = json.loads(PLAN)
    old = dict(spots(plan_json))[path]
    put(plan_json, path, (datetime.fromisoformat(old) + timedelta(seconds=seconds)).isoformat())
    assert judge(json.dumps(plan_json).encode())


@given(path=st.sampled_from(WHOLES), by=st.sampled_from([-1, 1, 1_000]))
def test_a_number_of_the_routes_or_sums_changed_is_caught(path: tuple[str | int, ...], by: int) -> None:
    plan_json = json.loads(PLAN)
    put(plan_json, path, dict(spots(plan_json))[path] + by)
    assert judge(json.dumps(plan_json).encode())


LEAVES = [path for path, _ in spots(json.loads(PLAN))]


@given(path=st.sampled_from(LEAVES), value=st.sampled_from([None, "x", -1, 1.5, True, [], {}, "2025-11-03T08:00:00"]))
def test_any_value_of_a_wrong_type_gives_faults_and_never_an_error(path: tuple[str | int, ...], value: object) -> None:
    plan_json = json.loads(PLAN)
    put(plan_json, path, value)
    for fault in judge(json.dumps(plan_json).encode()):
        assert fault.code


def test_numbers_of_arrays_are_cast_before_they_are_written() -> None:
    """SOL-02: a numpy integer is refused, not written as whatever it prints as."""
    with pytest.raises(ValidationError):
        TotalsPart(stops=np.int64(1), requests=1, seconds=1, metres=1, late_s=0, cost_rp=1)  # type: ignore[arg-type]


def test_an_unknown_key_is_named_with_what_it_may_have_meant() -> None:
    """API-01: a wrong key is not silently ignored."""
    (fault, *_) = edited(lambda plan_json: plan_json["requests"][0].update(erliest=None))
    assert fault == PlanFault(path="requests[0].erliest", code="unknown-key", values={"close": "earliest"})


def test_a_missing_key_is_named() -> None:
    (fault,) = edited(lambda plan_json: plan_json["vehicles"][0].pop("capacity"))
    assert fault == PlanFault(path="vehicles[0].capacity", code="missing")


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b'{"a": 1, "a": 2}', PLAN.replace(b'"gap_m": 0', b'"gap_m": NaN', 1), b"[" * 100_000],
)
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(FileError, match="not-json"):
        parse(data, file="plan.json")
