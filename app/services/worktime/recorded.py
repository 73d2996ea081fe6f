"""Her hours per day and task: from contacts and events that took place, and what she wrote down by hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import day_span
from app.models import Area, ContactEntry, Event, Record, WorkTime
from app.services.events.events import OFF
from app.services.records import RECORD, table_of
from app.services.shown import Shown

_ENTRY = table_of(ContactEntry)
_EVENT = table_of(Event)
WORK_TIME = table_of(WorkTime)
ON_THE_SHEET = WORK_TIME.c.clock.is_(False) & (WORK_TIME.c.what == "")
"""What was typed into the week sheet."""
SHOWN = Shown((Record, ContactEntry, WorkTime))
"""Contacts and events belong to records, anonymous contacts to none."""
Cell = tuple[date, Area]


@dataclass(slots=True)
class Recorded:
    """Minutes of a day and a task: from contacts and events, from single entries (the clock, those with words), from the
    week sheet.
    """

    records: int = 0
    entries: int = 0
    sheet: int = 0

    @property
    def elsewhere(self) -> int:
        """What the week sheet only shows."""
        return self.records + self.entries

    @property
    def total(self) -> int:
        """All of it."""
        return self.records + self.entries + self.sheet


def by_day(session: Session, first: date, last: date) -> dict[Cell, Recorded]:
    """The minutes of each day and task from one day to another, both included; what is in the trash does not count.

    Of contacts direct and indirect time count, of events that are over and were not called off duration and preparation.
    """
    found: defaultdict[Cell, Recorded] = defaultdict(Recorded)
    for day, area, minutes in (*_contacts(session, first, last), *_events(session, first, last)):
        found[day, area].records += minutes
    for row in session.execute(select(WORK_TIME).where(WORK_TIME.c.day.between(first, last))):
        cell = found[row.day, row.area]
        if row.clock or row.what:
            cell.entries += row.minutes
        else:
            cell.sheet += row.minutes
    return dict(found)


def minutes_by_area(session: Session, first: date, last: date) -> dict[Area, int]:
    """The same as minutes of each of her five tasks."""
    return by_area(by_day(session, first, last))


def by_area(cells: Mapping[Cell, Recorded]) -> dict[Area, int]:
    """What the cells add up to per task."""
    minutes = dict.fromkeys(Area, 0)
    for (_day, area), cell in cells.items():
        minutes[area] += cell.total
    return minutes


def of_day(cells: Mapping[Cell, Recorded], day: date) -> int:
    """What the cells of a day add up to."""
    return sum(cells[day, area].total for area in Area if (day, area) in cells)


def _contacts(session: Session, first: date, last: date) -> Iterable[tuple[date, Area, int]]:
    start, end = day_span(first, last)
    day = func.date(_ENTRY.c.at).label("day")
    statement = (
        select(day, _ENTRY.c.area, func.sum(_ENTRY.c.minutes + _ENTRY.c.indirect_minutes).label("minutes"))
        .outerjoin_from(_ENTRY, RECORD, RECORD.c.id == _ENTRY.c.record_id)
        .where(RECORD.c.deleted_at.is_(None), _ENTRY.c.at >= start, _ENTRY.c.at < end)
        .group_by(day, _ENTRY.c.area)
    )
    return [(date.fromisoformat(row.day), row.area, row.minutes) for row in session.execute(statement)]


def _events(session: Session, first: date, last: date) -> Iterable[tuple[date, Area, int]]:
    start, end = day_span(first, last)
    held = (
        select(_EVENT.c.area, _EVENT.c.starts_at, _EVENT.c.ends_at, _EVENT.c.preparation_minutes)
        .join_from(_EVENT, RECORD, RECORD.c.id == _EVENT.c.id)
        .where(RECORD.c.deleted_at.is_(None), _EVENT.c.status.not_in(OFF))
        .where(_EVENT.c.starts_at >= start, _EVENT.c.starts_at < min(end, clock.now()))
    )
    for event in session.execute(held):
        duration = event.ends_at - event.starts_at if event.ends_at else timedelta()
        minutes = event.preparation_minutes + max(0, round(duration.total_seconds() / 60))
        yield event.starts_at.date(), event.area, minutes
