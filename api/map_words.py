"""What a map refuses, what its import noticed and what it holds, as sentences."""

from collections.abc import Iterator

from api.show import km
from api.words import Lang, say
from geo.arrays import ImportReport
from geo.errors import MapError
from geo.model import LatLon, NoSnap, NoSnapReason
from geo.survey import Survey

_SHOWN_MISSES = 5


def map_sentence(lang: Lang, refused: MapError) -> str:
    """Why a map was refused, and what to do about it."""
    values = {name: str(value) for name, value in refused.values.items()}
    return say(lang, f"map-refused-{refused.code}", **values)


def note_sentences(lang: Lang, report: ImportReport) -> Iterator[str]:
    """What the import noticed, a sentence for each kind of thing."""
    for code, count in report.counts.items():
        yield say(lang, f"map-note-{code.replace('_', '-')}", count=count)
    if report.near_misses:
        shown = "; ".join(map(_written, report.near_misses[:_SHOWN_MISSES]))
        yield say(lang, "map-note-misses-at", shown=min(len(report.near_misses), _SHOWN_MISSES), places=shown)


def survey_rows(lang: Lang, found: Survey) -> Iterator[tuple[str, str]]:
    """What a map holds: a label and a figure in each row."""
    yield say(lang, "map-info-nodes"), str(found.nodes)
    yield say(lang, "map-info-arcs"), str(found.arcs)
    yield say(lang, "map-info-km"), km(found.length_m, lang)
    for road_class, length_m in found.length_m_by_class.items():
        yield say(lang, "map-info-km-of", road_class=road_class), km(length_m, lang)
    yield say(lang, "map-info-one-way"), _percent(lang, found.one_way_share)
    for profile, share in found.main_share.items():
        yield say(lang, "map-info-main", profile=profile.value), _percent(lang, share)
    yield say(lang, "map-info-named"), str(found.named_streets)


def no_snap_sentence(lang: Lang, name: str, place: NoSnap) -> str:
    """Why a point is on no road."""
    key = "map-outside" if place.reason is NoSnapReason.OUTSIDE_MAP else "map-no-road-near"
    far = place.nearest_m is not None
    return say(
        lang, key, name=name, at=_written(place.pin), nearest=place.nearest_m or 0, far=str(far), limit=place.limit_m
    )


def _percent(lang: Lang, share: float) -> str:
    return say(lang, "map-info-percent", share=round(share * 100, 1))


def _written(point: LatLon) -> str:
    return f"{point.lat:.6f},{point.lng:.6f}"
