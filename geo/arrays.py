"""The arrays of compiled roads, and the one file they are kept in: whole or not at all, checked when loaded.

A stretch is a piece of road between two nodes. It has two arcs: 2 * stretch runs along it as drawn, 2 * stretch + 1
against it. Each profile has its own time on each arc, CLOSED where it may not go.
"""

import json
from dataclasses import dataclass, field, fields
from os import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from geo.errors import RoadsError
from geo.model import Ints, LatLon, Profile

VERSION = 1
"""Raise it when the arrays change, or what they are computed from: speeds, access rules, joining of ends."""

CLOSED = 0
"""In `time_cs`: the profile may not use the arc."""

PROFILES = tuple(Profile)
"""In the order of the rows of `time_cs`, `last_leg` and `main`."""

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import noticed. counts: how many, by code; near_misses: loose ends that stop short of another line."""

    source: str
    counts: dict[str, int] = field(default_factory=dict)
    near_misses: tuple[LatLon, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RoadArrays:
    """A road map as arrays over nodes (n), stretches (m) and shape points. Raises RoadsError where they disagree.

    tail, head, length_cm, road_class, name (m): road_class and name index `classes` and `names`, name 0 is no name.
    Points of stretch s: shape_start[s] up to shape_start[s + 1], both end nodes included.
    time_cs, last_leg, main (4, 2m), by profile and arc: hundredths of a second; whether the arc may only be used to
    reach or leave a place on it; whether a place on it can be both reached from and left to the profile's main network.
    """

    node_lat: Floats
    node_lng: Floats
    tail: Ints
    head: Ints
    length_cm: Ints
    road_class: Ints
    name: Ints
    shape_start: Ints
    shape_lat: Floats
    shape_lng: Floats
    time_cs: Ints
    last_leg: Flags
    main: Flags
    classes: tuple[str, ...]
    names: tuple[str, ...]
    report: ImportReport

    def __post_init__(self) -> None:
        _check_shapes(self)
        _check_values(self)

    @property
    def stretches(self) -> int:
        """Number of stretches."""
        return len(self.tail)

    def is_open(self, profile: Profile) -> Flags:
        """By arc, whether the profile may use it."""
        return np.asarray(self.time_cs[PROFILES.index(profile)] != CLOSED)

    def shape(self, stretch: int) -> list[LatLon]:
        """Points of a stretch as drawn."""
        part = slice(self.shape_start[stretch], self.shape_start[stretch + 1])
        return [LatLon(float(y), float(x)) for y, x in zip(self.shape_lat[part], self.shape_lng[part], strict=True)]

    def save(self, path: Path) -> None:
        """Write the roads to one file, whole or not at all."""
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        meta = {
            "version": VERSION,
            "classes": self.classes,
            "names": self.names,
            "source": self.report.source,
            "counts": self.report.counts,
            "near_misses": [(point.lat, point.lng) for point in self.report.near_misses],
        }
        arrays["meta"] = np.frombuffer(json.dumps(meta).encode(), np.uint8)
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            try:
                np.savez(file, allow_pickle=False, **arrays)
                file.close()
                replace(file.name, path)
            finally:
                Path(file.name).unlink(missing_ok=True)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read compiled roads. Raises RoadsError where the file holds none, or of another version, or broken ones."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                meta = json.loads(stored["meta"].tobytes())
                if meta["version"] != VERSION:
                    raise RoadsError("roads-version", file=path.name, found=meta["version"], wanted=VERSION)
                arrays = {name: stored[name] for name in _ARRAYS}
        except FileNotFoundError as error:
            raise RoadsError("roads-missing", file=path.name) from error
        except (BadZipFile, OSError, ValueError, KeyError, EOFError, TypeError, AttributeError) as error:
            raise RoadsError("roads-unreadable", file=path.name) from error
        return cls(**arrays, classes=tuple(meta["classes"]), names=tuple(meta["names"]), report=_read_report(meta))


_ARRAYS = tuple(f.name for f in fields(RoadArrays) if f.name not in ("classes", "names", "report"))

_FLOATS = ("node_lat", "node_lng", "shape_lat", "shape_lng")
_FLAGS = ("last_leg", "main")


def _read_report(meta: dict[str, Any]) -> ImportReport:
    near_misses = tuple(LatLon(lat, lng) for lat, lng in meta["near_misses"])
    return ImportReport(source=meta["source"], counts=meta["counts"], near_misses=near_misses)


def _check_shapes(roads: RoadArrays) -> None:
    n, m = len(roads.node_lat), len(roads.tail)
    wanted: dict[str, tuple[int, ...]] = {
        "node_lng": (n,),
        **dict.fromkeys(("head", "length_cm", "road_class", "name"), (m,)),
        "shape_start": (m + 1,),
        "shape_lng": roads.shape_lat.shape,
        **dict.fromkeys(("time_cs", "last_leg", "main"), (len(PROFILES), 2 * m)),
    }
    for name in _ARRAYS:
        kind = "f" if name in _FLOATS else "b" if name in _FLAGS else "i"
        if getattr(roads, name).dtype.kind != kind:
            raise RoadsError("roads-shape", array=name)
    for name, shape in wanted.items():
        if getattr(roads, name).shape != shape:
            raise RoadsError("roads-shape", array=name)
    if not m:
        raise RoadsError("roads-empty")


def _check_values(roads: RoadArrays) -> None:
    """A weight that is missing, zero or negative would be the best road of all, so it is refused by name."""
    for name in _FLOATS:
        most = 90 if name.endswith("lat") else 180
        _refuse_first(name, ~(np.abs(getattr(roads, name)) <= most))  # so that NaN is refused too
    for name, size in (
        ("tail", len(roads.node_lat)),
        ("head", len(roads.node_lat)),
        ("road_class", len(roads.classes)),
        ("name", len(roads.names)),
    ):
        numbers: Ints = getattr(roads, name)
        _refuse_first(name, np.logical_or(numbers < 0, numbers >= size))
    _refuse_first("length_cm", roads.length_cm < 1)
    _refuse_first("time_cs", (roads.time_cs < CLOSED).max(axis=0))
    points = np.diff(roads.shape_start)
    _refuse_first("shape_start", points < 2)
    if roads.shape_start[0] != 0 or roads.shape_start[-1] != len(roads.shape_lat):
        raise RoadsError("roads-shape", array="shape_start")


def _refuse_first(name: str, is_bad: NDArray[Any]) -> None:
    bad = np.flatnonzero(is_bad)
    if len(bad):
        raise RoadsError("roads-broken", array=name, index=int(bad[0]))
