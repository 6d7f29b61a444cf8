"""Why an order is on no route, as a sentence."""

from api.words import Lang, say
from dispatch.model import Plan
from routing.model import LeftOut


def left_out_text(plan: Plan, left_out: LeftOut, lang: Lang) -> str:
    """The reason in words, and the driver who comes closest."""
    reason = say(lang, f"sheet-reason-{left_out.reason}")
    if left_out.vehicle_id is None:
        return reason
    return say(lang, "sheet-reason-closest", reason=reason, driver=plan.get_driver(left_out.vehicle_id).name)
