"""Reads OpenStreetMap files (.osm, .osm.bz2, .osm.pbf) into a street graph.

osmium picks the roads out of any of the formats; OSMnx makes and simplifies the graph. Tags are kept raw and every way
is one edge in the direction drawn, since who may go which way differs by profile.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import numpy as np
import osmium
import osmnx as ox

from geo.access import ACCESS_KEYS
from geo.build_notes import Notes
from geo.errors import SourceError
from geo.model import Profile
from geo.speeds import find_class

_MODES = ("motorcycle", "motorcar", "motor_vehicle", "vehicle", "bicycle", "foot", "access")
WAY_TAGS = (
    *("highway", "service", "name", "area", "maxspeed", "junction", "toll", "motorroad", "cycleway"),
    *("oneway", *(f"oneway:{mode}" for mode in _MODES[:-1])),
    *_MODES,
    *(f"{mode}:{direction}" for mode in _MODES for direction in ("forward", "backward")),
)
NODE_TAGS = ("barrier", "locked", *sorted({key for profile in Profile for key in ACCESS_KEYS[profile]}))
_TURNED_BY_OSMNX = ("-1", "reverse", "T")
_RUN_ID_STEP = 10**13  # beyond every way id of OpenStreetMap


def read_osm(source: Path, notes: Notes) -> nx.MultiDiGraph:
    """The street graph of an OpenStreetMap file. Raises SourceError where it is no such file or holds no road."""
    with TemporaryDirectory() as folder:
        roads = Path(folder, "roads.osm")
        try:
            _pick_roads(source, roads, notes)
        except (RuntimeError, ValueError, UnicodeDecodeError) as error:
            raise SourceError("osm-unreadable", detail=str(error)) from error
        with raw_tags():
            graph = ox.graph_from_xml(roads, simplify=False, retain_all=True)
    return shape_streets(graph)


def _pick_roads(source: Path, target: Path, notes: Notes) -> None:
    """Write the ways that are roads, and their nodes, to a small file; a way that leaves the extract is cut there."""
    ways, used = [], set[int]()
    for way in osmium.FileProcessor(source, osmium.osm.WAY).with_filter(osmium.filter.KeyFilter("highway")):
        assert isinstance(way, osmium.osm.Way)
        tags = dict(way.tags)
        if tags.get("area") == "yes":
            notes.count("areas")
        elif find_class(tags) is not None:
            refs = [node.ref for node in way.nodes]
            ways.append((way.id, tags, refs))
            used.update(refs)
    known = set[int]()
    with osmium.SimpleWriter(target) as writer:
        for node in osmium.FileProcessor(source, osmium.osm.NODE).with_filter(osmium.filter.IdFilter(used)):
            known.add(node.id)
            writer.add_node(node)
        for way_id, tags, refs in ways:
            runs = [list(run) for inside, run in groupby(refs, known.__contains__) if inside]
            notes.count("cut_ways", int(sum(map(len, runs)) < len(refs)))
            for number, run in enumerate(runs):
                if len(run) > 1:
                    writer.add_way(osmium.osm.mutable.Way(id=way_id + number * _RUN_ID_STEP, nodes=run, tags=tags))
                    notes.count("ways")
    if not notes.counts["ways"]:
        raise SourceError("no-roads")


@contextmanager
def raw_tags(**others: Any) -> Iterator[None]:
    """OSMnx's settings, which are global, set to keep raw tags and drawn directions; put back afterwards."""
    ours = {**others, "all_oneway": True, "useful_tags_way": list(WAY_TAGS), "useful_tags_node": list(NODE_TAGS)}
    before = {name: getattr(ox.settings, name) for name in ours}
    try:
        for name, value in ours.items():
            setattr(ox.settings, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(ox.settings, name, value)


def shape_streets(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The street graph of a raw OSMnx graph: nodes only at junctions, ends, barriers and where tags change."""
    _undo_reversals(graph)
    for _, _, data in graph.edges(data=True):
        tags = {tag: data.pop(tag) for tag in WAY_TAGS if tag in data}
        data.clear()
        data["signature"] = tuple(sorted(tags.items()))
    simple = ox.simplify_graph(
        graph, node_attrs_include=["barrier"], edge_attrs_differ=["signature"], remove_rings=False
    )
    for _, _, data in simple.edges(data=True):
        _shape_edge(data)
    for _, data in simple.nodes(data=True):
        if "barrier" in data:
            data["barrier"] = {tag: data[tag] for tag in NODE_TAGS if tag in data}
    return simple


def _undo_reversals(graph: nx.MultiDiGraph) -> None:
    """OSMnx turns ways of `oneway=-1` round and keeps the tag, so they would be turned twice."""
    for tail, head, key, data in list(graph.edges(keys=True, data=True)):
        if data.get("oneway") in _TURNED_BY_OSMNX:
            graph.remove_edge(tail, head, key)
            graph.add_edge(head, tail, **data)


def _shape_edge(data: dict[str, Any]) -> None:
    data["tags"] = dict(data.pop("signature"))
    line = data.pop("geometry", None)
    if line is not None:
        data["line"] = np.asarray(line.coords)
