"""A browser for the pages. Tests that need one are skipped where no Chromium is installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from api.map_page import write_map
from api.sheets import write_sheets
from dispatch.model import Plan
from tests.api.make_plan import make_legs, make_plan, make_road_lines
from tests.api.visit import Visit

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def plan() -> Plan:
    """The hand-made day of three drivers and 25 stops."""
    return make_plan()


@pytest.fixture(scope="session")
def pages(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every page of the hand-made day, in Indonesian."""
    out = tmp_path_factory.mktemp("pages")
    write_sheets(plan, out, lang="id")
    write_map(plan, make_legs(plan), make_road_lines(), out, lang="id")
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium from the PATH."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser on the PATH: none of {', '.join(_BROWSERS)}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Visit]:
    """A phone of 390 by 844 points without a signal."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, offline=True)
    yield Visit(context.new_page())
    context.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Visit]:
    """An office screen of 1440 by 900 points without a network."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    yield Visit(context.new_page())
    context.close()
