"""What is to be talked about with an office at the next occasion, and what was promised there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.models import Concern, Forwarding, Kind, Record, Task
from app.services.records import RECORD, table_of, with_living
from app.services.shown import Shown

SHOWN = Shown((Task, Concern, Record))
_TASK, _CONCERN, _FORWARDING = table_of(Task), table_of(Concern), table_of(Forwarding)
_ABOUT = RECORD.alias("about")


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """A point of an agenda, or a promise that is still open: a task. `about` is the title of the record that it is about, of a
    case its number.
    """

    id: int
    what: str
    since: date
    due_on: date | None
    important: bool
    promised_by: str
    about_id: int | None
    about: str
    about_kind: Kind | None


def points(session: Session, office_id: int) -> list[AgendaPoint]:
    """What is to be talked about with an office, what matters first, then the oldest."""
    return _open(session, (_TASK.c.discuss_with_id == office_id) & (_TASK.c.promised_by == ""))


def promises(session: Session, office_id: int) -> list[AgendaPoint]:
    """What somebody of an office promised and has not kept yet: on its agenda, or about a concern that lies with it."""
    here = select(_CONCERN.c.id).where(_CONCERN.c.department_id == office_id)
    sent = select(_FORWARDING.c.concern_id).where(_FORWARDING.c.department_id == office_id)
    its_own = or_(_TASK.c.discuss_with_id == office_id, _TASK.c.about_id.in_(here.union(sent)))
    return _open(session, (_TASK.c.promised_by != "") & its_own)


def offices(session: Session) -> Sequence[int]:
    """The offices with which something is to be talked about, those with most points first."""
    counted: dict[int, int] = {}
    statement = select(_TASK.c.discuss_with_id).where(_TASK.c.discuss_with_id.is_not(None), _TASK.c.done_at.is_(None))
    for office_id in session.scalars(statement):
        counted[office_id] = counted.get(office_id, 0) + 1
    return sorted(counted, key=lambda office_id: (-counted[office_id], office_id))


def _open(session: Session, condition: ColumnElement[bool]) -> list[AgendaPoint]:
    task = RECORD.alias("task_record")
    columns: list[Any] = [
        _TASK,
        task.c.created_at,
        *(_ABOUT.c[name].label(f"a_{name}") for name in ("id", "title", "kind")),
    ]
    statement = (
        select(*columns)
        .select_from(with_living(_TASK, _TASK.c.about_id, _ABOUT).join(task, task.c.id == _TASK.c.id))
        .where(_TASK.c.done_at.is_(None), task.c.deleted_at.is_(None), condition)
        .order_by(_TASK.c.important.desc(), task.c.created_at, _TASK.c.id)
    )
    return [
        AgendaPoint(
            id=row.id,
            what=row.what,
            since=row.created_at.date(),
            due_on=row.due_on,
            important=row.important,
            promised_by=row.promised_by,
            about_id=row.a_id,
            about=row.a_title or "",
            about_kind=row.a_kind,
        )
        for row in session.execute(statement)
    ]
