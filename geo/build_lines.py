"""Reads GIS lines (.geojson) into a street graph: joined wherever two lines share a vertex, and nowhere else.

A loose end within JOIN_M of another line is tied to it; one that stops within MISS_M is left loose and reported.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np

from geo.build_ends import tie_loose_ends
from geo.build_notes import Notes
from geo.errors import SourceError
from geo.line_tags import find_tags
from geo.speeds import find_class

Point = tuple[float, float]  # lng, lat
_DIGITS = 7  # one centimetre
_DEGREES_CRS = ("CRS84", "4326")


def read_lines(source: Path, notes: Notes) -> nx.MultiDiGraph:
    """The street graph of a GeoJSON file. Raises SourceError naming the feature that cannot be read."""
    try:
        document = json.loads(source.read_bytes())
    except (ValueError, UnicodeDecodeError) as error:
        raise SourceError("json-unreadable", detail=str(error)) from error
    if not isinstance(document, dict) or not isinstance(document.get("features"), list):
        raise SourceError("not-features")
    _check_crs(document)
    lines, tags = [], []
    for line, its_tags in _list_lines(document["features"], notes):
        lines.append(line)
        tags.append(its_tags)
    if not lines:
        raise SourceError(_why_empty(document["features"], notes))
    return _node(tie_loose_ends(lines, notes), tags)


def _check_crs(document: Mapping[str, Any]) -> None:
    crs = document.get("crs")
    if crs is None:
        return
    name = str(crs.get("properties", {}).get("name", "")) if isinstance(crs, dict) else str(crs)
    if not any(known in name for known in _DEGREES_CRS):
        raise SourceError("crs", crs=name)


def _list_lines(features: list[Any], notes: Notes) -> Iterator[tuple[list[Point], dict[str, str]]]:
    for number, feature in enumerate(features, start=1):
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if geometry is None:
            notes.count("no_geometry")
            continue
        parts = _parts(geometry, number)
        if parts is None:
            notes.count("not_lines")
            continue
        tags = find_tags(feature.get("properties") or {})
        if tags is None or find_class(tags) is None:
            notes.count("no_class" if tags is None else "not_roads")
            continue
        for part in parts:
            line = _read_points(part, number)
            if len(set(line)) > 1:
                notes.count("ways")
                yield line, tags
            else:
                notes.count("no_length")


def _parts(geometry: Any, number: int) -> list[Any] | None:
    """The lines of a geometry, None where it is of another kind."""
    if not isinstance(geometry, dict) or not isinstance(geometry.get("coordinates", []), list):
        raise SourceError("bad-geometry", feature=number)
    kind, coordinates = geometry.get("type"), geometry.get("coordinates", [])
    if kind == "MultiLineString":
        return list(coordinates)
    return [coordinates] if kind == "LineString" else None


def _read_points(part: Any, number: int) -> list[Point]:
    if not isinstance(part, list) or len(part) < 2:
        raise SourceError("bad-geometry", feature=number)
    line: list[Point] = []
    for position in part:
        point = _read_point(position, number)
        if not line or point != line[-1]:
            line.append(point)
    return line


def _read_point(position: Any, number: int) -> Point:
    try:
        lng, lat = (float(value) for value in position[:2])
    except (TypeError, ValueError) as error:
        raise SourceError("bad-geometry", feature=number) from error
    if abs(lat) <= 90 and abs(lng) <= 180:
        return round(lng, _DIGITS), round(lat, _DIGITS)
    if abs(lng) <= 90 and abs(lat) <= 180:
        raise SourceError("swapped", feature=number, lat=str(lng), lng=str(lat))
    if np.isfinite([lng, lat]).all():
        raise SourceError("not-degrees", feature=number, x=str(lng), y=str(lat))
    raise SourceError("bad-geometry", feature=number)


def _why_empty(features: list[Any], notes: Notes) -> str:
    if not features:
        return "no-features"
    codes = {"no_class": "no-class", "not_lines": "no-lines"}
    commonest = notes.counts.most_common(1)
    return codes.get(commonest[0][0], "no-roads") if commonest else "no-roads"


def _node(lines: list[list[Point]], tags: list[dict[str, str]]) -> nx.MultiDiGraph:
    """One node at every end and every vertex that two lines share, one edge between neighbouring nodes."""
    seen = Counter(point for line in lines for point in line)
    graph = nx.MultiDiGraph()
    for line, its_tags in zip(lines, tags, strict=True):
        last = len(line) - 1
        cuts = [i for i, point in enumerate(line) if i in (0, last) or seen[point] > 1]
        for start, end in pairwise(cuts):
            for point in (line[start], line[end]):
                graph.add_node(point, x=point[0], y=point[1])
            graph.add_edge(line[start], line[end], tags=its_tags, line=np.array(line[start : end + 1]))
    return graph
