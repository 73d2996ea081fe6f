"""The journal: every step with its rows before and after; undo and redo turn them back and forth."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from app.common import clock
from app.common.changes import Changes
from app.common.errors import StaleError
from app.models import JournalRow, JournalStep, Meta, Record, StepKind
from app.models.keeping import SEALED_STEP
from app.storage.database.engine import driver
from app.storage.database.schema import key_columns

_VOLATILE = frozenset({"version", "changed_at"})
_MANY = 2000
_HERS = JournalStep.kind == StepKind.DO
_HAS_ROWS = select(JournalRow.id).where(JournalRow.step_id == JournalStep.id).exists()
_UNDO = aliased(JournalStep)
_STEPS = select(JournalStep.id, JournalStep.name, JournalStep.at, JournalStep.undone).where(_HERS)
_RECORD_COLUMNS = ("record_id", "event_id", "person_id", "organisation_id", "case_id", "about_id", "household_id")


@dataclass(frozen=True)
class Step:
    """One named user action, as the undo history shows it."""

    id: int
    name: str
    at: datetime
    undone: bool
    sealed: bool = False
    """Stands before the point from which undo begins: it can't be turned back."""


def begin(session: Session, name: str, kind: StepKind = StepKind.DO, target: int | None = None) -> int:
    """Open a step; every row changed from now on in this transaction belongs to it. Returns its id."""
    values = (name, clock.now().isoformat(" ", "microseconds"), kind.value, target)
    done = driver(session).execute(
        "INSERT INTO journal_step(name, at, kind, target_id, undone) VALUES (?, ?, ?, ?, 0)", values
    )
    return int(done.lastrowid)


def steps(session: Session, limit: int) -> list[Step]:
    """Her own actions, newest first; undone ones are marked."""
    found = session.execute(_STEPS.order_by(JournalStep.id.desc()).limit(limit))
    last_sealed = _sealed(session)
    return [Step(row.id, row.name, row.at, row.undone, row.id <= last_sealed) for row in found]


def next_undo(session: Session) -> Step | None:
    """The newest action that is not undone and has changed something."""
    wanted = _STEPS.where(JournalStep.undone.is_(False), JournalStep.id > _sealed(session), _HAS_ROWS)
    return _step(session, wanted.order_by(JournalStep.id.desc()))


def next_redo(session: Session) -> Step | None:
    """The action that redo brings back: the oldest of those that were undone since her last new action."""
    last_new = session.scalar(select(func.max(JournalStep.id)).where(_HERS)) or 0
    turned_back = select(_UNDO.id).where(
        _UNDO.target_id == JournalStep.id, _UNDO.kind == StepKind.UNDO, _UNDO.id > last_new
    )
    wanted = _STEPS.where(
        JournalStep.undone.is_(True), JournalStep.id > _sealed(session), turned_back.exists(), _HAS_ROWS
    )
    return _step(session, wanted.order_by(JournalStep.id))


def seal(session: Session) -> None:
    """Let undo begin anew from here (after building a demo, or before handing a vault on); the history stays readable."""
    last = session.scalar(select(func.max(JournalStep.id))) or 0
    session.merge(Meta(key=SEALED_STEP, value=str(last)))


def _sealed(session: Session) -> int:
    return int(session.scalar(select(Meta.value).where(Meta.key == SEALED_STEP)) or 0)


def _step(session: Session, query: Select[*tuple[Any, ...]]) -> Step | None:
    found = session.execute(query.limit(1)).first()
    return Step(found.id, found.name, found.at, found.undone) if found else None


