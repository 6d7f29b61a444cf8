"""The README keeps its promises: every setting and every folder is in it, and its pictures are there."""

import re
from dataclasses import fields
from pathlib import Path

from dispatch.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_is_named_with_its_default() -> None:
    for field in fields(Settings):
        assert f"| `{field.name}` | {field.default} |" in README


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_package_is_on_the_map_of_the_code() -> None:
    for folder in ("geo", "routing", "dispatch", "workers", "api", "data", "tests"):
        assert f"| `{folder}/` |" in README
