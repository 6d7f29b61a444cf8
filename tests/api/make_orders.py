"""Makers of orders and drivers in a chequered town, and a day of them with every kind of text that breaks pages."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dispatch.model import Driver, DriverBreak, Kind, Order, VehicleKind
from geo.model import LatLon

HOSTILE = "<img src=x onerror=alert(1)>"
LONG_NAME = "Siti Nurhaliza Kusumaningtyas Wulandari binti Raden Mas Suryaatmaja Wijayakusuma"
UNBROKEN = "GudangBersamaKelurahanTamanKecamatanTamanKotaMadiunJawaTimurIndonesia"
ZONE = "Asia/Jakarta"

_SOUTH_WEST = LatLon(-7.644, 111.516)
_BLOCK_M = 160
_LAT_DEGREE_M = 111_320
_LNG_DEGREE_M = 110_340  # at 7.6 degrees south
GRID = 13


def at(clock: str, day: int = 3) -> datetime:
    """`at("14.30")` is half past two in Madiun on Monday 3 November 2025, in UTC."""
    hour, minute = clock.split(".")
    return datetime(2025, 11, day, int(hour), int(minute), tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def corner(row: int, column: int, *, east_m: int = 0) -> LatLon:
    """A crossing of the chequered town, or a point some metres east of it."""
    return LatLon(
        round(_SOUTH_WEST.lat + row * _BLOCK_M / _LAT_DEGREE_M, 6),
        round(_SOUTH_WEST.lng + (column * _BLOCK_M + east_m) / _LNG_DEGREE_M, 6),
    )


def make_order(order_id: str, **fields: object) -> Order:
    """An order with defaults: goods from a corner shop, an hour's window in the morning."""
    defaults: dict[str, object] = {
        "order_id": order_id,
        "placed_at": at("07.30"),
        "kind": Kind.GOODS,
        "seller": "Toko Kelontong Bu Tini",
        "pickup": corner(2, 3),
        "dropoff": corner(6, 6),
        "ready_at": at("08.05"),
        "earliest": at("08.05"),
        "latest": at("10.00"),
    }
    return Order(**(defaults | fields))  # type: ignore[arg-type]


def make_driver(driver_id: str, **fields: object) -> Driver:
    """A driver with defaults: a motorcycle, the day shift, home to where it began."""
    defaults: dict[str, object] = {
        "driver_id": driver_id,
        "name": "Budi",
        "vehicle": VehicleKind.MOTOR,
        "start": corner(5, 5),
        "end": corner(5, 5),
        "shift_start": at("08.00"),
        "shift_end": at("16.00"),
        "phone": "+6281234567890",
        "cost_per_hour_rp": 9000,
        "cost_per_km_rp": 900,
    }
    return Driver(**(defaults | fields))  # type: ignore[arg-type]


WARUNG = corner(3, 8)
STORE = corner(6, 5, east_m=30)

BUDI = make_driver("D01", breaks=(DriverBreak(start=at("12.00"), end=at("13.00"), duration=timedelta(minutes=30)),))
SITI = make_driver(
    "D02",
    name=LONG_NAME,
    vehicle=VehicleKind.BECAK,
    start=corner(9, 3),
    end=None,
    shift_start=at("09.00"),
    shift_end=at("15.00"),
    capacity={"parcel": 20},
)
AGUS = make_driver(
    "D03 malam",
    name="Agus ꦲꦒꦸꦱ꧀",
    vehicle=VehicleKind.MOBIL,
    start=corner(1, 10),
    end=corner(2, 10),
    shift_start=at("19.00"),
    shift_end=at("02.00", day=4),
    skills=frozenset({"montir"}),
)

