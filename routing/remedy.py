"""Every ease for a request on a vehicle, and the problem as it would be with the remedy that a LeftOut proposes."""

from dataclasses import replace

from routing.ease import Ease
from routing.ease_limits import limits, locks, names
from routing.ease_request import apart, closings, longer_freshness, longer_ride
from routing.ease_vehicle import capacities, moved_breaks, shifts, skills, ways
from routing.model import LeftOut, Problem, Reason, Request
from routing.setting import Setting, make_setting


def list_eases(setting: Setting) -> list[Ease]:
    """The eases that could change something, hardest to grant first."""
    request, vehicle = setting.request, setting.vehicle
    eases = [
        *ways(setting),
        *skills(request, vehicle),
        *apart(setting),
        *names(request, vehicle),
        *locks(request, vehicle),
        *capacities(setting),
        *closings(request),
        *shifts(vehicle),
        *longer_ride(request),
        *longer_freshness(request),
        *moved_breaks(vehicle),
        *limits(request, vehicle),
    ]
    return [ease for ease in eases if ease.most > 0]


def with_remedy(problem: Problem, left_out: LeftOut) -> Problem:
    """The problem changed as a LeftOut proposes: its request fits into the vehicle that comes closest.

    Raises KeyError where the problem lacks the request or the vehicle.
    """
    request = {one.id: one for one in problem.requests}[left_out.request_id]
    if left_out.reason is Reason.NOT_WORTH_IT:
        return _with_request(problem, request, replace(request, penalty_rp=int(left_out.numbers["extra_cost_rp"]) + 1))
    vehicles = {one.id: one for one in problem.vehicles}
    vehicle = vehicles[left_out.vehicle_id or str(left_out.numbers["closest"])]
    setting = make_setting(problem, vehicle, request)
    for ease in list_eases(setting):
        if ease.key in left_out.numbers:
            setting = ease.apply(setting, int(left_out.numbers[ease.key]))
    vehicles[vehicle.id] = replace(setting.vehicle, matrix=len(problem.matrices))
    changed = _with_request(problem, request, setting.request)
    return replace(changed, matrices=(*problem.matrices, setting.travel), vehicles=tuple(vehicles.values()))


def _with_request(problem: Problem, request: Request, eased: Request) -> Problem:
    return replace(problem, requests=tuple(eased if one is request else one for one in problem.requests))
