"""Makers of tables as bytes, and readers with defaults."""

from datetime import date
from zoneinfo import ZoneInfo

from dispatch.model import Driver, Order
from dispatch.moment_cells import Calendar
from dispatch.read_drivers import read_drivers
from dispatch.read_orders import read_orders
from dispatch.row_reader import Import
from dispatch.settings import Settings

DAY = date(2025, 11, 3)
JAKARTA = Calendar(zone=ZoneInfo("Asia/Jakarta"), day=DAY)


def table(*rows: str, header: str) -> bytes:
    """A CSV file of a header and rows."""
    return "\n".join((header, *rows, "")).encode()


def orders(
    *rows: str,
    header: str = "order_id,pickup,dropoff",
    calendar: Calendar = JAKARTA,
    settings: Settings | None = None,
) -> Import[Order]:
    """What is read from a table of orders."""
    return read_orders(
        table(*rows, header=header), file="orders.csv", calendar=calendar, settings=settings or Settings()
    )


def order(**cells: str) -> Import[Order]:
    """What is read from one order with these cells, the rest as it should be."""
    whole = {"order_id": "P1", "pickup": "-7.63 111.52", "dropoff": "-7.64 111.53", **cells}
    quoted = ",".join('"' + text.replace('"', '""') + '"' for text in whole.values())
    return orders(quoted, header=",".join(whole))


def driver(**cells: str) -> Import[Driver]:
    """What is read from one driver with these cells, the rest as it should be."""
    whole = {
        "driver_id": "D1",
        "start": "-7.63 111.52",
        "shift_start": "2025-11-03T08:00:00+07:00",
        "shift_end": "2025-11-03T16:00:00+07:00",
        **cells,
    }
    quoted = ",".join('"' + text.replace('"', '""') + '"' for text in whole.values())
    data = table(quoted, header=",".join(whole))
    return read_drivers(data, file="drivers.csv", calendar=JAKARTA, settings=Settings())


def codes(imported: Import[Order] | Import[Driver]) -> list[tuple[int, str | None, str]]:
    """Row, column and code of each fault."""
    return [(fault.row, fault.column, fault.code) for fault in imported.faults]
