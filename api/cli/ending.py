"""How a command ends early: one sentence on stderr and an exit status a script can tell apart."""

from typing import NoReturn

import typer

NOT_DONE = 2
"""Nothing was done, since something given was wrong."""


def stop_with(*sentences: str, status: int = NOT_DONE) -> NoReturn:
    """Say why and leave. Raises typer.Exit."""
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(status)
