"""What the scheduler refuses, nobody could time: every whole second is tried, with the checker as judge."""

from collections.abc import Iterator
from itertools import combinations_with_replacement, product

from hypothesis import given
from hypothesis import strategies as st

from routing.check import check
from routing.model import Act, Break, Problem, Rest, Route, Solution, Step, Task, Vehicle, Window
from routing.schedule import Broken, schedule
from tests.routing.make import matrix, problem, shipment, solution, vehicle, visit

LAST_S = 9
"""Clocks are tiny here, so that all times of a route can be tried."""


@st.composite
def windows(draw: st.DrawFn, longest_s: int = LAST_S) -> tuple[int, int]:
    earliest_s = draw(st.integers(0, LAST_S))
    return earliest_s, min(LAST_S, earliest_s + draw(st.integers(0, longest_s)))


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    opened = draw(st.lists(windows(4), min_size=1, max_size=2)) if draw(st.booleans()) else [(0, LAST_S)]
    few = st.sampled_from([0, 0, 1, 2])
    return Task(
        place=draw(st.integers(0, 2)),
        windows=tuple(Window(*one) for one in opened),
        service_s=draw(few),
        setup_s=draw(few),
        release_s=draw(st.sampled_from([0, 0, 3])),
    )


@st.composite
def days(draw: st.DrawFn) -> Problem:
    """A shipment and a visit, a vehicle with a break or none, three places up to 2 s apart."""
    cells = draw(st.lists(st.integers(0, 2), min_size=9, max_size=9))
    seconds = [[0 if i == j else cells[3 * i + j] for j in range(3)] for i in range(3)]
    limits = st.one_of(st.none(), st.integers(0, LAST_S))
    order = shipment("a", draw(tasks()), draw(tasks()), max_ride_s=draw(limits), fresh_until_s=draw(limits))
    duration_s = draw(st.integers(0, 3))
    pause = Break(window=Window(*draw(windows())), duration_s=duration_s)
    fits = pause.window.earliest_s + duration_s <= LAST_S
    end = draw(st.sampled_from([None, 0, 1]))
    driver = vehicle(end=end, shift=(0, LAST_S), breaks=[pause] if fits and draw(st.booleans()) else [])
    return problem(order, visit("b", draw(tasks())), driver, travel=matrix(seconds))


ORDERS = (
    (("a", Act.PICKUP), ("a", Act.DELIVERY), ("b", Act.VISIT)),
    (("a", Act.PICKUP), ("b", Act.VISIT), ("a", Act.DELIVERY)),
    (("b", Act.VISIT), ("a", Act.PICKUP), ("a", Act.DELIVERY)),
)


def every_timing(day: Problem, order: tuple[tuple[str, Act], ...]) -> Iterator[Solution]:
    """Routes in this order with every start of every task in its windows and of the break, right or wrong."""
    (driver,) = day.vehicles
    by_name = {(one.id, act): one_task for one in day.requests for act, one_task in one.tasks}
    tasks_in_order = [(name, by_name[name]) for name in order]
    placings: list[Rest | None] = [
        Rest(index=0, after=gap, start_s=at, end_s=at + pause.duration_s)
        for pause in driver.breaks
        for gap, at in product(range(len(order) + 1), range(LAST_S + 1))
    ]
    for starts in combinations_with_replacement(range(LAST_S + 1), len(order)):
        if all(is_open(one, start_s) for (_, one), start_s in zip(tasks_in_order, starts, strict=True)):
            for placing in placings or [None]:
                yield solution(timed(day, driver, tasks_in_order, starts, placing))


def is_open(one: Task, start_s: int) -> bool:
    return any(window.earliest_s <= start_s <= window.latest_s for window in one.windows)


def timed(
    day: Problem,
    driver: Vehicle,
    order: list[tuple[tuple[str, Act], Task]],
    starts: tuple[int, ...],
    placing: Rest | None,
) -> Route:
    """The route with these starts; rides begin at once, and a break begun before the arrival puts it off."""
    steps: list[Step] = []
    place, left_s = driver.start, 0

    def reached_s(destination: int) -> int:
        arrival_s = left_s + int(day.matrices[0].seconds[place, destination])
        if placing and placing.after == len(steps) and placing.start_s < arrival_s:
            arrival_s += placing.end_s - placing.start_s
        return arrival_s

    for ((request_id, act), one), start_s in zip(order, starts, strict=True):
        setup_s = one.setup_s if not steps or place != one.place else 0
        arrival_s, departure_s = reached_s(one.place), start_s + setup_s + one.service_s
        steps.append(
            Step(request_id=request_id, act=act, arrival_s=arrival_s, start_s=start_s, departure_s=departure_s)
        )
        place, left_s = one.place, departure_s
    finish_s = reached_s(place if driver.end is None else driver.end)
    rests = (placing,) if placing else ()
    return Route(vehicle_id=driver.id, steps=tuple(steps), rests=rests, depart_s=0, finish_s=finish_s)


@given(day=days(), order=st.sampled_from(ORDERS))
def test_a_sequence_is_refused_only_where_no_times_would_do(day: Problem, order: tuple[tuple[str, Act], ...]) -> None:
    made = schedule(day, "v", order)
    if isinstance(made, Broken):
        assert not [one for one in every_timing(day, order) if not check(day, one)]
    else:
        assert check(day, solution(made)) == ()


def test_the_trial_of_all_times_finds_those_that_do() -> None:
    """The pickup may start at 2 or 3 and the delivery at 4: two ways to time it."""
    order = shipment("a", Task(place=0, windows=(Window(2, 3),)), Task(place=1, windows=(Window(4, 4),)))
    day = problem(order, vehicle(end=None, shift=(0, LAST_S)), travel=matrix([[0, 1], [1, 0]]))
    right = [one for one in every_timing(day, ORDERS[0][:2]) if not check(day, one)]
    assert [[step.start_s for step in one.routes[0].steps] for one in right] == [[2, 4], [3, 4]]
