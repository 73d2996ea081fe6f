"""What the morning needs: due, overdue, coming, what was forgotten, and how far the month's hours have gone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.common.days import silence_from
from app.models import Area, Event, Kind
from app.services import worktime
from app.services.actors import organisations
from app.services.casework import cases
from app.services.casework.cases import CaseRow
from app.services.events import events
from app.services.events.events import OFF, EventRow
from app.services.lists import on_days
from app.services.office import settings, tasks
from app.services.office.tasks import TaskRow
from app.services.people import persons
from app.services.records import RECORD, table_of
from app.services.subtitles import subtitles

_EVENT = table_of(Event)
_MOST = 20


@dataclass(frozen=True, slots=True)
class Recent:
    """A record she changed lately."""

    id: int
    kind: Kind
    title: str
    subtitle: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are; every number opens the list behind it. `near_tasks` are overdue or due within a week."""

    persons: int
    open_cases: int
    organisations: int
    coming_events: int
    open_tasks: int
    near_tasks: int
    fortnight_events: int
    missing_lists: int
    silent_cases: int


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes per task in a month, against the minutes of her contract."""

    month: date
    by_area: Mapping[Area, int]
    contract: int

    @property
    def total(self) -> int:
        """Minutes of all tasks together."""
        return sum(self.by_area.values())


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on *Heute*."""

    day: date
    due: list[TaskRow]
    overdue: list[TaskRow]
    coming_tasks: list[TaskRow]
    this_week: list[EventRow]
    next_week: list[EventRow]
    to_transfer: list[EventRow]
    dormant: list[CaseRow]
    counts: Counts
    hours: Hours
    recent: list[Recent]


def overview(session: Session, today: date) -> Overview:
    """What stands on *Heute* on this day."""
    return Overview(
        day=today,
        due=tasks.due(session, today),
        overdue=tasks.overdue(session, today),
        coming_tasks=tasks.coming(session, today),
        this_week=coming_events(session, today, today + timedelta(days=6)),
        next_week=coming_events(session, today + timedelta(days=7), today + timedelta(days=13)),
        to_transfer=to_transfer(session),
        dormant=dormant(session, today),
        counts=counts(session),
        hours=hours(session, today),
        recent=recent(session),
    )


def coming_events(session: Session, first: date, last: date) -> list[EventRow]:
    """Events from one day to another that are not called off, by time."""
    return _events(session, on_days(_EVENT.c.starts_at, first, last) & _EVENT.c.status.not_in(OFF))


def to_transfer(session: Session) -> list[EventRow]:
    """Events whose attendance has not been taken over from paper, the latest first."""
    return _events(session, events.without_attendance(), latest_first=True)


def _events(session: Session, condition: ColumnElement[bool], *, latest_first: bool = False) -> list[EventRow]:
    by_time = _EVENT.c.starts_at.desc() if latest_first else _EVENT.c.starts_at
    statement = (
        select(_EVENT.c.id)
        .join(RECORD, RECORD.c.id == _EVENT.c.id)
        .where(RECORD.c.deleted_at.is_(None), condition)
        .order_by(by_time, RECORD.c.sort_key)
        .limit(_MOST)
    )
    return events.rows(session, list(session.scalars(statement).all()))


def dormant(session: Session, today: date) -> list[CaseRow]:
    """Open cases without contact for more than six months: propose to close or to call."""
    return cases.rows(session, cases.dormant(session, silence_from(today))[:_MOST])


def counts(session: Session) -> Counts:
    """The numbers that open lists, each counted as its list is filtered."""
    return Counts(
        persons=persons.count(session),
        open_cases=cases.LISTING.count(session, {"status": "open"}),
        organisations=organisations.count(session),
        coming_events=events.LISTING.count(session, {"when": "coming"}),
        open_tasks=tasks.LISTING.count(session, {"state": "open"}),
        near_tasks=tasks.LISTING.count(session, {"state": "near"}),
        fortnight_events=events.LISTING.count(session, {"when": "fortnight"}),
        missing_lists=events.LISTING.count(session, {"attendance": "open"}),
        silent_cases=cases.LISTING.count(session, {"status": "silent"}),
    )


def hours(session: Session, today: date) -> Hours:
    """The hours of this day's month so far."""
    first = today.replace(day=1)
    contract = settings.contract(session, today).monthly_minutes()
    return Hours(first, worktime.minutes_by_area(session, first, today), contract)


def recent(session: Session, limit: int = 8) -> list[Recent]:
    """The records changed last, tasks left out."""
    columns = (RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.changed_at)
    statement = select(*columns).where(RECORD.c.deleted_at.is_(None), RECORD.c.kind != Kind.TASK)
    rows = session.execute(statement.order_by(RECORD.c.changed_at.desc(), RECORD.c.id.desc()).limit(limit)).all()
    below = subtitles(session, [(row.id, row.kind) for row in rows])
    return [Recent(row.id, row.kind, row.title, below.get(row.id, ""), row.changed_at) for row in rows]
