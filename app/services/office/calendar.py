"""The calendar: appointments, events and open tasks of some days together, and carrying one of them to another time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.days import day_span
from app.common.errors import UserError
from app.models import Appointment, Event, Kind, Priority, Record, Task, graph
from app.services import named
from app.services.events import events
from app.services.named import About
from app.services.office import appointments, tasks
from app.services.records import RECORD, get, table_of
from app.services.shown import Shown

SHOWN = Shown((Record,))
"""Whom something is about may be a record of any kind."""
_APPOINTMENT, _EVENT, _TASK = table_of(Appointment), table_of(Event), table_of(Task)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in the calendar. A task has a day and no time; `off` says that an event does not take place."""

    kind: Kind
    id: int
    day: date
    title: str
    place: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    whom: About = ()
    off: bool = False
    priority: Priority = Priority.NORMAL

    @property
    def last_day(self) -> date:
        """The last day it is there; what ends at midnight has ended the day before."""
        if self.ends_at is None or self.starts_at is None:
            return self.day
        return max(self.day, (self.ends_at - timedelta(microseconds=1)).date())

    @property
    def timed(self) -> bool:
        """Whether it has a time and is over on the same day."""
        return self.starts_at is not None and self.last_day == self.day

    @property
    def order(self) -> tuple[date, bool, datetime, str, int]:
        """What has no time stands first in its day."""
        return self.day, self.starts_at is not None, self.starts_at or datetime.min, self.kind.value, self.id


def entries(session: Session, first: date, last: date) -> list[Entry]:
    """All that is there on some days, in order; what began before and is not over as well."""
    found = [*_appointments(session, first, last), *_events(session, first, last), *_tasks(session, first, last)]
    return sorted(found, key=lambda entry: entry.order)


def _appointments(session: Session, first: date, last: date) -> Iterator[Entry]:
    begin, end = day_span(first, last)
    there = (_APPOINTMENT.c.starts_at < end) & (begin <= appointments.ENDS)
    rows = session.execute(
        select(_APPOINTMENT).join(RECORD, RECORD.c.id == _APPOINTMENT.c.id).where(RECORD.c.deleted_at.is_(None), there)
    ).all()
    behind = named.about(session, {row.id: Kind.APPOINTMENT for row in rows})
    for row in rows:
        whom, day = behind.get(row.id, ()), row.starts_at.date()
        yield Entry(Kind.APPOINTMENT, row.id, day, row.what, row.place, row.starts_at, row.ends_at, whom)


def _events(session: Session, first: date, last: date) -> Iterator[Entry]:
    statement = select(_EVENT).join(RECORD, RECORD.c.id == _EVENT.c.id)
    for row in session.execute(statement.where(RECORD.c.deleted_at.is_(None), events.during(first, last))):
        off = row.status in events.OFF
        yield Entry(Kind.EVENT, row.id, row.starts_at.date(), row.name, row.place, row.starts_at, row.ends_at, off=off)


def _tasks(session: Session, first: date, last: date) -> Iterator[Entry]:
    statement = select(_TASK).join(RECORD, RECORD.c.id == _TASK.c.id)
    open_ones = RECORD.c.deleted_at.is_(None) & _TASK.c.done_at.is_(None) & _TASK.c.due_on.between(first, last)
    rows = session.execute(statement.where(open_ones)).all()
    behind = named.about(session, {row.id: Kind.TASK for row in rows})
    for row in rows:
        yield Entry(Kind.TASK, row.id, row.due_on, row.what, whom=behind.get(row.id, ()), priority=row.priority)


def move(session: Session, kind: Kind, record_id: int, to: date | datetime) -> None:
    """Carry an entry to another day, or to another time; how long it is stays.

    Raises UserError where that hour does not exist, or where the kind stands in no calendar.
    """
    if kind is Kind.TASK:
        tasks.postpone(session, [record_id], to.date() if isinstance(to, datetime) else to)
        return
    moved = _with_a_time(session, kind, record_id)
    begin = to if isinstance(to, datetime) else datetime.combine(to, moved.starts_at.time())
    length = moved.ends_at - moved.starts_at if moved.ends_at is not None else None
    end = begin + length if length is not None else None
    appointments.demand_real(begin, end)
    moved.starts_at, moved.ends_at = begin, end
    session.flush()


def stretch(session: Session, kind: Kind, record_id: int, end: datetime) -> None:
    """Let an entry that has a time last until another moment; when it begins stays.

    Raises UserError where that hour does not exist, where it would be over before it began, or where the kind has no time.
    """
    stretched = _with_a_time(session, kind, record_id)
    appointments.demand_real(stretched.starts_at, end)
    stretched.ends_at = end
    session.flush()


def _with_a_time(session: Session, kind: Kind, record_id: int) -> Appointment | Event:
    if graph.entity_of(kind) not in (Appointment, Event):
        raise UserError("Das steht in keinem Kalender und kann nicht verschoben werden.")
    found = get(session, Record, record_id)
    assert isinstance(found, Appointment | Event)
    return found


def overdue(session: Session) -> int:
    """How many tasks are overdue."""
    return tasks.LISTING.count(session, {"state": "overdue"})
