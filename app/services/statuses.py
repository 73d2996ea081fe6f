"""A status change keeps its date, for every kind of record alike."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.text import clean
from app.models import Choice, StatusChange


def record_status(session: Session, record_id: int, status: Choice, on: date, reason: str = "") -> None:
    """Note that a record took a status on a day; the time of day keeps several changes in order."""
    moment = datetime.combine(on, clock.now().time())
    session.add(StatusChange(record_id=record_id, status=status.value, changed_on=moment, reason=clean(reason)))
    session.flush()


def changes_of(session: Session, record_id: int) -> list[StatusChange]:
    """Every status that a record took, oldest first."""
    statement = select(StatusChange).where(StatusChange.record_id == record_id)
    return list(session.scalars(statement.order_by(StatusChange.changed_on, StatusChange.id)).all())
