"""Sitzungsvorlage: what the council decides on (as text to paste: `app/services/concerns/pasted.py`)."""

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.models import Medium
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_short
from app.papers.titles import entitled
from app.services.concerns import official_texts
from app.services.lists import ListQuery

if TYPE_CHECKING:
    from app.reports.forms.council_paper import CouncilPaper


def _taken(session: Session, text_id: int, _choice: NoChoice, _most: int) -> PaperData:
    """Raises UserError for a text of the Amtsblatt."""
    paper = _paper(session, text_id)
    return PaperData(
        paper, warnings=typed_names.warnings(session, (paper.heading, *(text for _, text in paper.sections)))
    )


def _paper(session: Session, text_id: int) -> "CouncilPaper":
    from app.reports.forms.council_paper import CouncilPaper

    text = official_texts.load(session, text_id)
    if text.medium is not Medium.COUNCIL:
        raise UserError(
            "Das ist ein Text für das Amtsblatt. Als Sitzungsvorlage gedruckt wird nur, was bei „Art“ so heißt."
        )
    meeting = german.long_day(text.day) if text.day else "noch offen"
    return CouncilPaper(
        heading=text.heading,
        head=(
            ("Sitzung des Gemeinderats", meeting),
            ("Behandlung", "öffentlich" if text.public else "nichtöffentlich"),
            ("Vorgelegt von", letterhead.organiser(session)),
        ),
        facts=text.text,
        effect=text.financial_effect,
        proposal=text.proposal,
        organiser=letterhead.organiser(session),
        date=german.day(clock.today()),
        file_title=entitled(session, "Sitzungsvorlage", text.heading, text.day or clock.today()),
    )


def _day(session: Session, text_id: int) -> date:
    return official_texts.load(session, text_id).day or clock.today()


def _itself(text_id: int) -> int:
    return text_id


def _any(session: Session) -> int:
    found = official_texts.ids(session, ListQuery(filters={"medium": Medium.COUNCIL.value}), 1)
    if not found:
        raise LookupError
    return found[0]


def _arguments() -> tuple[Argument, ...]:
    return (record_number("official_text", "der Sitzungsvorlage"),)


def _text(given: Given) -> Any:
    return given["official_text"]


COUNCIL_PAPER = Paper(
    name="sitzungsvorlage",
    title="Sitzungsvorlage",
    form="app.reports.forms.council_paper",
    take=_taken,
    remarks=(Remark("Enthält, was Sie geschrieben haben. Öffentliche Vorlagen liest jeder: bitte ohne Namen."),),
    file_stem="sitzungsvorlage",
    file_part=_day,
    key="council",
    short=always_short,
    record=_itself,
    example=_any,
    one_language="for the Gemeinderat",
    command=Command("Sachverhalt, Kosten und Beschlussvorschlag für den Gemeinderat", _arguments, _text),
)
"""About the id of an official text."""
