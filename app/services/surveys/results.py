"""What a wave says: of each question and each topic, the share of the upper two answers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock, wilson
from app.common.wilson import Interval
from app.models import AnswerSheet, Question, Survey, Topic
from app.services.office import settings
from app.services.records import RECORD, table_of
from app.services.shown import Shown
from app.services.surveys.sheets import NO_ANSWER, UPPER

SHOWN = Shown((Survey, Question, AnswerSheet))
INDEXED = (Topic.SAFETY, Topic.WELLBEING)
"""Topics whose questions are counted together."""
_DIGITS = frozenset("01234")
"""What a sheet holds; anything else in a damaged file is no answer."""
_SURVEY = table_of(Survey)
_QUESTION = table_of(Question)
_SHEET = table_of(AnswerSheet)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those who answered chose one of the upper two answers."""

    hits: int
    answered: int

    @property
    def interval(self) -> Interval | None:
        """Its Wilson interval; None where nobody answered."""
        return wilson.interval(self.hits, self.answered) if self.answered else None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what was said to it."""

    key: str
    topic: Topic
    text: str
    share: Share


@dataclass(frozen=True, slots=True)
class Wave:
    """What a wave says. `topics` count sheets: one says yes to a topic when more than half of its answers to questions of the
    topic are upper ones.
    """

    id: int
    name: str
    begun_on: date
    closed_on: date | None
    sheets: int
    questions: tuple[Asked, ...]
    topics: dict[Topic, Share]

    def question(self, key: str) -> Asked | None:
        """The question with this key."""
        return next((one for one in self.questions if one.key == key), None)


class Change(Enum):
    """How a share changed: only what the intervals can't explain by chance counts as a change."""

    HIGHER = "higher"
    LOWER = "lower"
    UNCLEAR = "unclear"


def change(now: Share, before: Share) -> Change | None:
    """Whether a share is higher or lower than another (Newcombe's interval of the difference, 95 per cent); None where nobody
    answered.
    """
    if not now.answered or not before.answered:
        return None
    between = wilson.difference((now.hits, now.answered), (before.hits, before.answered))
    if between.low > 0:
        return Change.HIGHER
    return Change.LOWER if between.high < 0 else Change.UNCLEAR


def least(session: Session) -> int:
    """From how many answers on a share is shown (the base of a percentage, a setting)."""
    return settings.protection(session, clock.today()).base


def waves(session: Session, closed_by: date | None = None) -> list[Wave]:
    """All waves in the order in which they began, or those closed by a day."""
    statement = (
        select(_SURVEY.c.id, _SURVEY.c.name, _SURVEY.c.begun_on, _SURVEY.c.closed_on)
        .join(RECORD, RECORD.c.id == _SURVEY.c.id)
        .where(RECORD.c.deleted_at.is_(None))
        .order_by(_SURVEY.c.begun_on, _SURVEY.c.id)
    )
    if closed_by is not None:
        statement = statement.where(_SURVEY.c.closed_on <= closed_by)
    asked, sheets = _questions(session), _sheets(session)
    return [
        _wave(row.id, row.name, row.begun_on, row.closed_on, asked[row.id], sheets[row.id])
        for row in session.execute(statement).all()
    ]


_Question = tuple[str, Topic, str]


def _questions(session: Session) -> dict[int, list[_Question]]:
    found: dict[int, list[_Question]] = defaultdict(list)
    for row in session.execute(select(_QUESTION).order_by(_QUESTION.c.position, _QUESTION.c.id)):
        found[row.survey_id].append((row.key, row.topic, row.text))
    return found


def _sheets(session: Session) -> dict[int, list[tuple[int, ...]]]:
    found: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for survey_id, answers in session.execute(select(_SHEET.c.survey_id, _SHEET.c.answers)):
        found[survey_id].append(tuple(int(digit) if digit in _DIGITS else 0 for digit in answers))
    return found


def _wave(
    survey_id: int,
    name: str,
    begun_on: date,
    closed_on: date | None,
    asked: Sequence[_Question],
    sheets: Sequence[tuple[int, ...]],
) -> Wave:
    questions = tuple(
        Asked(key, topic, text, share(sheet[place] for sheet in sheets if place < len(sheet)))
        for place, (key, topic, text) in enumerate(asked)
    )
    topics = {
        topic: _of_topic([place for place, one in enumerate(asked) if one[1] is topic], sheets) for topic in INDEXED
    }
    return Wave(survey_id, name, begun_on, closed_on, len(sheets), questions, topics)


def share(answers: Iterable[int]) -> Share:
    """The upper two answers among those given."""
    given = [one for one in answers if one != NO_ANSWER]
    return Share(sum(one in UPPER for one in given), len(given))


def _of_topic(places: Sequence[int], sheets: Sequence[tuple[int, ...]]) -> Share:
    each = [share(sheet[place] for place in places if place < len(sheet)) for sheet in sheets]
    answered = [one for one in each if one.answered]
    return Share(sum(2 * one.hits > one.answered for one in answered), len(answered))
