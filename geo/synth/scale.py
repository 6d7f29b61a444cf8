"""How a town of a given size is built: the targets that make its figures those of a real one.

Tuned until the streets of a 36 km² town measured like Madiun's on the Indonesian base map; `tests/geo/test_synth.py`
holds them there. Towns over 60 km² fill up and their kampung grow denser, as in Surabaya.
"""

from dataclasses import dataclass
from math import hypot, pi, sqrt

SMALLEST_KM2 = 0.5
LARGEST_KM2 = 400.0
RIVER_FROM_KM2 = 2.0
RAIL_FROM_KM2 = 12.0
RING_FROM_KM2 = 50.0
TOLL_FROM_KM2 = 100.0
WARD_M2 = 1_950_000
QUARTER_M2 = 300_000
COLLECTOR_M2 = 4_200_000
WARDS_PER_DISTRICT = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Sizes in metres. built_share: of the ground that is not rice fields; block and gang areas at which to stop."""

    km2: float
    built_share: float
    kampung_block_m2: float
    perumahan_block_m2: float
    sawah_block_m2: float
    gang_block_m2: float
    loose_end_clear_m: float

    @property
    def radius_m(self) -> float:
        """Of the circle with the town's area."""
        return sqrt(self.km2 * 1e6 / pi)

    def builtness(self, x: float, y: float) -> float:
        """Over 0 where the town is built, falling from the centre."""
        return self.built_share - (hypot(x, y) / self.radius_m) ** 2


def scale_for(km2: float) -> Scale:
    """The scale of a town of this size. Raises ValueError outside SMALLEST_KM2 to LARGEST_KM2."""
    if not SMALLEST_KM2 <= km2 <= LARGEST_KM2:
        raise ValueError(f"km2 {km2} is not between {SMALLEST_KM2} and {LARGEST_KM2}")
    crowd = min(1.0, max(0.0, (km2 - 60) / 140))
    return Scale(
        km2=km2,
        built_share=0.5 + 0.4 * crowd,
        kampung_block_m2=175_000 - 110_000 * crowd,
        perumahan_block_m2=32_000 - 11_000 * crowd,
        sawah_block_m2=150_000,
        gang_block_m2=6_600 - 3_300 * crowd,
        loose_end_clear_m=36 - 15 * crowd,  # importers report those within 20 m, and the bend takes some
    )


def district_starts(wards: int) -> list[int]:
    """The first kelurahan of each kecamatan, for so many kelurahan in a town."""
    districts = max(1, round(wards / WARDS_PER_DISTRICT), 2 if wards >= 4 else 1)
    return [number * wards // districts for number in range(districts)]


METRES_OF_CLASS = {
    "motorway": 11.0,
    "primary": 14.0,
    "secondary": 9.0,
    "tertiary": 6.5,
    "residential": 5.0,
    "unclassified": 4.0,
    "path": 1.8,
}
"""Width between kerbs."""
