"""The command `antar`."""

import typer

from api.cli import bench, check, demo, matrix, plan
from api.cli import map as road_map

app = typer.Typer(name="antar", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(bench.app, name="bench")
app.add_typer(road_map.app, name="map")
app.command()(plan.plan)
app.command()(check.check)
app.command()(matrix.matrix)
app.command()(demo.demo)


def run() -> None:
    """Run the command line."""
    app()
