"""Every file of a plan: for programs, for drivers, for the office's eyes."""

from pathlib import Path

from api.left_out import left_out_text
from api.map_page import write_map
from api.sheets import write_sheets
from api.words import Lang
from dispatch.plan_day import PlannedDay, legs_by_driver
from dispatch.plan_json import dump
from dispatch.plan_write import document
from geo.roads import Roads


def write_plan_files(planned: PlannedDay, roads: Roads, out: Path, *, lang: Lang) -> None:
    """plan.json, run-sheets.html and .csv, unassigned.csv, map.html and map.geojson into a folder that exists."""
    plan = planned.plan
    texts = {one.request_id: (left_out_text(plan, one, "id"), left_out_text(plan, one, "en")) for one in plan.left_out}
    write_sheets(plan, out, lang=lang)
    write_map(plan, legs_by_driver(planned, roads), roads.list_lines(), out, lang=lang)
    (out / "plan.json").write_bytes(dump(document(planned.posed, plan, texts)))
