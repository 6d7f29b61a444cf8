"""The places that people give directions by, each on a plot of its own."""

from collections import defaultdict
from collections.abc import Iterator

from geo.synth.bend import CENTRE
from geo.synth.luck import Luck
from geo.synth.model import House, Landmark, LandmarkKind, Ward
from geo.synth.words import MOSQUES

_WANTED_STREET = {
    LandmarkKind.GUARD_POST: ("Gg.", "Jl."),
    LandmarkKind.PRAYER_HOUSE: ("Gg.", "Jl."),
}
_ANY_STREET = ("Jl.", "Gg.")


class _Sites:
    """The plots of each kelurahan, given out once each, those on streets before those in gangs."""

    def __init__(self, houses: tuple[House, ...], luck: Luck) -> None:
        self.houses = houses
        self.taken: set[int] = set()
        self.by_ward: dict[str, list[int]] = defaultdict(list)
        self.by_rw: dict[tuple[str, int], list[int]] = defaultdict(list)
        for index in luck.shuffled(range(len(houses))):
            address = houses[index].address
            self.by_ward[address.ward].append(index)
            self.by_rw[address.ward, address.rw].append(index)

    def take(self, indexes: list[int], kind: LandmarkKind) -> House | None:
        """A free plot among these, None where all are taken."""
        for start in _WANTED_STREET.get(kind, _ANY_STREET):
            for index in indexes:
                if index not in self.taken and self.houses[index].address.street.startswith(start):
                    self.taken.add(index)
                    return self.houses[index]
        return None

    def central(self) -> list[int]:
        """The plots of the town, from its centre outwards."""
        return sorted(range(len(self.houses)), key=lambda index: self.houses[index].at.metres_to(CENTRE))


def take_landmarks(
    houses: tuple[House, ...], wards: tuple[Ward, ...], town: str, luck: Luck
) -> tuple[tuple[House, ...], tuple[Landmark, ...]]:
    """The houses that are left, and the landmarks that stand where the others stood."""
    sites = _Sites(houses, luck)
    landmarks: list[Landmark] = []
    for name, kind, indexes in _wishes(sites, wards, town, luck):
        site = sites.take(indexes, kind)
        if site is not None:
            landmarks.append(Landmark(name=name, kind=kind, address=site.address, at=site.at))
    left = tuple(house for index, house in enumerate(houses) if index not in sites.taken)
    return left, tuple(landmarks)


Wish = tuple[str, LandmarkKind, list[int]]


def _wishes(sites: _Sites, wards: tuple[Ward, ...], town: str, luck: Luck) -> Iterator[Wish]:
    central = sites.central()
    for name, kind in (
        (f"Balai Kota {town}", LandmarkKind.TOWN_HALL),
        (f"Masjid Agung {town}", LandmarkKind.MOSQUE),
        (f"Pasar Besar {town}", LandmarkKind.MARKET),
        ("Gudang Bersama", LandmarkKind.SHARED_STORE),
        (f"SMPN 1 {town}", LandmarkKind.SECONDARY_SCHOOL),
    ):
        yield name, kind, central
    for district in dict.fromkeys(ward.district for ward in wards):
        first = next(ward for ward in wards if ward.district == district)
        yield f"Kantor Kecamatan {district}", LandmarkKind.DISTRICT_OFFICE, sites.by_ward[first.name]
        yield f"Puskesmas {district}", LandmarkKind.CLINIC, sites.by_ward[first.name]
    for number, ward in enumerate(wards):
        yield from _of_ward(sites, ward, number, luck)


def _of_ward(sites: _Sites, ward: Ward, number: int, luck: Luck) -> Iterator[Wish]:
    own = sites.by_ward[ward.name]
    yield f"Kantor Kelurahan {ward.name}", LandmarkKind.WARD_OFFICE, own
    for school in (1, 2):
        yield f"SDN {school:02} {ward.name}", LandmarkKind.PRIMARY_SCHOOL, own
    if number % 2 == 0:
        yield f"Pasar {ward.name}", LandmarkKind.MARKET, own
    if number % 3 == 1:
        yield f"SPBU {ward.name}", LandmarkKind.FUEL_STATION, own
    mosques = luck.shuffled(MOSQUES)
    for rw in sorted(rw for name, rw in sites.by_rw if name == ward.name):
        here = sites.by_rw[ward.name, rw]
        mosque = mosques[(rw - 1) % len(mosques)]
        again = f" {1 + (rw - 1) // len(mosques)}" if rw > len(mosques) else ""
        if rw % 2 == 1:
            yield f"Masjid {mosque} {ward.name}{again}", LandmarkKind.MOSQUE, here
        else:
            yield f"Musholla {mosque} {ward.name}{again}", LandmarkKind.PRAYER_HOUSE, here
        yield f"Pos Ronda RW {rw:02} {ward.name}", LandmarkKind.GUARD_POST, here
