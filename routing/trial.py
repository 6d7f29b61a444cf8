"""One request tried in the present route of one vehicle, at every pair of positions.

The trial works on a problem of its own, of only that route, so that it is quick and can be repeated with other rules.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from geo.model import TravelMatrix
from routing.encode import Encoded, encode, node_numbers
from routing.kernels import NOTHING, Scratch, State, any_place, build, make_scratch, make_state, random_place
from routing.model import Act, Onboard, Problem, Request, Route, Shipment, Task, Vehicle, Weights

Key = tuple[str, Act]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Setting:
    """What a trial may be repeated with: the request, the vehicle, and how that vehicle travels.

    on_board: what the vehicle carries at the start of the route, by load name. companions: ids of the requests that
    the request may not go without; with any, it cannot be put anywhere alone.
    """

    request: Request
    vehicle: Vehicle
    travel: TravelMatrix
    on_board: Mapping[str, int] = field(default_factory=dict)
    companions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trial:
    """A vehicle's tasks in order, and the setting in which one more request is to be put among them.

    others: requests with tasks on the route, and those on board to its end. The request itself may have its pickup on
    the route, if that is committed.
    """

    setting: Setting
    others: tuple[Request, ...]
    tasks: tuple[Key, ...]
    weights: Weights

    def fits(self, setting: Setting | None = None) -> bool:
        """Whether the request fits anywhere in the route, by the trial's own setting or another."""
        arrays = self._find_arrays(setting or self.setting)
        if arrays is None:
            return False
        luck, spot = np.ones(1, np.uint64), np.zeros(3, np.int32)
        return random_place(*arrays, 0, len(self.others), 0, luck, spot) > 0

    def find_least_extra_u(self) -> int | None:
        """What the request adds to the cost of the route where it adds least; None where it does not fit.

        Every pair of positions is worked out in full, with none passed over.
        """
        arrays = self._find_arrays(self.setting)
        if arrays is None or not self.fits():
            return None
        extra_u = int(any_place(*arrays, 0, len(self.others), NOTHING)[0])
        return None if extra_u >= NOTHING else extra_u

    def _find_arrays(self, tried: Setting) -> tuple[Encoded, State, Scratch] | None:
        """The route in the arrays of the kernels; the request is the last one, and not on it or not all of it.

        None where the request is ruled out at any position.
        """
        if tried.companions:
            return None
        problem = Problem(
            matrices=(tried.travel,),
            requests=(*self.others, tried.request),
            vehicles=(tried.vehicle,),
            weights=self.weights,
        )
        encoded, numbers = encode(problem), node_numbers(problem)
        if not encoded.allowed[0, len(self.others)]:
            return None
        state, scratch = make_state(encoded), make_scratch(encoded)
        nodes = [numbers[key] for key in self.tasks]
        state.route[0, : len(nodes) + 2] = [encoded.tasks, *nodes, encoded.tasks + 1]
        state.size[0] = len(nodes) + 2
        build(encoded, state, scratch, 0)
        if (state.load[0, 0] > encoded.capacity[0]).any():
            return None
        return encoded, state, scratch


def list_trials(problem: Problem, routes: Mapping[str, Route], request: Request) -> list[Trial]:
    """The request in the present route of each vehicle that could have it.

    What is on board, or picked up by commitment, is bound to its vehicle and that cannot be changed.
    """
    return [
        make_trial(problem, vehicle, routes.get(vehicle.id), request) for vehicle in list_carriers(problem, request)
    ]


def idle_trials(problem: Problem, request: Request) -> Iterator[Trial]:
    """As `list_trials`, with nothing else to do and nothing else committed or on board."""
    return (_idle(problem, vehicle, request) for vehicle in list_carriers(problem, request))


def list_carriers(problem: Problem, request: Request) -> list[Vehicle]:
    """The vehicles that could have the request if rules were eased: one where it is bound already, or all."""
    if isinstance(request, Onboard):
        return [vehicle for vehicle in problem.vehicles if vehicle.id == request.vehicle_id]
    bound = [vehicle for vehicle in problem.vehicles if _own_commitment(vehicle, request)]
    return bound or list(problem.vehicles)


def make_setting(problem: Problem, vehicle: Vehicle, request: Request) -> Setting:
    """The setting as it is, before any rule is eased."""
    on_board: dict[str, int] = {}
    for one in problem.requests:
        if isinstance(one, Onboard) and one.vehicle_id == vehicle.id:
            for name, amount in one.loads.items():
                on_board[name] = on_board.get(name, 0) + amount
    group = [] if request.together is None else [one for one in problem.requests if one.together == request.together]
    return Setting(
        request=request,
        vehicle=vehicle,
        travel=problem.matrices[vehicle.matrix],
        on_board=on_board,
        companions=tuple(one.id for one in group if one.id != request.id),
    )


def make_trial(problem: Problem, vehicle: Vehicle, route: Route | None, request: Request) -> Trial:
    """The trial of a request in a vehicle with its route, or with none where it has none."""
    tasks = tuple((step.request_id, step.act) for step in route.steps) if route else ()
    on_route = {request_id for request_id, _ in tasks}
    others = [
        one
        for one in problem.requests
        if one.id != request.id and (one.id in on_route or (isinstance(one, Onboard) and one.vehicle_id == vehicle.id))
    ]
    return _trial(problem, make_setting(problem, vehicle, request), others, tasks)


def _idle(problem: Problem, vehicle: Vehicle, request: Request) -> Trial:
    own = _own_commitment(vehicle, request)
    setting = make_setting(problem, replace(vehicle, committed=own), request)
    on_board = dict(request.loads) if isinstance(request, Onboard) else {}
    return _trial(problem, replace(setting, on_board=on_board, companions=()), [], own)


def _own_commitment(vehicle: Vehicle, request: Request) -> tuple[Key, ...]:
    return tuple(key for key in vehicle.committed if key[0] == request.id)


def _trial(problem: Problem, setting: Setting, others: list[Request], tasks: tuple[Key, ...]) -> Trial:
    """The trial on only the places that it needs."""
    vehicle, request = setting.vehicle, setting.request
    ends = [vehicle.start] if vehicle.end is None else [vehicle.start, vehicle.end]
    places = sorted({task.place for one in (*others, request) for _, task in one.tasks} | set(ends))
    number = {place: index for index, place in enumerate(places)}
    here = np.ix_(places, places)
    moved = replace(
        setting,
        request=_moved(request, number),
        vehicle=replace(
            vehicle,
            start=number[vehicle.start],
            end=None if vehicle.end is None else number[vehicle.end],
            matrix=0,
        ),
        travel=TravelMatrix(seconds=setting.travel.seconds[here], metres=setting.travel.metres[here]),
    )
    others_moved = tuple(_moved(other, number) for other in others)
    return Trial(setting=moved, others=others_moved, tasks=tasks, weights=problem.weights)


def _moved(request: Request, number: dict[int, int]) -> Request:
    """The request with its places renumbered."""

    def moved(task: Task) -> Task:
        return replace(task, place=number[task.place])

    if isinstance(request, Shipment):
        return replace(request, pickup=moved(request.pickup), delivery=moved(request.delivery))
    if isinstance(request, Onboard):
        return replace(request, delivery=moved(request.delivery))
    return replace(request, task=moved(request.task))
