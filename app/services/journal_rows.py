"""The journal rows of records and of whatever belongs or belonged to them: erasure deletes them, the trail shows them.

What belongs to a record follows from the graph of the models.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, func, or_, select
from sqlalchemy.orm import Session

from app.models import Base, JournalRow, Tag, graph
from app.models.columns import OnErasure
from app.services.records import RECORD, chunks, table_of

_ROW = table_of(JournalRow)
_DELETE = delete(JournalRow).execution_options(synchronize_session=False)


def wipe(session: Session, record_ids: Iterable[int]) -> None:
    """Delete every journal row of these records and of whatever belongs or belonged to them. Call after deleting them.

    Rows of other records that told of them go too, and the rows of tags that are no more: they may have been called by a
    name.
    """
    erased = set(record_ids)
    for condition in _belonging(session, erased, thorough=True):
        session.execute(_DELETE.where(condition))
    for condition in _naming(session, erased):
        session.execute(_DELETE.where(condition))
    tag = func.json_extract(JournalRow.pk, "$[0]")
    session.execute(_DELETE.where(JournalRow.table_name == Tag.__tablename__, tag.not_in(select(Tag.id))))


def steps_about(session: Session, record_ids: Iterable[int]) -> set[int]:
    """Numbers of the steps that touched these records, their parts, or parts that were deleted since."""
    found: set[int] = set()
    for condition in _belonging(session, set(record_ids), thorough=False):
        found.update(session.scalars(select(_ROW.c.step_id).where(condition)))
    return found


def of_parts(session: Session, owner: Column[object], record_id: int) -> Iterator[ColumnElement[bool]]:
    """Which rows tell of the parts that belong to a record by this column: those that are there, and those that went.

    Each is found by its key: the journal may hold a hundred thousand rows of that table.
    """
    if len(owner.table.primary_key) > 1:
        yield from _of_links(owner, {record_id}, thorough=False)
    else:
        yield from _by_key(owner.table, _parts(session, owner, {record_id}, thorough=False))


def owner_of(session: Session, table: str, key: list[Any], values: dict[str, Any]) -> int | None:
    """The record that a row of the journal tells of: the record itself, or the one that the row is a part of.

    None for a row that belongs to no record (a tag, a setting), and for the second half of a record: it says nothing new.
    """
    where = Base.metadata.tables.get(table)
    if where is RECORD:
        return int(key[0])
    if where is None or graph.is_record(where):
        return None
    for column in graph.owners_of(where):
        owner, target = values.get(column.name), graph.target_of(column)
        if owner is None or target is None:
            continue
        if graph.is_record(target):
            return int(owner)
        return owner_of(session, target.name, [owner], _last_known(session, target, owner))
    return None


def _last_known(session: Session, table: Table, key: int) -> dict[str, Any]:
    """A row as it is, or as the journal last knew it; empty where nothing is known of it any more."""
    (own,) = table.primary_key
    there = session.execute(select(table).where(own == key)).mappings().first()
    if there is not None:
        return dict(there)
    last = select(func.coalesce(_ROW.c.after, _ROW.c.before)).where(_is_of(table), _ROW.c.pk == f"[{key}]")
    text = session.scalar(last.order_by(_ROW.c.id.desc()).limit(1))
    known: dict[str, Any] = json.loads(text) if text else {}
    return known


def _belonging(session: Session, record_ids: set[int], *, thorough: bool) -> Iterator[ColumnElement[bool]]:
    """`thorough` looks through every row of the journal for parts that went over to another record meanwhile, too."""
    pending: list[tuple[Table, set[int]]] = [(table, record_ids) for table in (RECORD, *graph.halves())]
    while pending:
        table, keys = pending.pop()
        if thorough or table not in graph.halves():  # a change of the second half changes the first as well
            yield from _by_key(table, keys)
        for owner in graph.parts_of(table):
            if len(owner.table.primary_key) > 1:
                yield from _of_links(owner, keys, thorough)
            elif found := _parts(session, owner, keys, thorough):
                pending.append((owner.table, found))


def _naming(session: Session, record_ids: set[int]) -> Iterator[ColumnElement[bool]]:
    """Rows of other records that told of these; all rows of those that held a name."""
    for how in (OnErasure.FORGETS, OnErasure.FORBIDS, OnErasure.ERASED_TOO):
        for column in graph.referring(how):
            reference = graph.reference_of(column)
            keys = _parts(session, column, record_ids, thorough=True)
            if reference is not None and reference.clears:
                yield from _by_key(column.table, keys)
            for part in graph.parts_of(column.table):
                if reference is not None and part.table.name in reference.drops:
                    yield from _by_key(part.table, _parts(session, part, keys, thorough=True))
            for chunk in chunks(sorted(record_ids)):
                yield _is_of(column.table) & _names(column, chunk)


def _by_key(table: Table, keys: set[int]) -> Iterator[ColumnElement[bool]]:
    for chunk in chunks([f"[{key}]" for key in sorted(keys)]):
        yield _is_of(table) & _ROW.c.pk.in_(chunk)


def _of_links(owner: Column[object], keys: set[int], thorough: bool) -> Iterator[ColumnElement[bool]]:
    """Rows of a table that only ties two others together."""
    for chunk in chunks(sorted(keys)):
        named = _names(owner, chunk)
        if not thorough:
            there = select(func.json_array(*owner.table.primary_key)).where(owner.in_(chunk))
            gone = select(_ROW.c.pk).where(_is_of(owner.table), _ROW.c.after.is_(None), named)
            named = _ROW.c.pk.in_(there.union(gone))
        yield _is_of(owner.table) & named


def _parts(session: Session, owner: Column[object], keys: set[int], thorough: bool) -> set[int]:
    """The keys of the rows that belong to others by `owner`: those that are there and those that the journal knows."""
    found: set[int] = set()
    own = func.json_extract(_ROW.c.pk, "$[0]")
    (key,) = owner.table.primary_key
    for chunk in chunks(sorted(keys)):
        found.update(session.scalars(select(key).where(owner.in_(chunk))))
        known = select(own).where(_is_of(owner.table), _names(owner, chunk))
        found.update(session.scalars(known if thorough else known.where(_ROW.c.after.is_(None))))
    return found


def _is_of(table: Table) -> ColumnElement[bool]:
    return _ROW.c.table_name == table.name


def _names(column: Column[object], keys: Iterable[int]) -> ColumnElement[bool]:
    wanted = list(keys)
    path = f"$.{column.name}"
    return or_(func.json_extract(_ROW.c.before, path).in_(wanted), func.json_extract(_ROW.c.after, path).in_(wanted))
