"""The command `antar`."""

import typer

from api.cli import bench

app = typer.Typer(name="antar", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(bench.app, name="bench")


def run() -> None:
    """Run the command line."""
    app()
