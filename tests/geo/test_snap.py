import pytest

from geo.model import LatLon, NoSnap, NoSnapReason, Profile, Snap
from geo.travel import travel_matrix
from tests.geo.make_roads import at, make_roads, snap_all, snap_one, way

MOTORCYCLE, CAR, FOOT = Profile.MOTORCYCLE, Profile.CAR, Profile.FOOT
MAIN_STREET = way((0, 0), (800, 0), name="Jalan Raya")
STREET_WITH_CORNER = way((0, 0), (400, 0), (800, 0))


def test_a_pin_is_tied_to_the_nearest_road_not_to_the_nearest_node() -> None:
    """GRA-13: a shop in the middle of 800 m of Jl. Raya, 10 m off it, with the end of a gang 60 m away."""
    roads = make_roads(MAIN_STREET, way((800, 0), (800, 65), (400, 65), highway="path"))
    shop = snap_one(roads, (400, 10))
    assert (shop.arc >> 1, shop.gap_m) == (0, 10)
    assert shop.offset_m == pytest.approx(400, abs=0.01)


def test_the_offset_is_measured_from_the_tail_of_the_arc_that_is_named() -> None:
    """A one-way street drawn from west to east and ridden from east to west: arc 1, 600 m from its tail."""
    roads = make_roads(way((0, 0), (800, 0), oneway="-1"), way((0, 0), (0, 100), (800, 100), (800, 0)))
    shop = snap_one(roads, (200, 5))
    assert shop.arc == 1
    assert shop.offset_m == pytest.approx(600, abs=0.01)


def test_a_pin_further_than_the_limit_is_not_tied() -> None:
    """GRA-12: 301 m is too far for 300 m and near enough for 302 m."""
    roads = make_roads(STREET_WITH_CORNER, way((400, 0), (400, 2000)))
    pin = at(400 - 301, 1000)
    refused, accepted = (roads.snap([pin], MOTORCYCLE, limit_m=limit)[0] for limit in (300, 302))
    assert refused == NoSnap(pin=pin, reason=NoSnapReason.NO_ROAD_NEAR, nearest_m=301, limit_m=300)
    assert isinstance(accepted, Snap)
    assert accepted.gap_m == 301


def test_a_pin_beyond_the_map_is_said_to_be_outside() -> None:
    """GRA-12, GRA-29: 55 km off the graph, and Surabaya on a map of Madiun."""
    roads = make_roads(MAIN_STREET)
    for pin in (at(55_000, 0), LatLon(-7.2575, 112.7521), LatLon(90, 0), LatLon(-90, 180)):
        found = roads.snap([pin], MOTORCYCLE)[0]
        assert isinstance(found, NoSnap)
        assert found.reason is NoSnapReason.OUTSIDE_MAP
        assert found.nearest_m is not None
        assert found.nearest_m > 50_000


def test_latitude_and_longitude_swapped_is_outside_the_map() -> None:
    """GRA-12. A real swap is refused by LatLon already where it leaves the globe."""
    with pytest.raises(ValueError, match="latitude"):
        LatLon(111.52, -7.63)
    found = make_roads(MAIN_STREET).snap([LatLon(11.52, -7.63)], MOTORCYCLE)[0]
    assert isinstance(found, NoSnap)
    assert found.reason is NoSnapReason.OUTSIDE_MAP


def test_a_loop_that_is_tied_to_nothing_is_passed_over_for_the_main_roads() -> None:
    """GRA-01: a car-park loop 5 m from the pin, the street 40 m away."""
    roads = make_roads(MAIN_STREET, way((390, 45), (410, 45), (400, 60), (390, 45), highway="service"))
    found = snap_one(roads, (400, 40))
    assert (found.arc >> 1, found.gap_m) == (0, 40)


def test_a_pin_near_an_island_only_is_near_no_road() -> None:
    """GRA-01: without a main road within the limit the pin is refused, and the rest goes on."""
    roads = make_roads(MAIN_STREET, way((0, 900), (50, 900), (50, 950)))
    lost, found = snap_all(roads, (25, 905), (25, 5))
    assert isinstance(lost, NoSnap)
    assert (lost.reason, lost.nearest_m) == (NoSnapReason.NO_ROAD_NEAR, 905)
    assert isinstance(found, Snap)


def test_a_street_one_can_enter_but_not_leave_is_no_place_to_stop() -> None:
    """A one-way stub off the main street: a stop there could never be left."""
    roads = make_roads(STREET_WITH_CORNER, way((400, 0), (400, 50), oneway="yes", foot="no"))
    assert snap_one(roads, (402, 40)).gap_m == 40
    back = make_roads(STREET_WITH_CORNER, way((400, 0), (400, 50), oneway="-1", foot="no"))
    assert snap_one(back, (402, 40)).gap_m == 40


def test_each_profile_is_tied_to_roads_it_may_use() -> None:
    """A toll road 5 m away, a street 60 m away and stairs 20 m away."""
    roads = make_roads(
        MAIN_STREET,
        way((0, 65), (800, 65), highway="motorway", oneway="no"),
        way((0, 0), (0, 65)),
        way((800, 0), (800, 65)),
        way((0, 40), (0, 0), highway="steps"),
        way((0, 40), (800, 40), highway="footway"),
    )
    rider, driver, walker = (snap_one(roads, (400, 60), profile) for profile in (MOTORCYCLE, CAR, FOOT))
    assert [place.gap_m for place in (rider, driver, walker)] == [60, 5, 20]


def test_a_two_way_street_is_left_both_ways_from_the_middle() -> None:
    """40 s to either end of 400 m at 5 m/s from the middle, whichever arc is named."""
    roads = make_roads(way((0, 0), (400, 0)))
    table = travel_matrix(roads, MOTORCYCLE, snap_all(roads, (0, 0), (200, 0), (400, 0)))
    assert table.seconds.tolist() == [[0, 40, 80], [40, 0, 40], [80, 40, 0]]


def test_where_no_road_is_open_there_is_no_nearest() -> None:
    roads = make_roads(way((0, 0), (100, 0), highway="steps"))
    found = roads.snap([at(50, 0)], CAR)[0]
    assert isinstance(found, NoSnap)
    assert found.nearest_m is None


def test_no_pins_no_places() -> None:
    assert make_roads(MAIN_STREET).snap([], MOTORCYCLE) == []


def test_ties_go_to_the_road_that_comes_first() -> None:
    """A street drawn twice."""
    roads = make_roads(way((0, 0), (100, 0)), way((0, 0), (100, 0)))
    assert snap_one(roads, (50, 10)).arc == 0
