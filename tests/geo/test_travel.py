import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.arrays import PROFILES
from geo.keys import make_key, read_metres, read_seconds, share_key
from geo.model import UNREACHABLE, NoSnap, Profile, Snap
from geo.plane import lengths_m
from geo.roads import Roads
from geo.travel import find_leg, list_legs, travel_matrix
from tests.geo.make_roads import Way, make_roads, place_on, snap_all, snap_one, way

MOTORCYCLE = Profile.MOTORCYCLE


def seconds(roads: Roads, *snaps: Snap | NoSnap) -> list[list[int]]:
    found: list[list[int]] = travel_matrix(roads, MOTORCYCLE, snaps).seconds.tolist()
    return found


def test_time_and_metres_add_up_along_the_fastest_way() -> None:
    """5 m/s: 100 m to the corner and 150 m on are 250 m in 50 s."""
    roads = make_roads(way((0, 0), (200, 0), (200, 200)))
    table = travel_matrix(roads, MOTORCYCLE, snap_all(roads, (100, 0), (200, 150)))
    assert table.seconds.tolist() == [[0, 50], [50, 0]]
    assert table.metres.tolist() == [[0, 250], [250, 0]]


def test_places_on_one_two_way_stretch_are_reached_straight() -> None:
    """From 40 m to 90 m and back are 50 m, 10 s, without going to either end."""
    roads = make_roads(way((0, 0), (200, 0)))
    assert seconds(roads, *snap_all(roads, (40, 0), (90, 0))) == [[0, 10], [10, 0]]


def test_on_a_one_way_what_lies_ahead_is_near_and_what_lies_behind_is_round_the_block() -> None:
    """Round a block of 4 x 100 m one way: 20 m ahead are 4 s, 20 m behind are 400 - 20 = 380 m, 76 s."""
    roads = make_roads(way((0, 0), (100, 0), (100, 100), (0, 100), (0, 0), oneway="yes"))
    assert seconds(roads, *snap_all(roads, (40, 0), (60, 0))) == [[0, 4], [76, 0]]


def test_going_round_beats_straight_where_straight_is_slower() -> None:
    """200 m of gang at 5 km/h (144 s) against a 5 m/s road of 220 m beside it (44 s), 1 m at each end."""
    roads = make_roads(way((0, 0), (200, 0), maxspeed="5"), way((0, 0), (0, 10), (200, 10), (200, 0)))
    there = seconds(roads, place_on(roads, 0, 1.0), place_on(roads, 0, 199.0))
    assert there[0][1] == 46  # 0.72 s out, 44 s round, 0.72 s in


def test_parts_of_a_second_are_rounded_up_once_a_pair() -> None:
    """Ten arcs of 1 m at 5 m/s are 0.2 s each: 2 s together, not 10 and not 0. 3 m are 0.6 s, so 1 s."""
    roads = make_roads(way(*((x, 0) for x in range(11))))
    table = seconds(roads, *snap_all(roads, (0, 0), (10, 0), (3, 0)))
    assert table[0] == [0, 2, 1]


def test_of_two_parallel_roads_the_fast_one_is_taken_with_its_own_length() -> None:
    """GRA-11: 500 m at 5 m/s in 100 s beside 500 m at 5 km/h in 360 s between the same two nodes."""
    roads = make_roads(
        way((0, 0), (0, 500)),
        way((0, 0), (0, 500), maxspeed="5"),
    )
    leg = find_leg(roads, MOTORCYCLE, snap_one(roads, (0, 0)), snap_one(roads, (0, 500)))
    assert leg is not None
    assert (leg.seconds, leg.metres, len(leg.line)) == (100, 500, 2)


def test_a_place_on_no_road_is_unreachable_and_the_others_are_not() -> None:
    """MAT-01: one bad location among good ones."""
    roads = make_roads(way((0, 0), (100, 0)))
    table = travel_matrix(roads, MOTORCYCLE, snap_all(roads, (0, 0), (0, 90_000), (100, 0)))
    assert table.seconds.tolist() == [[0, -1, 20], [-1, 0, -1], [20, -1, 0]]
    assert table.metres.tolist() == [[0, -1, 100], [-1, 0, -1], [100, -1, 0]]


def test_between_two_islands_there_is_no_number() -> None:
    """MAT-12."""
    roads = make_roads(way((0, 0), (100, 0)), way((0, 500), (100, 500)))
    table = travel_matrix(roads, MOTORCYCLE, [place_on(roads, 0, 50), place_on(roads, 2, 50)])
    assert table.seconds.tolist() == [[0, UNREACHABLE], [UNREACHABLE, 0]]
    assert find_leg(roads, MOTORCYCLE, place_on(roads, 0, 50), place_on(roads, 2, 50)) is None


