"""Numbers of records: F-2026-001. One is given once and never again, even if its record is undone or erased."""

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models import Meta


def next_number(session: Session, column: InstrumentedAttribute[str], letter: str, year: int) -> str:
    """The next number of a year in a column, beginning with `letter`.

    The counter stands outside the journal, so that undo does not turn it back.
    """
    key, prefix = f"{column.class_.__mapper__.polymorphic_identity}_number_{year}", f"{letter}-{year}-"
    counter = session.get(Meta, key)
    if counter is None:
        counter = Meta(key=key, value=str(_highest(session, column, prefix)))
        session.add(counter)
    counter.value = str(int(counter.value) + 1)
    return f"{prefix}{int(counter.value):03d}"


def _highest(session: Session, column: InstrumentedAttribute[str], prefix: str) -> int:
    """The highest number of the year already in use (records that were imported with their numbers)."""
    used = session.scalars(select(column).where(func.substr(column, 1, len(prefix)) == prefix))
    return max((int(number[len(prefix) :]) for number in used if number[len(prefix) :].isdecimal()), default=0)
