"""Houses on both sides of every street: odd numbers on the left, even on the right, rising from where it begins.

Plots are counted from the start of the street, so that empty ones leave gaps in the numbers as real ones do.
"""

from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from geo.model import LatLon
from geo.synth.bend import Bend
from geo.synth.luck import Luck
from geo.synth.model import Address, House, Ward
from geo.synth.plan import Ground, Line, Point, Way
from geo.synth.streets import Block, Layout

PLOT_M = {Way.GANG: 9.5, Way.RESIDENTIAL: 12.5, Way.TERTIARY: 14.0, Way.SECONDARY: 16.0, Way.PRIMARY: 18.0}
PLOT_ELSE_M = 20.0
SETBACK_M = {Way.GANG: 5.0, Way.RESIDENTIAL: 8.0, Way.TERTIARY: 10.0, Way.SECONDARY: 13.0, Way.PRIMARY: 16.0}
SETBACK_ELSE_M = 10.0
LIVED_IN = {Ground.KAMPUNG: 0.62, Ground.PERUMAHAN: 0.72, Ground.SAWAH: 0.16}
"""Share of plots with a house: the rest are shops, yards, gardens and fields."""

CORNER_M = 11.0
SPLIT_SHARE = 0.03
"""Of plots that hold a second house, with a letter after the number."""

NO_THIRTEEN_SHARE = 0.5
"""Of streets that write 12A for 13."""

HOUSES_PER_RT = 36
RTS_PER_RW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frontage:
    """One side of a stretch of street: side is 1 on the left, -1 on the right."""

    line: Line
    side: int
    low: float
    high: float
    lived_in: float
    block: int


@dataclass(slots=True, kw_only=True)
class _Plot:
    line: int
    number: str
    block: int
    point: Point


def make_houses(
    layout: Layout, names: dict[int, str], wards: tuple[Ward, ...], town: str, bend: Bend, luck: Luck
) -> tuple[House, ...]:
    """Every house, kelurahan by kelurahan, RT by RT. The ends of the streets have to be settled."""
    plots: list[_Plot] = []
    no_thirteen = {number for number in names if luck.chance(NO_THIRTEEN_SHARE)}
    for index, block in enumerate(layout.blocks):
        for frontage in _frontages(layout, block, index):
            plots += _plots(frontage, frontage.line.number in no_thirteen, luck)
    places = bend.place(np.array([plot.point for plot in plots]).reshape(-1, 2)).tolist()
    houses = []
    counts = [0] * len(wards)
    for plot, (lng, lat) in zip(plots, places, strict=True):
        ward = layout.blocks[plot.block].quarter.ward
        rt = counts[ward] // HOUSES_PER_RT
        counts[ward] += 1
        address = Address(
            street=names[plot.line],
            number=plot.number,
            rt=rt % RTS_PER_RW + 1,
            rw=rt // RTS_PER_RW + 1,
            ward=wards[ward].name,
            district=wards[ward].district,
            town=town,
        )
        houses.append(House(address=address, at=LatLon(lat, lng)))
    return tuple(houses)


def _frontages(layout: Layout, block: Block, index: int) -> list[_Frontage]:
    """The streets around a block, as seen from inside it."""
    plan, face = layout.plan, block.face
    found = []
    for tail, head, owner in zip(face.corners, face.corners[1:] + face.corners[:1], face.owners, strict=True):
        line = plan.lines[owner]
        if not line.is_built:
            continue
        begin, finish = line.t_of(plan.nodes[tail]), line.t_of(plan.nodes[head])
        side = 1 if begin < finish else -1
        low, high = min(begin, finish) + CORNER_M, min(max(begin, finish), line.end) - CORNER_M
        if low < high:
            found.append(
                _Frontage(
                    line=line, side=side, low=low, high=high, lived_in=LIVED_IN[block.quarter.ground], block=index
                )
            )
    return found


def _plots(frontage: _Frontage, no_thirteen: bool, luck: Luck) -> list[_Plot]:
    line, side = frontage.line, frontage.side
    width = PLOT_M.get(line.way, PLOT_ELSE_M)
    setback = SETBACK_M.get(line.way, SETBACK_ELSE_M)
    first = ceil((frontage.low - line.start) / width - 0.5)
    last = floor((frontage.high - line.start) / width - 0.5)
    plots = []
    for k in range(max(0, first), last + 1):
        lived_in, place, back, split = (float(draw) for draw in luck.units(4))
        if lived_in >= frontage.lived_in:
            continue
        number = 2 * k + (1 if side > 0 else 2)
        t = line.start + (k + 0.5 + (place - 0.5) * 0.3) * width
        away = side * (setback + back * 2.0)
        plots.append(_plot(frontage, t, away, "12A" if no_thirteen and number == 13 else str(number)))
        if split < SPLIT_SHARE and number not in (12, 13):
            plots.append(_plot(frontage, t, away + side * 6.0, f"{number}A"))
    return plots


def _plot(frontage: _Frontage, t: float, away: float, number: str) -> _Plot:
    x, y = frontage.line.at(t)
    dx, dy = frontage.line.direction
    return _Plot(line=frontage.line.number, number=number, block=frontage.block, point=(x - dy * away, y + dx * away))
