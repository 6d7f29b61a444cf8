"""The search: fewer vehicles first where asked, then ruin and recreate under simulated annealing.

Seed and counts of iterations decide everything. A limit in seconds only says how far the budget is used whenever a
chunk of iterations is over; the clock is the caller's.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from routing.encode import Encoded
from routing.kernels import (
    NOTHING,
    Bools,
    Luck,
    Memo,
    Pool,
    Scratch,
    State,
    anneal,
    any_place,
    build,
    copy_state,
    draw,
    drop,
    fill,
    leave_none_that_fits,
    make_memo,
    make_pool,
    make_scratch,
    make_state,
    pick,
    put,
    squeeze,
)
from routing.recombine import recombine, thin
from routing.stop import Stop

CHUNK = 100
"""Iterations between looks at the budget and the temperature: some 3 ms at 100 tasks."""

FLEET_SHARE = 0.35
"""Of the budget, for fewer vehicles."""

FLEET_CHUNK = 20
SHAKEN = 10
FIRST_PATIENCE = 30_000
"""Turns before an attempt at one vehicle less starts again from the last good routes; each restart allows more."""

KICK_PATIENCE = 400
FIRST_ROUND, ROUND = 0.25, 0.08
LONG_FIRST_ROUND, LONG_ROUND = 0.4, 0.15
"""Shares of the budget for the first and each later round; the long ones for routes of LONG requests and more, which
take apart slowly and recombine seldom."""

LONG = 12.0
KICKS = 0.7
KICKED = 0.5
LOOSE = 0.35
COOL = 0.3
RECOMBINE_SHARE, LAST_RECOMBINE_SHARE = 0.02, 0.06
ANNEALED = 0.94
LOOSE_TOLL = 5.0
LOOSE_CHUNK = 500
TOLL_STEP = 0.02
TOLL_FIRM = 0.8
LEAST_TOLL, MOST_TOLL = 1.0, 30.0

REMOVED = 10.0
HOT, COLD = 0.5, 0.01
"""Temperatures at the start and the end of a round, in costs of an average arc of the first routes."""

LONG_HOT, LONG_COLD = 5.0, 0.05
"""As HOT and COLD for long routes: what is on which of the few routes is soon settled, and often badly."""

WARM = 0.1
"""As HOT, for a search that begins from given routes: enough to leave a ditch, not to tear the plan up."""


@dataclass(slots=True)
class Budget:
    """How much of a Stop is used, by iterations counted here and by the caller's clock."""

    stop: Stop
    clock: Callable[[], float]
    done: int = 0
    began_s: float = field(init=False)

    def __post_init__(self) -> None:
        self.began_s = self.clock()

    def used(self) -> float:
        """Share used, 0 to 1."""
        return self.stop.progress(elapsed_s=self.clock() - self.began_s, done=self.done)


