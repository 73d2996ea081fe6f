"""The rows that go over to another record in a merge, read from the graph of the models."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, DateTime, Table, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence, joined
from app.models import CatalogueEntry, Record, graph
from app.models.columns import TEXT, TextKind
from app.services.records import RECORD, table_of
from app.services.stored_values import Words, leads_to_record

Values = Mapping[str, Any]
"""A row as the file holds it: column by column, as in the journal."""
_CATALOGUE = table_of(CatalogueEntry)


@dataclass(frozen=True, slots=True)
class Going:
    """A row that belongs to the merged record by `column`. `twice`: the kept one has the same, and this one is left out."""

    column: Column[Any]
    values: Values
    twice: bool

    @property
    def table(self) -> Table:
        return self.column.table


@cache
def moving(kind: str) -> tuple[Column[Any], ...]:
    """The columns by which rows belong or lead to a record of a kind, and go over when it is merged."""
    columns = (*graph.references(RECORD), *graph.references(graph.half_of(kind)))
    return tuple(column for column in columns if (reference := graph.reference_of(column)) and reference.moves)


def going(session: Session, kind: str, kept_id: int, merged_id: int) -> Iterator[Going]:
    """Every row that goes over from one record to the other, table by table."""
    for column in moving(kind):
        rows = of_record(session, column, merged_id)
        theirs = {_sameness(column, values) for values in of_record(session, column, kept_id)} if rows else set()
        for values in rows:
            seen = _sameness(column, values)
            to_itself = _leads_to(column, values, kept_id)
            yield Going(column, values, to_itself or (_is_once(column) and seen in theirs))
            theirs.add(seen)


def of_record(session: Session, column: Column[Any], record_id: int) -> list[Values]:
    """The rows that lead to a record by a column, as the file holds them, in the order of their keys."""
    keys = ", ".join(f'"{key.name}"' for key in column.table.primary_key)
    statement = f'SELECT * FROM "{column.table.name}" WHERE "{column.name}" = ? ORDER BY {keys}'
    found = session.connection().exec_driver_sql(statement, (record_id,))
    return [dict(row) for row in found.mappings()]


def raw(session: Session, table: Table, key: Values) -> Values | None:
    """A row by its primary key, as the file holds it."""
    where = " AND ".join(f'"{name}" = ?' for name in key)
    statement = f'SELECT * FROM "{table.name}" WHERE {where}'
    found = session.connection().exec_driver_sql(statement, tuple(key.values())).mappings().first()
    return None if found is None else dict(found)


def is_link(column: Column[Any]) -> bool:
    """Whether the column is a part of its table's key: such a row is made anew, not changed."""
    return column.primary_key


def _is_once(column: Column[Any]) -> bool:
    """Whether equal rows are one: not so for records, nor for rows on which others hang."""
    return not graph.is_record(column.table) and not graph.parts_of(column.table)


def _sameness(column: Column[Any], values: Values) -> tuple[Any, ...]:
    """What two rows of a record must have in common to be one and the same."""
    reference = graph.reference_of(column)
    if reference is not None and reference.once:
        found = tuple(values[name] for name in reference.once)
        return found if all(value is not None for value in found) else (*found, *_key(column.table, values))
    own = {key.name for key in column.table.primary_key} if len(column.table.primary_key) == 1 else set()
    return tuple(value for name, value in values.items() if name != column.name and name not in own)


def _key(table: Table, values: Values) -> tuple[Any, ...]:
    return tuple(values[key.name] for key in table.primary_key)


def _leads_to(column: Column[Any], values: Values, kept_id: int) -> bool:
    """Whether the row ties the merged record to the kept one: both are one now, and nothing is tied to itself."""
    ends = [other for other in moving_in(column.table) if other is not column]
    return any(values[other.name] == kept_id and graph.target_of(other) is graph.target_of(column) for other in ends)


@cache
def moving_in(table: Table) -> tuple[Column[Any], ...]:
    """The columns of a table that lead to records of which two can be merged."""
    halves = [RECORD, *(half for half in graph.halves() if _mergeable(half))]
    return tuple(column for column in table.columns if graph.target_of(column) in halves)


def _mergeable(half: Table) -> bool:
    entity: type[Record] = graph.entity_of(graph.kinds_by_table()[half.name])
    return entity.mergeable


def words_for(session: Session, rows: list[Going]) -> Callable[[Going], Sentence]:
    """Says of rows what they are: "Sommerfest", "Fotos im Internet"."""
    pointed = {row.values[column.name] for row in rows for column in row.table.columns if leads_to_record(column)}
    words = Words(session, pointed - {None})

    def said(row: Going) -> Sentence:
        reference = graph.reference_of(row.column)
        names = reference.once if reference and reference.once else _telling(row)
        texts = [_said(session, words, row, name) for name in names]
        return joined(", ", *(text for text in texts if text))

    return said


def _said(session: Session, words: Words, row: Going, name: str) -> str:
    target = graph.target_of(row.table.c[name])
    if target is None or target is _CATALOGUE or graph.is_record(target):
        return words.say(row.table.name, name, row.values[name])
    return _named(session, words, target, row.values[name])


def _named(session: Session, words: Words, target: Table, key: Any) -> Sentence | str:
    """What a row that is no record is called: a tag by its name, a conversation by its moment."""
    typed = next((column for column in target.columns if column.name in ("name", "label")), None)
    (own,) = target.primary_key
    if typed is not None:
        return session.scalar(select(typed).where(own == key)) or ""
    moment = next((column for column in target.columns if isinstance(column.type, DateTime)), None)
    stored = {} if moment is None else raw(session, target, {own.name: key}) or {}
    return "" if moment is None else words.say(target.name, moment.name, stored.get(moment.name))


def _telling(row: Going) -> list[str]:
    return [
        column.name
        for column in row.table.columns
        if column is not row.column and _tells(column) and row.values[column.name]
    ]


def _tells(column: Column[Any]) -> bool:
    typed = column.info.get(TEXT) is TextKind.TYPED
    return typed or graph.label_of(column) is not None or graph.target_of(column) is not None
