"""Tags on any record. A tag that nothing carries any more vanishes by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean, fold
from app.models import Tag, record_tag
from app.services.records import RECORD, chunks, get, rows_in, table_of
from app.services.shown import Shown

_TAG = table_of(Tag)
SHOWN = Shown((Tag,))


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag and how many records carry it."""

    id: int
    name: str
    records: int


def everything(session: Session) -> list[TagRow]:
    """All tags in alphabetical order."""
    statement = (
        select(_TAG.c.id, _TAG.c.name, func.count(record_tag.c.record_id).label("records"))
        .outerjoin_from(_TAG, record_tag, record_tag.c.tag_id == _TAG.c.id)
        .group_by(_TAG.c.id)
        .order_by(_TAG.c.fold)
    )
    return [TagRow(row.id, row.name, row.records) for row in session.execute(statement)]


def by_record(session: Session, record_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of each record that has any."""
    statement = (
        select(record_tag.c.record_id, _TAG.c.name)
        .join_from(record_tag, _TAG, _TAG.c.id == record_tag.c.tag_id)
        .order_by(record_tag.c.record_id, _TAG.c.fold)
    )
    found = rows_in(session, statement, record_tag.c.record_id, record_ids)
    return {record: tuple(row.name for row in group) for record, group in groupby(found, key=lambda row: row.record_id)}


def of_record(session: Session, record_id: int) -> tuple[str, ...]:
    """The tags of one record."""
    return by_record(session, [record_id]).get(record_id, ())


def set_tags(session: Session, record_id: int, names: Iterable[str]) -> None:
    """Let the record carry exactly these tags; new ones are made."""
    wanted = {_tag_id(session, name) for name in names if clean(name)}
    link = record_tag.c
    present = set(session.scalars(select(link.tag_id).where(link.record_id == record_id)))
    session.execute(delete(record_tag).where(link.record_id == record_id, link.tag_id.in_(present - wanted)))
    if wanted - present:
        session.execute(insert(record_tag), [{"record_id": record_id, "tag_id": tag} for tag in wanted - present])
    drop_unused(session)


def retag(session: Session, record_ids: Sequence[int], give: Iterable[str], take: Iterable[str]) -> None:
    """Give tags to many records and take others off them; new tags are made, those that nobody carries any more go.

    Records that are no longer there are left out.
    """
    link = record_tag.c
    there = [row.id for row in rows_in(session, select(RECORD.c.id), RECORD.c.id, record_ids)]
    for tag in {_tag_id(session, name) for name in give if clean(name)}:
        present = set(session.scalars(select(link.record_id).where(link.tag_id == tag)))
        rows = [{"record_id": record, "tag_id": tag} for record in there if record not in present]
        if rows:
            session.execute(insert(record_tag), rows)
    folded = [fold(name) for name in take]
    gone = list(session.scalars(select(Tag.id).where(Tag.fold.in_(folded))))
    for few in chunks(record_ids):
        session.execute(delete(record_tag).where(link.tag_id.in_(gone), link.record_id.in_(few)))
    drop_unused(session)


def rename(session: Session, tag_id: int, name: str) -> None:
    """Give a tag another name. Raises UserError if it is empty or another tag has it."""
    tag = get(session, Tag, tag_id)
    name = clean(name)
    if not name:
        raise UserError("Ein Schlagwort braucht einen Namen.")
    taken = session.scalar(select(Tag.id).where(Tag.fold == fold(name), Tag.id != tag_id))
    if taken is not None:
        raise UserError("Das Schlagwort „{name}“ gibt es schon.", name=name)
    tag.name, tag.fold = name, fold(name)
    session.flush()


def _tag_id(session: Session, name: str) -> int:
    name = clean(name)
    known = session.scalar(select(Tag.id).where(Tag.fold == fold(name)))
    if known is not None:
        return known
    tag = Tag(name=name, fold=fold(name))
    session.add(tag)
    session.flush()
    return tag.id


def drop_unused(session: Session) -> None:
    """Delete tags that nothing carries any more."""
    used = select(record_tag.c.tag_id).where(record_tag.c.tag_id == _TAG.c.id).exists()
    session.execute(delete(Tag).where(~used), execution_options={"synchronize_session": False})
