"""A small day on disk: two streets that cross, three orders, two drivers."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from api.cli.main import app

ORDERS = """order_id,kind,seller,pickup,dropoff,placed_at,ready_at,earliest,latest,service_min,cod_rp,note
P1,goods,Toko A,"-7.6300,111.5210","-7.6300,111.5280",2025-11-03T08:00:00+07:00,,,2025-11-03T10:00:00+07:00,2,75.000,
P2,meal,"=HYPERLINK(""http://x"",""a"")","-7.6280,111.5250","-7.6340,111.5250",2025-11-03T09:00:00+07:00,\
2025-11-03T09:20:00+07:00,2025-11-03T09:20:00+07:00,2025-11-03T10:20:00+07:00,2,12rb,<b>pagar</b>
P3,service,montir,,"-7.6300,111.5230",2025-11-03T08:00:00+07:00,,,,30,0,
"""
DRIVERS = """driver_id,name,vehicle,start,end,shift_start,shift_end,capacity,break,cost_per_hour_rp,cost_per_km_rp
D1,Budi,motor,"-7.6300,111.5220",,2025-11-03T08:00:00+07:00,2025-11-03T16:00:00+07:00,8,12:00-13:00/30,9000,900
D2,Siti,becak,"-7.6300,111.5260","-7.6300,111.5260",2025-11-03T08:00:00+07:00,2025-11-03T16:00:00+07:00,20,,9000,900
"""


def write_map(folder: Path) -> Path:
    """Jalan Timur from west to east and Jalan Utara from north to south, a junction every 110 m."""
    east = [[round(111.52 + n / 1000, 3), -7.63] for n in range(11)]
    north = [[111.525, round(-7.635 + n / 1000, 3)] for n in range(11)]
    features = [
        {
            "type": "Feature",
            "properties": {"highway": "residential", "name": name},
            "geometry": {"type": "LineString", "coordinates": line},
        }
        for name, line in (("Jalan Timur", east), ("Jalan Utara", north))
    ]
    path = folder / "streets.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def write_day(folder: Path, *, orders: str = ORDERS, drivers: str = DRIVERS) -> tuple[Path, Path]:
    """The two tables of the day."""
    (folder / "orders.csv").write_text(orders, encoding="utf-8")
    (folder / "drivers.csv").write_text(drivers, encoding="utf-8")
    return folder / "orders.csv", folder / "drivers.csv"


def antar(*arguments: str | Path) -> Result:
    """What the command line answers."""
    return CliRunner().invoke(app, [str(one) for one in arguments])


def plan(folder: Path, town: Path, *more: str, orders: str = ORDERS, drivers: str = DRIVERS) -> Result:
    """`antar plan` on the day, in English, with few iterations, into folder/out."""
    orders_file, drivers_file = write_day(folder, orders=orders, drivers=drivers)
    return antar(
        *("plan", "--map", town, "--orders", orders_file, "--drivers", drivers_file, "--out", folder / "out"),
        *("--iterations", "50", "--lang", "en", *more),
    )
