from typer.testing import CliRunner

from api.cli.main import app


def test_the_report_says_how_many_were_left_out_and_how_long_it_took() -> None:
    done = CliRunner().invoke(app, ["bench", "explain", "--vehicles", "1", "--requests", "30"])
    assert done.exit_code == 0
    assert done.output.startswith("30 requests, 1 vehicles: ")
    assert " left out and explained in " in done.output
