"""Cuts the land into kelurahan, quarters, blocks and gangs, laying a street at every cut."""

from dataclasses import dataclass, replace
from math import atan2, dist, pi

from geo.synth.chord import End, Taste, find_chord
from geo.synth.luck import Luck
from geo.synth.plan import Face, Ground, Line, Plan, Way, area_m2
from geo.synth.scale import COLLECTOR_M2, QUARTER_M2, WARD_M2, Scale
from geo.synth.skeleton import Skeleton

MAIN = Taste(jitter=0.30, clear_m=75, reach_m=160, crosses_barriers=True)
BETWEEN_QUARTERS = Taste(jitter=0.30, clear_m=45, reach_m=80)
KAMPUNG = Taste(jitter=0.22, clear_m=34, reach_m=90)
PERUMAHAN = Taste(jitter=0.0, clear_m=26, reach_m=70)
SAWAH = Taste(jitter=0.45, clear_m=60, reach_m=110)
GANG = Taste(jitter=0.10, clear_m=15, reach_m=11)

BRIDGE_GAP_M = 900.0
SHORTEST_M = 32.0
BLIND_SHARE = {Ground.KAMPUNG: 0.14, Ground.PERUMAHAN: 0.08, Ground.SAWAH: 0.34}
BLIND_GANG_SHARE = 0.42
PERUMAHAN_SHARE = 0.32
GANGLESS_SHARE = {Ground.KAMPUNG: 0.12, Ground.PERUMAHAN: 0.85, Ground.SAWAH: 0.93}
WAY_OF = {Ground.KAMPUNG: Way.RESIDENTIAL, Ground.PERUMAHAN: Way.RESIDENTIAL, Ground.SAWAH: Way.UNCLASSIFIED}


@dataclass(frozen=True, slots=True, eq=False)
class Quarter:
    """A part of a kelurahan that was built in one go: with one use of the ground."""

    number: int
    ward: int
    ground: Ground


@dataclass(slots=True, eq=False)
class Block:
    """A face no street divides any more."""

    face: Face
    quarter: Quarter


@dataclass(slots=True, kw_only=True)
class Layout:
    """The finished plan: the face of each kelurahan, its quarters, and the blocks within them in order of place."""

    skeleton: Skeleton
    wards: list[Face]
    quarters: list[Quarter]
    blocks: list[Block]

    @property
    def plan(self) -> Plan:
        """Its lines and nodes."""
        return self.skeleton.plan


def lay_streets(skeleton: Skeleton, scale: Scale, luck: Luck) -> Layout:
    """Main roads down to kelurahan, lesser ones down to quarters, then each quarter's own streets and gangs."""
    return _Builder(skeleton, scale, luck).build()


