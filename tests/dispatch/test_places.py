"""Travel that cannot be true is refused."""

from dataclasses import replace

import numpy as np
import pytest

from dispatch.errors import PlanError
from dispatch.places import refuse_zero_travel
from dispatch.settings import Settings
from geo.model import Profile, TravelMatrix
from tests.dispatch.days import make_day, make_places


def test_no_travel_time_between_places_far_apart_is_refused() -> None:
    """MAT-07: houses 0 and 1 lie 110 m apart; a matrix of zeros would make any plan look good."""
    places = make_places(make_day())
    nothing = np.zeros((3, 3), np.int32)
    zeros = replace(places, travel={Profile.MOTORCYCLE: TravelMatrix(nothing, nothing.copy())})
    refuse_zero_travel(places, Settings())
    with pytest.raises(PlanError) as caught:
        refuse_zero_travel(zeros, Settings())
    assert caught.value.values["apart_m"] == 110
    refuse_zero_travel(zeros, Settings(zero_travel_m=600))
