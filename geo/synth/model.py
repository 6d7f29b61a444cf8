"""What a model town is made of: roads, kelurahan, houses, landmarks, water. Values only."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from geo.model import LatLon

Position = tuple[float, float]
"""Longitude and latitude in degrees with six decimals, the order and precision of the GeoJSON files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """A stretch of one street. road_class: its OpenStreetMap `highway`. Roads meet where they share a position."""

    road_class: str
    name: str
    line: tuple[Position, ...]
    oneway: bool = False
    bridge: bool = False

    def __post_init__(self) -> None:
        if len(self.line) < 2:
            raise ValueError(f"road {self.name} has {len(self.line)} positions, fewer than two")

    @property
    def is_gang(self) -> bool:
        """Whether it is too narrow for a car."""
        return self.road_class == "path"

    @property
    def length_m(self) -> float:
        """Metres along it."""
        points = [LatLon(lat, lng) for lng, lat in self.line]
        return sum(a.metres_to(b) for a, b in pairwise(points))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward:
    """A kelurahan. ring: its border, closed; neighbours share every position of theirs."""

    code: str
    name: str
    district: str
    ring: tuple[Position, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A house's address in its parts. number may end in a letter."""

    street: str
    number: str
    rt: int
    rw: int
    ward: str
    district: str
    town: str

    @property
    def text(self) -> str:
        """The whole address as it is written on a parcel."""
        return (
            f"{self.street} No. {self.number} RT {self.rt:02}/RW {self.rw:02}, "
            f"Kel. {self.ward}, Kec. {self.district}, Kota {self.town}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A house whose place is known."""

    address: Address
    at: LatLon


class LandmarkKind(StrEnum):
    """What people give directions by."""

    MOSQUE = "masjid"
    PRAYER_HOUSE = "musholla"
    GUARD_POST = "pos_ronda"
    PRIMARY_SCHOOL = "sd"
    SECONDARY_SCHOOL = "smp"
    CLINIC = "puskesmas"
    WARD_OFFICE = "kantor_kelurahan"
    DISTRICT_OFFICE = "kantor_kecamatan"
    MARKET = "pasar"
    SHARED_STORE = "gudang_bersama"
    FUEL_STATION = "spbu"
    TOWN_HALL = "balai_kota"
    STATION = "stasiun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A place that everybody knows. name is unique in the town."""

    name: str
    kind: LandmarkKind
    address: Address
    at: LatLon


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A whole town. The same seed and km2 give the same town."""

    seed: int
    km2: float
    name: str
    roads: tuple[Road, ...]
    wards: tuple[Ward, ...]
    houses: tuple[House, ...]
    landmarks: tuple[Landmark, ...]
    river: tuple[Position, ...]
    railway: tuple[Position, ...]

    def list_landmarks(self, kind: LandmarkKind) -> list[Landmark]:
        """All of one kind."""
        return [landmark for landmark in self.landmarks if landmark.kind is kind]
