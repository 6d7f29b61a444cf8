"""Rupiah as Indonesians write it: `12.500`, `Rp12.500,-`, `12,5rb`, `1,2jt`. Whole rupiah come out, or a refusal."""

import re
from decimal import Decimal

from dispatch.errors import CellError

MOST_RP = 1_000_000_000

_UNITS = {"": 1, "rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000}
_AMOUNT = re.compile(
    r"(?:rp|idr)?\.?\s*(?P<minus>[-−]?)\s*(?P<number>\d[\d.,]*?)(?:[.,]-+)?\s*(?P<unit>rb|ribu|k|jt|juta)?\.?"
)
_WHOLE = (
    (re.compile(r"(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,0{1,2})?"), ",", "."),  # 12500; 12.500; 12.500,00
    (re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.0{1,2})?"), ".", ","),  # 12,500; 12,500.00: rupiah have no thousandths
)
_SHORT = re.compile(r"\d+(?:[.,]\d{1,2})?")  # before rb and jt a comma or dot is a decimal one


def read_rp(text: str, *, most_rp: int = MOST_RP) -> int:
    """Whole rupiah. Raises CellError for fractions, negative or too large amounts, and anything else.

    `15.000` is fifteen thousand; `15.5`, `15000.0` and `1.500jt` are refused rather than guessed.
    """
    found = _AMOUNT.fullmatch(text.strip().lower())
    if found is None:
        raise CellError("money")
    if found["minus"]:
        raise CellError("negative")
    unit = found["unit"] or ""
    amount_rp = _whole(found["number"]) if not unit else _short(found["number"], _UNITS[unit])
    if amount_rp > most_rp:
        raise CellError("too-big", most=most_rp)
    return amount_rp


def _whole(number: str) -> int:
    for pattern, decimal, group in _WHOLE:
        if pattern.fullmatch(number):
            return int(number.split(decimal)[0].replace(group, "")[:20])  # twenty digits are too many already
    raise CellError("money")


def _short(number: str, unit_rp: int) -> int:
    if not _SHORT.fullmatch(number):
        raise CellError("money")
    amount = Decimal(number[:20].replace(",", ".")) * unit_rp
    return int(amount)
