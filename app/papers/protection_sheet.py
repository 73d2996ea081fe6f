"""Kinderschutz: the steps of § 4 KKG at a case on a sheet, pseudonymised: what is recorded, and room for what is still to come."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.models import ProtectionStep, Scope
from app.papers import letterhead
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.services.casework import cases, involved, protection
from app.services.casework.protection import StepRow
from app.services.lists import ListQuery
from app.services.privacy.pseudonyms import Pseudonyms, pseudonyms

if TYPE_CHECKING:
    from app.reports.forms.fact_sheet import FactSheet

_TITLE = "Kinderschutz nach § 4 KKG"
_LAW = (
    "Bei gewichtigen Anhaltspunkten für die Gefährdung eines Kindes: die Lage mit dem Kind und den Eltern erörtern und auf Hilfe "
    "hinwirken, soweit das den Schutz nicht in Frage stellt (Abs. 1). Zur Einschätzung berät eine insoweit erfahrene Fachkraft; "
    "sie erfährt den Sachverhalt pseudonymisiert (Abs. 2). Reicht das nicht, darf das Jugendamt informiert werden; die "
    "Betroffenen erfahren es vorher, es sei denn, der Schutz des Kindes wäre dadurch in Frage gestellt (Abs. 3)."
)
_PSEUDONYMS = "Namen, Anschriften und Rufnummern sind ersetzt. Umschreibungen bleiben: bitte vor der Weitergabe lesen."
_URGENT = "Bei dringender Gefahr sofort das Jugendamt oder die Polizei (110) rufen."
_LEFT_OUT = "unterblieben: {text}"
_TOLD = {True: "Betroffene vorher informiert", False: "Betroffene nicht vorher informiert"}


def _taken(session: Session, case_id: int, _choice: NoChoice, _most: int) -> PaperData:
    case = cases.load(session, case_id)
    people = [row.person_id for row in involved.of_case(session, case_id)]
    hidden = pseudonyms(session, case.person_id, people)
    return PaperData(_sheet(session, case.number, protection.of_case(session, case_id), hidden))


def _sheet(session: Session, number: str, rows: list[StepRow], hidden: Pseudonyms) -> "FactSheet":
    from app.reports.forms.fact_sheet import FactSheet
    from app.reports.forms.sheet_tables import SheetTable, words

    columns = (
        words("Schritt", 22.0),
        words("Tag", 12.0),
        words("mit wem", 18.0),
        words("was gesehen, gesagt, entschieden", 48.0),
    )
    steps = SheetTable("Schritte", "Schritte", columns, tuple(_lines(rows, hidden)))
    return FactSheet(
        title=_TITLE,
        facts_title="Fall",
        facts=(("Nummer", number), ("Stand", german.day(clock.today())), ("Es geht weiter mit", _open(rows))),
        organiser=letterhead.organiser(session),
        date=german.day(clock.today()),
        before=(_LAW, _URGENT),
        tables=(steps,),
        after=(_PSEUDONYMS,),
        signatures=(("", ("Ort, Datum", "Unterschrift")),),
        file_title=dated(_TITLE, clock.today()),
    )


def _open(rows: list[StepRow]) -> str:
    missing = protection.open_steps(rows)
    return str(protection.called(missing[0])) if missing else "alle Schritte festgehalten"


def _lines(rows: list[StepRow], hidden: Pseudonyms) -> Iterator[tuple[str, ...]]:
    """What is recorded, step by step in the order of the law; a row with room to write for each that is open."""
    missing = protection.open_steps(rows)
    for step in ProtectionStep:
        found = [row for row in rows if row.step is step]
        yield from (_line(row, hidden) for row in found)
        if step in missing:
            yield (str(protection.called(step)), "", "", "\n\n")


def _line(row: StepRow, hidden: Pseudonyms) -> tuple[str, ...]:
    text = hidden.hide(row.text)
    said = _LEFT_OUT.format(text=text) if row.left_out else text
    told = _TOLD.get(row.told_before, "") if row.told_before is not None else ""
    return (str(row.step.label), german.day(row.taken_on), hidden.hide(row.who), "\n".join(filter(None, (said, told))))


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
    form="app.reports.forms.fact_sheet",
    take=_taken,
    remarks=(
        Remark("Steht unter Schweigepflicht (§ 203 StGB). Pseudonymisiert, für die Beratung durch die Fachkraft."),
        Remark("Umschreibungen wie „der Vater aus dem zweiten Stock“ bleiben stehen: bitte lesen."),
    ),
    file_stem="kinderschutz",
    file_part=_today,
    key="protection",
    short=always_short,
    record=_itself,
    scopes=(Scope.COURSE,),
    example=_any,
    one_language="for her own file, and for the specialist who advises her",
    command=Command("die Schritte des § 4 KKG zu einem Fall, pseudonymisiert", _arguments, _case),
)
"""About the id of a case."""
