import json
from pathlib import Path

from typer.testing import CliRunner

from api.cli.main import app


def test_the_report_is_a_table_and_the_same_figures_as_json(tmp_path: Path) -> None:
    report = tmp_path / "matrix.md"
    done = CliRunner().invoke(
        app, ["bench", "matrix", "--side", "12", "--places", "30", "--runs", "1", "--report", str(report)]
    )
    assert done.exit_code == 0
    assert "grid 12 x 12" in report.read_text(encoding="utf-8")
    told = json.loads((tmp_path / "matrix.json").read_text(encoding="utf-8"))
    assert told["graphs"]["grid 12 x 12"]["wrong"] == 0
    assert told["graphs"]["grid 12 x 12"]["nodes"] == 144


def test_more_places_than_corners_are_refused_in_a_sentence() -> None:
    done = CliRunner().invoke(app, ["bench", "matrix", "--side", "3", "--places", "9"])
    assert done.exit_code == 2
    assert "9 places and a new one need more than 9 nodes" in done.output
