"""How a day's places meet the roads: snapped for every kind of vehicle in use, and the travel between them measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispatch.day import Day
from dispatch.errors import PlanError
from dispatch.model import PlannedPlace
from dispatch.places import Places, coordinates, list_pins, list_profiles, refuse_zero_travel
from dispatch.settings import Settings
from geo.model import LatLon, NoSnap, Profile, Snap
from geo.roads import Roads
from geo.travel import travel_matrix

Snaps = tuple[Snap | NoSnap, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Survey:
    """Places with how each profile's roads were met there."""

    places: Places
    snaps: Mapping[Profile, Snaps]

    def nearest(self, number: int) -> NoSnap:
        """How the profile that came nearest missed the place. Raises ValueError where one did not miss it."""
        missed = [one for snaps in self.snaps.values() if isinstance(one := snaps[number], NoSnap)]
        if len(missed) < len(self.snaps):
            raise ValueError(f"place {number} is on a road")
        return min(missed, key=lambda one: (one.nearest_m is None, one.nearest_m or 0))


def survey(day: Day, roads: Roads, settings: Settings) -> Survey:
    """Tie every pin of the day to the roads and measure the travel between them.

    Raises PlanError where a driver's start or end is on no road, or travel times cannot be true.
    """
    pins = list_pins(day)
    profiles = list_profiles(day)
    snaps = {profile: tuple(roads.snap(pins, profile, limit_m=settings.snap_limit_m)) for profile in profiles}
    _refuse_drivers_off_road(day, pins, snaps)
    travel = {profile: travel_matrix(roads, profile, snaps[profile]) for profile in profiles}
    planned = tuple(_planned(pin, [snaps[profile][number] for profile in profiles]) for number, pin in enumerate(pins))
    places = Places(planned=planned, travel=travel)
    refuse_zero_travel(places, settings)
    return Survey(places=places, snaps=snaps)


def _refuse_drivers_off_road(day: Day, pins: Sequence[LatLon], snaps: Mapping[Profile, Snaps]) -> None:
    numbers = {pin: number for number, pin in enumerate(pins)}
    for driver in day.drivers:
        for column, pin in (("start", driver.start), ("end", driver.end)):
            found = None if pin is None else snaps[driver.vehicle.profile][numbers[pin]]
            if isinstance(found, NoSnap):
                raise PlanError(
                    "driver-off-road",
                    driver=driver.driver_id,
                    column=column,
                    place=coordinates(found.pin),
                    known="no" if found.nearest_m is None else "yes",
                    nearest_m=found.nearest_m or 0,
                    limit_m=found.limit_m,
                )


def _planned(pin: LatLon, found: Sequence[Snap | NoSnap]) -> PlannedPlace:
    """The place as the first profile that reaches it meets it."""
    for one in found:
        if isinstance(one, Snap):
            return PlannedPlace(pin=pin, at=one.at, gap_m=one.gap_m)
    return PlannedPlace(pin=pin, at=None, gap_m=0)
