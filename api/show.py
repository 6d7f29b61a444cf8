"""How numbers, money, times and days are written for people. Times are shown in the office's zone with a dot."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from babel.numbers import format_currency, format_decimal

from api.words import Lang

_BABEL = {"id": "id_ID", "en": "en_GB"}


def rupiah(amount_rp: int) -> str:
    """`Rp12.500`: the Indonesian way in both languages, since that is what is printed on the notes."""
    return str(format_currency(amount_rp, "IDR", "¤#,##0", locale="id_ID", currency_digits=False))


def clock(moment: datetime, zone: str) -> str:
    """`14.30` in the zone."""
    return moment.astimezone(ZoneInfo(zone)).strftime("%H.%M")


def day(moment: datetime, zone: str, lang: Lang) -> str:
    """`Sen, 3 Nov 2025` in the zone."""
    return str(format_datetime(moment.astimezone(ZoneInfo(zone)), "EEE, d MMM y", locale=_BABEL[lang]))


def km(metres: int, lang: Lang) -> str:
    """Kilometres with one decimal: `3,4` or `3.4`."""
    return str(format_decimal(metres / 1000, "#,##0.0", locale=_BABEL[lang]))
