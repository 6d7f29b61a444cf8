"""Every sentence a person reads comes from the Fluent files under api/locale, in Indonesian and in English."""

from functools import cache
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentLocalization, FluentResourceLoader

Lang = Literal["id", "en"]
LANGS: tuple[Lang, ...] = ("id", "en")
LOCALE_DIR = Path(__file__).parent / "locale"


def list_files() -> list[str]:
    """Names of the locale files, the same in each language."""
    return sorted(path.name for path in (LOCALE_DIR / "en").glob("*.ftl"))


@cache
def _localization(lang: Lang) -> FluentLocalization:
    loader = FluentResourceLoader(str(LOCALE_DIR / "{locale}"))
    return FluentLocalization([lang], list_files(), loader, use_isolating=False)


def say(lang: Lang, key: str, /, **values: str | int | float) -> str:
    """The text of a key with its values. Raises KeyError where a locale file lacks it."""
    text: str = _localization(lang).format_value(key, values)
    if text == key:
        raise KeyError(f"locale {lang} has no text {key}")
    return text
