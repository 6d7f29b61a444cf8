"""The run sheets as drivers see them: on a phone without a signal, and on paper."""

import re
from pathlib import Path

from playwright.sync_api import Page

from dispatch.model import Plan
from tests.api.make_orders import HOSTILE
from tests.api.visit import Visit

ANCHORS = ("D01", "D02", "D03-malam")


def pdf_pages(page: Page) -> int:
    """Pages of the printed page on A4."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_the_page_needs_no_network_and_complains_of_nothing(phone: Visit, pages: Path) -> None:
    phone.open(pages / "run-sheets.html")
    assert phone.complaints == []
    assert phone.requests == [(pages / "run-sheets.html").as_uri()]


def test_nothing_sticks_out_of_a_phone(phone: Visit, pages: Path) -> None:
    for anchor in ("", *ANCHORS):
        phone.open(pages / "run-sheets.html", anchor)
        assert phone.widest() == 0


def test_every_stop_is_one_card(phone: Visit, pages: Path, plan: Plan) -> None:
    page = phone.open(pages / "run-sheets.html")
    for anchor, route in zip(ANCHORS, plan.routes, strict=True):
        assert page.locator(f"#{anchor} .card").count() == len(route.stops)


def test_a_link_with_a_driver_shows_only_that_sheet(phone: Visit, pages: Path) -> None:
    page = phone.open(pages / "run-sheets.html", "D02")
    assert [page.locator(f"#{anchor}").is_visible() for anchor in ANCHORS] == [False, True, False]
    assert not page.locator(".overview").is_visible()
    page.locator("#D02 .back").click()
    assert page.locator(".overview").is_visible()


def test_the_list_of_drivers_leads_to_each_sheet(phone: Visit, pages: Path) -> None:
    page = phone.open(pages / "run-sheets.html")
    page.locator(".jump").nth(2).click()
    assert page.locator("#D03-malam").is_visible()
    assert not page.locator("#D01").is_visible()


def test_everything_to_tap_is_large_enough(phone: Visit, pages: Path) -> None:
    """UI-04: wet thumbs."""
    for anchor in ("", *ANCHORS):
        phone.open(pages / "run-sheets.html", anchor)
        assert phone.small_targets() == []


def test_hostile_text_is_shown_as_text(phone: Visit, pages: Path) -> None:
    """SEC-06."""
    page = phone.open(pages / "run-sheets.html", "D01")
    assert page.get_by_text(HOSTILE).count() >= 3
    assert page.locator("img").count() == 0
    assert phone.complaints == []


def test_ticks_are_still_there_when_the_page_is_opened_again(phone: Visit, pages: Path) -> None:
    page = phone.open(pages / "run-sheets.html", "D01")
    page.locator("#D01 .done input").nth(1).check()
    page.reload()
    ticks = page.locator("#D01 .done input")
    assert [ticks.nth(i).is_checked() for i in range(3)] == [False, True, False]
    ticks.nth(1).uncheck()
    page.reload()
    assert not page.locator("#D01 .done input").nth(1).is_checked()


def test_a_ticked_stop_makes_room_for_the_next(phone: Visit, pages: Path) -> None:
    page = phone.open(pages / "run-sheets.html", "D01")
    card = page.locator("#D01 .card").first
    card.locator("input").check()
    assert not card.locator(".detail").is_visible()
    assert card.locator(".number").is_visible()


def test_each_driver_starts_on_a_page_of_his_own(desk: Visit, pages: Path) -> None:
    """All sheets together take as many pages as the sheets one by one: none shares a page, none is left empty."""
    alone = [pdf_pages(desk.open(pages / "run-sheets.html", anchor)) for anchor in ANCHORS]
    desk.page.goto("about:blank")
    assert alone == [2, 1, 1]
    assert pdf_pages(desk.open(pages / "run-sheets.html")) == sum(alone)


def test_paper_shows_what_a_finger_would_have_opened(desk: Visit, pages: Path) -> None:
    page = desk.open(pages / "run-sheets.html", "D01")
    page.emulate_media(media="print")
    card = page.locator("#D01 .card").nth(1)
    assert "0812-3456-7801" in card.inner_text()
    assert "-7.635376,111.524700" in card.inner_text()
    assert page.locator("#D01 .qr").first.is_visible()
    assert not page.locator("#D01 .actions").first.is_visible()
