"""`antar demo`: plans the sample day of the model town and shows it on the local web."""

import socket
import tempfile
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from api.cli.day_files import read_day
from api.cli.ending import stop_with
from api.cli.map_file import load_roads
from api.cli.plan import ZONE, write_out
from api.cli.plan_table import print_plan
from api.cli.warm import warm_engine
from api.demo_app import make_demo_app
from api.words import Lang, say
from dispatch.moment import find_zone
from dispatch.plan_day import plan_day
from dispatch.sample_files import DRIVERS, ORDERS
from dispatch.settings import Settings
from geo.synth.files import ROADS
from routing.stop import Stop

DATA_DIR = Path(__file__).resolve().parents[2] / "data"
HOST = "127.0.0.1"


def demo(
    port: Annotated[int, typer.Option(min=1, max=65_535, help="Port to listen on.")] = 8000,
    seconds: Annotated[float, typer.Option(min=0.1, max=600, help="Seconds to search.")] = 4.0,
    lang: Annotated[Lang, typer.Option(help="Language: id or en.")] = "id",
) -> None:
    """Plan the sample day and show it at http://127.0.0.1:8000."""
    _stop_if_taken(port, lang)
    town = _find_town(lang)
    typer.echo(say(lang, "demo-planning", seconds=f"{seconds:g}"))
    settings = Settings()
    day = read_day(town / ORDERS, town / DRIVERS, zone=find_zone(ZONE), at=None, settings=settings, lang=lang)
    roads = load_roads(town / ROADS, lang)
    warm_engine(lang)
    planned = plan_day(day, roads, settings=settings, stop=Stop(seconds=seconds))
    with tempfile.TemporaryDirectory(prefix="antar-demo-") as folder:
        out = Path(folder) / "out"
        write_out(planned, roads, out, lang)
        print_plan(planned.plan, lang)
        typer.echo(say(lang, "demo-serving", url=f"http://{HOST}:{port}", out=str(out)))
        uvicorn.run(make_demo_app(out, planned.plan, lang), host=HOST, port=port, log_level="warning")


def _find_town(lang: Lang) -> Path:
    """The folder of the sample day. Stops where the installation lacks it."""
    whole = [
        one.parent
        for one in sorted(DATA_DIR.glob(f"*/{ORDERS}"))
        if (one.parent / DRIVERS).is_file() and (one.parent / ROADS).is_file()
    ]
    if not whole:
        stop_with(say(lang, "demo-no-data", folder=str(DATA_DIR)))
    return whole[0]


def _stop_if_taken(port: int, lang: Lang) -> None:
    """Stop before a plan is made where nobody could see it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            stop_with(say(lang, "demo-port-taken", port=str(port), other=str(port + 1 if port < 65_535 else 8080)))
