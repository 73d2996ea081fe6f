"""What is to be talked about with an office at the next occasion, and what was promised there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, or_, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import Concern, Forwarding, Kind, Organisation, Priority, Record, Task
from app.services.concerns.concerns import UNDER_WAY
from app.services.lists import by_choice
from app.services.office import tasks
from app.services.records import RECORD, get, table_of, with_living
from app.services.shown import Shown

SHOWN = Shown((Task, Concern, Record))
_TASK, _CONCERN, _FORWARDING = table_of(Task), table_of(Concern), table_of(Forwarding)
_ABOUT = RECORD.alias("about")
_TASK_RECORD, _CONCERN_RECORD = RECORD.alias("task_record"), RECORD.alias("concern_record")
_OPEN_POINT = (
    _TASK.c.discuss_with_id.is_not(None)
    & (_TASK.c.promised_by == "")
    & _TASK.c.done_at.is_(None)
    & select(literal(1)).where(_TASK_RECORD.c.id == _TASK.c.id, _TASK_RECORD.c.deleted_at.is_(None)).exists()
)
_WAITING = (
    select(_FORWARDING.c.department_id)
    .join(_CONCERN, _CONCERN.c.id == _FORWARDING.c.concern_id)
    .join(_CONCERN_RECORD, _CONCERN_RECORD.c.id == _CONCERN.c.id)
    .where(
        _FORWARDING.c.answered_on.is_(None),
        _FORWARDING.c.department_id.is_not(None),
        _CONCERN.c.status.in_(UNDER_WAY),
        _CONCERN_RECORD.c.deleted_at.is_(None),
    )
)


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """A point of an agenda, or a promise that is still open: a task. `about` is the title of the record that it is about, of a
    case its number.
    """

    id: int
    what: str
    since: date
    due_on: date | None
    priority: Priority
    promised_by: str
    about_id: int | None
    about: str
    about_kind: Kind | None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An office she talks with: how many points are noted for it, and how many of its answers are still out."""

    id: int
    name: str
    points: int
    waiting: int


def counterparts(session: Session) -> list[Counterpart]:
    """Every office with which something is to be talked about, or that has not answered yet, in the order of their names."""
    noted = _counted(session, select(_TASK.c.discuss_with_id).where(_OPEN_POINT))
    out = _counted(session, _WAITING)
    names = select(RECORD.c.id, RECORD.c.title).where(
        RECORD.c.id.in_(noted.keys() | out.keys()), RECORD.c.deleted_at.is_(None)
    )
    return [
        Counterpart(row.id, row.title, noted[row.id], out[row.id])
        for row in session.execute(names.order_by(RECORD.c.sort_key, RECORD.c.id))
    ]


def discussed(session: Session, task_id: int, promised: str, promised_by: str, until: date | None) -> int | None:
    """Tick a point off; what was promised becomes a task about the same, whose id is returned."""
    point = get(session, Task, task_id)
    tasks.done(session, [task_id])
    if not clean(promised):
        return None
    office = session.get(Record, point.discuss_with_id) if point.discuss_with_id else None
    said = clean(promised_by) or (office.title if office is not None else "")
    if not said:
        raise UserError("Bitte eintragen, wer es zugesagt hat.")
    made = Task(
        what=clean(promised),
        due_on=until,
        about_id=point.about_id,
        discuss_with_id=point.discuss_with_id,
        promised_by=said,
    )
    return tasks.save(session, made)


def note_point(session: Session, office_id: int | None, what: str, about_id: int | None = None) -> int:
    """Note a point for the next talk with an office. Returns the id of the task. Raises UserError without an office."""
    if office_id is None:
        raise UserError("Bitte eintragen, mit wem es zu besprechen ist.")
    get(session, Organisation, office_id)
    return tasks.save(session, Task(what=what, about_id=about_id, discuss_with_id=office_id))


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
    counted = _counted(session, select(_TASK.c.discuss_with_id).where(_OPEN_POINT))
    return sorted(counted, key=lambda office_id: (-counted[office_id], office_id))


def _counted(session: Session, statement: Select[Any]) -> Counter[int]:
    return Counter(session.scalars(statement))


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
        .order_by(by_choice(_TASK.c.priority, Priority), task.c.created_at, _TASK.c.id)
    )
    return [
        AgendaPoint(
            id=row.id,
            what=row.what,
            since=row.created_at.date(),
            due_on=row.due_on,
            priority=row.priority,
            promised_by=row.promised_by,
            about_id=row.a_id,
            about=row.a_title or "",
            about_kind=row.a_kind,
        )
        for row in session.execute(statement)
    ]
