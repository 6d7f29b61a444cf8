"""Pins from cells: `lat,lng` in the ways people and spreadsheets write it. Nothing is guessed from an address."""

import re
from dataclasses import dataclass

from dispatch.errors import CellError
from geo.model import LatLon

INDONESIA = ((-11.2, 6.3), (94.7, 141.1))
"""Latitudes and longitudes from Rote to Weh and from Weh to Merauke, in degrees."""

_NUMBER = r"[-+−]?\d{1,3}"
_PAIR = re.compile(rf"\(?\s*({_NUMBER}(?:\.\d+)?)°?\s*[,;/ ]\s*({_NUMBER}(?:\.\d+)?)°?\s*\)?")
_PAIR_WITH_COMMAS = re.compile(rf"\(?\s*({_NUMBER},\d+)\s*[,;/ ]\s*({_NUMBER},\d+)\s*\)?")
_DEGREES = re.compile(rf"{_NUMBER}(?:[.,]\d+)?")
_PLUS_CODE = re.compile(r"(?:[23456789CFGHJMPQRVWX]{2}){1,4}\+[23456789CFGHJMPQRVWX]{2,}(?:[ ,].*)?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|geo:|www\.|maps\.|goo\.gl|g\.co)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pin:
    """A point, and whether it was given as `lng,lat` and turned round."""

    at: LatLon
    swapped: bool


def read_pin(text: str) -> Pin:
    """The pin of `-7.6298,111.5239`, also with decimal commas, semicolon, space or brackets.

    Raises CellError: `pin-link`, `pin-plus-code`, `pin-address` and, for numbers off the globe, `pin-range`.
    """
    found = _PAIR.fullmatch(text) or _PAIR_WITH_COMMAS.fullmatch(text)
    if found is None:
        raise CellError(_what_else(text))
    return _pin(_degrees(found[1]), _degrees(found[2]))


def read_pin_of_two(lat: str, lng: str) -> Pin:
    """The pin of two cells. Raises CellError."""
    if not (_DEGREES.fullmatch(lat) and _DEGREES.fullmatch(lng)):
        raise CellError("pin-number")
    return _pin(_degrees(lat), _degrees(lng))


def _degrees(text: str) -> float:
    return float(text.replace(",", ".").replace("−", "-"))


def _pin(lat: float, lng: float) -> Pin:
    if not _in_indonesia(lat, lng) and _in_indonesia(lng, lat):
        return Pin(LatLon(lng, lat), swapped=True)
    try:
        return Pin(LatLon(lat, lng), swapped=False)
    except ValueError as error:
        raise CellError("pin-range") from error


def _in_indonesia(lat: float, lng: float) -> bool:
    (south, north), (west, east) = INDONESIA
    return south <= lat <= north and west <= lng <= east


def _what_else(text: str) -> str:
    if _LINK.match(text):
        return "pin-link"
    if _PLUS_CODE.fullmatch(text):
        return "pin-plus-code"
    return "pin-address" if re.search(r"[^\W\d_]", text) else "pin-number"
