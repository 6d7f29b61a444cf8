import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SLOW = {"osmnx", "networkx", "geopandas", "osmium", "pandas"}


def imported(path: Path) -> set[str]:
    tree = ast.walk(ast.parse(path.read_text()))
    return {name.split(".")[0] for node in tree for name in names_of(node)}


def names_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize("folder", ["geo", "routing", "dispatch", "workers", "api"])
def test_only_the_map_builders_import_what_builds_maps(folder: str) -> None:
    """osmnx costs over a second to import; serving uses arrays."""
    importers = {path.name for path in (ROOT / folder).rglob("*.py") if imported(path) & SLOW}
    assert all(name.startswith("build") for name in importers), importers


def test_serving_a_map_loads_none_of_it() -> None:
    code = "import sys, geo.roads, geo.travel, geo.survey; print(sorted(set(sys.modules) & set(sys.argv[1:])))"
    done = subprocess.run([sys.executable, "-c", code, *SLOW], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
