"""The map as the office and the drivers see it: from a file, without a network."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.api.make_orders import HOSTILE
from tests.api.visit import Visit

ALL_PINS = 12 + 9 + 8 + 3


def pins(page: Page, selector: str = "") -> int:
    return page.locator(f"#map .pin{selector}").count()


@pytest.fixture(params=["phone", "desk"])
def seat(request: pytest.FixtureRequest) -> Visit:
    """A phone, then an office screen."""
    visit: Visit = request.getfixturevalue(request.param)
    return visit


def test_the_map_needs_no_network_and_complains_of_nothing(seat: Visit, pages: Path) -> None:
    page = seat.open(pages / "map.html")
    assert pins(page) == ALL_PINS
    assert seat.complaints == []
    assert seat.requests == [(pages / "map.html").as_uri()]


def test_the_map_stays_within_its_window(seat: Visit, pages: Path) -> None:
    seat.open(pages / "map.html")
    assert seat.widest() == 0


def test_every_pin_is_in_sight_at_first(seat: Visit, pages: Path) -> None:
    page = seat.open(pages / "map.html")
    panel, window = page.locator(".panel").bounding_box(), page.viewport_size
    assert panel is not None
    assert window is not None
    for pin in page.locator("#map .pin").all():
        box = pin.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        assert 0 < x < window["width"]
        assert 0 < y < window["height"]
        assert not (panel["x"] < x < panel["x"] + panel["width"] and panel["y"] < y < panel["y"] + panel["height"])


def test_roads_and_routes_are_drawn(seat: Visit, pages: Path) -> None:
    """Counts the inked pixels of each canvas."""
    page = seat.open(pages / "map.html")
    for pane in ("roads", "routes"):
        inked = page.evaluate(
            """(pane) => { const canvas = document.querySelector(`.leaflet-${pane}-pane canvas`);
            const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            return pixels.filter((value, i) => i % 4 === 3 && value > 0).length; }""",
            pane,
        )
        assert inked > 1_000


def test_each_driver_can_be_hidden_and_shown(desk: Visit, pages: Path) -> None:
    page = desk.open(pages / "map.html")
    boxes = page.locator(".routes input")
    for number, own in enumerate((12, 9, 8, 3)):
        boxes.nth(number).uncheck()
        assert pins(page) == ALL_PINS - own
        boxes.nth(number).check()
        assert pins(page) == ALL_PINS


def test_all_can_be_hidden_and_shown_at_once(desk: Visit, pages: Path) -> None:
    page = desk.open(pages / "map.html")
    page.locator("[data-all=false]").click()
    assert pins(page) == 0
    page.locator("[data-all=true]").click()
    assert pins(page) == ALL_PINS


def test_the_key_can_be_used_from_the_keyboard(desk: Visit, pages: Path) -> None:
    """Tab from the top: panel, show all, hide all, Budi."""
    page = desk.open(pages / "map.html")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert pins(page) == ALL_PINS - 12


def test_a_pin_opens_from_the_keyboard(desk: Visit, pages: Path) -> None:
    page = desk.open(pages / "map.html")
    page.locator("#map .spot", has_text="A4").focus()
    page.keyboard.press("Enter")
    assert "P003" in page.locator(".leaflet-popup-content").inner_text()
    assert page.locator(".leaflet-popup-close-button").get_attribute("aria-label") == "Tutup"


def test_a_popup_shows_hostile_text_as_text(desk: Visit, pages: Path) -> None:
    """SEC-06."""
    page = desk.open(pages / "map.html")
    page.locator("#map .pin", has_text="A3").click()
    assert HOSTILE in page.locator(".leaflet-popup-content").inner_text()
    assert page.locator("img").count() == 0
    assert desk.complaints == []


def test_left_out_orders_say_why(desk: Visit, pages: Path) -> None:
    page = desk.open(pages / "map.html")
    page.locator("#map .pin.left_out").nth(2).click()
    assert "Pesanan memerlukan salon" in page.locator(".leaflet-popup-content").inner_text()


def test_a_route_can_be_looked_at(phone: Visit, pages: Path) -> None:
    """On a phone the panel makes way, the route fills the screen, the others are hidden until all are asked for."""
    page = phone.open(pages / "map.html")
    before = page.evaluate("map.getZoom()")
    page.locator("summary").click()
    page.locator(".look").nth(1).click()
    page.wait_for_timeout(500)
    assert page.evaluate("map.getZoom()") > before
    assert not page.locator(".inside").is_visible()
    assert pins(page) == 9
    page.locator("summary").click()
    page.locator("[data-all=true]").click()
    assert pins(page) == ALL_PINS


def test_pins_on_one_spot_stand_side_by_side(desk: Visit, pages: Path) -> None:
    """Budi picks up twice at one shop: 32 px apart; alone again, each stands on its spot."""
    page = desk.open(pages / "map.html")
    left, right = (page.locator("#map .pin", has_text=re.compile(f"^{label}$")) for label in ("A1", "A10"))
    boxes = left.bounding_box(), right.bounding_box()
    assert boxes[0] is not None
    assert boxes[1] is not None
    centres = [box["x"] + box["width"] / 2 for box in boxes if box]
    assert round(centres[1] - centres[0]) == 32


def test_too_many_pins_are_dots_until_the_map_is_near(desk: Visit, pages: Path) -> None:
    """A day of 300 stops would be a heap of labels; 32 pins are not."""
    page = desk.open(pages / "map.html")
    assert page.locator("#map.dots").count() == 0
    page.evaluate("for (let i = 0; i < 80; i += 1) pinMarker(data.routes[0].pins[2], null).addTo(map)")
    page.evaluate("map.setZoom(15, { animate: false }); arrange()")
    assert page.locator("#map.dots").count() == 1
    page.evaluate("map.setZoom(16, { animate: false })")
    assert page.locator("#map.dots").count() == 0


def test_streets_are_named_when_near(desk: Visit, pages: Path) -> None:
    page = desk.open(pages / "map.html")
    page.evaluate("map.setZoom(17, { animate: false })")
    names = page.locator("#map .street").all_inner_texts()
    assert any(name.startswith("Jalan Melati") for name in names)
    assert "" not in names


def test_everything_to_tap_is_large_enough(seat: Visit, pages: Path) -> None:
    page = seat.open(pages / "map.html")
    if not page.locator(".inside").is_visible():
        page.locator("summary").click()
    assert seat.small_targets() == []
