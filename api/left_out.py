"""Why an order of a plan is on no route, as a sentence."""

from api.say_reason import reason_text
from api.words import Lang
from dispatch.model import Plan
from routing.model import LeftOut


def left_out_text(plan: Plan, left_out: LeftOut, lang: Lang) -> str:
    """The reason and the remedy in words, drivers by their names."""
    names = {driver.driver_id: driver.name for driver in plan.drivers}
    return reason_text(lang, left_out, epoch=plan.epoch, zone=plan.zone, names=names)
