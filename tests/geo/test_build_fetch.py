from typing import Any

import geopandas
import networkx as nx
import osmnx
import pytest
from osmnx._errors import InsufficientResponseError, ResponseStatusCodeError
from shapely import Point, Polygon

from geo.build_fetch import fetch_map
from geo.errors import SourceError
from tests.geo.make_roads import at

TOWN = Polygon([(at(x, y).lng, at(x, y).lat) for x, y in ((0, 0), (1000, 0), (1000, 1000), (0, 1000))])


class Servers:
    """Stands in for the two servers; what they were asked is kept."""

    def __init__(self, outline: Any, *, fault: Exception | None = None) -> None:
        self.outline, self.fault = outline, fault
        self.asked: dict[str, Any] = {}

    def geocode(self, query: str, *, by_osmid: bool) -> geopandas.GeoDataFrame:
        self.asked.update(query=query, by_osmid=by_osmid, all_oneway=osmnx.settings.all_oneway)
        if self.fault is not None:
            raise self.fault
        return geopandas.GeoDataFrame(geometry=[self.outline], crs="epsg:4326")

    def graph(self, polygon: Any, **options: Any) -> nx.MultiDiGraph:
        self.asked.update(polygon=polygon, **options)
        graph = nx.MultiDiGraph(crs="epsg:4326")
        for node, spot in ((1, (0, 0)), (2, (500, 0)), (3, (500, 500))):
            graph.add_node(node, y=at(*spot).lat, x=at(*spot).lng)
        graph.add_edge(1, 2, osmid=7, highway="residential", oneway="yes", reversed=False, length=500.0)
        graph.add_edge(3, 2, osmid=8, highway="primary", oneway="-1", reversed=False, length=500.0)
        return graph


def install(monkeypatch: pytest.MonkeyPatch, servers: Servers) -> None:
    monkeypatch.setattr(osmnx, "geocode_to_gdf", servers.geocode)
    monkeypatch.setattr(osmnx, "graph_from_polygon", servers.graph)


def refusal(monkeypatch: pytest.MonkeyPatch, servers: Servers) -> tuple[str, Any]:
    install(monkeypatch, servers)
    with pytest.raises(SourceError) as refused:
        fetch_map("Kota Madiun")
    return refused.value.code, refused.value.values["place"]


def test_a_place_is_fetched_with_a_margin_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """GRA-15: a bridge 900 m outside the border is on the map, what lies 1,100 m outside is not."""
    servers = Servers(TOWN)
    install(monkeypatch, servers)
    roads = fetch_map("Kota Madiun")
    near, far = (Point(at(500, -metres).lng, at(500, -metres).lat) for metres in (900, 1100))
    assert (servers.asked["polygon"].contains(near), servers.asked["polygon"].contains(far)) == (True, False)
    assert (servers.asked["retain_all"], servers.asked["truncate_by_edge"], servers.asked["simplify"]) == (
        True,
        True,
        False,
    )
    assert (roads.stretches, roads.report.source) == (2, "Kota Madiun")
    assert (servers.asked["all_oneway"], osmnx.settings.all_oneway) == (True, False)


@pytest.mark.parametrize("text", ["R5746219", "relation/5746219"])
def test_a_place_can_be_pinned_by_its_relation(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """GRA-18: a name that returned an outline yesterday may return none tonight."""
    servers = Servers(TOWN)
    install(monkeypatch, servers)
    fetch_map(text)
    assert (servers.asked["query"], servers.asked["by_osmid"]) == ("R5746219", True)


def test_without_a_network_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The requests package raises subclasses of OSError, ConnectionError among them."""
    servers = Servers(TOWN, fault=ConnectionError("no route to host"))
    assert refusal(monkeypatch, servers) == ("no-network", "Kota Madiun")


@pytest.mark.parametrize("fault", [InsufficientResponseError("nothing"), TypeError("no polygon")])
def test_a_place_nobody_knows_is_refused(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """GRA-18."""
    assert refusal(monkeypatch, Servers(TOWN, fault=fault)) == ("no-place", "Kota Madiun")


def test_a_place_that_is_a_point_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """GRA-18: a village square has no roads inside it."""
    assert refusal(monkeypatch, Servers(Point(111.52, -7.63))) == ("no-place", "Kota Madiun")


def test_a_server_that_refuses_is_said_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(monkeypatch, Servers(TOWN, fault=ResponseStatusCodeError("429")))[0] == "server"
