"""Writes the map of a plan: a page that needs no network and no tiles, and the same as GeoJSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from api.day_clock import zone_name
from api.map_geojson import geojson_text
from api.map_lines import STEPS_PER_DEGREE, roads_data
from api.map_view import left_out_pins, map_routes
from api.page import render_page
from api.show import day, km
from api.words import Lang, say
from dispatch.model import Plan
from geo.model import Leg
from geo.roads import RoadLine

_SCRIPTS = ("vendor/leaflet/leaflet.js", "map_names.js", "map.js")
_WORDS = ("zoom-in", "zoom-out", "close", "attribution")


def write_map(
    plan: Plan, legs: Mapping[str, Sequence[Leg]], roads_lines: Sequence[RoadLine], out: Path, *, lang: Lang
) -> None:
    """Write map.html and map.geojson into the folder `out`, which must exist.

    legs: by driver_id the ways from the start over each stop to the end, if it has one. Neither file holds a phone
    number or a note. Raises KeyError for a driver with a route but no legs.
    """
    (out / "map.html").write_text(map_page(plan, legs, roads_lines, lang), encoding="utf-8")
    (out / "map.geojson").write_text(geojson_text(plan, legs), encoding="utf-8")


def map_page(plan: Plan, legs: Mapping[str, Sequence[Leg]], roads_lines: Sequence[RoadLine], lang: Lang) -> str:
    """The map as one page."""
    routes = map_routes(plan, legs, lang)
    left_out = left_out_pins(plan, lang)
    first = min((route.depart for route in plan.routes), default=plan.epoch)
    return render_page(
        "map.html",
        lang=lang,
        scripts=_SCRIPTS,
        routes=routes,
        left_out=left_out,
        stops=sum(len(route.stops) for route in plan.routes),
        distance=km(sum(route.metres for route in plan.routes), lang),
        date=day(first, plan.zone, lang),
        zone=zone_name(first, plan.zone),
        data={
            "stepsPerDegree": STEPS_PER_DEGREE,
            "roads": roads_data(roads_lines),
            "routes": [asdict(route) for route in routes],
            "leftOut": [asdict(pin) for pin in left_out],
            "words": {name: say(lang, f"map-{name}") for name in _WORDS},
        },
    )
