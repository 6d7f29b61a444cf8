"""Text of plan.json: the same plan gives the same bytes, short parts on one line each, never NaN."""

import json

from dispatch.plan_document import PlanDocument

WIDTH = 140
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def dump(plan: PlanDocument) -> bytes:
    """The document as UTF-8 JSON."""
    return (_text(plan.model_dump(mode="json"), "") + "\n").encode()


def _text(value: Json, indent: str) -> str:
    if not isinstance(value, dict | list) or not value:
        return _compact(value)
    items = value.values() if isinstance(value, dict) else value
    if not any(isinstance(item, dict | list) for item in items) or len(_compact(value)) <= WIDTH:
        return _compact(value)
    deeper = indent + " "
    if isinstance(value, dict):
        lines = [f"{deeper}{_compact(key)}: {_text(item, deeper)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    return "[\n" + ",\n".join(f"{deeper}{_text(item, deeper)}" for item in value) + f"\n{indent}]"


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
