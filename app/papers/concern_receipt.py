"""Anliegen-Quittung: what the citizen takes home, in her or his language. It names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Concern
from app.papers import in_hand, letterhead, typed_names
from app.papers.command import Command
from app.papers.forwarding import concern_argument, concern_of
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Choices, Hint
from app.services.concerns import concerns, steps
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.people import persons


@dataclass(frozen=True)
class ReceiptChoice:
    """In which language, and what stands on it."""

    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    german: Annotated[bool, Hint("Darunter dasselbe auf Deutsch")] = True
    subject: Annotated[bool, Hint("Mit dem, worum es geht")] = True


def _receipt(session: Session, concern_id: int, choice: ReceiptChoice, _most: int) -> PaperData:
    from app.reports.forms.receipt import Receipt, ReceiptText

    concern = concerns.load(session, concern_id)
    office = settings.office(session)
    below = (GERMAN,) if choice.german and choice.language != GERMAN else ()
    by_day = _by_day(concern)
    subject = concern.subject if choice.subject else ""
    data = Receipt(
        number=concern.number,
        subject=subject,
        anonymous=concern.reporter_id is None,
        contact=in_hand.contact(office),
        organiser=letterhead.organiser(session),
        texts=tuple(
            ReceiptText(language, in_hand.written(concern.received_on, language), in_hand.written(by_day, language))
            for language in (choice.language, *below)
        ),
        file_title=dated("Quittung zum Anliegen", clock.today()),
    )
    return PaperData(data, warnings=typed_names.warnings(session, [subject]))


def _by_day(concern: Concern) -> date | None:
    """Until when something will be heard, as long as that has not happened and the day is not over."""
    promised = None if concern.interim_on else concern.interim_by
    return promised if promised and promised >= clock.today() else None


def _choices(_session: Session, _concern_id: int) -> Mapping[str, Choices]:
    from app.reports.forms.sheet_phrases import SHEET_LANGUAGES

    return {"language": SHEET_LANGUAGES}


def _start(session: Session, concern_id: int) -> Mapping[str, Any]:
    """The first language of whoever brought it that the receipt is there in."""
    reporter = concerns.load(session, concern_id).reporter_id
    if reporter is None:
        return {}
    offered = {code for code, _ in _choices(session, concern_id)["language"]}
    spoken = persons.languages_of(session, [reporter]).get(reporter, ())
    return {"language": next((code for code in spoken if code in offered), GERMAN)}


def _filed(session: Session, concern_id: int, _choice: ReceiptChoice) -> int:
    """Who has the receipt knows that the concern has arrived."""
    if concerns.load(session, concern_id).acknowledged_on is not None:
        return 0
    steps.acknowledge(session, [concern_id], clock.today())
    return 1


def _itself(concern_id: int) -> int:
    return concern_id


def _latest(session: Session) -> int:
    found = concerns.ids(session, ListQuery(sort=(("received", True),)), 1)
    if not found:
        raise LookupError
    return found[0]


def _today(_session: Session, _concern_id: int) -> date:
    return clock.today()


RECEIPT = Paper(
    name="anliegen-quittung",
    title="Quittung zum Anliegen",
    form="app.reports.forms.receipt",
    take=_receipt,
    source_options=ReceiptChoice,
    start=_start,
    choices=_choices,
    remarks=(Remark("Enthält die Nummer des Anliegens und worum es geht, ohne Namen."),),
    file_stem="anliegen-quittung",
    file_part=_today,
    key="receipt",
    short=always_short,
    record=_itself,
    example=_latest,
    filed=_filed,
    filing="Eingang bestätigt",
    foreign={"language": ("receipt", "letter")},
    command=Command("die Quittung mit der Nummer, in der Sprache der Person", concern_argument, concern_of),
)
"""About the id of a concern."""
