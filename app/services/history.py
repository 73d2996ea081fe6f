"""The history of a record's fields, read from the journal: when, in which step, what stood there before and after.

What stood there before can be put back, field by field.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Column, Table, or_, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Coded, Sentence, joined
from app.models import Base, CatalogueEntry, JournalRow, JournalStep, Record, graph
from app.models.base import ChoiceType
from app.models.columns import CODES
from app.services import catalogues, journal_rows
from app.services.records import RECORD, AnyRow, get, rows_in, table_of


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row. `field` is what it is called; `before` and `after` are as the screen shows them."""

    step_id: int
    at: datetime
    step: str
    table: str
    column: str
    field: Sentence
    before: str
    after: str
    own: bool
    """Whether it is a field of the record itself, which was there before: then `put_back` works."""


def of_record(session: Session, record_id: int, limit: int = 500) -> list[FieldChange]:
    """The changes of a record's own fields and of its labelled parts (languages, contact persons …); newest first."""
    record = get(session, Record, record_id)
    half = table_of(type(record))
    own = JournalRow.table_name.in_([RECORD.name, half.name])
    owners = [owner for table in (RECORD, half) for owner in graph.parts_of(table) if _labels(owner.table)]
    parts = [condition for owner in owners for condition in journal_rows.of_parts(session, owner, record_id)]
    statement = (
        select(
            JournalRow.table_name,
            JournalRow.before,
            JournalRow.after,
            JournalRow.step_id,
            JournalStep.at,
            JournalStep.name,
        )
        .join(JournalStep, JournalStep.id == JournalRow.step_id)
        .where(or_(own & (JournalRow.pk == f"[{record_id}]"), *parts))
        .order_by(JournalRow.id.desc())
        .limit(limit)
    )
    rows = session.execute(statement).all()
    words = _Words(session, rows)
    known = {owner.table.name: owner.name for owner in owners}
    return [
        change
        for row in rows
        for change in _changes(
            row, words, row.table_name == half.name and row.before is not None, known.get(row.table_name)
        )
    ]


def put_back(session: Session, record_id: int, change: FieldChange) -> None:
    """Give a field of the record the value it had before a change. Raises UserError when that is gone or no own field."""
    record = get(session, Record, record_id)
    before = session.scalar(
        select(JournalRow.before)
        .where(
            JournalRow.step_id == change.step_id,
            JournalRow.table_name == table_of(type(record)).name,
            JournalRow.pk == f"[{record_id}]",
        )
        .order_by(JournalRow.id)
        .limit(1)
    )
    if before is None or not change.own:
        raise UserError("Was vorher hier stand, lässt sich nicht mehr zurückholen.")
    column = table_of(type(record)).c[change.column]
    setattr(record, change.column, _value(column.type, _load(before).get(change.column)))
    session.flush()


def _labels(table: Table) -> dict[str, Sentence]:
    """The columns of a table that stand in a history, and what they are called there."""
    return {column.name: label for column in table.columns if (label := graph.label_of(column))}


def _changes(row: AnyRow, words: "_Words", own: bool, owner: str | None) -> Iterator[FieldChange]:
    """The changed fields of a row; the column that leads to the record itself says nothing."""
    before, after = _load(row.before), _load(row.after)
    for column, name in _labels(Base.metadata.tables[row.table_name]).items():
        old, new = before.get(column), after.get(column)
        if old == new or column == owner:
            continue
        shown = words.say(row.table_name, column, old), words.say(row.table_name, column, new)
        if any(shown):
            yield FieldChange(row.step_id, row.at, row.name, row.table_name, column, name, *shown, own=own)


def _load(text: str | None) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(text) if text else {}
    return values


class _Words:
    """Says stored values in words; the titles of the records they point to are read once."""

    def __init__(self, session: Session, rows: Any) -> None:
        self._labels: dict[int, str] = catalogues.labels(session)
        pointed = {value for row in rows for value in _pointers(row)}
        titles = rows_in(session, select(RECORD.c.id, RECORD.c.title), RECORD.c.id, sorted(pointed))
        self._titles: dict[int, str] = {row.id: row.title for row in titles}

    def say(self, table: str, column: str, value: Any) -> str:
        """A stored value as the screen shows it; empty for nothing."""
        if value is None or value == "":
            return ""
        target = _target(table, column)
        if target == CatalogueEntry.__tablename__:
            return self._labels.get(value, "")
        if target:
            return self._titles.get(value, Sentence("gelöschter Eintrag"))
        return _plain(Base.metadata.tables[table].c[column], value)


_NAMES_OF: dict[str, Literal["languages", "countries"]] = {"language": "languages", "country": "countries"}
_BY_TYPE: dict[type, Callable[[Any], str]] = {
    bool: lambda value: Sentence("ja") if value else Sentence("nein"),
    datetime: lambda value: joined("", datetime.fromisoformat(value)),
    date: lambda value: joined("", date.fromisoformat(value)),
}


_READ: dict[type, Callable[[Any], Any]] = {
    bool: bool,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}


def _value(kind: Any, stored: Any) -> Any:
    """A value as the journal holds it, as the entity has it."""
    if stored is None:
        return None
    if isinstance(kind, ChoiceType):
        return kind.choices(stored)  # type: ignore[call-arg]
    return _READ.get(kind.python_type, lambda value: value)(stored)


def _plain(column: Column[Any], value: Any) -> str:
    if isinstance(column.type, ChoiceType):
        return next((choice.label for choice in column.type.choices if choice.value == value), str(value))
    if CODES in column.info:
        return joined("", Coded(_NAMES_OF[column.info[CODES]], value))
    return _BY_TYPE.get(column.type.python_type, str)(value)


def _target(table: str, column: str) -> str:
    """The table a column points to; empty for a plain value."""
    target = graph.target_of(Base.metadata.tables[table].c[column])
    return "" if target is None else target.name


def _pointers(row: AnyRow) -> Iterator[int]:
    for column in _labels(Base.metadata.tables[row.table_name]):
        if _target(row.table_name, column) not in ("", CatalogueEntry.__tablename__):
            for values in (_load(row.before), _load(row.after)):
                if values.get(column) is not None:
                    yield values[column]
