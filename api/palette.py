"""One letter and one colour a driver, the same on the run sheets and on the map.

The colours are told apart with each common kind of colour blindness (after Okabe and Ito's palette, and Tol's indigo
and wine); after the eighth driver they come again with a dashed line, and the letter always says who it is.
"""

from dataclasses import dataclass

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#882255", "#e69f00", "#332288", "#56b4e9", "#cc79a7")
DARK, LIGHT = "#111111", "#ffffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a driver is marked: ink is the colour of text on `colour`."""

    letter: str
    colour: str
    ink: str
    dashed: bool


def mark(position: int) -> Mark:
    """The mark of the driver at a position of the plan, from 0: A, B, …, Z, AA, AB, …"""
    colour = COLOURS[position % len(COLOURS)]
    ink = max((DARK, LIGHT), key=lambda candidate: contrast(candidate, colour))
    return Mark(letter=_letters(position), colour=colour, ink=ink, dashed=position // len(COLOURS) % 2 == 1)


def contrast(one: str, other: str) -> float:
    """Contrast of two `#rrggbb` colours as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _letters(position: int) -> str:
    rounds, rest = divmod(position, 26)
    return (_letters(rounds - 1) if rounds else "") + chr(ord("A") + rest)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
