"""The questions of a wave: written, put in order, taken over by the next. Once a sheet came back they stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import AnswerSheet, Pictogram, Question, Survey, Topic
from app.services.records import get, table_of
from app.services.shown import Shown
from app.services.surveys.standard import STANDARD

SHOWN = Shown((Survey, Question))
MOST = 20
"""Questions of a wave."""
LONGEST = 200
"""Characters of a question: it stands on paper of half the usual size."""
_QUESTION = table_of(Question)
_SHEET = table_of(AnswerSheet)
_KEY = 12
"""Characters of the key of a question of her own."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question as it is shown; `number` counts from one."""

    id: int
    number: int
    key: str
    topic: Topic
    text: str
    pictogram: Pictogram


def of_survey(session: Session, survey_id: int) -> list[QuestionRow]:
    """The questions of a wave in their order."""
    statement = (
        select(_QUESTION).where(_QUESTION.c.survey_id == survey_id).order_by(_QUESTION.c.position, _QUESTION.c.id)
    )
    return [
        QuestionRow(row.id, number, row.key, row.topic, row.text, row.pictogram)
        for number, row in enumerate(session.execute(statement), start=1)
    ]


def are_fixed(session: Session, survey_id: int) -> bool:
    """Whether a sheet came back already, so that the questions can't be changed any more."""
    return session.scalar(select(_SHEET.c.id).where(_SHEET.c.survey_id == survey_id).limit(1)) is not None


def load(session: Session, question_id: int) -> Question:
    """A question. Raises UserError where it is gone."""
    found = session.get(Question, question_id)
    if found is None:
        raise UserError("Diese Frage gibt es nicht mehr. Bitte das Stimmungsbild neu öffnen.")
    return found


def add(session: Session, survey_id: int, text: str, topic: Topic, pictogram: Pictogram) -> int:
    """Put a question at the end; its id. Raises UserError without a text, for one too many, or once a sheet came back."""
    _demand_open(session, survey_id)
    there = of_survey(session, survey_id)
    if len(there) >= MOST:
        raise UserError("Mehr als {most} Fragen passen nicht auf einen Bogen. Bitte erst eine entfernen.", most=MOST)
    written = _demand_text(text, there)
    question = Question(
        survey_id=survey_id,
        position=_next_position(session, survey_id),
        key=_key_of(session, written),
        topic=topic,
        text=written,
        pictogram=pictogram,
    )
    session.add(question)
    session.flush()
    return question.id


def change(session: Session, question_id: int, text: str, topic: Topic, pictogram: Pictogram) -> None:
    """Write a question otherwise. With another text it is another question: it is compared with waves that asked the same.

    Raises UserError without a text, or once a sheet came back.
    """
    question = load(session, question_id)
    _demand_open(session, question.survey_id)
    others = [row for row in of_survey(session, question.survey_id) if row.id != question_id]
    written = _demand_text(text, others)
    if written != question.text:
        question.key = _key_of(session, written)
    question.text, question.topic, question.pictogram = written, topic, pictogram
    session.flush()


def remove(session: Session, question_id: int) -> None:
    """Take a question out. Raises UserError once a sheet came back."""
    question = load(session, question_id)
    _demand_open(session, question.survey_id)
    session.delete(question)
    session.flush()


def move(session: Session, question_id: int, by: int) -> None:
    """Put a question `by` places further down (up where it is negative). Raises UserError once a sheet came back."""
    question = load(session, question_id)
    _demand_open(session, question.survey_id)
    order = [row.id for row in of_survey(session, question.survey_id)]
    place = order.index(question_id)
    order.insert(max(0, min(place + by, len(order) - 1)), order.pop(place))
    for position, each in enumerate(order, start=1):
        load(session, each).position = position
    session.flush()


def take_over(session: Session, survey_id: int, before_id: int | None) -> None:
    """Give a wave that has no questions those of another one, or those of `STANDARD`."""
    get(session, Survey, survey_id)
    if of_survey(session, survey_id):
        return
    found = of_survey(session, before_id) if before_id is not None else []
    given = [(row.key, row.topic, row.text, row.pictogram) for row in found] or STANDARD
    for position, (key, topic, text, pictogram) in enumerate(given, start=1):
        session.add(
            Question(survey_id=survey_id, position=position, key=key, topic=topic, text=text, pictogram=pictogram)
        )
    session.flush()


def _next_position(session: Session, survey_id: int) -> int:
    highest = select(func.max(_QUESTION.c.position)).where(_QUESTION.c.survey_id == survey_id)
    return (session.scalar(highest) or 0) + 1


def _demand_open(session: Session, survey_id: int) -> None:
    if are_fixed(session, survey_id):
        raise UserError(
            "Zu diesem Stimmungsbild sind schon Bögen eingegeben, deshalb bleiben seine Fragen, wie sie sind. Bitte für "
            "andere Fragen ein neues Stimmungsbild beginnen: Es übernimmt die Fragen, und dort lassen sie sich ändern."
        )


def _key_of(session: Session, text: str) -> str:
    """The key under which the same was asked before; else a new one."""
    standard = next((one.key for one in STANDARD if one.text == text), "")
    asked = select(_QUESTION.c.key).where(_QUESTION.c.text == text).order_by(_QUESTION.c.id).limit(1)
    return standard or session.scalar(asked) or uuid4().hex[:_KEY]


def _demand_text(text: str, others: Sequence[QuestionRow]) -> str:
    written = clean(text)
    if not written:
        raise UserError("Bitte die Frage eintragen.")
    if len(written) > LONGEST:
        raise UserError(
            "Diese Frage ist mit {length} Zeichen zu lang für den Bogen. Bitte auf höchstens {most} Zeichen kürzen.",
            length=len(written),
            most=LONGEST,
        )
    if any(one.text == written for one in others):
        raise UserError("Diese Frage steht schon auf dem Bogen.")
    return written
