"""A planned day on the local web: an index page and the files of the plan, nothing that changes anything."""

from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from api.day_clock import zone_name
from api.page import render_page
from api.plan_words import plan_sums
from api.show import day
from api.words import Lang, say
from dispatch.model import Plan

DOWNLOADS = ("run-sheets.csv", "unassigned.csv", "map.geojson", "plan.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLink:
    """A page of the plan to open."""

    file: str
    name: str
    about: str


def make_demo_app(out: Path, plan: Plan, lang: Lang) -> FastAPI:
    """Serves the folder a plan was written to, its index at `/`."""
    app = FastAPI(title="Antar", docs_url=None, redoc_url=None, openapi_url=None)
    page = index_page(plan, lang)

    @app.get("/", response_class=HTMLResponse)
    def index() -> str:
        return page

    app.mount("/", StaticFiles(directory=out))
    return app


def index_page(plan: Plan, lang: Lang) -> str:
    """The page that leads to all others."""
    first = min((driver.shift_start for driver in plan.drivers), default=plan.epoch)
    return render_page(
        "demo.html",
        lang=lang,
        date=day(first, plan.zone, lang),
        zone=zone_name(first, plan.zone),
        sums=plan_sums(plan, lang),
        pages=[
            DoorLink(file="map.html", name=say(lang, "demo-map"), about=say(lang, "demo-map-about")),
            DoorLink(file="run-sheets.html", name=say(lang, "demo-sheets"), about=say(lang, "demo-sheets-about")),
        ],
        files=DOWNLOADS,
    )
