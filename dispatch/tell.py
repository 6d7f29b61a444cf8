"""A solution told in the office's words: stops with their tasks in place of bare steps."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from dispatch.model import Driver, Plan, PlannedBreak, PlannedRoute, PlannedStop, PlannedTask
from dispatch.problem import Posed, taken_breaks
from routing.cost import late_s, ridden, route_cost_u
from routing.model import RUPIAH_U, Act, LeftOut, Rest, Route, Solution, Step

Where = Mapping[tuple[str, Act], int]
"""The place of each task."""


def tell(posed: Posed, solution: Solution, left_out: Sequence[LeftOut]) -> Plan:
    """The plan of a solution. left_out, in any order, gives the reason of each order that is on no route."""
    rank = {order.order_id: number for number, order in enumerate(posed.day.orders)}
    where = {(request.id, act): task.place for request in posed.problem.requests for act, task in request.tasks}
    return Plan(
        epoch=posed.day.epoch,
        zone=posed.day.zone.key,
        orders=posed.day.orders,
        drivers=posed.day.drivers,
        places=posed.places.planned,
        routes=tuple(_told(posed, where, route) for route in solution.routes),
        left_out=tuple(sorted(left_out, key=lambda one: rank[one.request_id])),
    )


def _told(posed: Posed, where: Where, route: Route) -> PlannedRoute:
    when = posed.day.epoch
    groups = list(_stops(where, route))
    seconds, metres = ridden(posed.problem, route)
    return PlannedRoute(
        driver_id=route.vehicle_id,
        depart=_at(when, route.depart_s),
        finish=_at(when, route.finish_s),
        stops=tuple(_stop(posed, where, number, steps) for number, steps in enumerate(groups, start=1)),
        breaks=tuple(_break(posed, route, rest, groups) for rest in route.rests),
        seconds=seconds,
        metres=metres,
        late_s=late_s(posed.problem, route),
        cost_rp=(route_cost_u(posed.problem, route) + RUPIAH_U // 2) // RUPIAH_U,
    )


def _stops(where: Where, route: Route) -> Iterator[list[Step]]:
    """Steps in a row at one place are one stop; a break between them makes it two."""
    rests = {rest.after for rest in route.rests}
    group = [route.steps[0]]
    for number, (before, after) in enumerate(pairwise(route.steps), start=1):
        if number in rests or where[after.request_id, after.act] != where[before.request_id, before.act]:
            yield group
            group = []
        group.append(after)
    yield group


def _stop(posed: Posed, where: Where, number: int, steps: Sequence[Step]) -> PlannedStop:
    when = posed.day.epoch
    return PlannedStop(
        number=number,
        place=where[steps[0].request_id, steps[0].act],
        arrival=_at(when, steps[0].arrival_s),
        start=_at(when, steps[0].start_s),
        departure=_at(when, steps[-1].departure_s),
        tasks=tuple(
            PlannedTask(
                order_id=step.request_id,
                act=step.act,
                start=_at(when, step.start_s),
                departure=_at(when, step.departure_s),
            )
            for step in steps
        ),
    )


def _break(posed: Posed, route: Route, rest: Rest, stops: Sequence[Sequence[Step]]) -> PlannedBreak:
    done, after_stop = 0, 0
    while done < rest.after:
        done += len(stops[after_stop])
        after_stop += 1
    return PlannedBreak(
        index=taken_breaks(_driver(posed, route.vehicle_id), posed.day)[rest.index][0],
        after_stop=after_stop,
        start=_at(posed.day.epoch, rest.start_s),
        end=_at(posed.day.epoch, rest.end_s),
    )


def _driver(posed: Posed, driver_id: str) -> Driver:
    return next(driver for driver in posed.day.drivers if driver.driver_id == driver_id)


def _at(epoch: datetime, moment_s: int) -> datetime:
    return epoch + timedelta(seconds=moment_s)
