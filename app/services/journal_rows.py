"""The journal rows of records and of whatever belongs or belonged to them: erasure deletes them, the trail shows them.

What belongs to a record follows from the graph of the models.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Column, ColumnElement, Select, Table, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from app.models import Base, JournalRow, Merge, Tag, graph
from app.models.columns import OnErasure
from app.services.called import NOBODY, Names, is_called
from app.services.records import RECORD, AnyRow, chunks, table_of

_ROW = table_of(JournalRow)
_UNSYNCED = {"synchronize_session": False}
_KEYS: BindParameter[Sequence[int]] = bindparam("keys", expanding=True)


def wipe(session: Session, record_ids: Iterable[int], names: Names = NOBODY) -> set[int]:
    """Delete every journal row of these records and of whatever belongs or belonged to them. Call after deleting them.

    Rows of other records that told of them go too, and the rows of tags that are no more: they may have been called by a
    name. Returns the numbers of the steps that can't be turned back any more, because they lost rows or need what is gone.
    """
    erased = set(record_ids)
    tag = func.json_extract(JournalRow.pk, "$[0]")
    unused = (JournalRow.table_name == Tag.__tablename__) & tag.not_in(select(Tag.id))
    conditions = [*_belonging(session, erased, thorough=True), *_naming(session, erased, names), unused]
    touched: set[int] = set()
    for condition in conditions:
        touched |= delete_rows(session, condition)
    for column in graph.referring(OnErasure.STAYS):
        for chunk in chunks(sorted(erased)):
            leading = _is_of(column.table) & _names(column, chunk)
            touched.update(session.scalars(select(_ROW.c.step_id).where(leading)))
    return touched


def wipe_parts(session: Session, owner: Column[object], keys: Iterable[int]) -> set[int]:
    """Delete every journal row of the parts that belong or belonged to these rows by `owner`.

    Returns the numbers of the steps that lost rows by that.
    """
    touched: set[int] = set()
    for condition in _by_key(owner.table, _parts(session, owner, set(keys), thorough=True)):
        touched |= delete_rows(session, condition)
    return touched


def once_led_to(session: Session, column: Column[object], record_ids: Iterable[int]) -> set[int]:
    """The keys of the rows that lead or once led to these records by `column`."""
    return _parts(session, column, set(record_ids), thorough=True)


def called_so(session: Session, column: Column[object], names: Names) -> set[int]:
    """The keys of the rows that lead or led to nobody by `column` and call somebody by one of these full names."""
    reference = graph.reference_of(column)
    texts = reference.clears if reference and names else ()
    (key,) = column.table.primary_key
    own, found = func.json_extract(_ROW.c.pk, "$[0]"), set()
    for text in texts:
        rows = [*session.execute(select(key, column.table.c[text]).where(column.is_(None)))]
        for side in (_ROW.c.before, _ROW.c.after):
            leads = func.json_extract(side, f"$.{column.name}")
            known = select(own, func.json_extract(side, f"$.{text}"))
            rows += session.execute(known.where(_is_of(column.table), leads.is_(None)))
        found |= {number for number, name in rows if name and is_called(name, names)}
    return found


def formerly_of(session: Session, column: Column[object], keys: Iterable[int]) -> set[int]:
    """Where these rows led by `column`, now or once, as far as the journal knows."""
    found: set[int] = set()
    path = f"$.{column.name}"
    for side in (_ROW.c.before, _ROW.c.after):
        for chunk in chunks([f"[{key}]" for key in sorted(keys)]):
            led = select(func.json_extract(side, path)).where(_is_of(column.table), _ROW.c.pk.in_(chunk))
            found.update(value for value in session.scalars(led) if value is not None)
    return found


def links(
    session: Session, column: Column[Any], rows: Iterable[int] = (), ends: Iterable[int] = ()
) -> set[tuple[int, int]]:
    """Row and end of every link by `column` that holds or once held: of these rows, and to these ends."""
    (key,) = column.table.primary_key
    wanted, found = set(ends), set[tuple[int, int | None]]()
    for chunk in chunks(sorted(set(rows))):
        found.update((row, end) for row, end in session.execute(select(key, column).where(key.in_(chunk))))
        found |= _known_links(session, column, _ROW.c.pk.in_([f"[{row}]" for row in chunk]))
    for chunk in chunks(sorted(wanted)):
        found.update((row, end) for row, end in session.execute(select(key, column).where(column.in_(chunk))))
        known = _known_links(session, column, _names(column, chunk))
        found |= {(row, end) for row, end in known if end in wanted}
    return {(row, end) for row, end in found if end is not None}


def _known_links(session: Session, column: Column[Any], which: ColumnElement[bool]) -> set[tuple[int, int | None]]:
    own, path = func.json_extract(_ROW.c.pk, "$[0]"), f"$.{column.name}"
    sides = (func.json_extract(side, path) for side in (_ROW.c.before, _ROW.c.after))
    statement = select(own, *sides).where(_is_of(column.table), which)
    return {(row, end) for row, *ends in session.execute(statement) for end in ends}


def delete_rows(session: Session, condition: ColumnElement[bool]) -> set[int]:
    """Delete these rows of the journal; of what a merge that stands has moved stays to whom it belonged, and nothing else.

    Returns the numbers of the steps that lost something by that.
    """
    touched, kept = set[int](), list[int]()
    of_merges = select(*_ROW.columns).where(condition, _ROW.c.step_id.in_(select(Merge.step_id)))
    for row in session.execute(of_merges).all():
        if reduced := _reduced(session, row):
            session.execute(update(_ROW).where(_ROW.c.id == row.id).values(reduced))
            touched.add(row.step_id)
            kept.append(row.id)
    staying = func.json_each(json.dumps(kept)).table_valued("value")
    gone = delete(JournalRow).where(condition, JournalRow.id.not_in(select(staying.c.value)))
    return touched | set(session.scalars(gone.returning(JournalRow.step_id), execution_options=_UNSYNCED))


def _reduced(session: Session, row: AnyRow) -> dict[str, str]:
    """Both sides of a row with nothing but the references that changed; empty where none did, or the row is gone."""
    table, before, after = Base.metadata.tables.get(row.table_name), _values(row.before), _values(row.after)
    if table is None or not before or not after or not _is_there(session, table, json.loads(row.pk)):
        return {}
    led = [one.name for one in table.columns if one.foreign_keys and before.get(one.name) != after.get(one.name)]
    if not led:
        return {}
    return {
        side: json.dumps({name: values[name] for name in led})
        for side, values in (("before", before), ("after", after))
    }


def _is_there(session: Session, table: Table, pk: list[Any]) -> bool:
    own = [column == value for column, value in zip(table.primary_key, pk, strict=True)]
    return session.execute(select(*table.primary_key).where(*own)).first() is not None


def _values(text: str | None) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(text) if text else {}
    return values


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


def _naming(session: Session, record_ids: set[int], names: Names) -> Iterator[ColumnElement[bool]]:
    """All rows of whatever tells or once told of these: another name may stand in them before and after."""
    for column in graph.referring(OnErasure.FORGETS):
        reference = graph.reference_of(column)
        keys = once_led_to(session, column, record_ids) | called_so(session, column, names)
        yield from _by_key(column.table, keys)
        if graph.is_record(column.table):
            yield from _by_key(RECORD, keys)
        for part in graph.parts_of(column.table):
            if reference is not None and part.table.name in reference.drops:
                yield from _by_key(part.table, _parts(session, part, keys, thorough=True))
    for how in (OnErasure.FORBIDS, OnErasure.ERASED_TOO):
        for column in graph.referring(how):
            yield from _belonging(session, once_led_to(session, column, record_ids), thorough=True)


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
    for chunk in chunks(sorted(keys)):
        for statement in _finding_parts(owner, thorough):
            found.update(session.scalars(statement, {_KEYS.key: chunk}))
    return found


@cache
def _finding_parts(owner: Column[object], thorough: bool) -> tuple[Select[tuple[int]], Select[tuple[int]]]:
    """Among those that are there, and in the journal. Built once: a record is asked for by some dozens of columns."""
    (key,) = owner.table.primary_key
    known = select(func.json_extract(_ROW.c.pk, "$[0]")).where(_is_of(owner.table), _names(owner, _KEYS))
    return select(key).where(owner.in_(_KEYS)), known if thorough else known.where(_ROW.c.after.is_(None))


def _is_of(table: Table) -> ColumnElement[bool]:
    return _ROW.c.table_name == table.name


def _names(column: Column[object], keys: Sequence[int] | BindParameter[Sequence[int]]) -> ColumnElement[bool]:
    path = f"$.{column.name}"
    return or_(func.json_extract(_ROW.c.before, path).in_(keys), func.json_extract(_ROW.c.after, path).in_(keys))
