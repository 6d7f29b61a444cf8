"""Every sentence a person reads comes from the Fluent files under api/locale, in Indonesian and in English."""

from functools import cache
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

Lang = Literal["id", "en"]
LANGS: tuple[Lang, ...] = ("id", "en")
LOCALE_DIR = Path(__file__).parent / "locale"


def list_files() -> list[str]:
    """Names of the locale files, the same in each language."""
    return sorted(path.name for path in (LOCALE_DIR / "en").glob("*.ftl"))


@cache
def _bundle(lang: Lang) -> FluentBundle:
    """The texts of one language. The package's own loader leaves its files open, so they are read here."""
    bundle = FluentBundle([lang], use_isolating=False)
    for name in list_files():
        bundle.add_resource(FluentResource((LOCALE_DIR / lang / name).read_text(encoding="utf-8")))
    return bundle


def say(lang: Lang, key: str, /, **values: str | int | float) -> str:
    """The text of a key with its values. Raises KeyError where the locale files lack it, or it wants another value."""
    bundle = _bundle(lang)
    message = bundle.get_message(key) if bundle.has_message(key) else None
    if message is None or message.value is None:
        raise KeyError(f"locale {lang} has no text {key}")
    text, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise KeyError(f"locale {lang}, text {key}: {errors[0]}")
    return str(text)
