"""A folder is filled whole or not at all."""

from pathlib import Path

import pytest

from api.out_dir import fill_dir


def test_a_failure_half_way_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"

    def write_first(part: Path) -> None:
        for name in ("a", "plan.json"):
            (part / name).write_text("first")

    fill_dir(out, write_first)

    def fail(part: Path) -> None:
        (part / "a").write_text("second")
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        fill_dir(out, fail)
    assert {path.name: path.read_text() for path in out.iterdir()} == {"a": "first", "plan.json": "first"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
