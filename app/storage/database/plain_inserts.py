"""A new record or contact that is saved by itself is written by plain statements: the mapper's own way took a sixth of a save."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Dialect, Table
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.attributes import instance_dict

from app.models import ContactEntry, Record
from app.models.driver import driver

_FIRST_VERSION = 1
_Convert = Callable[[Any], Any]
_Alone = Record | ContactEntry


@dataclass(frozen=True, slots=True)
class _Insert:
    """What writes a record's row in one of its tables, and how its values get there."""

    statement: str
    take: Callable[[dict[str, Any]], tuple[Any, ...]]
    converters: tuple[tuple[int, _Convert], ...]

    def row(self, values: dict[str, Any]) -> list[Any]:
        """The values as the driver takes them, in the order of the columns."""
        row = [*self.take(values)]
        for place, convert in self.converters:
            row[place] = convert(row[place])
        return row


def insert_alone(session: Session) -> None:
    """Write the session's new record or contact, if it is the only thing there is to write and is tied to no other entity.

    It has to be described already (see `Record.describe`). Afterwards the session has it like one that it has flushed.
    """
    if len(session.new) != 1 or session.dirty or session.deleted:
        return
    (record,) = session.new
    if isinstance(record, _Alone) and not _is_tied(record):
        _insert(session, record)


def _is_tied(record: _Alone) -> bool:
    values = instance_dict(record)
    return any(values.get(name) for name in _relations(type(record)))


def _insert(session: Session, record: _Alone) -> None:
    values = instance_dict(record)
    values.update(_nothing(type(record)) | values, version=_FIRST_VERSION)
    run = driver(session).execute
    for insert in _inserts(type(record), session.get_bind().dialect):
        written = run(insert.statement, insert.row(values))
        if values["id"] is None:
            values["id"] = written.lastrowid
    session.expunge(record)
    make_transient_to_detached(record)
    session.add(record)


@cache
def _relations(entity: type[_Alone]) -> tuple[str, ...]:
    return tuple(relation.key for relation in entity.__mapper__.relationships if not relation.viewonly)


@cache
def _nothing(entity: type[_Alone]) -> dict[str, None]:
    return dict.fromkeys(entity.__mapper__.column_attrs.keys())


@cache
def _inserts(entity: type[_Alone], dialect: Dialect) -> tuple[_Insert, ...]:
    """One for each table of a class, parents first."""
    mapper = entity.__mapper__
    tables = [table for table in mapper.tables if isinstance(table, Table)]
    return tuple(
        _Insert(
            f"INSERT INTO {table.name} ({', '.join(table.columns.keys())}) VALUES ({', '.join('?' * len(table.columns))})",
            itemgetter(*(mapper.get_property_by_column(column).key for column in table.columns)),
            tuple(_converters(table.columns.values(), dialect)),
        )
        for table in tables
    )


def _converters(columns: list[Column[Any]], dialect: Dialect) -> list[tuple[int, _Convert]]:
    made = [column.type.dialect_impl(dialect).bind_processor(dialect) for column in columns]
    return [(place, convert) for place, convert in enumerate(made) if convert]
