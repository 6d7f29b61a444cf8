"""A problem in arrays, in which the rules of one vehicle and one request at a time may be changed and tried.

Made once for a plan: a trial writes the few rows that its setting is about, instead of encoding a problem of its own.
"""

from collections.abc import Sequence

import numpy as np

from geo.model import UNREACHABLE, Ints, TravelMatrix
from routing.encode import (
    CASH,
    EARLY,
    FAR_S,
    LATE,
    Encoded,
    capacity_row,
    encode,
    limit_row,
    load_columns,
    may_take,
    task_row,
)
from routing.kernels import NOTHING, any_place, fits_somewhere, make_scratch, make_state
from routing.model import Problem, Request
from routing.setting import Setting


class Testbed:
    """The arrays of a problem, and one route at a time on them."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._given = _with_roomy_windows(problem, encode(problem))
        self._encoded = _own(self._given)
        self._names = load_columns(problem)
        self._state = make_state(self._encoded)
        self._scratch = make_scratch(self._encoded)
        self._changed: int | None = None
        self._own_ways = False

    def fits(self, v: int, r: int, nodes: Sequence[int], setting: Setting) -> bool:
        """Whether request r fits anywhere among the nodes on vehicle v, both of them as in the setting."""
        if setting.companions or not may_take(setting.vehicle, setting.request):
            return False
        self._write(v, r, nodes, setting)
        closed = setting.travel is not self._problem.matrices[setting.vehicle.matrix]
        if closed:
            self._write_ways(v, setting.request, setting.travel)
        fits = fits_somewhere(self._encoded, self._state, self._scratch, v, r)
        if closed:
            self._write_ways(v, setting.request, self._problem.matrices[setting.vehicle.matrix])
        return bool(fits)

    def find_least_extra_u(self, v: int, r: int, nodes: Sequence[int], setting: Setting) -> int | None:
        """What request r adds to the cost of the route where it adds least; None where it does not fit.

        Every pair of positions is worked out in full, with none passed over.
        """
        if not self.fits(v, r, nodes, setting):
            return None
        extra_u = int(any_place(self._encoded, self._state, self._scratch, v, r, NOTHING)[0])
        return None if extra_u >= NOTHING else extra_u

    def _write(self, v: int, r: int, nodes: Sequence[int], setting: Setting) -> None:
        if self._changed not in (None, r):
            self._write_request(self._changed, self._problem.requests[self._changed])
        self._changed = r
        self._write_request(r, setting.request)
        self._write_vehicle(v, setting)
        first, last = self._encoded.tasks + v, self._encoded.tasks + len(self._problem.vehicles) + v
        self._state.route[v, : len(nodes) + 2] = [first, *nodes, last]
        self._state.size[v] = len(nodes) + 2

    def _write_request(self, r: int, request: Request) -> None:
        e = self._encoded
        node = self._first_node(r)
        for act, task in request.tasks:
            row, opened = task_row(request, act, task)
            e.node[node] = row
            begin, end = int(e.window_at[node]), int(e.window_at[node + 1])
            e.window[begin:end] = opened + [opened[-1]] * (end - begin - len(opened))
            node += 1

    def _first_node(self, r: int) -> int:
        """The node of the first task of a request, whatever of it is committed."""
        return int(np.searchsorted(self._encoded.request[: self._encoded.tasks], r))

    def _write_vehicle(self, v: int, setting: Setting) -> None:
        e, vehicle = self._encoded, setting.vehicle
        start, end = e.tasks + v, e.tasks + len(self._problem.vehicles) + v
        for at in (start, end):
            e.node[at, EARLY], e.node[at, LATE] = vehicle.shift.earliest_s, vehicle.shift.latest_s
            e.window[e.window_at[at]] = vehicle.shift.earliest_s, vehicle.shift.latest_s
        on_board = {**setting.on_board, CASH: vehicle.cash_rp}
        e.amount[start] = [on_board.get(name, 0) for name in self._names]
        e.capacity[v] = capacity_row(vehicle, self._names)
        e.most_tasks[v], e.most_m[v], e.most_s[v] = limit_row(vehicle)
        e.frozen[v] = len(vehicle.committed)
        for at, rest in enumerate(vehicle.breaks, start=int(e.break_at[v])):
            e.rest[at] = rest.window.earliest_s, rest.window.latest_s, rest.duration_s

    def _write_ways(self, v: int, request: Request, travel: TravelMatrix) -> None:
        """The ways to and from the places of the request."""
        if not self._own_ways:
            e = self._encoded
            self._encoded = e._replace(seconds=e.seconds.copy(), metres=e.metres.copy())
            self._own_ways = True
        e = self._encoded
        k = e.klass[v]
        for place in {task.place for _, task in request.tasks}:
            for here in ((place, slice(None)), (slice(None), place)):
                e.seconds[k][:-1, :-1][here] = _or_far(travel.seconds[here])
                if e.metres.shape[1] > 1:
                    e.metres[k][:-1, :-1][here] = travel.metres[here]


def _or_far(seconds: Ints) -> Ints:
    return np.where(seconds == UNREACHABLE, np.int32(FAR_S), seconds)


def _own(e: Encoded) -> Encoded:
    """The same arrays with copies of what a trial writes to."""
    return e._replace(
        node=e.node.copy(),
        window=e.window.copy(),
        amount=e.amount.copy(),
        capacity=e.capacity.copy(),
        rest=e.rest.copy(),
        frozen=e.frozen.copy(),
        most_tasks=e.most_tasks.copy(),
        most_m=e.most_m.copy(),
        most_s=e.most_s.copy(),
    )


def _with_roomy_windows(problem: Problem, e: Encoded) -> Encoded:
    """The arrays with room for every window of a task: one that closed before its release may open again."""
    counts = [len(task.windows) for request in problem.requests for _, task in request.tasks]
    counts += [1] * (2 * len(problem.vehicles))
    at = np.cumsum([0, *counts]).astype(np.int32)
    window = np.zeros((int(at[-1]), 2), np.int64)
    for node in range(len(e.stop)):
        own = e.window[e.window_at[node] : e.window_at[node + 1]]
        window[at[node] : at[node + 1]] = own[-1]
        window[at[node] : at[node] + len(own)] = own
    return e._replace(window_at=at, window=window, several_windows=max(counts, default=0) > 1)
