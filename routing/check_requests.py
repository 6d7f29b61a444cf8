"""Each request is done as a whole, once and by one vehicle, or left out; and what is committed is done first."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from routing.fault import Fault, FaultCode
from routing.model import Act, Problem, Request, Shipment, Solution, Vehicle

Key = tuple[str, Act]


@dataclass(frozen=True, slots=True)
class _Planned:
    """One step of a request: whose, which, and its number in the route, from 1."""

    vehicle_id: str
    act: Act
    number: int


def check_requests(problem: Problem, solution: Solution) -> Iterator[Fault]:
    """The broken rules of the requests, of those that go together, and of the committed steps."""
    planned: dict[str, list[_Planned]] = defaultdict(list)
    for route in solution.routes:
        for number, step in enumerate(route.steps, start=1):
            planned[step.request_id].append(_Planned(route.vehicle_id, step.act, number))
    left_out = Counter(solution.unassigned)
    known = {request.id for request in problem.requests}
    for request_id, times in left_out.items():
        if request_id not in known:
            yield Fault(code=FaultCode.UNKNOWN_REQUEST, request_id=request_id, numbers={"act": "left_out"})
        if times > 1:
            yield Fault(code=FaultCode.LEFT_OUT_TWICE, request_id=request_id, numbers={"times": times})
    committed = {(vehicle.id, *key) for vehicle in problem.vehicles for key in vehicle.committed}
    for request in problem.requests:
        steps = planned.get(request.id, [])
        stays_on_board = bool(steps) and all((one.vehicle_id, request.id, one.act) in committed for one in steps)
        stays_on_board = stays_on_board and [one.act for one in steps] == [Act.PICKUP] and request.id in left_out
        if not stays_on_board:
            yield from _one_request(request, steps, is_left_out=request.id in left_out)
    yield from _together(problem, planned, left_out)
    for vehicle in problem.vehicles:
        yield from _committed(vehicle, solution)


def _one_request(request: Request, planned: list[_Planned], *, is_left_out: bool) -> Iterator[Fault]:
    if not planned and not is_left_out:
        yield Fault(code=FaultCode.VANISHED, request_id=request.id)
    if planned and is_left_out:
        yield _fault(FaultCode.PLANNED_AND_LEFT_OUT, request.id, planned[0], {})
    for act, times in Counter(one.act for one in planned).items():
        if times > 1:
            last = [one for one in planned if one.act is act][-1]
            yield _fault(FaultCode.PLANNED_TWICE, request.id, last, {"act": str(act), "times": times})
    if isinstance(request, Shipment):
        yield from _pair(request.id, planned)


def _pair(request_id: str, planned: list[_Planned]) -> Iterator[Fault]:
    """The pickup and the delivery of a shipment: both there, on one vehicle, in this order."""
    pickups = [one for one in planned if one.act is Act.PICKUP]
    deliveries = [one for one in planned if one.act is Act.DELIVERY]
    if deliveries and not pickups:
        yield _fault(FaultCode.DELIVERY_WITHOUT_PICKUP, request_id, deliveries[0], {})
    if pickups and not deliveries:
        yield _fault(FaultCode.PICKUP_WITHOUT_DELIVERY, request_id, pickups[0], {})
    for pickup in pickups:
        for delivery in deliveries:
            if delivery.vehicle_id != pickup.vehicle_id:
                numbers: dict[str, int | str] = {"pickup_vehicle_id": pickup.vehicle_id}
                yield _fault(FaultCode.SPLIT_OVER_VEHICLES, request_id, delivery, numbers)
            elif delivery.number < pickup.number:
                yield _fault(FaultCode.DELIVERY_BEFORE_PICKUP, request_id, delivery, {"pickup_step": pickup.number})


def _together(problem: Problem, planned: dict[str, list[_Planned]], left_out: Counter[str]) -> Iterator[Fault]:
    """Requests of one name ride on one vehicle or are all left out."""
    groups: dict[str, list[str]] = defaultdict(list)
    for request in problem.requests:
        if request.together is not None:
            groups[request.together].append(request.id)
    for name, ids in groups.items():
        riding = [request_id for request_id in ids if planned.get(request_id) and request_id not in left_out]
        out = [request_id for request_id in ids if request_id in left_out]
        if riding and out:
            first = planned[riding[0]][0]
            numbers: dict[str, int | str] = {"together": name, "left_out": out[0]}
            yield _fault(FaultCode.TOGETHER_PARTLY_LEFT_OUT, riding[0], first, numbers)
        for request_id in riding[1:]:
            here, other = planned[request_id][0], planned[riding[0]][0]
            if here.vehicle_id != other.vehicle_id:
                numbers = {"together": name, "order": riding[0], "other_vehicle_id": other.vehicle_id}
                yield _fault(FaultCode.TOGETHER_SPLIT, request_id, here, numbers)


def _committed(vehicle: Vehicle, solution: Solution) -> Iterator[Fault]:
    """The route begins with the committed steps, in their order, with nothing between."""
    done: list[Key] = [
        (step.request_id, step.act)
        for route in solution.routes
        if route.vehicle_id == vehicle.id
        for step in route.steps
    ]
    for number, key in enumerate(vehicle.committed, start=1):
        request_id, act = key
        at: dict[str, int | str] = {"act": str(act), "committed_step": number}
        if key not in done:
            code = FaultCode.COMMITTED_MISSING
            yield Fault(code=code, vehicle_id=vehicle.id, request_id=request_id, numbers=at)
        elif done[number - 1 : number] != [key]:
            planned = _Planned(vehicle.id, act, done.index(key) + 1)
            yield _fault(FaultCode.COMMITTED_OUT_OF_PLACE, request_id, planned, at)


def _fault(code: FaultCode, request_id: str, at: _Planned, numbers: dict[str, int | str]) -> Fault:
    return Fault(code=code, vehicle_id=at.vehicle_id, request_id=request_id, step=at.number, numbers=numbers)
