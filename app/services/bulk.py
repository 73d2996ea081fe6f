"""Many new records at once: described like any other, written without the ORM's bookkeeping.

Journal and search index come from the database's triggers, so that a bulk insert is undone and found like a single one.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from app.common.cancelling import current
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Base, ContactEntry, Record
from app.models.base import numbered, scalar_defaults, take_ids

ItemT = TypeVar("ItemT")
Columns = Mapping[str, Sequence[Any]]
"""Rows by their columns, each as long as the others."""
_CHUNK = 10_000


def insert_records(
    session: Session,
    entity: type[Record | ContactEntry],
    rows: Iterable[Mapping[str, Any]],
    progress: Progress = silent,
) -> list[int]:
    """Insert new records (or contacts) of one class from the values of their columns. Returns the ids in the same order.

    Records are numbered in their alphabetical order: the file and its indexes grow at their ends, and what stands
    together in a list stands together in the file.
    """
    plan = [(table, itemgetter(*keys)) for table, keys in _plan(entity)]
    described: dict[Table, list[tuple[Any, ...]]] = {table: [] for table, _take in plan}
    sort_keys: list[str] = []
    defaults, mould = _defaults(entity), object.__new__(_unwatched(entity))
    values = vars(mould)
    cancellation = current()
    with _closed_at_once(rows):
        for row in rows:
            cancellation.demand()
            values.update(defaults)
            values.update(row)
            mould.describe()
            sort_keys.append(values.get("sort_key", ""))
            for table, take in plan:
                described[table].append(take(values))
    order = sorted(range(len(sort_keys)), key=sort_keys.__getitem__)
    numbers = _new_ids(session, entity, len(order))
    for table, found in described.items():
        columns = _columns_of(table.columns.keys(), [found[place] for place in order])
        _insert(session, table, _numbered(columns, numbers), len(order), progress)
    ids = [0] * len(order)
    for number, place in zip(numbers, order, strict=True):
        ids[place] = number
    return ids


def _closed_at_once(rows: Iterable[Any]) -> AbstractContextManager[object]:
    """A generator may stand on a day for each row; cut off, it is not left to the collector to end that some time later."""
    return closing(rows) if isinstance(rows, Generator) else nullcontext()


def _numbered(columns: Columns, ids: range) -> Columns:
    """With the ids, and the ranks that are made from them."""
    if "rank" not in columns:
        return {**columns, "id": ids}
    return {**columns, "id": ids, "rank": [*map(numbered, columns["rank"], ids)]}


def _new_ids(session: Session, entity: type[Record | ContactEntry], how_many: int) -> range:
    if issubclass(entity, Record):
        return take_ids(session, how_many)
    first = (session.scalar(select(func.max(ContactEntry.id))) or 0) + 1
    return range(first, first + how_many)


def insert_rows(
    session: Session, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]], progress: Progress = silent
) -> None:
    """Insert plain rows with these columns."""
    _insert(session, table, _columns_of(names, rows), len(rows), progress)


def _columns_of(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Columns:
    return dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())


def _insert(session: Session, table: Table, columns: Columns, how_many: int, progress: Progress) -> None:
    """Insert rows given as columns.

    They are gathered in a table in memory and go over in few statements, because every statement makes the full-text
    indexes write out what they have gathered.
    """
    converters = _converters(session, table, columns)
    run = session.connection().exec_driver_sql
    run(f"CREATE TEMP TABLE incoming ({', '.join(columns)})")
    for start in range(0, how_many, _CHUNK):
        end = min(start + _CHUNK, how_many)
        chunk = {name: column[start:end] for name, column in columns.items()}
        for name, convert in converters.items():
            chunk[name] = _convert(chunk[name], convert)
        _insert_chunk(run, table, chunk)
        run("DELETE FROM incoming")
        progress(end, how_many, Sentence("Einträge werden geschrieben …"))
    run("DROP TABLE incoming")


def _insert_chunk(run: Callable[..., Any], table: Table, columns: Columns) -> None:
    """Insert a chunk given as columns.

    Those in which every row has the same (half of a person's) are given once; the first one is always gathered, so that
    the table in memory has every row.
    """
    _first, *others = columns
    same = {name: columns[name][0] for name in others if _is_same(columns[name])}
    own = [name for name in columns if name not in same]
    rows = [*zip(*(columns[name] for name in own), strict=True)]
    run(f"INSERT INTO incoming ({', '.join(own)}) VALUES ({', '.join('?' * len(own))})", rows)
    taken = ", ".join("?" if name in same else name for name in columns)
    run(
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {taken} FROM incoming ORDER BY rowid",
        tuple(same.values()),
    )


def _is_same(column: Sequence[Any]) -> bool:
    return bool(column[0] == column[-1]) and column.count(column[0]) == len(column)


def _converters(session: Session, table: Table, names: Iterable[str]) -> dict[str, Callable[[Any], Any]]:
    """The columns whose values the driver does not take as they are, and what makes them fit."""
    dialect = session.get_bind().dialect
    processors = {name: table.columns[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names}
    return {name: convert for name, convert in processors.items() if convert}


def _convert(column: Sequence[Any], convert: Callable[[Any], Any]) -> Sequence[Any]:
    """A column as the driver takes it. Kinds, flags and moments repeat: each value is converted once."""
    found = {value: convert(value) for value in set(column)}
    return tuple(map(found.__getitem__, column))


def in_chunks(items: Iterable[ItemT], size: int) -> Iterator[list[ItemT]]:
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
    nothing = dict.fromkeys(prop.key for prop in entity.__mapper__.column_attrs)
    identity = entity.__mapper__.polymorphic_identity
    return nothing | scalar_defaults(entity) | ({"kind": identity} if identity else {}) | {"version": 1, "id": 0}
