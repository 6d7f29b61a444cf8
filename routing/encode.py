"""A problem as arrays for the kernels, and node numbers for its tasks.

Nodes 0 to n-1 are tasks (a shipment's pickup, then its delivery), then one start and one end for each vehicle. Places
get one more, NOWHERE, at no distance from everything: where an open route ends.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.model import UNREACHABLE
from routing.model import RUPIAH_U, Act, Onboard, Problem, Request, Task, Vehicle, Visit

Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]
Bools = NDArray[np.bool_]

FAR_S = 1 << 28
"""Stands for 'no way' in travel seconds: beyond any plan clock, small enough to add up."""
FAR_U = 1 << 52

# Columns of Encoded.node: one cache line a node.
PLACE, EARLY, LATE, SERVICE, SETUP, LATE_DEPARTURE, DUE, RIDE = range(8)


class Encoded(NamedTuple):
    """The problem in arrays. Shapes: n nodes (tasks and ends), r requests, v vehicles, c classes, p places, d loads.

    node (n, 8): see the columns above. stop (n,): tasks with the same number share a stop's setup. kind (n,): 0
    pickup, 1 delivery, 2 visit, 3 vehicle end. partner (n,): the other task of a shipment or -1. request (n,).
    window_at (n+1,), window (w, 2): start windows. seconds (c, p, p) int32, cost (c, p, p) in cost units.
    first, second (r,): nodes of a request, second -1 for a visit. amount (n, d). capacity (v, d). allowed (v, r).
    klass, fixed_u, hour_u (v,); kin (v,): vehicles of one kin are alike when empty.
    break_at (v+1,), rest (b, 3): earliest, latest, duration. penalty_u (r,). near (tasks, k): neighbours by time.
    late_u, wait_u: cost units per second. exact (v,): whether a route's cost and rules need a full evaluation.
    frozen (v,): how many committed tasks a route begins with; committed (v, most): their nodes. fixed (r,): all tasks
    committed. stays (d,): loads that never leave the vehicle (cash). metres (c, p, p) int32, (c, 1, 1) where nobody's
    way is limited. most_tasks, most_m, most_s (v,). assign_u (v, r): what having it costs besides time and way;
    begin_u (v,): the same for committed tasks. carried (v,): requests on board at the start. group (r,): requests that
    go together, -1 for none; member[member_at[g] : member_at[g + 1]] are its requests.

    A shipment whose pickup alone is committed is a request of one task: its delivery is first, second is -1.
    """

    node: Int64
    stop: Int32
    kind: Int32
    partner: Int32
    request: Int32
    window_at: Int32
    window: Int64
    seconds: Int32
    cost: Int64
    first: Int32
    second: Int32
    amount: Int64
    capacity: Int64
    allowed: Bools
    klass: Int32
    fixed_u: Int64
    hour_u: Int64
    kin: Int32
    break_at: Int32
    rest: Int64
    penalty_u: Int64
    near: Int32
    late_u: int
    wait_u: int
    several_windows: bool
    exact: Bools
    frozen: Int32
    committed: Int32
    fixed: Bools
    stays: Bools
    metres: Int32
    most_tasks: Int64
    most_m: Int64
    most_s: Int64
    assign_u: Int64
    begin_u: Int64
    carried: Int32
    group: Int32
    member_at: Int32
    member: Int32

    @property
    def tasks(self) -> int:
        """Number of task nodes; vehicle starts follow, then ends."""
        return len(self.stop) - 2 * len(self.klass)


NEIGHBOURS = 256
NO_LIMIT = 1 << 40
CASH = "\0cash"
"""Name of the load that counts cash on hand; no load of an order can be called so."""

_KIND = {Act.PICKUP: 0, Act.DELIVERY: 1, Act.VISIT: 2}
ACTS = (Act.PICKUP, Act.DELIVERY, Act.VISIT)


class Travel(NamedTuple):
    """Seconds, cost and metres by class, and the class of each vehicle; see Encoded."""

    klass: Int32
    seconds: Int32
    cost: Int64
    metres: Int32


@lru_cache(maxsize=8)
def encode(problem: Problem) -> Encoded:
    """The arrays of a problem. Pure; the last few are remembered."""
    travel = _classes(problem)
    encoded = encode_with(problem, travel, load_columns(problem))
    return encoded._replace(near=_near(encoded.node[: encoded.tasks, PLACE], travel.seconds))


def load_columns(problem: Problem) -> tuple[str, ...]:
    """Names of the columns of loads: those of the requests, and cash where somebody's is limited."""
    return (*problem.load_names, CASH) if _counts_cash(problem) else problem.load_names or ("",)


