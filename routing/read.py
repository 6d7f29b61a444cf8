"""Benchmark files: Li & Lim and Sartori & Buriol pickup and delivery with time windows, one depot, equal vehicles.

Li & Lim (2003) count real Euclidean distance, and time equals distance. Inside, one unit is a ten-thousandth: times
are rounded up, so that what is feasible here is feasible in real arithmetic. Sartori & Buriol (2020,
doi:10.1016/j.cor.2020.105065) count whole minutes of travel.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

import numpy as np

from geo.model import TravelMatrix
from routing.model import Act, Problem, Request, Shipment, Solution, Task, Vehicle, Weights, Window

LI_LIM_SCALE = 10_000
PENALTY_RP = 1_000_000


class Format(StrEnum):
    """Which benchmark set a file belongs to."""

    LILIM = "lilim"
    SARTORI = "sartori"


class BadInstanceError(ValueError):
    """A benchmark file that is not of its format; the words name the file, the line and what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Instance:
    """A benchmark problem. pairs: node numbers (pickup, delivery) by request id; scale: units per unit of cost."""

    name: str
    problem: Problem
    pairs: dict[str, tuple[int, int]]
    scale: int

    def cost(self, solution: Solution) -> float:
        """Travel of the routes in the benchmark's own unit."""
        metres = self.problem.matrices[0].metres
        nodes = [[0, *route, 0] for route in self.routes(solution)]
        return sum(int(metres[a, b]) for r in nodes for a, b in pairwise(r)) / self.scale

    def routes(self, solution: Solution) -> list[list[int]]:
        """Lists of the instance's node numbers, without depot."""
        return [
            [self.pairs[step.request_id][0 if step.act is Act.PICKUP else 1] for step in route.steps]
            for route in solution.routes
        ]


def read_instance(path: Path, form: Format) -> Instance:
    """The problem in a benchmark file. Raises BadInstanceError."""
    try:
        lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise BadInstanceError(f"{path}: cannot be read as text: {error}") from error
    read = {Format.LILIM: _read_lilim, Format.SARTORI: _read_sartori}[form]
    try:
        return read(path.stem, [line for line in lines if line])
    except (ValueError, IndexError) as error:
        raise BadInstanceError(f"{path}: not a {form} file: {error}") from error


def _read_lilim(name: str, lines: list[list[str]]) -> Instance:
    fleet, capacity = int(lines[0][0]), int(lines[0][1])
    rows = np.array([[float(cell) for cell in line] for line in lines[1:]])
    if rows.ndim != 2 or rows.shape[1] != 9:
        raise ValueError("expected nine numbers a line: id x y demand ready due service pickup delivery")
    apart = np.hypot(rows[:, None, 1] - rows[None, :, 1], rows[:, None, 2] - rows[None, :, 2]) * LI_LIM_SCALE
    # A distance that is whole may come out a hair above it.
    travel = TravelMatrix(np.ceil(apart - 1e-6).astype(np.int32), np.rint(apart).astype(np.int32))
    whole = rows.astype(np.int64)
    return _instance(name, whole[:, [3, 4, 5, 6, 7, 8]], travel, fleet=fleet, capacity=capacity, scale=LI_LIM_SCALE)


def _read_sartori(name: str, lines: list[list[str]]) -> Instance:
    head = {line[0].rstrip(":"): line[1] for line in lines[:10] if len(line) > 1}
    size = int(head["SIZE"]) if "SIZE" in head else 0
    capacity = int(head["CAPACITY"]) if "CAPACITY" in head else 0
    if size < 3 or capacity < 1:
        raise ValueError("expected SIZE and CAPACITY in the first ten lines")
    at = [line[0] for line in lines].index("NODES") + 1
    ways = [line[0] for line in lines].index("EDGES") + 1
    rows = np.array([[int(line[c]) for c in (3, 4, 5, 6, 7, 8)] for line in lines[at : at + size]], np.int64)
    minutes = np.array([[int(cell) for cell in line] for line in lines[ways : ways + size]], np.int32)
    np.fill_diagonal(minutes, 0)
    fleet = (size - 1) // 2
    return _instance(name, rows, TravelMatrix(minutes, minutes.copy()), fleet=fleet, capacity=capacity, scale=1)


def _instance(
    name: str,
    rows: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
    travel: TravelMatrix,
    *,
    fleet: int,
    capacity: int,
    scale: int,
) -> Instance:
    """rows: demand, ready, due, service, pickup, delivery of each node, the depot first."""
    requests: list[Request] = []
    pairs: dict[str, tuple[int, int]] = {}
    for node in range(1, len(rows)):
        demand, delivery = int(rows[node, 0]), int(rows[node, 5])
        if delivery == 0:
            continue
        if not 0 < delivery < len(rows) or int(rows[delivery, 4]) != node or int(rows[delivery, 0]) != -demand:
            raise ValueError(f"node {node} and its delivery {delivery} do not belong together")
        key = str(node)
        pairs[key] = (node, delivery)
        tasks = [_task(at, rows[at], scale) for at in (node, delivery)]
        requests.append(
            Shipment(id=key, pickup=tasks[0], delivery=tasks[1], loads={"load": demand}, penalty_rp=PENALTY_RP)
        )
    shift = Window(int(rows[0, 1]) * scale, int(rows[0, 2]) * scale)
    vehicles = tuple(
        Vehicle(id=f"v{n}", start=0, end=0, shift=shift, capacity={"load": capacity}, per_km_rp=1) for n in range(fleet)
    )
    problem = Problem(
        matrices=(travel,), requests=tuple(requests), vehicles=vehicles, weights=Weights(late_rp_per_min=0)
    )
    return Instance(name=name, problem=problem, pairs=pairs, scale=scale)


def _task(place: int, row: np.ndarray[tuple[int, ...], np.dtype[np.int64]], scale: int) -> Task:
    window = Window(int(row[1]) * scale, int(row[2]) * scale)
    return Task(place=place, windows=(window,), service_s=int(row[3]) * scale)
