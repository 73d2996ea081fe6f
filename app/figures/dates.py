"""The next public dates, as they stand on the sheet of a month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import german
from app.figures.document.tables import TextTable
from app.models import Event, EventStatus

AHEAD = (EventStatus.PLANNED, EventStatus.CONFIRMED, EventStatus.PROVISIONAL)


@dataclass(frozen=True)
class DateAhead:
    """An open event to come."""

    starts_at: datetime
    name: str
    place: str
    status: EventStatus


def dates_ahead(session: Session, today: date, limit: int = 5) -> tuple[DateAhead, ...]:
    """The next open events that are planned, from `today` on."""
    rows = session.execute(
        select(Event.starts_at, Event.name, Event.place, Event.status)
        .where(
            Event.deleted_at.is_(None),
            Event.sensitive.is_(False),
            Event.status.in_(AHEAD),
            Event.starts_at >= datetime.combine(today, time.min),
        )
        .order_by(Event.starts_at, Event.id)
        .limit(limit)
    )
    return tuple(DateAhead(*row) for row in rows)


def dates_table(dates: Sequence[DateAhead]) -> TextTable:
    """Dates as a table of words."""
    rows = tuple(
        (
            german.day_time(each.starts_at) + " Uhr",
            each.name + (" (unter Vorbehalt)" if each.status is EventStatus.PROVISIONAL else ""),
            each.place,
        )
        for each in dates
    )
    return TextTable("Termine", "Nächste Termine", ("Wann", "Was", "Wo"), rows, (0.25, 0.45, 0.3))
