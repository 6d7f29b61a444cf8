"""Roads that may be used to reach a place on them and not to pass through, and gates that stop a vehicle."""

import numpy as np
import pytest

from geo.arrays import PROFILES
from geo.model import NoSnap, Profile
from geo.travel import find_leg, travel_matrix
from tests.geo.make_roads import make_roads, snap_all, snap_one, way

MOTORCYCLE, FOOT = Profile.MOTORCYCLE, Profile.FOOT
GATE = (400.0, 100.0)
GATED = (way((0, 0), (400, 0), (800, 0)), way((400, 0), GATE, (400, 300)))
PRIVATE_GATE = {GATE: {"barrier": "gate", "access": "private"}}


@pytest.mark.parametrize("access", ["destination", "private", "customers", "delivery", "permit"])
def test_a_stop_on_a_private_road_is_reached_and_left(access: str) -> None:
    """MAT-06: no false "unreachable". 400 m along the street and 50 m in are 90 s at 5 m/s."""
    roads = make_roads(way((0, 0), (400, 0), (800, 0)), way((400, 0), (400, 100), access=access))
    table = travel_matrix(roads, MOTORCYCLE, snap_all(roads, (0, 0), (400, 50)))
    assert table.seconds.tolist() == [[0, 90], [90, 0]]


def test_nobody_passes_through_a_private_road() -> None:
    """100 m through the compound, 20 s, against 300 m round it, 60 s."""
    shortcut = way((0, 0), (100, 0), access="private")
    roads = make_roads(shortcut, way((0, 0), (0, 100), (100, 100), (100, 0)))
    table = travel_matrix(roads, MOTORCYCLE, snap_all(roads, (0, 50), (100, 50), (40, 0), (60, 0)))
    assert table.seconds[0, 1] == 40
    assert table.seconds[0, 2] == 18  # 50 m and 40 m in
    assert table.seconds[0, 3] == 22  # 50 m and 60 m in from this side, not 200 m and 40 m from the other
    assert table.seconds[2, 3] == 4
    around = find_leg(roads, MOTORCYCLE, snap_one(roads, (0, 10)), snap_one(roads, (100, 10)))
    assert around is not None
    assert around.metres == 90 + 100 + 90


def test_a_public_road_behind_a_private_one_is_reached_over_it() -> None:
    """MAT-06: what only a private road leads to is for last legs itself, however it is tagged."""
    roads = make_roads(
        way((0, 0), (400, 0), (800, 0)),
        way((400, 0), (400, 100), access="private"),
        way((400, 100), (400, 200)),
    )
    table = travel_matrix(roads, MOTORCYCLE, snap_all(roads, (400, 0), (400, 150)))
    assert table.seconds.tolist() == [[0, 30], [30, 0]]
    assert roads.last_leg[0].tolist() == [False] * 4 + [True] * 4


def test_two_private_roads_in_a_row_are_one_last_leg() -> None:
    """From one compound to another over the public street between: 50 + 400 + 50 m in 100 s."""
    roads = make_roads(
        way((0, 0), (400, 0)),
        way((0, 0), (0, 100), access="private"),
        way((400, 0), (400, 100), access="private"),
    )
    assert travel_matrix(roads, MOTORCYCLE, snap_all(roads, (0, 50), (400, 50))).seconds.tolist() == [
        [0, 100],
        [100, 0],
    ]


def test_what_lies_behind_a_private_gate_is_walked_from_the_gate() -> None:
    """GRA-03: 5 m from the house to the road and 150 m along it to the gate; the ride there is 400 + 100 m."""
    roads = make_roads(*GATED, barriers=PRIVATE_GATE)
    gate, corner = snap_one(roads, (405, 250)), snap_one(roads, (0, 0))
    assert gate.gap_m == 155
    assert gate.at.lat == pytest.approx(snap_one(roads, (400, 95)).at.lat, abs=1e-4)
    assert travel_matrix(roads, MOTORCYCLE, [corner, gate]).metres.tolist() == [[0, 500], [500, 0]]


