"""What becomes of each row that a merge has touched, when the merge is taken apart."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm import Session

from app.models import Merge, graph
from app.services.merging import rows, step
from app.services.merging.merge import by_key, count_version, put
from app.services.merging.rows import Values
from app.services.merging.step import Touched


class Turn(Enum):
    """How a row is turned back."""

    NOTHING = auto()
    """It belonged to neither record, or is gone for good."""
    STAYS = auto()
    """It was moved, edited or deleted since, and stays as it is."""
    BACK = auto()
    """It went over, and goes back."""
    AGAIN = auto()
    """The merge left it out because the kept record had the same; it is there again."""
    GONE = auto()
    """The merge has made it; it goes."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a row. `values` are what it will hold, as far as that changes."""

    row: Touched
    turn: Turn
    values: Values

    @property
    def returns(self) -> bool:
        """Whether the merged record has it again."""
        return self.turn in (Turn.BACK, Turn.AGAIN)

    def follow(self, session: Session) -> None:
        """Let it be so."""
        if self.turn is Turn.AGAIN:
            put(session, self.row.table, self.values)
        elif self.turn is Turn.GONE:
            where, key = by_key(self.row.table, self.row.key)
            session.connection().exec_driver_sql(f'DELETE FROM "{self.row.table.name}" WHERE {where}', key)
        elif self.turn is Turn.BACK:
            self._set(session)

    def _set(self, session: Session) -> None:
        where, key = by_key(self.row.table, self.row.key)
        settings = ", ".join(f'"{name}" = ?' for name in self.values)
        statement = f'UPDATE "{self.row.table.name}" SET {settings} WHERE {where}'
        session.connection().exec_driver_sql(statement, (*self.values.values(), *key))
        count_version(session, self.row.table, self.row.key)


def fate_of(session: Session, merge: Merge, row: Touched) -> Fate:
    """What becomes of a row that the step of a merge has touched."""
    now = step.now(session, row)
    if row.before is None:
        return _of_made(row, now)
    if row.after is None:
        return _of_left_out(session, row, now)
    led = {name: row.before[name] for name in row.changed if _leads_to(row.table.c[name], row.before[name], merge)}
    if not led:
        return Fate(row, Turn.NOTHING, {})
    if now is None or step.is_another(session, row, merge.step_id):
        return Fate(row, Turn.STAYS, {})
    back = {name: value for name, value in led.items() if now[name] == row.after[name]}
    return Fate(row, Turn.BACK if back else Turn.STAYS, back)


def _of_made(row: Touched, now: Values | None) -> Fate:
    if now is None or row.after is None:
        return Fate(row, Turn.NOTHING, {})
    return Fate(row, Turn.GONE if step.is_as_left(now, row.after) else Turn.STAYS, {})


def _of_left_out(session: Session, row: Touched, now: Values | None) -> Fate:
    """It is put back under its old key, or under the next where another has that by now."""
    values = dict(row.before or {})
    (first, *others) = row.table.primary_key
    if now is not None and (others or first.foreign_keys):
        return Fate(row, Turn.STAYS, {})
    if now is not None:
        del values[first.name]
    for column in row.table.columns:
        if _is_broken(session, column, values.get(column.name)):
            if not column.nullable:
                return Fate(row, Turn.STAYS, {})
            values[column.name] = None
    return Fate(row, Turn.AGAIN, values)


def _is_broken(session: Session, column: Column[Any], value: Any) -> bool:
    """Whether a value leads to what is no more."""
    target = graph.target_of(column)
    if target is None or value is None:
        return False
    (key,) = target.primary_key
    return rows.raw(session, target, {key.name: value}) is None


def _leads_to(column: Column[Any], value: Any, merge: Merge) -> bool:
    return column in rows.moving_in(column.table) and value == merge.merged_id
