"""A page opened in a browser without a network."""

from pathlib import Path

from playwright.sync_api import Page

TAP_PX = 44
_SMALL = """(least) => [...document.querySelectorAll("a, button, summary, label, .leaflet-bar a")]
    .filter((one) => one.checkVisibility())
    .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least)
    .map(([html, box]) => `${html} ${box.width} x ${box.height}`)"""


class Visit:
    """What a page logs and asks for while it is looked at."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: Path, anchor: str = "") -> Page:
        """The page of a file, at an anchor if one is given."""
        self.page.goto(path.as_uri() + (f"#{anchor}" if anchor else ""))
        return self.page

    def small_targets(self) -> list[str]:
        """What is hard to tap: narrower or lower than TAP_PX."""
        found: list[str] = self.page.evaluate(_SMALL, TAP_PX)
        return found

    def widest(self) -> int:
        """How far the page could be scrolled to the right, in pixels beyond its window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
