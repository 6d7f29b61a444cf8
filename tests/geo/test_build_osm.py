import bz2
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

import osmium
import osmnx
import pytest

from geo.build import compile_map
from geo.errors import SourceError
from geo.model import Profile
from geo.roads import Roads
from tests.geo.make_roads import Spot, at, is_open, same_arrays

NODES: Mapping[int, Spot] = {1: (0, 0), 2: (100, 0), 3: (200, 0), 4: (200, 100), 5: (100, 100)}


def osm_text(ways: Mapping[int, tuple[list[int], dict[str, str]]], gates: Mapping[int, dict[str, str]]) -> str:
    def tags(of: Mapping[str, str]) -> str:
        return "".join(f"<tag k={quoteattr(key)} v={quoteattr(value)}/>" for key, value in of.items())

    nodes = "".join(
        f'<node id="{number}" version="1" lat="{at(*spot).lat:.7f}" lon="{at(*spot).lng:.7f}">'
        f"{tags(gates.get(number, {}))}</node>"
        for number, spot in NODES.items()
    )
    drawn = "".join(
        f'<way id="{number}" version="1">{"".join(f"<nd ref={quoteattr(str(ref))}/>" for ref in refs)}{tags(of)}</way>'
        for number, (refs, of) in ways.items()
    )
    return f'<?xml version="1.0"?><osm version="0.6" generator="hand">{nodes}{drawn}</osm>'


def import_osm(
    folder: Path,
    ways: Mapping[int, tuple[list[int], dict[str, str]]],
    gates: Mapping[int, dict[str, str]] | None = None,
) -> Roads:
    source = folder / "town.osm"
    source.write_text(osm_text(ways, gates or {}))
    return compile_map(source)[0]


STREET = {"highway": "residential", "name": "Jalan Pandan"}


def test_a_way_is_one_stretch_with_its_bends(tmp_path: Path) -> None:
    """Nodes 2 and 3 are bends: 100 + 100 + 100 m in one stretch between nodes 1 and 4."""
    roads = import_osm(tmp_path, {7: ([1, 2, 3, 4], STREET)})
    assert (roads.stretches, len(roads.node_lat), len(roads.shape(0))) == (1, 2, 4)
    assert roads.length_cm[0] == pytest.approx(30_000, abs=3)
    assert (roads.list_lines()[0].road_class, roads.list_lines()[0].name) == ("residential", "Jalan Pandan")


def test_ways_meet_where_they_share_a_node(tmp_path: Path) -> None:
    roads = import_osm(tmp_path, {7: ([1, 2, 3], STREET), 8: ([2, 5], STREET)})
    assert (roads.stretches, len(roads.node_lat)) == (3, 4)


def test_a_one_way_drawn_backwards_is_ridden_backwards(tmp_path: Path) -> None:
    roads = import_osm(tmp_path, {7: ([1, 2, 3, 4], {**STREET, "oneway": "-1"})})
    start = roads.shape(0)[0]
    drawn_forward = start.metres_to(at(*NODES[1])) < 1
    assert is_open(roads, Profile.CAR) == ((False, True) if drawn_forward else (True, False))


def test_tags_that_differ_keep_the_node_between_them(tmp_path: Path) -> None:
    """A street that becomes one-way half way is two stretches."""
    roads = import_osm(tmp_path, {7: ([1, 2], STREET), 8: ([2, 3], {**STREET, "oneway": "yes"})})
    assert roads.stretches == 2
    assert sorted(is_open(roads, Profile.CAR, stretch) for stretch in (0, 1)) == [(True, False), (True, True)]


def test_a_gate_on_a_node_stops_whom_it_stops(tmp_path: Path) -> None:
    """GRA-03: a private gate in the middle of a street leaves two halves for a car and one street on foot."""
    gate = {2: {"barrier": "lift_gate", "access": "private"}}
    roads = import_osm(tmp_path, {7: ([1, 2, 3], STREET)}, gate)
    assert roads.main[list(Profile).index(Profile.CAR)].sum() == 2
    assert roads.main[list(Profile).index(Profile.FOOT)].all()


def test_what_is_no_road_is_left_out_and_areas_are_counted(tmp_path: Path) -> None:
    """GRA-26: a ferry is no road, so nobody changes from one to another at sea."""
    ways = {
        7: ([1, 2], STREET),
        8: ([2, 3], {"route": "ferry"}),
        9: ([3, 4], {"highway": "construction"}),
        10: ([2, 3, 4, 5, 2], {"highway": "pedestrian", "area": "yes"}),
    }
    roads = import_osm(tmp_path, ways)
    assert roads.stretches == 1
    assert roads.report.counts == {"ways": 1, "areas": 1}


def test_a_way_that_leaves_the_extract_is_cut_at_its_edge(tmp_path: Path) -> None:
    """Node 99 is not in the file: what lies before and after it are two roads, not one straight through."""
    roads = import_osm(tmp_path, {7: ([1, 2, 99, 4, 5], STREET)})
    assert roads.stretches == 2
    assert roads.length_cm.tolist() == pytest.approx([10_000, 10_000], abs=3)
    assert roads.report.counts == {"ways": 2, "cut_ways": 1}


def test_the_three_formats_hold_the_same_map(tmp_path: Path) -> None:
    plain = tmp_path / "town.osm"
    plain.write_text(osm_text({7: ([1, 2, 3], STREET), 8: ([2, 5], {**STREET, "oneway": "yes"})}, {}))
    (tmp_path / "town.osm.bz2").write_bytes(bz2.compress(plain.read_bytes()))
    with osmium.SimpleWriter(tmp_path / "town.osm.pbf") as writer:
        for thing in osmium.FileProcessor(plain):
            writer.add(thing)
    first, *others = (compile_map(tmp_path / f"town{ending}")[0] for ending in (".osm", ".osm.bz2", ".osm.pbf"))
    for other in others:
        assert (other.report.counts, other.names) == (first.report.counts, first.names)
        assert (other.length_cm == first.length_cm).all()
        assert (other.time_cs == first.time_cs).all()


def test_the_same_file_gives_the_same_arrays(tmp_path: Path) -> None:
    ways = {7: ([1, 2, 3], STREET), 8: ([2, 5], {**STREET, "oneway": "yes"})}
    assert same_arrays(import_osm(tmp_path, ways), import_osm(tmp_path, ways))


def test_the_settings_of_osmnx_are_left_as_they_were(tmp_path: Path) -> None:
    before = (osmnx.settings.all_oneway, list(osmnx.settings.useful_tags_way))
    import_osm(tmp_path, {7: ([1, 2], STREET)})
    assert (osmnx.settings.all_oneway, osmnx.settings.useful_tags_way) == before


@pytest.mark.parametrize("name", ["town.osm", "town.osm.bz2", "town.osm.pbf"])
def test_a_file_that_is_no_such_file_is_refused_with_its_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"this is no map")
    with pytest.raises(SourceError) as refused:
        compile_map(tmp_path / name)
    assert refused.value.code == "osm-unreadable"
    assert refused.value.values["file"] == name


def test_a_map_without_roads_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        import_osm(tmp_path, {7: ([1, 2], {"building": "yes"})})
    assert (refused.value.code, refused.value.values) == ("no-roads", {"file": "town.osm"})


def test_an_ending_that_is_not_known_is_refused_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        compile_map(tmp_path / "town.shp")
    assert (refused.value.code, refused.value.values["file"]) == ("ending", "town.shp")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        compile_map(tmp_path / "town.osm")
    assert refused.value.code == "missing"
