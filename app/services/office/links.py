"""What became of what: links between records, walked in both directions."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Kind, Record, RecordLink, graph
from app.services.records import RECORD, get, table_of
from app.services.shown import Shown

_LINK = table_of(RecordLink)
SHOWN = Shown((Record,))
"""What the lists of links show."""
LINKED = tuple(kind for kind in Kind if graph.entity_of(kind).leads_on)
"""The kinds that come from one another."""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A record that another led to, or came from."""

    id: int
    record_id: int
    kind: Kind
    title: str
    leads_on: bool


def connect(session: Session, from_id: int | None, to_id: int | None) -> int:
    """Note that one record led to another; what is noted already stays. Returns the id of the link.

    Raises UserError where one is missing, where it would lead to itself, or where the other has led to it.
    """
    if from_id is None or to_id is None:
        raise UserError("Bitte den Eintrag suchen, mit dem verknüpft wird.")
    for record_id in (from_id, to_id):
        get(session, Record, record_id)
    if from_id == to_id or to_id in _before(session, from_id):
        raise UserError("Das eine ist schon aus dem anderen entstanden. Bitte einen anderen Eintrag wählen.")
    known = session.scalar(select(_LINK.c.id).where(_LINK.c.from_id == from_id, _LINK.c.to_id == to_id))
    if known is not None:
        return int(known)
    made = RecordLink(from_id=from_id, to_id=to_id)
    session.add(made)
    session.flush()
    return made.id


def disconnect(session: Session, link_id: int) -> None:
    """Take a link back."""
    found = session.get(RecordLink, link_id)
    if found is not None:
        session.delete(found)
        session.flush()


def of_record(session: Session, record_id: int) -> list[LinkRow]:
    """What a record came from, then what it led to, each by title; nothing in the trash."""
    found = []
    for here, there, leads_on in ((_LINK.c.to_id, _LINK.c.from_id, False), (_LINK.c.from_id, _LINK.c.to_id, True)):
        statement = (
            select(_LINK.c.id, RECORD.c.id.label("record_id"), RECORD.c.kind, RECORD.c.title)
            .join(RECORD, RECORD.c.id == there)
            .where(here == record_id, RECORD.c.deleted_at.is_(None))
            .order_by(RECORD.c.sort_key, RECORD.c.id)
        )
        found += [LinkRow(row.id, row.record_id, row.kind, row.title, leads_on) for row in session.execute(statement)]
    return found


def _before(session: Session, record_id: int) -> set[int]:
    """All that a record came from, however far back."""
    seen: set[int] = set()
    ahead = {record_id}
    while ahead:
        found = set(session.scalars(select(_LINK.c.from_id).where(_LINK.c.to_id.in_(ahead))))
        ahead = found - seen
        seen |= found
    return seen
