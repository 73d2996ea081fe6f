"""What belongs to the past from a day on (moved away, died, dissolved): the mark follows the days of the calendar."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from app.models import Kind, graph
from app.services.records import RECORD, chunks, fetched, piecewise


def follow(session: Session, today: date) -> list[int]:
    """Give every record whose day has come, or lies ahead again, the mark that holds today. Returns those that changed.

    Their versions stay: nobody who has one of them open is told that it was changed elsewhere.
    """
    changed = [record_id for kind in Kind for record_id in _changed(session, kind, today)]
    for chunk in chunks(changed):
        session.execute(update(RECORD).where(RECORD.c.id.in_(chunk)).values(past=~RECORD.c.past))
    if changed:
        session.expire_all()
    return changed


def lags(session: Session, today: date) -> bool:
    """Whether the mark of any record is not the one that holds today."""
    return any(_changed(session, kind, today) for kind in Kind)


def past_among(session: Session, ids: Iterable[int]) -> set[int]:
    """Those of the records that belong to the past."""
    found: set[int] = set()
    for few, marks in piecewise(list(ids)):
        found.update(row[0] for row in fetched(session, f"SELECT id FROM record WHERE past AND id IN ({marks})", few))
    return found


def _changed(session: Session, kind: Kind, today: date) -> list[int]:
    """Records of a kind with such a day whose mark is not the one that holds today."""
    entity = graph.entity_of(kind)
    if not entity.past_from:
        return []
    days = [graph.half_of(kind).c[name] for name in entity.past_from]
    due = select(RECORD.c.id).join(graph.half_of(kind), graph.half_of(kind).c.id == RECORD.c.id)
    lagging = or_(*((day <= today) & ~RECORD.c.past | (day > today) & RECORD.c.past for day in days))
    found = session.scalars(select(entity).where(entity.id.in_(due.where(lagging)))).all()
    return [record.id for record in found if record.past != record.is_past(today)]
