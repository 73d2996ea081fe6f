"""A status change keeps its date, for every kind of record alike."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from app.common import clock
from app.common.text import clean
from app.models import Choice, StatusChange


def record_status(session: Session, record_id: int, status: Choice, on: date, reason: str = "") -> None:
    """Note that a record took a status on a day; the time of day keeps several changes in order."""
    moment = datetime.combine(on, clock.now().time())
    session.add(StatusChange(record_id=record_id, status=status.value, changed_on=moment, reason=clean(reason)))
    session.flush()
