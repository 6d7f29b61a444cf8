"""What the map shows of a plan, in words: routes with their stops, and left-out orders. Holds no phone numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.day_clock import DayClock
from api.left_out import left_out_text
from api.map_lines import flat, spot
from api.palette import Mark, mark
from api.sheet_stop import WALK_SHOWN_M, StopCard, seller_name, stop_card
from api.show import km
from api.words import Lang, say
from dispatch.model import Driver, Plan, PlannedRoute, PlannedStop
from geo.model import LatLon, Leg
from routing.model import LeftOut

Spot = tuple[int, int]

_NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPin:
    """Something to tap: kind is pickup, delivery, visit, start, end or left_out; lines are what its popup says."""

    kind: str
    label: str
    at: Spot
    title: str
    lines: tuple[str, ...]
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRoute:
    """One driver's route: legs from stop to stop, walks from the road to pins that lie off it."""

    mark: Mark
    name: str
    summary: str
    legs: tuple[list[int], ...]
    walks: tuple[list[int], ...]
    pins: tuple[MapPin, ...]


def map_routes(plan: Plan, legs: Mapping[str, Sequence[Leg]], lang: Lang) -> tuple[MapRoute, ...]:
    """Every route in the plan's order. Raises KeyError for a driver whose legs are missing."""
    positions = {driver.driver_id: position for position, driver in enumerate(plan.drivers)}
    return tuple(
        _route(plan, route, mark(positions[route.driver_id]), legs[route.driver_id], lang) for route in plan.routes
    )


def left_out_pins(plan: Plan, lang: Lang) -> tuple[MapPin, ...]:
    """Where each left-out order was to go, and why it is not on a route."""
    return tuple(_left_out_pin(plan, one, lang) for one in plan.left_out)


def _route(plan: Plan, route: PlannedRoute, driver_mark: Mark, legs: Sequence[Leg], lang: Lang) -> MapRoute:
    driver = plan.get_driver(route.driver_id)
    clock = DayClock.starting(driver.shift_start, plan.zone)
    facts = (
        say(lang, "sheet-stops", count=len(route.stops)),
        say(lang, "sheet-distance", km=km(route.metres, lang)),
        clock.span(route.depart, route.finish),
    )
    return MapRoute(
        mark=driver_mark,
        name=driver.name,
        summary=" · ".join(fact.replace(" ", _NO_BREAK_SPACE) for fact in facts),
        legs=tuple(flat(leg.line) for leg in legs),
        walks=tuple(_walks(plan, route)),
        pins=(
            *_terminals(driver, route, clock, driver_mark.letter, lang),
            *(_stop_pin(plan, driver, stop, clock, driver_mark.letter, lang) for stop in route.stops),
        ),
    )


def _walks(plan: Plan, route: PlannedRoute) -> Iterator[list[int]]:
    for stop in route.stops:
        place = plan.places[stop.place]
        if place.at is not None and place.gap_m >= WALK_SHOWN_M:
            yield flat((place.at, place.pin))


def _terminals(driver: Driver, route: PlannedRoute, clock: DayClock, letter: str, lang: Lang) -> Iterator[MapPin]:
    def pin(kind: str, place: LatLon, time: str) -> MapPin:
        return MapPin(
            kind=kind,
            label=letter,
            at=spot(place),
            title=f"{letter} · {time}",
            lines=(driver.name, say(lang, f"map-{kind}")),
        )

    yield pin("start", driver.start, clock.at(route.depart))
    if driver.end is not None and spot(driver.end) != spot(driver.start):
        yield pin("end", driver.end, clock.at(route.finish))


def _stop_pin(plan: Plan, driver: Driver, stop: PlannedStop, clock: DayClock, letter: str, lang: Lang) -> MapPin:
    card = stop_card(plan, driver, stop, clock, lang)
    acts = {group.act for group in card.groups}
    return MapPin(
        kind=acts.pop() if len(acts) == 1 else "delivery",
        label=f"{letter}{stop.number}",
        at=spot(plan.places[stop.place].pin),
        title=f"{letter}{stop.number} · {card.arrival}",
        lines=(driver.name, *_stop_lines(card)),
        late=any(line.late for group in card.groups for line in group.lines),
    )


def _stop_lines(card: StopCard) -> Iterator[str]:
    """What to do and when; notes stay on the run sheet, since people write names and numbers into them."""
    if card.wait:
        yield card.wait
    for group in card.groups:
        orders = [
            " · ".join(text for text in (line.order_id, line.size, line.window, line.seller, line.late) if text)
            for line in group.lines
        ]
        if len(orders) == 1:
            yield f"{group.title} {orders[0]}"
        else:
            yield " · ".join(text for text in (group.title, group.window, group.seller) if text)
            yield from orders


def _left_out_pin(plan: Plan, left_out: LeftOut, lang: Lang) -> MapPin:
    order = plan.get_order(left_out.request_id)
    return MapPin(
        kind="left_out",
        label="!",
        at=spot(order.dropoff),
        title=order.order_id,
        lines=(seller_name(order, lang), left_out_text(plan, left_out, lang)),
    )
