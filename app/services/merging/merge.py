"""Merging two records: one is kept, the other put aside, and everything that hung on it goes over."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Table, func, insert, or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import StaleError
from app.common.kinds import Kind
from app.models import JournalStep, Merge, NotDuplicate, graph
from app.services import trash
from app.services.kinds import service_of
from app.services.merging import rows
from app.services.merging.plan import Choices, FieldChoice, Halves, MergePlan, Side, both, plan
from app.services.merging.rows import Going, Values
from app.services.records import RECORD, table_of
from app.services.stored_values import read_value

_NOT = table_of(NotDuplicate)
_CHANGED = "Einer der beiden Einträge wurde inzwischen geändert. Es wurde nichts zusammengeführt; bitte den Vergleich noch einmal öffnen."


def merge(session: Session, kept_id: int, other_id: int, choices: Choices) -> int:
    """Merge the second record into the first. Returns the id of the merge.

    The values are taken as `choices` say; what she did not choose and what can stand beside (further numbers, names, addresses)
    is kept there if she wants. Everything that hangs on the second goes over; where both have the same, the first one's
    stays. Raises UserError where they can't be merged, StaleError if one was changed since she looked.
    """
    kept, other = both(session, kept_id, other_id)
    wanted = plan(session, kept_id, other_id)
    if choices.versions is not None and choices.versions != wanted.versions:
        raise StaleError(_CHANGED)
    trash.trash(session, [other_id])
    for row in list(rows.going(session, wanted.kind, kept_id, other_id)):
        _go_over(session, row, kept_id)
    _carry_ruled_out(session, kept_id, other_id)
    session.expire_all()
    _take_values(session, wanted, choices, kept, other)
    step = session.scalar(select(func.max(JournalStep.id))) or 0
    noted = insert(Merge).values(kept_id=kept_id, merged_id=other_id, step_id=step, merged_at=clock.now())
    return int(session.scalar(noted.returning(Merge.id)) or 0)


def _go_over(session: Session, row: Going, kept_id: int) -> None:
    run = session.connection().exec_driver_sql
    where, key = by_key(row.table, row.values)
    if row.twice or rows.is_link(row.column):
        run(f'DELETE FROM "{row.table.name}" WHERE {where}', key)
        if not row.twice:
            put(session, row.table, {**row.values, row.column.name: kept_id})
        return
    run(f'UPDATE "{row.table.name}" SET "{row.column.name}" = ? WHERE {where}', (kept_id, *key))
    count_version(session, row.table, row.values)


def count_version(session: Session, table: Table, values: Values) -> None:
    """Whoever has the row open in a form is told that it was changed elsewhere."""
    counted = RECORD if graph.is_record(table) else table
    if "version" in counted.columns:
        where, key = by_key(counted, values)
        session.connection().exec_driver_sql(f'UPDATE "{counted.name}" SET version = version + 1 WHERE {where}', key)


def by_key(table: Table, values: Values) -> tuple[str, tuple[Any, ...]]:
    """The condition that finds a row, and its values."""
    names = [column.name for column in table.primary_key]
    return " AND ".join(f'"{name}" = ?' for name in names), tuple(values[name] for name in names)


def put(session: Session, table: Table, values: Values) -> None:
    """Put a row into a table, its values as the file holds them."""
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    session.connection().exec_driver_sql(
        f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', tuple(values.values())
    )


def _carry_ruled_out(session: Session, kept_id: int, other_id: int) -> None:
    """Of whom she said that it is another than the merged one, it is another than the kept one."""
    pair = (_NOT.c.first_id, _NOT.c.second_id)
    named = session.execute(select(*pair).where(or_(*(column.in_((kept_id, other_id)) for column in pair)))).all()
    theirs = {number for row in named if other_id in row for number in row} - {kept_id, other_id}
    known = {number for row in named if kept_id in row for number in row}
    for number in sorted(theirs - known):
        first, second = sorted((kept_id, number))
        session.execute(insert(_NOT).values(first_id=first, second_id=second, noted_at=clock.now()))


def _take_values(session: Session, wanted: MergePlan, choices: Choices, kept: Halves, other: Halves) -> None:
    service = service_of(wanted.kind)
    entity = service.load(session, wanted.kept_id)
    rest: dict[str, Any] = {}
    for one in wanted.differing:
        column = column_of(wanted.kind, one.key)
        mine, theirs = (read_value(column.type, half[column.table.name][one.key]) for half in (kept, other))
        side = choices.sides.get(one.key, one.proposed)
        setattr(entity, one.key, _taken(one, side, mine, theirs))
        rest[one.key] = {Side.KEPT: theirs, Side.OTHER: mine}.get(side)
    if choices.keep_rest:
        keep_rest(wanted.kind, entity, {key: value for key, value in rest.items() if value})
    service.save(session, entity)


def _taken(one: FieldChoice, side: Side, mine: Any, theirs: Any) -> Any:
    if side is Side.BOTH and one.both:
        return f"{mine}\n{theirs}"
    return theirs if side is Side.OTHER else mine


def column_of(kind: Kind, key: str) -> Column[Any]:
    """The column in which a field of a kind stands."""
    half = graph.half_of(kind)
    return half.c[key] if key in half.c else RECORD.c[key]


def keep_rest(kind: Kind, entity: Any, rest: Mapping[str, Any]) -> None:
    """Let what was not chosen stand beside, where a kind has room for it: its service says where by `keep_rest`."""
    keeps = getattr(service_of(kind), "keep_rest", None)
    if keeps is not None:
        keeps(entity, rest)
