"""The best set of routes out of all that were met: set partitioning with OR-Tools over the pool.

As in Sartori & Buriol, Computers & Operations Research 2020, doi:10.1016/j.cor.2020.105065. The linear relaxation also
prices requests and vehicles, which tells the search what further routes are worth keeping.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from ortools.linear_solver.python import model_builder_helper as solver
from scipy import sparse

from routing.encode import Encoded
from routing.kernels import Pool, State, add_column, keep_all

MOST_COLUMNS = 4_000
MOST_KEPT = 8_000
MOST_WHOLE, MOST_WHOLE_LAST = 600, 1_500
NODES = 5_000
"""Branching nodes at most: keeps a search that counts iterations free of the clock."""

SMOOTH = 0.5
DEAR = 500.0
"""A request left out costs at most this many arcs in the partitioning."""

Floats = NDArray[np.float64]
Int64 = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Routes as columns: slot in the pool, cost in arcs, kin, and which requests each covers (requests, columns)."""

    slot: Int64
    cost: Floats
    kin: Int64
    covers: sparse.csc_matrix


def recombine(
    e: Encoded, pool: Pool, best: State, *, scale: float, seconds: float | None, last: bool
) -> list[tuple[int, list[int]]] | None:
    """Routes (kin, nodes) that together cost less than best, or None. Prices in the pool are made anew.

    scale: cost units of an average arc, in which costs are counted here. seconds: limit, None for nodes alone.
    last: try more columns, since no better prices will come.
    """
    room = np.bincount(e.kin[best.active], minlength=len(pool.fleet_dual))
    keep_all(e, best, pool)
    keys = _keys(e, pool, best)
    columns = _columns(e, pool, keys, scale)
    if not len(columns.slot):
        return None
    # Penalties are far above any route; what they are exactly would only drown the costs in the solver's tolerance.
    penalty = np.minimum(e.penalty_u / scale, DEAR)
    relaxed = _solve("glop", columns, penalty, room, seconds)
    if relaxed is None:
        return None
    lower, _, duals = relaxed
    absent = best.absent[: best.total[1]]
    upper = float(best.cost_u.sum()) / scale + float(penalty[absent].sum())
    reduced = _price(e, pool, columns, duals, scale, upper - lower)
    promising = np.flatnonzero(reduced <= max(0.0, upper - lower))
    if upper - lower < 1e-6 or not len(promising):
        return None
    most = MOST_WHOLE_LAST if last else MOST_WHOLE
    few = promising[np.argsort(reduced[promising], kind="stable")[:most]]
    own = np.flatnonzero(np.isin(pool.key[columns.slot], keys))
    few = np.union1d(few, own)
    chosen = Columns(
        slot=columns.slot[few], cost=columns.cost[few], kin=columns.kin[few], covers=columns.covers[:, few]
    )
    start = np.isin(few, own).astype(np.float64)
    whole = _solve("scip", chosen, penalty, room, seconds, start)
    if whole is None or whole[0] >= upper - 1e-9:
        return None
    taken = chosen.slot[np.flatnonzero(whole[1][: len(few)] > 0.5)]
    return [(int(pool.kin[at]), _nodes(pool, int(at))) for at in taken]


def _nodes(pool: Pool, at: int) -> list[int]:
    begin = int(pool.begin[at])
    return [int(node) for node in pool.tasks[begin : begin + int(pool.length[at])]]


def _keys(e: Encoded, pool: Pool, best: State) -> NDArray[np.uint64]:
    """The keys under which the pool has the routes of a state."""
    used = np.flatnonzero(best.size > 2)
    keys = pool.salt[len(e.first) + e.kin[used]].copy()
    for at, v in enumerate(used):
        nodes = best.route[v, 1 : best.size[v] - 1]
        own = e.request[nodes[e.first[e.request[nodes]] == nodes]]
        keys[at : at + 1] += pool.salt[own].sum(dtype=np.uint64)  # a slice wraps without a warning
    return keys


def _columns(e: Encoded, pool: Pool, keys: NDArray[np.uint64], scale: float) -> Columns:
    """The columns of the pool that look best under its present prices, and those of the keys."""
    slots = np.flatnonzero(pool.key)
    owner, request = _members(e, pool, slots)
    reduced = pool.cost_u[slots] - pool.fleet_dual[pool.kin[slots]]
    reduced -= np.bincount(owner, weights=pool.dual[request], minlength=len(slots))
    reduced[np.isin(pool.key[slots], keys)] = -np.inf
    keep = np.argsort(reduced, kind="stable")[:MOST_COLUMNS]
    covers = sparse.csc_matrix((np.ones(len(owner)), (request, owner)), shape=(len(e.first), len(slots)))
    slots = slots[keep]
    return Columns(
        slot=slots,
        cost=pool.cost_u[slots] / scale,
        kin=pool.kin[slots].astype(np.int64),
        covers=covers[:, keep],
    )


