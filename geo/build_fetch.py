"""Fetches the roads of a place from OpenStreetMap's servers, through OSMnx.

A margin around the place is fetched too: a bridge or a road just outside its border may be the only way between two
addresses inside. A place is best named by its relation (`R5746219`), which a search engine cannot mistake.
"""

import re
from typing import Any

import osmnx as ox
import shapely
from osmnx._errors import InsufficientResponseError, ResponseStatusCodeError

from geo.build_arrays import compile_streets
from geo.build_notes import Notes
from geo.build_osm import raw_tags, shape_streets
from geo.errors import SourceError
from geo.roads import Roads

MARGIN_M = 1_000
_ROADS = '["highway"]["area"!~"yes"]'
_RELATION = re.compile(r"(?:relation/|R)(\d+)")


def fetch_map(place: str, *, margin_m: int = MARGIN_M) -> Roads:
    """Roads of a place, named or given as an OpenStreetMap relation, and margin_m around it.

    Raises SourceError where the network or the servers do not answer, or the place has no outline there.
    """
    with raw_tags(use_cache=False):
        try:
            outline = _with_margin(_find_outline(place), margin_m)
            graph = ox.graph_from_polygon(
                outline, custom_filter=_ROADS, simplify=False, retain_all=True, truncate_by_edge=True
            )
        except (InsufficientResponseError, TypeError) as error:
            raise SourceError("no-place", place=place) from error
        except ResponseStatusCodeError as error:
            raise SourceError("server", place=place) from error
        except OSError as error:  # what the requests package raises without a network or an answer
            raise SourceError("no-network", place=place) from error
    notes = Notes()
    streets = shape_streets(graph)
    notes.count("ways", streets.number_of_edges())
    return compile_streets(streets, notes.report(place))


def _find_outline(place: str) -> Any:
    relation = _RELATION.fullmatch(place.strip())
    found = ox.geocode_to_gdf(f"R{relation[1]}" if relation else place, by_osmid=relation is not None)
    return found.geometry.iloc[0]


def _with_margin(outline: Any, margin_m: int) -> Any:
    if not isinstance(outline, shapely.Polygon | shapely.MultiPolygon):
        raise InsufficientResponseError("not an area")
    flat, crs = ox.projection.project_geometry(outline)
    return ox.projection.project_geometry(flat.buffer(margin_m), crs=crs, to_latlong=True)[0]
