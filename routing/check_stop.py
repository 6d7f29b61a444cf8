"""The steps of a route with what their ids stand for, as the checker reads them."""

from collections.abc import Mapping
from dataclasses import dataclass

from routing.fault import Fault, FaultCode
from routing.model import Request, Route, Step, Task, Vehicle


@dataclass(frozen=True, slots=True)
class Stop:
    """A step, its request and its task. number counts from 1; is_new_place: setup_s is due."""

    number: int
    step: Step
    request: Request
    task: Task
    is_new_place: bool


def list_stops(route: Route, requests: Mapping[str, Request]) -> tuple[Stop, ...]:
    """The steps of a route whose requests and acts all exist."""
    stops: list[Stop] = []
    place = None  # setup_s is due at the first step even where the vehicle starts at that very place
    for number, step in enumerate(route.steps, start=1):
        request = requests[step.request_id]
        task = dict(request.tasks)[step.act]
        stops.append(Stop(number, step, request, task, is_new_place=task.place != place))
        place = task.place
    return tuple(stops)


def fault_at(code: FaultCode, vehicle: Vehicle, stop: Stop, numbers: Mapping[str, int | str]) -> Fault:
    """A fault of one step."""
    return Fault(code=code, vehicle_id=vehicle.id, request_id=stop.request.id, step=stop.number, numbers=numbers)
