"""Why an order is left out and what would help, as sentences for the office."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from api.day_clock import DayClock
from api.show import km, rupiah
from api.words import Lang, say
from routing.model import LeftOut, Reason

Values = dict[str, str | int]

_LATE = {"late_pickup_s": "pickup", "late_delivery_s": "delivery", "late_visit_s": "visit", "late_both_s": "both"}
_ROOM = "more_"

_REMEDIES = {
    "ways_missing": "move_pin",
    "skills_missing": "add_skill",
    **dict.fromkeys(_LATE, "widen_window"),
    "shift_later_s": "end_shift_later",
    "shift_earlier_s": "begin_shift_earlier",
    "ride_more_s": "allow_longer_ride",
    "fresh_more_s": "allow_longer_freshness",
    "break_moved_s": "move_break",
    "vehicles_missing": "allow_vehicle",
    "go_apart": "go_apart",
    "steps_unlocked": "unlock_steps",
    "tasks_more": "allow_more_tasks",
    "duration_more_s": "allow_longer_route",
    "distance_more_m": "allow_further_route",
    "cash_more_rp": "raise_cash_limit",
}
"""The remedy that each amount among the numbers stands for; room for a load is `more_` and its name."""


def reason_text(
    lang: Lang, left_out: LeftOut, *, epoch: datetime, zone: str, names: Mapping[str, str] | None = None
) -> str:
    """The reason and the remedy. epoch: where the plan clock starts. names: drivers' names by id."""
    teller = _Teller(lang, left_out.numbers, epoch, DayClock.starting(epoch, zone))
    vehicle_id = left_out.vehicle_id or str(left_out.numbers.get("closest", ""))
    driver = (names or {}).get(vehicle_id, vehicle_id)
    reason = say(lang, _reason_key(left_out), driver=driver, **teller.reason(left_out.reason))
    if left_out.vehicle_id is None and driver:
        is_own_fault = left_out.remedy in ("fix_windows", "fix_order")
        reason = say(lang, f"reason-nobody{'-same' if is_own_fault else ''}", reason=reason, driver=driver)
    remedy = _remedy_text(lang, left_out, teller, driver)
    is_full = left_out.vehicle_id is not None and left_out.reason is not Reason.NOT_WORTH_IT
    return say(lang, f"reason-with-remedy{'-or-driver' if is_full else ''}", reason=reason, remedy=remedy)


