"""The kernels are plain Python too: compiled or not, they give the same routes."""

import json
import os
import subprocess
import sys

from routing.solve import solve
from routing.stop import Stop
from tests.routing.make import problem, rest, shipment, task, vehicle, visit

CASE = problem(
    *(shipment(f"r{n}", task(1 + n % 3, setup_s=60), 4 + n % 3, max_ride_s=1800) for n in range(6)),
    visit("job", task(3, (3600, 7200), service_s=600)),
    vehicle("a", per_km_rp=900, per_hour_rp=9_000, breaks=(rest(1800, 600, 3600),)),
    vehicle("b", end=None, per_km_rp=1_000),
)
RUN = """
import json, numpy
from tests.routing.test_kernels import CASE, answer
with numpy.errstate(over="ignore"):
    print(json.dumps(answer()))
"""


def answer() -> list[list[object]]:
    """The steps of the routes found with one seed and few iterations."""
    solution = solve(CASE, stop=Stop(iterations=100), seed=7)
    return [[r.vehicle_id, *[[s.request_id, s.act, s.start_s] for s in r.steps]] for r in solution.routes]


def test_compiled_and_plain_kernels_agree() -> None:
    plain = subprocess.run(
        [sys.executable, "-c", RUN],
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(plain.stdout) == answer()
