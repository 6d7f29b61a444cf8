"""Names every street as Indonesian towns do: heroes on the main roads, one theme to a kelurahan, gangs numbered."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from geo.synth.luck import Luck
from geo.synth.plan import Ground, Line, Plan, Way
from geo.synth.scale import district_starts
from geo.synth.streets import Layout
from geo.synth.words import ARTERIALS, ESTATE_FIRST, ESTATE_SECOND, MAIN_ROADS, RING, SIDES, THEMES, TOLL

ROMAN_SHARE = 0.65
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def name_streets(layout: Layout, ring: Line | None, luck: Luck) -> dict[int, str]:
    """The name of every street, by the number of its line: `Jl. Melati`, `Gg. Melati III`."""
    namer = _Namer(layout, luck)
    for line in layout.plan.lines:
        if line is ring:
            namer.names[line.number] = f"Jl. {RING} {luck.pick(SIDES[:4])}"
        elif line.way is Way.MOTORWAY:
            namer.names[line.number] = TOLL
        elif line.is_built and line.way is not Way.GANG:
            namer.names[line.number] = f"Jl. {namer.choose(line)}"
    namer.name_gangs()
    return namer.names


class _Namer:
    """Hands out each name once in a kecamatan, then with a side of the compass after it, then with a number."""

    def __init__(self, layout: Layout, luck: Luck) -> None:
        self.layout, self.luck = layout, luck
        self.names: dict[int, str] = {}
        self.uses: Counter[tuple[int, str]] = Counter()
        self.starts = district_starts(len(layout.wards))
        self.counts: Counter[int] = Counter()
        self.themes = luck.shuffled(THEMES)
        self.estates = luck.shuffled([f"{first} {second}" for first in ESTATE_FIRST for second in ESTATE_SECOND])
        self.estate_of: dict[int, str] = {}

    def choose(self, line: Line) -> str:
        if line.way is Way.PRIMARY:
            return self._first_free(ARTERIALS, ward=-1)
        if line.ward < 0:
            return self._first_free(MAIN_ROADS, ward=-1)
        if line.quarter >= 0 and self.layout.quarters[line.quarter].ground is Ground.PERUMAHAN:
            return self._in_estate(line)
        return self._first_free(self._theme(line.ward), ward=line.ward)

    def _theme(self, ward: int) -> tuple[str, ...]:
        return self.themes[ward % len(self.themes)]

    def _in_estate(self, line: Line) -> str:
        """`Griya Asri IV`: the streets of an estate carry its name and a number."""
        if line.quarter not in self.estate_of:
            self.estate_of[line.quarter] = self._first_free(self.estates, ward=line.ward)
        estate = self.estate_of[line.quarter]
        self.counts[line.quarter] += 1
        return f"{estate} {roman(self.counts[line.quarter])}"

    def _first_free(self, names: Sequence[str], *, ward: int) -> str:
        """A name not yet used in the kecamatan, else one with a side or a number after it."""
        district = bisect_right(self.starts, ward)
        base = min(names, key=lambda name: self.uses[district, name])
        uses = self.uses[district, base]
        self.uses[district, base] += 1
        if uses == 0:
            return base
        return f"{base} {SIDES[uses - 1]}" if uses <= len(SIDES) else f"{base} {roman(uses - len(SIDES) + 1)}"

    def name_gangs(self) -> None:
        """Gangs are numbered along the street they lead to; off a main road each kelurahan has a name of its own."""
        families: dict[tuple[int, int], list[tuple[tuple[float, ...], int]]] = defaultdict(list)
        lines = self.layout.plan.lines
        for line in lines:
            if line.way is Way.GANG and line.is_built:
                root, path = _root(self.layout.plan, line)
                families[root.number, line.ward if root.ward < 0 else -1].append((path, line.number))
        for (root_number, ward), gangs in families.items():
            base = self.names[root_number].removeprefix("Jl. ")
            if ward >= 0:
                base = self._first_free(self._theme(ward), ward=ward)
            numeral = roman if self.luck.chance(ROMAN_SHARE) else str
            for number, (_, line_number) in enumerate(sorted(gangs), start=1):
                self.names[line_number] = f"Gg. {base} {numeral(number)}" if len(gangs) > 1 else f"Gg. {base}"


def _root(plan: Plan, gang: Line) -> tuple[Line, tuple[float, ...]]:
    """The street a gang leads to through other gangs, and how far along each of them the next one begins."""
    path: tuple[float, ...] = ()
    line = gang
    while line.way is Way.GANG and line.parent is not None:
        parent = plan.lines[line.parent]
        path = (parent.t_of(line.origin), *path)
        line = parent
    return line, path


def roman(number: int) -> str:
    """A whole number of 1 or more in roman numerals."""
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
