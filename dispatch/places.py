"""The places of a day, each pin once, and the travel between them by every kind of vehicle in use."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from dispatch.day import Day
from dispatch.errors import PlanError
from dispatch.model import PlannedPlace
from dispatch.settings import Settings
from geo.model import LatLon, Profile, TravelMatrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Places:
    """Places by number, and travel between them by the profiles in use. at is None where no vehicle reaches a pin."""

    planned: tuple[PlannedPlace, ...]
    travel: Mapping[Profile, TravelMatrix]
    _numbers: dict[LatLon, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        numbers = {place.pin: number for number, place in enumerate(self.planned)}
        if len(numbers) < len(self.planned):
            raise ValueError("a pin is there twice")
        object.__setattr__(self, "_numbers", numbers)

    def number_of(self, pin: LatLon) -> int:
        """The number of a pin. Raises KeyError."""
        return self._numbers[pin]


def list_pins(day: Day) -> list[LatLon]:
    """Every pin of the day once: drivers' starts and ends, then pickups and dropoffs, in order of the tables."""
    pins = [pin for driver in day.drivers for pin in (driver.start, driver.end)]
    pins += [pin for order in day.orders for pin in (order.pickup, order.dropoff)]
    return list(dict.fromkeys(pin for pin in pins if pin is not None))


def list_profiles(day: Day) -> list[Profile]:
    """Profiles of the drivers' vehicles, in the order of Profile."""
    used = {driver.vehicle.profile for driver in day.drivers}
    return [profile for profile in Profile if profile in used]


def refuse_zero_travel(places: Places, settings: Settings) -> None:
    """Raises PlanError where points further apart than the setting have no travel time between them.

    A matrix of zeros would make any plan look good.
    """
    known = {number for number, place in enumerate(places.planned) if place.at is not None}
    for profile, matrix in places.travel.items():
        for origin, destination in np.argwhere(matrix.seconds == 0).tolist():
            if origin == destination or origin not in known or destination not in known:
                continue
            here, there = places.planned[origin].at, places.planned[destination].at
            apart_m = round(here.metres_to(there)) if here and there else 0
            if apart_m > settings.zero_travel_m:
                raise PlanError(
                    "zero-travel",
                    profile=str(profile),
                    origin=coordinates(places.planned[origin].pin),
                    destination=coordinates(places.planned[destination].pin),
                    apart_m=apart_m,
                )


def coordinates(pin: LatLon) -> str:
    """`-7.629800,111.523900`."""
    return f"{pin.lat:.6f},{pin.lng:.6f}"
