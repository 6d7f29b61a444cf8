"""Keys: time and length in one int64 that orders by time first and adds up.

Hundredths of a second are in the high 32 bits, centimetres in the low 32: room for 248 days and 42,000 km.
"""

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int64]

_LENGTH_BITS = 32
_LENGTH_MASK = (1 << _LENGTH_BITS) - 1
_PER_UNIT = 100


def make_key(time_cs: NDArray[np.int64], length_cm: NDArray[np.int64]) -> Keys:
    """The key of a time and a length."""
    return (time_cs << _LENGTH_BITS) | length_cm


def share_key(whole: Keys, at_cm: NDArray[np.int64], length_cm: NDArray[np.int64]) -> Keys:
    """The key of the first at_cm of a road of length_cm: its length exact, its time to the nearest hundredth."""
    time_cs = ((whole >> _LENGTH_BITS) * at_cm + length_cm // 2) // length_cm
    return make_key(time_cs, np.where(whole > 0, at_cm, 0))


def read_seconds(key: Keys) -> Keys:
    """Whole seconds, rounded up: legs rounded one by one are never shorter than the whole way."""
    return -(-(key >> _LENGTH_BITS) // _PER_UNIT)


def exact_metres(key: int) -> float:
    """Metres of one key, not rounded."""
    return (key & _LENGTH_MASK) / _PER_UNIT


def read_metres(key: Keys) -> Keys:
    """Whole metres, rounded up."""
    return -(-(key & _LENGTH_MASK) // _PER_UNIT)
