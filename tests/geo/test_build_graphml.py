import json
from pathlib import Path
from typing import Any

import networkx as nx
import osmnx
import pytest
from shapely import LineString

from geo.build import compile_map
from geo.build_arrays import compile_streets
from geo.build_graphml import make_streets, one_value
from geo.build_notes import Notes
from geo.errors import SourceError
from geo.model import Profile
from geo.roads import Roads
from geo.travel import find_leg
from tests.geo.make_roads import at, is_open, place_on, same_arrays

CAR = Profile.CAR


def osmnx_graph(*edges: tuple[Any, Any, dict[str, Any]], **attributes: Any) -> nx.MultiDiGraph:
    """An OSMnx graph whose nodes lie 100 m apart on a line, in order of name."""
    graph = nx.MultiDiGraph(crs="epsg:4326", **attributes)
    nodes = sorted({node for tail, head, _ in edges for node in (tail, head)}, key=str)
    for number, node in enumerate(nodes):
        point = at(100.0 * number, 0)
        graph.add_node(node, x=point.lng, y=point.lat)
    for tail, head, data in edges:
        graph.add_edge(tail, head, **{"highway": "residential", "osmid": 1, **data})
    return graph


def compiled(graph: nx.MultiDiGraph) -> tuple[Roads, Notes]:
    notes = Notes()
    return compile_streets(make_streets(graph, notes), notes.report("graph")), notes


def refused(graph: nx.MultiDiGraph) -> dict[str, Any]:
    with pytest.raises(SourceError) as error:
        compiled(graph)
    return {"code": error.value.code, **error.value.values}


def reported_graph(shared: Path, number: int) -> nx.MultiDiGraph:
    case = json.loads((shared / "cases/files/graph_weight_cases.json").read_text())["cases"][number - 1]
    return osmnx_graph(*(tuple(edge) for edge in case["edges"]))


def test_an_edge_without_the_weight_of_the_others_is_refused_by_name(shared: Path) -> None:
    """GRA-10, reported case 1: a missing weight counted as 1, so 50 km beat 600 s."""
    assert refused(reported_graph(shared, 1)) == {"code": "edge-missing", "edge": "1-3", "field": "travel_time"}


def test_an_edge_whose_weight_is_nan_is_refused_by_name(shared: Path) -> None:
    """GRA-10, reported case 2."""
    found = refused(reported_graph(shared, 2))
    assert (found["code"], found["edge"], found["field"]) == ("edge-value", "1-3", "travel_time")


def test_an_edge_whose_weight_is_null_is_left_out_and_counted(shared: Path) -> None:
    """GRA-10, reported case 3."""
    roads, notes = compiled(reported_graph(shared, 3))
    assert (roads.stretches, notes.counts["hidden_edges"]) == (2, 1)


def test_of_parallel_edges_the_fast_one_is_taken_and_drawn(shared: Path) -> None:
    """GRA-11, reported case 4: 100 s and 10 s from a to b; the fast one bends 30 m aside and is drawn so."""
    graph = reported_graph(shared, 4)
    bend = [at(0, 0), at(50, 30), at(100, 0)]
    graph.edges["a", "b", 1]["geometry"] = LineString([(point.lng, point.lat) for point in bend])
    roads, _ = compiled(graph)
    leg = find_leg(roads, CAR, place_on(roads, 0, 0.0), place_on(roads, 0, 100.0))
    assert leg is not None
    assert leg.seconds == 10
    assert min(point.metres_to(bend[1]) for point in leg.line) < 0.1
    assert leg.metres == 117  # 2 x the root of 50² + 30² is 116.62


def test_a_weight_written_as_text_is_read_as_a_number(shared: Path) -> None:
    """GRA-09, reported case 5: "300" is 300 s for the car; on foot 100 m stay 72 s."""
    roads, _ = compiled(reported_graph(shared, 5))
    leg = find_leg(roads, CAR, place_on(roads, 0, 0.0), place_on(roads, 0, 100.0))
    assert leg is not None
    assert leg.seconds == 300
    assert roads.time_cs[list(Profile).index(Profile.FOOT), 0] == 7200


@pytest.mark.parametrize("value", ["abc", "nan", "inf", "-3", "1e12", float("nan"), -1.0])
def test_a_length_that_is_no_length_is_refused_by_name(value: Any) -> None:
    """GRA-10."""
    assert refused(osmnx_graph((1, 2, {"length": value})))["edge"] == "1-2"


def test_a_missing_length_is_measured(tmp_path: Path) -> None:
    roads, _ = compiled(osmnx_graph((1, 2, {}), (2, 1, {"length": 250.0})))
    assert sorted(roads.length_cm.tolist()) == [10_000, 25_000]


def test_a_travel_time_of_zero_is_not_believed() -> None:
    """100 m in 0 s would be the best road of all: the cap for cars, 100 km/h, makes it 3.6 s."""
    roads, _ = compiled(osmnx_graph((1, 2, {"travel_time": 0.0})))
    assert roads.time_cs[list(Profile).index(CAR), 0] == 360


def test_the_edges_tell_the_directions_and_not_the_text_false() -> None:
    """GRA-09: bool("False") is True, which made every road one-way."""
    roads, _ = compiled(
        osmnx_graph((1, 2, {"oneway": "False"}), (2, 1, {"oneway": "False"}), (2, 3, {"oneway": "True"}))
    )
    assert [is_open(roads, CAR, stretch) for stretch in range(roads.stretches)] == [(True, True), (True, False)]