def test_nobody_rides_an_arc_that_is_closed_to_them() -> None:
    """GRA-22, GRA-23: 1 km of toll road is 3 times as fast as 3 km of street, and not for a motorcycle."""
    roads = make_roads(
        way((0, 0), (1000, 0), highway="motorway", maxspeed="100", oneway="no"),
        way((0, 0), (0, 1000), (1000, 1000), (1000, 0)),
    )
    rider, driver = (
        travel_matrix(roads, profile, snap_all(roads, (0, 500), (1000, 500), profile=profile)).metres[0, 1]
        for profile in (MOTORCYCLE, Profile.CAR)
    )
    assert (rider, driver) == (2000, 2000)
    near, far = (0.0, 10.0), (1000.0, 10.0)
    rider, driver = (
        travel_matrix(roads, profile, snap_all(roads, near, far, profile=profile)).metres[0, 1]
        for profile in (MOTORCYCLE, Profile.CAR)
    )
    assert (rider, driver) == (2980, 1020)


def test_no_pair_of_different_places_takes_no_time() -> None:
    """MAT-07: 5 cm are 0.01 s at 5 m/s, so 1 s; places are told apart by the centimetre."""
    roads = make_roads(way((0, 0), (100, 0), (100, 100)))
    places = [place_on(roads, 0, metres) for metres in (10.0, 10.05, 99.95)]
    table = travel_matrix(roads, MOTORCYCLE, [*places, place_on(roads, 2, 0.05)])
    assert (table.seconds + np.eye(4, dtype=np.int32) >= 1).all()


@st.composite
def towns(draw: st.DrawFn) -> tuple[Roads, list[Snap]]:
    """A few streets between nine corners, some one-way, some private, and places anywhere on open arcs."""
    corners = [(100.0 * x, 130.0 * y) for x in range(3) for y in range(3)]
    corner = st.sampled_from(corners)
    tags = st.fixed_dictionaries(
        {"oneway": st.sampled_from(("no", "no", "yes", "-1")), "highway": st.sampled_from(("residential", "primary"))},
        optional={"access": st.just("private"), "maxspeed": st.sampled_from(("7", "18"))},
    )
    drawn = draw(st.lists(st.tuples(corner, corner, tags).filter(lambda w: w[0] != w[1]), min_size=2, max_size=14))
    ways: list[Way] = [((tail, head), its_tags) for tail, head, its_tags in drawn]
    roads = make_roads(*ways)
    arcs = np.flatnonzero(roads.is_open(MOTORCYCLE)).tolist()
    places = draw(st.lists(st.tuples(st.sampled_from(arcs), st.floats(0, 1)), min_size=2, max_size=5))
    return roads, [place_on(roads, arc, share * int(roads.length_cm[arc >> 1]) / 100) for arc, share in places]


def reference(roads: Roads, places: list[Snap]) -> list[list[tuple[int, int]]]:
    """The same table by networkx: stretches cut at the places, and the last-leg rule as three searches in a row."""
    cuts: dict[int, list[int]] = {}
    for place in places:
        cuts.setdefault(place.arc >> 1, []).append(_from_tail_cm(roads, place))
    public, private = nx.DiGraph(), nx.DiGraph()
    row = PROFILES.index(MOTORCYCLE)
    for stretch in range(roads.stretches):
        length_cm = int(roads.length_cm[stretch])
        marks = sorted({0, length_cm, *cuts.get(stretch, [])})
        for arc in (2 * stretch, 2 * stretch + 1):
            whole = make_key(roads.time_cs[row, arc : arc + 1].astype(np.int64), np.array([length_cm]))
            if roads.time_cs[row, arc]:
                graph = private if roads.last_leg[row, arc] else public
                _add_pieces(graph, roads, stretch, marks, whole, backward=bool(arc & 1))
    return [[_three_searches(roads, public, private, a, b) for b in places] for a in places]


def _add_pieces(
    graph: nx.DiGraph, roads: Roads, stretch: int, marks: list[int], whole: np.ndarray, *, backward: bool
) -> None:
    length_cm = np.array([int(roads.length_cm[stretch])])
    at = [int(share_key(whole, np.array([mark]), length_cm)[0]) for mark in marks]
    names = [_node(roads, stretch, mark) for mark in marks]
    for i in range(len(marks) - 1):
        tail, head = (names[i + 1], names[i]) if backward else (names[i], names[i + 1])
        weight = at[i + 1] - at[i]
        if not graph.has_edge(tail, head) or graph.edges[tail, head]["weight"] > weight:
            graph.add_edge(tail, head, weight=weight)


def _node(roads: Roads, stretch: int, mark: int) -> object:
    if mark == 0:
        return int(roads.tail[stretch])
    return int(roads.head[stretch]) if mark == roads.length_cm[stretch] else (stretch, mark)


def _from_tail_cm(roads: Roads, place: Snap) -> int:
    offset_cm = round(place.offset_m * 100)
    return int(roads.length_cm[place.arc >> 1]) - offset_cm if place.arc & 1 else offset_cm


