"""Real maps: figures held against what is known of them, and one-way streets that everybody there knows."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import osmium
import pytest

from geo.build import compile_map
from geo.model import LatLon, Profile, Snap
from geo.roads import Roads
from geo.survey import Survey, survey
from geo.travel import travel_matrix

MOTORCYCLE, CAR, FOOT = Profile.MOTORCYCLE, Profile.CAR, Profile.FOOT


@cache
def roads_of(path: Path) -> Roads:
    return compile_map(path)[0]


def survey_of(shared: Path, name: str) -> Survey:
    return survey(roads_of(shared / "data" / name))


def test_madiun_has_the_kilometres_of_its_source(shared: Path) -> None:
    """SOURCE.txt: 229 km, 5.7 arteri, 16.1 kolektor, 132.5 lokal, 75.0 lain, 783 nodes, 1,081 edges, main 97.4 %.

    Tying 6 loose ends into lines adds 4 stretches and as many nodes as it takes away.
    """
    found = survey_of(shared, "madiun/roads.geojson")
    assert (found.nodes, found.arcs) == (783, 2 * 1085)
    assert found.length_m == pytest.approx(229_300, abs=50)
    by_class = {name: round(length_m / 1000, 1) for name, length_m in found.length_m_by_class.items()}
    assert by_class == {"primary": 5.7, "secondary": 16.1, "tertiary": 132.5, "residential": 75.0}
    assert (found.one_way_share, found.named_streets) == (0, 0)
    assert found.main_share[MOTORCYCLE] == pytest.approx(0.974, abs=0.0005)


def test_surabaya_timur_hangs_together(shared: Path) -> None:
    """SOURCE.txt: 465 km, 5,163 ways, 2,516 of them one-way, 781 street names; over 97 % in one part."""
    found = survey_of(shared, "osm/surabaya_timur.geojson")
    assert found.length_m == pytest.approx(465_000, abs=500)
    assert (found.arcs, found.named_streets) == (2 * 5163, 781)
    assert found.one_way_share == pytest.approx(0.49, abs=0.01)
    assert min(found.main_share.values()) > 0.97


@pytest.mark.parametrize(
    ("name", "nodes", "length_km", "named", "main_share"),
    [
        ("monaco.osm.pbf", 3858, 512, 555, 0.97),
        ("Helsinki.osm.pbf", 2734, 92, 92, 0.87),
        ("bayfront_singapore.osm.pbf", 329, 25, 14, 0.2),
        ("jakarta_pusat.osm", 327, 34, 61, 0.7),
        ("balikpapan.graphml", 1207, 127, 130, 0.97),
    ],
)
def test_every_map_has_plausible_figures(
    name: str, nodes: int, length_km: int, named: int, main_share: float, shared: Path
) -> None:
    """The small extracts cut one-way roads at their edge, so less of them can be both reached and left."""
    found = survey_of(shared, f"osm/{name}")
    assert (found.nodes, round(found.length_m / 1000), found.named_streets) == (nodes, length_km, named)
    assert found.main_share[MOTORCYCLE] > main_share
    assert found.main_share[FOOT] > 0.97


def one_way_pins(source: Path, street: str, oneway: str = "yes") -> tuple[LatLon, LatLon]:
    """Two pins on the longest one-way way of a street, a fifth from each end, in the direction it may be ridden.

    Read with osmium alone: nothing of the import is asked.
    """
    drawn = [
        [LatLon(node.lat, node.lon) for node in way.nodes if node.location.valid()]
        for way in osmium.FileProcessor(source, osmium.osm.NODE | osmium.osm.WAY).with_locations()
        if isinstance(way, osmium.osm.Way) and way.tags.get("name") == street and way.tags.get("oneway") == oneway
    ]
    line = max(drawn, key=length_m)
    line = line if oneway == "yes" else line[::-1]
    return point_at(line, 0.2 * length_m(line)), point_at(line, 0.8 * length_m(line))


def length_m(line: list[LatLon]) -> float:
    return sum(a.metres_to(b) for a, b in pairwise(line))


def point_at(line: list[LatLon], metres: float) -> LatLon:
    for a, b in pairwise(line):
        step = a.metres_to(b)
        if metres <= step:
            share = metres / step
            return LatLon(a.lat + share * (b.lat - a.lat), a.lng + share * (b.lng - a.lng))
        metres -= step
    return line[-1]


@pytest.mark.parametrize(
    ("name", "street"),
    [
        ("monaco.osm.pbf", "Boulevard du Larvotto"),
        ("monaco.osm.pbf", "Avenue de Belgique"),
        ("monaco.osm.pbf", "Boulevard de Suisse"),
        ("monaco.osm.pbf", "Avenue de Monte-Carlo"),
        ("Helsinki.osm.pbf", "Uudenmaankatu"),
        ("Helsinki.osm.pbf", "Fabianinkatu"),
        ("Helsinki.osm.pbf", "Eteläesplanadi"),
        ("jakarta_pusat.osm", "Jalan Haji Oemar Said Cokroaminoto"),
    ],
)
@pytest.mark.parametrize("profile", [MOTORCYCLE, CAR])
def test_a_one_way_street_is_ridden_one_way(name: str, street: str, profile: Profile, shared: Path) -> None:
    """Ahead it is as far as the street runs; back it is round the block, at least twice as far. On foot it is not."""
    source = shared / "data/osm" / name
    pins = one_way_pins(source, street)
    assert back_to_ahead(roads_of(source), pins, profile) > 2
    assert back_to_ahead(roads_of(source), pins, FOOT) == pytest.approx(1, abs=0.1)


def test_a_one_way_drawn_backwards_is_ridden_backwards(shared: Path) -> None:
    """Monaco has three ways of `oneway=-1`; OSMnx turns them round, and they must not be turned twice."""
    source = shared / "data/osm/monaco.osm.pbf"
    assert back_to_ahead(roads_of(source), one_way_pins(source, "Voie Romaine", "-1"), CAR) > 1.5


def back_to_ahead(roads: Roads, pins: tuple[LatLon, LatLon], profile: Profile) -> float:
    places = roads.snap(pins, profile)
    assert all(isinstance(place, Snap) and place.gap_m <= 2 for place in places)
    metres = travel_matrix(roads, profile, places).metres
    return float(metres[1, 0] / metres[0, 1])
