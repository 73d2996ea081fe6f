"""The history of a record's fields, read from the journal: when, in which step, what stood there before and after.

What stood there before can be put back, field by field.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import Base, JournalRow, JournalStep, Record, graph
from app.services import journal_rows
from app.services.records import RECORD, AnyRow, get, table_of
from app.services.stored_values import Words, leads_to_record, read_value


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
    words = Words(session, {value for row in rows for value in _pointers(row)})
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
    setattr(record, change.column, read_value(column.type, _load(before).get(change.column)))
    session.flush()


def _labels(table: Table) -> dict[str, Sentence]:
    """The columns of a table that stand in a history, and what they are called there."""
    return {column.name: label for column in table.columns if (label := graph.label_of(column))}


def _changes(row: AnyRow, words: Words, own: bool, owner: str | None) -> Iterator[FieldChange]:
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


def _pointers(row: AnyRow) -> Iterator[int]:
    table = Base.metadata.tables[row.table_name]
    for column in _labels(table):
        if leads_to_record(table.c[column]):
            for values in (_load(row.before), _load(row.after)):
                if values.get(column) is not None:
                    yield values[column]
