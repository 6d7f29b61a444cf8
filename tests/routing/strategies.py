"""Random small problems: always valid, and odd in every way the rules allow.

A problem lives between 0 and two hours. Tight and loose windows, one or two loads, skills, shifts, breaks, open and
closed routes, limits on ride and freshness, pairs of places without a way, travel that differs by direction and by
vehicle, setup, shared places, and vehicles that share nothing but the street.
"""

import numpy as np
from hypothesis import strategies as st

from geo.model import UNREACHABLE, TravelMatrix
from routing.model import (
    HORIZON_S,
    Break,
    Problem,
    Request,
    Shipment,
    Task,
    Vehicle,
    Visit,
    Weights,
    Window,
)
from tests.routing.rules import ruled

DAY_S = 7200
SKILLS = ("frozen", "wash")
LOADS = ("kg", "parcel")


@st.composite
def matrices(draw: st.DrawFn, places: int) -> TravelMatrix:
    """Asymmetric travel of 0 to 10 minutes, now and then without a way, not always obeying the triangle."""
    cell = st.sampled_from([60, 95, 120, 120, 240, 300, 600, 0, 60, 75, 180, UNREACHABLE])
    cells = draw(st.lists(cell, min_size=places * places, max_size=places * places))
    seconds = np.array(cells, np.int32).reshape(places, places)
    np.fill_diagonal(seconds, 0)
    metres = np.where(seconds == UNREACHABLE, UNREACHABLE, seconds * draw(st.sampled_from([4, 9])))
    return TravelMatrix(seconds=seconds, metres=metres.astype(np.int32))


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    """Any time, one window, or several."""
    count = draw(st.sampled_from([0, 0, 0, 1, 1, 2, 3]))
    if count == 0:
        return (Window(0, HORIZON_S),)
    made = []
    for _ in range(count):
        earliest_s = draw(st.integers(0, DAY_S))
        made.append(Window(earliest_s, earliest_s + draw(st.sampled_from([0, 300, 1800, 3600]))))
    return tuple(made)


@st.composite
def tasks(draw: st.DrawFn, places: int) -> Task:
    return Task(
        place=draw(st.integers(0, places - 1)),
        windows=draw(windows()),
        service_s=draw(st.sampled_from([0, 0, 60, 300])),
        setup_s=draw(st.sampled_from([0, 0, 90])),
        release_s=draw(st.sampled_from([0, 0, 0, 0, 600, 2400])),
        due_s=draw(st.sampled_from([None, None, 900, 3000])),
    )


def skill_sets(*, likely: bool) -> st.SearchStrategy[frozenset[str]]:
    """Some of the two skills; few orders need one, most vehicles have both."""
    most = frozenset(SKILLS) if likely else frozenset()
    return st.one_of(st.just(most), st.just(most), st.just(most), st.frozensets(st.sampled_from(SKILLS)))


@st.composite
def requests(draw: st.DrawFn, request_id: str, places: int) -> Request:
    skills = draw(skill_sets(likely=False))
    penalty_rp = draw(st.sampled_from([1_000_000, 1_000_000, 1_000_000, 20_000, 1_000]))
    if draw(st.integers(0, 3)) == 0:
        return Visit(id=request_id, task=draw(tasks(places)), skills=skills, penalty_rp=penalty_rp)
    fresh_until_s = draw(st.one_of(st.none(), st.none(), st.integers(600, DAY_S)))
    return Shipment(
        id=request_id,
        pickup=draw(tasks(places)),
        delivery=draw(tasks(places)),
        loads=draw(st.dictionaries(st.sampled_from(LOADS), st.integers(0, 4))),
        skills=skills,
        penalty_rp=penalty_rp,
        max_ride_s=draw(st.sampled_from([None, None, 300, 900, 1800])),
        fresh_until_s=fresh_until_s,
    )


@st.composite
def breaks(draw: st.DrawFn, shift: Window) -> Break:
    """A break that has a place in the shift, at a fixed or a floating time."""
    duration_s = draw(st.sampled_from([0, 60, 600]))
    earliest_s = draw(st.integers(shift.earliest_s, shift.latest_s - duration_s))
    return Break(window=Window(earliest_s, earliest_s + draw(st.sampled_from([0, 300, 3600]))), duration_s=duration_s)


@st.composite
def vehicles(draw: st.DrawFn, vehicle_id: str, places: int, matrix_count: int) -> Vehicle:
    earliest_s = draw(st.sampled_from([0, 0, 600, 3600]))
    shift = Window(earliest_s, earliest_s + draw(st.sampled_from([DAY_S, DAY_S, 3600, 1200])))
    somewhere = st.integers(0, places - 1)
    return Vehicle(
        id=vehicle_id,
        start=draw(somewhere),
        end=draw(st.one_of(st.none(), somewhere)),
        shift=shift,
        matrix=draw(st.integers(0, matrix_count - 1)),
        capacity=draw(
            st.one_of(st.just({"kg": 8, "parcel": 5}), st.dictionaries(st.sampled_from(LOADS), st.integers(0, 5)))
        ),
        skills=draw(skill_sets(likely=True)),
        breaks=tuple(draw(st.lists(breaks(shift), max_size=2))),
        fixed_rp=draw(st.sampled_from([0, 5_000])),
        per_hour_rp=draw(st.sampled_from([0, 15_000])),
        per_km_rp=draw(st.sampled_from([0, 800, 2_500])),
    )


@st.composite
def problems(draw: st.DrawFn, *, most_requests: int = 6, most_vehicles: int = 3, rules: bool = False) -> Problem:
    """Up to so many requests and vehicles on two to seven places. rules: with those of tests/routing/rules.py too."""
    places = draw(st.integers(2, 7))
    travels = draw(st.lists(matrices(places), min_size=1, max_size=2))
    request_count = draw(st.integers(1, most_requests))
    vehicle_count = draw(st.integers(1, most_vehicles))
    plain = Problem(
        matrices=tuple(travels),
        requests=tuple(draw(requests(f"r{n}", places)) for n in range(request_count)),
        vehicles=tuple(draw(vehicles(f"v{n}", places, len(travels))) for n in range(vehicle_count)),
        weights=Weights(wait_on_board_rp_per_min=draw(st.sampled_from([0, 0, 200]))),
    )
    return draw(ruled(plain)) if rules else plain
