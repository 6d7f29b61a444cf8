"""Reads the properties of a GIS line as OpenStreetMap tags.

Lines come from OpenStreetMap exports (`highway` and its fellows), from Geofabrik's layers (`fclass`), or from the
Indonesian base map (`REMARK`, Rupabumi Indonesia, whose four classes OpenStreetMap's Indonesian guide maps as below).
"""

from collections.abc import Mapping
from typing import Any

_REMARKS: Mapping[str, Mapping[str, str]] = {
    "jalan tol": {"highway": "motorway", "toll": "yes"},
    "jalan bebas hambatan": {"highway": "motorway", "toll": "yes"},
    "jalan arteri": {"highway": "primary"},
    "jalan kolektor": {"highway": "secondary"},
    "jalan lokal": {"highway": "tertiary"},
    "jalan lain": {"highway": "residential"},
    "jalan lingkungan": {"highway": "residential"},
    "jalan setapak": {"highway": "path"},
    "pematang": {"highway": "path"},
    "gang": {"highway": "service", "service": "alley"},
}
_NAME_KEYS = ("name", "namobj", "nama", "nama_jalan", "nm_jalan")
_GEOFABRIK_ONEWAYS = {"f": "yes", "t": "-1", "b": "no"}


def find_tags(properties: Mapping[str, Any]) -> dict[str, str] | None:
    """Tags of a line, None where no property tells its class."""
    known = {str(key).lower(): text for key, value in properties.items() if (text := _text(value))}
    tags = dict(known)
    if "highway" not in known:
        told = _find_class(known)
        if told is None:
            return None
        tags.update(told)
    name = next((known[key] for key in _NAME_KEYS if key in known), None)
    return {**tags, "name": name} if name else tags


def _find_class(known: Mapping[str, str]) -> Mapping[str, str] | None:
    if "fclass" in known:
        oneway = _GEOFABRIK_ONEWAYS.get(known.get("oneway", "").lower(), "no")
        return {"highway": known["fclass"], "oneway": oneway}
    remark = known.get("remark", "").lower()
    return next((tags for start, tags in _REMARKS.items() if remark.startswith(start)), None)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).strip()
