"""The inner loops: arrays in, ints out. No objects, no clock; luck comes from a state that the caller seeds.

One file, since numba's cache notices changes only in the file itself. NUMBA_DISABLE_JIT=1 runs it as plain Python.

A route's `arr`, `dep` and `ld` arrays are a relaxation: earliest start and departure and latest departure by windows,
shift and travel alone. What passes them is, on vehicles marked exact, judged by `simulate`, which knows breaks, ride
times, setup and lateness too.
"""

from math import log
from typing import NamedTuple, TypeVar

import numpy as np
from llvmlite.ir import Constant
from numba import njit
from numba.extending import intrinsic, overload
from numpy.typing import NDArray

from routing.encode import DUE, EARLY, FAR_S, LATE, LATE_DEPARTURE, PLACE, RIDE, SERVICE, SETUP, Encoded

Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]
Bools = NDArray[np.bool_]
Luck = NDArray[np.uint64]

A = TypeVar("A")

NOTHING = 1 << 58
"""A cost above all others: not feasible."""

ALL = 1 << 40
"""For `random_place`: every place there is."""

# What `simulate` found broken first.
FITS, BROKEN_WAY, BROKEN_WINDOW, BROKEN_SHIFT, BROKEN_LOAD, BROKEN_BREAK, BROKEN_RIDE, BROKEN_FRESH = range(8)
BROKEN_CASH, BROKEN_TASKS, BROKEN_DISTANCE, BROKEN_DURATION = range(8, 12)


class State(NamedTuple):
    """Routes under change. route (v, L): start node, tasks, end node; size (v,) counts them.

    arr, dep, ld (v, L), load (v, L, d), cost_u (v,): kept by `build`. at_v, at_i (n,): where a task is, -1 for
    nowhere. absent (r,), absent_at (r,): requests on no route and their place in that list, -1 if on one.
    total (2,): cost of all routes with penalties, number absent. active (v,): vehicles that may be used. stamp (v,):
    names the sequence a route has; see Memo.
    """

    route: Int32
    size: Int32
    arr: Int64
    dep: Int64
    ld: Int64
    load: Int64
    cost_u: Int64
    at_v: Int32
    at_i: Int32
    absent: Int32
    absent_at: Int32
    total: Int64
    active: Bools
    stamp: Int64


class Memo(NamedTuple):
    """What the cheapest place of request r in route v was, for the route as it was at stamp (r, v).

    added_u: its cost; place (r, v, 2): where, or -1 where there is none that costs less than added_u. A route's stamp
    changes with each `build` and goes back with it when a change is undone.
    """

    stamp: Int64
    added_u: Int64
    place: Int32


class Pool(NamedTuple):
    """Good routes met on the way, each set of requests in the cheapest order seen: columns for `recombine`.

    key (h,): hash of the set and the vehicle's kin, 0 for a free slot. cost_u, kin, begin, length (h,): the column; its
    nodes are tasks[begin : begin + length]. used (2,): slots and tasks taken. salt (r + kins,): random words to hash
    by. dual (r,), fleet_dual (kins,), limit (1,): a route whose cost less its duals is below limit is worth keeping.
    """

    key: Luck
    cost_u: Int64
    kin: Int32
    begin: Int32
    length: Int32
    tasks: Int32
    used: Int64
    salt: Luck
    dual: NDArray[np.float64]
    fleet_dual: NDArray[np.float64]
    limit: NDArray[np.float64]


class Scratch(NamedTuple):
    """Working space for `simulate`: one row of each per step, breaks at most as many as columns of gap."""

    seq: Int32
    arrive: Int64
    start: Int64
    depart: Int64
    floor: Int64
    onboard: Int64
    detour: Int64
    ahead: Int64
    spot: Int32
    gap: Int32
    trial: Int32
    low: Int32
    rest_start: Int64
    broken: Int64
    stamps: Int64


def make_state(e: Encoded) -> State:
    """All requests absent but what is committed, all vehicles active."""
    vehicles, requests, nodes = len(e.klass), len(e.first), len(e.stop)
    length = nodes - 2 * vehicles + 2
    absent = np.flatnonzero(~e.fixed)
    state = State(
        route=np.zeros((vehicles, length), np.int32),
        size=e.frozen + 2,
        arr=np.zeros((vehicles, length), np.int64),
        dep=np.zeros((vehicles, length), np.int64),
        ld=np.zeros((vehicles, length), np.int64),
        load=np.zeros((vehicles, length, e.amount.shape[1]), np.int64),
        cost_u=np.zeros(vehicles, np.int64),
        at_v=np.full(nodes, -1, np.int32),
        at_i=np.full(nodes, -1, np.int32),
        absent=np.concatenate([absent, np.flatnonzero(e.fixed)]).astype(np.int32),
        absent_at=np.full(requests, -1, np.int32),
        total=np.array([e.penalty_u[absent].sum(), len(absent)], np.int64),
        active=np.ones(vehicles, np.bool_),
        stamp=np.zeros(vehicles, np.int64),
    )
    state.absent_at[absent] = np.arange(len(absent))
    tasks = nodes - 2 * vehicles
    for v in range(vehicles):
        n = int(e.frozen[v])
        state.route[v, : n + 2] = [tasks + v, *e.committed[v, :n], tasks + vehicles + v]
    return state


POOL_SLOTS = 1 << 16
POOL_TASKS = 1 << 21


def make_pool(e: Encoded, seed: int) -> Pool:
    """No routes kept, no duals known."""
    requests, kins = len(e.first), int(e.kin.max(initial=0)) + 1
    words = np.random.default_rng(seed).integers(1, 1 << 63, requests + kins, dtype=np.uint64)
    return Pool(
        key=np.zeros(POOL_SLOTS, np.uint64),
        cost_u=np.zeros(POOL_SLOTS, np.int64),
        kin=np.zeros(POOL_SLOTS, np.int32),
        begin=np.zeros(POOL_SLOTS, np.int32),
        length=np.zeros(POOL_SLOTS, np.int32),
        tasks=np.zeros(POOL_TASKS, np.int32),
        used=np.zeros(2, np.int64),
        salt=words,
        dual=np.zeros(requests, np.float64),
        fleet_dual=np.zeros(kins, np.float64),
        limit=np.full(1, -np.inf),
    )


def make_memo(e: Encoded) -> Memo:
    """Nothing remembered."""
    shape = (len(e.first), len(e.klass))
    return Memo(
        stamp=np.full(shape, -1, np.int64),
        added_u=np.zeros(shape, np.int64),
        place=np.zeros((*shape, 2), np.int32),
    )


def make_scratch(e: Encoded) -> Scratch:
    """Space for the longest route there could be."""
    length = len(e.stop) - 2 * len(e.klass) + 2
    rests = max(1, int(np.diff(e.break_at).max(initial=0)))
    return Scratch(
        seq=np.zeros(length, np.int32),
        arrive=np.zeros(length, np.int64),
        start=np.zeros(length, np.int64),
        depart=np.zeros(length, np.int64),
        floor=np.zeros(length, np.int64),
        onboard=np.zeros(length, np.int64),
        detour=np.zeros(length, np.int64),
        ahead=np.zeros(length + 1, np.int64),
        spot=np.zeros(len(e.stop), np.int32),
        gap=np.zeros(rests, np.int32),
        trial=np.zeros(rests, np.int32),
        low=np.zeros(rests, np.int32),
        rest_start=np.zeros(rests, np.int64),
        broken=np.zeros(3, np.int64),
        stamps=np.zeros(1, np.int64),
    )


# ---------------------------------------------------------------------------------------------------- borrowing


def _lend(array: A) -> A:
    """The same array; in compiled code, not counted.

    numba counts references to every array a function is given, by atomic instructions that cost here more than the
    work: 0.5 µs a call. Safe inside one call of a kernel, whose caller holds the arrays.
    """
    return array


@intrinsic
def _uncounted(_typing, array):  # type: ignore[no-untyped-def]
    """The array with no owner to count for."""

    def generate(context, builder, _signature, given):  # type: ignore[no-untyped-def]
        lent = context.make_array(array)(context, builder, value=given[0])
        lent.meminfo = Constant(lent.meminfo.type, None)
        return lent._getvalue()

    return array(array), generate


@overload(_lend)
def _lend_compiled(array):  # type: ignore[no-untyped-def]  # noqa: ARG001
    return lambda array: _uncounted(array)  # type: ignore[call-arg]


