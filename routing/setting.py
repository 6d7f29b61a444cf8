"""What a request is tried with on a vehicle: the two of them, and how that vehicle travels. Rules are eased here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from geo.model import TravelMatrix
from routing.model import Onboard, Problem, Request, Vehicle


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


def make_setting(problem: Problem, vehicle: Vehicle, request: Request) -> Setting:
    """The setting as it is, before any rule is eased."""
    return Setting(
        request=request,
        vehicle=vehicle,
        travel=problem.matrices[vehicle.matrix],
        on_board=on_board_of(problem, vehicle.id),
        companions=companions_of(problem, request),
    )


def on_board_of(problem: Problem, vehicle_id: str) -> dict[str, int]:
    """What a vehicle carries when the plan begins, by load name."""
    on_board: dict[str, int] = {}
    for one in problem.requests:
        if isinstance(one, Onboard) and one.vehicle_id == vehicle_id:
            for name, amount in one.loads.items():
                on_board[name] = on_board.get(name, 0) + amount
    return on_board


def companions_of(problem: Problem, request: Request) -> tuple[str, ...]:
    """Ids of the other requests that a request goes together with."""
    if request.together is None:
        return ()
    return tuple(one.id for one in problem.requests if one.together == request.together and one.id != request.id)
