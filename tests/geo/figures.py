"""Measures any set of road lines the same way: real ones and made ones."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from geo.model import LatLon

Position = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of a street network, bends and joints of two pieces of road left out. degree_share: of the nodes, by degree."""

    km_by_class: dict[str, float]
    median_edge_m: float
    degree_share: dict[int, float]
    nodes: int

    @property
    def dead_end_share(self) -> float:
        """Of the nodes, those where one road ends."""
        return self.degree_share.get(1, 0.0)


def measure(lines: Iterable[tuple[str, Sequence[Position]]]) -> Figures:
    """Figures of (class, positions); lines meet where they share a position to a centimetre."""
    drawn = [(name, [(round(lng, 7), round(lat, 7)) for lng, lat in line]) for name, line in lines]
    seen = Counter(position for _, line in drawn for position in line)
    km: dict[str, float] = defaultdict(float)
    edges: list[tuple[Position, Position, float]] = []
    for name, line in drawn:
        begin, length_m = line[0], 0.0
        for before, here in pairwise(line):
            length_m += LatLon(before[1], before[0]).metres_to(LatLon(here[1], here[0]))
            if seen[here] > 1 or here is line[-1]:
                edges.append((begin, here, length_m))
                km[name] += length_m / 1000
                begin, length_m = here, 0.0
    return _figures(dict(km), edges)


def _figures(km: dict[str, float], edges: list[tuple[Position, Position, float]]) -> Figures:
    at: dict[Position, list[int]] = defaultdict(list)
    for number, (tail, head, _) in enumerate(edges):
        at[tail].append(number)
        at[head].append(number)
    joints = {node for node, numbers in at.items() if len(numbers) == 2 and numbers[0] != numbers[1]}
    degrees = Counter(len(numbers) for node, numbers in at.items() if node not in joints)
    nodes = sum(degrees.values())
    return Figures(
        km_by_class=km,
        median_edge_m=median(_chain_lengths(edges, at, joints)),
        degree_share={degree: count / nodes for degree, count in degrees.items()},
        nodes=nodes,
    )


def _chain_lengths(
    edges: list[tuple[Position, Position, float]], at: dict[Position, list[int]], joints: set[Position]
) -> list[float]:
    """Metres from junction to junction; rings without any junction are left out."""
    used: set[int] = set()
    lengths = []
    for start in at.keys() - joints:
        for number in at[start]:
            if number in used:
                continue
            used.add(number)
            tail, head, length_m = edges[number]
            here = head if tail == start else tail
            while here in joints:
                number = next(other for other in at[here] if other not in used)
                used.add(number)
                tail, head, more_m = edges[number]
                here, length_m = (head if tail == here else tail), length_m + more_m
            lengths.append(length_m)
    return lengths
