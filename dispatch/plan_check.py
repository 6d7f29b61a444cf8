"""A plan file judged from itself alone: the independent checker first, then every number that is there twice."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from dispatch.model import Order
from dispatch.plan_document import PlanDocument, UnassignedPart
from dispatch.plan_read import PlanFault, join_path, rebuild, solution_of
from dispatch.plan_write import document
from dispatch.problem import Posed, is_known, is_on_road
from dispatch.tell import tell
from routing.check import check
from routing.explain import StillFitsError, explain
from routing.fault import Fault
from routing.model import LeftOut, Reason, Solution

_OFF_ROAD = {Reason.UNREACHABLE, Reason.OUTSIDE_AREA, Reason.LOCATION_UNTRUSTED}


def check_plan(plan: PlanDocument) -> tuple[Fault | PlanFault, ...]:
    """Everything wrong with the plan; empty where it may be driven.

    Raises PlanError where the file's orders, drivers and places cannot be a day at all.
    """
    posed = rebuild(plan)
    solution = solution_of(plan, posed)
    faults: list[Fault | PlanFault] = [*check(posed.problem, solution), *_outside(plan, posed)]
    return tuple(faults or _differences(plan, posed, solution))


def _outside(plan: PlanDocument, posed: Posed) -> Iterator[PlanFault]:
    """Orders no route could be asked for are left out once each, for the reason that holds."""
    orders = {order.order_id: order for order in posed.day.orders}
    times = Counter(one.request_id for one in plan.unassigned)
    for order_id in posed.outside:
        if times[order_id] != 1:
            values: dict[str, str | int] = {"request": order_id, "times": times[order_id]}
            yield PlanFault(path="unassigned", code="outside-order", values=values)
    for number, one in enumerate(plan.unassigned):
        if one.request_id in posed.outside and one.reason not in _true_reasons(orders[one.request_id], posed):
            values = {"request": one.request_id, "reason": str(one.reason)}
            yield PlanFault(path=f"unassigned[{number}].reason", code="untrue-reason", values=values)


def _true_reasons(order: Order, posed: Posed) -> set[Reason]:
    if not is_known(order, posed.day):
        return {Reason.NOT_READY}
    if not is_on_road(order, posed.places):
        return _OFF_ROAD
    return {Reason.TIME_WINDOW, Reason.SHIFT}


def _differences(plan: PlanDocument, posed: Posed, solution: Solution) -> Iterator[PlanFault]:
    """Where the file says other than what follows from its own orders, drivers, places and task times."""
    try:
        explained = explain(posed.problem, solution)
    except StillFitsError as fits:
        values = {"request": fits.request_id, "vehicle": fits.vehicle_id}
        yield PlanFault(path="unassigned", code="still-fits", values=values)
        return
    outside = [_left_out(one) for one in plan.unassigned if one.request_id in posed.outside]
    texts = {one.request_id: (one.text.id, one.text.en) for one in plan.unassigned}
    right = document(posed, tell(posed, solution, [*outside, *explained]), texts)
    yield from _compare(plan.model_dump(), right.model_dump(), ())


def _compare(found: Any, right: Any, path: tuple[str | int, ...]) -> Iterator[PlanFault]:
    if found == right:
        return
    if isinstance(found, Mapping) and isinstance(right, Mapping) and found.keys() == right.keys():
        for key in found:
            yield from _compare(found[key], right[key], (*path, key))
    elif isinstance(found, tuple) and isinstance(right, tuple) and len(found) == len(right):
        for number, (one, other) in enumerate(zip(found, right, strict=True)):
            yield from _compare(one, other, (*path, number))
    else:
        values = {"found": _shown(found), "right": _shown(right)}
        yield PlanFault(path=join_path(path), code="differs", values=values)


def _shown(value: Any) -> str:
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return text if len(text) <= 80 else f"{text[:80]}…"


def _left_out(one: UnassignedPart) -> LeftOut:
    return LeftOut(
        request_id=one.request_id,
        reason=one.reason,
        vehicle_id=one.vehicle_id,
        numbers=one.numbers,
        remedy=one.remedy,
    )
