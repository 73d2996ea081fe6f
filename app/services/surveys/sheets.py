"""Sheets that came back, typed in as digits: one line a sheet, nothing about who filled it in."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import AnswerSheet, Survey
from app.services.records import get, table_of
from app.services.shown import Shown
from app.services.surveys import questions

SHOWN = Shown((Survey, AnswerSheet))
NO_ANSWER, LOWEST, HIGHEST = 0, 1, 4
UPPER = (3, 4)
"""The upper two answers."""
_DIGITS = frozenset("01234")
_SHEET = table_of(AnswerSheet)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet: its number in the wave, its digits, and the number of the sheet before it if that says the same."""

    id: int
    number: int
    answers: str
    same_as: int | None


@dataclass(frozen=True, slots=True)
class Entered:
    """A sheet that was just typed in; `same_as` is the number of the one before it, where both say the same."""

    id: int
    number: int
    same_as: int | None


def of_survey(session: Session, survey_id: int) -> list[SheetRow]:
    """The sheets of a wave, the latest first."""
    statement = select(_SHEET).where(_SHEET.c.survey_id == survey_id).order_by(_SHEET.c.number)
    found: list[SheetRow] = []
    for row in session.execute(statement):
        before = found[-1] if found else None
        same = before.number if before is not None and before.answers == row.answers else None
        found.append(SheetRow(row.id, row.number, row.answers, same))
    return found[::-1]


def enter(session: Session, survey_id: int, typed: str) -> Entered:
    """Keep a sheet: one digit a question, 1 to 4, 0 without an answer.

    Raises UserError for anything else, and where the wave is closed.
    """
    survey = get(session, Survey, survey_id)
    if survey.closed_on is not None:
        raise UserError(
            "Dieses Stimmungsbild ist seit {day} abgeschlossen. Bitte erst „Wieder öffnen“, dann den Bogen eingeben.",
            day=survey.closed_on,
        )
    answers = read(typed, len(questions.of_survey(session, survey_id)))
    last = session.scalars(
        select(AnswerSheet).where(AnswerSheet.survey_id == survey_id).order_by(AnswerSheet.number.desc()).limit(1)
    ).first()
    sheet = AnswerSheet(survey_id=survey_id, number=(last.number if last else 0) + 1, answers=answers)
    session.add(sheet)
    session.flush()
    return Entered(sheet.id, sheet.number, last.number if last and last.answers == answers else None)


def correct(session: Session, sheet_id: int, typed: str) -> None:
    """Write a sheet otherwise. Raises UserError like `enter`; a closed wave may be corrected."""
    sheet = _get(session, sheet_id)
    sheet.answers = read(typed, len(questions.of_survey(session, sheet.survey_id)))
    session.flush()


def remove(session: Session, sheet_id: int) -> None:
    """Take a sheet away that was entered twice; the others keep their numbers."""
    session.delete(_get(session, sheet_id))
    session.flush()


def count(session: Session, survey_id: int) -> int:
    """How many sheets of a wave there are."""
    return session.scalar(select(func.count()).where(_SHEET.c.survey_id == survey_id)) or 0


def read(typed: str, asked: int) -> str:
    """The digits of a sheet with so many questions; blanks between them don't matter.

    Raises UserError for another character or another number of digits.
    """
    digits = "".join(typed.split())
    if wrong := next((one for one in digits if one not in _DIGITS), ""):
        raise UserError(
            "„{sign}“ ist keine Antwort. Bitte je Frage eine Ziffer von 1 bis 4 eingeben, 0 für keine Angabe.",
            sign=wrong,
        )
    if not asked:
        raise UserError("Dieses Stimmungsbild hat noch keine Fragen. Bitte erst Fragen eintragen.")
    if len(digits) < asked:
        raise UserError(
            "Das sind {typed} von {asked} Antworten. Bitte je Frage eine Ziffer eingeben, 0 für keine Angabe.",
            typed=len(digits),
            asked=asked,
        )
    if len(digits) > asked:
        raise UserError(
            "Das sind {typed} Antworten auf {asked} Fragen. Bitte mit dem Bogen vergleichen.",
            typed=len(digits),
            asked=asked,
        )
    return digits


def _get(session: Session, sheet_id: int) -> AnswerSheet:
    found = session.get(AnswerSheet, sheet_id)
    if found is None:
        raise UserError("Diesen Bogen gibt es nicht mehr. Bitte das Stimmungsbild neu öffnen.")
    return found