def _three_searches(roads: Roads, public: nx.DiGraph, private: nx.DiGraph, a: Snap, b: Snap) -> tuple[int, int]:
    tail, head = (_node(roads, p.arc >> 1, _from_tail_cm(roads, p)) for p in (a, b))
    found = {tail: 0}
    for graph in (private, public, private):
        known = {node: key for node, key in found.items() if node in graph}
        if known:
            start = graph.copy()
            start.add_weighted_edges_from(("start", node, key) for node, key in known.items())
            reached = nx.single_source_dijkstra_path_length(start, "start")
            found = {n: min(reached.get(n, 1 << 62), found.get(n, 1 << 62)) for n in {*reached, *found} - {"start"}}
    key = found.get(head)
    if key is None:
        return UNREACHABLE, UNREACHABLE
    return int(read_seconds(np.array(key))), int(read_metres(np.array(key)))


@given(towns())
def test_every_value_is_that_of_an_independent_search(town: tuple[Roads, list[Snap]]) -> None:
    roads, places = town
    table = travel_matrix(roads, MOTORCYCLE, places)
    wanted = reference(roads, places)
    n = range(len(places))
    assert [[(table.seconds[a, b], table.metres[a, b]) for b in n if b != a] for a in n] == [
        [wanted[a][b] for b in n if b != a] for a in n
    ]


@given(towns())
def test_a_pair_keeps_its_value_whatever_else_is_asked(town: tuple[Roads, list[Snap]]) -> None:
    """MAT-04: {A, B}, {A, B, C} and any order."""
    roads, places = town
    table = travel_matrix(roads, MOTORCYCLE, places)
    order = list(range(len(places)))[::-1]
    turned = travel_matrix(roads, MOTORCYCLE, [places[i] for i in order])
    assert (turned.seconds == table.seconds[np.ix_(order, order)]).all()
    assert (turned.metres == table.metres[np.ix_(order, order)]).all()
    for other in range(1, len(places)):
        alone = travel_matrix(roads, MOTORCYCLE, [places[0], places[other]])
        assert alone.seconds[0, 1] == table.seconds[0, other]
        assert alone.metres[1, 0] == table.metres[other, 0]


@given(towns())
def test_the_line_of_a_leg_has_the_seconds_and_metres_of_the_matrix(town: tuple[Roads, list[Snap]]) -> None:
    """The line itself is as long, to the metre that rounding up adds and a centimetre a point."""
    roads, places = town
    table = travel_matrix(roads, MOTORCYCLE, places)
    n = len(places)
    legs = list_legs(roads, MOTORCYCLE, [(a, b) for a in places for b in places])
    for number, leg in enumerate(legs):
        a, b = divmod(number, n)
        if a == b:
            continue
        assert (leg is None) == (table.seconds[a, b] == UNREACHABLE)
        if leg is not None:
            assert (leg.seconds, leg.metres) == (table.seconds[a, b], table.metres[a, b])
            assert leg == find_leg(roads, MOTORCYCLE, places[a], places[b])


@given(towns())
def test_a_detour_over_a_third_place_is_never_shorter(town: tuple[Roads, list[Snap]]) -> None:
    """In whole seconds too, since each is rounded up. A stop on a private road may lead through it, so none here."""
    roads, places = town
    row = PROFILES.index(MOTORCYCLE)
    public = [p for p in places if not roads.last_leg[row, p.arc]]
    table = travel_matrix(roads, MOTORCYCLE, public).seconds.astype(np.int64)
    far = np.where(table == UNREACHABLE, 1 << 40, table)
    assert (far[:, None, :] <= far[:, :, None] + far[None, :, :]).all()


@given(towns())
def test_on_two_way_roads_there_is_as_far_as_back(town: tuple[Roads, list[Snap]]) -> None:
    roads, places = town
    if (roads.time_cs[0].reshape(-1, 2) == 0).any():
        return
    table = travel_matrix(roads, MOTORCYCLE, places)
    assert (table.seconds == table.seconds.T).all()
    assert (table.metres == table.metres.T).all()


def test_the_line_begins_and_ends_at_the_places_and_turns_at_the_corner() -> None:
    roads = make_roads(way((0, 0), (200, 0), (200, 200)))
    origin, destination = snap_one(roads, (100, 5)), snap_one(roads, (195, 150))
    leg = find_leg(roads, MOTORCYCLE, origin, destination)
    assert leg is not None
    assert (leg.line[0], leg.line[-1], len(leg.line)) == (origin.at, destination.at, 3)
    lat, lng = (np.array([getattr(point, name) for point in leg.line]) for name in ("lat", "lng"))
    assert lengths_m(lat, lng).sum() == pytest.approx(250, abs=0.05)


def test_a_place_and_itself_are_a_leg_of_nothing() -> None:
    roads = make_roads(way((0, 0), (200, 0)))
    here = snap_one(roads, (100, 0))
    leg = find_leg(roads, MOTORCYCLE, here, here)
    assert leg is not None
    assert (leg.seconds, leg.metres, leg.line) == (0, 0, (here.at, here.at))


def test_no_places_make_an_empty_table() -> None:
    roads = make_roads(way((0, 0), (200, 0)))
    assert travel_matrix(roads, MOTORCYCLE, []).size == 0
