"""Can you take this, when, and what does it cost? One new request against a plan that is running.

A LivePlan holds a plan in arrays with room for one request and its places more, so that a quote costs no more than
looking: all vehicles, all positions, committed tasks respected. `insert` is the same in one call.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from geo.model import UNREACHABLE, TravelMatrix
from routing.encode import (
    DUE,
    EARLY,
    FAR_S,
    FAR_U,
    LATE,
    PLACE,
    SETUP,
    Encoded,
    Travel,
    encode,
    encode_with,
    load_columns,
    node_numbers,
)
from routing.kernels import (
    NOTHING,
    candidate,
    copy_route,
    make_scratch,
    make_state,
    put,
    two_cheapest,
)
from routing.model import RUPIAH_U, Problem, Reason, Request, Route, Shipment, Solution, Task, Vehicle, Window
from routing.schedule import Broken, route_of
from routing.search import set_routes

SPARE_PLACES = 2
_BLANK_WINDOWS = tuple(Window(2 * n, 2 * n) for n in range(8))
_BLANK = Task(place=0, windows=_BLANK_WINDOWS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A place for a request. route: the vehicle's route with it, times included. added_u: what it adds to the cost.

    start_s: when its last task would start; latest_s: until when that may start with no rule broken, the others being
    where they are. A promise lies between the two.
    """

    vehicle_id: str
    route: Route
    added_u: int
    start_s: int
    latest_s: int

    @property
    def added_rp(self) -> int:
        """Added cost in whole rupiah, rounded up."""
        return -(-self.added_u // RUPIAH_U)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The answer: the cheapest offer and the cheapest on another vehicle, or neither and the rule to blame.

    The rule is the first in the order of `Reason` without which the request would fit somewhere.
    """

    offer: Offer | None
    runner_up: Offer | None
    rule: Reason | None


def insert(problem: Problem, solution: Solution, request: Request) -> Quote:
    """Price one new request against a plan, at places the problem knows. For many, keep a LivePlan.

    >>> quote = insert(problem, plan, Visit(id="J15", task=Task(place=7, service_s=1800), skills=frozenset({"montir"})))
    >>> quote.offer.vehicle_id, quote.offer.start_s, quote.offer.added_rp
    """
    return LivePlan(problem, solution).quote(request)


class LivePlan:
    """A feasible plan in arrays. Raises ValueError where a route of the plan breaks a rule of the problem."""

    def __init__(self, problem: Problem, solution: Solution) -> None:
        self._problem = problem
        blank = Shipment(id="\0blank", pickup=_BLANK, delivery=_BLANK, penalty_rp=0)
        roomy = replace(problem, requests=(*problem.requests, blank))
        self._encoded = _with_spare_places(encode(roomy))
        self._names = load_columns(problem)
        self._scratch = make_scratch(self._encoded)
        self._state = make_state(self._encoded)
        self._aside = make_state(self._encoded)
        numbers = node_numbers(problem)
        vehicles = {vehicle.id: v for v, vehicle in enumerate(problem.vehicles)}
        routes = {vehicles[r.vehicle_id]: [numbers[s.request_id, s.act] for s in r.steps] for r in solution.routes}
        set_routes(self._encoded, self._state, self._scratch, routes)
        for v, cost_u in enumerate(self._state.cost_u):
            if cost_u >= NOTHING:
                raise ValueError(f"the route of vehicle {problem.vehicles[v].id} breaks a rule; repair the plan first")
        self._luck = np.array([1], np.uint64)

    def quote(self, request: Request, travel: tuple[TravelMatrix, ...] | None = None) -> Quote:
        """Where the request fits best, and second best. travel: the problem's matrices with up to two places more."""
        e = self._graft(request, travel)
        found = np.zeros((2, 4), np.int64)
        new = len(self._problem.requests)
        bound = request.penalty_rp * RUPIAH_U
        count = two_cheapest(e, self._state, self._scratch, new, bound, self._luck, found)
        offers = [self._offer(e, request, row) for row in found[:count]]
        if offers:
            return Quote(offer=offers[0], runner_up=offers[1] if count > 1 else None, rule=None)
        return Quote(offer=None, runner_up=None, rule=self._rule(e, request))

    def _graft(self, request: Request, travel: tuple[TravelMatrix, ...] | None) -> Encoded:
        """The arrays with the request in the blank's place."""
        e, new = self._encoded, len(self._problem.requests)
        if travel is not None:
            self._add_places(travel)
        known = Travel(klass=e.klass, seconds=e.seconds[:, :1, :1], cost=e.cost[:, :1, :1], metres=e.metres[:, :1, :1])
        alone = _alone(self._problem, request, travel)
        one = encode_with(alone, known, self._names)
        count, blank = len(request.tasks), e.tasks - 2
        spare = self._problem.matrices[0].size
        for at in range(count):
            node = blank + at
            e.node[node] = one.node[at]
            # New places come after the one that stands for nowhere.
            e.node[node, PLACE] += int(one.node[at, PLACE] >= spare)
            e.stop[node] = e.node[node, PLACE]
            e.kind[node] = one.kind[at]
            e.partner[node] = one.partner[at] + blank if one.partner[at] >= 0 else -1
            e.amount[node] = one.amount[at]
            windows = one.window[one.window_at[at] : one.window_at[at + 1]][: len(_BLANK_WINDOWS)]
            begin = int(e.window_at[node])
            e.window[begin : begin + len(_BLANK_WINDOWS)] = windows[-1]
            e.window[begin : begin + len(windows)] = windows
        e.second[new] = blank + 1 if count == 2 else -1
        e.penalty_u[new] = one.penalty_u[0]
        e.allowed[:, new] = one.allowed[:, 0]
        e.assign_u[:, new] = one.assign_u[:, 0]
        several = self._several or bool((np.diff(one.window_at[: count + 1]) > 1).any())
        return e._replace(exact=e.exact | one.exact, several_windows=several)

    @property
    def _several(self) -> bool:
        return any(len(task.windows) > 1 for request in self._problem.requests for _, task in request.tasks)

    def _add_places(self, travel: tuple[TravelMatrix, ...]) -> None:
        """Write the last places of the matrices behind NOWHERE. Raises ValueError for too many or too few."""
        size = self._problem.matrices[0].size
        more = travel[0].size - size
        if len(travel) != len(self._problem.matrices) or not 0 <= more <= SPARE_PLACES:
            raise ValueError(f"travel must be the problem's matrices with 0 to {SPARE_PLACES} places more")
        order = [*range(size), *range(size + 1, size + 1 + more)]
        for k, vehicle in _class_vehicles(self._problem, self._encoded):
            matrix = travel[vehicle.matrix]
            for row in range(size, size + more):
                at = row + 1
                for target, source in ((np.s_[k, at, order], np.s_[row, :]), (np.s_[k, order, at], np.s_[:, row])):
                    seconds, metres = matrix.seconds[source].astype(np.int64), matrix.metres[source].astype(np.int64)
                    closed = seconds == UNREACHABLE
                    paid = seconds * (vehicle.per_hour_rp * RUPIAH_U // 3600)
                    paid += metres * (vehicle.per_km_rp * RUPIAH_U // 1000)
                    self._encoded.seconds[target] = np.where(closed, FAR_S, seconds)
                    self._encoded.cost[target] = np.where(closed, FAR_U, paid)
                    if self._encoded.metres.shape[1] > 1:
                        self._encoded.metres[target] = np.maximum(metres, 0)

    def _offer(self, e: Encoded, request: Request, row: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Offer:
        added_u, v, i, j = (int(value) for value in row)
        new = len(self._problem.requests)
        x = self._scratch
        count = candidate(self._state, x, v, int(e.first[new]), int(e.second[new]), i, j)
        ids = [*(r.id for r in self._problem.requests), request.id]
        route = route_of(self._problem.vehicles[v], ids, e, x, v, count)
        if isinstance(route, Broken):
            raise AssertionError(f"an offered place breaks a rule: {route}")
        start_s = next(step.start_s for step in reversed(route.steps) if step.request_id == request.id)
        return Offer(
            vehicle_id=self._problem.vehicles[v].id,
            route=route,
            added_u=added_u,
            start_s=start_s,
            latest_s=max(start_s, self._latest_s(e, v, i, j)),
        )

    def _latest_s(self, e: Encoded, v: int, i: int, j: int) -> int:
        """Latest start of the new request's last task by windows, shift and travel of the route with it."""
        new = len(self._problem.requests)
        last = int(e.second[new] if e.second[new] >= 0 else e.first[new])
        copy_route(self._state, self._aside, v)
        self._aside.absent[0], self._aside.absent_at[new], self._aside.total[1] = new, 0, 1
        put(e, self._aside, self._scratch, v, new, i, j)
        at = int(self._aside.at_i[last])
        dwell_s = int(self._aside.dep[v, at] - self._aside.arr[v, at])
        return min(int(e.node[last, LATE]), int(self._aside.ld[v, at]) - dwell_s)

    def _rule(self, e: Encoded, request: Request) -> Reason:
        """The first rule without which the request would fit for its penalty; the last one stands for all together."""
        new = len(self._problem.requests)
        found = np.zeros((2, 4), np.int64)
        for rule, eased in _eased(e, new, len(request.tasks)):
            bound = 1 << 57 if rule is Reason.NOT_WORTH_IT else request.penalty_rp * RUPIAH_U
            if two_cheapest(eased, self._state, self._scratch, new, bound, self._luck, found):
                return rule
        return Reason.SHIFT


def _class_vehicles(problem: Problem, e: Encoded) -> Iterator[tuple[int, Vehicle]]:
    """A vehicle of each class of travel."""
    for k in range(len(e.seconds)):
        yield k, problem.vehicles[int(np.flatnonzero(e.klass == k)[0])]


def _eased(e: Encoded, r: int, tasks: int) -> Iterable[tuple[Reason, Encoded]]:
    """The arrays without one rule at a time for request r, cheapest to lift first."""
    nodes = slice(e.tasks - 2, e.tasks - 2 + tasks)
    yield Reason.NOT_WORTH_IT, e

    def without(columns: dict[int, int]) -> Encoded:
        node = e.node.copy()
        for column, value in columns.items():
            node[nodes, column] = value
        return e._replace(node=node, several_windows=e.several_windows and EARLY not in columns)

    windows = {EARLY: 0, LATE: FAR_S // 2, DUE: FAR_S}
    yield Reason.TIME_WINDOW, without(windows)
    yield Reason.RIDE_TIME, without({7: FAR_S})
    yield Reason.FRESHNESS, without({5: FAR_S})
    weightless = e.amount.copy()
    weightless[nodes] = 0
    yield (Reason.CASH_LIMIT if e.stays.any() else Reason.CAPACITY), e._replace(amount=weightless)
    yield Reason.MAX_TASKS, e._replace(most_tasks=np.full_like(e.most_tasks, 1 << 40))
    anyone = e.allowed.copy()
    anyone[:, r] = True
    yield Reason.VEHICLE_NOT_ALLOWED, e._replace(allowed=anyone)
    free = without(windows | {5: FAR_S, 7: FAR_S, SETUP: 0})
    yield Reason.TIME_WINDOW, free


def _alone(problem: Problem, request: Request, travel: tuple[TravelMatrix, ...] | None) -> Problem:
    """The request as a problem of its own, with the same vehicles, without their committed tasks and loads."""
    vehicles = tuple(replace(v, committed=(), cash_rp=0) for v in problem.vehicles)
    return replace(problem, requests=(request,), vehicles=vehicles, matrices=travel or problem.matrices)


def _with_spare_places(e: Encoded) -> Encoded:
    """The same arrays with room for new places, and with copies of what a quote writes to."""
    room = ((0, 0), (0, SPARE_PLACES), (0, SPARE_PLACES))
    return e._replace(
        seconds=np.pad(e.seconds, room, constant_values=FAR_S),
        cost=np.pad(e.cost, room, constant_values=FAR_U),
        metres=np.pad(e.metres, room) if e.metres.shape[1] > 1 else e.metres,
        node=e.node.copy(),
        stop=e.stop.copy(),
        kind=e.kind.copy(),
        partner=e.partner.copy(),
        amount=e.amount.copy(),
        window=e.window.copy(),
        second=e.second.copy(),
        penalty_u=e.penalty_u.copy(),
        allowed=e.allowed.copy(),
        assign_u=e.assign_u.copy(),
    )
