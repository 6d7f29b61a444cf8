"""What a compiled map holds, in figures a person can hold against what is known of the place."""

from dataclasses import dataclass

import numpy as np

from geo.arrays import PROFILES, Flags, RoadArrays
from geo.model import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Figures of a map. Lengths are metres of road, not of arcs: a two-way road counts once.

    arcs: those open to at least one profile. one_way_share: of the metres that motorcycles or cars may use, those where
    neither may go both ways. main_share: of the metres of arcs open to a profile, those on its main network.
    """

    nodes: int
    arcs: int
    length_m: int
    length_m_by_class: dict[str, int]
    one_way_share: float
    main_share: dict[Profile, float]
    last_leg_m: dict[Profile, int]
    named_streets: int


def survey(roads: RoadArrays) -> Survey:
    """Measure a map."""
    lengths_m = roads.length_cm / 100
    by_class = np.bincount(roads.road_class, lengths_m, minlength=len(roads.classes))
    either_way = roads.time_cs.reshape(len(PROFILES), -1, 2) > 0
    return Survey(
        nodes=len(roads.node_lat),
        arcs=int(either_way.any(axis=0).sum()),
        length_m=round(float(lengths_m.sum())),
        length_m_by_class={name: round(m) for name, m in zip(roads.classes, by_class.tolist(), strict=True) if m},
        one_way_share=_one_way_share(either_way, roads),
        main_share={p: _share(roads, roads.main[i], roads.is_open(p)) for i, p in enumerate(PROFILES)},
        last_leg_m={
            p: round(float(lengths_m[roads.last_leg[i].reshape(-1, 2).any(axis=1)].sum()))
            for i, p in enumerate(PROFILES)
        },
        named_streets=len(set(roads.name[roads.name > 0].tolist())),
    )


def _one_way_share(either_way: Flags, roads: RoadArrays) -> float:
    rows = [PROFILES.index(Profile.MOTORCYCLE), PROFILES.index(Profile.CAR)]
    directions = either_way[rows].sum(axis=2).max(axis=0)
    used = roads.length_cm[directions > 0].sum()
    return float(roads.length_cm[directions == 1].sum() / used) if used else 0.0


def _share(roads: RoadArrays, part: Flags, whole: Flags) -> float:
    arcs_cm = np.repeat(roads.length_cm, 2)
    return float(arcs_cm[part].sum() / arcs_cm[whole].sum()) if whole.any() else 0.0
