"""Her hours per task, from what is recorded anyway: contacts and events that took place."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import day_span
from app.models import Area, ContactEntry, Event
from app.services.events.events import OFF
from app.services.records import RECORD, table_of

_ENTRY = table_of(ContactEntry)
_EVENT = table_of(Event)


def minutes_by_area(session: Session, first: date, last: date) -> dict[Area, int]:
    """Minutes of each of her five tasks from one day to another: direct and indirect time of contacts, duration and
    preparation of events that are over and were not called off. Records in the trash do not count."""
    start, end = day_span(first, last)
    minutes = dict.fromkeys(Area, 0)
    contacts = (
        select(_ENTRY.c.area, func.sum(_ENTRY.c.minutes + _ENTRY.c.indirect_minutes).label("minutes"))
        .join_from(_ENTRY, RECORD, RECORD.c.id == _ENTRY.c.record_id)
        .where(RECORD.c.deleted_at.is_(None), _ENTRY.c.at >= start, _ENTRY.c.at < end)
        .group_by(_ENTRY.c.area)
    )
    for row in session.execute(contacts):
        minutes[row.area] += row.minutes
    held = (
        select(_EVENT.c.area, _EVENT.c.starts_at, _EVENT.c.ends_at, _EVENT.c.preparation_minutes)
        .join_from(_EVENT, RECORD, RECORD.c.id == _EVENT.c.id)
        .where(RECORD.c.deleted_at.is_(None), _EVENT.c.status.not_in(OFF))
        .where(_EVENT.c.starts_at >= start, _EVENT.c.starts_at < min(end, clock.now()))
    )
    for event in session.execute(held):
        duration = event.ends_at - event.starts_at if event.ends_at else timedelta()
        minutes[event.area] += event.preparation_minutes + max(0, round(duration.total_seconds() / 60))
    return minutes