def test_an_edge_and_its_mirror_image_are_one_stretch() -> None:
    line = LineString([(at(x, y).lng, at(x, y).lat) for x, y in ((0, 0), (50, 20), (100, 0))])
    roads, _ = compiled(osmnx_graph((1, 2, {"geometry": line}), (2, 1, {"geometry": line.reverse()})))
    assert (roads.stretches, is_open(roads, CAR)) == (1, (True, True))


def test_two_one_way_edges_of_different_lines_stay_two() -> None:
    """A divided road between the same two junctions."""
    aside = LineString([(at(x, y).lng, at(x, y).lat) for x, y in ((100, 0), (50, 20), (0, 0))])
    roads, _ = compiled(osmnx_graph((1, 2, {}), (2, 1, {"geometry": aside})))
    assert [is_open(roads, CAR, stretch) for stretch in (0, 1)] == [(True, False), (True, False)]


def test_the_file_is_read_as_the_graph_is(tmp_path: Path) -> None:
    """GRA-09: saved by OSMnx and read again, one-ways, lengths and times are the same."""
    graph = osmnx_graph(
        (1, 2, {"oneway": False, "length": 100.0, "travel_time": 20.0, "name": "Jalan A"}),
        (2, 1, {"oneway": False, "length": 100.0, "travel_time": 20.0, "name": "Jalan A"}),
        (2, 3, {"oneway": True, "length": 120.0, "travel_time": 9.5, "highway": ["primary", "residential"]}),
        simplified=True,
    )
    direct, notes = compiled(graph)
    osmnx.save_graphml(graph, tmp_path / "town.graphml")
    read = compile_map(tmp_path / "town.graphml")[0]
    assert notes.counts["ways"] == read.report.counts["ways"] == 2
    assert (read.time_cs == direct.time_cs).all()
    assert (read.length_cm == direct.length_cm).all()
    read.save(tmp_path / "town")
    assert same_arrays(read, Roads.load(tmp_path / "town"))


def test_a_graph_in_metres_is_brought_back_to_degrees(tmp_path: Path) -> None:
    """GRA-12: a projected graph put every pin at the same node."""
    graph = osmnx.project_graph(osmnx_graph((1, 2, {}), (2, 1, {})))
    osmnx.save_graphml(graph, tmp_path / "town.graphml")
    roads = compile_map(tmp_path / "town.graphml")[0]
    assert roads.node_lat.tolist() == pytest.approx([-7.63, -7.63], abs=1e-6)
    assert roads.length_cm.tolist() == pytest.approx([10_000], abs=2)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "graphml-unreadable"),
        ("<graphml", "graphml-unreadable"),
        ("<html></html>", "graphml-unreadable"),
    ],
)
def test_a_file_that_is_no_graph_is_refused(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "town.graphml").write_text(text)
    with pytest.raises(SourceError) as error:
        compile_map(tmp_path / "town.graphml")
    assert (error.value.code, error.value.values["file"]) == (code, "town.graphml")


def test_a_graph_without_directions_is_refused(tmp_path: Path) -> None:
    graph = nx.MultiGraph(crs="epsg:4326")
    graph.add_node(1, x=111.5, y=-7.6)
    graph.add_node(2, x=111.6, y=-7.6)
    graph.add_edge(1, 2, highway="residential")
    nx.write_graphml(graph, tmp_path / "town.graphml")
    with pytest.raises(SourceError) as error:
        compile_map(tmp_path / "town.graphml")
    assert error.value.code == "graphml-undirected"


def test_a_reference_system_nobody_knows_is_refused(tmp_path: Path) -> None:
    graph = osmnx_graph((1, 2, {}))
    graph.graph["crs"] = "epsg:999999"
    nx.write_graphml(graph, tmp_path / "town.graphml")
    with pytest.raises(SourceError) as error:
        compile_map(tmp_path / "town.graphml")
    assert error.value.values == {"file": "town.graphml", "crs": "epsg:999999"}


def test_a_geometry_that_is_no_line_is_refused_by_edge(tmp_path: Path) -> None:
    nx.write_graphml(osmnx_graph((1, 2, {"geometry": "LINESTRING ("})), tmp_path / "town.graphml")
    with pytest.raises(SourceError) as error:
        compile_map(tmp_path / "town.graphml")
    assert (error.value.code, error.value.values["edge"]) == ("edge-value", "1-2")


@pytest.mark.parametrize("value", ["nan", "east", "557000", None])
def test_a_node_without_a_place_is_refused_by_name(value: Any, tmp_path: Path) -> None:
    graph = osmnx_graph((1, 2, {}))
    for node in graph:
        graph.nodes[node].update(x=str(graph.nodes[node]["x"]))
    if value is None:
        del graph.nodes[2]["x"]
    else:
        graph.nodes[2]["x"] = value
    nx.write_graphml(graph, tmp_path / "town.graphml")
    with pytest.raises(SourceError) as error:
        compile_map(tmp_path / "town.graphml")
    assert error.value.values == {"file": "town.graphml", "node": "2"}


@pytest.mark.parametrize(
    ("tag", "value", "text"),
    [
        ("highway", ["secondary", "residential"], "residential"),
        ("highway", ["primary", "motorway_link"], "motorway_link"),
        ("highway", "['primary', 'tertiary']", "tertiary"),
        ("name", ["Jalan A", "Jalan B"], "Jalan A / Jalan B"),
        ("maxspeed", ["50", "30"], "50;30"),
        ("maxspeed", None, ""),
        ("lanes", 2, "2"),
    ],
)
def test_a_tag_merged_into_a_list_is_one_text(tag: str, value: Any, text: str) -> None:
    """A part of motorway makes the whole stretch one: a ban is never averaged away."""
    assert one_value(tag, value) == text
