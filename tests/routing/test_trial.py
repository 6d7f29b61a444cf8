"""What a trial says of a request under other rules is what the scheduler says of a problem with those rules."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.model import Problem, Solution
from routing.remedy import list_eases
from routing.schedule import Broken, schedule
from routing.setting import Setting
from routing.solve import solve
from routing.stop import Stop
from routing.trial import Trial, Trials
from tests.routing.strategies import problems


def fits_by_schedule(day: Problem, plan: Solution, trial: Trial, setting: Setting) -> bool:
    """Whether the scheduler finds times at any pair of positions, on a problem made anew."""
    if setting.companions:
        return False
    vehicle, request = replace(setting.vehicle, matrix=len(day.matrices)), setting.request
    eased = Problem(
        matrices=(*day.matrices, setting.travel),
        requests=tuple(request if one.id == request.id else one for one in day.requests),
        vehicles=tuple(vehicle if one.id == vehicle.id else one for one in day.vehicles),
        weights=day.weights,
    )
    own = [step for route in plan.routes if route.vehicle_id == vehicle.id for step in route.steps]
    kept = set(trial.setting.vehicle.committed)
    tasks = [(s.request_id, s.act) for s in own if s.request_id != request.id or (s.request_id, s.act) in kept]
    first, *second = [(request.id, act) for act, _ in request.tasks if (request.id, act) not in tasks]
    for i in range(len(tasks) + 1):
        for j in range(i, len(tasks) + 1) if second else [i]:
            tried = [*tasks[:i], first, *tasks[i:j], *second, *tasks[j:]]
            if not isinstance(schedule(eased, vehicle.id, tried), Broken):
                return True
    return False


@given(day=problems(most_requests=4, most_vehicles=2, rules=True), share=st.sampled_from([0.0, 0.01, 0.5, 1.0]))
@settings(max_examples=150)
def test_a_trial_of_a_rule_eased_is_that_of_the_eased_problem(day: Problem, share: float) -> None:
    """One set of arrays for all trials: none leaves a trace in the next."""
    plan = solve(day, stop=Stop(iterations=20))
    trials = Trials(day, plan)
    for request in (one for one in day.requests if one.id in plan.unassigned):
        for trial in trials.list_present(request):
            for ease in list_eases(trial.setting):
                setting = ease.apply(trial.setting, int(1 + share * (ease.most - 1)))
                assert trial.fits(setting) == fits_by_schedule(day, plan, trial, setting), ease.key
            assert trial.fits() == fits_by_schedule(day, plan, trial, trial.setting)