def turn(session: Session, target: Step, kind: StepKind) -> None:
    """Undo (`kind` UNDO) or redo a step. Raises StaleError when one of its rows was changed since; then nothing changes."""
    back = kind is StepKind.UNDO
    rows = session.execute(
        select(JournalRow.table_name, JournalRow.pk, JournalRow.before, JournalRow.after)
        .where(JournalRow.step_id == target.id)
        .order_by(JournalRow.id.desc() if back else JournalRow.id)
    ).all()
    begin(session, target.name, kind, target.id)
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    keys = {table: key_columns(connection, table) for table in {row.table_name for row in rows}}
    for row in rows:
        found, wanted = (row.after, row.before) if back else (row.before, row.after)
        _put(connection, row, keys[row.table_name], _load(found), _load(wanted))
    connection.exec_driver_sql("UPDATE journal_step SET undone = ? WHERE id = ?", (int(back), target.id))


def _load(text: str | None) -> dict[str, Any] | None:
    return json.loads(text) if text is not None else None


def _put(
    connection: Connection,
    row: Row[*tuple[Any, ...]],
    key: list[str],
    expected: dict[str, Any] | None,
    wanted: dict[str, Any] | None,
) -> None:
    """Bring one row from its expected to its wanted state."""
    where = " AND ".join(f'"{column}" = ?' for column in key)
    place = tuple(json.loads(row.pk))
    current = connection.exec_driver_sql(f'SELECT * FROM "{row.table_name}" WHERE {where}', place).mappings().first()
    if not _same(dict(current) if current else None, expected):
        raise StaleError(
            "Das lässt sich nicht mehr umkehren, weil der Eintrag inzwischen weiter geändert wurde. Es blieb alles, wie es ist."
        )
    if wanted is None:
        connection.exec_driver_sql(f'DELETE FROM "{row.table_name}" WHERE {where}', place)
        return
    values = dict(wanted)
    if current and "version" in values:
        values["version"] = current["version"] + 1
    names = ", ".join(f'"{column}"' for column in values)
    if current is None:
        marks = ", ".join("?" * len(values))
        connection.exec_driver_sql(f'INSERT INTO "{row.table_name}" ({names}) VALUES ({marks})', tuple(values.values()))
        return
    settings = ", ".join(f'"{column}" = ?' for column in values)
    connection.exec_driver_sql(f'UPDATE "{row.table_name}" SET {settings} WHERE {where}', (*values.values(), *place))


def _same(current: dict[str, Any] | None, expected: dict[str, Any] | None) -> bool:
    if current is None or expected is None:
        return current is expected
    return all(current.get(column) == value for column, value in expected.items() if column not in _VOLATILE)


def finish(session: Session, step_id: int, name: str, initiator: object | None) -> Changes | None:
    """What a step has touched, read from its rows; a step without rows is forgotten and answers None."""
    connection = driver(session)
    rows = connection.execute(
        "SELECT table_name, coalesce(after, before) FROM journal_row WHERE step_id = ? LIMIT ?", (step_id, _MANY + 1)
    ).fetchall()
    if len(rows) > _MANY:
        return Changes(step_id, name, everything=True, initiator=initiator)
    if not rows:
        connection.execute("DELETE FROM journal_step WHERE id = ?", (step_id,))
        return None
    tables, kinds, touched = _touched(rows)
    unknown = touched - kinds.keys()
    if unknown:
        found = session.execute(select(Record.id, Record.kind).where(Record.id.in_(unknown)))
        kinds.update((row.id, row.kind) for row in found)
    seen = frozenset(str(kind) for kind in kinds.values())
    return Changes(step_id, name, frozenset(tables), seen, frozenset(touched), initiator=initiator)


def _touched(rows: Sequence[tuple[str, str]]) -> tuple[set[str], dict[int, str], set[int]]:
    """Tables, kinds of records by id where the rows tell, and ids of the records that the rows are or belong to."""
    tables: set[str] = set()
    kinds: dict[int, str] = {}
    touched: set[int] = set()
    for table, text in rows:
        values = json.loads(text)
        tables.add(table)
        if table == "record":
            kinds[values["id"]] = values["kind"]
            touched.add(values["id"])
        touched.update(values[column] for column in _RECORD_COLUMNS if values.get(column) is not None)
    return tables, kinds, touched
