"""A folder filled whole or not at all."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

LAST = "plan.json"
"""Moved in last: where it is new, everything beside it is."""


def fill_dir(out: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write into a fresh folder beside `out`, then put what it wrote in place; other files stay.

    Raises what `fill` raises, and OSError; `out` is then as it was.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    try:
        fill(part)
        part.chmod(0o755)
        if out.exists():
            for path in sorted(part.iterdir(), key=lambda one: one.name == LAST):
                path.replace(out / path.name)
        else:
            part.rename(out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
