"""Many new records at once: described like any other, written without the ORM's bookkeeping.

Journal and search index come from the database's triggers, so that a bulk insert is undone and found like a single one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, count
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from app.common.progress import Progress, silent
from app.models import Base, ContactEntry, Record
from app.models.base import take_ids

ItemT = TypeVar("ItemT")
_CHUNK = 1000
_PARAMETERS = 12_000


def insert_records(
    session: Session,
    entity: type[Record | ContactEntry],
    rows: Iterable[Mapping[str, Any]],
    progress: Progress = silent,
) -> list[int]:
    """Insert new records (or contacts) of one class from the values of their columns. Returns the ids in the same order.

    Rows go in by rank: a full-text index takes rising row ids several times faster than mixed ones.
    """
    plan = [(table, itemgetter(*keys)) for table, keys in _plan(entity)]
    described: dict[Table, list[tuple[Any, ...]]] = {table: [] for table, _take in plan}
    ids = []
    defaults, numbers = _defaults(entity), _new_ids(session, entity)
    mould = object.__new__(_unwatched(entity))
    values = vars(mould)
    for row in rows:
        values.update(defaults, **row, version=1, id=next(numbers))
        mould.describe()
        ids.append(mould.id)
        for table, take in plan:
            described[table].append(take(values))
    for table, found in described.items():
        names = table.columns.keys()
        if "rank" in names:
            found.sort(key=itemgetter(names.index("rank")))
        insert_rows(session, table, names, found, progress)
    return ids


def _new_ids(session: Session, entity: type[Record | ContactEntry]) -> Iterator[int]:
    if issubclass(entity, ContactEntry):
        yield from count((session.scalar(select(func.max(ContactEntry.id))) or 0) + 1)
    while True:
        yield take_ids(session, 1)[0]


def insert_rows(
    session: Session, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]], progress: Progress = silent
) -> None:
    """Insert plain rows with these columns.

    Many rows go into one statement, because every statement makes the full-text index write out what it has gathered.
    """
    connection = session.connection()
    columns = [table.columns[name] for name in names]
    converters = [column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect) for column in columns]
    converted = [(place, convert) for place, convert in enumerate(converters) if convert]
    head = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES "
    marks = f"({', '.join('?' * len(names))})"
    done = 0
    for chunk in in_chunks(rows, _PARAMETERS // len(names)):
        values = [list(row) for row in chunk]
        for row in values:
            for place, convert in converted:
                row[place] = convert(row[place])
        connection.exec_driver_sql(head + ", ".join([marks] * len(chunk)), tuple(chain.from_iterable(values)))
        done += len(chunk)
        progress(done, len(rows), "Einträge werden geschrieben …")


def in_chunks(items: Iterable[ItemT], size: int = _CHUNK) -> Iterator[list[ItemT]]:
    """The items in lists of at most `size`."""
    chunk: list[ItemT] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


@cache
def _unwatched(entity: type[Record | ContactEntry]) -> type[Record | ContactEntry]:
    """The class with plain attributes where the ORM watches: one object of it is filled anew for every row."""
    columns = dict.fromkeys((prop.key for prop in entity.__mapper__.column_attrs), None)
    return type(f"Unwatched{entity.__name__}", (entity,), {"__abstract__": True, **columns})


@cache
def _plan(entity: type[Base]) -> tuple[tuple[Table, tuple[str, ...]], ...]:
    """The tables of a class, parents first, each with the attributes its columns come from."""
    mapper = entity.__mapper__
    tables = [table for table in mapper.tables if isinstance(table, Table)]
    return tuple(
        (table, tuple(mapper.get_property_by_column(column).key for column in table.columns)) for table in tables
    )


@cache
def _defaults(entity: type[Base]) -> dict[str, Any]:
    """What every column holds before a value is given."""
    found = {}
    for prop in entity.__mapper__.column_attrs:
        default = getattr(prop.columns[0], "default", None)
        found[prop.key] = default.arg if default is not None and default.is_scalar else None
    identity = entity.__mapper__.polymorphic_identity
    return found | ({"kind": identity} if identity else {})
