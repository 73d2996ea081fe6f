"""Sheets for talking: the points for an office, and what it has not answered yet. Nameless, unless she wants names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.models import Kind, Naming, Organisation, graph
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short
from app.papers.titles import entitled
from app.reports.forms.options import Hint, Number
from app.services.concerns import agenda, forwardings
from app.services.concerns.agenda import AgendaPoint
from app.services.concerns.forwardings import ForwardingRow
from app.services.people import named
from app.services.records import get

if TYPE_CHECKING:
    from app.reports.forms.fill_sheet import FillGrid, FillSheet


@dataclass(frozen=True)
class AgendaChoice:
    """Whether records are called by names, and how much room there is for what comes up."""

    names: Annotated[bool, Hint("mit Namen", kept=False)] = False
    blank: Annotated[int, Number("Leere Zeilen", 0, 20)] = 3


@dataclass(frozen=True)
class CallChoice:
    """What is printed of the list cannot be chosen."""


def _agenda(session: Session, office_id: int, choice: AgendaChoice, _most: int) -> PaperData:
    points = agenda.points(session, office_id)
    promises = agenda.promises(session, office_id)
    sheet = _sheet(
        session,
        office_id,
        "Besprechungsliste",
        (_points(session, points, choice), _promises(session, promises, choice)),
    )
    return PaperData(sheet, warnings=() if choice.names else _names(session, (*points, *promises)))


def _names(session: Session, points: Iterable[AgendaPoint]) -> Any:
    return typed_names.warnings(session, (text for one in points for text in (one.what, one.promised_by)))


def _points(session: Session, points: Sequence[AgendaPoint], choice: AgendaChoice) -> "FillGrid":
    from app.reports.forms.fill_sheet import FillColumn, FillGrid

    return FillGrid(
        "Zu besprechen",
        (
            FillColumn("Punkt", 5),
            FillColumn("Bezug", 2.4),
            FillColumn("seit", 1.4),
            FillColumn("besprochen", 1.5, box=True),
            FillColumn("zugesagt", 3, blank=True),
            FillColumn("von wem", 2, blank=True),
            FillColumn("bis", 1.3, blank=True),
        ),
        tuple((one.what, _about(session, one, choice.names), german.day(one.since)) for one in points),
        blank_rows=choice.blank,
        nothing="Kein Punkt ist vorgemerkt.",
    )


def _promises(session: Session, promises: Sequence[AgendaPoint], choice: AgendaChoice) -> "FillGrid":
    from app.reports.forms.fill_sheet import FillColumn, FillGrid

    return FillGrid(
        "Frühere Zusagen, noch offen",
        (
            FillColumn("Zusage", 5),
            FillColumn("Bezug", 2.4),
            FillColumn("zugesagt von", 2.4),
            FillColumn("bis", 1.4),
            FillColumn("erledigt", 1.2, box=True),
            FillColumn("Notiz", 4, blank=True),
        ),
        tuple(
            (one.what, _about(session, one, choice.names), one.promised_by, german.day(one.due_on)) for one in promises
        ),
        nothing="Keine Zusage ist offen.",
    )


def _about(session: Session, one: AgendaPoint, names: bool) -> str:
    """What a point is about: a record that names somebody only as what it is, unless names are wanted."""
    if one.about_kind is None or names:
        return one.about
    if graph.entity_of(one.about_kind).naming is Naming.SOMEBODY:
        return str(one.about_kind.label)
    if not named.names_in(session, [one.about]):
        return one.about
    number = one.about.split(" ", 1)[0]
    return number if one.about_kind is Kind.CONCERN else str(one.about_kind.label)


def _calls(session: Session, office_id: int, _choice: CallChoice, _most: int) -> PaperData:
    from app.reports.forms.fill_sheet import FillColumn, FillGrid

    waiting = forwardings.waiting(session, office_id)
    grid = FillGrid(
        "Noch nicht beantwortet",
        (
            FillColumn("Nummer", 1.7),
            FillColumn("Anliegen", 4),
            FillColumn("seit", 1.5),
            FillColumn("erinnert", 2),
            FillColumn("letzte Zusage", 3),
            FillColumn("Notiz", 5, blank=True),
        ),
        tuple(
            (one.number, one.subject, german.day(one.sent_on), _reminded(one), _promised(one))
            for one in sorted(waiting, key=lambda one: one.sent_on)
        ),
        nothing="Alles ist beantwortet.",
    )
    typed = (text for one in waiting for text in (one.subject, one.promise))
    return PaperData(_sheet(session, office_id, "Rundruf", (grid,)), warnings=typed_names.warnings(session, typed))


def _reminded(one: ForwardingRow) -> str:
    return f"{one.reminders}×, zuletzt {german.day(one.reminded_on)}" if one.reminded_on else ""


def _promised(one: ForwardingRow) -> str:
    until = f"bis {german.day(one.promised_until)}" if one.promised_until else ""
    return ", ".join(filter(None, (one.promise, until)))


def _sheet(session: Session, office_id: int, title: str, grids: "tuple[FillGrid, ...]") -> "FillSheet":
    from app.reports.forms.fill_sheet import FillSheet

    office = get(session, Organisation, office_id).title
    return FillSheet(
        title=title,
        whom=office,
        organiser=letterhead.organiser(session),
        made_on=clock.today(),
        grids=grids,
        file_title=entitled(session, title, office, clock.today()),
    )


def _with_names(printout: Printout) -> bool:
    return bool(printout.values.get("names"))


def _nameless(printout: Printout) -> bool:
    return not _with_names(printout)


def _itself(office_id: int) -> int:
    return office_id


def _most_points(session: Session) -> int:
    found = agenda.offices(session)
    if not found:
        raise LookupError
    return found[0]


def _most_waiting(session: Session) -> int:
    waiting = [one.department_id for one in forwardings.waiting(session) if one.department_id is not None]
    if not waiting:
        raise LookupError
    return max(sorted(set(waiting)), key=waiting.count)


def _today(_session: Session, _office_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    return (record_number("organisation", "der Stelle"),)


def _office(given: Given) -> Any:
    return given["organisation"]


AGENDA = Paper(
    name="besprechungsliste",
    title="Besprechungsliste",
    form="app.reports.forms.fill_sheet",
    take=_agenda,
    source_options=AgendaChoice,
    remarks=(
        Remark("Nennt niemanden; was Sie selbst geschrieben haben, bitte noch einmal lesen.", when=_nameless),
        Remark("Enthält Namen: nicht aus der Hand geben.", when=_with_names),
    ),
    file_stem="besprechungsliste",
    file_part=_today,
    key="agenda",
    short=always_short,
    record=_itself,
    example=_most_points,
    one_language="for her own talk with an office",
    command=Command("die Punkte für ein Gespräch mit einer Stelle, zum Abhaken", _arguments, _office),
)
CALLS = Paper(
    name="rundruf",
    title="Rundruf",
    form="app.reports.forms.fill_sheet",
    take=_calls,
    source_options=CallChoice,
    remarks=(Remark("Enthält Nummern und Anliegen ohne Namen."),),
    file_stem="rundruf",
    file_part=_today,
    key="calls",
    short=always_short,
    record=_itself,
    example=_most_waiting,
    one_language="for her own phone calls",
    command=Command("worauf bei einer Stelle gewartet wird, mit Platz für Notizen", _arguments, _office),
)
"""Both are about the id of an organisation."""
