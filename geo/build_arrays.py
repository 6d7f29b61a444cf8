"""Turns a street graph into compiled roads.

A street graph is what every reader makes: a networkx MultiDiGraph with one edge per stretch, in the direction it was
drawn. Nodes hold `y` and `x` in degrees and, at a gate or bollard, `barrier`: its tags. Edges hold `tags`, may hold
`line`: points as (lng, lat), `length_m`: what the source says it measures if that is more than the line does, and
`travel_time_s`: what the source says motor vehicles need.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import networkx as nx
import numpy as np

from geo.access import Passage, find_passages, passes_barrier
from geo.arrays import CLOSED, PROFILES, ImportReport
from geo.build_gates import split_barriers
from geo.build_main import find_main
from geo.errors import SourceError
from geo.model import Profile
from geo.plane import Floats, lengths_m
from geo.roads import Roads
from geo.speeds import CLASS_SPEEDS, TOP_SPEEDS, find_class, speed_kmh

_CM_PER_CS_PER_KMH = 1 / 3.6
_LONGEST_CM = 500_000_00  # no stretch of road is longer than 500 km; a ferry or a broken coordinate is
_MOTOR = (Profile.MOTORCYCLE, Profile.CAR)

Tags = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Use:
    """What one profile may do on a way in each direction, and how fast."""

    passages: tuple[Passage, Passage]
    kmh: float


@dataclass(slots=True)
class _Drawn:
    """Arrays under construction, one entry per stretch."""

    tail: list[int] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    length_cm: list[int] = field(default_factory=list)
    road_class: list[int] = field(default_factory=list)
    name: list[int] = field(default_factory=list)
    shapes: list[Floats] = field(default_factory=list)
    time_cs: list[list[int]] = field(default_factory=list)
    last_leg: list[list[bool]] = field(default_factory=list)


def compile_streets(graph: nx.MultiDiGraph, report: ImportReport) -> Roads:
    """Compiled roads of a street graph, which is taken apart on the way.

    Raises SourceError where it holds no road or an edge cannot be measured.
    """
    split_barriers(graph)
    numbers = {node: number for number, node in enumerate(graph)}
    names, drawn = {"": 0}, _Drawn()
    classes = {name: number for number, name in enumerate(CLASS_SPEEDS)}
    for tail, head, data in graph.edges(data=True):
        line = _find_line(graph, tail, head, data)
        length_cm = _measure(line, data.get("length_m", 0.0), f"{tail}-{head}")
        if tail == head and length_cm < 2:
            continue
        tags = data["tags"]
        road_class = find_class(tags)
        if road_class is None:
            continue
        drawn.tail.append(numbers[tail])
        drawn.head.append(numbers[head])
        drawn.length_cm.append(length_cm)
        drawn.road_class.append(classes[road_class])
        drawn.name.append(names.setdefault(tags.get("name", ""), len(names)))
        drawn.shapes.append(line)
        _append_times(drawn, length_cm, list(_uses(data, tags)), data.get("travel_time_s"))
    if not drawn.tail:
        raise SourceError("no-roads")
    return _finish(graph, drawn, tuple(classes), tuple(names), report)


def _uses(data: Mapping[str, Any], tags: Tags) -> Iterator[_Use]:
    gate = data.get("gate")
    for profile, use in zip(PROFILES, _uses_of_way(frozenset(tags.items())), strict=True):
        if gate is None:
            yield use
        else:
            through = Passage.OPEN if passes_barrier(gate, profile) else Passage.CLOSED
            yield _Use((through, through), use.kmh)


@lru_cache(maxsize=4096)
def _uses_of_way(items: frozenset[tuple[str, str]]) -> tuple[_Use, ...]:
    tags = dict(items)
    road_class = find_class(tags)
    assert road_class is not None
    return tuple(_Use(find_passages(road_class, tags, p), speed_kmh(road_class, tags, p)) for p in PROFILES)


def _append_times(drawn: _Drawn, length_cm: int, uses: list[_Use], told_s: float | None) -> None:
    times, last_legs = [], []
    for profile, use in zip(PROFILES, uses, strict=True):
        time_cs = _time_cs(length_cm, use.kmh)
        if told_s is not None and profile in _MOTOR:
            time_cs = max(round(told_s * 100), _time_cs(length_cm, TOP_SPEEDS[profile]))
        times.append([CLOSED if passage is Passage.CLOSED else time_cs for passage in use.passages])
        last_legs.append([passage is Passage.LAST_LEG for passage in use.passages])
    drawn.time_cs.append([t for pair in times for t in pair])
    drawn.last_leg.append([flag for pair in last_legs for flag in pair])


def _time_cs(length_cm: int, kmh: float) -> int:
    return max(1, round(length_cm / (kmh * _CM_PER_CS_PER_KMH)))


def _find_line(graph: nx.MultiDiGraph, tail: Any, head: Any, data: Mapping[str, Any]) -> Floats:
    """Points (n, 2) as (lng, lat), from tail to head."""
    ends = [(graph.nodes[node]["x"], graph.nodes[node]["y"]) for node in (tail, head)]
    line = data.get("line")
    return np.asarray(ends if line is None else line, np.float64)


def _measure(line: Floats, told_m: float, edge: str) -> int:
    metres = max(told_m, float(lengths_m(line[:, 1], line[:, 0]).sum()))
    if not np.isfinite(metres) or metres * 100 > _LONGEST_CM:
        raise SourceError("edge-value", edge=edge, field="length", value=str(metres))
    return max(1, round(metres * 100))


def _finish(
    graph: nx.MultiDiGraph, drawn: _Drawn, classes: tuple[str, ...], names: tuple[str, ...], report: ImportReport
) -> Roads:
    points = np.concatenate(drawn.shapes)
    tail, head = np.array(drawn.tail, np.int32), np.array(drawn.head, np.int32)
    length_cm = np.array(drawn.length_cm, np.int32)
    time_cs = _by_profile(drawn.time_cs, np.int32)
    last_leg, main = find_main(tail, head, length_cm, time_cs != CLOSED, _by_profile(drawn.last_leg, np.bool_))
    return Roads(
        node_lat=np.array([y for _, y in graph.nodes(data="y")], np.float64),
        node_lng=np.array([x for _, x in graph.nodes(data="x")], np.float64),
        tail=tail,
        head=head,
        length_cm=length_cm,
        road_class=np.array(drawn.road_class, np.int32),
        name=np.array(drawn.name, np.int32),
        shape_start=np.cumsum([0] + [len(shape) for shape in drawn.shapes]).astype(np.int32),
        shape_lat=points[:, 1].copy(),
        shape_lng=points[:, 0].copy(),
        time_cs=time_cs,
        last_leg=last_leg,
        main=main,
        classes=classes,
        names=names,
        report=report,
    )


def _by_profile(rows: Iterable[list[Any]], dtype: Any) -> Any:
    """(m, 4 profiles x 2 directions) as (4, 2m)."""
    return np.array(list(rows), dtype).reshape(-1, len(PROFILES), 2).swapaxes(0, 1).reshape(len(PROFILES), -1).copy()
