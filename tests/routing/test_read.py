"""Benchmark files are read as their authors meant them, and a wrong file is refused in words."""

from pathlib import Path

import pytest

from routing.check import check
from routing.read import BadInstanceError, Format, Instance, read_instance
from routing.solve import solve
from routing.stop import Stop

LILIM = """2 10 1
0 0 0 0 0 100 0 0 0
1 3 4 5 0 50 2 0 2
2 3 5 -5 0 60 2 1 0
"""

SARTORI = """NAME: tiny
SIZE: 3
CAPACITY: 10
NODES
0 0 0 0 0 100 0 0 0
1 0 0 5 0 50 2 0 2
2 0 0 -5 0 60 2 1 0
EDGES
0 5 6
7 0 1
8 2 0
EOF
"""


def _instance(tmp_path: Path, text: str, form: Format) -> Instance:
    file = tmp_path / "tiny.txt"
    file.write_text(text)
    return read_instance(file, form)


def test_li_lim_distance_is_euclidean_and_time_is_rounded_up(tmp_path: Path) -> None:
    """0 to (3, 4) is exactly 5, kept exact; 0 to (3, 5) is 5.83095…: 58,310 up for time, 58,310 to nearest for cost."""
    travel = _instance(tmp_path, LILIM, Format.LILIM).problem.matrices[0]
    assert travel.seconds[0, 1] == travel.metres[0, 1] == 50_000
    assert (travel.seconds[0, 2], travel.metres[0, 2]) == (58_310, 58_310)


def test_li_lim_tour_costs_its_length(tmp_path: Path) -> None:
    """Depot, pickup, delivery, depot: 5 + 1 + 5.8310."""
    instance = _instance(tmp_path, LILIM, Format.LILIM)
    solution = solve(instance.problem, stop=Stop(iterations=100), fewest_vehicles=True)
    assert check(instance.problem, solution) == ()
    assert instance.routes(solution) == [[1, 2]]
    assert instance.cost(solution) == pytest.approx(11.831)


def test_sartori_travel_is_minutes_and_asymmetric(tmp_path: Path) -> None:
    """Out 5, across 1, back 8."""
    instance = _instance(tmp_path, SARTORI, Format.SARTORI)
    solution = solve(instance.problem, stop=Stop(iterations=100), fewest_vehicles=True)
    assert instance.cost(solution) == 14


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("", Format.LILIM, "not a lilim file"),
        ("2 10 1\n0 0 0\n", Format.LILIM, "not a lilim file"),
        (LILIM.replace("-5", "-4"), Format.LILIM, "do not belong together"),
        (LILIM, Format.SARTORI, "SIZE and CAPACITY"),
        (SARTORI.replace("EDGES", "WAYS"), Format.SARTORI, "not a sartori file"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, text: str, form: Format, said: str) -> None:
    with pytest.raises(BadInstanceError, match=said) as refused:
        _instance(tmp_path, text, form)
    assert "tiny.txt" in str(refused.value)


@pytest.mark.parametrize("name", ["lc101", "lrc201"])
def test_public_instances_are_solved_without_a_fault(shared: Path, name: str) -> None:
    instance = read_instance(shared / "data/bench/li_lim/100" / f"{name}.txt", Format.LILIM)
    solution = solve(instance.problem, stop=Stop(iterations=1000), fewest_vehicles=True)
    assert check(instance.problem, solution) == ()
    assert solution.unassigned == ()
