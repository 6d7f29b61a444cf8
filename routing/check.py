"""The independent judge of solutions: shares only the vocabulary with the solver, and has the last word.

Written from the rules in routing/model.py to be plainly right rather than quick. Every number is worked out again
from the problem; nothing in a solution is believed. Broken rules of one route are in routing/check_route.py, those of
a request wherever it is in routing/check_requests.py.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from routing.check_requests import check_requests
from routing.check_route import check_route
from routing.fault import Fault, FaultCode
from routing.model import Problem, Request, Route, Solution


def check(problem: Problem, solution: Solution) -> tuple[Fault, ...]:
    """Everything wrong with the solution, route by route; empty where it may be driven."""
    return (*_routes(problem, solution), *check_requests(problem, solution))


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
