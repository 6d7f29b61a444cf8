"""Ways to spoil a right solution. Each gives None where the solution offers nothing to spoil that way."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from routing.model import Act, Route, Solution, Step
from tests.routing.make import change_route, change_step

Spoil = Callable[[Solution, Random], Solution | None]


def shift_a_moment(right: Solution, luck: Random) -> Solution | None:
    """An arrival or a departure a second off, or a start a second early."""
    if not right.routes:
        return None
    at = luck.randrange(len(right.routes))
    number = luck.randrange(len(right.routes[at].steps))
    step = right.routes[at].steps[number]
    moment, change_s = luck.choice([("arrival_s", 1), ("arrival_s", -1), ("departure_s", 1), ("departure_s", -1)])
    return change_step(right, at, number, **{moment: getattr(step, moment) + change_s})


def end_another_time(right: Solution, luck: Random) -> Solution | None:
    """A route that is done a second early or late."""
    if not right.routes:
        return None
    at = luck.randrange(len(right.routes))
    return change_route(right, at, finish_s=right.routes[at].finish_s + luck.choice([-1, 1]))


def swap_two_steps(right: Solution, luck: Random) -> Solution | None:
    """Two neighbours change places and keep the times of their positions. A pickup and its delivery, if there."""
    pairs = [
        (at, number)
        for at, route in enumerate(right.routes)
        for number, (before, after) in enumerate(zip(route.steps, route.steps[1:], strict=False))
        if before.request_id == after.request_id
    ]
    if not pairs:
        return None
    at, number = luck.choice(pairs)
    steps = list(right.routes[at].steps)
    before, after = steps[number], steps[number + 1]
    steps[number] = _named_as(before, after)
    steps[number + 1] = _named_as(after, before)
    return change_route(right, at, steps=tuple(steps))


def _named_as(times: Step, name: Step) -> Step:
    return replace(times, request_id=name.request_id, act=name.act)


def drop_an_order(right: Solution, luck: Random) -> Solution | None:
    """All steps of one order vanish, the times of the others stay; or it vanishes from those left out."""
    planned = [step.request_id for route in right.routes for step in route.steps]
    if not planned or (right.unassigned and luck.random() < 0.3):
        return replace(right, unassigned=right.unassigned[1:]) if right.unassigned else None
    gone = luck.choice(planned)
    routes = [_without(route, gone) for route in right.routes]
    return replace(right, routes=tuple(route for route in routes if route.steps))


def _without(route: Route, request_id: str) -> Route:
    return replace(route, steps=tuple(step for step in route.steps if step.request_id != request_id))


def drop_a_pickup(right: Solution, luck: Random) -> Solution | None:
    """A delivery is left without its pickup."""
    pickups = [
        (at, number)
        for at, route in enumerate(right.routes)
        for number, step in enumerate(route.steps)
        if step.act is Act.PICKUP
    ]
    if not pickups:
        return None
    at, number = luck.choice(pickups)
    steps = right.routes[at].steps
    return change_route(right, at, steps=steps[:number] + steps[number + 1 :])


def move_to_another_vehicle(right: Solution, luck: Random) -> Solution | None:
    """The last delivery of one route is done by another vehicle."""
    if len(right.routes) < 2:
        return None
    giver, taker = luck.sample(range(len(right.routes)), 2)
    last = right.routes[giver].steps[-1]
    if last.act is not Act.DELIVERY:
        return None
    spoilt = change_route(right, giver, steps=right.routes[giver].steps[:-1])
    return change_route(spoilt, taker, steps=(*right.routes[taker].steps, last))


def do_it_twice(right: Solution, luck: Random) -> Solution | None:
    """The last step of a route is done once more."""
    if not right.routes:
        return None
    at = luck.randrange(len(right.routes))
    return change_route(right, at, steps=(*right.routes[at].steps, right.routes[at].steps[-1]))


def drop_a_break(right: Solution, luck: Random) -> Solution | None:
    """One break is not taken."""
    resting = [at for at, route in enumerate(right.routes) if route.rests]
    if not resting:
        return None
    at = luck.choice(resting)
    return change_route(right, at, rests=right.routes[at].rests[1:])


def shorten_a_break(right: Solution, luck: Random) -> Solution | None:
    """One break ends a second early."""
    resting = [at for at, route in enumerate(right.routes) if route.rests]
    if not resting:
        return None
    at = luck.choice(resting)
    first, *others = right.routes[at].rests
    return change_route(right, at, rests=(replace(first, end_s=first.end_s - 1), *others))


def leave_out_what_is_planned(right: Solution, luck: Random) -> Solution | None:
    """An order is both on a route and left out."""
    planned = [step.request_id for route in right.routes for step in route.steps]
    return replace(right, unassigned=(*right.unassigned, luck.choice(planned))) if planned else None


SPOILS: tuple[Spoil, ...] = (
    shift_a_moment,
    end_another_time,
    swap_two_steps,
    drop_an_order,
    drop_a_pickup,
    move_to_another_vehicle,
    do_it_twice,
    drop_a_break,
    shorten_a_break,
    leave_out_what_is_planned,
)
