"""Writes the run sheets of a plan: one page for phone and paper, and two tables."""

from dataclasses import dataclass
from pathlib import Path

from api.day_clock import zone_name
from api.left_out import left_out_text
from api.page import render_page
from api.sheet_csv import run_sheets_csv, unassigned_csv
from api.sheet_stop import seller_name
from api.sheet_view import driver_sheets
from api.show import day
from api.words import Lang
from dispatch.model import Plan
from routing.model import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutLine:
    """An order on no route, as the overview names it."""

    order_id: str
    seller: str
    reason: str


def write_sheets(plan: Plan, out: Path, *, lang: Lang) -> None:
    """Write run-sheets.html, run-sheets.csv and unassigned.csv into the folder `out`, which must exist.

    They hold phone numbers, since drivers need them: they are for the office and its drivers alone.
    """
    (out / "run-sheets.html").write_text(sheets_page(plan, lang), encoding="utf-8")
    (out / "run-sheets.csv").write_text(run_sheets_csv(plan), encoding="utf-8", newline="")
    (out / "unassigned.csv").write_text(unassigned_csv(plan, lang), encoding="utf-8", newline="")


def sheets_page(plan: Plan, lang: Lang) -> str:
    """The page of all run sheets."""
    first = min((route.depart for route in plan.routes), default=plan.epoch)
    return render_page(
        "sheets.html",
        lang=lang,
        scripts=("ticks.js",),
        sheets=driver_sheets(plan, lang),
        left_out=[_left_out_line(plan, one, lang) for one in plan.left_out],
        date=day(first, plan.zone, lang),
        zone=zone_name(first, plan.zone),
    )


def _left_out_line(plan: Plan, left_out: LeftOut, lang: Lang) -> LeftOutLine:
    order = plan.get_order(left_out.request_id)
    return LeftOutLine(
        order_id=order.order_id,
        seller=seller_name(order, lang),
        reason=left_out_text(plan, left_out, lang),
    )
