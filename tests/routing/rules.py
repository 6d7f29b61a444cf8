"""Random rules on top of a problem: who may take what, limits, cash, on board, together, published, committed."""

from dataclasses import replace

from hypothesis import strategies as st

from routing.model import Act, Onboard, Problem, Request, Route, Shipment, Vehicle, Visit
from routing.schedule import schedule

Key = tuple[str, Act]


@st.composite
def ruled(draw: st.DrawFn, plain: Problem) -> Problem:
    """The problem with some rules more. What is committed can be done by its vehicle, if nothing else is."""
    ids = tuple(vehicle.id for vehicle in plain.vehicles)
    vehicles = tuple(draw(limited(vehicle)) for vehicle in plain.vehicles)
    requests = tuple(draw(bound(request, ids)) for request in plain.requests)
    weights = replace(plain.weights, move_rp=draw(st.sampled_from([0, 0, 5_000])))
    case = Problem(matrices=plain.matrices, requests=requests, vehicles=vehicles, weights=weights)
    open_keys = [(request.id, act) for request in requests for act, _ in request.tasks]
    for vehicle in vehicles:
        if draw(st.sampled_from([False, False, True])):
            wanted = draw(st.lists(st.sampled_from(open_keys), max_size=3, unique=True)) if open_keys else []
            done = _feasible(case, vehicle, wanted)
            open_keys = [key for key in open_keys if key[0] not in {request_id for request_id, _ in done}]
            case = replace(case, vehicles=tuple(_committed(one, vehicle, done) for one in case.vehicles))
    return case


@st.composite
def limited(draw: st.DrawFn, vehicle: Vehicle) -> Vehicle:
    """The vehicle, now and then with a limit, and with cash or a weight."""
    return replace(
        vehicle,
        max_tasks=draw(st.sampled_from([None, None, None, None, 4, 2, 1])),
        max_duration_s=draw(st.sampled_from([None, None, None, None, 3600, 1200, 400])),
        max_distance_m=draw(st.sampled_from([None, None, None, None, 20_000, 8_000, 2_000])),
        cash_limit_rp=draw(st.sampled_from([None, None, None, 200_000, 60_000])),
        cash_rp=draw(st.sampled_from([0, 0, 20_000])),
        per_task_rp=draw(st.sampled_from([0, 0, 500])),
    )


@st.composite
def bound(draw: st.DrawFn, request: Request, ids: tuple[str, ...]) -> Request:
    """The request, now and then paid in cash, published, together with others, bound to vehicles or on board."""
    cash_rp = draw(st.sampled_from([0, 0, 0, 20_000, 50_000]))
    published_on = draw(st.sampled_from([None, None, *ids, "gone"]))
    together = draw(st.sampled_from([None, None, None, None, "g", "h"]))
    changed = replace(request, cash_rp=cash_rp, published_on=published_on, together=together)
    if isinstance(changed, Shipment) and draw(st.integers(0, 4)) == 0:
        return _on_board(changed, draw(st.sampled_from(ids)), draw(st.sampled_from([0, 600])))
    if isinstance(changed, Shipment | Visit):
        only = draw(st.one_of(st.none(), st.none(), st.none(), st.frozensets(st.sampled_from(ids))))
        never = draw(
            st.one_of(st.just(frozenset[str]()), st.just(frozenset[str]()), st.frozensets(st.sampled_from(ids)))
        )
        return replace(changed, vehicles=only, not_vehicles=never)
    return changed


def _on_board(shipment: Shipment, vehicle_id: str, picked_up_s: int) -> Onboard:
    """The shipment once it is picked up."""
    return Onboard(
        id=shipment.id,
        vehicle_id=vehicle_id,
        delivery=shipment.delivery,
        loads=shipment.loads,
        picked_up_s=picked_up_s,
        penalty_rp=shipment.penalty_rp,
        max_ride_s=shipment.max_ride_s,
        fresh_until_s=shipment.fresh_until_s,
        cash_rp=shipment.cash_rp,
        together=shipment.together,
        published_on=shipment.published_on,
    )


def _feasible(case: Problem, vehicle: Vehicle, wanted: list[Key]) -> tuple[Key, ...]:
    """As many of the wanted tasks as the vehicle can do in this order, each after its pickup.

    Of requests that go together no whole one: the others might then have to be planned and not fit.
    """
    requests = {request.id: request for request in case.requests}
    done: list[Key] = []
    for request_id, act in wanted:
        request = requests[request_id]
        is_whole = act is not Act.PICKUP
        lacks_pickup = act is Act.DELIVERY and isinstance(request, Shipment) and (request_id, Act.PICKUP) not in done
        if lacks_pickup or (is_whole and request.together is not None):
            continue
        if isinstance(schedule(case, vehicle.id, [*done, (request_id, act)]), Route):
            done.append((request_id, act))
    return tuple(done)


def _committed(one: Vehicle, vehicle: Vehicle, done: tuple[Key, ...]) -> Vehicle:
    return replace(one, committed=done) if one.id == vehicle.id else one
