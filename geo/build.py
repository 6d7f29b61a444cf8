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
from geo.sources import ENDINGS, find_ending

_READERS = {".graphml": read_graphml, ".geojson": read_lines}


def compile_map(source: Path) -> tuple[Roads, ImportReport]:
    """Roads of a source map, and what was noticed on the way. The format is told by the ending of the file's name.

    Raises SourceError, its values naming the file, where the map cannot be read or an edge cannot be trusted.
    """
    ending = find_ending(source)
    if ending is None:
        raise SourceError("ending", file=source.name, endings=", ".join(ENDINGS))
    if not source.is_file():
        raise SourceError("missing", file=source.name)
    notes = Notes()
    try:
        graph = _READERS.get(ending, read_osm)(source, notes)
        report = notes.report(source.name)
        return compile_streets(graph, report), report
    except SourceError as error:
        raise SourceError(error.code, **{"file": source.name, **error.values}) from error
