"""`antar check`: judges a plan file with the independent checker, from the file alone."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from api.cli.day_files import read_file
from api.cli.ending import stop_with
from api.import_words import file_sentence
from api.plan_words import plan_fault_sentence, plan_sentence
from api.say_fault import fault_text
from api.words import Lang, say
from dispatch.errors import FileError, PlanError
from dispatch.plan_check import check_plan
from dispatch.plan_document import PlanDocument
from dispatch.plan_read import PlanFault, parse
from routing.fault import Fault

FAULTY = 1
MOST_SAID = 20


def check(
    file: Annotated[Path, typer.Argument(help="plan.json")],
    lang: Annotated[Lang, typer.Option(help="Language: id or en.")] = "id",
) -> None:
    """Judge a plan: faults on stderr and status 1, or a good word and status 0."""
    plan = _read(file, lang)
    try:
        faults = check_plan(plan)
    except PlanError as refused:
        stop_with(plan_sentence(lang, refused), status=FAULTY)
    if faults:
        _stop_with_faults((_sentence(lang, fault, plan) for fault in faults), len(faults), lang)
    planned = plan.summary.requests - plan.summary.unassigned
    typer.echo(say(lang, "check-good", file=file.name, orders=planned, routes=plan.summary.routes))


def _read(file: Path, lang: Lang) -> PlanDocument:
    try:
        parsed = parse(read_file(file, lang), file=file.name)
    except FileError as refused:
        stop_with(file_sentence(lang, refused))
    if not isinstance(parsed, PlanDocument):
        _stop_with_faults((plan_fault_sentence(lang, fault) for fault in parsed), len(parsed), lang)
    return parsed


def _sentence(lang: Lang, fault: Fault | PlanFault, plan: PlanDocument) -> str:
    if isinstance(fault, PlanFault):
        return plan_fault_sentence(lang, fault)
    names = {vehicle.vehicle_id: vehicle.name for vehicle in plan.vehicles}
    return fault_text(lang, fault, epoch=plan.epoch, zone=plan.zone, names=names)


def _stop_with_faults(sentences: Iterable[str], count: int, lang: Lang) -> NoReturn:
    """The first ones: a hundred more seldom say more."""
    more = [say(lang, "check-more", count=count - MOST_SAID)] if count > MOST_SAID else []
    stop_with(*islice(sentences, MOST_SAID), *more, status=FAULTY)
