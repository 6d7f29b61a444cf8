"""Who may use a way, and in which direction: OpenStreetMap's access tags read for Indonesian law.

The most specific tag wins (`motorcycle` over `motor_vehicle` over `vehicle` over `access`). Toll roads and motorways
are closed to motorcycles, a ban and never a cost, except lanes built for them (`motorcycle=designated`, PP 44/2009).
"""

from collections.abc import Mapping
from enum import IntEnum

from geo.model import Profile
from geo.speeds import CLASS_SPEEDS, CLOSED_KMH


class Passage(IntEnum):
    """What a profile may do on a way in one direction. The lower, the stricter."""

    CLOSED = 0
    LAST_LEG = 1  # only to reach or leave a place on it, never to pass through
    OPEN = 2


ACCESS_KEYS: Mapping[Profile, tuple[str, ...]] = {
    Profile.MOTORCYCLE: ("motorcycle", "motor_vehicle", "vehicle", "access"),
    Profile.CAR: ("motorcar", "motor_vehicle", "vehicle", "access"),
    Profile.BICYCLE: ("bicycle", "vehicle", "access"),
    Profile.FOOT: ("foot", "access"),
}
"""From the most specific to the least."""

_ONEWAY_KEYS: Mapping[Profile, tuple[str, ...]] = {
    Profile.MOTORCYCLE: ("oneway:motorcycle", "oneway:motor_vehicle", "oneway:vehicle", "oneway"),
    Profile.CAR: ("oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway"),
    Profile.BICYCLE: ("oneway:bicycle", "oneway:vehicle", "oneway"),
    Profile.FOOT: ("oneway:foot",),
}

_PASSAGES: Mapping[str, Passage] = {
    **dict.fromkeys(("yes", "designated", "permissive", "official", "public"), Passage.OPEN),
    **dict.fromkeys(("destination", "customers", "delivery", "private", "permit", "residents"), Passage.LAST_LEG),
    **dict.fromkeys(("no", "use_sidepath", "dismount", "agricultural", "forestry", "military"), Passage.CLOSED),
    **dict.fromkeys(("emergency", "psv", "bus"), Passage.CLOSED),
}

_FORWARD = {"yes", "true", "1"}
_BACKWARD = {"-1", "reverse"}
_BOTH = {"no", "false", "0"}
_NEITHER = {"reversible", "alternating"}  # the hours are not in the map, so no direction can be trusted
_ROUNDABOUTS = {"roundabout", "circular"}


def find_passages(road_class: str, tags: Mapping[str, str], profile: Profile) -> tuple[Passage, Passage]:
    """What the profile may do along the way as drawn, and against it."""
    forward, backward = _directions(road_class, tags, profile)
    return (
        _passage(road_class, tags, profile, "forward") if forward else Passage.CLOSED,
        _passage(road_class, tags, profile, "backward") if backward else Passage.CLOSED,
    )


def find_access(tags: Mapping[str, str], keys: tuple[str, ...], direction: str = "forward") -> Passage | None:
    """What the first of the keys says that can be read; None where none does. The strictest of several values."""
    for key in keys:
        for name in (f"{key}:{direction}", key):
            known = [_PASSAGES[part] for part in split_values(tags.get(name)) if part in _PASSAGES]
            if known:
                return min(known)
    return None


def split_values(text: str | None) -> list[str]:
    """The values of a tag that lists several with semicolons or bars, lower case."""
    return [part.strip().lower() for part in (text or "").replace("|", ";").split(";") if part.strip()]


def _passage(road_class: str, tags: Mapping[str, str], profile: Profile, direction: str) -> Passage:
    if profile is Profile.MOTORCYCLE and _is_toll(road_class, tags):
        return Passage.OPEN if tags.get("motorcycle") == "designated" else Passage.CLOSED
    if profile in (Profile.BICYCLE, Profile.FOOT) and _is_motorway(road_class, tags):
        return Passage.CLOSED
    keys = ACCESS_KEYS[profile]
    if CLASS_SPEEDS[road_class].of(profile) == CLOSED_KMH:
        return find_access(tags, keys[:-1], direction) or Passage.CLOSED  # `access=yes` alone opens no footway to cars
    told = find_access(tags, keys, direction)
    return Passage.OPEN if told is None else told


def _is_motorway(road_class: str, tags: Mapping[str, str]) -> bool:
    return road_class in ("motorway", "motorway_link") or tags.get("motorroad") == "yes"


def _is_toll(road_class: str, tags: Mapping[str, str]) -> bool:
    return _is_motorway(road_class, tags) or "yes" in split_values(tags.get("toll"))


def _directions(road_class: str, tags: Mapping[str, str], profile: Profile) -> tuple[bool, bool]:
    if profile is Profile.BICYCLE and "oneway:bicycle" not in tags and "opposite" in tags.get("cycleway", ""):
        return True, True
    for key in _ONEWAY_KEYS[profile]:
        value = tags.get(key, "").strip().lower()
        if value in _FORWARD:
            return True, False
        if value in _BACKWARD:
            return False, True
        if value in _NEITHER:
            return False, False
        if value in _BOTH:
            return True, True
    implied = tags.get("junction") in _ROUNDABOUTS or road_class == "motorway"
    return True, not implied or profile is Profile.FOOT


_STOP_RIDERS = {"kissing_gate", "stile", "turnstile", "full-height_turnstile", "motorcycle_barrier", "chain", "debris"}
_STOP_RIDERS |= {"wall", "fence", "jersey_barrier", "ditch", "hedge"}
_STOP_CARS = {"bollard", "block", "cycle_barrier", "planter", "log", "bump_gate", "bus_trap", "sump_buster"}


def passes_barrier(tags: Mapping[str, str], profile: Profile) -> bool:
    """Whether the profile gets past a barrier node. A gate without access tags is open by day.

    `private` on a gate stops vehicles there: what lies behind is walked. A motorcycle passes bollards and blocks.
    """
    if tags.get("locked") == "yes":
        return False
    told = find_access(tags, ACCESS_KEYS[profile])
    if told is Passage.LAST_LEG:
        return profile is Profile.FOOT or not _is_private(tags, profile)
    if told is not None:
        return told is Passage.OPEN
    kind = tags.get("barrier", "")
    return profile is Profile.FOOT or (
        kind not in _STOP_RIDERS and (profile is not Profile.CAR or kind not in _STOP_CARS)
    )


def _is_private(tags: Mapping[str, str], profile: Profile) -> bool:
    said = next(tags[key] for key in ACCESS_KEYS[profile] if key in tags)
    return bool({"private", "permit", "residents"} & set(split_values(said)))
