"""The chapters in the order in which they are printed. A new area is one import and one line in `CHAPTERS`."""

from datetime import date
from itertools import chain

from sqlalchemy.orm import Session

from app.figures import summary
from app.figures.areas import actors, casework, concerns, events, money, office, people, projects, surveys
from app.figures.chapter import Chapter
from app.figures.definitions import Definition
from app.figures.indicators import Comparison, Counted
from app.figures.periods import Period
from app.figures.protection.thresholds import Thresholds

CHAPTERS: tuple[Chapter, ...] = (
    summary.CHAPTER,
    people.CHAPTER,
    actors.CHAPTER,
    projects.CHAPTER,
    events.ENCOUNTER,
    concerns.CHAPTER,
    casework.CHAPTER,
    surveys.CHAPTER,
    money.CHAPTER,
    office.CHAPTER,
)

DEFINITIONS: dict[str, Definition] = {
    definition.key: definition for definition in chain.from_iterable(chapter.defines for chapter in CHAPTERS)
}
"""Every figure by its key."""


def compare(session: Session, period: Period, limits: Thresholds, today: date) -> Comparison:
    """A period beside the one before it, if anything was recorded then."""
    before = Counted(session, period.previous(), limits)
    recorded = any(chapter.recorded(before) for chapter in CHAPTERS if chapter.recorded)
    return Comparison(Counted(session, period, limits), before if recorded else None, today)
