"""Compiles a source map into roads. The files geo/build*.py alone import osmnx, networkx and osmium: slow to load."""

from pathlib import Path

from geo.arrays import ImportReport
from geo.build_arrays import compile_streets
from geo.build_graphml import read_graphml
from geo.build_lines import read_lines
from geo.build_notes import Notes
from geo.build_osm import read_osm
from geo.errors import SourceError
from geo.roads import Roads

_READERS = {
    ".osm": read_osm,
    ".osm.bz2": read_osm,
    ".osm.pbf": read_osm,
    ".graphml": read_graphml,
    ".geojson": read_lines,
}


def compile_map(source: Path) -> tuple[Roads, ImportReport]:
    """Roads of a source map, and what was noticed on the way. The format is told by the ending of the file's name.

    Raises SourceError, its values naming the file, where the map cannot be read or an edge cannot be trusted.
    """
    reader = next((_READERS[ending] for ending in _READERS if source.name.lower().endswith(ending)), None)
    if reader is None:
        raise SourceError("ending", file=source.name, endings=", ".join(_READERS))
    if not source.is_file():
        raise SourceError("missing", file=source.name)
    notes = Notes()
    try:
        graph = reader(source, notes)
        report = notes.report(source.name)
        return compile_streets(graph, report), report
    except SourceError as error:
        raise SourceError(error.code, **{"file": source.name, **error.values}) from error
