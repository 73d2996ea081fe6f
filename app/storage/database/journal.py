"""The journal: every step with its rows before and after; undo and redo turn them back and forth."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, not_, select
from sqlalchemy.orm import Session, aliased

from app.common import clock
from app.common.changes import Changes
from app.common.errors import StaleError
from app.models import Base, JournalRow, JournalStep, Meta, StepKind, graph, home_address
from app.models.bookkeeping import SEALED_BY, SEALED_SINGLY, SEALED_STEP, SealedBy, seal_steps, seal_up_to
from app.models.driver import driver
from app.storage.database.schema import key_columns

_Changed = tuple[str, dict[str, Any]]
"""The table of a row and its values after a step, or before it where it went."""
_VOLATILE = frozenset({"version", "changed_at", "past"})
_MANY = 2000
_HERS = JournalStep.kind == StepKind.DO
_HAS_ROWS = select(JournalRow.id).where(JournalRow.step_id == JournalStep.id).exists()
_UNDO = aliased(JournalStep)
_STEPS = select(JournalStep.id, JournalStep.name, JournalStep.at, JournalStep.undone).where(_HERS)


class Stuck(Exception):
    """A step can't be turned back or forth: not now, and not at the next try either."""


@dataclass(frozen=True)
class Step:
    """One named user action, as the undo history shows it."""

    id: int
    name: str
    at: datetime
    undone: bool
    sealed: SealedBy | None = None
    """Why it can't be turned back or forth any more; None if it can."""


def begin(session: Session, name: str, kind: StepKind = StepKind.DO, target: int | None = None) -> int:
    """Open a step; every row changed from now on in this transaction belongs to it. Returns its id."""
    values = (name, clock.now().isoformat(" ", "microseconds"), kind.value, target)
    done = driver(session).execute(
        "INSERT INTO journal_step(name, at, kind, target_id, undone) VALUES (?, ?, ?, ?, 0)", values
    )
    return int(done.lastrowid)


def steps(session: Session, limit: int) -> list[Step]:
    """Her own actions, newest first; undone ones are marked."""
    seals = _Seals(session)
    found = session.execute(_STEPS.order_by(JournalStep.id.desc()).limit(limit))
    return [Step(row.id, row.name, row.at, row.undone, seals.of(row.id)) for row in found]


def next_undo(session: Session) -> Step | None:
    """The newest action that is not undone, has changed something and can be turned back."""
    wanted = _STEPS.where(JournalStep.undone.is_(False), _Seals(session).open(), _HAS_ROWS)
    return _step(session, wanted.order_by(JournalStep.id.desc()))


def last_sealed(session: Session) -> Step | None:
    """The newest action that is not undone and can't be turned back, with the reason."""
    seals = _Seals(session)
    wanted = _STEPS.where(JournalStep.undone.is_(False), not_(seals.open()), _HAS_ROWS)
    found = _step(session, wanted.order_by(JournalStep.id.desc()))
    return replace(found, sealed=seals.of(found.id)) if found else None


def next_redo(session: Session) -> Step | None:
    """The action that redo brings back: the oldest of those that were undone since her last new action."""
    last_new = session.scalar(select(func.max(JournalStep.id)).where(_HERS)) or 0
    turned_back = select(_UNDO.id).where(
        _UNDO.target_id == JournalStep.id, _UNDO.kind == StepKind.UNDO, _UNDO.id > last_new
    )
    wanted = _STEPS.where(JournalStep.undone.is_(True), _Seals(session).open(), turned_back.exists(), _HAS_ROWS)
    return _step(session, wanted.order_by(JournalStep.id))


def seal(session: Session) -> None:
    """Let undo begin anew from here (after building a demo, or before handing a vault on); the history stays readable."""
    seal_up_to(session, session.scalar(select(func.max(JournalStep.id))) or 0, SealedBy.BEGINNING)


def pass_over(session: Session, step_id: int) -> None:
    """Let one step stand that can't be turned back or forth, so that it blocks no other."""
    seal_steps(session, [step_id], SealedBy.CHANGED)


class _Seals:
    """Which steps can't be turned any more, and why: all up to `last`, and single ones."""

    def __init__(self, session: Session) -> None:
        wanted = select(Meta.key, Meta.value).where(Meta.key.in_((SEALED_STEP, SEALED_BY, *SEALED_SINGLY.values())))
        kept: dict[str, str] = {row.key: row.value for row in session.execute(wanted)}
        self.last = int(kept.get(SEALED_STEP, 0))
        self._single = {step: why for why, key in SEALED_SINGLY.items() for step in json.loads(kept.get(key, "[]"))}
        self._why = next((why for why in SealedBy if why == kept.get(SEALED_BY)), SealedBy.BEGINNING)

    def of(self, step_id: int) -> SealedBy | None:
        """Why a step is sealed; None if it is not."""
        if step_id <= self.last:
            return self._why
        return self._single.get(step_id)

    def open(self) -> ColumnElement[bool]:
        """What holds for a step that is not sealed."""
        single = func.json_each(json.dumps(list(self._single))).table_valued("value")
        return and_(JournalStep.id > self.last, JournalStep.id.not_in(select(single.c.value)))


def _step(session: Session, query: Select[*tuple[Any, ...]]) -> Step | None:
    found = session.execute(query.limit(1)).first()
    return Step(found.id, found.name, found.at, found.undone) if found else None