@njit(cache=True)
def lend_problem(e: Encoded) -> Encoded:
    """The problem with its arrays lent."""
    return Encoded(
        _lend(e.node),
        _lend(e.stop),
        _lend(e.kind),
        _lend(e.partner),
        _lend(e.request),
        _lend(e.window_at),
        _lend(e.window),
        _lend(e.seconds),
        _lend(e.cost),
        _lend(e.first),
        _lend(e.second),
        _lend(e.amount),
        _lend(e.capacity),
        _lend(e.allowed),
        _lend(e.klass),
        _lend(e.fixed_u),
        _lend(e.hour_u),
        _lend(e.kin),
        _lend(e.break_at),
        _lend(e.rest),
        _lend(e.penalty_u),
        _lend(e.near),
        e.late_u,
        e.wait_u,
        e.several_windows,
        _lend(e.exact),
        _lend(e.frozen),
        _lend(e.committed),
        _lend(e.fixed),
        _lend(e.stays),
        _lend(e.metres),
        _lend(e.most_tasks),
        _lend(e.most_m),
        _lend(e.most_s),
        _lend(e.assign_u),
        _lend(e.begin_u),
        _lend(e.carried),
        _lend(e.group),
        _lend(e.member_at),
        _lend(e.member),
    )


@njit(cache=True)
def lend_state(s: State) -> State:
    """The state with its arrays lent."""
    return State(
        _lend(s.route),
        _lend(s.size),
        _lend(s.arr),
        _lend(s.dep),
        _lend(s.ld),
        _lend(s.load),
        _lend(s.cost_u),
        _lend(s.at_v),
        _lend(s.at_i),
        _lend(s.absent),
        _lend(s.absent_at),
        _lend(s.total),
        _lend(s.active),
        _lend(s.stamp),
    )


@njit(cache=True)
def lend_memo(m: Memo) -> Memo:
    """The memory with its arrays lent."""
    return Memo(
        _lend(m.stamp),
        _lend(m.added_u),
        _lend(m.place),
    )


@njit(cache=True)
def lend_pool(p: Pool) -> Pool:
    """The pool with its arrays lent."""
    return Pool(
        _lend(p.key),
        _lend(p.cost_u),
        _lend(p.kin),
        _lend(p.begin),
        _lend(p.length),
        _lend(p.tasks),
        _lend(p.used),
        _lend(p.salt),
        _lend(p.dual),
        _lend(p.fleet_dual),
        _lend(p.limit),
    )


@njit(cache=True)
def lend_scratch(x: Scratch) -> Scratch:
    """The working space with its arrays lent."""
    return Scratch(
        _lend(x.seq),
        _lend(x.arrive),
        _lend(x.start),
        _lend(x.depart),
        _lend(x.floor),
        _lend(x.onboard),
        _lend(x.detour),
        _lend(x.ahead),
        _lend(x.spot),
        _lend(x.gap),
        _lend(x.trial),
        _lend(x.low),
        _lend(x.rest_start),
        _lend(x.broken),
        _lend(x.stamps),
    )


# ---------------------------------------------------------------------------------------------------- luck


