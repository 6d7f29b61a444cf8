"""A sample day as the two tables that `antar plan` reads, with local times."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

from dispatch.model import Driver, DriverBreak, Order
from dispatch.sample_day import WIB, SampleDay
from geo.model import LatLon

ORDERS = "orders.csv"
DRIVERS = "drivers.csv"


def day_files(day: SampleDay, *, zone: tzinfo = WIB) -> dict[str, bytes]:
    """The content of each file by its name."""
    return {
        ORDERS: _table([_order_row(order, zone) for order in day.orders]),
        DRIVERS: _table([_driver_row(driver, zone) for driver in day.drivers]),
    }


def _order_row(order: Order, zone: tzinfo) -> dict[str, str]:
    return {
        "order_id": order.order_id,
        "placed_at": _moment(order.placed_at, zone),
        "kind": order.kind.value,
        "seller": order.seller,
        "pickup": _point(order.pickup),
        "dropoff": _point(order.dropoff),
        "phone": order.phone or "",
        "ready_at": _moment(order.ready_at, zone),
        "earliest": _moment(order.earliest, zone),
        "latest": _moment(order.latest, zone),
        "size": _loads(order.size),
        "service_min": str(order.service_min),
        "skills": ";".join(sorted(order.skills)),
        "cod_rp": str(order.cod_rp),
        "priority": str(order.priority),
        "note": order.note,
    }


def _driver_row(driver: Driver, zone: tzinfo) -> dict[str, str]:
    return {
        "driver_id": driver.driver_id,
        "name": driver.name,
        "phone": driver.phone or "",
        "vehicle": driver.vehicle.value,
        "start": _point(driver.start),
        "end": _point(driver.end),
        "shift_start": _moment(driver.shift_start, zone),
        "shift_end": _moment(driver.shift_end, zone),
        "capacity": _loads(driver.capacity),
        "skills": ";".join(sorted(driver.skills)),
        "break": ";".join(_rest(rest, zone) for rest in driver.breaks),
        "cash_limit_rp": "" if driver.cash_limit_rp is None else str(driver.cash_limit_rp),
        "cost_per_hour_rp": str(driver.cost_per_hour_rp),
        "cost_per_km_rp": str(driver.cost_per_km_rp),
    }


def _moment(moment: datetime | None, zone: tzinfo) -> str:
    return "" if moment is None else moment.astimezone(zone).isoformat()


def _point(point: LatLon | None) -> str:
    return "" if point is None else f"{point.lat:.6f},{point.lng:.6f}"


def _loads(loads: Mapping[str, int]) -> str:
    """`2` for two parcels, `kg:5;parcel:1` for others."""
    if set(loads) <= {"parcel"}:
        return str(loads.get("parcel", 0))
    return ";".join(f"{name}:{amount}" for name, amount in sorted(loads.items()))


def _rest(rest: DriverBreak, zone: tzinfo) -> str:
    start, end = (moment.astimezone(zone).strftime("%H:%M") for moment in (rest.start, rest.end))
    return f"{start}-{end}/{int(rest.duration.total_seconds()) // 60}"


def _table(rows: Iterable[dict[str, str]]) -> bytes:
    listed = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, listed[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue().encode()
