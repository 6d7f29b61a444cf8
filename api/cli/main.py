"""The command `antar`."""

import typer

app = typer.Typer(name="antar", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def run() -> None:
    """Run the command line."""
    app()
