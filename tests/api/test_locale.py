"""Both languages say everything, and every reason, remedy and fault has its text."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from api.words import LANGS, LOCALE_DIR, Lang
from routing.fault import FaultCode
from routing.model import Reason

ROOT = Path(__file__).resolve().parents[2]


def messages(lang: Lang, name: str | None = None) -> dict[str, ast.Message]:
    """The messages of one locale file, or of all."""
    found: dict[str, ast.Message] = {}
    for path in sorted((LOCALE_DIR / lang).glob(name or "*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


def variables(message: ast.Message) -> set[str]:
    """Names of the values that a text wants."""
    return set(re.findall(r"\$(\w+)", FluentSerializer().serialize_entry(message)))


def test_both_languages_have_the_same_files_and_keys() -> None:
    files = {lang: sorted(path.name for path in (LOCALE_DIR / lang).glob("*.ftl")) for lang in LANGS}
    assert files["id"] == files["en"]
    for name in files["en"]:
        assert list(messages("id", name)) == list(messages("en", name)), name


def test_both_languages_use_the_same_values() -> None:
    indonesian, english = messages("id"), messages("en")
    assert {key: variables(indonesian[key]) for key in english} == {key: variables(english[key]) for key in english}


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_has_a_text(lang: Lang) -> None:
    assert {f"reason-{reason}" for reason in Reason} <= messages(lang).keys()


@pytest.mark.parametrize("lang", LANGS)
def test_every_fault_has_a_text(lang: Lang) -> None:
    assert {f"fault-{code}" for code in FaultCode} <= messages(lang).keys()


@pytest.mark.parametrize("lang", LANGS)
def test_every_remedy_named_in_the_code_has_a_text(lang: Lang) -> None:
    sources = [path for layer in ("routing", "dispatch") for path in (ROOT / layer).rglob("*.py")]
    named = {name for path in sources for name in re.findall(r'remedy="(\w+)"', path.read_text(encoding="utf-8"))}
    named |= {"several_changes", "fix_windows"}
    assert len(named) > 10
    assert {f"remedy-{name}" for name in named} <= messages(lang).keys()
