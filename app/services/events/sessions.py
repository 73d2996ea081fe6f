"""The sessions of a series: on which days they fall, and entering several at once."""

import calendar
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Event
from app.services.events import events

MOST = 60
"""So many sessions are entered at once at most: a year of weekly ones, and some."""


_WEEKLY_UP_TO, _FORTNIGHTLY_UP_TO = 10, 20
"""Days between two sessions."""


class Rhythm(StrEnum):
    """How a series repeats."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY_BY_WEEKDAY = "monthly_by_weekday"
    """On the second Friday, say; a fifth one that a month lacks is its last one."""
    MONTHLY_BY_DAY = "monthly_by_day"
    """On the 31st, say; in a shorter month on its last day."""


def days(first: date, rhythm: Rhythm, count: int) -> list[date]:
    """The first so many days of a rhythm (at most `MOST`), `first` among them."""
    return list(islice(_days(first, rhythm), max(0, min(count, MOST))))


def _days(first: date, rhythm: Rhythm) -> Iterator[date]:
    if rhythm in (Rhythm.WEEKLY, Rhythm.FORTNIGHTLY):
        step = timedelta(weeks=1 if rhythm is Rhythm.WEEKLY else 2)
        while True:
            yield first
            first += step
    months = first.year * 12 + first.month - 1
    while True:
        year, month = months // 12, months % 12 + 1
        yield _in_month(first, rhythm, year, month)
        months += 1


def _in_month(first: date, rhythm: Rhythm, year: int, month: int) -> date:
    begins_on, length = calendar.monthrange(year, month)
    if rhythm is Rhythm.MONTHLY_BY_DAY:
        return date(year, month, min(first.day, length))
    earliest = 1 + (first.weekday() - begins_on) % 7
    wanted = earliest + (first.day - 1) // 7 * 7
    return date(year, month, wanted if wanted <= length else wanted - 7)


def likely(held: Collection[date]) -> Rhythm:
    """The rhythm that the last two days of a series suggest."""
    last = sorted(held)[-2:]
    if len(last) < 2 or (last[1] - last[0]).days <= _WEEKLY_UP_TO:
        return Rhythm.WEEKLY
    if (last[1] - last[0]).days <= _FORTNIGHTLY_UP_TO:
        return Rhythm.FORTNIGHTLY
    same_weekday = last[0].weekday() == last[1].weekday()
    return Rhythm.MONTHLY_BY_WEEKDAY if same_weekday else Rhythm.MONTHLY_BY_DAY


def following(last: date, rhythm: Rhythm, today: date) -> date:
    """The next day of a rhythm after `last` that is not past."""
    return next(day for day in _days(last, rhythm) if day > last and day >= today)


def taken(session: Session, series_id: int) -> set[date]:
    """The days on which a series already has a session."""
    moments = select(Event.starts_at).where(Event.series_id == series_id, Event.deleted_at.is_(None))
    return {moment.date() for moment in session.scalars(moments)}


def plan(session: Session, series_id: int, on: Sequence[date]) -> list[int]:
    """Enter sessions of a series on these days, each as the last one was. Days with a session are left out."""
    wanted = sorted(set(on) - taken(session, series_id))
    made = []
    for day in wanted:
        event = events.new_session_of(session, series_id)
        length = event.ends_at - event.starts_at if event.ends_at else None
        event.starts_at = datetime.combine(day, event.starts_at.time())
        event.ends_at = event.starts_at + length if length is not None else None
        made.append(events.save(session, event))
    return made
