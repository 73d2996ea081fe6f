"""The help plan of a case: goals in the client's own words, steps towards them, and how far each was reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import SCORES, Case, Goal, GoalReview, Measure
from app.services.records import FieldWarning, get, keep, rows_in, table_of
from app.services.shown import Shown

_GOAL = table_of(Goal)
_MEASURE = table_of(Measure)
_REVIEW = table_of(GoalReview)
SHOWN = Shown((Case,))
"""What a plan shows: parts of the case."""
SCORE_WORDS = {
    -2: Sentence("viel weniger als erhofft"),
    -1: Sentence("weniger als erhofft"),
    0: Sentence("wie erhofft"),
    1: Sentence("mehr als erhofft"),
    2: Sentence("viel mehr als erhofft"),
}
"""What a score of a review means."""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A step towards a goal."""

    id: int
    goal_id: int
    what: str
    responsible: str
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """How far a goal was reached on a day."""

    id: int
    goal_id: int
    reviewed_on: date
    score: int
    remark: str


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal with its steps, those without a day last, and its reviews, the oldest first."""

    id: int
    case_id: int
    words: str
    indicator: str
    set_on: date
    ended_on: date | None
    measures: tuple[MeasureRow, ...] = ()
    reviews: tuple[ReviewRow, ...] = ()

    @property
    def score(self) -> int | None:
        """The latest score; None before the first review."""
        return self.reviews[-1].score if self.reviews else None

    @property
    def scores(self) -> tuple[tuple[date, int], ...]:
        """Every score by its day, the oldest first."""
        return tuple((review.reviewed_on, review.score) for review in self.reviews)


def of_case(session: Session, case_id: int) -> list[GoalRow]:
    """The goals of a case, those that still hold first, in the order in which they were agreed."""
    goals = select(_GOAL).where(_GOAL.c.case_id == case_id)
    found = session.execute(goals.order_by(_GOAL.c.ended_on.is_not(None), _GOAL.c.set_on, _GOAL.c.id)).all()
    ids = [row.id for row in found]
    steps, reviews = _measures(session, ids), _reviews(session, ids)
    return [
        GoalRow(
            row.id,
            row.case_id,
            row.words,
            row.indicator,
            row.set_on,
            row.ended_on,
            tuple(step for step in steps if step.goal_id == row.id),
            tuple(review for review in reviews if review.goal_id == row.id),
        )
        for row in found
    ]


def next_step(goals: Sequence[GoalRow]) -> MeasureRow | None:
    """The step that is to be done next for goals that still hold."""
    waiting = [step for goal in goals if goal.ended_on is None for step in goal.measures if step.done_on is None]
    return min(waiting, key=lambda step: (step.due_on or date.max, step.id), default=None)


def new_goal(case_id: int) -> Goal:
    """A goal that is agreed today."""
    return Goal(case_id=case_id, set_on=clock.today())


def new_review(goal_id: int) -> GoalReview:
    """A review of today: as expected, until she says otherwise."""
    return GoalReview(goal_id=goal_id, reviewed_on=clock.today(), score=0)


def save_goal(session: Session, goal: Goal) -> int:
    """Save a goal. Raises UserError where it has no words, or would end before it was agreed."""
    if not clean(goal.words):
        raise UserError("Ein Ziel braucht einen Satz, am besten in den Worten der Person.")
    goal.set_on = goal.set_on or clock.today()
    if goal.ended_on and goal.ended_on < goal.set_on:
        raise UserError("Das Ende liegt vor dem Anfang. Bitte die beiden Tage prüfen.")
    goal.words, goal.indicator = clean(goal.words), clean(goal.indicator)
    return _kept(session, goal)


def end_goal(session: Session, goal_id: int, on: date | None) -> None:
    """A goal holds no more from a day on; None takes that back."""
    get(session, Goal, goal_id).ended_on = on
    session.flush()


def save_measure(session: Session, measure: Measure) -> int:
    """Save a step. Raises UserError where it says nothing."""
    if not clean(measure.what):
        raise UserError("Ein Schritt braucht ein paar Worte, was getan werden soll.")
    measure.what, measure.responsible = clean(measure.what), clean(measure.responsible)
    return _kept(session, measure)


def add_measure(session: Session, goal_id: int, what: str, responsible: str = "", due_on: date | None = None) -> int:
    """Agree on a step. Raises UserError where it says nothing."""
    return save_measure(session, Measure(goal_id=goal_id, what=what, responsible=responsible, due_on=due_on))


def do_measure(session: Session, measure_id: int, on: date | None) -> None:
    """Note the day on which a step was done; None takes it back."""
    get(session, Measure, measure_id).done_on = on
    session.flush()


def save_review(session: Session, review: GoalReview) -> int:
    """Save a review. One of the same day takes the place of the one before.

    Raises UserError where the score is none of `SCORES`, or the day lies in the future or before the goal was agreed.
    """
    if review.score not in SCORES:
        raise UserError("Der Stand reicht von −2 bis +2. Bitte einen davon wählen.")
    on = review.reviewed_on = review.reviewed_on or clock.today()
    if on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=on)
    goal = get(session, Goal, review.goal_id)
    if on < goal.set_on:
        raise UserError("Der {day} liegt vor dem Ziel, das am {first} vereinbart wurde.", day=on, first=goal.set_on)
    same = (_REVIEW.c.goal_id == review.goal_id) & (_REVIEW.c.reviewed_on == on)
    for other in session.scalars(select(GoalReview).where(same, _REVIEW.c.id != (review.id or 0))):
        session.delete(other)
    review.remark = clean(review.remark)
    return _kept(session, review)


def remove(session: Session, part: type[Goal] | type[Measure] | type[GoalReview], part_id: int) -> None:
    """Take a goal (with its steps and reviews), a step or a review away."""
    session.delete(get(session, part, part_id))
    session.flush()


def warn_of_measure(measure: Measure) -> list[FieldWarning]:
    """What looks odd about a step."""
    if measure.due_on and measure.done_on is None and measure.due_on < clock.today():
        return [FieldWarning("due_on", Sentence("Dieser Tag ist schon vorbei."))]
    if measure.done_on and measure.done_on > clock.today():
        return [FieldWarning("done_on", Sentence("Dieser Tag liegt in der Zukunft."))]
    return []


def _kept(session: Session, part: Any) -> int:
    kept = keep(session, part)
    session.add(kept)
    session.flush()
    kept_id: int = kept.id
    return kept_id


def _measures(session: Session, goal_ids: Sequence[int]) -> list[MeasureRow]:
    statement = select(_MEASURE).order_by(_MEASURE.c.due_on.is_(None), _MEASURE.c.due_on, _MEASURE.c.id)
    return [MeasureRow(*row) for row in rows_in(session, statement, _MEASURE.c.goal_id, goal_ids)]


def _reviews(session: Session, goal_ids: Sequence[int]) -> list[ReviewRow]:
    statement = select(_REVIEW).order_by(_REVIEW.c.reviewed_on, _REVIEW.c.id)
    return [ReviewRow(*row) for row in rows_in(session, statement, _REVIEW.c.goal_id, goal_ids)]
