"""One stop of a run sheet in words: when, what to do for which orders, whom to reach, what to collect."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from math import ceil

from api.day_clock import DayClock
from api.reach import coordinates, find_call_link, find_chat_link, map_app_link, navigation_link, show_phone
from api.show import rupiah
from api.words import Lang, say
from dispatch.model import Driver, Order, Plan, PlannedStop, PlannedTask
from routing.model import Act

NAMED_LOADS = {"parcel", "portion", "litre", "kg"}
"""Loads that have a word of their own in the locale files; others are shown as the office wrote them."""

WALK_SHOWN_M = 30
"""A shorter way from the road to the pin is not worth a line on the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """What the driver must know of one order at this stop."""

    order_id: str
    seller: str
    size: str
    window: str
    note: str
    cash: str
    late: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """Orders treated alike at one stop: `Ambil semua (4)`. What all of them share is said once, here."""

    act: str
    title: str
    seller: str
    window: str
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody to call; the links are empty where the number has none, `whose` where it is clear."""

    whose: str
    phone: str
    call: str
    whatsapp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopCard:
    """All of one stop. key stays the same as long as the same things are done there."""

    number: int
    key: str
    arrival: str
    wait: str
    walk: str
    address: str
    coordinates: str
    navigate: str
    map_app: str
    groups: tuple[TaskGroup, ...]
    contacts: tuple[Contact, ...]
    no_phone: bool


def stop_card(plan: Plan, driver: Driver, stop: PlannedStop, clock: DayClock, lang: Lang) -> StopCard:
    """The card of a stop. Texts that do not apply are empty."""
    place = plan.places[stop.place]
    orders = [plan.get_order(task.order_id) for task in stop.tasks]
    met = [order for order, task in zip(orders, stop.tasks, strict=True) if task.act is not Act.PICKUP]
    waits = (stop.start - stop.arrival).total_seconds() >= 60
    return StopCard(
        number=stop.number,
        key=" ".join(f"{task.act}:{task.order_id}" for task in stop.tasks),
        arrival=clock.at(stop.arrival),
        wait=say(lang, "sheet-wait", start=clock.at(stop.start)) if waits else "",
        walk=say(lang, "sheet-walk", metres=place.gap_m) if place.gap_m >= WALK_SHOWN_M else "",
        address=_address(orders, stop.tasks),
        coordinates=coordinates(place.pin),
        navigate=navigation_link(place.pin, driver.vehicle),
        map_app=map_app_link(place.pin),
        groups=tuple(_groups(plan, stop.tasks, clock, lang)),
        contacts=tuple(_contacts(driver, met, lang)),
        no_phone=bool(met) and not any(order.phone for order in met),
    )


def seller_name(order: Order, lang: Lang) -> str:
    """The seller, or words for a missing name."""
    return order.seller.strip() or say(lang, "sheet-no-name")


def size_text(order: Order, lang: Lang) -> str:
    """`3 paket, 1 galon`, empty where nothing is carried."""
    return ", ".join(
        say(lang, f"sheet-load-{name}" if name in NAMED_LOADS else "sheet-load", amount=amount, name=name)
        for name, amount in order.size.items()
        if amount
    )


def window_text(order: Order, act: Act, clock: DayClock, lang: Lang) -> str:
    """When the service may start, or when the goods are ready, empty where it does not matter."""
    if act is Act.PICKUP:
        return say(lang, "sheet-ready", time=clock.at(order.ready_at)) if order.ready_at else ""
    if order.earliest and order.latest:
        return say(lang, "sheet-window", span=clock.span(order.earliest, order.latest))
    if order.latest:
        return say(lang, "sheet-until", time=clock.at(order.latest))
    return say(lang, "sheet-from", time=clock.at(order.earliest)) if order.earliest else ""


def late_text(order: Order, task: PlannedTask, lang: Lang) -> str:
    """How late the service starts, in minutes begun; empty where it is in time."""
    minutes = ceil(late_s(order, task.act, task.start) / 60)
    return say(lang, "sheet-late", minutes=minutes) if minutes else ""


def late_s(order: Order, act: Act, start: datetime) -> int:
    """Seconds by which a service starts after the order's latest moment."""
    if act is Act.PICKUP or order.latest is None:
        return 0
    return max(0, int((start - order.latest).total_seconds()))


def _address(orders: Sequence[Order], tasks: Sequence[PlannedTask]) -> str:
    """The place as it was written; each wording once where orders differ."""
    texts = (
        order.pickup_text if task.act is Act.PICKUP else order.dropoff_text
        for order, task in zip(orders, tasks, strict=True)
    )
    return " / ".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _groups(plan: Plan, tasks: Sequence[PlannedTask], clock: DayClock, lang: Lang) -> Iterator[TaskGroup]:
    for act, together in groupby(tasks, key=lambda task: task.act):
        lines = tuple(_line(plan.get_order(task.order_id), task, clock, lang) for task in together)
        if len(lines) == 1:
            yield TaskGroup(act=act, title=say(lang, f"sheet-{act}"), seller="", window="", lines=lines)
        else:
            yield _gathered(act, say(lang, f"sheet-{act}-all", count=len(lines)), lines)


def _gathered(act: Act, title: str, lines: tuple[OrderLine, ...]) -> TaskGroup:
    seller, window = _shared(line.seller for line in lines), _shared(line.window for line in lines)
    apart = tuple(
        replace(line, seller="" if seller else line.seller, window="" if window else line.window) for line in lines
    )
    return TaskGroup(act=act, title=title, seller=seller, window=window, lines=apart)


def _shared(texts: Iterable[str]) -> str:
    """The text they all have, empty where they differ."""
    different = set(texts)
    return different.pop() if len(different) == 1 else ""


def _line(order: Order, task: PlannedTask, clock: DayClock, lang: Lang) -> OrderLine:
    picks_up = task.act is Act.PICKUP
    collects = order.cod_rp > 0 and not picks_up
    seller = seller_name(order, lang)
    return OrderLine(
        order_id=order.order_id,
        seller=seller if picks_up else say(lang, "sheet-from-seller", seller=seller),
        size=size_text(order, lang),
        window=window_text(order, task.act, clock, lang),
        note=_note(order, task.act, lang),
        cash=say(lang, "sheet-collect", amount=rupiah(order.cod_rp)) if collects else "",
        late=late_text(order, task, lang),
    )


def _note(order: Order, act: Act, lang: Lang) -> str:
    """At a pickup it is said whose note it is: buyers write their own address into it, not the seller's."""
    note = order.note.strip()
    return say(lang, "sheet-buyer-note", note=note) if note and act is Act.PICKUP else note


def _contacts(driver: Driver, orders: Sequence[Order], lang: Lang) -> Iterator[Contact]:
    ids_by_phone: dict[str, list[str]] = {}
    for order in orders:
        if order.phone:
            ids_by_phone.setdefault(order.phone, []).append(order.order_id)
    for phone, order_ids in ids_by_phone.items():
        ids = ", ".join(order_ids)
        greeting = say(lang, "sheet-greeting", driver=driver.name, orders=ids)
        yield Contact(
            whose=ids if len(orders) > 1 else "",
            phone=show_phone(phone),
            call=find_call_link(phone) or "",
            whatsapp=find_chat_link(phone, greeting) or "",
        )