class _Builder:
    def __init__(self, skeleton: Skeleton, scale: Scale, luck: Luck) -> None:
        self.plan, self.scale, self.luck = skeleton.plan, scale, luck
        self.bridges: dict[int, list[float]] = {}
        self.layout = Layout(skeleton=skeleton, wards=[], quarters=[], blocks=[])

    def build(self) -> Layout:
        for face in self.layout.skeleton.land:
            self._divide_into_wards(face)
        for number, face in enumerate(self.layout.wards):
            self._divide_into_quarters(face, number)
        return self.layout

    def _divide_into_wards(self, face: Face) -> None:
        area = area_m2(self.plan.points(face))
        if area > WARD_M2:
            way = Way.SECONDARY if area > COLLECTOR_M2 else Way.TERTIARY
            parts = self._lay(face, way, MAIN)
            if parts:
                for part in parts:
                    self._divide_into_wards(part)
                return
        self.layout.wards.append(face)

    def _divide_into_quarters(self, face: Face, ward: int) -> None:
        if area_m2(self.plan.points(face)) > QUARTER_M2 * self.luck.between(0.7, 1.5):
            builtness = self._builtness(face)
            way = Way.RESIDENTIAL if builtness > 0 else Way.UNCLASSIFIED
            parts = self._lay(face, way, BETWEEN_QUARTERS, ward=ward)
            if parts:
                for part in parts:
                    self._divide_into_quarters(part, ward)
                return
        quarter = Quarter(len(self.layout.quarters), ward, self._choose_ground(face))
        self.layout.quarters.append(quarter)
        self._divide_into_blocks(face, quarter, self._taste_of(face, quarter.ground))

    def _builtness(self, face: Face) -> float:
        points = self.plan.points(face)
        return self.scale.builtness(sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))

    def _choose_ground(self, face: Face) -> Ground:
        builtness = self._builtness(face) + 0.3 * self.luck.bell()
        if builtness <= 0:
            return Ground.SAWAH
        newness = PERUMAHAN_SHARE * (1.6 if builtness < 0.25 else 0.6)
        return Ground.PERUMAHAN if self.luck.chance(newness) else Ground.KAMPUNG

    def _taste_of(self, face: Face, ground: Ground) -> Taste:
        if ground is Ground.PERUMAHAN:
            line = self.plan.lines[face.owners[self.luck.below(len(face.owners))]]
            return replace(PERUMAHAN, square=_angle(line))
        return KAMPUNG if ground is Ground.KAMPUNG else SAWAH

    def _divide_into_blocks(self, face: Face, quarter: Quarter, taste: Taste) -> None:
        goal = {
            Ground.KAMPUNG: self.scale.kampung_block_m2,
            Ground.PERUMAHAN: self.scale.perumahan_block_m2,
            Ground.SAWAH: self.scale.sawah_block_m2,
        }[quarter.ground]
        if area_m2(self.plan.points(face)) > goal * self.luck.between(0.7, 1.6):
            blind = self.luck.chance(BLIND_SHARE[quarter.ground])
            parts = self._lay(
                face, WAY_OF[quarter.ground], taste, ward=quarter.ward, quarter=quarter.number, blind=blind
            )
            if parts:
                for part in parts:
                    self._divide_into_blocks(part, quarter, taste)
                return
        if self.luck.chance(GANGLESS_SHARE[quarter.ground]):
            self.layout.blocks.append(Block(face, quarter))
        else:
            self._divide_by_gangs(face, quarter)

    def _divide_by_gangs(self, face: Face, quarter: Quarter) -> None:
        if area_m2(self.plan.points(face)) > self.scale.gang_block_m2 * self.luck.between(0.7, 1.6):
            blind = self.luck.chance(BLIND_GANG_SHARE)
            parts = self._lay(face, Way.GANG, GANG, ward=quarter.ward, quarter=quarter.number, blind=blind)
            if parts:
                for part in parts:
                    self._divide_by_gangs(part, quarter)
                return
        self.layout.blocks.append(Block(face, quarter))

    def _lay(
        self, face: Face, way: Way, taste: Taste, *, ward: int = -1, quarter: int = -1, blind: bool = False
    ) -> tuple[Face, Face] | None:
        """The two parts of a face with a street between, a blind one not built to its end; None where none fits."""
        chord = find_chord(self.plan, face, taste, self.luck)
        if chord is None:
            return None
        tail, head = chord
        near, far = (self.plan.lines[face.owners[end.edge]] for end in chord)
        if dist(near.at(tail.t), far.at(head.t)) < SHORTEST_M:
            return None
        line = self.plan.add_line(way, near.at(tail.t), far.at(head.t), parent=near.number)
        line.ward, line.quarter = ward, quarter
        ends = (tail.edge, self._tie(tail, near, line)), (head.edge, self._tie(head, far, line))
        if blind:
            line.end *= self.luck.between(0.45, 0.8)
        elif way.is_main and head.node is None and far.partner is not None:
            self._reach_over(line, far)
        return self.plan.split(face, line, *ends)

    def _tie(self, end: End, line: Line, chord: Line) -> int:
        if end.node is None:
            return self.plan.add_node(line.at(end.t), line, chord)
        self.plan.tie(end.node, chord)
        return end.node

    def _reach_over(self, line: Line, bank: Line) -> None:
        """Go on to the other bank, for a road there to meet; the bridge is dropped later if none does."""
        other = self.plan.lines[bank.number if bank.partner is None else bank.partner]
        t = other.t_of(line.at(line.end))
        near = [there for there in self.bridges.setdefault(other.number, []) if abs(there - t) < BRIDGE_GAP_M]
        if near or not other.start + BRIDGE_GAP_M / 2 < t < other.end - BRIDGE_GAP_M / 2:
            return
        self.bridges[other.number].append(t)
        self.bridges.setdefault(bank.number, []).append(t)
        line.end = line.t_of(self.plan.nodes[self.plan.meet(line, other)])


def _angle(line: Line) -> float:
    return atan2(line.direction[1], line.direction[0]) % pi
