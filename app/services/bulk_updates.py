"""Columns of many records on file at once: described anew like a saved one, without the ORM's bookkeeping.

Journal and search index come from the database's triggers, so that it is undone and found like a single change.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.common.cancelling import current
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Record
from app.models.home_address import address_of_home
from app.services.bulk import converted, converters_of, in_chunks, tables_of, unwatched
from app.services.records import chunks

_CHUNK = 1_000
_Values = dict[str, Any]


def set_columns(
    session: Session,
    entity: type[Record],
    changes: Mapping[int, Mapping[str, Any]],
    progress: Progress = silent,
) -> None:
    """Set columns of records of one class that are on file, by their ids. What is there already is left as it is."""
    session.flush()
    for number, ids in enumerate(in_chunks(changes, _CHUNK)):
        progress(number * _CHUNK, len(changes), Sentence("Bekannte Einträge werden ergänzt …"))
        _set(session, entity, {id_: changes[id_] for id_ in ids})
    session.expire_all()


def _set(session: Session, entity: type[Record], changes: Mapping[int, Mapping[str, Any]]) -> None:
    held = _held(session, entity, list(changes))
    new = dict(_described(session, entity, held, changes))
    for table, keys in tables_of(entity):
        changed = [key for key in keys if any(values[key] != held[id_][key] for id_, values in new.items())]
        if changed:
            names = dict(zip(keys, table.columns.keys(), strict=True))
            rows = [(id_, *(values[key] for key in changed)) for id_, values in new.items()]
            _update(session, table, ["id", *(names[key] for key in changed)], rows)


def _held(session: Session, entity: type[Record], ids: Sequence[int]) -> dict[int, _Values]:
    """All columns of these records, by the names of their attributes."""
    held: dict[int, _Values] = {id_: {} for id_ in ids}
    for table, keys in tables_of(entity):
        for part in chunks(ids):
            for row in session.execute(select(table).where(table.c.id.in_(part))):
                held[row.id].update(zip(keys, row, strict=True))
    return held


def _described(
    session: Session, entity: type[Record], held: Mapping[int, _Values], changes: Mapping[int, Mapping[str, Any]]
) -> Iterator[tuple[int, _Values]]:
    """What those that change hold from now on."""
    mould, cancellation = object.__new__(unwatched(entity)), current()
    for id_, change in changes.items():
        cancellation.demand()
        before = held[id_]
        if all(before[name] == value for name, value in change.items()):
            continue
        values = {**before, **change, "version": before["version"] + 1}
        mould.__dict__ = values
        assert isinstance(mould, Record)
        mould.describe(address_of_home(session, mould))
        yield id_, values


def _update(session: Session, table: Table, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """One statement for all rows: each makes the full-text indexes write out what they have gathered."""
    converters = converters_of(session.get_bind().dialect, table)
    columns = [
        converted(column, converters.get(name)) for name, column in zip(names, zip(*rows, strict=True), strict=True)
    ]
    setting = ", ".join(f"{name} = told.column{place}" for place, name in enumerate(names[1:], start=2))
    row = f"({', '.join('?' * len(names))})"
    text = (
        f"UPDATE {table.name} SET {setting} FROM (VALUES {', '.join([row] * len(columns[0]))}) AS told "
        f"WHERE {table.name}.{names[0]} = told.column1"
    )
    session.connection().exec_driver_sql(text, tuple(chain.from_iterable(zip(*columns, strict=True))))
