"""Why requests are left out: for each the rule to ease, on the vehicle that comes closest, and by how much.

Nothing is guessed. That a request fits nowhere is tried at every pair of positions of every route, and the remedy is
the cheapest amount with which it does fit, found by trying.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from routing.ease import Ease, Numbers
from routing.model import RUPIAH_U, LeftOut, Problem, Reason, Request, Solution
from routing.remedy import list_eases
from routing.setting import Setting
from routing.trial import Trial, Trials


class StillFitsError(AssertionError):
    """A request was left out although it fits into a route for less than its penalty: a defect of the solver."""

    def __init__(self, *, request_id: str, vehicle_id: str, extra_cost_rp: int, penalty_rp: int) -> None:
        super().__init__(f"{request_id} is left out but fits {vehicle_id}: {extra_cost_rp} rp, penalty {penalty_rp} rp")
        self.request_id = request_id
        self.vehicle_id = vehicle_id
        self.extra_cost_rp = extra_cost_rp
        self.penalty_rp = penalty_rp


@dataclass(frozen=True, slots=True)
class _Way:
    """What would make a request fit into the route of a trial: eases with their amounts, and the price of all."""

    trial: Trial
    eases: tuple[tuple[Ease, int], ...]

    @property
    def price(self) -> int:
        return sum(ease.price(amount) for ease, amount in self.eases)


def explain(problem: Problem, solution: Solution) -> tuple[LeftOut, ...]:
    """The verified reason for each request left out, in their order.

    vehicle_id is None where no vehicle could take the request even with nothing else to do; numbers["closest"] then
    names the one the remedy is for. Raises StillFitsError.
    """
    requests = {request.id: request for request in problem.requests}
    if not problem.vehicles:
        return tuple(_nobody_there(request_id) for request_id in solution.unassigned)
    trials = Trials(problem, solution)
    return tuple(_explain_one(trials, requests[request_id]) for request_id in solution.unassigned)


def _nobody_there(request_id: str) -> LeftOut:
    numbers: Numbers = {"vehicles": 0}
    return LeftOut(request_id=request_id, reason=Reason.SHIFT, vehicle_id=None, numbers=numbers, remedy="add_driver")


def _explain_one(plan: Trials, request: Request) -> LeftOut:
    trials = plan.list_present(request)
    fitting = [(extra_u, trial) for trial in trials if (extra_u := trial.find_least_extra_u()) is not None]
    if fitting:
        extra_u, trial = min(fitting, key=lambda one: one[0])
        return _not_worth_it(request, trial, extra_u)
    fits_alone = any(trial.fits() for trial in plan.list_idle(request))
    way = _cheapest_single(trials) or _cheapest_several(trials)
    if way is None:
        return _beyond_the_clock(request, trials[0])
    return _left_out(
        request, way, fits_alone=fits_alone, contradicts_itself=not fits_alone and _is_hopeless(plan, request)
    )


def _not_worth_it(request: Request, trial: Trial, extra_u: int) -> LeftOut:
    vehicle_id, extra_cost_rp = trial.setting.vehicle.id, -(-extra_u // RUPIAH_U)
    if extra_u < request.penalty_rp * RUPIAH_U:
        raise StillFitsError(
            request_id=request.id,
            vehicle_id=vehicle_id,
            extra_cost_rp=extra_cost_rp,
            penalty_rp=request.penalty_rp,
        )
    return LeftOut(
        request_id=request.id,
        reason=Reason.NOT_WORTH_IT,
        vehicle_id=vehicle_id,
        numbers={"extra_cost_rp": extra_cost_rp, "penalty_rp": request.penalty_rp},
        remedy="raise_priority",
    )


def _cheapest_single(trials: list[Trial]) -> _Way | None:
    """The one ease of least price that makes the request fit somewhere; ties go to the first."""
    best: _Way | None = None
    for trial in trials:
        best = _cheapest_of(trial, list_eases(trial.setting), best)
    return best


def _cheapest_of(trial: Trial, eases: list[Ease], best: _Way | None) -> _Way | None:
    """The best, or one of the eases if it is cheaper.

    Where all of them together do not help, as far as they are cheaper, none does; else each half is looked at.
    """
    amounts = [(ease, ease.most if best is None else ease.affordable(best.price)) for ease in eases]
    tried = [(ease, amount) for ease, amount in amounts if amount > 0]
    if not tried or not trial.fits(_applied(trial.setting, tried)):
        return best
    if len(tried) == 1:
        ((ease, enough),) = tried
        return _Way(trial, ((ease, _least(trial, trial.setting, ease, enough)),))
    kept, half = [ease for ease, _ in tried], len(tried) // 2
    best = _cheapest_of(trial, kept[:half], best)
    return _cheapest_of(trial, kept[half:], best)


def _cheapest_several(trials: list[Trial]) -> _Way | None:
    """Where no single ease helps: on each vehicle as few and as cheap ones as needed, of all vehicles the cheapest."""
    best: tuple[list[Ease], Trial] | None = None
    least: int | None = None
    for trial in trials:
        prices = sorted(ease.price(1) for ease in list_eases(trial.setting))
        if least is not None and sum(prices[:2]) >= least:
            continue  # two or more are needed: they cannot be cheaper
        eases = _needed(trial)
        price = sum(ease.price(1) for ease in eases)
        if eases and (least is None or price < least):
            best, least = (eases, trial), price
    if best is None:
        return None
    eases, trial = best
    amounts = {ease.key: ease.most for ease in eases}
    for ease in eases:
        others = _applied(trial.setting, ((other, amounts[other.key]) for other in eases if other is not ease))
        amounts[ease.key] = _least(trial, others, ease, ease.most)
    return _Way(trial, tuple((ease, amounts[ease.key]) for ease in eases))


def _needed(trial: Trial) -> list[Ease]:
    """Eases that together make the request fit, none of which can be done without; empty where all do not help."""
    eases = [ease for ease in list_eases(trial.setting) if ease.key != "late_both_s"]
    if not _all_help(trial, eases):
        return []
    dropped = _not_needed(trial, eases, sorted(eases, key=lambda one: -one.price(1)))
    return [ease for ease in eases if ease not in dropped]


def _not_needed(trial: Trial, eases: list[Ease], doubtful: list[Ease]) -> list[Ease]:
    """Of the doubtful ones those that can be done without, one after another; halved until they can."""
    if _all_help(trial, [ease for ease in eases if ease not in doubtful]):
        return doubtful
    if len(doubtful) == 1:
        return []
    half = len(doubtful) // 2
    first = _not_needed(trial, eases, doubtful[:half])
    left = [ease for ease in eases if ease not in first]
    return first + _not_needed(trial, left, doubtful[half:])


def _all_help(trial: Trial, eases: list[Ease]) -> bool:
    return trial.fits(_applied(trial.setting, ((ease, ease.most) for ease in eases)))


def _applied(setting: Setting, eases: Iterable[tuple[Ease, int]]) -> Setting:
    for ease, amount in eases:
        setting = ease.apply(setting, amount)
    return setting


def _least(trial: Trial, setting: Setting, ease: Ease, enough: int) -> int:
    """The least amount of an ease on top of a setting with which the request fits, at most `enough`, which does."""
    too_little = 0
    while enough - too_little > 1:
        middle = (too_little + enough) // 2
        if trial.fits(ease.apply(setting, middle)):
            enough = middle
        else:
            too_little = middle
    return enough


def _is_hopeless(plan: Trials, request: Request) -> bool:
    """Whether the request fits no vehicle even if no rule of the vehicle or the roads is any matter."""
    for trial in plan.list_idle(request):
        eases = [ease for ease in list_eases(trial.setting) if ease.reason in _OF_THE_VEHICLE]
        if trial.fits(_applied(trial.setting, ((ease, ease.most) for ease in eases))):
            return False
    return True


_OF_THE_VEHICLE = {
    Reason.UNREACHABLE,
    Reason.SKILL,
    Reason.VEHICLE_NOT_ALLOWED,
    Reason.LOCKED,
    Reason.CAPACITY,
    Reason.SHIFT,
    Reason.BREAK,
    Reason.MAX_TASKS,
    Reason.MAX_DURATION,
    Reason.MAX_DISTANCE,
    Reason.CASH_LIMIT,
}


def _left_out(request: Request, way: _Way, *, fits_alone: bool, contradicts_itself: bool) -> LeftOut:
    vehicle_id, (first, _) = way.trial.setting.vehicle.id, way.eases[0]
    numbers: Numbers = {} if fits_alone else {"closest": vehicle_id}
    for ease, amount in reversed(way.eases):
        numbers |= {**ease.facts, ease.key: amount}
    return LeftOut(
        request_id=request.id,
        reason=first.reason,
        vehicle_id=vehicle_id if fits_alone else None,
        numbers=numbers,
        remedy=_remedy(way, contradicts_itself=contradicts_itself),
    )


def _remedy(way: _Way, *, contradicts_itself: bool) -> str:
    if len(way.eases) > 1:
        return "several_changes"
    ((ease, _),) = way.eases
    return "fix_windows" if contradicts_itself and ease.reason is Reason.TIME_WINDOW else ease.remedy


def _beyond_the_clock(request: Request, trial: Trial) -> LeftOut:
    """Nothing helps, all rules together do not: the order does not end within the plan clock."""
    needed_s = sum(task.setup_s + task.service_s for _, task in request.tasks)
    opens_s = max(max(task.windows[0].earliest_s, task.release_s) for _, task in request.tasks)
    return LeftOut(
        request_id=request.id,
        reason=Reason.TIME_WINDOW,
        vehicle_id=None,
        numbers={"opens_s": opens_s, "service_s": needed_s, "closest": trial.setting.vehicle.id},
        remedy="fix_order",
    )
