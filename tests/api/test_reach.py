from urllib.parse import parse_qs, urlsplit

import pytest

from api.reach import (
    find_call_link,
    find_chat_link,
    map_app_link,
    navigation_link,
    place_link,
    route_link,
    show_phone,
)
from dispatch.model import VehicleKind
from geo.model import LatLon

HOME = LatLon(-7.627294, 111.523311)


def _query(link: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(link).query)


def test_navigation_carries_the_raw_coordinates() -> None:
    """UI-09: an address would be guessed again by the map that opens it."""
    assert _query(navigation_link(HOME, VehicleKind.MOTOR))["destination"] == ["-7.627294,111.523311"]


@pytest.mark.parametrize(
    ("vehicle", "mode"),
    [
        (VehicleKind.MOTOR, "two-wheeler"),
        (VehicleKind.MOBIL, "driving"),
        (VehicleKind.BECAK, "bicycling"),
        (VehicleKind.SEPEDA, "bicycling"),
    ],
)
def test_navigation_opens_in_the_mode_of_the_vehicle(vehicle: VehicleKind, mode: str) -> None:
    """GRA-23: car mode led motorcycles onto toll roads."""
    assert _query(navigation_link(HOME, vehicle))["travelmode"] == [mode]


def test_a_route_link_goes_through_the_stops_in_order() -> None:
    places = [LatLon(-7.61, 111.51), LatLon(-7.62, 111.52), LatLon(-7.63, 111.53)]
    query = _query(route_link(places, VehicleKind.MOTOR))
    assert query["waypoints"] == ["-7.610000,111.510000|-7.620000,111.520000"]
    assert query["destination"] == ["-7.630000,111.530000"]


@pytest.mark.parametrize("count", [0, 11])
def test_a_route_link_takes_one_to_ten_stops(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 10"):
        route_link([HOME] * count, VehicleKind.MOTOR)


def test_another_map_opens_at_the_same_place() -> None:
    assert map_app_link(HOME) == "geo:-7.627294,111.523311?q=-7.627294,111.523311"
    assert _query(place_link(HOME))["query"] == ["-7.627294,111.523311"]


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("+6281234567890", "https://wa.me/6281234567890?text=Halo%20%26"),
        ("+628231234567", "https://wa.me/628231234567?text=Halo%20%26"),
        ("+62811000111", "https://wa.me/62811000111?text=Halo%20%26"),
        ("+62351462000", None),
        ("0812 / 0857", None),
        (None, None),
    ],
)
def test_a_chat_link_starts_with_62_and_a_landline_has_none(phone: str | None, link: str | None) -> None:
    """UI-15."""
    assert find_chat_link(phone, "Halo &") == link


def test_a_number_that_cannot_be_called_stays_as_text() -> None:
    """UI-15: unreadable kept as text."""
    assert find_call_link("tanya Bu RT") is None
    assert show_phone("tanya Bu RT") == "tanya Bu RT"


def test_phones_are_shown_as_people_dial_them() -> None:
    assert show_phone("+6281234567890") == "0812-3456-7890"
    assert show_phone("+62351462000") == "(0351) 462000"
    assert show_phone("+6561234567") == "+65 6123 4567"
    assert find_call_link("+6281234567890") == "tel:+62-812-3456-7890"
