"""What every test can ask for."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "antar",
    derandomize=True,
    deadline=None,
    max_examples=50,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("antar")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout: maps, days and reported cases for development. Skips where absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder `shared` beside the checkout (real maps and recorded days)")
    return SHARED
