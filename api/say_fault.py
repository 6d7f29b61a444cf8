"""What the checker found, as sentences for the office."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from api.day_clock import DayClock
from api.say_reason import duration_text
from api.show import rupiah
from api.words import Lang, say
from routing.fault import Fault

_LASTING = {
    "travel_s", "setup_s", "service_s", "ride_s", "max_ride_s", "lasts_s", "duration_s", "max_duration_s", "horizon_s"
}  # fmt: skip
_VEHICLE = "_vehicle_id"


def fault_text(lang: Lang, fault: Fault, *, epoch: datetime, zone: str, names: Mapping[str, str] | None = None) -> str:
    """Where and what is wrong. epoch: where the plan clock starts. names: drivers' names by id."""
    known = names or {}
    driver = known.get(fault.vehicle_id or "", fault.vehicle_id or "")
    said = say(lang, f"fault-{fault.code}", **({"driver": driver} | _values(lang, fault, epoch, zone, known)))
    if fault.step is not None:
        order = fault.request_id or ""
        return say(lang, "fault-at-step", driver=driver, step=fault.step, order=order, said=said)
    if fault.request_id is not None:
        return say(lang, "fault-at-order", order=fault.request_id, said=said)
    return say(lang, "fault-at-driver", driver=driver, said=said)


def _values(lang: Lang, fault: Fault, epoch: datetime, zone: str, names: Mapping[str, str]) -> dict[str, str | int]:
    """The numbers as words, under their names without `_s` or `_rp`: `expected` is `14.30.05`.

    An id of another vehicle (`pickup_vehicle_id`) is its driver's name (`pickup_driver`).
    """
    values: dict[str, str | int] = {}
    for name, value in fault.numbers.items():
        if name.endswith(_VEHICLE):
            values[f"{name.removesuffix(_VEHICLE)}_driver"] = names.get(str(value), str(value))
        elif name.endswith("_rp") and isinstance(value, int):
            values[name.removesuffix("_rp")] = rupiah(value)
        elif not name.endswith("_s") or not isinstance(value, int):
            values[name] = value
        elif name in _LASTING:
            values[name.removesuffix("_s")] = duration_text(lang, value, exact=True)
        else:
            values[name.removesuffix("_s")] = _moment(value, epoch, zone)
    return values


def _moment(moment_s: int, epoch: datetime, zone: str) -> str:
    """`14.30.05`, `01.15.00 +1`; the bare seconds where no calendar reaches so far."""
    try:
        moment = epoch + timedelta(seconds=moment_s)
    except OverflowError:
        return f"{moment_s} s"
    hours_minutes, *days = DayClock.starting(epoch, zone).at(moment).split(" ")
    return " ".join([f"{hours_minutes}.{moment.second:02d}", *days])
