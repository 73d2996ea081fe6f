"""Many new records at once: described like any other, written without the ORM's bookkeeping.

Journal and search index come from the database's triggers, so that a bulk insert is undone and found like a single one.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import datetime
from functools import cache, partial
from itertools import chain, count, groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Dialect, Table, func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.ahead import ahead
from app.common.cancelling import current
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Base, ContactEntry, Record
from app.models.base import scalar_defaults, take_ids

ItemT = TypeVar("ItemT")
Columns = Mapping[str, Sequence[Any]]
"""Rows by their columns, each as long as the others."""
_Statement = tuple[str, tuple[Any, ...]]
_Convert = Callable[[Any], Any]
_CHUNK = 5_000
"""Rows of a statement. With fewer the full-text indexes, which write out what they have gathered at every statement, merge
more; SQLite takes 250,000 values at most."""


class _Kept(NamedTuple):
    """A row until it is its turn, the moment at which it was read, and its place in the alphabet."""

    values: Mapping[str, Any]
    moment: datetime
    sort_key: str


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
    kept = _read(entity, rows)
    order = sorted(range(len(kept)), key=lambda place: kept[place].sort_key)
    numbers = _new_ids(session, entity, len(order))
    described = _described(entity, [kept[place] for place in order], numbers)
    _write(session, described, len(order), progress)
    ids = [0] * len(order)
    for number, place in zip(numbers, order, strict=True):
        ids[place] = number
    return ids


def insert_rows(session: Session, table: Table, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert plain rows with these columns; the next ones are made while SQLite writes the ones before."""
    chunks = ([(table, _columns_of(names, chunk))] for chunk in in_chunks(rows, _CHUNK))
    _write(session, chunks, 0, silent)


def _read(entity: type[Record | ContactEntry], rows: Iterable[Mapping[str, Any]]) -> list[_Kept]:
    """All rows, with what has to be known of all before the first is numbered."""
    defaults, mould = _defaults(entity), object.__new__(unwatched(entity))
    cancellation = current()
    kept = []
    with _closed_at_once(rows):
        for row in rows:
            cancellation.demand()
            key = ""
            if isinstance(mould, Record):
                mould.__dict__ = values = {**defaults, **row}
                values["title"] = mould.make_title()
                key = mould.make_sort_key()
            kept.append(_Kept(row, clock.now(), key))
    return kept


def _closed_at_once(rows: Iterable[Any]) -> AbstractContextManager[object]:
    """A generator may stand on a day for each row; cut off, it is not left to the collector to end that some time later."""
    return closing(rows) if isinstance(rows, Generator) else nullcontext()


def _described(
    entity: type[Record | ContactEntry], kept: Sequence[_Kept], numbers: range
) -> Iterator[list[tuple[Table, Columns]]]:
    """What goes into each table, in chunks."""
    describer = _Describer(entity)
    for chunk in in_chunks(zip(kept, numbers, strict=True), _CHUNK):
        yield describer.described(chunk)


class _Describer:
    """Fills one object anew for every row, and takes from it what goes into each table."""

    def __init__(self, entity: type[Record | ContactEntry]) -> None:
        self._tables = [table for table, _keys in tables_of(entity)]
        self._takers = [itemgetter(*keys) for _table, keys in tables_of(entity)]
        self._defaults, self._mould = _defaults(entity), object.__new__(unwatched(entity))
        self._cancellation = current()

    def described(self, chunk: Sequence[tuple[_Kept, int]]) -> list[tuple[Table, Columns]]:
        """What goes into each table of some rows with their numbers, each described at the moment at which it was read."""
        found: list[list[tuple[Any, ...]]] = [[] for _table in self._tables]
        for moment, rows in groupby(chunk, key=lambda row: row[0].moment):
            with clock.standing_at(moment):
                self._take(rows, found)
        return [
            (table, _columns_of(table.columns.keys(), taken)) for table, taken in zip(self._tables, found, strict=True)
        ]

    def _take(self, rows: Iterable[tuple[_Kept, int]], found: Sequence[list[tuple[Any, ...]]]) -> None:
        ways = [(take, taken.append) for take, taken in zip(self._takers, found, strict=True)]
        defaults, mould = self._defaults, self._mould
        for row, number in rows:
            self._cancellation.demand()
            mould.__dict__ = values = {**defaults, **row.values, "id": number}
            mould.describe()
            for take, put in ways:
                put(take(values))


def _new_ids(session: Session, entity: type[Record | ContactEntry], how_many: int) -> range:
    if issubclass(entity, Record):
        return take_ids(session, how_many)
    first = (session.scalar(select(func.max(ContactEntry.id))) or 0) + 1
    return range(first, first + how_many)


def _columns_of(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Columns:
    return dict(zip(names, zip(*rows, strict=True), strict=True))


def _write(
    session: Session, chunks: Iterable[Sequence[tuple[Table, Columns]]], how_many: int, progress: Progress
) -> None:
    """Write each chunk while the next one is described."""
    converters = cache(partial(converters_of, session.get_bind().dialect))
    chunked = ([_statement(table, columns, converters(table)) for table, columns in chunk] for chunk in chunks)
    run = session.connection().exec_driver_sql
    with closing(ahead(chunked)) as ready:
        for number, statements in enumerate(ready, start=1):
            for text, values in statements:
                run(text, values)
            progress(min(number * _CHUNK, how_many), how_many, Sentence("Einträge werden geschrieben …"))


def _statement(table: Table, columns: Columns, converters: Mapping[str, _Convert]) -> _Statement:
    """What inserts rows given as columns: one statement, because each makes the full-text indexes write out what they have
    gathered, and because SQLite works through it without asking for Python's lock.

    The columns in which every row has the same (half of a person's) are given once, but for the first.
    """
    fitting = {name: converted(found, converters.get(name)) for name, found in columns.items()}
    first, *others = fitting
    same = {name: fitting[name][0] for name in others if _is_same(fitting[name])}
    own = [fitting[name] for name in fitting if name not in same]
    numbers = count(1)
    taken = ", ".join("?" if name in same else f"column{next(numbers)}" for name in fitting)
    row = f"({', '.join('?' * len(own))})"
    text = (
        f"INSERT INTO {table.name} ({', '.join(fitting)}) "
        f"SELECT {taken} FROM (VALUES {', '.join([row] * len(fitting[first]))})"
    )
    return text, (*same.values(), *chain.from_iterable(zip(*own, strict=True)))


def _is_same(column: Sequence[Any]) -> bool:
    return bool(column[0] == column[-1]) and column.count(column[0]) == len(column)


def converters_of(dialect: Dialect, table: Table) -> dict[str, _Convert]:
    """The columns whose values the driver does not take as they are, and what makes them fit."""
    processors = {column.name: column.type.dialect_impl(dialect).bind_processor(dialect) for column in table.columns}
    return {name: convert for name, convert in processors.items() if convert}


def converted(column: Sequence[Any], convert: _Convert | None) -> Sequence[Any]:
    """A column as the driver takes it. Kinds, flags and moments repeat: each value is converted once."""
    if convert is None:
        return column
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
def unwatched(entity: type[Record | ContactEntry]) -> type[Record | ContactEntry]:
    """The class with plain attributes where the ORM watches: one object of it is filled anew for every row."""
    columns = dict.fromkeys((prop.key for prop in entity.__mapper__.column_attrs), None)
    return type(f"Unwatched{entity.__name__}", (entity,), {"__abstract__": True, **columns})


@cache
def tables_of(entity: type[Base]) -> tuple[tuple[Table, tuple[str, ...]], ...]:
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