def encode_with(problem: Problem, travel: Travel, names: tuple[str, ...]) -> Encoded:
    """As `encode`, on travel that is in arrays already, with these columns of loads and no neighbours."""
    nodes = [(index, act, task) for index, r in enumerate(problem.requests) for act, task in r.tasks]
    numbers = node_numbers(problem)
    vehicles = problem.vehicles
    nowhere = problem.matrices[0].size
    starts = [v.start for v in vehicles]
    ends = [nowhere if v.end is None else v.end for v in vehicles]
    node, window_at, window = _node_rows(problem, nodes, starts, ends)
    count = len(nodes)
    first, second = _request_nodes(problem.requests)
    partner = np.full(len(node), -1, np.int32)
    pairs = second >= 0
    partner[first[pairs]], partner[second[pairs]] = second[pairs], first[pairs]
    frozen, committed, fixed = _committed(problem, numbers, first, second)
    owner = np.full(len(node), -1, np.int32)
    owner[:count] = [index for index, _, _ in nodes]
    stop = np.concatenate([node[:count, PLACE], -1 - np.arange(2 * len(vehicles))]).astype(np.int32)
    break_at, rest = _breaks(vehicles)
    late_u = problem.weights.late_rp_per_min * RUPIAH_U // 60
    wait_u = problem.weights.wait_on_board_rp_per_min * RUPIAH_U // 60
    coupled = bool(
        (node[:count, RIDE] < FAR_S).any()
        or (late_u and (node[:count, DUE] < FAR_S).any())
        or wait_u
        or (node[:count, SETUP].any() and any(v.per_hour_rp for v in vehicles))
    )
    limited = np.array([v.max_duration_s is not None or v.max_distance_m is not None for v in vehicles], np.bool_)
    limits = np.array([limit_row(v) for v in vehicles], np.int64).reshape(-1, 3)
    assign_u, begin_u = _assignment(problem, second, fixed)
    allowed = _allowed(problem, committed, owner)
    group, member_at, member = _groups(problem)
    return Encoded(
        node=node,
        stop=stop,
        kind=np.array([_KIND[act] for _, act, _ in nodes] + [3] * (2 * len(vehicles)), np.int32),
        partner=partner,
        request=owner,
        window_at=window_at,
        window=window,
        seconds=travel.seconds,
        cost=travel.cost,
        first=first,
        second=second,
        amount=_amounts(problem, nodes, len(node), names),
        capacity=np.array([capacity_row(v, names) for v in vehicles], np.int64).reshape(-1, len(names)),
        allowed=allowed,
        klass=travel.klass,
        fixed_u=np.array([v.fixed_rp * RUPIAH_U for v in vehicles], np.int64),
        hour_u=np.array([v.per_hour_rp * RUPIAH_U // 3600 for v in vehicles], np.int64),
        kin=_kin(problem, travel.klass, allowed, assign_u),
        break_at=break_at,
        rest=rest,
        penalty_u=np.array([r.penalty_rp * RUPIAH_U for r in problem.requests], np.int64),
        near=np.zeros((0, 0), np.int32),
        late_u=late_u,
        wait_u=wait_u,
        several_windows=bool((np.diff(window_at) > 1).any()),
        exact=(np.diff(break_at) > 0) | coupled | limited,
        frozen=frozen,
        committed=committed,
        fixed=fixed,
        stays=np.array([name == CASH for name in names], np.bool_),
        metres=travel.metres,
        most_tasks=limits[:, 0].copy(),
        most_m=limits[:, 1].copy(),
        most_s=limits[:, 2].copy(),
        assign_u=assign_u,
        begin_u=begin_u,
        carried=np.array([_carried(problem, v.id) for v in vehicles], np.int32),
        group=group,
        member_at=member_at,
        member=member,
    )


@lru_cache(maxsize=8)
def node_numbers(problem: Problem) -> dict[tuple[str, Act], int]:
    """The node of each task, by request id and act."""
    keys = [(request.id, act) for request in problem.requests for act, _ in request.tasks]
    return {key: number for number, key in enumerate(keys)}


def _node_rows(
    problem: Problem, nodes: list[tuple[int, Act, Task]], starts: list[int], ends: list[int]
) -> tuple[Int64, Int32, Int64]:
    rows: list[tuple[int, ...]] = []
    windows: list[list[tuple[int, int]]] = []
    for index, act, task in nodes:
        row, opened = task_row(problem.requests[index], act, task)
        rows.append(row)
        windows.append(opened)
    for places in (starts, ends):
        for place, vehicle in zip(places, problem.vehicles, strict=True):
            shift = (vehicle.shift.earliest_s, vehicle.shift.latest_s)
            rows.append((place, *shift, 0, 0, FAR_S, FAR_S, FAR_S))
            windows.append([shift])
    at = np.cumsum([0] + [len(w) for w in windows]).astype(np.int32)
    flat = [pair for w in windows for pair in w]
    return (
        np.array(rows, np.int64).reshape(-1, 8),
        at,
        np.array(flat, np.int64).reshape(-1, 2),
    )


def task_row(request: Request, act: Act, task: Task) -> tuple[tuple[int, ...], list[tuple[int, int]]]:
    """The columns of a task's node, and the windows in which it may start."""
    opened = [(max(w.earliest_s, task.release_s), w.latest_s) for w in task.windows if w.latest_s >= task.release_s]
    opened = opened or [(FAR_S, -1)]  # released after its last window: fits nowhere
    fresh_s = ride_s = FAR_S
    if not isinstance(request, Visit) and act is Act.DELIVERY:
        fresh_s = FAR_S if request.fresh_until_s is None else request.fresh_until_s
        ride_s = FAR_S if request.max_ride_s is None else request.max_ride_s
        if isinstance(request, Onboard) and request.max_ride_s is not None:
            ride_s += request.picked_up_s  # the latest arrival: there is no pickup to wait at
    due_s = FAR_S if task.due_s is None else task.due_s
    row = (task.place, opened[0][0], opened[-1][1], task.service_s, task.setup_s, fresh_s, due_s, ride_s)
    return row, opened


def _request_nodes(requests: tuple[Request, ...]) -> tuple[Int32, Int32]:
    sizes = [len(r.tasks) for r in requests]
    first = np.cumsum([0, *sizes])[: len(sizes)].astype(np.int32)
    second = np.where(np.array(sizes, np.int32) == 2, first + 1, -1).astype(np.int32)
    return first, second


def _classes(problem: Problem) -> Travel:
    keys = [(v.matrix, v.per_hour_rp, v.per_km_rp) for v in problem.vehicles]
    kinds = list(dict.fromkeys(keys)) or [(0, 0, 0)]
    places = problem.matrices[0].size + 1
    seconds = np.zeros((len(kinds), places, places), np.int32)
    cost = np.zeros((len(kinds), places, places), np.int64)
    for index, (matrix, per_hour_rp, per_km_rp) in enumerate(kinds):
        travel = problem.matrices[matrix]
        closed = travel.seconds == UNREACHABLE
        seconds[index, :-1, :-1] = np.where(closed, FAR_S, travel.seconds)
        paid = travel.seconds.astype(np.int64) * (per_hour_rp * RUPIAH_U // 3600)
        paid += travel.metres.astype(np.int64) * (per_km_rp * RUPIAH_U // 1000)
        cost[index, :-1, :-1] = np.where(closed, FAR_U, paid)
    klass = np.array([kinds.index(key) for key in keys], np.int32)
    return Travel(klass=klass, seconds=seconds, cost=cost, metres=_metres(problem, klass, len(kinds)))


def _counts_cash(problem: Problem) -> bool:
    return any(v.cash_limit_rp is not None for v in problem.vehicles)


def _or(limit: int | None) -> int:
    return NO_LIMIT if limit is None else limit


def limit_row(vehicle: Vehicle) -> tuple[int, int, int]:
    """Most tasks, metres and seconds of the vehicle's route."""
    return _or(vehicle.max_tasks), _or(vehicle.max_distance_m), _or(vehicle.max_duration_s)


def capacity_row(vehicle: Vehicle, names: tuple[str, ...]) -> list[int]:
    """What the vehicle may have on board, or on hand, of each load."""
    return [_or(vehicle.cash_limit_rp) if name == CASH else vehicle.capacity.get(name, 0) for name in names]


def _amounts(problem: Problem, nodes: list[tuple[int, Act, Task]], rows: int, names: tuple[str, ...]) -> Int64:
    """What each node adds on board. A vehicle's start holds what it begins with, a hand-over its cash."""
    amount = np.zeros((rows, len(names)), np.int64)
    starts = {vehicle.id: len(nodes) + v for v, vehicle in enumerate(problem.vehicles)}
    cash = names.index(CASH) if CASH in names else -1
    for node, (index, act, _) in enumerate(nodes):
        request = problem.requests[index]
        if not isinstance(request, Visit):
            carried = np.array([request.loads.get(name, 0) for name in names], np.int64)
            amount[node] += -carried if act is Act.DELIVERY else carried
            if isinstance(request, Onboard):
                amount[starts[request.vehicle_id]] += carried
        if cash >= 0 and act is not Act.PICKUP:
            amount[node, cash] = request.cash_rp
    if cash >= 0:
        for vehicle in problem.vehicles:
            amount[starts[vehicle.id], cash] = vehicle.cash_rp
    return amount


def _committed(
    problem: Problem, numbers: dict[tuple[str, Act], int], first: Int32, second: Int32
) -> tuple[Int32, Int32, Bools]:
    """Committed tasks by vehicle, and the requests that have no other; first and second keep what is left to place."""
    vehicles = problem.vehicles
    frozen = np.array([len(v.committed) for v in vehicles], np.int32)
    committed = np.full((len(vehicles), max(1, int(frozen.max(initial=0)))), -1, np.int32)
    for v, vehicle in enumerate(vehicles):
        committed[v, : frozen[v]] = [numbers[key] for key in vehicle.committed]
    fixed = np.zeros(len(problem.requests), np.bool_)
    taken = {int(node) for node in committed.ravel() if node >= 0}
    for r in range(len(problem.requests)):
        if int(first[r]) in taken:
            fixed[r] = second[r] < 0 or int(second[r]) in taken
            if not fixed[r]:
                first[r], second[r] = second[r], -1
    return frozen, committed, fixed


def _assignment(problem: Problem, second: Int32, fixed: Bools) -> tuple[Int64, Int64]:
    """Fairness and stability in cost units: for each vehicle and request, and for what is committed."""
    vehicles, requests = problem.vehicles, problem.requests
    ids = {vehicle.id: v for v, vehicle in enumerate(vehicles)}
    task_u = np.array([v.per_task_rp for v in vehicles], np.int64) * RUPIAH_U
    open_tasks = np.where(fixed, 0, 1 + (second >= 0)).astype(np.int64)
    moved = np.ones((len(vehicles), len(requests)), np.int64)
    for r, request in enumerate(requests):
        if request.published_on is None:
            moved[:, r] = 0
        elif request.published_on in ids:
            moved[ids[request.published_on], r] = 0
    moved *= problem.weights.move_rp * RUPIAH_U
    begin_u = np.zeros(len(vehicles), np.int64)
    numbers = {request.id: r for r, request in enumerate(requests)}
    for v, vehicle in enumerate(vehicles):
        begin_u[v] = len(vehicle.committed) * task_u[v]
        begin_u[v] += sum(int(moved[v, r]) for r in {numbers[request_id] for request_id, _ in vehicle.committed})
        for request_id, _ in vehicle.committed:
            moved[:, numbers[request_id]] = 0
    return task_u[:, None] * open_tasks[None, :] + moved, begin_u


def _carried(problem: Problem, vehicle_id: str) -> int:
    return sum(isinstance(r, Onboard) and r.vehicle_id == vehicle_id for r in problem.requests)


def _groups(problem: Problem) -> tuple[Int32, Int32, Int32]:
    names = list(dict.fromkeys(r.together for r in problem.requests if r.together is not None))
    group = np.array([-1 if r.together is None else names.index(r.together) for r in problem.requests], np.int32)
    members = [np.flatnonzero(group == g) for g in range(len(names))]
    at = np.cumsum([0] + [len(one) for one in members]).astype(np.int32)
    return group, at, np.concatenate([*members, np.zeros(0, np.int64)]).astype(np.int32)


def _metres(problem: Problem, klass: Int32, classes: int) -> Int32:
    """Metres by class, where somebody's way is limited."""
    if all(vehicle.max_distance_m is None for vehicle in problem.vehicles):
        return np.zeros((classes, 1, 1), np.int32)
    size = problem.matrices[0].size
    metres = np.zeros((classes, size + 1, size + 1), np.int32)
    for v, vehicle in enumerate(problem.vehicles):
        metres[klass[v], :-1, :-1] = problem.matrices[vehicle.matrix].metres
    return metres


def _allowed(problem: Problem, committed: Int32, owner: Int32) -> Bools:
    allowed = np.zeros((len(problem.vehicles), len(problem.requests)), np.bool_)
    for v, vehicle in enumerate(problem.vehicles):
        for r, request in enumerate(problem.requests):
            allowed[v, r] = may_take(vehicle, request)
    for v in range(len(problem.vehicles)):
        for node in committed[v][committed[v] >= 0]:
            allowed[:, owner[node]] &= np.arange(len(problem.vehicles)) == v
    return allowed


def may_take(vehicle: Vehicle, request: Request) -> bool:
    """Whether a vehicle may take a request at all: named, skilled, and big enough for it alone."""
    loads = {} if isinstance(request, Visit) else request.loads
    fits = all(amount <= vehicle.capacity.get(name, 0) for name, amount in loads.items())
    named = request.vehicles is None or vehicle.id in request.vehicles
    return fits and named and vehicle.id not in request.not_vehicles and request.skills <= vehicle.skills


def _kin(problem: Problem, klass: Int32, allowed: Bools, assign_u: Int64) -> Int32:
    def likeness(v: int, vehicle: Vehicle) -> tuple[object, ...]:
        capacity = tuple(sorted(vehicle.capacity.items()))
        ends = (vehicle.start, vehicle.end, vehicle.shift, vehicle.breaks, vehicle.fixed_rp)
        limits = (vehicle.max_tasks, vehicle.max_duration_s, vehicle.max_distance_m)
        cash = (vehicle.cash_rp, vehicle.cash_limit_rp)
        alone = vehicle.id if vehicle.committed or _carried(problem, vehicle.id) else ""
        return (int(klass[v]), capacity, allowed[v].tobytes(), assign_u[v].tobytes(), *ends, *limits, *cash, alone)

    keys = [likeness(v, vehicle) for v, vehicle in enumerate(problem.vehicles)]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], np.int32)


def _breaks(vehicles: tuple[Vehicle, ...]) -> tuple[Int32, Int64]:
    at = np.cumsum([0] + [len(v.breaks) for v in vehicles]).astype(np.int32)
    rows = [(b.window.earliest_s, b.window.latest_s, b.duration_s) for v in vehicles for b in v.breaks]
    return at, np.array(rows, np.int64).reshape(-1, 3)


def _near(places: Int64, seconds: Int32) -> Int32:
    """Nearest tasks of each task, itself first, by time there and back."""
    count = len(places)
    keep = min(count, NEIGHBOURS)
    if count == 0:
        return np.zeros((0, 0), np.int32)
    near = np.empty((count, keep), np.int32)
    ways = seconds[0].astype(np.int64)
    both = ways + ways.T
    for task in range(count):
        away = both[places[task], places]
        away[task] = -1
        if keep < count:
            closest = np.argpartition(away, keep - 1)[:keep]
            near[task] = closest[np.argsort(away[closest], kind="stable")]
        else:
            near[task] = np.argsort(away, kind="stable")
    return near