@dataclass(slots=True)
class Search:
    """The arrays of one search. now and old agree between chunks; best is the best so far."""

    encoded: Encoded
    budget: Budget
    luck: Luck
    scratch: Scratch = field(init=False)
    memo: Memo = field(init=False)
    pool: Pool = field(init=False)
    now: State = field(init=False)
    old: State = field(init=False)
    best: State = field(init=False)
    toll_u: int = 0
    toll: float = field(init=False, default_factory=lambda: LOOSE_TOLL)
    most: int = 1 << 30
    hot: float = field(init=False, default_factory=lambda: HOT)
    cold: float = field(init=False, default_factory=lambda: COLD)

    def __post_init__(self) -> None:
        self.scratch = make_scratch(self.encoded)
        self.memo = make_memo(self.encoded)
        self.pool = make_pool(self.encoded, int(self.luck[0]))
        self.now, self.old, self.best = (make_state(self.encoded) for _ in range(3))
        for state in (self.now, self.old, self.best):
            for v in range(len(self.encoded.klass)):
                build(self.encoded, state, self.scratch, v)

    def improve(self, *, fewest_vehicles: bool, start: dict[int, list[int]] | None = None) -> State:
        """Run to the end of the budget; the best state, in which no absent request fits.

        start: feasible routes to begin from, nodes by vehicle; the answer is never dearer than they are.
        """
        if start is not None:
            set_routes(self.encoded, self.now, self.scratch, start)
            self.hot = WARM
        fill(self.encoded, self.now, self.scratch, self.memo, self.luck)
        self._drop_parted(self.now)
        copy_state(self.now, self.best)
        if fewest_vehicles:
            self._shrink(until=FLEET_SHARE)
        copy_state(self.best, self.now)
        copy_state(self.best, self.old)
        self._rounds()
        self._place_groups()
        leave_none_that_fits(self.encoded, self.best, self.scratch)
        return self.best

    def _drop_parted(self, state: State) -> None:
        """Take off their routes the requests of groups that are not all on one.

        Where a detour through what is dropped was shorter, the route may not do without it: then it loses all.
        """
        e = self.encoded
        again = len(e.member_at) > 1
        while again:
            again = False
            for g in range(len(e.member_at) - 1):
                members = [int(r) for r in e.member[e.member_at[g] : e.member_at[g + 1]]]
                if any(state.absent_at[r] >= 0 for r in members):
                    again = self._drop(state, members) or again
            for v in np.flatnonzero(state.cost_u >= NOTHING):
                again = self._drop(state, [int(r) for r in np.unique(e.request[state.route[v, 1 : state.size[v] - 1]])])

    def _drop(self, state: State, requests: list[int]) -> bool:
        """Take those of the requests off their routes that may leave them; whether there were any."""
        e = self.encoded
        there = [r for r in requests if state.absent_at[r] < 0 and not e.fixed[r]]
        gone = np.zeros(len(e.stop), np.bool_)
        for r in there:
            drop(e, state, self.scratch, r, gone)
        return bool(there)

    def _place_groups(self) -> None:
        """Insert whole groups that are left out, where one vehicle has room for all at less than their penalties."""
        e = self.encoded
        for g in range(len(e.member_at) - 1):
            members = [int(r) for r in e.member[e.member_at[g] : e.member_at[g + 1]]]
            if not all(self.best.absent_at[r] >= 0 for r in members):
                continue
            for v in np.flatnonzero(self.best.active & e.allowed[:, members].all(axis=1)):
                copy_state(self.best, self.now)
                for r in members:
                    _, i, j = any_place(e, self.now, self.scratch, int(v), r, NOTHING)
                    if i < 0:
                        break
                    put(e, self.now, self.scratch, int(v), r, i, j)
                else:
                    if self.now.total[0] < self.best.total[0]:
                        copy_state(self.now, self.best)
                        break

    def _rounds(self) -> None:
        """Anneal from the best, then again from kicked or from the best routes, until the budget is used."""
        left = ANNEALED - self.budget.used()
        long = len(self.encoded.first) / max(1, int((self.best.size > 2).sum())) >= LONG
        if long and self.hot > WARM:
            self.hot, self.cold = LONG_HOT, LONG_COLD
        first, later = (LONG_FIRST_ROUND, LONG_ROUND) if long else (FIRST_ROUND, ROUND)
        self._anneal(until=ANNEALED - left * (1 - first))
        while (used := self.budget.used()) < ANNEALED:
            self._recombine(last=False)
            copy_state(self.best, self.now)
            until = min(ANNEALED, used + max(left * later, 1e-6))
            if draw(self.luck) < LOOSE and not self.best.active.all():
                self._loose(until)
                continue
            if self.best.total[1] == 0 and draw(self.luck) < KICKS:
                self._kick()
            copy_state(self.now, self.old)
            self._anneal(until=until)
        self._recombine(last=True)

    def _recombine(self, *, last: bool) -> None:
        """Take the best set of routes out of all that were met, if it beats the best state.

        Not with groups: a set of routes may split one.
        """
        if len(self.encoded.member_at) > 1:
            return
        limit = self.budget.stop.seconds
        seconds = None if limit is None else limit * (LAST_RECOMBINE_SHARE if last else RECOMBINE_SHARE)
        routes = recombine(self.encoded, self.pool, self.best, scale=self._arc_cost(), seconds=seconds, last=last)
        thin(self.encoded, self.pool)
        if routes is None:
            return
        free = {
            kin: [int(v) for v in np.flatnonzero(self.best.active & (self.encoded.kin == kin))] for kin, _ in routes
        }
        chosen = {free[kin].pop(): nodes for kin, nodes in routes}
        copy_state(self.best, self.now)
        set_routes(self.encoded, self.now, self.scratch, chosen)
        if self.now.total[0] < self.best.total[0]:
            copy_state(self.now, self.best)

    def _loose(self, until: float) -> None:
        """Anneal with some vehicles more at a toll, so that a rigid set of routes can be taken apart.

        The toll follows the search: it rises while more vehicles are used than allowed and falls while they are not,
        so that the search keeps crossing between the two; towards the end of the round it only rises.
        """
        strict = self.encoded
        self.most = int(self.best.active.sum())
        copy_state(self.best, self.now)
        before = self.best.active.copy()
        closed = np.flatnonzero(~self.now.active)
        self.now.active[closed[: 1 + pick(self.luck, 2)]] = True
        self.encoded = strict._replace(fixed_u=strict.fixed_u.copy())
        self.toll_u = 0
        self._charge(self.now, int(self.toll * self._arc_cost()))
        copy_state(self.now, self.old)
        start, scale = self.budget.used(), self._arc_cost()
        while (used := self.budget.used()) < until:
            share = (used - start) / (until - start)
            self._anneal_some(scale * self.hot * (self.cold / self.hot) ** share, scale, LOOSE_CHUNK)
            over = int((self.now.size > 2).sum()) > self.most
            self.toll *= 1 + TOLL_STEP if over else 1 - TOLL_STEP * (share < TOLL_FIRM)
            self.toll = min(max(self.toll, LEAST_TOLL), MOST_TOLL)
            self._charge(self.now, int(self.toll * scale))
            copy_state(self.now, self.old)
        self.encoded, self.toll_u, self.most = strict, 0, len(strict.klass)
        self._close_again(before)
        self.memo.stamp[:] = -1

    def _charge(self, state: State, toll_u: int) -> None:
        """Make the toll of every used route so much."""
        more_u = toll_u - self.toll_u
        self.encoded.fixed_u[:] += more_u
        used = state.size > 2
        state.cost_u[used] += more_u
        state.total[0] += more_u * int(used.sum())
        self.toll_u = toll_u
        self.memo.stamp[:] = -1

    def _close_again(self, before: Bools) -> None:
        """Leave as many vehicles of each kin active in the best state as were before, the used ones among them."""
        e, used = self.encoded, self.best.size > 2
        self.best.active[:] = used
        for kin in np.unique(e.kin):
            spare = np.flatnonzero((e.kin == kin) & before & ~used)
            lacking = int((before & (e.kin == kin)).sum()) - int((used & (e.kin == kin)).sum())
            self.best.active[spare[: max(0, lacking)]] = True

    def _kick(self) -> None:
        """Empty some random routes and place their requests anew by ejection; as it was where that takes too long."""
        used = np.flatnonzero((self.now.size > 2) & (self.encoded.frozen == 0))
        if not len(used):
            return
        count = 1 + pick(self.luck, max(1, int(len(used) * KICKED)))
        routes = [int(used[pick(self.luck, len(used))]) for _ in range(count)]
        if not self._place_again(sorted(set(routes)), until=1.0, patience=KICK_PATIENCE):
            copy_state(self.best, self.now)

    def _anneal(self, *, until: float) -> None:
        """One round of annealing from self.now, until a share of the budget is used."""
        scale = self._arc_cost()
        start = self.budget.used()
        while (used := self.budget.used()) < until:
            share = (used - start) / (until - start)
            heat = scale * self.hot * (self.cold / self.hot) ** share
            self._anneal_some(heat, scale, CHUNK)

    def _anneal_some(self, heat: float, scale: float, iterations: int) -> None:
        """So many iterations at one temperature. scale: an average arc."""
        anneal(
            self.encoded,
            self.now,
            self.old,
            self.best,
            self.scratch,
            self.memo,
            self.pool,
            self.luck,
            heat,
            iterations,
            REMOVED,
            self.toll_u,
            self.most,
            heat < scale * COOL,
        )
        self.budget.done += iterations

    def _arc_cost(self) -> float:
        """Cost of an average arc of the best state, in cost units; the scale of temperatures."""
        arcs = int(self.best.size.sum()) - len(self.best.size) + int((self.best.size > 2).sum())
        cost = int(self.best.cost_u.sum())
        return 1.3 * max(1.0, cost / max(1, arcs - len(self.best.size)))

    def _shrink(self, *, until: float) -> None:
        """Empty one vehicle after another, as long as all requests still find a place."""
        if self.best.total[1] or len(self.encoded.member_at) > 1 or self.encoded.frozen.any():
            return
        patience = FIRST_PATIENCE
        copy_state(self.best, self.now)
        self._close_unused(self.best)
        while self.budget.used() < until and int(self.best.active.sum()) > 1:
            copy_state(self.best, self.now)
            if self._empty_one(until=until, patience=patience):
                copy_state(self.now, self.best)
                patience = FIRST_PATIENCE
            else:
                patience = patience * 4 // 3
        copy_state(self.best, self.now)

    def _close_unused(self, state: State) -> None:
        state.active[state.size <= 2] = False

    def _empty_one(self, *, until: float, patience: int) -> bool:
        """Drop a random route and place its requests on the others; whether that worked, in self.now."""
        used = np.flatnonzero(self.now.active)
        v = int(used[pick(self.luck, len(used))])
        self.now.active[v] = False
        return self._place_again([v], until=until, patience=patience)

    def _place_again(self, routes: list[int], *, until: float, patience: int) -> bool:
        """Take all requests off some routes and place them on active vehicles, in self.now; whether all found one."""
        e, now = self.encoded, self.now
        gone = np.zeros(len(e.stop), np.bool_)
        stack = np.zeros(len(e.first), np.int32)
        height = np.zeros(1, np.int64)
        for node in [int(n) for v in routes for n in now.route[v, 1 : now.size[v] - 1]]:
            r = int(e.request[node])
            if e.first[r] == node:
                drop(e, now, self.scratch, r, gone)
                stack[height[0]] = r
                height[0] += 1
        pens = np.ones(len(e.first), np.int64)
        for _ in range(0, patience, FLEET_CHUNK):
            if squeeze(e, now, self.old, self.scratch, self.luck, stack, height, pens, FLEET_CHUNK, SHAKEN):
                return True
            self.budget.done += FLEET_CHUNK
            if self.budget.used() >= until:
                break
        return False


def set_routes(e: Encoded, state: State, scratch: Scratch, routes: dict[int, list[int]]) -> None:
    """Make a state of these routes alone: nodes by vehicle, committed ones included. Active vehicles stay so."""
    state.at_v[:] = -1
    state.total[1] = 0
    on_road = {node for nodes in routes.values() for node in nodes}
    for r in range(len(e.first)):
        there = bool(e.fixed[r]) or int(e.first[r]) in on_road
        state.absent_at[r] = -1 if there else state.total[1]
        if not there:
            state.absent[state.total[1]] = r
            state.total[1] += 1
    for v in range(len(e.klass)):
        nodes = routes.get(v, e.committed[v, : e.frozen[v]].tolist())
        end = e.tasks + len(e.klass) + v
        state.route[v, : len(nodes) + 2] = [e.tasks + v, *nodes, end]
        state.size[v] = len(nodes) + 2
        build(e, state, scratch, v)
    absent = state.absent[: state.total[1]]
    state.total[0] = state.cost_u.sum() + e.penalty_u[absent].sum()
