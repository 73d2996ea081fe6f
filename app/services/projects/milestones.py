"""What projects are to reach by when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import Milestone, Project
from app.services.projects.projects import ACTIVE
from app.services.records import RECORD, get, keep, table_of
from app.services.shown import Shown

_MILESTONE = table_of(Milestone)
_PROJECT = table_of(Project)
SHOWN = Shown((Project,))
"""What the lists of milestones show."""


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A milestone with its project."""

    id: int
    project_id: int
    project: str
    what: str
    due_on: date | None
    done_on: date | None


_ROWS = (
    select(_MILESTONE, RECORD.c.title.label("project"))
    .join(_PROJECT, _PROJECT.c.id == _MILESTONE.c.project_id)
    .join(RECORD, RECORD.c.id == _PROJECT.c.id)
    .where(RECORD.c.deleted_at.is_(None))
    .order_by(_MILESTONE.c.due_on.is_(None), _MILESTONE.c.due_on, _MILESTONE.c.id)
)


def of_project(session: Session, project_id: int) -> list[MilestoneRow]:
    """The milestones of a project, those without a day last."""
    return _read(session, _ROWS.where(_MILESTONE.c.project_id == project_id))


def due(session: Session, until: date) -> list[MilestoneRow]:
    """The milestones of projects that go on which are due by a day and not reached, the oldest first."""
    statement = _ROWS.where(_PROJECT.c.status.in_(ACTIVE), _MILESTONE.c.done_on.is_(None), _MILESTONE.c.due_on <= until)
    return _read(session, statement)


def add(session: Session, project_id: int, what: str, due_on: date | None) -> int:
    """Set a milestone. Raises UserError where it says nothing."""
    milestone = Milestone(project_id=project_id, what=what, due_on=due_on)
    return save(session, milestone)


def save(session: Session, milestone: Milestone) -> int:
    """Save a milestone. Raises UserError where it says nothing."""
    if not clean(milestone.what):
        raise UserError("Ein Meilenstein braucht einen Satz, was erreicht sein soll.")
    kept = keep(session, milestone)
    kept.what = clean(kept.what)
    session.add(kept)
    session.flush()
    return kept.id


def reach(session: Session, milestone_id: int, on: date | None) -> None:
    """Note the day on which a milestone was reached; None takes it back."""
    get(session, Milestone, milestone_id).done_on = on
    session.flush()


def remove(session: Session, milestone_id: int) -> None:
    """Take a milestone away."""
    session.delete(get(session, Milestone, milestone_id))
    session.flush()


def _read(session: Session, statement: object) -> list[MilestoneRow]:
    found = session.execute(statement)  # type: ignore[call-overload]
    return [MilestoneRow(row.id, row.project_id, row.project, row.what, row.due_on, row.done_on) for row in found]
