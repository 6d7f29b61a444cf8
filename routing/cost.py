"""What a solution costs, in whole cost units: RUPIAH_U to the rupiah.

A vehicle with steps costs its fixed price, riding and serving by the hour, and metres by the kilometre; starting after
a task is due costs by the minute, as does waiting with goods on board. Each step costs the vehicle's weight for
fairness, each request on another vehicle than it was published on the weight for stability. A request left out costs
its penalty.
"""

from itertools import pairwise

from geo.model import TravelMatrix
from routing.model import RUPIAH_U, Act, Onboard, Problem, Route, Solution, Task, Vehicle


def cost_u(problem: Problem, solution: Solution) -> int:
    """Cost of the routes and of what is left out."""
    penalties = {request.id: request.penalty_rp for request in problem.requests}
    left = sum(penalties[request_id] for request_id in solution.unassigned) * RUPIAH_U
    return left + sum(route_cost_u(problem, route) for route in solution.routes)


def route_cost_u(problem: Problem, route: Route) -> int:
    """Cost of one route."""
    vehicle = next(v for v in problem.vehicles if v.id == route.vehicle_id)
    if not route.steps:
        return 0
    ridden_s, ridden_m = ridden(problem, route)
    served_s = sum(step.departure_s - step.start_s for step in route.steps)
    return (
        vehicle.fixed_rp * RUPIAH_U
        + (ridden_s + served_s) * (vehicle.per_hour_rp * RUPIAH_U // 3600)
        + ridden_m * (vehicle.per_km_rp * RUPIAH_U // 1000)
        + late_s(problem, route) * (problem.weights.late_rp_per_min * RUPIAH_U // 60)
        + len(route.steps) * vehicle.per_task_rp * RUPIAH_U
        + moved(problem, route) * problem.weights.move_rp * RUPIAH_U
        + _waited_on_board_s(problem, route) * (problem.weights.wait_on_board_rp_per_min * RUPIAH_U // 60)
    )


def ridden(problem: Problem, route: Route) -> tuple[int, int]:
    """Seconds and metres of riding along a route."""
    vehicle = next(v for v in problem.vehicles if v.id == route.vehicle_id)
    matrix = problem.matrices[vehicle.matrix]
    places = [vehicle.start, *(task.place for task in _tasks(problem, route))]
    if vehicle.end is not None:
        places.append(vehicle.end)
    return _along(matrix, places)


def late_s(problem: Problem, route: Route) -> int:
    """Seconds by which services start after they are due, added up."""
    late = 0
    for step, task in zip(route.steps, _tasks(problem, route), strict=True):
        if task.due_s is not None:
            late += max(0, step.start_s - task.due_s)
    return late


def moved(problem: Problem, route: Route) -> int:
    """How many requests of a route were published on another vehicle."""
    published = {request.id: request.published_on for request in problem.requests}
    ids = {step.request_id for step in route.steps}
    return sum(published[one] not in (None, route.vehicle_id) for one in ids)


def _along(matrix: TravelMatrix, places: list[int]) -> tuple[int, int]:
    legs = list(pairwise(places))
    return sum(int(matrix.seconds[leg]) for leg in legs), sum(int(matrix.metres[leg]) for leg in legs)


def _tasks(problem: Problem, route: Route) -> list[Task]:
    by_id = {request.id: dict(request.tasks) for request in problem.requests}
    return [by_id[step.request_id][step.act] for step in route.steps]


def _waited_on_board_s(problem: Problem, route: Route) -> int:
    waited_s = 0
    on_board = sum(isinstance(r, Onboard) and r.vehicle_id == route.vehicle_id for r in problem.requests)
    for step in route.steps:
        if on_board:
            waited_s += step.start_s - step.arrival_s
        on_board += {Act.PICKUP: 1, Act.DELIVERY: -1, Act.VISIT: 0}[step.act]
    return waited_s


def rate_u(vehicle: Vehicle, *, seconds: int, metres: int) -> int:
    """What riding so long and so far costs with a vehicle."""
    return seconds * (vehicle.per_hour_rp * RUPIAH_U // 3600) + metres * (vehicle.per_km_rp * RUPIAH_U // 1000)
