"""Makes a whole model town: pure, and the same for the same seed and size."""

import numpy as np

from geo.synth.bend import Bend, draw_bend
from geo.synth.ends import settle_ends
from geo.synth.houses import make_houses
from geo.synth.landmarks import take_landmarks
from geo.synth.luck import Luck, Stage
from geo.synth.model import Position, Town
from geo.synth.naming import name_streets
from geo.synth.network import trace_roads
from geo.synth.plan import Line
from geo.synth.roads import make_roads
from geo.synth.scale import scale_for
from geo.synth.skeleton import draw_skeleton
from geo.synth.streets import lay_streets
from geo.synth.wards import make_wards
from geo.synth.words import TOWNS

WATER_EVERY_M = 60.0


def make_town(*, seed: int, km2: float) -> Town:
    """A town of this area with roads, kelurahan, houses and landmarks, at sea where no real town is.

    Raises ValueError for a negative seed, or an area outside SMALLEST_KM2 to LARGEST_KM2.
    """
    if seed < 0:
        raise ValueError(f"seed {seed} is negative")
    scale = scale_for(km2)
    naming = Luck(seed, Stage.NAMES)
    town = naming.pick(TOWNS)
    bend = draw_bend(Luck(seed, Stage.BEND))
    skeleton = draw_skeleton(scale, luck := Luck(seed, Stage.ROADS))
    layout = lay_streets(skeleton, scale, luck)
    settle_ends(layout.plan, clear_m=scale.loose_end_clear_m)
    runs = trace_roads(layout.plan)
    names = name_streets(layout, skeleton.ring, naming)
    wards = make_wards(layout, bend, naming)
    plots = make_houses(layout, names, wards, town, bend, Luck(seed, Stage.HOUSES))
    houses, landmarks = take_landmarks(plots, wards, town, Luck(seed, Stage.LANDMARKS))
    one_ways = Luck(seed, Stage.ONE_WAYS)
    return Town(
        seed=seed,
        km2=km2,
        name=town,
        roads=make_roads(layout.plan, runs, names, bend, radius_m=scale.radius_m, luck=one_ways),
        wards=wards,
        houses=houses,
        landmarks=landmarks,
        river=_river(skeleton.river, bend),
        railway=_course(skeleton.rail, bend),
    )


def _course(line: Line | None, bend: Bend) -> tuple[Position, ...]:
    if line is None:
        return ()
    count = 2 + int((line.end - line.start) / WATER_EVERY_M)
    points = [line.at(line.start + (line.end - line.start) * k / (count - 1)) for k in range(count)]
    return tuple((lng, lat) for lng, lat in bend.place(np.array(points)).tolist())


def _river(banks: tuple[Line, Line] | None, bend: Bend) -> tuple[Position, ...]:
    if banks is None:
        return ()
    right, left = (_course(bank, bend) for bank in banks)
    return (*right, *reversed(left), right[0])
