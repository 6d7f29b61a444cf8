import pytest

from geo.access import Passage, find_passages, passes_barrier
from geo.model import Profile
from tests.geo.make_roads import is_open, make_roads, way

OPEN, LAST_LEG, CLOSED = Passage.OPEN, Passage.LAST_LEG, Passage.CLOSED
MOTORCYCLE, CAR, BICYCLE, FOOT = Profile


def along(road_class: str, profile: Profile, **tags: str) -> Passage:
    return find_passages(road_class, tags, profile)[0]


@pytest.mark.parametrize(
    ("road_class", "tags"),
    [
        ("motorway", {}),
        ("motorway_link", {}),
        ("motorway", {"motorcycle": "yes"}),
        ("primary", {"toll": "yes"}),
        ("trunk", {"motorroad": "yes"}),
        ("secondary", {"toll": "yes", "motor_vehicle": "yes"}),
    ],
)
def test_toll_roads_are_closed_to_motorcycles(road_class: str, tags: dict[str, str]) -> None:
    """GRA-22, GRA-24: a ban, not a cost, also on a link without a tag of its own."""
    assert along(road_class, MOTORCYCLE, **tags) is CLOSED
    assert along(road_class, CAR, **tags) is OPEN


def test_a_lane_built_for_motorcycles_is_open_to_them_alone() -> None:
    """GRA-20: motor_vehicle=no with motorcycle=designated passes a toll plaza."""
    lane = {"motor_vehicle": "no", "motorcycle": "designated"}
    assert along("service", MOTORCYCLE, **lane) is OPEN
    assert along("service", CAR, **lane) is CLOSED
    assert along("motorway_link", MOTORCYCLE, toll="yes", **lane) is OPEN


@pytest.mark.parametrize(
    ("tags", "profile", "passage"),
    [
        ({"access": "no", "motorcycle": "yes"}, MOTORCYCLE, OPEN),
        ({"access": "no", "motorcycle": "yes"}, CAR, CLOSED),
        ({"vehicle": "no"}, BICYCLE, CLOSED),
        ({"vehicle": "no"}, FOOT, OPEN),
        ({"vehicle": "no", "bicycle": "yes"}, BICYCLE, OPEN),
        ({"motor_vehicle": "no"}, BICYCLE, OPEN),
        ({"motor_vehicle": "no"}, MOTORCYCLE, CLOSED),
        ({"access": "private"}, MOTORCYCLE, LAST_LEG),
        ({"access": "destination"}, CAR, LAST_LEG),
        ({"motor_vehicle": "destination"}, FOOT, OPEN),
        ({"access": "yes;no"}, CAR, CLOSED),
        ({"access": "unheard-of"}, CAR, OPEN),
        ({"foot": "no"}, FOOT, CLOSED),
        ({"bicycle": "use_sidepath"}, BICYCLE, CLOSED),
    ],
)
def test_the_most_specific_access_tag_wins(tags: dict[str, str], profile: Profile, passage: Passage) -> None:
    assert along("residential", profile, **tags) is passage


def test_a_footway_is_opened_by_a_tag_of_its_own_only() -> None:
    assert along("footway", MOTORCYCLE, access="yes") is CLOSED
    assert along("footway", MOTORCYCLE, motorcycle="yes") is OPEN
    assert along("footway", CAR, motorcycle="yes") is CLOSED


def test_a_gang_too_narrow_for_cars_is_open_to_motorcycles() -> None:
    assert along("path", MOTORCYCLE) is OPEN
    assert along("path", CAR) is CLOSED
    assert along("steps", MOTORCYCLE) is CLOSED


@pytest.mark.parametrize(
    ("tags", "directions"),
    [
        ({"oneway": "yes"}, (True, False)),
        ({"oneway": "true"}, (True, False)),
        ({"oneway": "1"}, (True, False)),
        ({"oneway": "-1"}, (False, True)),
        ({"oneway": "no"}, (True, True)),
        ({}, (True, True)),
        ({"junction": "roundabout"}, (True, False)),
        ({"junction": "roundabout", "oneway": "no"}, (True, True)),
        ({"oneway": "yes", "oneway_motorcycle": "no"}, (True, True)),
        ({"oneway": "no", "oneway_motorcycle": "-1"}, (False, True)),
        ({"vehicle:backward": "no"}, (True, False)),
    ],
)
def test_one_way_tags_are_read_for_motorcycles(tags: dict[str, str], directions: tuple[bool, bool]) -> None:
    assert is_open(make_roads(way((0, 0), (100, 0), **tags)), MOTORCYCLE) == directions


@pytest.mark.parametrize("value", ["reversible", "alternating"])
def test_a_road_whose_direction_changes_by_the_hour_is_not_used(value: str) -> None:
    """GRA-17: the hours are not in the map. On foot it does not matter."""
    roads = make_roads(way((0, 0), (100, 0), oneway=value))
    assert is_open(roads, MOTORCYCLE) == (False, False)
    assert is_open(roads, FOOT) == (True, True)


def test_one_way_for_four_wheels_only_is_two_way_for_two() -> None:
    """Jl. Kapuas in Madiun since June 2025."""
    roads = make_roads(way((0, 0), (100, 0), oneway="yes", oneway_motorcycle="no"))
    assert is_open(roads, MOTORCYCLE) == (True, True)
    assert is_open(roads, CAR) == (True, False)


def test_bicycles_may_be_excepted_and_walkers_always_are() -> None:
    roads = make_roads(way((0, 0), (100, 0), oneway="yes", oneway_bicycle="no"))
    assert (is_open(roads, BICYCLE), is_open(roads, FOOT)) == ((True, True), (True, True))
    lane = make_roads(way((0, 0), (100, 0), oneway="yes", cycleway="opposite_lane"))
    assert (is_open(lane, BICYCLE), is_open(lane, CAR)) == ((True, True), (True, False))


@pytest.mark.parametrize(
    ("tags", "passing"),
    [
        ({"barrier": "gate"}, {MOTORCYCLE, CAR, BICYCLE, FOOT}),
        ({"barrier": "lift_gate"}, {MOTORCYCLE, CAR, BICYCLE, FOOT}),
        ({"barrier": "toll_booth"}, {MOTORCYCLE, CAR, BICYCLE, FOOT}),
        ({"barrier": "bollard"}, {MOTORCYCLE, BICYCLE, FOOT}),
        ({"barrier": "kissing_gate"}, {FOOT}),
        ({"barrier": "gate", "access": "private"}, {FOOT}),
        ({"barrier": "gate", "access": "destination"}, {MOTORCYCLE, CAR, BICYCLE, FOOT}),
        ({"barrier": "gate", "access": "no", "foot": "yes"}, {FOOT}),
        ({"barrier": "gate", "access": "no"}, set()),
        ({"barrier": "gate", "locked": "yes"}, set()),
        ({"barrier": "bollard", "motor_vehicle": "yes"}, {MOTORCYCLE, CAR, BICYCLE, FOOT}),
        ({"barrier": "lift_gate", "access": "private", "motorcycle": "yes"}, {MOTORCYCLE, FOOT}),
    ],
)
def test_who_gets_past_a_barrier(tags: dict[str, str], passing: set[Profile]) -> None:
    """GRA-03."""
    assert {profile for profile in Profile if passes_barrier(tags, profile)} == passing
