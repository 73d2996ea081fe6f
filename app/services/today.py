"""What *Heute* shows of all areas together: the hours of the month, and what was changed last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Area, Kind, Record
from app.services import worktime
from app.services.named import About, about
from app.services.office import settings
from app.services.records import RECORD
from app.services.shown import Shown
from app.services.subtitles import subtitles
from app.settings.rules import CONTRACT

HOURS = Shown((Record,))
"""Contacts and events belong to records; the contract stands in `settings`."""
RECENT = Shown((Record,))


@dataclass(frozen=True, slots=True)
class Recent:
    """A record she changed lately."""

    id: int
    kind: Kind
    title: str
    subtitle: str
    changed_at: datetime
    about: About = ()


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


def hours(session: Session, today: date) -> Hours:
    """The hours of this day's month so far."""
    first = today.replace(day=1)
    contract = settings.contract(session, today).monthly_minutes()
    return Hours(first, worktime.minutes_by_area(session, first, today), contract)


def contract_hours(session: Session, today: date) -> Hours | None:
    """The same, where she has entered a contract to measure them by."""
    return hours(session, today) if settings.is_stored(session, CONTRACT) else None


def recent(session: Session, limit: int = 8) -> list[Recent]:
    """The records changed last, tasks left out."""
    columns = (RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.changed_at)
    statement = select(*columns).where(RECORD.c.deleted_at.is_(None), RECORD.c.kind != Kind.TASK)
    rows = session.execute(statement.order_by(RECORD.c.changed_at.desc(), RECORD.c.id.desc()).limit(limit)).all()
    below = subtitles(session, [(row.id, row.kind) for row in rows])
    behind = about(session, {row.id: row.kind for row in rows})
    return [
        Recent(row.id, row.kind, row.title, below.get(row.id, ""), row.changed_at, behind.get(row.id, ()))
        for row in rows
    ]
