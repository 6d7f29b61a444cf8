"""Whole numbers within bounds, and names out of a short list, from cells."""

import difflib
import re
from collections.abc import Mapping
from typing import TypeVar

from dispatch.errors import CellError

Choice = TypeVar("Choice")


def read_whole(text: str, *, most: int) -> int:
    """A whole number from 0 to most. Raises CellError."""
    if re.fullmatch(r"[-−]\s*\d[\d.,]*", text):
        raise CellError("negative")
    if not re.fullmatch(r"\+?[0-9]+", text):
        raise CellError("whole", most=most)
    number = int(text[:20])
    if number > most:
        raise CellError("too-big", most=most)
    return number


def read_choice(text: str, choices: Mapping[str, Choice]) -> Choice:
    """The value of a word, whatever its case. Raises CellError with the word it may have meant."""
    word = text.lower()
    if word in choices:
        return choices[word]
    close = difflib.get_close_matches(word, choices, n=1)
    if close:
        raise CellError("choice-close", close=close[0], choices=", ".join(choices))
    raise CellError("choice", choices=", ".join(choices))


def split_list(text: str) -> list[str]:
    """The parts of a cell that lists several things: `montir;listrik`, also with commas or bars."""
    return [part.strip() for part in re.split(r"[;,|]", text) if part.strip()]


def read_skills(text: str) -> frozenset[str]:
    """Skills by name, lower case: `Montir; listrik`."""
    return frozenset(part.lower() for part in split_list(text))
