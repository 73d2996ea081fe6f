"""Projects over time: from when to when each goes on, and its milestones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Milestone, Project, ProjectStatus
from app.services.projects.projects import OVER, rows
from app.services.records import rows_in, table_of

_MILESTONE = table_of(Milestone)
_PROJECT = table_of(Project)


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone on a bar: the day it is due, or was reached."""

    on: date
    what: str
    reached: bool
    late: bool


@dataclass(frozen=True, slots=True)
class ProjectBar:
    """A project over time. Without a beginning there is no bar; with `open_end` nobody has said when it ends."""

    id: int
    name: str
    status: ProjectStatus
    self_run: bool
    first: date | None
    last: date | None
    open_end: bool
    marks: tuple[Mark, ...]


def bars(session: Session, ids: Sequence[int]) -> list[ProjectBar]:
    """The projects with these ids, in this order."""
    today = clock.today()
    statement = select(_MILESTONE).order_by(_MILESTONE.c.project_id, _MILESTONE.c.due_on, _MILESTONE.c.id)
    found = rows_in(session, statement, _MILESTONE.c.project_id, ids)
    marks = {
        project_id: tuple(
            Mark(on, row.what, row.done_on is not None, row.done_on is None and on < today)
            for row in group
            if (on := row.done_on or row.due_on) is not None
        )
        for project_id, group in groupby(found, key=lambda row: row.project_id)
    }
    shown = []
    for row in rows(session, ids):
        last_mark = max((mark.on for mark in marks.get(row.id, ())), default=None)
        open_end = row.ends_on is None and row.status not in OVER
        last = row.ends_on or (max(filter(None, (today, last_mark, row.begun_on))) if row.begun_on else None)
        shown.append(
            ProjectBar(
                row.id,
                row.name,
                row.status,
                row.self_run_on is not None,
                row.begun_on,
                last,
                open_end,
                marks.get(row.id, ()),
            )
        )
    return shown


def spanned(session: Session, ids: Sequence[int]) -> tuple[date, date] | None:
    """The first and the last day of all bars and milestones of these projects; None where there is no day at all."""
    projects = rows_in(session, select(_PROJECT.c.id, _PROJECT.c.begun_on, _PROJECT.c.ends_on), _PROJECT.c.id, ids)
    marks = select(_MILESTONE.c.project_id, func.coalesce(_MILESTONE.c.done_on, _MILESTONE.c.due_on).label("on"))
    days = {row.on for row in rows_in(session, marks, _MILESTONE.c.project_id, ids)}
    for row in projects:
        days |= {row.begun_on, row.ends_on}
        if row.begun_on is not None and row.ends_on is None:
            days.add(clock.today())
    known = days - {None}
    return (min(known), max(known)) if known else None
