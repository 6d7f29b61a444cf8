"""The run sheets and the left-out orders as CSV that a spreadsheet opens right and a program reads without guessing.

UTF-8 with a byte order mark, commas, CRLF; times in ISO 8601 with the offset of the plan's zone; whole rupiah. A text
that a spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from api.day_clock import DayClock
from api.left_out import left_out_text
from api.reach import coordinates, place_link, show_phone
from api.sheet_stop import late_s
from api.words import Lang
from dispatch.model import Driver, Order, Plan, PlannedBreak, PlannedStop, PlannedTask
from geo.model import LatLon
from routing.model import Act, LeftOut

Cell = str | int | float
Row = Mapping[str, Cell]

RUN_SHEET_COLUMNS = (
    "driver_id", "name", "vehicle", "stop", "act", "order_id", "kind", "seller", "address", "lat", "lng", "map_link",
    "arrival", "start", "departure", "ready_at", "earliest", "latest", "late_s", "size", "cod_rp", "phone", "walk_m",
    "note",
)  # fmt: skip
"""One row for each task, and one with the act `break` for each break."""

UNASSIGNED_COLUMNS = (
    "order_id", "kind", "seller", "pickup", "dropoff", "phone", "ready_at", "earliest", "latest", "size", "cod_rp",
    "priority", "note", "reason", "driver_id", "numbers", "remedy", "explanation",
)  # fmt: skip
"""One row for each order on no route: driver_id is the driver who comes closest, numbers a JSON object."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def run_sheets_csv(plan: Plan) -> str:
    """Every driver's tasks and breaks in order of time."""
    return _csv(RUN_SHEET_COLUMNS, _run_sheet_rows(plan))


def unassigned_csv(plan: Plan, lang: Lang) -> str:
    """Every left-out order with its reason, the numbers behind it and the remedy, in words of the language."""
    return _csv(UNASSIGNED_COLUMNS, (_unassigned_row(plan, one, lang) for one in plan.left_out))


def guard(text: str) -> str:
    """The text, never run as a formula by a spreadsheet."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _csv(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = StringIO()
    out.write("\ufeff")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: guard(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
    return out.getvalue()


def _run_sheet_rows(plan: Plan) -> Iterator[Row]:
    for route in plan.routes:
        driver = plan.get_driver(route.driver_id)
        clock = DayClock.starting(driver.shift_start, plan.zone)
        yield from (_break_row(driver, rest, clock) for rest in route.breaks if rest.after_stop == 0)
        for stop in route.stops:
            yield from _stop_rows(plan, driver, stop, clock)
            yield from (_break_row(driver, rest, clock) for rest in route.breaks if rest.after_stop == stop.number)


def _stop_rows(plan: Plan, driver: Driver, stop: PlannedStop, clock: DayClock) -> Iterator[Row]:
    place = plan.places[stop.place]
    for task in stop.tasks:
        yield {
            **_driver_cells(driver),
            "stop": stop.number,
            "lat": place.pin.lat,
            "lng": place.pin.lng,
            "map_link": place_link(place.pin),
            "arrival": clock.iso(stop.arrival),
            "walk_m": place.gap_m,
            **_task_cells(plan.get_order(task.order_id), task, clock),
        }


def _driver_cells(driver: Driver) -> Row:
    return {"driver_id": driver.driver_id, "name": driver.name, "vehicle": driver.vehicle}


def _task_cells(order: Order, task: PlannedTask, clock: DayClock) -> Row:
    picks_up = task.act is Act.PICKUP
    return {
        "act": task.act,
        "order_id": order.order_id,
        "kind": order.kind,
        "seller": order.seller,
        "address": order.pickup_text if picks_up else order.dropoff_text,
        "start": clock.iso(task.start),
        "departure": clock.iso(task.departure),
        **({} if picks_up else _receiving_cells(order)),
        **_time_cells(order, clock),
        "late_s": late_s(order, task.act, task.start),
        "size": _size(order),
        "note": order.note,
    }


def _receiving_cells(order: Order) -> Row:
    """What is only done where the order is handed over: cash is taken and the buyer called."""
    return {"cod_rp": order.cod_rp, "phone": show_phone(order.phone) if order.phone else ""}


def _time_cells(order: Order, clock: DayClock) -> Row:
    moments = {"ready_at": order.ready_at, "earliest": order.earliest, "latest": order.latest}
    return {name: clock.iso(moment) for name, moment in moments.items() if moment}


def _break_row(driver: Driver, rest: PlannedBreak, clock: DayClock) -> Row:
    return {
        **_driver_cells(driver),
        "act": "break",
        "arrival": clock.iso(rest.start),
        "start": clock.iso(rest.start),
        "departure": clock.iso(rest.end),
    }


def _unassigned_row(plan: Plan, left_out: LeftOut, lang: Lang) -> Row:
    order = plan.get_order(left_out.request_id)
    return {
        "order_id": order.order_id,
        "kind": order.kind,
        "seller": order.seller,
        "pickup": _bracketed(order.pickup) if order.pickup else "",
        "dropoff": _bracketed(order.dropoff),
        "priority": order.priority,
        "note": order.note,
        "size": _size(order),
        **_receiving_cells(order),
        **_time_cells(order, DayClock.starting(plan.epoch, plan.zone)),
        "reason": left_out.reason,
        "driver_id": left_out.vehicle_id or "",
        "numbers": json.dumps(dict(left_out.numbers), ensure_ascii=False, sort_keys=True),
        "remedy": left_out.remedy,
        "explanation": left_out_text(plan, left_out, lang),
    }


def _bracketed(place: LatLon) -> str:
    """`(-7.630000,111.520000)`: an orders file reads it, and no spreadsheet takes it for a number or a formula."""
    return f"({coordinates(place)})"


def _size(order: Order) -> str:
    """Named loads as the orders file writes them: `parcel:2;galon:1`."""
    return ";".join(f"{name}:{amount}" for name, amount in sorted(order.size.items()))
