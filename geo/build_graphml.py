"""Reads OSMnx graphs saved as GraphML into a street graph.

The edges are the truth about directions: an edge and its mirror image are one two-way stretch, any other is one-way.
A weight that is not a number is refused with its edge, since a search would take it for the best road or for none.
"""

from ast import literal_eval
from collections.abc import Mapping
from contextlib import suppress
from math import isfinite
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import networkx as nx
import numpy as np
import osmnx as ox
from shapely import from_wkt
from shapely.errors import ShapelyError

from geo.build_notes import Notes
from geo.build_osm import WAY_TAGS
from geo.errors import SourceError
from geo.plane import Floats
from geo.speeds import CLASS_SPEEDS

_MOST = 500_000  # metres or seconds of one edge; more is a broken figure
_KEPT_ONEWAYS = ("reversible", "alternating")


def read_graphml(source: Path, notes: Notes) -> nx.MultiDiGraph:
    """The street graph of an OSMnx GraphML file. Raises SourceError naming the node or edge that cannot be trusted."""
    try:
        graph = nx.read_graphml(source, force_multigraph=True)
    except (ParseError, ValueError, KeyError, nx.NetworkXError) as error:
        raise SourceError("graphml-unreadable", detail=str(error)) from error
    if not graph.is_directed():
        raise SourceError("graphml-undirected")
    _place_nodes(graph)
    _read_geometries(graph)
    return make_streets(_in_degrees(graph), notes)


def make_streets(graph: nx.MultiDiGraph, notes: Notes) -> nx.MultiDiGraph:
    """The street graph of an OSMnx graph in degrees."""
    timed = any("travel_time" in data for _, _, data in graph.edges(data=True))
    streets = nx.MultiDiGraph()
    streets.add_nodes_from((node, {"y": data["y"], "x": data["x"]}) for node, data in graph.nodes(data=True))
    waiting: dict[Any, list[dict[str, Any]]] = {}
    for tail, head, data in graph.edges(data=True):
        if timed and "travel_time" not in data:
            raise SourceError("edge-missing", edge=f"{tail}-{head}", field="travel_time")
        if timed and data["travel_time"] in (None, ""):
            notes.count("hidden_edges")
            continue
        edge = _read_edge(graph, tail, head, data)
        mirrored = waiting.get(_likeness(head, tail, edge, backwards=True))
        if mirrored:
            mirrored.pop()["tags"]["oneway"] = "no"
            continue
        notes.count("ways")
        streets.add_edge(tail, head, **edge)
        waiting.setdefault(_likeness(tail, head, edge, backwards=False), []).append(edge)
    return streets


def _place_nodes(graph: nx.MultiDiGraph) -> None:
    for node, data in graph.nodes(data=True):
        for field in ("x", "y"):
            try:
                data[field] = float(data[field])
            except (KeyError, ValueError) as error:
                raise SourceError("node-place", node=str(node)) from error
            if not isfinite(data[field]):
                raise SourceError("node-place", node=str(node))


def _in_degrees(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    crs = graph.graph.get("crs")
    try:
        if crs and ox.projection.is_projected(crs):
            graph = ox.projection.project_graph(graph, to_latlong=True)
    except RuntimeError as error:  # pyproj's, for a system it does not know
        raise SourceError("crs", crs=str(crs)) from error
    for node, data in graph.nodes(data=True):
        if abs(data["y"]) > 90 or abs(data["x"]) > 180:
            raise SourceError("node-place", node=str(node))
    return graph


def _read_geometries(graph: nx.MultiDiGraph) -> None:
    for tail, head, data in graph.edges(data=True):
        if "geometry" in data:
            try:
                data["geometry"] = from_wkt(data["geometry"])
            except (ShapelyError, TypeError) as error:
                raise SourceError("edge-value", edge=f"{tail}-{head}", field="geometry", value="") from error


def _read_edge(graph: nx.MultiDiGraph, tail: Any, head: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    tags = {tag: text for tag in WAY_TAGS if (text := one_value(tag, data.get(tag)))}
    if tags.get("oneway") not in _KEPT_ONEWAYS:
        tags["oneway"] = "yes"
    edge: dict[str, Any] = {"tags": tags, "line": _find_line(graph, tail, head, data)}
    for field, name in (("length", "length_m"), ("travel_time", "travel_time_s")):
        if field in data:
            edge[name] = _number(data[field], f"{tail}-{head}", field)
    return edge


def _find_line(graph: nx.MultiDiGraph, tail: Any, head: Any, data: Mapping[str, Any]) -> Floats:
    if "geometry" in data:
        return np.asarray(data["geometry"].coords)[:, :2]
    return np.array([(graph.nodes[node]["x"], graph.nodes[node]["y"]) for node in (tail, head)])


def _number(value: Any, edge: str, field: str) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError) as error:
        raise SourceError("edge-value", edge=edge, field=field, value=str(value)) from error
    if not 0 <= number <= _MOST:  # NaN is neither
        raise SourceError("edge-value", edge=edge, field=field, value=str(value))
    return number


def one_value(tag: str, value: Any) -> str:
    """One text for a tag that OSMnx may have merged into a list.

    Names are joined; of several classes the slowest, toll roads first, counts; other lists are left to be read as
    lists, where the strictest value counts.
    """
    if isinstance(value, str) and value.startswith("["):
        with suppress(ValueError, SyntaxError):
            value = literal_eval(value)
    values = [str(one) for one in value] if isinstance(value, list | tuple | set) else [str(value or "")]
    if tag == "name":
        return " / ".join(values)
    if tag == "highway" and len(values) > 1:
        return min(values, key=_slowness)
    return ";".join(values)


def _slowness(road_class: str) -> tuple[bool, int]:
    speed = CLASS_SPEEDS.get(road_class)
    return not road_class.startswith("motorway"), speed.motorcycle if speed else 0


def _likeness(tail: Any, head: Any, edge: Mapping[str, Any], *, backwards: bool) -> Any:
    """Equal for an edge and its mirror image, one of them read backwards."""
    line = edge["line"][::-1] if backwards else edge["line"]
    tags = frozenset(edge["tags"].items())
    return tail, head, tags, line.tobytes(), round(edge.get("length_m", -1.0), 1), edge.get("travel_time_s")
