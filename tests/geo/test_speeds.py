import pytest

from geo.model import Profile
from geo.speeds import CLASS_SPEEDS, TOP_SPEEDS, find_class, find_limit_kmh, speed_kmh


@pytest.mark.parametrize(
    ("text", "kmh"),
    [
        ("50", 50.0),
        ("30 mph", 48.28032),
        ("40mph", 64.37376),
        ("5 knots", 9.26),
        ("40 kmph", 40.0),
        ("70|100", 70.0),
        ("50;80;60", 50.0),
        ("50; none", 50.0),
    ],
)
def test_a_limit_is_read_with_its_unit_and_the_slowest_of_a_list_counts(text: str, kmh: float) -> None:
    """GRA-06. 30 mph is 30 x 1.609344 km/h, 5 knots 5 x 1.852."""
    assert find_limit_kmh(text) == pytest.approx(kmh)


@pytest.mark.parametrize(
    "text", [None, "", "0", "none", "walk", "signals", "ID:urban", "variable", "-30", "1e9", "inf"]
)
def test_a_limit_that_is_no_number_leaves_the_speed_of_the_class(text: str | None) -> None:
    """GRA-06: `none` on a living street is not 150 km/h, `0` is not for ever."""
    tags = {"maxspeed": text} if text is not None else {}
    assert find_limit_kmh(text) is None
    assert speed_kmh("living_street", tags, Profile.MOTORCYCLE) == 16


def test_a_sign_slows_riders_down_and_never_up() -> None:
    assert speed_kmh("residential", {"maxspeed": "10"}, Profile.MOTORCYCLE) == 10
    assert speed_kmh("residential", {"maxspeed": "110"}, Profile.MOTORCYCLE) == 22
    assert speed_kmh("residential", {"maxspeed": "2000000"}, Profile.MOTORCYCLE) == 22


def test_nobody_walks_slower_for_a_sign() -> None:
    assert speed_kmh("primary", {"maxspeed": "5 knots"}, Profile.FOOT) == 5


@pytest.mark.parametrize("road_class", CLASS_SPEEDS)
@pytest.mark.parametrize("profile", Profile)
def test_every_speed_lies_between_walking_on_stairs_and_the_cap(road_class: str, profile: Profile) -> None:
    assert 2 <= speed_kmh(road_class, {}, profile) <= TOP_SPEEDS[profile]


def test_a_motorcycle_rides_15_to_20_in_a_gang() -> None:
    for gang in ("alley", "path", "living_street", "service"):
        assert 15 <= speed_kmh(gang, {}, Profile.MOTORCYCLE) <= 20


def test_a_service_road_that_is_an_alley_is_its_own_class() -> None:
    assert find_class({"highway": "service", "service": "alley"}) == "alley"
    assert find_class({"highway": "service", "service": "driveway"}) == "service"


@pytest.mark.parametrize("value", ["construction", "proposed", "platform", "raceway", "elevator", ""])
def test_what_is_not_ridden_or_walked_is_no_road(value: str) -> None:
    assert find_class({"highway": value}) is None
