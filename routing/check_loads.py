"""What a vehicle may have: the goods on board, the cash on hand, the requests that ask for its skills or its name."""

from collections.abc import Iterator

from routing.check_stop import Stop, fault_at
from routing.fault import Fault, FaultCode
from routing.model import Act, Onboard, Problem, Vehicle, Visit


def check_loads(problem: Problem, vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """The broken rules of what one route carries and collects, and of who may do it."""
    yield from _goods(problem, vehicle, stops)
    yield from _cash(vehicle, stops)
    yield from _skills(vehicle, stops)
    yield from _named(vehicle, stops)


def _goods(problem: Problem, vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """What is on board never exceeds the capacity of its name, and only named loads are carried.

    What is on board when the plan begins is so from the start, and to the end where its delivery is left out.
    """
    on_board: dict[str, int] = {}
    for request in problem.requests:
        if isinstance(request, Onboard) and request.vehicle_id == vehicle.id:
            for name, amount in request.loads.items():
                on_board[name] = on_board.get(name, 0) + amount
    for name, amount in on_board.items():
        over = _over(vehicle, name, amount, amount)
        if over is not None:
            yield Fault(code=over[0], vehicle_id=vehicle.id, numbers=over[1])
    for stop in stops:
        loads = {} if isinstance(stop.request, Visit) else stop.request.loads
        for name, amount in loads.items():
            is_pickup = stop.step.act is Act.PICKUP
            on_board[name] = on_board.get(name, 0) + (amount if is_pickup else -amount)
            over = _over(vehicle, name, amount, on_board[name])
            if is_pickup and over is not None:
                yield fault_at(over[0], vehicle, stop, over[1])


def _over(vehicle: Vehicle, name: str, amount: int, on_board: int) -> tuple[FaultCode, dict[str, int | str]] | None:
    """What is wrong with so much on board after taking an amount of it."""
    if amount == 0:
        return None
    if name not in vehicle.capacity:
        return FaultCode.LOAD_NOT_CARRIED, {"load": name, "amount": amount}
    if on_board > vehicle.capacity[name]:
        return FaultCode.OVER_CAPACITY, {"load": name, "on_board": on_board, "capacity": vehicle.capacity[name]}
    return None


def _cash(vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """Cash on hand is what the driver begins with and all that is collected; told where it first is too much."""
    limit_rp, cash_rp = vehicle.cash_limit_rp, vehicle.cash_rp
    if limit_rp is None:
        return
    if cash_rp > limit_rp:
        numbers = {"cash_rp": cash_rp, "cash_limit_rp": limit_rp}
        yield Fault(code=FaultCode.TOO_MUCH_CASH, vehicle_id=vehicle.id, numbers=numbers)
        return
    for stop in stops:
        if stop.step.act is Act.PICKUP:
            continue
        cash_rp += stop.request.cash_rp
        if cash_rp > limit_rp:
            numbers = {"cash_rp": cash_rp, "cash_limit_rp": limit_rp}
            yield fault_at(FaultCode.TOO_MUCH_CASH, vehicle, stop, numbers)
            return


def _skills(vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    for stop in stops:
        missing = stop.request.skills - vehicle.skills
        if missing and stop.step.act is not Act.DELIVERY:  # told once per request
            yield fault_at(FaultCode.SKILL_MISSING, vehicle, stop, {"skills": ", ".join(sorted(missing))})


def _named(vehicle: Vehicle, stops: tuple[Stop, ...]) -> Iterator[Fault]:
    """Only vehicles that may take a request do, and only the one that has it on board delivers it."""
    for stop in stops:
        request = stop.request
        if isinstance(request, Onboard):
            if request.vehicle_id != vehicle.id:
                numbers = {"carrier_vehicle_id": request.vehicle_id}
                yield fault_at(FaultCode.ONBOARD_ELSEWHERE, vehicle, stop, numbers)
            continue
        is_named = request.vehicles is None or vehicle.id in request.vehicles
        if is_named and vehicle.id not in request.not_vehicles:
            continue
        if stop.step.act is not Act.DELIVERY:
            yield fault_at(FaultCode.VEHICLE_NOT_ALLOWED, vehicle, stop, {})
