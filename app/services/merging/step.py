"""What the step of a merge did, row by row, as the journal still knows it, and what became of it since."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.models import Base, JournalRow, JournalStep, Merge, StepKind, graph
from app.services.merging import rows
from app.services.merging.rows import Values
from app.services.records import RECORD, table_of

_COUNTED = frozenset({"version", "changed_at"})
_TURNED = (StepKind.UNDO, StepKind.REDO)


@dataclass(frozen=True, slots=True)
class Touched:
    """A row before and after the merge; of one whose other texts were erased since only what it belonged to is known."""

    table: Table
    key: Mapping[str, Any]
    before: Values | None
    after: Values | None

    @property
    def changed(self) -> tuple[str, ...]:
        """The columns that the merge has changed."""
        if self.before is None or self.after is None:
            return ()
        return tuple(name for name, value in self.after.items() if self.before.get(name, value) != value)


def told(session: Session, step_id: int) -> list[Touched]:
    """Every row that the step has changed, as it was before all of it and after all of it."""
    wanted = select(JournalRow.table_name, JournalRow.pk, JournalRow.before, JournalRow.after)
    found: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for row in session.execute(wanted.where(JournalRow.step_id == step_id).order_by(JournalRow.id)):
        first, _ = found.get((row.table_name, row.pk), (row.before, None))
        found[row.table_name, row.pk] = (first, row.after)
    return [
        Touched(table, _key(table, pk), _load(before), _load(after))
        for (name, pk), (before, after) in found.items()
        if (table := Base.metadata.tables.get(name)) is not None and (before or after)
    ]


def attached(told_rows: list[Touched], merge: Merge) -> list[Touched]:
    """Those that hung on one of the two records, without the records themselves and the note of the merge."""
    own = {merge.kept_id, merge.merged_id}
    return [
        row
        for row in told_rows
        if row.table is not table_of(Merge) and not (row.table in _own_tables() and row.key["id"] in own)
    ]


def of_record(told_rows: list[Touched], table: Table, record_id: int) -> Touched | None:
    """What happened to one half of a record."""
    return next((row for row in told_rows if row.table is table and row.key.get("id") == record_id), None)


def first_since(session: Session, table: Table, record_id: int, step_id: int) -> Values | None:
    """A row as it was right after a step, by the first change since; None where there was none."""
    wanted = select(JournalRow.before).where(JournalRow.table_name == table.name, JournalRow.pk == f"[{record_id}]")
    return _load(session.scalar(wanted.where(JournalRow.step_id > step_id).order_by(JournalRow.id).limit(1)))


def is_another(session: Session, row: Touched, step_id: int) -> bool:
    """Whether the row with this key was made since: SQLite gives the key of what was deleted to what comes next."""
    made = (
        select(JournalRow.id)
        .join(JournalStep, JournalStep.id == JournalRow.step_id)
        .where(
            JournalRow.table_name == row.table.name,
            JournalRow.pk == json.dumps([*row.key.values()], separators=(",", ":")),
        )
        .where(JournalRow.before.is_(None), JournalRow.step_id > step_id, JournalStep.kind.not_in(_TURNED))
    )
    return session.scalar(made.limit(1)) is not None


def is_as_left(now: Values, after: Values) -> bool:
    """Whether a row is what the merge made of it."""
    return all(now.get(name) == value for name, value in after.items() if name not in _COUNTED)


def now(session: Session, row: Touched) -> Values | None:
    """The row as it is today."""
    return rows.raw(session, row.table, row.key)


def _own_tables() -> tuple[Table, ...]:
    return (RECORD, *graph.halves())


def _key(table: Table, pk: str) -> Mapping[str, Any]:
    return dict(zip((column.name for column in table.primary_key), json.loads(pk), strict=True))


def _load(text: str | None) -> Values | None:
    values: Values | None = json.loads(text) if text else None
    return values