def duration_text(lang: Lang, seconds: int, *, exact: bool = False) -> str:
    """`8 menit`, `1 jam 10 menit`: begun minutes, seconds below one. exact: `130 detik` where they are no minutes."""
    if seconds < 60 or (exact and seconds % 60):
        return say(lang, "duration-seconds", seconds=str(seconds))
    hours, minutes = divmod(-(-seconds // 60), 60)
    if not hours:
        return say(lang, "duration-minutes", minutes=minutes)
    if not minutes:
        return say(lang, "duration-hours", hours=hours)
    return say(lang, "duration-hours-minutes", hours=hours, minutes=minutes)


def _reason_key(left_out: LeftOut) -> str:
    """The text of a reason; some have another one where it holds before any route is sought."""
    marks = {
        (Reason.UNREACHABLE, "limit_m"): "off-road",
        (Reason.TIME_WINDOW, "late_s"): "past",
        (Reason.TIME_WINDOW, "opens_s"): "beyond",
        (Reason.SHIFT, "plan_s"): "beyond",
        (Reason.SHIFT, "vehicles"): "nobody",
        (Reason.VEHICLE_NOT_ALLOWED, "go_apart"): "together",
    }
    for (reason, mark), variant in marks.items():
        if left_out.reason is reason and mark in left_out.numbers:
            return f"reason-{reason}-{variant}"
    return f"reason-{left_out.reason}"


def _remedy_text(lang: Lang, left_out: LeftOut, teller: "_Teller", driver: str) -> str:
    keys = [key for key in left_out.numbers if key in _REMEDIES or key.startswith(_ROOM)]
    if left_out.remedy == "several_changes":
        changes = [say(lang, f"remedy-{_remedy_of(key)}", driver=driver, **teller.ease(key)) for key in reversed(keys)]
        return say(lang, "remedy-several_changes", changes=" ".join(changes))
    values = teller.ease(keys[0]) if keys else {}
    return say(lang, f"remedy-{left_out.remedy}", driver=driver, **values)


def _remedy_of(key: str) -> str:
    return "more_capacity" if key.startswith(_ROOM) else _REMEDIES[key]


@dataclass(frozen=True, slots=True)
class _Teller:
    """The numbers of one LeftOut as words: moments in the zone, durations in minutes, money in rupiah."""

    lang: Lang
    numbers: Mapping[str, int | str]
    epoch: datetime
    clock: DayClock

    def reason(self, reason: Reason) -> Values:
        """What the text of the reason names."""
        eases = _EASES_OF.get(reason, ())
        key = next((key for key in eases if key in self.numbers), None)
        if reason is Reason.CAPACITY:
            key = f"{_ROOM}{self.numbers.get('load', '')}"
        plain = {
            name: value
            for name, value in self.numbers.items()
            if name in ("amount", "capacity", "skills", "place", "companions", "max_tasks")
        }
        told: Values = {
            **plain,
            "limit": self.numbers.get("limit_m", 0),
            "nearest": self.numbers.get("nearest_m", "none"),
            "late": self._lasting("late_s"),
            "wait": self._lasting("wait_s"),
            "opens": self._moment("opens_s"),
            "service": self._lasting("service_s"),
            "max_ride": self._lasting("max_ride_s"),
            "max_duration": self._lasting("max_duration_s"),
            "max_distance": km(self._number("max_distance_m"), self.lang),
            "cash": rupiah(self._number("cash_rp")),
            "cash_limit": rupiah(self._number("cash_limit_rp")),
            "fresh_until": self._moment("fresh_until_s"),
            "extra_cost": rupiah(self._number("extra_cost_rp")),
            "penalty": rupiah(self._number("penalty_rp")),
        }
        return told | (self.ease(key) if key else {})

    def ease(self, key: str) -> Values:
        """What the text of the remedy behind an amount names."""
        amount = self._number(key)
        if key.startswith(_ROOM):
            load = key.removeprefix(_ROOM)
            return {"more": amount, "load": say(self.lang, "reason-load", load=load)}
        if key in ("ways_missing", "skills_missing"):
            return {"task": self.numbers.get("task", "visit"), "skills": self.numbers.get("skills", "")}
        if key in ("tasks_more", "steps_unlocked"):
            return {"more": amount}
        if key == "go_apart":
            return {"companions": self.numbers.get("companions", "")}
        if key == "distance_more_m":
            return {"more_km": km(-(-amount // 100) * 100, self.lang)}
        if key == "cash_more_rp":
            return {"more_cash": rupiah(amount)}
        more = duration_text(self.lang, amount)
        if key in _LATE:
            task = _LATE[key]
            latest = f"{'delivery' if task == 'both' else task}_latest_s"
            return {"task": task, "late": more, "latest": self._moment(latest), "until": self._moment(latest, amount)}
        if key == "shift_later_s":
            until = self._moment("shift_latest_s", amount)
            return {"end": "late", "more": more, "shift": self._moment("shift_latest_s"), "until": until}
        if key == "shift_earlier_s":
            begins = self._moment("shift_earliest_s", -amount)
            return {"end": "early", "more": more, "shift": self._moment("shift_earliest_s"), "from": begins}
        return {"more": more, "until": self._moment("fresh_until_s", amount)}

    def _number(self, name: str) -> int:
        return int(self.numbers.get(name, 0))

    def _lasting(self, name: str) -> str:
        return duration_text(self.lang, self._number(name))

    def _moment(self, name: str, change_s: int = 0) -> str:
        """A moment in the zone: one that ends something later in the minute after it, one earlier in its own."""
        moment_s = self._number(name) + change_s
        if change_s > 0:
            moment_s = -(-moment_s // 60) * 60
        return self.clock.at(self.epoch + timedelta(seconds=moment_s))


_EASES_OF = {
    Reason.UNREACHABLE: ("ways_missing",),
    Reason.SKILL: ("skills_missing",),
    Reason.TIME_WINDOW: tuple(_LATE),
    Reason.SHIFT: ("shift_later_s", "shift_earlier_s"),
    Reason.RIDE_TIME: ("ride_more_s",),
    Reason.FRESHNESS: ("fresh_more_s",),
    Reason.BREAK: ("break_moved_s",),
    Reason.MAX_TASKS: ("tasks_more",),
    Reason.MAX_DURATION: ("duration_more_s",),
    Reason.MAX_DISTANCE: ("distance_more_m",),
    Reason.CASH_LIMIT: ("cash_more_rp",),
    Reason.VEHICLE_NOT_ALLOWED: ("go_apart",),
}
