"""A road map from disk: a compiled file as it is, a source map compiled once and kept in the user's cache."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import typer

from api.cli.ending import stop_with
from api.map_words import map_sentence
from api.words import Lang, say
from geo.errors import MapError, RoadsError
from geo.roads import Roads
from geo.sources import find_ending

COMPILED = ".antar"


def load_roads(path: Path, lang: Lang) -> Roads:
    """The roads of a compiled file or of a source map. Stops where they cannot be had."""
    if not path.is_file():
        stop_with(say(lang, "import-file-missing", file=str(path)))
    try:
        return Roads.load(path) if find_ending(path) is None else _compiled_once(path, lang)
    except MapError as refused:
        stop_with(map_sentence(lang, refused))


def _compiled_once(source: Path, lang: Lang) -> Roads:
    """Compiles a source map whose contents were not seen before; the cache is named by them."""
    cached = _cache_dir() / f"{source.stem}-{hashlib.sha256(source.read_bytes()).hexdigest()[:16]}{COMPILED}"
    if cached.is_file():
        try:
            return Roads.load(cached)
        except RoadsError:
            cached.unlink()  # of an older version
    typer.echo(say(lang, "plan-compiling", file=source.name, cache=str(cached)), err=True)
    from geo.build import compile_map  # osmnx takes seconds to import and is needed here alone

    roads, _ = compile_map(source)
    with suppress(OSError):  # without a cache it is compiled again next time
        cached.parent.mkdir(parents=True, exist_ok=True)
        roads.save(cached)
    return roads


def _cache_dir() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "antar" / "maps"