def test_the_gate_wins_over_a_nearer_road_behind_the_fence() -> None:
    """GRA-27: a street 30 m behind the house leads nowhere near the gate, so the way in is by the gate."""
    roads = make_roads(*GATED, way((800, 0), (800, 330), (0, 330)), barriers=PRIVATE_GATE)
    assert snap_one(roads, (400, 298)).gap_m == 198


def test_the_entrance_road_wins_over_a_nearer_fence() -> None:
    """GRA-27: a yard joined to Jl. A by its own drive, 20 m from the pin; Jl. B, 30 m away, is over the fence."""
    roads = make_roads(
        way((0, 0), (200, 0), (400, 0), name="Jl. A"),
        way((400, 0), (400, 300), (0, 300), name="Jl. B"),
        way((200, 0), (200, 250), highway="service", access="private"),
    )
    yard = snap_one(roads, (200, 270))
    assert yard.gap_m == 20
    assert travel_matrix(roads, MOTORCYCLE, [snap_one(roads, (200, 0)), yard]).metres[0, 1] == 250


def test_a_gate_too_far_to_walk_is_no_way_in() -> None:
    """1,100 m behind the gate and 300 m from every other road: somebody has to open it."""
    roads = make_roads(way((0, 0), (400, 0), (2000, 0)), way((400, 0), GATE, (400, 1300)), barriers=PRIVATE_GATE)
    assert isinstance(snap_all(roads, (400, 1250))[0], NoSnap)


def test_a_locked_gate_is_no_way_in_on_foot_either() -> None:
    roads = make_roads(*GATED, barriers={GATE: {"barrier": "gate", "locked": "yes"}})
    assert snap_one(roads, (400, 250)).at.lat == pytest.approx(snap_one(roads, (400, 99)).at.lat, abs=1e-4)
    assert snap_one(roads, (400, 250)).gap_m == 150  # straight, since no way leads there


@pytest.mark.parametrize("tags", [{"barrier": "gate"}, {"barrier": "lift_gate"}, {"barrier": "bollard"}])
def test_a_motorcycle_rides_past_gates_without_a_ban_and_bollards(tags: dict[str, str]) -> None:
    roads = make_roads(*GATED, barriers={GATE: tags})
    assert travel_matrix(roads, MOTORCYCLE, snap_all(roads, (400, 50), (400, 150))).seconds[0, 1] in (20, 21)


def test_a_barrier_at_a_crossing_stops_whoever_it_stops_on_every_side() -> None:
    """Four arms of 100 m and a block in the middle: a car stays on its arm, a motorcycle does not."""
    middle = (0.0, 0.0)
    arms = [way(middle, end) for end in ((100.0, 0.0), (0.0, 100.0), (-100.0, 0.0), (0.0, -100.0))]
    roads = make_roads(*arms, barriers={middle: {"barrier": "block"}})
    car, motorcycle = (roads.main[PROFILES.index(profile)] for profile in (Profile.CAR, MOTORCYCLE))
    assert car.sum() == 2
    assert motorcycle.all()


def test_the_last_leg_rule_holds_for_each_profile_by_its_own_tags() -> None:
    roads = make_roads(way((0, 0), (100, 0), motor_vehicle="destination"), way((0, 0), (0, 100), (100, 0)))
    assert roads.last_leg[PROFILES.index(MOTORCYCLE)].any()
    assert not roads.last_leg[PROFILES.index(FOOT)].any()


def test_where_everything_is_private_nothing_is_main() -> None:
    """Without a public road there is nothing to come from."""
    roads = make_roads(way((0, 0), (100, 0), access="private"))
    assert not roads.main[PROFILES.index(MOTORCYCLE)].any()
    assert np.count_nonzero(roads.time_cs[PROFILES.index(MOTORCYCLE)]) == 2