def turn(session: Session, target: Step, kind: StepKind) -> None:
    """Undo (`kind` UNDO) or redo the next step, which is `target`.

    Raises Stuck when one of its rows was changed since or something hangs on it that the step did not make, StaleError
    when another step is the next by now; then nothing changes.
    """
    back = kind is StepKind.UNDO
    if (next_undo if back else next_redo)(session) != target:
        raise StaleError("Inzwischen wurde weiter gearbeitet. Es blieb alles, wie es ist; bitte noch einmal versuchen.")
    rows = session.execute(
        select(JournalRow.table_name, JournalRow.pk, JournalRow.before, JournalRow.after)
        .where(JournalRow.step_id == target.id)
        .order_by(JournalRow.id.desc() if back else JournalRow.id)
    ).all()
    turning = begin(session, target.name, kind, target.id)
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    keys = {table: key_columns(connection, table) for table in {row.table_name for row in rows}}
    for row in rows:
        found, wanted = (row.after, row.before) if back else (row.before, row.after)
        _put(connection, row, keys[row.table_name], _load(found), _load(wanted))
    if connection.exec_driver_sql(_OTHER_ROWS, (turning, target.id)).first():
        raise Stuck
    connection.exec_driver_sql("UPDATE journal_step SET undone = ? WHERE id = ?", (int(back), target.id))


_OTHER_ROWS = (
    "SELECT table_name, pk FROM journal_row WHERE step_id = ? "
    "EXCEPT SELECT table_name, pk FROM journal_row WHERE step_id = ? LIMIT 1"
)
"""Rows that changed only because they hung on a row that went: they are of another step, and stay."""


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
        raise Stuck
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


def finish(
    session: Session, step_id: int, name: str, initiator: object | None, *, newest: bool = False
) -> Changes | None:
    """What a step has touched, read from its rows; a step without rows is forgotten and answers None."""
    connection = driver(session)
    rows = connection.execute(
        "SELECT table_name, coalesce(after, before) FROM journal_row WHERE step_id = ? LIMIT ?", (step_id, _MANY + 1)
    ).fetchall()
    if len(rows) > _MANY:
        homes = {"step": step_id, "kinds": json.dumps(sorted(home_address.kinds_of_homes()))}
        _refreshed(session, [row[0] for row in connection.execute(_HOMES, homes).fetchall()])
        return Changes(step_id, name, everything=True, newest=newest, initiator=initiator)
    if not rows:
        connection.execute("DELETE FROM journal_step WHERE id = ?", (step_id,))
        return None
    changed = [(table, json.loads(text)) for table, text in rows]
    tables, kinds, touched = _touched(changed)
    touched |= _refreshed(session, [key for key, kind in kinds.items() if kind in home_address.kinds_of_homes()])
    touched |= _owners(connection, changed)
    unknown = touched - kinds.keys()
    if unknown:
        statement = "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))"
        kinds.update(connection.execute(statement, (json.dumps(list(unknown)),)).fetchall())
    seen = frozenset(str(kind) for kind in kinds.values())
    return Changes(step_id, name, frozenset(tables), seen, frozenset(touched), newest=newest, initiator=initiator)


_HOMES = (
    "SELECT DISTINCT r.id FROM journal_row AS j JOIN record AS r ON r.id = json_extract(j.pk, '$[0]') "
    "WHERE j.step_id = :step AND j.table_name = 'record' AND r.kind IN (SELECT value FROM json_each(:kinds))"
)
"""The homes that a large step has touched."""


def _refreshed(session: Session, homes: Sequence[int]) -> set[int]:
    """Who lives in these homes is found by the address that holds now. Returns whose search text has changed."""
    return home_address.describe_again(session, home_address.members_of(session, homes)) if homes else set()


def _touched(changed: Sequence[_Changed]) -> tuple[set[str], dict[int, str], set[int]]:
    """Tables, kinds of records by id where the rows tell, and ids of the records that the rows are or belong to."""
    tables: set[str] = set()
    kinds: dict[int, str] = {}
    touched: set[int] = set()
    for table, values in changed:
        tables.add(table)
        if table == "record":
            kinds[values["id"]] = values["kind"]
            touched.add(values["id"])
        touched.update(values[column] for column in graph.record_columns(table) if values.get(column) is not None)
    return tables, kinds, touched


def _owners(connection: Any, changed: Sequence[_Changed]) -> set[int]:
    """Ids of the records to which rows belong only through another row (the confidential note of a contact).

    What such a row of the same step belongs to is touched by that row already.
    """
    seen = {(table, values.get("id")) for table, values in changed}
    through: dict[str, set[int]] = {}
    for table, values in changed:
        for column, owner in _owning_rows(table):
            if (owner, values[column]) not in seen:
                through.setdefault(owner, set()).add(values[column])
    found: set[int] = set()
    for owner, keys in through.items():
        names, marks = ", ".join(graph.record_columns(owner)), ", ".join("?" * len(keys))
        for row in connection.execute(f"SELECT {names} FROM {owner} WHERE id IN ({marks})", tuple(keys)):
            found.update(number for number in row if number is not None)
    return found


@cache
def _owning_rows(table: str) -> tuple[tuple[str, str], ...]:
    """The columns by which rows of a table are parts of rows that are no records but belong to some, with the tables of those."""
    mapped = Base.metadata.tables.get(table)
    owners = () if mapped is None else graph.owners_of(mapped)
    targets = ((column.name, target) for column in owners if (target := graph.target_of(column)) is not None)
    return tuple(
        (name, target.name)
        for name, target in targets
        if not graph.is_record(target) and graph.record_columns(target.name)
    )
