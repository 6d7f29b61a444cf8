"""What a plan comes to, why it cannot be made, or what is wrong with its file, as a sentence."""

from api.words import Lang, say
from dispatch.errors import PlanError
from dispatch.model import Plan
from dispatch.plan_read import PlanFault


def plan_sentence(lang: Lang, refused: PlanError) -> str:
    """What is wrong and what to do about it."""
    return say(lang, f"plan-refused-{refused.code}", **refused.values)


def plan_fault_sentence(lang: Lang, fault: PlanFault) -> str:
    """What is wrong at a place of the JSON."""
    values = {name: "none" if value == "" else value for name, value in fault.values.items()}
    return say(lang, f"plan-fault-{fault.code}", path=fault.path, **values)


def plan_sums(plan: Plan, lang: Lang) -> str:
    """How many orders are on how many routes."""
    return say(
        lang,
        "plan-sums",
        planned=len(plan.orders) - len(plan.left_out),
        orders=len(plan.orders),
        left_out=len(plan.left_out),
        routes=len(plan.routes),
        drivers=len(plan.drivers),
    )
