"""`antar plan` and `antar check` from the outside: files in, files and sentences out."""

import csv
import json
import socket
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.routing import Mount

from tests.api.cli_day import DRIVERS, ORDERS, antar, plan, write_day, write_map

FILES = ["map.geojson", "map.html", "plan.json", "run-sheets.csv", "run-sheets.html", "unassigned.csv"]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two streets, compiled."""
    folder = tmp_path_factory.mktemp("town")
    out = folder / "town.antar"
    result = antar("map", "import", write_map(folder), "--out", out)
    assert result.exit_code == 0, result.output
    return out


def test_a_day_is_planned_and_found_right(tmp_path: Path, town: Path) -> None:
    result = plan(tmp_path, town)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES
    assert "3 of 3 orders" in result.stdout
    assert "D1 Budi" in result.stdout
    checked = antar("check", tmp_path / "out/plan.json", "--lang", "en")
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert "no fault found" in checked.stdout


def test_the_same_seed_and_iterations_give_the_same_files(tmp_path: Path, town: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for folder in (first, second):
        folder.mkdir()
        assert plan(folder, town).exit_code == 0
    for name in FILES:
        assert (first / "out" / name).read_bytes() == (second / "out" / name).read_bytes(), name


def test_times_in_the_plan_carry_the_offset_of_the_office(tmp_path: Path, town: Path) -> None:
    """TIM-03, TIM-06, TIM-07: the window of P1 is the one that was asked for."""
    plan(tmp_path, town)
    plan_json = json.loads((tmp_path / "out/plan.json").read_text())
    assert plan_json["requests"][0]["latest"] == "2025-11-03T10:00:00+07:00"
    assert all(route["depart"].endswith("+07:00") for route in plan_json["routes"])


def test_a_formula_and_markup_stay_text_everywhere(tmp_path: Path, town: Path) -> None:
    """API-09, SEC-06."""
    plan(tmp_path, town)
    for name in ("run-sheets.html", "map.html"):
        page = (tmp_path / "out" / name).read_text()
        assert "<b>pagar</b>" not in page
    with (tmp_path / "out/run-sheets.csv").open(encoding="utf-8-sig", newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "@", "+"))]


def test_bad_rows_are_listed_and_the_good_ones_planned(tmp_path: Path, town: Path) -> None:
    """API-07, GEO-08: on stderr, with file, row, column, value."""
    bad = 'P4,goods,Toko B,Jl. Melati 5,,,,,,two,15.5,\nP5,goods,Toko B,"-7.63,111.521","-7.63,111.528",,,,,2,0,\n'
    result = plan(tmp_path, town, orders=ORDERS + bad)
    assert result.exit_code == 0
    assert 'orders.csv, row 5, column pickup ("Jl. Melati 5")' in result.stderr
    assert "orders.csv, row 5, column dropoff (empty)" in result.stderr
    assert 'orders.csv, row 5, column cod_rp ("15.5")' in result.stderr
    assert "1 row of orders.csv was not read" in result.stderr
    assert "4 of 4 orders" in result.stdout


def test_an_order_in_the_sea_is_left_out_and_the_others_planned(tmp_path: Path, town: Path) -> None:
    """MAT-01, GRA-12, GRA-29: named with its reason, in the table, in plan.json and in unassigned.csv."""
    sea = 'P4,goods,Toko B,"-7.6300,111.5210","-6.5,111.5",,,,,2,0,\n'
    result = plan(tmp_path, town, orders=ORDERS + sea)
    assert "3 of 4 orders" in result.stdout
    assert "P4: The pin -6.500000,111.500000 lies outside the map." in result.stdout
    (left_out,) = json.loads((tmp_path / "out/plan.json").read_text())["unassigned"]
    assert (left_out["request_id"], left_out["reason"], left_out["remedy"]) == ("P4", "outside_area", "larger_map")
    assert left_out["text"]["id"] != left_out["text"]["en"]
    assert "P4" in (tmp_path / "out/unassigned.csv").read_text()
    assert antar("check", tmp_path / "out/plan.json").exit_code == 0


def test_a_plan_made_at_nine_knows_only_what_came_before(tmp_path: Path, town: Path) -> None:
    result = plan(tmp_path, town, "--at", "2025-11-03 08.30")
    assert "P2: The order came in 30 min after this plan was made." in result.stdout
    plan_json = json.loads((tmp_path / "out/plan.json").read_text())
    assert plan_json["made_at"] == "2025-11-03T08:30:00+07:00"
    assert min(route["depart"] for route in plan_json["routes"]) >= "2025-11-03T08:30:00+07:00"
    assert antar("check", tmp_path / "out/plan.json").exit_code == 0


def test_bare_times_are_read_in_the_zone_and_said(tmp_path: Path, town: Path) -> None:
    """TIM-02, TIM-09: 08.00 in Makassar is +08:00, and the zone is named WITA."""
    drivers = DRIVERS.replace("2025-11-03T08:00:00+07:00", "2025-11-03 08.00").replace(
        "2025-11-03T16:00:00+07:00", "2025-11-03 16.00"
    )
    result = plan(tmp_path, town, "--zone", "Asia/Makassar", drivers=drivers)
    assert "4 times have no offset and were read as local time, WITA (Asia/Makassar)" in result.stderr
    plan_json = json.loads((tmp_path / "out/plan.json").read_text())
    assert plan_json["vehicles"][0]["shift_start"] == "2025-11-03T08:00:00+08:00"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--zone", "Asia/Madiun"], "no time zone Asia/Madiun"),
        (["--at", "noon"], "--at noon is not a time"),
        (["--seconds", "-1"], "must be above 0"),
        (["--map", "nowhere.antar"], "nowhere.antar: there is no such file"),
        (["--orders", "nowhere.csv"], "nowhere.csv: there is no such file"),
    ],
)
def test_what_is_wrong_is_a_sentence_and_nothing_is_written(
    tmp_path: Path, town: Path, more: list[str], said: str
) -> None:
    result = plan(tmp_path, town, *more)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("orders", "drivers", "said"),
    [
        ("", DRIVERS, "orders.csv: the file is empty"),
        ("order_id,dropoff\n", DRIVERS, "no row follows"),
        (DRIVERS, DRIVERS, "there is no column"),
        (ORDERS.replace("seller", "seler"), DRIVERS, 'Did you mean "seller"?'),
        (ORDERS, DRIVERS.replace("-7.6300,111.5220", "-7.9,111.522"), "Driver D1: no road for this vehicle within"),
        (ORDERS, "driver_id,start,shift_start,shift_end\nD1,x,,\n", "no row could be used"),
    ],
)
def test_a_file_that_will_not_do_is_a_sentence(
    tmp_path: Path, town: Path, orders: str, drivers: str, said: str
) -> None:
    result = plan(tmp_path, town, orders=orders, drivers=drivers)
    assert result.exit_code == 2, result.output
    assert said in result.stderr
    assert not (tmp_path / "out").exists()


def test_too_many_orders_are_refused_before_work_starts(tmp_path: Path, town: Path) -> None:
    """MAT-09, MAT-10: 5,001 orders, and the limit is named."""
    rows = "".join(f'P{n},"-7.63,111.521","-7.63,111.528"\n' for n in range(5_001))
    result = plan(tmp_path, town, orders="order_id,pickup,dropoff\n" + rows)
    assert result.exit_code == 2
    assert "5,001 rows, but one plan takes at most 2,000 orders" in result.stderr


def test_a_source_map_is_compiled_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = write_map(tmp_path)
    first, second = plan(tmp_path, source), plan(tmp_path, source)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Compiling streets.geojson" in first.stderr
    assert "Compiling" not in second.stderr


def test_a_folder_with_files_keeps_them_and_an_earlier_plan_is_replaced(tmp_path: Path, town: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").write_text("mine")
    (tmp_path / "out/plan.json").write_text("old")
    plan(tmp_path, town)
    assert (tmp_path / "out/mine.txt").read_text() == "mine"
    assert json.loads((tmp_path / "out/plan.json").read_text())["format"] == "antar-plan"


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path, town: Path) -> None:
    (tmp_path / "out").write_text("a file")
    result = plan(tmp_path, town)
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert (tmp_path / "out").read_text() == "a file"


def test_a_wrong_edit_is_caught_with_a_sentence_and_status_1(tmp_path: Path, town: Path) -> None:
    plan(tmp_path, town)
    path = tmp_path / "out/plan.json"
    good = path.read_text()
    stop = json.loads(good)["routes"][0]["stops"][0]
    path.write_text(good.replace(stop["arrival"], stop["arrival"].replace(":00+07:00", ":01+07:00"), 1))
    if path.read_text() == good:  # the stop is not reached on the full minute
        path.write_text(good.replace(stop["arrival"], stop["arrival"][:-7] + "0+07:00", 1))
    checked = antar("check", path, "--lang", "en")
    assert checked.exit_code == 1
    assert checked.stderr.strip()
    assert checked.stdout == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"gap_m"', '"gapm"', "Did you mean"),
        ('"version": 1', '"version": "1"', "version"),
        ('"format"', '"formats"', "formats"),
    ],
)
def test_a_key_that_is_wrong_is_named_by_its_path(tmp_path: Path, town: Path, old: str, new: str, said: str) -> None:
    plan(tmp_path, town)
    path = tmp_path / "out/plan.json"
    path.write_text(path.read_text().replace(old, new, 1))
    checked = antar("check", path, "--lang", "en")
    assert checked.exit_code == 1
    assert said in checked.stderr


@pytest.mark.parametrize("content", ["", "not json", '{"lat": NaN}'])
def test_what_is_no_json_is_status_2(tmp_path: Path, content: str) -> None:
    """API-02."""
    (tmp_path / "plan.json").write_text(content)
    checked = antar("check", tmp_path / "plan.json", "--lang", "en")
    assert checked.exit_code == 2
    assert "plan.json: this is not JSON" in checked.stderr


def test_a_plan_that_is_not_there_is_status_2(tmp_path: Path) -> None:
    assert antar("check", tmp_path / "plan.json").exit_code == 2


def test_a_port_in_use_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = antar("demo", "--port", str(port), "--lang", "en")
    assert result.exit_code == 2
    assert f"Port {port} is in use" in result.stderr


def test_the_demo_plans_the_sample_day_and_serves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any folder of the shipped data with a map and two tables will do; what is served is a whole plan."""
    (tmp_path / "data/town").mkdir(parents=True)
    write_map(tmp_path).rename(tmp_path / "data/town/roads.geojson")
    write_day(tmp_path / "data/town")
    served: list[tuple[str, int]] = []

    def serve(app: FastAPI, *, host: str, port: int, log_level: str) -> None:
        (mount,) = [route.app for route in app.routes if isinstance(route, Mount)]
        assert isinstance(mount, StaticFiles)
        assert sorted(path.name for path in Path(str(mount.directory)).iterdir()) == FILES
        served.append((host, port))

    monkeypatch.setattr("api.cli.demo.DATA_DIR", tmp_path / "data")
    monkeypatch.setattr("uvicorn.run", serve)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    result = antar("demo", "--seconds", "0.2", "--port", "48731", "--lang", "en")
    assert result.exit_code == 0, result.output
    assert served == [("127.0.0.1", 48731)]
    assert "Open http://127.0.0.1:48731" in result.stdout


def test_an_installation_without_the_sample_day_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.cli.demo.DATA_DIR", tmp_path)
    result = antar("demo", "--port", "48731", "--lang", "en")
    assert result.exit_code == 2
    assert "The sample day is missing" in result.stderr
