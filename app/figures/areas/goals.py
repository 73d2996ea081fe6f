"""Goals of the help plans: how many were reviewed, and how far they were reached. Never what they say."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures.blocks import PERSONS, drawn, table_of
from app.figures.categories import Category
from app.figures.definitions import Definition, Format, ListBehind
from app.figures.document.report import Block
from app.figures.document.tables import Column
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure, union
from app.figures.protection.protect import Group
from app.models import Case, Goal, GoalReview

_CASES = ListBehind("case")
STANDING = (
    Category("missed", Sentence("weniger als erhofft")),
    Category("as_hoped", Sentence("wie erhofft")),
    Category("beyond", Sentence("mehr als erhofft")),
)
"""How far goals were reached, in the order of the table."""


def _any_planned(counted: Counted) -> bool:
    """Whether there was any help plan at all."""
    return bool(counted.of(count_goals).planned.persons)


PLANNED_CLIENTS = Indicator(
    "planned_clients",
    "Personen mit Hilfeplan",
    "Verschiedene Personen, in deren Fall mindestens ein Ziel vereinbart war, das an einem Tag des Zeitraums galt.",
    behind=_CASES,
    figure=lambda counted: protect.persons(counted.of(count_goals).planned, counted.limits),
    told=_any_planned,
)
GOALS_REVIEWED = Indicator(
    "goals_reviewed",
    "Bewertete Ziele",
    "Ziele der Hilfepläne, die im Zeitraum mindestens einmal bewertet wurden; jedes zählt einmal.",
    behind=_CASES,
    figure=lambda counted: protect.amount(counted.of(count_goals).reviewed, counted.limits),
    told=_any_planned,
)
GOAL_ATTAINMENT = Indicator(
    "goal_attainment",
    "Zielerreichung",
    "Anteil der bewerteten Ziele, deren letzte Bewertung im Zeitraum auf der Skala von −2 bis +2 mindestens 0 ist (wie erhofft oder mehr).",
    Format.PERCENT,
    behind=_CASES,
    figure=lambda counted: protect.rate(
        counted.of(count_goals).reached, counted.of(count_goals).missed, counted.limits
    ),
    told=_any_planned,
)
GOAL_SCORES = Definition(
    "goal_scores",
    "Stand der Ziele",
    "Personen und ihre Ziele nach der letzten Bewertung im Zeitraum auf der Skala von −2 bis +2: weniger als erhofft (−2, −1), "
    "wie erhofft (0), mehr als erhofft (+1, +2).",
    behind=_CASES,
    overlap="Wer mehrere Ziele hat, zählt bei jedem Stand mit, in „Gesamt“ nur einmal.",
)
DEFINED = (PLANNED_CLIENTS, GOALS_REVIEWED, GOAL_ATTAINMENT, GOAL_SCORES)
"""What the chapter of social work says about goals."""


@dataclass(frozen=True)
class GoalFigures:
    """Goals by how far they were reached at their last review in a period, and who had goals in it."""

    planned: Contributions
    missed: Contributions
    as_hoped: Contributions
    beyond: Contributions

    @property
    def reviewed(self) -> Contributions:
        """All goals that were reviewed."""
        return union((self.missed, self.as_hoped, self.beyond))

    @property
    def reached(self) -> Contributions:
        """Those of which at least what was hoped for came true."""
        return self.as_hoped + self.beyond


def count_goals(session: Session, period: Period) -> GoalFigures:
    """Count the goals of cases that are not in the trash."""
    found = [(person, score) for person, score in session.execute(_last_scores(period))]
    return GoalFigures(
        planned=Contributions.of_persons(session.scalars(_planned(period))),
        missed=Contributions.of((person, 1) for person, score in found if score < 0),
        as_hoped=Contributions.of((person, 1) for person, score in found if score == 0),
        beyond=Contributions.of((person, 1) for person, score in found if score > 0),
    )


def _last_scores(period: Period) -> Select[int, int]:
    rank = func.row_number().over(
        partition_by=GoalReview.goal_id, order_by=(GoalReview.reviewed_on.desc(), GoalReview.id.desc())
    )
    last = (
        select(GoalReview.goal_id, GoalReview.score, rank.label("place"))
        .where(GoalReview.reviewed_on.between(period.first, period.last))
        .subquery()
    )
    return (
        select(Case.person_id, last.c.score)
        .join_from(last, Goal, Goal.id == last.c.goal_id)
        .join(Case, Case.id == Goal.case_id)
        .where(last.c.place == 1, Case.deleted_at.is_(None))
    )


def _planned(period: Period) -> Select[int]:
    return (
        select(Case.person_id)
        .join_from(Goal, Case, Case.id == Goal.case_id)
        .where(
            Case.deleted_at.is_(None),
            Goal.set_on <= period.last,
            or_(Goal.ended_on.is_(None), Goal.ended_on >= period.first),
        )
    )


def blocks(of: Comparison) -> Iterable[Block]:
    """The figures of the goals, and where any was reviewed how far they were reached."""
    found = of.now.of(count_goals)
    yield of.key_figures(PLANNED_CLIENTS, GOALS_REVIEWED, GOAL_ATTAINMENT)
    if found.reviewed.persons:
        standing = zip(STANDING, (found.missed, found.as_hoped, found.beyond), strict=True)
        cells = [Group(category, (who, who)) for category, who in standing]
        breakdown = protect.suppress(cells, [Measure.PERSONS, Measure.AMOUNT], of.limits)
        columns = (PERSONS, Column("goals", Sentence("Ziele")))
        yield from drawn(table_of(breakdown, "Ziele", GOAL_SCORES, "Stand", columns))
