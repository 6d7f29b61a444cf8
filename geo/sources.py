"""Which files are source maps, told by the endings of their names. The readers are in geo/build.py."""

from pathlib import Path

ENDINGS = (".osm", ".osm.bz2", ".osm.pbf", ".graphml", ".geojson")


def find_ending(path: Path) -> str | None:
    """The ending of a source map's name, None where the file is no source map by its name."""
    name = path.name.lower()
    return next((ending for ending in ENDINGS if name.endswith(ending)), None)
