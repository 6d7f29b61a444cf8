"""A plan on the terminal: routes with their cost, sums, and each left-out order with its reason."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from api.day_clock import DayClock, zone_name
from api.left_out import left_out_text
from api.plan_words import plan_sums
from api.show import day, km, rupiah
from api.words import Lang, say
from dispatch.model import Plan, PlannedRoute
from routing.model import Act

COLUMNS = ("driver", "stops", "orders", "km", "late", "cost", "cost-per-order", "finish")
PIPED_WIDTH = 120


def print_plan(plan: Plan, lang: Lang) -> None:
    """Print the routes, their sums and what is left out."""
    console = Console(highlight=False, width=None if Console().is_terminal else PIPED_WIDTH)
    console.print(_title(plan, lang))
    console.print(_routes(plan, lang))
    console.print(plan_sums(plan, lang))
    for one in plan.left_out:
        reason = left_out_text(plan, one, lang)
        console.print(escape(say(lang, "plan-left-out", order=one.request_id, reason=reason)), soft_wrap=True)


def _title(plan: Plan, lang: Lang) -> str:
    first = min((driver.shift_start for driver in plan.drivers), default=plan.epoch)
    return say(lang, "plan-title", day=day(first, plan.zone, lang), zone=zone_name(first, plan.zone))


def _routes(plan: Plan, lang: Lang) -> Table:
    table = Table(show_footer=True)
    sums = _cells(plan.routes, lang)
    footers = (say(lang, "plan-total"), *sums, "")
    for column, footer in zip(COLUMNS, footers, strict=True):
        left = column == "driver"
        table.add_column(say(lang, f"plan-{column}"), footer=footer, justify="left" if left else "right")
    for route in plan.routes:
        driver = plan.get_driver(route.driver_id)
        clock = DayClock.starting(driver.shift_start, plan.zone)
        name = escape(f"{driver.driver_id} {driver.name}")
        table.add_row(name, *_cells((route,), lang), clock.at(route.finish))
    return table


def _cells(routes: tuple[PlannedRoute, ...], lang: Lang) -> list[str]:
    """Stops, orders, km, minutes late, cost and cost per order of the routes together."""
    tasks = [task for route in routes for stop in route.stops for task in stop.tasks]
    orders = sum(task.act is not Act.PICKUP for task in tasks)
    cost_rp = sum(route.cost_rp for route in routes)
    return [
        str(sum(len(route.stops) for route in routes)),
        str(orders),
        km(sum(route.metres for route in routes), lang),
        str(-(-sum(route.late_s for route in routes) // 60)),
        rupiah(cost_rp),
        rupiah((2 * cost_rp + orders) // (2 * orders)) if orders else "",
    ]
