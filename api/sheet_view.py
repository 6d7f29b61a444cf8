"""A plan as run sheets in words: one sheet a driver, each with its facts, stops and breaks in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import sub

import segno
from markupsafe import Markup

from api.day_clock import DayClock, zone_name
from api.palette import Mark, mark
from api.reach import ROUTE_LINK_STOPS, coordinates, navigation_link, route_link
from api.sheet_stop import StopCard, stop_card
from api.show import day, km, rupiah
from api.words import Lang, say
from dispatch.model import Driver, Plan, PlannedBreak, PlannedRoute
from geo.model import LatLon
from routing.model import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class RestRow:
    """A break between two stops."""

    span: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """Where and when a route starts or ends; the link is empty where it may end anywhere."""

    time: str
    coordinates: str
    navigate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteLink:
    """A link to directions through some stops, `1–10`, with its QR code for the paper."""

    stops: str
    href: str
    qr: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverSheet:
    """Everything on the sheet of one driver. cash is empty where nothing is to be collected."""

    anchor: str
    mark: Mark
    name: str
    vehicle: str
    day: str
    zone: str
    shift: str
    stops: int
    distance: str
    cash: str
    start: Terminal
    end: Terminal
    rows: tuple[StopCard | RestRow, ...]
    links: tuple[RouteLink, ...]


def driver_sheets(plan: Plan, lang: Lang) -> tuple[DriverSheet, ...]:
    """The sheets of all drivers who have stops, marked by their position among the drivers."""
    positions = {driver.driver_id: position for position, driver in enumerate(plan.drivers)}
    sheets = []
    taken: set[str] = set()
    for route in plan.routes:
        anchor = _anchor(route.driver_id, taken)
        taken.add(anchor)
        sheets.append(_sheet(plan, route, anchor, mark(positions[route.driver_id]), lang))
    return tuple(sheets)


def cash_rp(plan: Plan, route: PlannedRoute) -> int:
    """What the driver collects on the route, to be handed in afterwards."""
    tasks = (task for stop in route.stops for task in stop.tasks)
    return sum(plan.get_order(task.order_id).cod_rp for task in tasks if task.act is not Act.PICKUP)


def _anchor(driver_id: str, taken: set[str]) -> str:
    """The driver's id as the end of a link; a number is added where two ids would look the same."""
    plain = sub(r"[^A-Za-z0-9]+", "-", driver_id).strip("-") or "driver"
    anchor, copy = plain, 1
    while anchor in taken:
        copy += 1
        anchor = f"{plain}-{copy}"
    return anchor


def _sheet(plan: Plan, route: PlannedRoute, anchor: str, driver_mark: Mark, lang: Lang) -> DriverSheet:
    driver = plan.get_driver(route.driver_id)
    clock = DayClock.starting(driver.shift_start, plan.zone)
    cash = cash_rp(plan, route)
    return DriverSheet(
        anchor=anchor,
        mark=driver_mark,
        name=driver.name,
        vehicle=say(lang, f"sheet-{driver.vehicle}"),
        day=day(driver.shift_start, plan.zone, lang),
        zone=zone_name(driver.shift_start, plan.zone),
        shift=clock.span(driver.shift_start, driver.shift_end),
        stops=len(route.stops),
        distance=km(route.metres, lang),
        cash=rupiah(cash) if cash else "",
        start=_terminal(clock.at(route.depart), driver.start, driver),
        end=_terminal(clock.at(route.finish), driver.end, driver),
        rows=tuple(_rows(plan, driver, route, clock, lang)),
        links=tuple(_route_links(plan, driver, route)),
    )


def _terminal(time: str, place: LatLon | None, driver: Driver) -> Terminal:
    if place is None:
        return Terminal(time=time, coordinates="", navigate="")
    return Terminal(time=time, coordinates=coordinates(place), navigate=navigation_link(place, driver.vehicle))


def _rows(plan: Plan, driver: Driver, route: PlannedRoute, clock: DayClock, lang: Lang) -> Iterator[StopCard | RestRow]:
    yield from (_rest(rest, clock) for rest in route.breaks if rest.after_stop == 0)
    for stop in route.stops:
        yield stop_card(plan, driver, stop, clock, lang)
        yield from (_rest(rest, clock) for rest in route.breaks if rest.after_stop == stop.number)


def _rest(rest: PlannedBreak, clock: DayClock) -> RestRow:
    minutes = round((rest.end - rest.start).total_seconds() / 60)
    return RestRow(span=clock.span(rest.start, rest.end), minutes=minutes)


def _route_links(plan: Plan, driver: Driver, route: PlannedRoute) -> Iterator[RouteLink]:
    for first in range(0, len(route.stops), ROUTE_LINK_STOPS):
        part = route.stops[first : first + ROUTE_LINK_STOPS]
        href = route_link([plan.places[stop.place].pin for stop in part], driver.vehicle)
        stops = f"{part[0].number}–{part[-1].number}" if len(part) > 1 else f"{part[0].number}"
        yield RouteLink(stops=stops, href=href, qr=_qr(href))


def _qr(link: str) -> Markup:
    picture = segno.make_qr(link, error="l").svg_inline(omitsize=True, border=2, svgclass="qr", lineclass=None)
    return Markup(picture)  # noqa: S704 (squares only)
