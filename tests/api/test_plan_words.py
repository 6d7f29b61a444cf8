"""Refused plans and faults of plan files as sentences."""

import re
from pathlib import Path

import pytest

from api.plan_words import plan_fault_sentence, plan_sentence
from api.words import LANGS, LOCALE_DIR, Lang
from dispatch.errors import PlanError
from dispatch.plan_read import PlanFault

DISPATCH = Path(__file__).parents[2] / "dispatch"


def keys(lang: Lang, prefix: str) -> set[str]:
    return set(re.findall(rf"^{prefix}-([a-z-]+) =", (LOCALE_DIR / lang / "cli.ftl").read_text(), re.MULTILINE))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("pattern", "prefix"),
    [(r'PlanError\(\s*"([a-z-]+)"', "plan-refused"), (r'PlanFault\([^)]*?code="([a-z-]+)"', "plan-fault")],
)
def test_every_code_has_its_sentence(lang: Lang, pattern: str, prefix: str) -> None:
    """Reads the code of dispatch/ for the codes it can raise."""
    sources = "\n".join(path.read_text() for path in DISPATCH.glob("*.py"))
    codes = set(re.findall(pattern, sources))
    assert len(codes) > 4
    assert codes - keys(lang, prefix) == set()


def test_a_driver_off_the_road_is_told_with_metres() -> None:
    values: dict[str, str | int] = {"driver": "D1", "column": "start", "place": "-7.6,111.5", "limit_m": 300}
    near = PlanError("driver-off-road", known="yes", nearest_m=461, **values)
    assert plan_sentence("en", near) == (
        "Driver D1: no road for this vehicle within 300 m of start -7.6,111.5 (the nearest is 461 m away). "
        "Correct the pin, or take a map that covers it."
    )
    assert "outside the map" in plan_sentence("en", PlanError("driver-off-road", known="no", nearest_m=0, **values))


def test_an_unknown_key_is_told_with_and_without_a_likely_one() -> None:
    said = plan_fault_sentence(
        "en", PlanFault(path="requests[0].erliest", code="unknown-key", values={"close": "earliest"})
    )
    assert said == 'requests[0].erliest: this key is not known. Did you mean "earliest"?'
    said = plan_fault_sentence("en", PlanFault(path="xyz", code="unknown-key", values={"close": ""}))
    assert said == "xyz: this key is not known."
