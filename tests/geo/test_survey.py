import pytest

from geo.model import Profile
from geo.survey import survey
from tests.geo.make_roads import make_roads, way


def test_figures_are_of_roads_and_shares_are_of_metres() -> None:
    """1,000 m of main street, 200 m of one-way round a block of it, 100 m of steps and 300 m that hang on nothing."""
    roads = make_roads(
        way((0, 0), (500, 0), (1000, 0), highway="primary", name="Jalan Raya"),
        way((500, 0), (500, 50), (550, 50), (600, 50), (600, 0), oneway="yes", name="Jalan Raya"),
        way((600, 0), (500, 0), name="Gang 1"),
        way((0, 0), (0, 100), highway="steps"),
        way((0, 900), (300, 900)),
    )
    found = survey(roads)
    assert (found.nodes, found.named_streets) == (10, 2)
    assert found.length_m == 1000 + 200 + 100 + 100 + 300
    assert found.length_m_by_class == {"primary": 1000, "residential": 600, "steps": 100}
    assert found.arcs == 2 * 2 + 2 * 4 + 2 + 2 + 2  # on foot the one-way is open both ways
    assert found.one_way_share == pytest.approx(200 / 1600)
    assert found.main_share[Profile.MOTORCYCLE] == pytest.approx((2 * 1000 + 200 + 2 * 100) / (2400 + 2 * 300))
    assert found.main_share[Profile.FOOT] == pytest.approx(1400 / 1700)


def test_metres_of_last_legs_are_told_by_profile() -> None:
    roads = make_roads(way((0, 0), (500, 0)), way((500, 0), (500, 80), motor_vehicle="private"))
    found = survey(roads)
    assert (found.last_leg_m[Profile.CAR], found.last_leg_m[Profile.FOOT]) == (80, 0)
