"""What the office has laid down and could lift: limits of a route, who may take what, and what is committed."""

from collections.abc import Iterable
from dataclasses import replace

from routing.ease import CAPACITY_PRICE, LIMIT_PRICE, LOCK_PRICE, NAME_PRICE, Ease
from routing.model import HORIZON_S, MAX_LOAD, Onboard, Reason, Request, Vehicle
from routing.setting import Setting


def limits(request: Request, vehicle: Vehicle) -> Iterable[Ease]:
    """More tasks, a longer or a further route, more cash on hand; each where it is limited."""
    yield from _more_tasks(request, vehicle.max_tasks)
    yield from _longer(vehicle.max_duration_s)
    yield from _further(vehicle.max_distance_m)
    yield from _more_cash(request, vehicle)


def _more_tasks(request: Request, limit: int | None) -> Iterable[Ease]:
    if limit is None:
        return

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, vehicle=replace(setting.vehicle, max_tasks=limit + amount))

    yield Ease(
        key="tasks_more",
        reason=Reason.MAX_TASKS,
        remedy="allow_more_tasks",
        most=len(request.tasks),
        apply=apply,
        facts={"max_tasks": limit},
        per=LIMIT_PRICE,
    )


def _longer(limit_s: int | None) -> Iterable[Ease]:
    if limit_s is None:
        return

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, vehicle=replace(setting.vehicle, max_duration_s=limit_s + amount))

    yield Ease(
        key="duration_more_s",
        reason=Reason.MAX_DURATION,
        remedy="allow_longer_route",
        most=HORIZON_S,
        apply=apply,
        facts={"max_duration_s": limit_s},
    )


METRES_A_SECOND = 10


def _further(limit_m: int | None) -> Iterable[Ease]:
    if limit_m is None:
        return

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, vehicle=replace(setting.vehicle, max_distance_m=limit_m + amount))

    yield Ease(
        key="distance_more_m",
        reason=Reason.MAX_DISTANCE,
        remedy="allow_further_route",
        most=MAX_LOAD - limit_m,
        apply=apply,
        facts={"max_distance_m": limit_m},
        base=LIMIT_PRICE,
        lot=METRES_A_SECOND,
    )


RUPIAH_A_SECOND = 100


def _more_cash(request: Request, vehicle: Vehicle) -> Iterable[Ease]:
    """The cash of the request is enough, unless the driver begins with too much."""
    limit_rp = vehicle.cash_limit_rp
    if limit_rp is None:
        return

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, vehicle=replace(setting.vehicle, cash_limit_rp=limit_rp + amount))

    yield Ease(
        key="cash_more_rp",
        reason=Reason.CASH_LIMIT,
        remedy="raise_cash_limit",
        most=min(MAX_LOAD - limit_rp, request.cash_rp + max(0, vehicle.cash_rp - limit_rp)),
        apply=apply,
        facts={"cash_rp": request.cash_rp, "cash_limit_rp": limit_rp},
        base=CAPACITY_PRICE,
        lot=RUPIAH_A_SECOND,
    )


def names(request: Request, vehicle: Vehicle) -> Iterable[Ease]:
    """Leave for the vehicle to take it, where others alone may or this one may not."""
    is_named = request.vehicles is None or vehicle.id in request.vehicles
    if isinstance(request, Onboard) or (is_named and vehicle.id not in request.not_vehicles):
        return

    def apply(setting: Setting, amount: int) -> Setting:
        changed = setting.request
        if isinstance(changed, Onboard) or not amount:
            return setting
        may = None if changed.vehicles is None else changed.vehicles | {vehicle.id}
        never = changed.not_vehicles - {vehicle.id}
        return replace(setting, request=replace(changed, vehicles=may, not_vehicles=never))

    yield Ease(
        key="vehicles_missing",
        reason=Reason.VEHICLE_NOT_ALLOWED,
        remedy="allow_vehicle",
        most=1,
        apply=apply,
        facts={},
        base=NAME_PRICE,
    )


def locks(request: Request, vehicle: Vehicle) -> Iterable[Ease]:
    """Committed steps released from the last one on; not the pickup of the request itself, nor what is before it."""
    committed = vehicle.committed
    own = [number for number, (request_id, _) in enumerate(committed, start=1) if request_id == request.id]
    kept = max(own, default=0)

    def apply(setting: Setting, amount: int) -> Setting:
        return replace(setting, vehicle=replace(setting.vehicle, committed=committed[: len(committed) - amount]))

    yield Ease(
        key="steps_unlocked",
        reason=Reason.LOCKED,
        remedy="unlock_steps",
        most=len(committed) - kept,
        apply=apply,
        facts={"committed_steps": len(committed)},
        base=LOCK_PRICE,
        per=LIMIT_PRICE,
    )
