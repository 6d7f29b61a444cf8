"""The independent judge of solutions: shares only the vocabulary with the solver, and has the last word.

Written from the rules in routing/model.py to be plainly right rather than quick. Every number is worked out again
from the problem; nothing in a solution is believed. Broken rules of one route are in routing/check_route.py.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from routing.check_route import check_route
from routing.fault import Fault, FaultCode
from routing.model import Act, Problem, Request, Route, Shipment, Solution

Planned = dict[str, list[tuple[str, Act, int]]]
"""By request id: the vehicle, the act and the number of the step, from 1, wherever it is planned."""


def check(problem: Problem, solution: Solution) -> tuple[Fault, ...]:
    """Everything wrong with the solution, route by route; empty where it may be driven."""
    return (*_routes(problem, solution), *_requests(problem, solution))


def _routes(problem: Problem, solution: Solution) -> Iterator[Fault]:
    vehicles = {vehicle.id: vehicle for vehicle in problem.vehicles}
    requests = {request.id: request for request in problem.requests}
    yield from _order_of_routes(list(vehicles), [route.vehicle_id for route in solution.routes])
    for route in solution.routes:
        if not route.steps:
            yield Fault(code=FaultCode.EMPTY_ROUTE, vehicle_id=route.vehicle_id)
        misnamed = list(_misnamed_steps(requests, route))
        yield from misnamed
        if route.vehicle_id in vehicles and route.steps and not misnamed:
            yield from check_route(problem, vehicles[route.vehicle_id], route, requests)


def _order_of_routes(known: list[str], routed: list[str]) -> Iterator[Fault]:
    for vehicle_id, times in Counter(routed).items():
        if vehicle_id not in known:
            yield Fault(code=FaultCode.UNKNOWN_VEHICLE, vehicle_id=vehicle_id)
        if times > 1:
            yield Fault(code=FaultCode.VEHICLE_TWICE, vehicle_id=vehicle_id, numbers={"times": times})
    ranks = [known.index(vehicle_id) for vehicle_id in routed if vehicle_id in known]
    for before, after in pairwise(ranks):
        if before > after:
            yield Fault(code=FaultCode.ROUTES_OUT_OF_ORDER, vehicle_id=known[after])


def _misnamed_steps(requests: dict[str, Request], route: Route) -> Iterator[Fault]:
    """Steps of requests that do not exist, or of acts that the request does not have."""
    for number, step in enumerate(route.steps, start=1):
        request = requests.get(step.request_id)
        if request is None:
            code = FaultCode.UNKNOWN_REQUEST
        elif step.act not in [act for act, _ in request.tasks]:
            code = FaultCode.WRONG_ACT
        else:
            continue
        numbers = {"act": str(step.act)}
        yield Fault(code=code, vehicle_id=route.vehicle_id, request_id=step.request_id, step=number, numbers=numbers)


def _requests(problem: Problem, solution: Solution) -> Iterator[Fault]:
    """Each request is done as a whole, once and by one vehicle, or left out, and nothing else is."""
    planned: Planned = defaultdict(list)
    for route in solution.routes:
        for number, step in enumerate(route.steps, start=1):
            planned[step.request_id].append((route.vehicle_id, step.act, number))
    left_out = Counter(solution.unassigned)
    known = {request.id for request in problem.requests}
    for request_id, times in left_out.items():
        if request_id not in known:
            yield Fault(code=FaultCode.UNKNOWN_REQUEST, request_id=request_id, numbers={"act": "left_out"})
        if times > 1:
            yield Fault(code=FaultCode.LEFT_OUT_TWICE, request_id=request_id, numbers={"times": times})
    for request in problem.requests:
        yield from _one_request(request, planned.get(request.id, []), is_left_out=request.id in left_out)


def _one_request(request: Request, planned: list[tuple[str, Act, int]], *, is_left_out: bool) -> Iterator[Fault]:
    if not planned and not is_left_out:
        yield Fault(code=FaultCode.VANISHED, request_id=request.id)
    if planned and is_left_out:
        vehicle_id, _, number = planned[0]
        code = FaultCode.PLANNED_AND_LEFT_OUT
        yield Fault(code=code, vehicle_id=vehicle_id, request_id=request.id, step=number)
    for act, times in Counter(act for _, act, _ in planned).items():
        if times > 1:
            vehicle_id, _, number = [one for one in planned if one[1] is act][-1]
            numbers: dict[str, int | str] = {"act": str(act), "times": times}
            code = FaultCode.PLANNED_TWICE
            yield Fault(code=code, vehicle_id=vehicle_id, request_id=request.id, step=number, numbers=numbers)
    if isinstance(request, Shipment):
        yield from _pair(request.id, planned)


def _pair(request_id: str, planned: list[tuple[str, Act, int]]) -> Iterator[Fault]:
    """The pickup and the delivery of a shipment: both there, on one vehicle, in this order."""
    pickups = [(vehicle_id, number) for vehicle_id, act, number in planned if act is Act.PICKUP]
    deliveries = [(vehicle_id, number) for vehicle_id, act, number in planned if act is Act.DELIVERY]
    if deliveries and not pickups:
        vehicle_id, number = deliveries[0]
        code = FaultCode.DELIVERY_WITHOUT_PICKUP
        yield Fault(code=code, vehicle_id=vehicle_id, request_id=request_id, step=number)
    if pickups and not deliveries:
        vehicle_id, number = pickups[0]
        code = FaultCode.PICKUP_WITHOUT_DELIVERY
        yield Fault(code=code, vehicle_id=vehicle_id, request_id=request_id, step=number)
    for pickup_vehicle_id, pickup_number in pickups:
        for vehicle_id, number in deliveries:
            if vehicle_id != pickup_vehicle_id:
                code = FaultCode.SPLIT_OVER_VEHICLES
                numbers: dict[str, int | str] = {"pickup_vehicle_id": pickup_vehicle_id}
            elif number < pickup_number:
                code, numbers = FaultCode.DELIVERY_BEFORE_PICKUP, {"pickup_step": pickup_number}
            else:
                continue
            yield Fault(code=code, vehicle_id=vehicle_id, request_id=request_id, step=number, numbers=numbers)
