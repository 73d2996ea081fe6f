"""Many new records at once: described like any other, written without the ORM's bookkeeping.

Journal and search index come from the database's triggers, so that a bulk insert is undone and found like a single one.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from app.models import Base, Record
from app.models.base import take_ids

_CHUNK = 1000


def insert_records(session: Session, records: Sequence[Record]) -> range:
    """Insert new records of one class; their relationships are not looked at. Returns the ids in the same order."""
    if not records:
        return range(0)
    ids = take_ids(session, len(records))
    for record, record_id in zip(records, ids, strict=True):
        record.id = record_id
        record.describe()
        record.version = 1
    plan = _plan(type(records[0]))
    for start in range(0, len(records), _CHUNK):
        values = [vars(record) for record in records[start : start + _CHUNK]]
        for table, columns in plan:
            insert_rows(session, table, [{name: row.get(key) for name, key in columns} for row in values])
    return ids


def insert_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert plain rows that belong to records; every row names the same columns."""
    if rows:
        session.connection().execute(insert(table), rows)


def in_chunks(items: Iterable[Any], size: int = _CHUNK) -> Iterable[list[Any]]:
    """The items in lists of at most `size`."""
    chunk: list[Any] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


@cache
def _plan(entity: type[Base]) -> tuple[tuple[Table, tuple[tuple[str, str], ...]], ...]:
    """The tables of a class, parents first, each with its columns and the attributes they come from."""
    mapper = entity.__mapper__
    return tuple(
        (table, tuple((column.name, mapper.get_property_by_column(column).key) for column in table.columns))
        for table in mapper.tables
        if isinstance(table, Table)
    )
