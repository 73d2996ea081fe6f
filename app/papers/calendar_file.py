"""The appointments of a list for another calendar: when, and the number of the case. Nobody's name, nothing that was typed."""

from dataclasses import dataclass
from typing import Annotated

from sqlalchemy.orm import Session

from app.common import cancelling
from app.common.moments import Moment
from app.papers.choice import SCOPES, WHOLE, Chosen
from app.papers.command import Command
from app.papers.lists import ListView, hidden_in, kind_of, listed, scope_of, titled
from app.papers.paper import Paper, PaperData, Remark, always_long
from app.reports.forms.options import Choice
from app.services.kinds import moments_of
from app.services.records import chunks


@dataclass(frozen=True)
class FileChoice:
    """Whose appointments are written."""

    scope: Annotated[str, Choice("Zeilen", SCOPES, kept=False)] = WHOLE


def _file(session: Session, view: ListView, options: FileChoice, most: int) -> PaperData:
    from app.reports.forms.calendar_file import CalendarFile

    taking = moments_of(view.chosen.kind)
    assert taking is not None
    moments: list[Moment] = []
    for part in chunks(view.chosen.records(session, options.scope, most)):
        cancelling.current().demand()
        moments += taking(session, part)
    return PaperData(CalendarFile(tuple(moments)), len(moments), fields=("Beginn", "Ende", "Nummer des Falls"))


def _example(session: Session) -> ListView:
    from app.models import Kind
    from app.services.lists import ListQuery
    from app.services.office import appointments

    if not appointments.ids(session, ListQuery(), 1):
        raise LookupError
    chosen = Chosen(Kind.APPOINTMENT, appointments.ids, ListQuery())
    return ListView("Termine", chosen, appointments.rows, (), "{}".format)


CALENDAR_FILE = Paper(
    name="kalenderdatei",
    title="Kalenderdatei",
    form="app.reports.forms.calendar_file",
    take=_file,
    source_options=FileChoice,
    start=scope_of,
    hidden=hidden_in,
    heading="Kalenderdatei: {title}",
    heading_values=titled,
    remarks=(Remark("Enthält %n Termin(e) mit der Nummer des Falls: ohne Namen, ohne Anlass, ohne Ort.", "persons"),),
    file_stem="kalenderdatei",
    file_part=kind_of,
    key="calendar.{about.chosen.kind}",
    long=always_long,
    example=_example,
    one_language="read by programs",
    command=Command("eine Kalenderdatei aus der Liste der Termine", listed=listed),
)
"""About a `ListView` of a kind with moments; a file for other programs, and nothing that is printed."""
