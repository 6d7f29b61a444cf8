"""Links by which a driver reaches a place or a person: navigation, call, WhatsApp.

A place is always its raw coordinates, since an address would be guessed again by the map that opens it.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlencode

import phonenumbers

from dispatch.model import VehicleKind
from geo.model import LatLon

ROUTE_LINK_STOPS = 10
"""A directions link takes one destination and nine points on the way."""

_DIRECTIONS = "https://www.google.com/maps/dir/?"
_SEARCH = "https://www.google.com/maps/search/?"
_TRAVEL_MODES = {
    VehicleKind.MOTOR: "two-wheeler",
    VehicleKind.MOBIL: "driving",
    VehicleKind.BECAK: "bicycling",
    VehicleKind.SEPEDA: "bicycling",
}
_NO_CHAT = {phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.TOLL_FREE}


def navigation_link(place: LatLon, vehicle: VehicleKind) -> str:
    """Directions from where the phone is, in the mode of the vehicle: a motorcycle is never led onto a toll road."""
    return route_link([place], vehicle)


def route_link(places: Sequence[LatLon], vehicle: VehicleKind) -> str:
    """Directions through all places in order. Raises ValueError for none or for more than ROUTE_LINK_STOPS."""
    if not 1 <= len(places) <= ROUTE_LINK_STOPS:
        raise ValueError(f"a route link takes 1 to {ROUTE_LINK_STOPS} places, not {len(places)}")
    query = {"api": "1", "destination": coordinates(places[-1]), "travelmode": _TRAVEL_MODES[vehicle]}
    if len(places) > 1:
        query["waypoints"] = "|".join(coordinates(place) for place in places[:-1])
    return _DIRECTIONS + urlencode(query, safe=",")


def place_link(place: LatLon) -> str:
    """The place on a map, for a spreadsheet cell."""
    return _SEARCH + urlencode({"api": "1", "query": coordinates(place)}, safe=",")


def map_app_link(place: LatLon) -> str:
    """A geo: link, for the map application the phone's owner prefers."""
    return f"geo:{coordinates(place)}?q={coordinates(place)}"


def coordinates(place: LatLon) -> str:
    """`-7.627294,111.523311`: six decimals are 11 cm."""
    return f"{place.lat:.6f},{place.lng:.6f}"


def find_call_link(phone: str | None) -> str | None:
    """A tel: link, None where the number cannot be one."""
    number = _find_number(phone)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966) if number else None


def find_chat_link(phone: str | None, text: str) -> str | None:
    """A wa.me link with a text to send, None for a landline or where the number cannot be one."""
    number = _find_number(phone)
    if number is None or phonenumbers.number_type(number) in _NO_CHAT:
        return None
    return f"https://wa.me/{number.country_code}{number.national_number}?text={quote(text)}"


def show_phone(phone: str) -> str:
    """`0812-3456-7890` for an Indonesian number, `+65 6123 4567` for others, as it stands where it cannot be one."""
    number = _find_number(phone)
    if number is None:
        return phone
    if number.country_code == 62:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _find_number(phone: str | None) -> phonenumbers.PhoneNumber | None:
    """A number in E.164; anything else was not understood when it was read, and is not guessed here."""
    if not phone or not re.fullmatch(r"\+\d{7,15}", phone):
        return None
    number = phonenumbers.parse(phone)
    return number if phonenumbers.is_possible_number(number) else None
