"""Phone numbers as people and spreadsheets write them, to E.164. Indonesian unless they say otherwise."""

import re

import phonenumbers

from dispatch.errors import CellError

_TWO = re.compile(r"\s*(?:[/;&|,]|\bdan\b|\batau\b|\bor\b|\band\b)\s*", re.IGNORECASE)
_NATIONAL = re.compile(r"(?:(?:\+|00)?620*|0+|(?=8))(?P<rest>[1-9]\d*)")


def read_phone(text: str) -> str:
    """`+6281234567890`. Raises CellError: `phone-two` for two numbers in one cell, `phone-lost` for 6.28E+12."""
    if re.fullmatch(r"\+?\d+(?:[.,]\d+)?[eE]\+?\d+", text.strip()):
        raise CellError("phone-lost")
    parts = [part for part in _TWO.split(text) if part]
    if len(parts) > 1:
        raise CellError("phone-two", first=parts[0], second=parts[1])
    bare = re.sub(r"[\s.\-–()']", "", text)
    national = _NATIONAL.fullmatch(bare)
    return _e164("+62" + national["rest"] if national else bare)


def _e164(bare: str) -> str:
    try:
        number = phonenumbers.parse(bare, "ID")
    except phonenumbers.NumberParseException as error:
        raise CellError("phone") from error
    if not phonenumbers.is_possible_number(number) or re.search(r"[^\d+]", bare):
        raise CellError("phone")
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