@njit(cache=True, forceinline=True)
def draw(luck: Luck) -> float:
    """Uniform in [0, 1), by splitmix64 (Steele, Lea & Flood, OOPSLA 2014, doi:10.1145/2660193.2660195)."""
    luck[0] += np.uint64(0x9E3779B97F4A7C15)
    z = luck[0]
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    return float(z >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit(cache=True, forceinline=True)
def pick(luck: Luck, below: int) -> int:
    """Uniform whole number from 0 to below - 1."""
    return int(draw(luck) * below)


# ---------------------------------------------------------------------------------------------------- time


@njit(cache=True, forceinline=True)
def opening(e: Encoded, node: int, moment: int) -> int:
    """Earliest start of service at or after a moment; FAR_S if there is none."""
    if moment > e.node[node, LATE]:
        return FAR_S
    if not e.several_windows:
        return int(max(moment, e.node[node, EARLY]))
    for w in range(e.window_at[node], e.window_at[node + 1]):
        if moment <= e.window[w, 1]:
            return int(max(moment, e.window[w, 0]))
    return FAR_S


@njit(cache=True, forceinline=True)
def closing(e: Encoded, node: int, moment: int) -> int:
    """Latest start of service at or before a moment; -1 if there is none."""
    if moment < e.node[node, EARLY]:
        return -1
    if not e.several_windows:
        return int(min(moment, e.node[node, LATE]))
    for w in range(e.window_at[node + 1] - 1, e.window_at[node] - 1, -1):
        if moment >= e.window[w, 0]:
            return int(min(moment, e.window[w, 1]))
    return -1


@njit(cache=True, forceinline=True)
def dwell(e: Encoded, before: int, node: int) -> int:
    """Service time at a node, with setup where the node before it is at another stop."""
    if e.stop[before] == e.stop[node]:
        return int(e.node[node, SERVICE])
    return int(e.node[node, SERVICE] + e.node[node, SETUP])


@njit(cache=True, forceinline=True)
def build(e: Encoded, s: State, x: Scratch, v: int) -> None:
    """Make a route's arrays, positions and cost anew. The sequence itself must be right."""
    n = s.size[v]
    k = e.klass[v]
    route = s.route[v]
    seconds = e.seconds[k]
    loads = s.load.shape[2]
    x.stamps[0] += 1
    s.stamp[v] = x.stamps[0]
    first = route[0]
    s.arr[v, 0] = e.node[first, EARLY]
    s.dep[v, 0] = e.node[first, EARLY]
    for d in range(loads):
        s.load[v, 0, d] = e.amount[first, d]
    for i in range(1, n):
        a = route[i - 1]
        b = route[i]
        start = opening(e, b, s.dep[v, i - 1] + seconds[e.node[a, PLACE], e.node[b, PLACE]])
        s.arr[v, i] = start
        s.dep[v, i] = start + dwell(e, a, b)
        s.at_v[b] = v
        s.at_i[b] = i
        for d in range(loads):
            s.load[v, i, d] = s.load[v, i - 1, d] + e.amount[b, d]
    overloaded = False
    for d in range(loads):
        overloaded = overloaded or s.load[v, n - 1, d] > e.capacity[v, d]
    s.ld[v, n - 1] = e.node[route[n - 1], LATE]
    for i in range(n - 2, -1, -1):
        b = route[i + 1]
        start = closing(e, b, s.ld[v, i + 1] - dwell(e, route[i], b))
        leave = start - seconds[e.node[route[i], PLACE], e.node[b, PLACE]]
        s.ld[v, i] = min(leave, e.node[route[i], LATE_DEPARTURE])
    before = s.cost_u[v]
    if e.exact[v]:
        for i in range(n):
            x.seq[i] = route[i]
        s.cost_u[v] = simulate(e, x, v, n)
    else:
        s.cost_u[v] = NOTHING if overloaded and n > 2 else travel_cost(e, s, v)
    s.total[0] += s.cost_u[v] - before


@njit(cache=True, forceinline=True)
def travel_cost(e: Encoded, s: State, v: int) -> int:
    """Cost of a route that needs no full evaluation: its use, its ways, its services. NOTHING if it breaks a rule."""
    n = s.size[v]
    if n <= 2:
        return 0
    cost = e.cost[e.klass[v]]
    total = int(e.fixed_u[v] + e.begin_u[v])
    if s.arr[v, n - 1] >= FAR_S or n - 2 > e.most_tasks[v]:
        return NOTHING
    for i in range(1, n):
        b = s.route[v, i]
        if s.dep[v, i] > e.node[b, LATE_DEPARTURE]:
            return NOTHING
        total += cost[e.node[s.route[v, i - 1], PLACE], e.node[b, PLACE]]
        total += e.hour_u[v] * dwell(e, s.route[v, i - 1], b)
        r = e.request[b]
        if r >= 0 and e.first[r] == b and i > e.frozen[v]:
            total += e.assign_u[v, r]
    return total


# ---------------------------------------------------------------------------------------------------- simulate


@njit(cache=True)
def simulate(e: Encoded, x: Scratch, v: int, n: int) -> int:
    """Cost of the sequence x.seq[:n] on vehicle v with all rules, or NOTHING; x.broken then says what and where.

    Leaves times in x.arrive, x.start, x.depart and breaks in x.gap (steps before the break) and x.rest_start. Every
    placing of the breaks that could fit is tried; the cheapest is kept, then the one that finishes first.
    """
    if n <= 2:
        return 0
    x.broken[0] = FITS
    rests = e.break_at[v + 1] - e.break_at[v]
    if not carry(e, x, v, n) or not within(e, x, v, n):
        return NOTHING
    for b in range(rests):
        x.trial[b] = n
    if rests == 0:
        return timed(e, x, v, n)
    if not forward(e, x, v, n):
        return NOTHING
    lowest_gaps(e, x, v, n)
    best = NOTHING
    best_finish = NOTHING
    fault = BROKEN_BREAK
    more = True
    while more:
        cost = timed(e, x, v, n)
        if cost < best or (cost == best and cost < NOTHING and x.start[n - 1] < best_finish):
            best = cost
            best_finish = x.start[n - 1]
            for b in range(rests):
                x.gap[b] = x.trial[b]
        if cost == NOTHING and x.broken[0] != BROKEN_BREAK:
            fault = x.broken[0]
        more = next_trial(x, n, rests)
    if best == NOTHING:
        x.broken[0] = fault
        return NOTHING
    for b in range(rests):
        x.trial[b] = x.gap[b]
    return timed(e, x, v, n)


@njit(cache=True)
def lowest_gaps(e: Encoded, x: Scratch, v: int, n: int) -> None:
    """The first gap worth trying for each break, from times without breaks; x.trial starts there.

    Where the next step is over before the break may begin, taking it after that step is never worse.
    """
    first = e.break_at[v]
    for b in range(e.break_at[v + 1] - first):
        g = 0 if b == 0 else x.low[b - 1]
        while g < n - 2 and x.depart[g + 1] <= e.rest[first + b, 0]:
            g += 1
        x.low[b] = g
        x.trial[b] = g


@njit(cache=True)
def next_trial(x: Scratch, n: int, rests: int) -> bool:
    """Move on to the next placing of the breaks, in order; false after the last.

    A break that came too late where it was comes later still further on: those placings are passed over.
    """
    b = rests - 1
    if x.broken[0] == BROKEN_BREAK:
        b = x.broken[1] - 1
    while b >= 0:
        if x.trial[b] < n - 2:
            x.trial[b] += 1
            for later in range(b + 1, rests):
                x.trial[later] = max(x.trial[b], x.low[later])
            return True
        b -= 1
    return False


@njit(cache=True, forceinline=True)
def within(e: Encoded, x: Scratch, v: int, n: int) -> bool:
    """Whether the number of tasks and the metres stay within the vehicle's limits."""
    if n - 2 > e.most_tasks[v]:
        x.broken[0] = BROKEN_TASKS
        x.broken[1] = n - 2
        x.broken[2] = n - 2 - e.most_tasks[v]
        return False
    if e.metres.shape[1] > 1:
        metres = 0
        for i in range(1, n):
            metres += e.metres[e.klass[v], e.node[x.seq[i - 1], PLACE], e.node[x.seq[i], PLACE]]
        if metres > e.most_m[v]:
            x.broken[0] = BROKEN_DISTANCE
            x.broken[1] = n - 1
            x.broken[2] = metres - e.most_m[v]
            return False
    return True


@njit(cache=True, forceinline=True)
def carry(e: Encoded, x: Scratch, v: int, n: int) -> bool:
    """Whether the loads fit all along; fills x.onboard (goods on board or not) and x.spot."""
    loads = e.capacity.shape[1]
    for d in range(loads):
        on = 0
        for i in range(n):
            on += e.amount[x.seq[i], d]
            if on > e.capacity[v, d]:
                x.broken[0] = BROKEN_CASH if e.stays[d] else BROKEN_LOAD
                x.broken[1] = i
                x.broken[2] = on - e.capacity[v, d]
                return False
    on = e.carried[v]
    for i in range(n):
        node = x.seq[i]
        if e.kind[node] == 0:
            on += 1
        elif e.kind[node] == 1:
            on -= 1
        x.onboard[i] = on
        x.spot[node] = i
        x.floor[i] = 0
    return True


@njit(cache=True, forceinline=True)
def timed(e: Encoded, x: Scratch, v: int, n: int) -> int:
    """Cost with the breaks placed as in x.trial, or NOTHING. A pickup waits where its ride would take too long.

    Starts are the least that satisfy every rule: each rule is a lower bound on a start, so raising the bounds that
    break until none does ends at the least solution (a difference system; compare Firat & Woeginger, Operations
    Research Letters 2011, doi:10.1016/j.orl.2010.11.004).
    """
    x.broken[0] = FITS
    for i in range(n):
        x.floor[i] = 0
    for _ in range(n + 1):
        if not forward(e, x, v, n):
            return NOTHING
        raised = False
        for i in range(1, n - 1):
            node = x.seq[i]
            if e.kind[node] != 1 or e.node[node, RIDE] >= FAR_S:
                continue
            if e.partner[node] < 0:
                # On board from the start: the column holds the latest arrival.
                if x.arrive[i] > e.node[node, RIDE]:
                    x.broken[0] = BROKEN_RIDE
                    x.broken[1] = i
                    x.broken[2] = x.arrive[i] - e.node[node, RIDE]
                    return NOTHING
                continue
            p = x.spot[e.partner[node]]
            over = x.arrive[i] - x.depart[p] - e.node[node, RIDE]
            if over > 0:
                x.floor[p] = x.start[p] + over
                raised = True
                x.broken[1] = i
                x.broken[2] = over
        if not raised:
            return settle(e, x, v, n)
    x.broken[0] = BROKEN_RIDE
    return NOTHING


@njit(cache=True, forceinline=True)
def forward(e: Encoded, x: Scratch, v: int, n: int) -> bool:
    """Earliest times along the sequence, not before x.floor; false where a rule breaks."""
    seconds = e.seconds[e.klass[v]]
    rest = e.break_at[v]
    rests = e.break_at[v + 1]
    first = e.break_at[v]
    x.arrive[0] = x.start[0] = x.depart[0] = e.node[x.seq[0], EARLY]
    for i in range(1, n):
        a = x.seq[i - 1]
        b = x.seq[i]
        moment = x.depart[i - 1]
        way = seconds[e.node[a, PLACE], e.node[b, PLACE]]
        if way >= FAR_S:
            x.broken[0] = BROKEN_WAY
            x.broken[1] = i
            return False
        x.arrive[i] = moment + way
        ready = moment
        while rest < rests and x.trial[rest - first] == i - 1:
            begin = max(ready, e.rest[rest, 0])
            if begin > e.rest[rest, 1]:
                x.broken[0] = BROKEN_BREAK
                x.broken[1] = rest - first
                x.broken[2] = begin - e.rest[rest, 1]
                return False
            rode = min(way, begin - ready)
            way -= rode
            x.rest_start[rest - first] = begin
            if way > 0:
                x.arrive[i] += e.rest[rest, 2] + max(0, begin - ready - rode)
            ready = begin + e.rest[rest, 2]
            rest += 1
        last = i == n - 1
        if last:
            # A break after the route is finished does not delay it, but must end within the shift.
            if max(x.arrive[i], ready) > e.node[b, LATE]:
                x.broken[0] = BROKEN_SHIFT
                x.broken[1] = i
                x.broken[2] = max(x.arrive[i], ready) - e.node[b, LATE]
                return False
            x.start[i] = x.depart[i] = x.arrive[i]
            break
        earliest = max(max(x.arrive[i], ready + way), x.floor[i])
        start = opening(e, b, earliest)
        if start >= FAR_S:
            x.broken[0] = BROKEN_WINDOW
            x.broken[1] = i
            x.broken[2] = earliest - e.node[b, LATE]
            return False
        x.start[i] = start
        x.depart[i] = start + dwell(e, a, b)
        if x.depart[i] > e.node[b, LATE_DEPARTURE]:
            x.broken[0] = BROKEN_FRESH
            x.broken[1] = i
            x.broken[2] = x.depart[i] - e.node[b, LATE_DEPARTURE]
            return False
    return True


@njit(cache=True, forceinline=True)
def settle(e: Encoded, x: Scratch, v: int, n: int) -> int:
    """Move waiting to before the pickups and the departure, then add up the cost. Hand-overs and the finish stay.

    Where the route would last too long, all waiting moves forward as far as windows, dues and rides let it.
    """
    delay(e, x, v, n, False)
    leave_late(e, x, v, n)
    if x.start[n - 1] - x.depart[0] > e.most_s[v]:
        delay(e, x, v, n, True)
        leave_late(e, x, v, n)
        over = x.start[n - 1] - x.depart[0] - e.most_s[v]
        if over > 0:
            x.broken[0] = BROKEN_DURATION
            x.broken[1] = n - 1
            x.broken[2] = over
            return NOTHING
    cost = e.cost[e.klass[v]]
    total = int(e.fixed_u[v] + e.begin_u[v])
    for i in range(1, n):
        a = x.seq[i - 1]
        b = x.seq[i]
        total += cost[e.node[a, PLACE], e.node[b, PLACE]]
        if i < n - 1:
            r = e.request[b]
            if e.first[r] == b and i > e.frozen[v]:
                total += e.assign_u[v, r]
            total += e.hour_u[v] * dwell(e, a, b)
            late = x.start[i] - e.node[b, DUE]
            if late > 0:
                total += e.late_u * late
            if x.onboard[i - 1] > 0 and e.wait_u > 0:
                total += e.wait_u * (x.start[i] - x.arrive[i])
    return total


@njit(cache=True)
def delay(e: Encoded, x: Scratch, v: int, n: int, all_kinds: bool) -> None:
    """Let each pickup (or every task) start as late as the wait at the next one allows."""
    rests = e.break_at[v + 1] - e.break_at[v]
    for i in range(n - 2, 1, -1):
        before = x.seq[i - 1]
        idle = x.start[i] - x.arrive[i]
        if idle <= 0 or (e.kind[before] != 0 and not all_kinds):
            continue
        broken = False
        for b in range(rests):
            broken = broken or x.trial[b] == i - 1
        if broken:
            continue
        until = x.start[i - 1] + min(idle, spare_ride(e, x, i))
        until = min(until, max(x.start[i - 1], e.node[before, DUE]))
        until = min(until, x.start[i - 1] + e.node[before, LATE_DEPARTURE] - x.depart[i - 1])
        # Last, for a moment between two windows is none to start at.
        shift = max(0, closing(e, before, until) - x.start[i - 1])
        x.start[i - 1] += shift
        x.depart[i - 1] += shift
        x.arrive[i] += shift


@njit(cache=True, forceinline=True)
def spare_ride(e: Encoded, x: Scratch, i: int) -> int:
    """How much later step i may be reached by its ride limit, if its pickup is left as it is."""
    node = x.seq[i]
    if e.kind[node] != 1 or e.node[node, RIDE] >= FAR_S:
        return FAR_S
    if e.partner[node] < 0:
        return int(e.node[node, RIDE] - x.arrive[i])
    if e.partner[node] == x.seq[i - 1]:
        return FAR_S
    return int(e.node[node, RIDE] - x.arrive[i] + x.depart[x.spot[e.partner[node]]])


@njit(cache=True, forceinline=True)
def leave_late(e: Encoded, x: Scratch, v: int, n: int) -> None:
    """Leave the start just in time for the first task, breaks before it taken at the start."""
    idle = min(x.start[1] - x.arrive[1], spare_ride(e, x, 1))
    if n <= 2 or idle <= 0:
        return
    way = e.seconds[e.klass[v]][e.node[x.seq[0], PLACE], e.node[x.seq[1], PLACE]]
    leave = x.arrive[1] + idle - way
    first = e.break_at[v]
    for b in range(e.break_at[v + 1] - first):
        if x.trial[b] == 0 and x.rest_start[b] + e.rest[first + b, 2] > leave:
            return
    x.depart[0] = leave
    x.arrive[1] = leave + way


# ---------------------------------------------------------------------------------------------------- insertion


@njit(cache=True)
def candidate(s: State, x: Scratch, v: int, p: int, d: int, i: int, j: int) -> int:
    """Write route v with p after position i and d after position j (of the old route) to x.seq; its length."""
    n = s.size[v]
    m = 0
    for q in range(n):
        x.seq[m] = s.route[v, q]
        m += 1
        if q == i:
            x.seq[m] = p
            m += 1
        if q == j and d >= 0:
            x.seq[m] = d
            m += 1
    return m


@njit(cache=True, forceinline=True)
def roomy(e: Encoded, s: State, v: int, r: int) -> bool:
    """Whether vehicle v may have the tasks of r more, and carry to the end what of it stays on board."""
    n = s.size[v]
    d = e.second[r]
    if n - 2 + (1 if d < 0 else 2) > e.most_tasks[v]:
        return False
    fits = True
    for k in range(s.load.shape[2]):
        if e.stays[k]:
            more = e.amount[e.first[r], k] + (e.amount[d, k] if d >= 0 else 0)
            fits = fits and s.load[v, n - 1, k] + more <= e.capacity[v, k]
    return fits


@njit(cache=True, forceinline=True)
def heavier(e: Encoded, s: State, v: int, i: int, p: int) -> bool:
    """Whether p's load is too much on top of what is on board after position i."""
    over = False
    for k in range(s.load.shape[2]):
        over = over or s.load[v, i, k] + e.amount[p, k] > e.capacity[v, k]
    return over


@njit(cache=True, forceinline=True)
def best_place(
    e: Encoded, s: State, x: Scratch, v: int, r: int, bound: int, blink: float, luck: Luck
) -> tuple[int, int, int]:
    """Cheapest feasible place of request r in route v that costs less than bound: (added cost, i, j).

    The first task goes after position i, the second after position j of the present route (j == i: right after the
    first). Added cost is NOTHING if there is none. blink is the chance to skip a position, as in Christiaens & Vanden
    Berghe, Transportation Science 2020, doi:10.1287/trsc.2019.0914; the gap to the next blink is drawn at once.
    """
    n = s.size[v]
    k = e.klass[v]
    p = e.first[r]
    d = e.second[r]
    seconds = e.seconds[k]
    cost = e.cost[k]
    route = s.route[v]
    pp = e.node[p, PLACE]
    late_p = e.node[p, LATE]
    base = e.fixed_u[v] if n <= 2 else 0
    serve = e.hour_u[v] * e.node[p, SERVICE]
    if d >= 0:
        serve += e.hour_u[v] * e.node[d, SERVICE]
    base += serve
    if not e.exact[v]:
        base += e.hour_u[v] * (e.node[p, SETUP] + (e.node[d, SETUP] if d >= 0 else 0))
    base += e.assign_u[v, r]
    exact = e.exact[v]
    if not roomy(e, s, v, r):
        return NOTHING, -1, -1
    best = bound
    best_i = -1
    best_j = -1
    skip = -1
    if blink > 0.0:
        skip = int(-log(1.0 - draw(luck)) / blink)
    pd = e.node[d, PLACE] if d >= 0 else pp
    if d >= 0:
        # What the second task adds after each position, and the least of it from there on: nothing is dearer than
        # reading costs of pairs of places, and most positions of the first task are out of the question at once.
        x.ahead[n - 1] = NOTHING
        for j in range(n - 2, e.frozen[v] - 1, -1):
            pc = e.node[route[j], PLACE]
            pf = e.node[route[j + 1], PLACE]
            x.detour[j] = cost[pc, pd] + cost[pd, pf] - cost[pc, pf]
            x.ahead[j] = min(x.ahead[j + 1], x.detour[j])
    for i in range(e.frozen[v], n - 1):
        a = route[i]
        b = route[i + 1]
        pa = e.node[a, PLACE]
        pb = e.node[b, PLACE]
        reach = s.dep[v, i] + seconds[pa, pp]
        if reach > late_p:
            if s.dep[v, i] > late_p:
                break
            continue
        if heavier(e, s, v, i, p):
            continue
        dep_p = opening(e, p, reach) + dwell(e, a, p)
        if dep_p > e.node[p, LATE_DEPARTURE]:
            continue
        if dep_p + seconds[pp, pb] > s.ld[v, i + 1]:
            continue
        start_b = opening(e, b, dep_p + seconds[pp, pb])
        dep_b = start_b + dwell(e, p, b)
        if dep_b > s.ld[v, i + 1]:
            continue
        delta_p = base + cost[pa, pp] + cost[pp, pb] - cost[pa, pb]
        if d < 0:
            if delta_p < best:
                if skip == 0:
                    skip = int(-log(1.0 - draw(luck)) / blink)
                    continue
                skip -= 1
                if exact:
                    m = candidate(s, x, v, p, d, i, i)
                    delta = simulate(e, x, v, m)
                    if delta == NOTHING:
                        continue
                    delta -= s.cost_u[v]
                else:
                    delta = delta_p
                if delta < best:
                    best = delta
                    best_i = i
                    best_j = i
            continue
        later = delta_p + x.ahead[i + 1] < best
        delta = base + cost[pa, pp] + cost[pp, pd] + cost[pd, pb] - cost[pa, pb]
        if not later and delta >= best:
            continue
        late_d = e.node[d, LATE]
        # The delivery right after the pickup.
        reach = dep_p + seconds[pp, pd]
        if reach > late_d:
            continue
        dep_d = opening(e, d, reach) + dwell(e, p, d)
        if dep_d > e.node[d, LATE_DEPARTURE]:
            continue
        if delta < best:
            back = opening(e, b, dep_d + seconds[pd, pb])
            if back < FAR_S and back + dwell(e, d, b) <= s.ld[v, i + 1]:
                if skip == 0:
                    skip = int(-log(1.0 - draw(luck)) / blink)
                else:
                    skip -= 1
                    if exact:
                        m = candidate(s, x, v, p, d, i, i)
                        delta = simulate(e, x, v, m)
                        if delta < NOTHING:
                            delta -= s.cost_u[v]
                    if delta < best:
                        best = delta
                        best_i = i
                        best_j = i
        # The delivery further on: push the delay through the nodes between.
        dep_c = dep_b
        for j in range(i + 1, n - 1):
            if delta_p + x.ahead[j] >= best:
                break
            c = route[j]
            if heavier(e, s, v, j, p):
                break
            f = route[j + 1]
            pc = e.node[c, PLACE]
            delta = delta_p + x.detour[j]
            if delta < best:
                reach = dep_c + seconds[pc, pd]
                if reach <= late_d:
                    dep_d = opening(e, d, reach) + dwell(e, c, d)
                    if dep_d > e.node[d, LATE_DEPARTURE]:
                        break
                    back = opening(e, f, dep_d + seconds[pd, e.node[f, PLACE]])
                    if back < FAR_S and back + dwell(e, d, f) <= s.ld[v, j + 1]:
                        if skip == 0:
                            skip = int(-log(1.0 - draw(luck)) / blink)
                        else:
                            skip -= 1
                            if exact:
                                m = candidate(s, x, v, p, d, i, j)
                                delta = simulate(e, x, v, m)
                                if delta < NOTHING:
                                    delta -= s.cost_u[v]
                            if delta < best:
                                best = delta
                                best_i = i
                                best_j = j
            if dep_c > late_d:
                break
            if dep_c == s.dep[v, j]:
                # No delay is left: from here on the times are those of the route itself.
                dep_c = s.dep[v, j + 1]
                continue
            start = opening(e, f, dep_c + seconds[pc, e.node[f, PLACE]])
            if start >= FAR_S:
                break
            dep_c = start + dwell(e, c, f)
            if dep_c > s.ld[v, j + 1]:
                break
    if best_i < 0:
        return NOTHING, -1, -1
    return best, best_i, best_j


@njit(cache=True, forceinline=True)
def put(e: Encoded, s: State, x: Scratch, v: int, r: int, i: int, j: int) -> None:
    """Insert absent request r into route v at positions from `best_place`."""
    p = e.first[r]
    d = e.second[r]
    n = s.size[v]
    route = s.route[v]
    grow = 1
    if d >= 0:
        grow = 2
        for q in range(n - 1, j, -1):
            route[q + 2] = route[q]
        route[j + 2] = d
        for q in range(j, i, -1):
            route[q + 1] = route[q]
    else:
        for q in range(n - 1, i, -1):
            route[q + 1] = route[q]
    route[i + 1] = p
    s.size[v] = n + grow
    found(e, s, r)
    build(e, s, x, v)


@njit(cache=True, forceinline=True)
def found(e: Encoded, s: State, r: int) -> None:
    """Take r off the absent list."""
    where = s.absent_at[r]
    last = s.absent[s.total[1] - 1]
    s.absent[where] = last
    s.absent_at[last] = where
    s.absent_at[r] = -1
    s.total[1] -= 1
    s.total[0] -= e.penalty_u[r]


@njit(cache=True, forceinline=True)
def lost(e: Encoded, s: State, r: int) -> None:
    """Put r on the absent list; its nodes must be out of their route already."""
    s.absent[s.total[1]] = r
    s.absent_at[r] = s.total[1]
    s.total[1] += 1
    s.total[0] += e.penalty_u[r]
    s.at_v[e.first[r]] = -1
    if e.second[r] >= 0:
        s.at_v[e.second[r]] = -1


@njit(cache=True, forceinline=True)
def take(s: State, v: int, gone: Bools) -> None:
    """Drop the marked nodes from route v. The caller marks whole requests, tells `lost`, and calls `build`."""
    n = s.size[v]
    m = 0
    for i in range(n):
        node = s.route[v, i]
        if not gone[node]:
            s.route[v, m] = node
            m += 1
    s.size[v] = m


@njit(cache=True, forceinline=True)
def tried_again(
    e: Encoded, s: State, x: Scratch, memo: Memo, v: int, r: int, bound: int, blink: float, luck: Luck
) -> tuple[int, int, int]:
    """`best_place`, remembered if without blinks."""
    delta, i, j = best_place(e, s, x, v, r, bound, blink, luck)
    if blink == 0.0:
        memo.stamp[r, v] = s.stamp[v]
        memo.added_u[r, v] = min(delta, bound)
        memo.place[r, v, 0] = i
        memo.place[r, v, 1] = j
    return delta, i, j


@njit(cache=True, forceinline=True)
def bound_to(e: Encoded, s: State, r: int) -> int:
    """The vehicle that has others of r's group, -1 if none has."""
    g = e.group[r]
    if g >= 0:
        for q in range(e.member_at[g], e.member_at[g + 1]):
            v = s.at_v[e.first[e.member[q]]]
            if v >= 0:
                return int(v)
    return -1


@njit(cache=True, forceinline=True)
def parted(e: Encoded, s: State, todo: Int32, m: int) -> bool:
    """Whether one of the first m requests in todo is absent while others of its group are not."""
    apart = False
    for q in range(m):
        apart = apart or (s.absent_at[todo[q]] >= 0 and bound_to(e, s, todo[q]) >= 0)
    return apart


@njit(cache=True, forceinline=True)
def cheapest(
    e: Encoded, s: State, x: Scratch, memo: Memo, r: int, bound: int, blink: float, luck: Luck
) -> tuple[int, int, int, int]:
    """Cheapest place of r over the active vehicles below bound: (added cost, v, i, j). Ties go to the first found."""
    best = bound
    best_v = -1
    best_i = -1
    best_j = -1
    tried = -1
    bond = bound_to(e, s, r)
    for v in range(len(s.size)):
        if not s.active[v] or not e.allowed[v, r] or (bond >= 0 and bond != v):
            continue
        if s.size[v] <= 2:
            if e.kin[v] == tried:
                continue
            tried = e.kin[v]
        known = memo.stamp[r, v] == s.stamp[v] and (memo.place[r, v, 0] >= 0 or memo.added_u[r, v] >= best)
        if known and (memo.place[r, v, 0] < 0 or memo.added_u[r, v] >= best):
            continue
        if known and (blink == 0.0 or draw(luck) >= blink):
            delta, i, j = memo.added_u[r, v], memo.place[r, v, 0], memo.place[r, v, 1]
        else:
            delta, i, j = tried_again(e, s, x, memo, v, r, best, 0.5 if known else 0.0, luck)
        if delta < best:
            best = delta
            best_v = v
            best_i = i
            best_j = j
    if best_v < 0:
        return NOTHING, -1, -1, -1
    return best, best_v, best_i, best_j


@njit(cache=True)
def two_cheapest(e: Encoded, s: State, x: Scratch, r: int, bound: int, luck: Luck, found_at: Int64) -> int:
    """Cheapest places of absent request r on the best two vehicles: found_at (2, 4) gets added cost, v, i, j of each.

    Returns how many there are below bound, 0 to 2. Of empty vehicles that are alike one is tried.
    """
    e, s, x = lend_problem(e), lend_state(s), lend_scratch(x)
    count = 0
    tried = -1
    bond = bound_to(e, s, r)
    for v in range(len(s.size)):
        if not s.active[v] or not e.allowed[v, r] or (bond >= 0 and bond != v):
            continue
        if s.size[v] <= 2:
            if e.kin[v] == tried:
                continue
            tried = e.kin[v]
        limit = bound if count < 2 else found_at[1, 0]
        delta, i, j = best_place(e, s, x, v, r, limit, 0.0, luck)
        if i < 0:
            continue
        at = 0 if count == 0 or delta < found_at[0, 0] else 1
        if at == 0 and count > 0:
            found_at[1, :] = found_at[0, :]
        found_at[at, 0] = delta
        found_at[at, 1] = v
        found_at[at, 2] = i
        found_at[at, 3] = j
        count = min(2, count + 1)
    return count


# ---------------------------------------------------------------------------------------------------- ruin, recreate


@njit(cache=True, forceinline=True)
def ruin(e: Encoded, s: State, gone: Bools, touched: Bools, average: float, luck: Luck) -> int:
    """Mark strings of nodes, with their partners, near a random task: adjacent string removal. Nodes marked.

    Christiaens & Vanden Berghe 2020, section 5: c = 10 nodes on average, strings of at most 10, split strings in half
    of the cases (keep a growing run in the middle with chance 0.01 to grow each time).
    """
    tasks = e.near.shape[0]
    filled = 0
    nodes = 0
    for v in range(len(s.size)):
        free = s.size[v] - 2 - e.frozen[v]
        if free > 0:
            filled += 1
            nodes += free
    if filled == 0:
        return 0
    longest = min(10.0, nodes / filled)
    most = 4.0 * average / (1.0 + longest) - 1.0
    strings = int(1.0 + draw(luck) * most) if most > 0 else 1
    seed = pick(luck, tasks)
    marked = 0
    for near in range(e.near.shape[1]):
        c = e.near[seed, near]
        v = s.at_v[c]
        if v < 0 or touched[v]:
            continue
        ahead = e.frozen[v]
        n = s.size[v] - 2 - ahead
        at = s.at_i[c] - ahead
        if at < 1:
            continue
        length = int(1.0 + draw(luck) * min(float(n), longest))
        length = min(length, n)
        keep = 0
        if length > 1 and draw(luck) < 0.5:
            keep = 1
            while length + keep < n and draw(luck) < 0.01:
                keep += 1
            if length + keep > n:
                keep = n - length
        span = length + keep
        least = max(1, at - span + 1)
        most_at = min(at, n - span + 1)
        begin = least + pick(luck, most_at - least + 1)
        hole = span
        if keep > 0:
            hole = 1 + pick(luck, length - 1) if length > 1 else length
        touched[v] = True
        for z in range(span):
            if z >= hole and z < hole + keep and keep > 0:
                continue
            r = e.request[s.route[v, ahead + begin + z]]
            g = e.group[r]
            low = e.member_at[g] if g >= 0 else 0
            for q in range(low, e.member_at[g + 1] if g >= 0 else 1):
                mate = e.member[q] if g >= 0 else r
                for node in (e.first[mate], e.second[mate]):
                    if node >= 0 and s.at_v[node] == v and not gone[node] and not e.fixed[mate]:
                        gone[node] = True
                        marked += 1
        strings -= 1
        if strings <= 0:
            break
    return marked


@njit(cache=True, forceinline=True)
def order_absent(e: Encoded, s: State, todo: Int32, key: Int64, luck: Luck) -> int:
    """The absent requests in the order to put back: at random, by load, far, near, narrow, early or late first."""
    m = int(s.total[1])
    how = pick(luck, 14)
    depot = e.node[e.near.shape[0], PLACE]
    for q in range(m):
        r = s.absent[q]
        todo[q] = r
        p = e.first[r]
        d = e.second[r] if e.second[r] >= 0 else p
        if how < 4:
            key[q] = int(draw(luck) * 1e9)
        elif how < 6:
            key[q] = -e.amount[p, 0]
        elif how < 8:
            key[q] = -e.seconds[0, depot, e.node[p, PLACE]]
        elif how < 9:
            key[q] = e.seconds[0, depot, e.node[p, PLACE]]
        elif how < 11:
            key[q] = e.node[p, LATE] - e.node[p, EARLY] + e.node[d, LATE] - e.node[d, EARLY]
        elif how < 12:
            key[q] = e.node[p, EARLY]
        elif how < 13:
            key[q] = -e.node[d, LATE]
        else:
            key[q] = -e.seconds[0, e.node[p, PLACE], e.node[d, PLACE]]
    for q in range(1, m):
        r = todo[q]
        w = key[q]
        z = q - 1
        while z >= 0 and key[z] > w:
            key[z + 1] = key[z]
            todo[z + 1] = todo[z]
            z -= 1
        key[z + 1] = w
        todo[z + 1] = r
    return m


@njit(cache=True, forceinline=True)
def copy_route(a: State, b: State, v: int) -> None:
    """Make route v of b that of a, with its arrays. Positions of tasks and totals are the caller's."""
    n = a.size[v]
    b.size[v] = n
    b.cost_u[v] = a.cost_u[v]
    b.stamp[v] = a.stamp[v]
    for i in range(n):
        b.route[v, i] = a.route[v, i]
        b.arr[v, i] = a.arr[v, i]
        b.dep[v, i] = a.dep[v, i]
        b.ld[v, i] = a.ld[v, i]
        for d in range(a.load.shape[2]):
            b.load[v, i, d] = a.load[v, i, d]


@njit(cache=True, forceinline=True)
def copy_rest(a: State, b: State) -> None:
    """Make totals, absent list, positions and active vehicles of b those of a."""
    b.total[:] = a.total
    b.absent[:] = a.absent
    b.absent_at[:] = a.absent_at
    b.at_v[:] = a.at_v
    b.at_i[:] = a.at_i
    b.active[:] = a.active


@njit(cache=True)
def copy_state(a: State, b: State) -> None:
    """Make b equal to a."""
    for v in range(len(a.size)):
        copy_route(a, b, v)
    copy_rest(a, b)


@njit(cache=True)
def add_column(pool: Pool, key: np.uint64, cost: int, kin: int, nodes: Int32) -> None:
    """Put a route into the pool, or its order into the place of a dearer one of the same requests. May find no room."""
    slots = len(pool.key)
    at = np.int64(key >> np.uint64(40)) % slots
    for _ in range(16):
        if pool.key[at] == key:
            if cost < pool.cost_u[at]:
                pool.cost_u[at] = cost
                pool.tasks[pool.begin[at] : pool.begin[at] + len(nodes)] = nodes
            return
        if pool.key[at] == np.uint64(0):
            if pool.used[0] * 10 > slots * 6 or pool.used[1] + len(nodes) > len(pool.tasks):
                return
            pool.key[at] = key
            pool.cost_u[at] = cost
            pool.kin[at] = kin
            pool.begin[at] = pool.used[1]
            pool.length[at] = len(nodes)
            pool.tasks[pool.used[1] : pool.used[1] + len(nodes)] = nodes
            pool.used[0] += 1
            pool.used[1] += len(nodes)
            return
        at = (at + 1) % slots


@njit(cache=True, forceinline=True)
def keep_route(e: Encoded, s: State, pool: Pool, v: int, toll_u: int, always: bool) -> None:
    """Put route v into the pool if its reduced cost promises something, or always."""
    n = s.size[v]
    cost = s.cost_u[v] - toll_u
    if n <= 2 or s.cost_u[v] >= NOTHING:
        return
    reduced = cost - pool.fleet_dual[e.kin[v]]
    key = pool.salt[len(e.first) + e.kin[v]]
    for i in range(1, n - 1):
        node = s.route[v, i]
        r = e.request[node]
        if e.first[r] == node:
            reduced -= pool.dual[r]
            key += pool.salt[r]
    if not always and reduced >= pool.limit[0]:
        return
    add_column(pool, key, cost, e.kin[v], s.route[v, 1 : n - 1])


@njit(cache=True)
def keep_all(e: Encoded, s: State, pool: Pool) -> None:
    """Put every route of a state into the pool."""
    for v in range(len(s.size)):
        keep_route(e, s, pool, v, 0, True)


@njit(cache=True)
def anneal(
    e: Encoded,
    s: State,
    old: State,
    best: State,
    x: Scratch,
    memo: Memo,
    pool: Pool,
    luck: Luck,
    heat: float,
    rounds: int,
    average: float,
    toll_u: int,
    most: int,
    cool: bool,
) -> int:
    """Ruin and recreate at one temperature, `rounds` times; s and old agree at the start and the end.

    best gets every new best. Where toll_u is not 0 it is part of every used route's cost in s; best gets only states
    with at most `most` used routes, and its costs are without the toll. Routes met go to the pool by their reduced
    cost, where cool also all of accepted states. A recreate stops as soon as it has become too dear to be accepted:
    what is still to come only adds. Returns how often a change was accepted.
    """
    e = lend_problem(e)
    s, old, best = lend_state(s), lend_state(old), lend_state(best)
    x, memo, pool = lend_scratch(x), lend_memo(memo), lend_pool(pool)
    nodes = len(e.stop)
    vehicles = len(s.size)
    gone = np.zeros(nodes, np.bool_)
    touched = np.zeros(vehicles, np.bool_)
    todo = np.empty(len(e.first), np.int32)
    key = np.empty(len(e.first), np.int64)
    accepted = 0
    for _ in range(rounds):
        limit = old.total[0] + int(-heat * log(1.0 - draw(luck)))
        ruin(e, s, gone, touched, average, luck)
        for v in range(vehicles):
            if not touched[v]:
                continue
            for i in range(1, s.size[v] - 1):
                node = s.route[v, i]
                if gone[node] and e.first[e.request[node]] == node:
                    lost(e, s, e.request[node])
            take(s, v, gone)
            build(e, s, x, v)
        m = order_absent(e, s, todo, key, luck)
        floor = s.total[0]
        for q in range(m):
            floor -= e.penalty_u[todo[q]]
        good = True
        for q in range(m):
            r = todo[q]
            # What is put back so far, and this one at its penalty if it finds nothing cheaper.
            delta, v, i, j = cheapest(e, s, x, memo, r, e.penalty_u[r], 0.01, luck)
            if v >= 0:
                put(e, s, x, v, r, i, j)
                touched[v] = True
                floor += delta
            else:
                floor += e.penalty_u[r]
            if floor > limit:
                good = False
                break
        taken = good and s.total[0] <= limit and not parted(e, s, todo, m)
        if taken or pool.limit[0] > -np.inf:
            for v in range(vehicles):
                if touched[v]:
                    keep_route(e, s, pool, v, toll_u, taken and cool)
        if taken:
            accepted += 1
            for v in range(vehicles):
                if touched[v]:
                    copy_route(s, old, v)
            copy_rest(s, old)
            used = 0
            if toll_u > 0:
                for v in range(vehicles):
                    used += s.size[v] > 2
            if used <= most and s.total[0] - toll_u * used < best.total[0]:
                copy_state(s, best)
                best.total[0] -= toll_u * used
                for v in range(vehicles):
                    if s.size[v] > 2:
                        best.cost_u[v] -= toll_u
        else:
            for v in range(vehicles):
                if touched[v]:
                    copy_route(old, s, v)
            copy_rest(old, s)
        for v in range(vehicles):
            touched[v] = False
        for q in range(m):
            r = todo[q]
            gone[e.first[r]] = False
            if e.second[r] >= 0:
                gone[e.second[r]] = False
    return accepted


@njit(cache=True)
def fill(e: Encoded, s: State, x: Scratch, memo: Memo, luck: Luck) -> None:
    """Put back every absent request where it is cheapest, in one of the orders of `order_absent`."""
    e, s, x, memo = lend_problem(e), lend_state(s), lend_scratch(x), lend_memo(memo)
    todo = np.empty(len(e.first), np.int32)
    key = np.empty(len(e.first), np.int64)
    for q in range(order_absent(e, s, todo, key, luck)):
        r = todo[q]
        _, v, i, j = cheapest(e, s, x, memo, r, e.penalty_u[r], 0.0, luck)
        if v >= 0:
            put(e, s, x, v, r, i, j)


@njit(cache=True)
def any_place(e: Encoded, s: State, x: Scratch, v: int, r: int, bound: int) -> tuple[int, int, int]:
    """As `best_place`, but tries every pair of positions with the full evaluation: the last word on 'does not fit'."""
    best = bound
    best_i = -1
    best_j = -1
    n = s.size[v]
    d = e.second[r]
    for i in range(e.frozen[v], n - 1):
        for j in range(i, n - 1 if d >= 0 else i + 1):
            m = candidate(s, x, v, e.first[r], d, i, j)
            cost = simulate(e, x, v, m)
            if cost < NOTHING and cost - s.cost_u[v] < best:
                best = cost - s.cost_u[v]
                best_i = i
                best_j = j
    return best, best_i, best_j


@njit(cache=True)
def leave_none_that_fits(e: Encoded, s: State, x: Scratch) -> None:
    """Insert absent requests until no absent one fits anywhere for less than its penalty."""
    e, s, x = lend_problem(e), lend_state(s), lend_scratch(x)
    again = True
    while again:
        again = False
        for q in range(s.total[1] - 1, -1, -1):
            r = s.absent[q]
            if e.group[r] >= 0:
                continue  # all or none: see Search._place_groups
            best = int(e.penalty_u[r])
            best_v = best_i = best_j = -1
            for v in range(len(s.size)):
                if s.active[v] and e.allowed[v, r]:
                    delta, i, j = any_place(e, s, x, v, r, best)
                    if i >= 0:
                        best, best_v, best_i, best_j = delta, v, i, j
            if best_v >= 0:
                put(e, s, x, best_v, r, best_i, best_j)
                again = True


# ---------------------------------------------------------------------------------------------------- fewer vehicles


@njit(cache=True)
def random_place(
    e: Encoded, s: State, x: Scratch, v: int, r: int, seen: int, luck: Luck, spot: Int32, enough: int
) -> int:
    """Count the feasible places of r in route v on top of `seen`; keep one of all in spot (v, i, j), each as likely.

    Stops at `enough` places.
    """
    n = s.size[v]
    p = e.first[r]
    d = e.second[r]
    seconds = e.seconds[e.klass[v]]
    route = s.route[v]
    pp = e.node[p, PLACE]
    late_p = e.node[p, LATE]
    if not roomy(e, s, v, r):
        return seen
    for i in range(e.frozen[v], n - 1):
        a = route[i]
        b = route[i + 1]
        pb = e.node[b, PLACE]
        reach = s.dep[v, i] + seconds[e.node[a, PLACE], pp]
        if reach > late_p:
            if s.dep[v, i] > late_p:
                break
            continue
        if heavier(e, s, v, i, p):
            continue
        dep_p = opening(e, p, reach) + dwell(e, a, p)
        if dep_p > e.node[p, LATE_DEPARTURE]:
            continue
        start_b = opening(e, b, dep_p + seconds[pp, pb])
        if start_b >= FAR_S or start_b + dwell(e, p, b) > s.ld[v, i + 1]:
            continue
        if d < 0:
            if e.exact[v] and simulate(e, x, v, candidate(s, x, v, p, d, i, i)) == NOTHING:
                continue
            seen += 1
            if pick(luck, seen) == 0:
                spot[0] = v
                spot[1] = i
                spot[2] = i
            if seen >= enough:
                return seen
            continue
        pd = e.node[d, PLACE]
        dep_c = dep_p
        c = p
        for j in range(i, n - 1):
            f = route[j + 1]
            if j > i:
                c = route[j]
                before = p if j == i + 1 else route[j - 1]
                start = opening(e, c, dep_c + seconds[e.node[before, PLACE], e.node[c, PLACE]])
                if start >= FAR_S:
                    break
                dep_c = start + dwell(e, before, c)
                if dep_c > s.ld[v, j] or heavier(e, s, v, j, p):
                    break
            reach = dep_c + seconds[e.node[c, PLACE], pd]
            if reach > e.node[d, LATE]:
                continue
            dep_d = opening(e, d, reach) + dwell(e, c, d)
            if dep_d > e.node[d, LATE_DEPARTURE]:
                continue
            back = opening(e, f, dep_d + seconds[pd, e.node[f, PLACE]])
            if back >= FAR_S or back + dwell(e, d, f) > s.ld[v, j + 1]:
                continue
            if e.exact[v] and simulate(e, x, v, candidate(s, x, v, p, d, i, j)) == NOTHING:
                continue
            seen += 1
            if pick(luck, seen) == 0:
                spot[0] = v
                spot[1] = i
                spot[2] = j
            if seen >= enough:
                return seen
    return seen


@njit(cache=True)
def fits_somewhere(e: Encoded, s: State, x: Scratch, v: int, r: int) -> bool:
    """Whether request r fits anywhere in route v, which is built anew: its rules or those of r may have changed."""
    e, s, x = lend_problem(e), lend_state(s), lend_scratch(x)
    build(e, s, x, v)
    for d in range(s.load.shape[2]):
        if s.load[v, 0, d] > e.capacity[v, d]:
            return False
    return random_place(e, s, x, v, r, 0, np.ones(1, np.uint64), np.zeros(3, np.int32), 1) > 0


@njit(cache=True)
def drop(e: Encoded, s: State, x: Scratch, r: int, gone: Bools) -> int:
    """Take request r off its route; the vehicle it was on."""
    v = int(s.at_v[e.first[r]])
    p = e.first[r]
    d = e.second[r]
    gone[p] = True
    if d >= 0:
        gone[d] = True
    take(s, v, gone)
    gone[p] = False
    if d >= 0:
        gone[d] = False
    lost(e, s, r)
    build(e, s, x, v)
    return v


@njit(cache=True, forceinline=True)
def thin_out(e: Encoded, s: State, tmp: State, v: int, gone: Bools) -> None:
    """Make route v of tmp that of s less the marked nodes, as far as `random_place` looks at it: no costs."""
    seconds = e.seconds[e.klass[v]]
    loads = s.load.shape[2]
    n = s.size[v]
    m = 0
    last = 0
    for i in range(n):
        b = s.route[v, i]
        if gone[b]:
            last = i
            continue
        tmp.route[v, m] = b
        if last == 0:
            tmp.dep[v, m] = s.dep[v, i]
            for d in range(loads):
                tmp.load[v, m, d] = s.load[v, i, d]
        else:
            a = tmp.route[v, m - 1]
            start = opening(e, b, tmp.dep[v, m - 1] + seconds[e.node[a, PLACE], e.node[b, PLACE]])
            tmp.dep[v, m] = start + dwell(e, a, b)
            for d in range(loads):
                tmp.load[v, m, d] = tmp.load[v, m - 1, d] + e.amount[b, d]
        m += 1
    tmp.size[v] = m
    cut = n - m
    tmp.ld[v, m - 1] = s.ld[v, n - 1]
    for i in range(m - 2, -1, -1):
        if i + cut > last:
            tmp.ld[v, i] = s.ld[v, i + cut]
            continue
        a = tmp.route[v, i]
        b = tmp.route[v, i + 1]
        start = closing(e, b, tmp.ld[v, i + 1] - dwell(e, a, b))
        tmp.ld[v, i] = min(start - seconds[e.node[a, PLACE], e.node[b, PLACE]], e.node[a, LATE_DEPARTURE])


@njit(cache=True)
def try_without(
    e: Encoded, s: State, tmp: State, x: Scratch, v: int, r: int, out: Int32, luck: Luck, spot: Int32, gone: Bools
) -> bool:
    """Whether r fits into route v once the requests in out (-1 for none) have left it; spot holds where."""
    for q in range(3):
        if out[q] >= 0:
            gone[e.first[out[q]]] = True
            if e.second[out[q]] >= 0:
                gone[e.second[out[q]]] = True
    thin_out(e, s, tmp, v, gone)
    for q in range(3):
        if out[q] >= 0:
            gone[e.first[out[q]]] = False
            if e.second[out[q]] >= 0:
                gone[e.second[out[q]]] = False
    return random_place(e, tmp, x, v, r, 0, luck, spot, ALL) > 0


@njit(cache=True)
def eject(
    e: Encoded, s: State, tmp: State, x: Scratch, h: int, pens: Int64, luck: Luck, won: Int32, chosen: Int32
) -> bool:
    """The set of up to three requests of one route, least in penalties, whose leaving makes h fit.

    won gets (v, i, j), chosen the requests. Sets that weigh more than h itself are not considered.
    """
    gone = np.zeros(len(e.stop), np.bool_)
    out = np.full(3, -1, np.int32)
    spot = np.zeros(3, np.int32)
    order = np.empty(len(e.first), np.int32)
    best = pens[h]
    ties = 0
    for v in range(len(s.size)):
        if not s.active[v] or not e.allowed[v, h] or s.size[v] <= 2:
            continue
        m = 0
        for i in range(1 + e.frozen[v], s.size[v] - 1):
            node = s.route[v, i]
            r = e.request[node]
            if e.first[r] != node:
                continue
            z = m - 1
            while z >= 0 and pens[order[z]] > pens[r]:
                order[z + 1] = order[z]
                z -= 1
            order[z + 1] = r
            m += 1
        deep = 3 if m <= 12 else 2
        for a in range(m):
            one = pens[order[a]]
            if one > best:
                break
            for b in range(a, m):
                two = one + (pens[order[b]] if b > a else 0)
                if two > best:
                    break
                for c in range(b, m if b > a and deep == 3 else b + 1):
                    three = two + (pens[order[c]] if c > b else 0)
                    if three > best:
                        break
                    out[0] = order[a]
                    out[1] = order[b] if b > a else -1
                    out[2] = order[c] if c > b else -1
                    if not try_without(e, s, tmp, x, v, h, out, luck, spot, gone):
                        continue
                    if three < best:
                        best = three
                        ties = 0
                    ties += 1
                    if pick(luck, ties) == 0:
                        for q in range(3):
                            won[q] = spot[q]
                            chosen[q] = out[q]
    return ties > 0


@njit(cache=True)
def shake(e: Encoded, s: State, tmp: State, x: Scratch, luck: Luck, times: int, gone: Bools, spot: Int32) -> None:
    """Try random moves of one request to another place, and random swaps of two; keep those that are feasible."""
    requests = len(e.first)
    other = np.zeros(3, np.int32)
    active = np.flatnonzero(s.active)
    for _ in range(times):
        r = pick(luck, requests)
        v = s.at_v[e.first[r]]
        if v < 0 or e.fixed[r]:
            continue
        if draw(luck) < 0.5:
            w = active[pick(luck, len(active))]
            if not e.allowed[w, r]:
                continue
            copy_route(s, tmp, v)
            drop(e, s, x, r, gone)
            if random_place(e, s, x, w, r, 0, luck, spot, ALL) > 0:
                put(e, s, x, w, r, spot[1], spot[2])
            else:
                undo(e, s, tmp, v, r)
            continue
        q = pick(luck, requests)
        w = s.at_v[e.first[q]]
        if w < 0 or w == v or e.fixed[q] or not e.allowed[w, r] or not e.allowed[v, q]:
            continue
        copy_route(s, tmp, v)
        copy_route(s, tmp, w)
        drop(e, s, x, r, gone)
        drop(e, s, x, q, gone)
        if random_place(e, s, x, w, r, 0, luck, spot, ALL) > 0 and random_place(e, s, x, v, q, 0, luck, other, ALL) > 0:
            put(e, s, x, w, r, spot[1], spot[2])
            put(e, s, x, v, q, other[1], other[2])
        else:
            undo(e, s, tmp, v, r)
            undo(e, s, tmp, w, q)


@njit(cache=True)
def undo(e: Encoded, s: State, tmp: State, v: int, r: int) -> None:
    """Put route v back as it is in tmp; request r is on it again."""
    s.total[0] += tmp.cost_u[v] - s.cost_u[v]
    copy_route(tmp, s, v)
    found(e, s, r)
    for i in range(s.size[v]):
        s.at_v[s.route[v, i]] = v
        s.at_i[s.route[v, i]] = i


@njit(cache=True)
def squeeze(
    e: Encoded,
    s: State,
    tmp: State,
    x: Scratch,
    luck: Luck,
    stack: Int32,
    height: Int64,
    pens: Int64,
    turns: int,
    moves: int,
) -> bool:
    """Place the requests on the stack, ejecting others where need be; true once the stack is empty.

    Ejection search with penalties that grow each time a request finds no place (AGES: Curtois, Landa-Silva, Qu &
    Laesanklang, EURO Journal on Transportation and Logistics 2018, doi:10.1007/s13676-017-0115-6).
    """
    e, s, tmp, x = lend_problem(e), lend_state(s), lend_state(tmp), lend_scratch(x)
    gone = np.zeros(len(e.stop), np.bool_)
    spot = np.zeros(3, np.int32)
    won = np.zeros(3, np.int32)
    chosen = np.zeros(3, np.int32)
    for _ in range(turns):
        if height[0] == 0:
            return True
        height[0] -= 1
        h = stack[height[0]]
        seen = 0
        for v in range(len(s.size)):
            if s.active[v] and e.allowed[v, h]:
                seen = random_place(e, s, x, v, h, seen, luck, spot, ALL)
        if seen > 0:
            put(e, s, x, spot[0], h, spot[1], spot[2])
            continue
        pens[h] += 1
        if eject(e, s, tmp, x, h, pens, luck, won, chosen):
            for q in range(3):
                if chosen[q] >= 0:
                    drop(e, s, x, chosen[q], gone)
                    stack[height[0]] = chosen[q]
                    height[0] += 1
            put(e, s, x, won[0], h, won[1], won[2])
        else:
            for q in range(height[0], 0, -1):
                stack[q] = stack[q - 1]
            stack[0] = h
            height[0] += 1
        shake(e, s, tmp, x, luck, moves, gone, spot)
    return bool(height[0] == 0)
