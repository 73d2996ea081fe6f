"""Case numbers: F-2026-001. A number is given once and never again, even if its case is undone or erased."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Case, Meta


def next_number(session: Session, year: int) -> str:
    """The next number of a year. The counter stands outside the journal, so that undo does not turn it back."""
    key, prefix = f"case_number_{year}", f"F-{year}-"
    counter = session.get(Meta, key)
    if counter is None:
        counter = Meta(key=key, value=str(_highest(session, prefix)))
        session.add(counter)
    counter.value = str(int(counter.value) + 1)
    return f"{prefix}{int(counter.value):03d}"


def _highest(session: Session, prefix: str) -> int:
    """The highest number of the year already in use (cases that were imported with their numbers)."""
    used = session.scalars(select(Case.number).where(func.substr(Case.number, 1, len(prefix)) == prefix))
    return max((int(number[len(prefix) :]) for number in used if number[len(prefix) :].isdecimal()), default=0)
