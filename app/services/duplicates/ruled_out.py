"""Pairs of which she said: kein Duplikat."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import NotDuplicate
from app.services.records import table_of

_PAIR = table_of(NotDuplicate)


def rule_out(session: Session, one: int, other: int) -> None:
    """Remember that two records are two. What is remembered already stays as it is."""
    first, second = sorted((one, other))
    if frozenset((one, other)) not in pairs(session):
        session.add(NotDuplicate(first_id=first, second_id=second, noted_at=clock.now()))
        session.flush()


def pairs(session: Session) -> set[frozenset[int]]:
    """All pairs that are none."""
    return {frozenset(row) for row in session.execute(select(_PAIR.c.first_id, _PAIR.c.second_id))}


def others_of(session: Session, record_id: int) -> set[int]:
    """The records of which it was said that they are not this one."""
    found = session.execute(
        select(_PAIR.c.first_id, _PAIR.c.second_id).where(
            or_(_PAIR.c.first_id == record_id, _PAIR.c.second_id == record_id)
        )
    )
    return {one for row in found for one in row} - {record_id}
