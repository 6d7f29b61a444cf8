"""The drivers of the sample day: mostly on motorcycles, one becak, one bicycle, with rests for meals and prayer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dispatch.model import Driver, DriverBreak, VehicleKind
from dispatch.sample_words import DRIVERS
from geo.synth.luck import Luck
from geo.synth.model import House, LandmarkKind, Town

NOON = (11.75, 12.75, 25)
"""Zuhur and a meal, from and to in hours and the minutes it takes; those who ride at noon eat later."""
LATE_NOON = (13.25, 14.5, 30)
SUNSET = (17.5, 18.5, 20)
HOME_REACH_M = 1_500.0


@dataclass(frozen=True, slots=True)
class _Shift:
    vehicle: VehicleKind
    start: int
    end: int
    skills: tuple[str, ...]
    rests: tuple[tuple[float, float, int], ...]
    goes_home: bool


_SHIFTS = (
    _Shift(VehicleKind.MOTOR, 8, 15, ("montir",), (LATE_NOON,), False),
    _Shift(VehicleKind.MOTOR, 8, 16, ("ledeng", "listrik"), (NOON,), True),
    _Shift(VehicleKind.MOTOR, 9, 17, ("salon",), (LATE_NOON,), True),
    _Shift(VehicleKind.MOTOR, 10, 18, (), (LATE_NOON,), False),
    _Shift(VehicleKind.BECAK, 9, 17, (), (NOON,), True),
    _Shift(VehicleKind.SEPEDA, 8, 15, (), (NOON,), True),
    _Shift(VehicleKind.MOTOR, 11, 19, ("listrik", "ledeng"), (SUNSET,), True),
    _Shift(VehicleKind.MOTOR, 13, 21, ("montir",), (SUNSET,), True),
    _Shift(VehicleKind.MOTOR, 14, 21, ("salon",), (SUNSET,), False),
    _Shift(VehicleKind.MOTOR, 16, 21, (), (SUNSET,), True),
)
_CAPACITY = {VehicleKind.MOTOR: 8, VehicleKind.BECAK: 20, VehicleKind.SEPEDA: 5, VehicleKind.MOBIL: 40}
_PER_HOUR_RP = {
    VehicleKind.MOTOR: 9_000,
    VehicleKind.BECAK: 12_000,
    VehicleKind.SEPEDA: 7_000,
    VehicleKind.MOBIL: 12_000,
}
_PER_KM_RP = {VehicleKind.MOTOR: 900, VehicleKind.BECAK: 1_500, VehicleKind.SEPEDA: 300, VehicleKind.MOBIL: 2_500}


def make_drivers(town: Town, day: date, zone: tzinfo, luck: Luck, *, phone: Callable[[int], str]) -> tuple[Driver, ...]:
    """Ten drivers, each starting from a house near the shared store. phone: a number for the nth driver."""
    store = town.list_landmarks(LandmarkKind.SHARED_STORE)[0]
    homes: list[House] = luck.shuffled([h for h in town.houses if h.at.metres_to(store.at) < HOME_REACH_M])
    midnight = datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)

    def at(hour: float) -> datetime:
        return midnight + timedelta(minutes=round(hour * 60))

    drivers = []
    for number, (shift, name) in enumerate(zip(_SHIFTS, DRIVERS, strict=True)):
        home = homes[number % len(homes)].at
        drivers.append(
            Driver(
                driver_id=f"D{number + 1:02}",
                name=name,
                vehicle=shift.vehicle,
                start=home,
                end=home if shift.goes_home else None,
                shift_start=at(shift.start),
                shift_end=at(shift.end),
                phone=phone(number + 1),
                capacity={"parcel": _CAPACITY[shift.vehicle]},
                skills=frozenset(shift.skills),
                breaks=tuple(
                    DriverBreak(start=at(start), end=at(end), duration=timedelta(minutes=minutes))
                    for start, end, minutes in shift.rests
                ),
                cash_limit_rp=500_000,
                cost_per_hour_rp=_PER_HOUR_RP[shift.vehicle],
                cost_per_km_rp=_PER_KM_RP[shift.vehicle],
            )
        )
    return tuple(drivers)
