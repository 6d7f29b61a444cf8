"""Plan a day: orders and drivers on a map, in; checked routes and a reason for every order left out, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dispatch.day import Day
from dispatch.left_out import list_outside
from dispatch.model import Plan, PlannedRoute
from dispatch.problem import Posed, pose
from dispatch.settings import Settings
from dispatch.survey import Survey, survey
from dispatch.tell import tell
from geo.model import Leg
from geo.roads import Roads
from geo.travel import list_legs
from routing.check import check
from routing.explain import explain
from routing.fault import Fault
from routing.solve import solve
from routing.stop import Stop


class FaultyPlanError(AssertionError):
    """The checker found faults in what the search made: a defect, and no plan."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlannedDay:
    """A plan with the problem it answers and the map it was made on. iterations: of the search."""

    plan: Plan
    posed: Posed
    survey: Survey
    iterations: int


def plan_day(day: Day, roads: Roads, *, settings: Settings, stop: Stop, seed: int = 1) -> PlannedDay:
    """The plan of a day. Same day, map, seed and iterations give the same plan.

    Raises PlanError where no plan can be made at all, FaultyPlanError where the checker finds anything.
    """
    surveyed = survey(day, roads, settings)
    posed = pose(day, surveyed.places, settings)
    solution = solve(posed.problem, stop=stop, seed=seed)
    faults = check(posed.problem, solution)
    if faults:
        raise FaultyPlanError(faults)
    left_out = (*list_outside(posed, surveyed), *explain(posed.problem, solution))
    plan = tell(posed, solution, left_out)
    return PlannedDay(plan=plan, posed=posed, survey=surveyed, iterations=solution.iterations)


def legs_by_driver(planned: PlannedDay, roads: Roads) -> Mapping[str, tuple[Leg, ...]]:
    """By driver id, the ways ridden in order: from the start to the first stop, on to the last, and to the end."""
    return {route.driver_id: tuple(_legs(planned, roads, route)) for route in planned.plan.routes}


def _legs(planned: PlannedDay, roads: Roads, route: PlannedRoute) -> Iterator[Leg]:
    driver, places = planned.plan.get_driver(route.driver_id), planned.posed.places
    numbers = [places.number_of(driver.start), *(stop.place for stop in route.stops)]
    if driver.end is not None:
        numbers.append(places.number_of(driver.end))
    snaps = planned.survey.snaps[driver.vehicle.profile]
    for leg in list_legs(roads, driver.vehicle.profile, list(pairwise(snaps[number] for number in numbers))):
        if leg is None:
            raise AssertionError(f"{driver.driver_id} rides where there is no way, though the checker found nothing")
        yield leg
