"""A town as files: GeoJSON for what is drawn, CSV for what is looked up. The same town, the same bytes."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from geo.synth.model import Address, Road, Town
from geo.synth.scale import METRES_OF_CLASS

ROADS = "roads.geojson"
WARDS = "kelurahan.geojson"
GROUND = "ground.geojson"
ADDRESSES = "addresses.csv"
LANDMARKS = "landmarks.csv"

_ADDRESS_COLUMNS = ("street", "number", "rt", "rw", "kelurahan", "kecamatan", "kota", "lat", "lng", "address")


def town_files(town: Town) -> dict[str, bytes]:
    """The content of each file by its name."""
    return {
        ROADS: _collection(_road_features(town)),
        WARDS: _collection(_ward_features(town)),
        GROUND: _collection(_ground_features(town)),
        ADDRESSES: table(_ADDRESS_COLUMNS, (_address_row(h.address, h.at.lat, h.at.lng) for h in town.houses)),
        LANDMARKS: table(
            ("name", "kind", *_ADDRESS_COLUMNS),
            ((m.name, m.kind.value, *_address_row(m.address, m.at.lat, m.at.lng)) for m in town.landmarks),
        ),
    }


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """CSV with a header, commas and plain line ends, in UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()


def _address_row(address: Address, lat: float, lng: float) -> tuple[str, ...]:
    return (
        address.street,
        address.number,
        f"{address.rt:02}",
        f"{address.rw:02}",
        address.ward,
        address.district,
        address.town,
        f"{lat:.6f}",
        f"{lng:.6f}",
        address.text,
    )


Feature = tuple[dict[str, Any], str, object]


def _road_features(town: Town) -> Iterator[Feature]:
    for road in town.roads:
        yield _road_tags(road), "LineString", road.line


def _road_tags(road: Road) -> dict[str, str]:
    tags = {"highway": road.road_class, "name": road.name}
    tags["surface"] = "paving_stones" if road.is_gang else "asphalt"
    tags["width"] = f"{METRES_OF_CLASS[road.road_class]:g}"
    if road.is_gang:
        tags |= {"motorcycle": "yes", "bicycle": "yes", "foot": "yes", "motorcar": "no"}
    if road.road_class == "motorway":
        tags |= {"toll": "yes", "motorcycle": "no", "foot": "no"}
    if road.oneway:
        tags["oneway"] = "yes"
    if road.bridge:
        tags["bridge"] = "yes"
        tags["layer"] = "1"
    return tags


def _ward_features(town: Town) -> Iterator[Feature]:
    for ward in town.wards:
        tags = {"kode": ward.code, "nama": ward.name, "kecamatan": ward.district, "kota": town.name}
        yield tags, "Polygon", [ward.ring]


def _ground_features(town: Town) -> Iterator[Feature]:
    if town.river:
        yield {"natural": "water", "water": "river"}, "Polygon", [town.river]
    if town.railway:
        yield {"railway": "rail"}, "LineString", town.railway


def _collection(features: Iterable[Feature]) -> bytes:
    """One feature a line, so that a difference between two towns can be read."""
    lines = ",\n".join(
        json.dumps(
            {"type": "Feature", "properties": tags, "geometry": {"type": kind, "coordinates": coordinates}},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for tags, kind, coordinates in features
    )
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()
