"""Sizes of orders and capacities of vehicles: `2` is two parcels, `parcel:2;litre:30` are loads by name."""

import re

from dispatch.errors import CellError
from dispatch.whole import read_whole, split_list

PARCEL = "parcel"
MOST = 1_000_000
_WORDS = {"paket": PARCEL, "parcels": PARCEL, "liter": "litre", "litres": "litre", "kilo": "kg", "porsi": "portion"}


def read_loads(text: str) -> dict[str, int]:
    """Amount by load name, nothing for an amount of 0. Raises CellError."""
    if ":" not in text:
        return _kept({PARCEL: read_whole(text, most=MOST)})
    loads: dict[str, int] = {}
    for part in split_list(text):
        found = re.fullmatch(r"([^\W\d][\w -]*?)\s*:\s*(\S+)", part)
        if found is None:
            raise CellError("load", part=part)
        name = _WORDS.get(found[1].lower(), found[1].lower())
        if name in loads:
            raise CellError("load-twice", part=name)
        loads[name] = read_whole(found[2], most=MOST)
    return _kept(loads)


def _kept(loads: dict[str, int]) -> dict[str, int]:
    return {name: amount for name, amount in sorted(loads.items()) if amount}
