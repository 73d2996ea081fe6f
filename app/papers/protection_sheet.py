"""Kinderschutz: the steps of § 4 KKG at a case on a sheet, pseudonymised: what is recorded, and room for what is still to come."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.models import ProtectionStep, Scope
from app.papers import letterhead
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import NoChoice, Paper, PaperData, Remark
from app.papers.titles import dated
from app.services.casework import cases, involved, protection
from app.services.casework.protection import StepRow
from app.services.lists import ListQuery
from app.services.privacy.pseudonyms import Pseudonyms, pseudonyms

if TYPE_CHECKING:
    from app.reports.forms.protection_sheet import ProtectionSheet

_LEFT_OUT = "unterblieben: {text}"
_TOLD = {True: "Betroffene vorher informiert", False: "Betroffene nicht vorher informiert"}


def _taken(session: Session, case_id: int, _choice: NoChoice, _most: int) -> PaperData:
    case = cases.load(session, case_id)
    people = [row.person_id for row in involved.of_case(session, case_id)]
    hidden = pseudonyms(session, case.person_id, people)
    return PaperData(_sheet(session, case.number, protection.of_case(session, case_id), hidden))


def _sheet(session: Session, number: str, rows: list[StepRow], hidden: Pseudonyms) -> "ProtectionSheet":
    from app.reports.forms.protection_sheet import TITLE, ProtectionPart, ProtectionSheet

    steps = tuple(ProtectionPart(title, entries) for title, entries in _parts(rows, hidden))
    return ProtectionSheet(
        number=number,
        steps=steps,
        organiser=letterhead.organiser(session),
        date=german.day(clock.today()),
        file_title=dated(f"{TITLE} {number}", clock.today()),
    )


def _parts(rows: list[StepRow], hidden: Pseudonyms) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The steps in the order of the law, with what is recorded of them; nothing for those that are open."""
    missing = protection.open_steps(rows)
    for step in ProtectionStep:
        if entries := tuple(_entry(row, hidden) for row in rows if row.step is step):
            yield str(step.label), entries
        elif step in missing:
            yield str(protection.called(step)), ()


def _entry(row: StepRow, hidden: Pseudonyms) -> tuple[str, str]:
    lead = ", ".join(filter(None, (german.day(row.taken_on), hidden.hide(row.who))))
    text = hidden.hide(row.text)
    said = _LEFT_OUT.format(text=text) if row.left_out else text
    told = _TOLD[row.told_before] if row.told_before is not None else ""
    return lead, "\n".join(filter(None, (said, told)))


def _itself(case_id: int) -> int:
    return case_id


def _any(session: Session) -> int:
    """A case with steps, else any."""
    found = cases.ids(session, ListQuery())
    if not found:
        raise LookupError
    return next((one for one in found if protection.of_case(session, one)), found[0])


def _today(_session: Session, _case_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    return (record_number("case", "des Falls"),)


def _case(given: Given) -> Any:
    return given["case"]


PROTECTION_SHEET = Paper(
    name="kinderschutz",
    title="Kinderschutz",
    form="app.reports.forms.protection_sheet",
    take=_taken,
    remarks=(
        Remark("Steht unter Schweigepflicht (§ 203 StGB). Pseudonymisiert, für die Beratung durch die Fachkraft."),
        Remark("Umschreibungen wie „der Vater aus dem zweiten Stock“ bleiben stehen: bitte lesen."),
    ),
    file_stem="kinderschutz",
    file_part=_today,
    key="protection",
    record=_itself,
    scopes=(Scope.COURSE,),
    example=_any,
    one_language="for her own file, and for the specialist who advises her",
    command=Command("die Schritte des § 4 KKG zu einem Fall, pseudonymisiert", _arguments, _case),
)
"""About the id of a case."""
