"""Terminzettel: when and where, in the client's language. It names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import cldr, clock, german
from app.papers import in_hand, language, letterhead, of_client, typed_names
from app.papers.command import Argument, Command, Given
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint
from app.services.lists import ListQuery
from app.services.office import appointments, settings


@dataclass(frozen=True)
class SlipChoice:
    """In which language, and what stands on it."""

    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    german: Annotated[bool, Hint("Darunter dasselbe auf Deutsch")] = True
    what: Annotated[bool, Hint("Mit dem Anlass")] = False
    id_card: Annotated[bool, Hint("Ausweis mitbringen")] = False
    notices: Annotated[bool, Hint("Briefe und Bescheide mitbringen")] = False


def _slip(session: Session, appointment_id: int, choice: SlipChoice, _most: int) -> PaperData:
    from app.reports.forms.appointment_slip import TITLE, Slip, SlipText

    appointment = appointments.load(session, appointment_id)
    begin, end = appointment.starts_at, appointment.ends_at
    what = appointment.what if choice.what else ""
    below = (GERMAN,) if choice.german and choice.language != GERMAN else ()
    data = Slip(
        begin=f"{begin:%H:%M}",
        end=f"{end:%H:%M}" if end is not None and end > begin and end.date() == begin.date() else "",
        place=appointment.place,
        what=what,
        id_card=choice.id_card,
        notices=choice.notices,
        contact=in_hand.contact(settings.office(session)),
        organiser=letterhead.organiser(session),
        texts=tuple(SlipText(code, _day(begin, code)) for code in (choice.language, *below)),
        file_title=dated(TITLE, clock.today()),
    )
    return PaperData(data, warnings=typed_names.warnings(session, [appointment.place, what]))


def _day(moment: datetime, code: str) -> str:
    """With its weekday: nobody should come a day late."""
    return german.long_day(moment) if code == GERMAN else cldr.weekday_and_day(moment, code)


def _start(session: Session, appointment_id: int) -> Mapping[str, Any]:
    """The language that was chosen for it, else the first of the person's that the slip is there in."""
    offered = [code for code, _ in language.offered()]
    appointment = appointments.load(session, appointment_id)
    return {"language": appointments.language_of(session, appointment, offered) or GERMAN}


def _itself(appointment_id: int) -> int:
    return appointment_id


def _latest(session: Session) -> int:
    found = appointments.ids(session, ListQuery(sort=(("starts_at", True),)), 1)
    if not found:
        raise LookupError
    return found[0]


def _today(_session: Session, _appointment_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    one = Argument("appointment", "id des Termins", "number", "NUMMER", alternative=True)
    return (one, of_client.person_argument(alternative=True), language.argument())


def _found(session: Session, given: Given) -> Any:
    """The appointment that was given, or the next one of the person."""
    if given["appointment"] is not None:
        return given["appointment"]
    return of_client.next_appointment(session, given["person"])


SLIP = Paper(
    name="terminzettel",
    title="Terminzettel",
    form="app.reports.forms.appointment_slip",
    take=_slip,
    source_options=SlipChoice,
    start=_start,
    choices=language.choices,
    remarks=(Remark("Enthält Tag, Uhrzeit und Ort des Termins, ohne Namen."),),
    file_stem="terminzettel",
    file_part=_today,
    key="slip",
    short=always_short,
    record=_itself,
    example=_latest,
    foreign={"language": ("slip", "letter")},
    command=Command(
        "den Terminzettel, in der Sprache der Person",
        _arguments,
        options=language.option,
        found_by=_found,
    ),
)
"""About the id of an appointment."""
