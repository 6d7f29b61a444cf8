"""The demo's web pages, asked for over a real socket."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import uvicorn

from api.demo_app import make_demo_app
from tests.api.make_plan import make_plan

FILES = ["map.geojson", "map.html", "plan.json", "run-sheets.csv", "run-sheets.html", "unassigned.csv"]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the demo of a folder with every file is served."""
    for name in FILES:
        (tmp_path / name).write_text(name)
    app = make_demo_app(tmp_path, make_plan(), "id")
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def read(url: str) -> str:
    with urlopen(url) as answer:
        return str(answer.read().decode())


def test_the_index_leads_to_every_file_of_the_plan(address: str) -> None:
    index = read(f"{address}/")
    for name in FILES:
        assert f'href="{name}"' in index
        assert read(f"{address}/{name}") == name


def test_nothing_else_is_served(address: str) -> None:
    for path in ("/nothing", "/../secret", "/docs", "/openapi.json"):
        with pytest.raises(HTTPError) as caught:
            read(address + path)
        caught.value.close()
        assert caught.value.code == 404