_MEAL = {"kind": Kind.MEAL, "pickup": WARUNG, "seller": "Warung Pecel Mbok Sri", "ready_at": at("11.10")}
ORDERS = {
    order.order_id: order
    for order in (
        make_order(
            "P001",
            cod_rp=75_000,
            phone="+6281234567801",
            note="Pagar hijau, belakang masjid",
            dropoff_text="Perum Bumi Mas Blok C3 No. 12, Lt. 5 Unit 503",
        ),
        make_order(
            "P002", dropoff=corner(8, 7), size={"parcel": 3}, phone="+62351462000", seller=HOSTILE, note=HOSTILE
        ),
        make_order("P003", dropoff=corner(7, 9, east_m=80), cod_rp=1_250_000, latest=at("08.15"), seller=""),
        make_order("M001", **_MEAL, dropoff=corner(4, 9), earliest=at("11.15"), latest=at("11.50"), cod_rp=23_500),
        make_order(
            "M002", **_MEAL, dropoff=corner(5, 10), earliest=at("11.15"), latest=at("11.50"), phone="+628231234567"
        ),
        make_order(
            "M003", **_MEAL, dropoff=corner(7, 10), earliest=at("11.15"), latest=at("12.00"), note="🌶️ pedas sekali 🙏"
        ),
        make_order(
            "M004", **_MEAL, dropoff=corner(7, 10), earliest=at("11.15"), latest=at("12.00"), phone="+6281234567804"
        ),
        make_order(
            "S001",
            kind=Kind.SERVICE,
            seller="Bengkel Pak Harjo",
            pickup=None,
            ready_at=None,
            dropoff=corner(9, 8),
            earliest=at("13.30"),
            latest=at("14.30"),
            service_min=45,
            size={},
            cod_rp=65_000,
            phone="+6281234567805",
            skills=frozenset({"montir"}),
            note="Vario mogok, kunci di Bu RT",
        ),
        make_order(
            "P004",
            dropoff=corner(4, 4),
            latest=at("15.30"),
            size={"parcel": 2, "galon": 1},
            dropoff_text="Jl. Serayu Gg. Mawar No. 12A RT 03/RW 05, Pandean",
        ),
        *(
            make_order(
                f"G0{i}",
                kind=Kind.COLLECT,
                seller=seller,
                pickup=corner(10, 2 + i),
                dropoff=STORE,
                phone=None,
                earliest=at("10.00"),
                latest=at("14.00"),
                size={"parcel": i + 1},
                service_min=4,
                note="Gudang Bersama",
            )
            for i, seller in enumerate(("Kue & Jajanan H", "مكتبة النور", UNBROKEN, "Kerajinan \"B\" 'Jaya'"))
        ),
        make_order("P005", pickup=corner(11, 6), dropoff=corner(8, 4), latest=at("14.00"), phone="+6281234567806"),
        make_order(
            "P006",
            pickup=corner(11, 6),
            dropoff=corner(7, 3),
            latest=at("14.00"),
            phone="+6281234567807",
            cod_rp=40_000,
        ),
        *(
            make_order(
                f"N00{i}",
                kind=Kind.SERVICE,
                seller="Montir 24 Jam",
                pickup=None,
                ready_at=None,
                placed_at=at("18.00"),
                dropoff=corner(2 * i, 11 - i),
                earliest=at(f"{19 + i}.30"),
                latest=at(f"{20 + i}.30"),
                size={},
                service_min=40,
                phone=f"+628123456781{i}",
                cod_rp=50_000,
                skills=frozenset({"montir"}),
            )
            for i in range(1, 4)
        ),
        make_order(
            "N010",
            kind=Kind.MEAL,
            seller="Sego Pecel Malam",
            pickup=corner(1, 8),
            dropoff=corner(0, 4),
            ready_at=at("23.58"),
            earliest=at("23.58"),
            latest=at("00.20", day=4),
            phone="+6281234567820",
            placed_at=at("23.00"),
        ),
        make_order(
            "N011",
            kind=Kind.SERVICE,
            seller="Montir 24 Jam",
            pickup=None,
            ready_at=None,
            dropoff=corner(3, 2),
            size={},
            earliest=at("00.40", day=4),
            latest=at("01.10", day=4),
            service_min=25,
            placed_at=at("23.30"),
            skills=frozenset({"montir"}),
        ),
        make_order("X001", dropoff=corner(12, 12), note=HOSTILE),
        make_order(
            "X002", kind=Kind.MEAL, pickup=WARUNG, seller="Warung B", dropoff=corner(11, 1), size={"parcel": 40}
        ),
        make_order(
            "X003", kind=Kind.SERVICE, pickup=None, ready_at=None, dropoff=corner(0, 0), seller="Salon Ayu", size={}
        ),
    )
}
