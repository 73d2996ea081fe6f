"""Merges that stand: what was merged into what. A merged record is put aside, and stands neither in a list nor in the trash."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.models import Merge
from app.services.records import RECORD, rows_in, table_of

_MERGE = table_of(Merge)


@dataclass(frozen=True, slots=True)
class Merged:
    """A record that was merged into another: its merge, its title, and when."""

    merge_id: int
    record_id: int
    title: str
    merged_at: datetime


def hidden() -> Select[int]:
    """The ids of all merged records, to be used inside a statement."""
    return select(_MERGE.c.merged_id)


def merged_into(record_ids: Collection[int]) -> Select[int]:
    """The ids of what was merged into these records, also by way of others, to be used inside a statement."""
    merged = select(_MERGE.c.merged_id).where(_MERGE.c.kept_id.in_(record_ids)).cte("merged", recursive=True)
    further = select(_MERGE.c.merged_id).where(_MERGE.c.kept_id == merged.c.merged_id)
    return select(merged.union(further).c.merged_id)


def of_record(session: Session, kept_id: int) -> list[Merged]:
    """What was merged into a record, the newest first."""
    found = (
        select(_MERGE.c.id, _MERGE.c.merged_id, RECORD.c.title, _MERGE.c.merged_at)
        .join_from(_MERGE, RECORD, RECORD.c.id == _MERGE.c.merged_id)
        .where(_MERGE.c.kept_id == kept_id)
        .order_by(_MERGE.c.id.desc())
    )
    return [Merged(*row) for row in session.execute(found)]


def with_merged(session: Session, record_ids: Iterable[int]) -> list[int]:
    """These records and all that were merged into them, also by way of others."""
    found = dict.fromkeys(record_ids)
    fresh = list(found)
    while fresh:
        rows = rows_in(session, select(_MERGE.c.merged_id), _MERGE.c.kept_id, fresh)
        fresh = [row.merged_id for row in rows if row.merged_id not in found]
        found.update(dict.fromkeys(fresh))
    return list(found)


def kept_of(session: Session, record_id: int) -> int:
    """The record into which this one was merged, in the end; itself if it was not put aside by a merge."""
    aside = _MERGE.join(RECORD, RECORD.c.id == _MERGE.c.merged_id)
    statement = select(_MERGE.c.kept_id).select_from(aside)
    kept = session.scalar(statement.where(_MERGE.c.merged_id == record_id, RECORD.c.deleted_at.is_not(None)))
    return record_id if kept is None else kept_of(session, kept)