def thin(e: Encoded, pool: Pool) -> None:
    """Once the pool is nearly full, keep the routes that look best under its prices."""
    if pool.used[0] * 2 < len(pool.key) and pool.used[1] * 2 < len(pool.tasks):
        return
    slots = np.flatnonzero(pool.key)
    owner, request = _members(e, pool, slots)
    reduced = pool.cost_u[slots] - pool.fleet_dual[pool.kin[slots]]
    reduced -= np.bincount(owner, weights=pool.dual[request], minlength=len(slots))
    kept = slots[np.argsort(reduced, kind="stable")[:MOST_KEPT]]
    routes = [(pool.key[at], int(pool.cost_u[at]), int(pool.kin[at]), _nodes(pool, int(at))) for at in kept]
    pool.key[:] = 0
    pool.used[:] = 0
    for key, cost_u, kin, nodes in routes:
        add_column(pool, key, cost_u, kin, np.array(nodes, np.int32))


def _members(e: Encoded, pool: Pool, slots: Int64) -> tuple[Int64, Int64]:
    """Pairs (column, request) of all requests in the columns."""
    length = pool.length[slots].astype(np.int64)
    owner = np.repeat(np.arange(len(slots)), length)
    inside = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
    nodes = pool.tasks[pool.begin[slots][owner] + inside]
    request = e.request[nodes].astype(np.int64)
    first = e.first[request] == nodes
    return owner[first], request[first]


def _solve(
    name: str, columns: Columns, penalty: Floats, room: Int64, seconds: float | None, start: Floats | None = None
) -> tuple[float, Floats, Floats] | None:
    """Cost, values and row prices of covering every request once or paying its penalty; None without a solution.

    start: values of the columns to begin from, for whole numbers.
    """
    requests, count = columns.covers.shape
    fleet = sparse.csc_matrix((np.ones(count), (columns.kin, np.arange(count))), shape=(len(room), count))
    left = sparse.vstack([sparse.identity(requests), sparse.csc_matrix((len(room), requests))])
    matrix = sparse.hstack([sparse.vstack([columns.covers, fleet]), left]).tocsr()
    total = count + requests
    model = solver.ModelBuilderHelper()
    # Typed Any: the solver's stubs want the type of a cell where numpy has the shape of an array.
    cost: Any = np.concatenate([columns.cost, penalty])
    low: Any = np.concatenate([np.ones(requests), np.zeros(len(room))])
    high: Any = np.concatenate([np.ones(requests), room.astype(np.float64)])
    model.fill_model_from_sparse_data(np.zeros(total), np.ones(total), cost, low, high, matrix)
    run = solver.ModelSolverHelper(name)
    if name != "glop":
        for column in range(count):
            model.set_var_integrality(column, True)
            if start is not None:
                model.add_hint(column, float(start[column]))
        run.set_solver_specific_parameters(f"limits/nodes = {NODES}")
    if seconds is not None:
        run.set_time_limit_in_seconds(seconds)
    run.solve(model)
    if not run.has_solution():
        return None
    prices = np.asarray(run.dual_values()) if name == "glop" else np.zeros(0)
    return float(run.objective_value()), np.asarray(run.variable_values()), prices


def _price(e: Encoded, pool: Pool, columns: Columns, duals: Floats, scale: float, gap: float) -> Floats:
    """Reduced costs of the columns in arcs; the pool's prices move halfway to the new ones."""
    requests = len(e.first)
    request_dual, fleet_dual = duals[:requests], duals[requests:]
    reduced = columns.cost - columns.covers.T @ request_dual - fleet_dual[columns.kin]
    known = bool(pool.limit[0] > -np.inf)
    share = SMOOTH if known else 1.0
    pool.dual[:] = (1 - share) * pool.dual + share * request_dual * scale
    pool.fleet_dual[:] = (1 - share) * pool.fleet_dual + share * fleet_dual * scale
    pool.limit[0] = float(np.clip(0.5 * gap, 0.25, 1.0)) * scale
    return np.asarray(reduced, np.float64)
