"""One request tried in the present route of one vehicle, at every pair of positions, also with other rules."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from routing.encode import node_numbers
from routing.model import Act, Onboard, Problem, Request, Solution, Vehicle
from routing.setting import Setting, companions_of, on_board_of
from routing.testbed import Testbed

Key = tuple[str, Act]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trial:
    """A vehicle's tasks in order, and the setting in which one more request is to be put among them.

    vehicle, request: their numbers in the problem. nodes: the tasks. The request itself may have its pickup among
    them, if that is committed.
    """

    testbed: Testbed
    setting: Setting
    vehicle: int
    request: int
    nodes: tuple[int, ...]

    def fits(self, setting: Setting | None = None) -> bool:
        """Whether the request fits anywhere in the route, by the trial's own setting or another."""
        return self.testbed.fits(self.vehicle, self.request, self.nodes, setting or self.setting)

    def find_least_extra_u(self) -> int | None:
        """What the request adds to the cost of the route where it adds least; None where it does not fit."""
        return self.testbed.find_least_extra_u(self.vehicle, self.request, self.nodes, self.setting)


class Trials:
    """Every request of a problem in every vehicle of a plan, one at a time."""

    def __init__(self, problem: Problem, solution: Solution) -> None:
        self._problem = problem
        self._testbed = Testbed(problem)
        self._numbers = node_numbers(problem)
        self._requests = {request.id: number for number, request in enumerate(problem.requests)}
        self._vehicles = {vehicle.id: number for number, vehicle in enumerate(problem.vehicles)}
        self._routes = {r.vehicle_id: [(s.request_id, s.act) for s in r.steps] for r in solution.routes}
        self._on_board = {vehicle.id: on_board_of(problem, vehicle.id) for vehicle in problem.vehicles}

    def list_present(self, request: Request) -> list[Trial]:
        """The request in the present route of each vehicle that could have it, taken off where it is.

        What is on board, or picked up by commitment, is bound to its vehicle and that cannot be changed.
        """
        companions = companions_of(self._problem, request)
        return [self.present(vehicle, request, companions) for vehicle in list_carriers(self._problem, request)]

    def list_idle(self, request: Request) -> Iterator[Trial]:
        """As `list_present`, with nothing else to do and nothing else committed or on board."""
        for vehicle in list_carriers(self._problem, request):
            own = own_commitment(vehicle, request)
            on_board = dict(request.loads) if isinstance(request, Onboard) else {}
            setting = self._setting(replace(vehicle, committed=own), request)
            yield self._trial(replace(setting, on_board=on_board), own)

    def present(self, vehicle: Vehicle, request: Request, companions: tuple[str, ...] = ()) -> Trial:
        """The request in the present route of one vehicle. companions: see Setting."""
        kept = own_commitment(vehicle, request)
        tasks = [key for key in self._routes.get(vehicle.id, vehicle.committed) if key[0] != request.id or key in kept]
        return self._trial(replace(self._setting(vehicle, request), companions=companions), tasks)

    def _setting(self, vehicle: Vehicle, request: Request) -> Setting:
        return Setting(
            request=request,
            vehicle=vehicle,
            travel=self._problem.matrices[vehicle.matrix],
            on_board=self._on_board[vehicle.id],
        )

    def _trial(self, setting: Setting, tasks: list[Key] | tuple[Key, ...]) -> Trial:
        return Trial(
            testbed=self._testbed,
            setting=setting,
            vehicle=self._vehicles[setting.vehicle.id],
            request=self._requests[setting.request.id],
            nodes=tuple(self._numbers[key] for key in tasks),
        )


def list_carriers(problem: Problem, request: Request) -> list[Vehicle]:
    """The vehicles that could have the request if rules were eased: one where it is bound already, or all."""
    if isinstance(request, Onboard):
        return [vehicle for vehicle in problem.vehicles if vehicle.id == request.vehicle_id]
    bound = [vehicle for vehicle in problem.vehicles if own_commitment(vehicle, request)]
    return bound or list(problem.vehicles)


def own_commitment(vehicle: Vehicle, request: Request) -> tuple[Key, ...]:
    """The committed tasks of a vehicle that are those of a request."""
    return tuple(key for key in vehicle.committed if key[0] == request.id)
