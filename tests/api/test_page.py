import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from api.page import STATIC_DIR, TEMPLATE_DIR, content_policy, json_for_script, read_static
from api.sheets import sheets_page
from dispatch.model import Plan

_NO_TEXT = {"script", "style"}
_SPOKEN = {"aria-label", "title", "alt", "placeholder"}


class _Words(HTMLParser):
    """Collects texts a reader would see that stand in a template instead of in a locale file."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside.append(tag)
        self.found += [value.strip() for name, value in attrs if name in _SPOKEN and value and _has_letters(value)]

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not _NO_TEXT & set(self.inside) and _has_letters(data):
            self.found.append(data.strip())


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def words_in(template: str) -> list[str]:
    words = _Words()
    words.feed(re.sub(r"{{.*?}}|{%.*?%}|{#.*?#}", "", template, flags=re.DOTALL))
    return words.found


@pytest.mark.parametrize("path", sorted(TEMPLATE_DIR.glob("*.*")), ids=lambda path: path.name)
def test_templates_hold_no_words(path: object) -> None:
    """Every word comes from a locale file."""
    assert words_in((TEMPLATE_DIR / str(path)).read_text(encoding="utf-8")) == []


def test_a_word_in_a_template_is_found() -> None:
    template = '<p>{{ say("x") }} · 3</p><p title="Halo {{ name }}">Halo</p><style>p {}</style>'
    assert words_in(template) == ["Halo", "Halo"]


def test_data_cannot_end_the_script_it_stands_in() -> None:
    """SEC-06."""
    text = json_for_script({"name": "</script><script>alert(1)</script>&\u2028"})
    assert not re.search("[<>&\u2028]", text)
    assert json.loads(text)["name"] == "</script><script>alert(1)</script>&\u2028"


def test_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_for_script([float("nan")])


def test_only_our_own_scripts_may_run(plan: Plan) -> None:
    page = sheets_page(plan, "id")
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in scripts]
    assert content_policy(("ticks.js",)).count("sha256-") == len(scripts) == 1
    assert f"&#39;sha256-{hashes[0]}&#39;" in page
    assert "default-src &#39;none&#39;" in page


def test_a_page_without_scripts_runs_none() -> None:
    assert content_policy(()).endswith("script-src 'none'")


def test_leaflet_is_shipped_with_its_licence() -> None:
    folder = STATIC_DIR / "vendor" / "leaflet"
    assert "BSD 2-Clause" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "1.9.4" in (folder / "README.md").read_text(encoding="utf-8")
    assert read_static("vendor/leaflet/leaflet.js").startswith("/* @preserve\n * Leaflet 1.9.4")
