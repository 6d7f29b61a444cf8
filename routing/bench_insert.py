"""How long the answer to one new order takes: quotes against a plan of a given size, one after another."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from geo.model import TravelMatrix
from routing.insert import LivePlan
from routing.model import Break, Problem, Request, Shipment, Task, Vehicle, Window
from routing.solve import solve
from routing.stop import Stop

SIDE_M = 8_000
METRES_PER_S = 7
DAY_S = 12 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Latency:
    """Quotes in milliseconds. taken: how many orders got an offer; planned: requests on routes before."""

    vehicles: int
    planned: int
    quotes: int
    taken: int
    p50_ms: float
    p99_ms: float
    worst_ms: float


def measure(*, vehicles: int, requests: int, quotes: int, seed: int, clock: Callable[[], float]) -> Latency:
    """Make a town of random doors, plan most of its orders, then ask for the others one by one."""
    whole = make_day(vehicles=vehicles, requests=requests + quotes, seed=seed)
    orders = whole.requests
    problem = replace(whole, requests=orders[:requests])
    plan = solve(problem, stop=Stop(iterations=20 * requests), seed=seed)
    live = LivePlan(problem, plan)
    live.quote(orders[-1])
    times_s: list[float] = []
    taken = 0
    for order in orders[requests:]:
        began_s = clock()
        quote = live.quote(order)
        times_s.append(clock() - began_s)
        taken += quote.offer is not None
    p50, p99, worst = (float(value) * 1000 for value in np.quantile(times_s, [0.5, 0.99, 1.0]))
    return Latency(
        vehicles=vehicles,
        planned=requests - len(plan.unassigned),
        quotes=quotes,
        taken=taken,
        p50_ms=p50,
        p99_ms=p99,
        worst_ms=worst,
    )


def make_day(*, vehicles: int, requests: int, seed: int) -> Problem:
    """A town of random doors, two for each request; meals and parcels, shifts of eight hours with a lunch."""
    luck = np.random.default_rng(seed)
    town = _travel(luck, 2 * requests + vehicles)
    orders = tuple(_order(luck, n) for n in range(requests))
    return Problem(
        matrices=(town,), requests=orders, vehicles=tuple(_vehicle(n, 2 * requests + n) for n in range(vehicles))
    )


def _travel(luck: np.random.Generator, size: int) -> TravelMatrix:
    at = luck.integers(0, SIDE_M, (size, 2))
    metres = np.abs(at[:, None, :] - at[None, :, :]).sum(axis=2).astype(np.int32)
    return TravelMatrix(seconds=(metres // METRES_PER_S).astype(np.int32), metres=metres)


def _order(luck: np.random.Generator, number: int) -> Request:
    ready_s = int(luck.integers(0, DAY_S - 7200))
    meal = bool(luck.random() < 0.4)
    return Shipment(
        id=f"r{number}",
        pickup=Task(place=2 * number, release_s=ready_s, setup_s=60, service_s=30),
        delivery=Task(place=2 * number + 1, windows=(Window(ready_s, ready_s + 5400),), service_s=120),
        loads={"parcel": int(luck.integers(1, 4))},
        max_ride_s=1800 if meal else None,
    )


def _vehicle(number: int, place: int) -> Vehicle:
    begins_s = (number % 4) * 3600
    shift = Window(begins_s, begins_s + 8 * 3600)
    lunch = Break(window=Window(begins_s + 3 * 3600, begins_s + 4 * 3600), duration_s=1800)
    return Vehicle(
        id=f"v{number}",
        start=place,
        end=None,
        shift=shift,
        capacity={"parcel": 8},
        breaks=(lunch,),
        per_hour_rp=9_000,
        per_km_rp=900,
    )
