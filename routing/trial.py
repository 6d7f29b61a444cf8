"""One request tried in the present route of one vehicle, at every pair of positions.

The trial works on a problem of its own, of only that route, so that it is quick and can be repeated with other rules.
"""

from dataclasses import dataclass, replace

import numpy as np

from geo.model import TravelMatrix
from routing.encode import Encoded, encode
from routing.kernels import NOTHING, Scratch, State, any_place, build, make_scratch, make_state, random_place
from routing.model import Act, Problem, Request, Route, Shipment, Task, Vehicle, Weights


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Setting:
    """What a trial may be repeated with: the request, the vehicle, and how that vehicle travels."""

    request: Request
    vehicle: Vehicle
    travel: TravelMatrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trial:
    """A vehicle's tasks in order, and the setting in which one more request is to be put among them."""

    setting: Setting
    others: tuple[Request, ...]
    tasks: tuple[tuple[int, Act], ...]
    weights: Weights

    def fits(self, setting: Setting | None = None) -> bool:
        """Whether the request fits anywhere in the route, by the trial's own setting or another."""
        tried = setting or self.setting
        if not tried.request.skills <= tried.vehicle.skills:
            return False
        encoded, state, scratch = self._arrays(tried)
        luck, spot = np.ones(1, np.uint64), np.zeros(3, np.int32)
        return random_place(encoded, state, scratch, 0, len(self.others), 0, luck, spot) > 0

    def find_least_extra_u(self) -> int | None:
        """What the request adds to the cost of the route where it adds least; None where it does not fit.

        Every pair of positions is worked out in full, with none passed over.
        """
        if not self.setting.request.skills <= self.setting.vehicle.skills:
            return None
        encoded, state, scratch = self._arrays(self.setting)
        extra_u = int(any_place(encoded, state, scratch, 0, len(self.others), NOTHING)[0])
        return None if extra_u >= NOTHING else extra_u

    def _arrays(self, tried: Setting) -> tuple[Encoded, State, Scratch]:
        """The route in the arrays of the kernels; the request is the last one, and on no route."""
        problem = Problem(
            matrices=(tried.travel,),
            requests=(*self.others, tried.request),
            vehicles=(tried.vehicle,),
            weights=self.weights,
        )
        encoded = encode(problem)
        state, scratch = make_state(encoded), make_scratch(encoded)
        nodes = [int((encoded.second if act is Act.DELIVERY else encoded.first)[number]) for number, act in self.tasks]
        start, end = int(state.route[0, 0]), int(state.route[0, 1])
        state.route[0, : len(nodes) + 2] = [start, *nodes, end]
        state.size[0] = len(nodes) + 2
        build(encoded, state, scratch, 0)
        return encoded, state, scratch


def make_trial(problem: Problem, vehicle: Vehicle, route: Route | None, request: Request) -> Trial:
    """The trial of a request in a vehicle with its route, or with none where it is idle."""
    steps = route.steps if route else ()
    ids = list(dict.fromkeys(step.request_id for step in steps))
    by_id = {one.id: one for one in problem.requests}
    others = [by_id[request_id] for request_id in ids]
    ends = [vehicle.start] if vehicle.end is None else [vehicle.start, vehicle.end]
    places = sorted({task.place for one in (*others, request) for _, task in one.tasks} | set(ends))
    number = {place: index for index, place in enumerate(places)}
    matrix = problem.matrices[vehicle.matrix]
    end = None if vehicle.end is None else number[vehicle.end]
    setting = Setting(
        request=_moved(request, number),
        vehicle=replace(vehicle, start=number[vehicle.start], end=end, matrix=0),
        travel=TravelMatrix(
            seconds=matrix.seconds[np.ix_(places, places)], metres=matrix.metres[np.ix_(places, places)]
        ),
    )
    return Trial(
        setting=setting,
        others=tuple(_moved(other, number) for other in others),
        tasks=tuple((ids.index(step.request_id), step.act) for step in steps),
        weights=problem.weights,
    )


def _moved(request: Request, number: dict[int, int]) -> Request:
    """The request with its places renumbered."""

    def moved(task: Task) -> Task:
        return replace(task, place=number[task.place])

    if isinstance(request, Shipment):
        return replace(request, pickup=moved(request.pickup), delivery=moved(request.delivery))
    return replace(request, task=moved(request.task))
