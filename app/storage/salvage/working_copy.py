"""What a work file of a rescue knows: which records were erased, what the journal last said of a row."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Column

from app.common import clock
from app.models import Base
from app.models.base import ChoiceType

_LAST_STATES = (
    "SELECT pk, after FROM journal_row AS newest WHERE table_name = ? AND id = "
    "(SELECT max(id) FROM journal_row WHERE table_name = newest.table_name AND pk = newest.pk)"
)


def last_journaled_states(base: Any, table: str) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """Of every row of a table that the journal knows: its key as JSON, and its last state (None: it was deleted)."""
    for place, after in base.execute(_LAST_STATES, (table,)).fetchall():
        yield place, None if after is None else json.loads(after)


def erased_records(base: Any) -> set[int]:
    """Ids of records whose last word in the journal is that they are gone."""
    return {json.loads(place)[0] for place, after in last_journaled_states(base, "record") if after is None}


def ids(base: Any, table: str) -> set[int]:
    """The ids that stand in a table."""
    return {row[0] for row in base.execute(f'SELECT id FROM "{table}"')}


def defaults(table: str) -> dict[str, Any]:
    """What a new row has in its columns, as the file writes it; where one is needed and there is no default, the
    first choice, an empty text, zero or now.

    Keys and references are left out: they have no value of their own.
    """
    mapped = Base.metadata.tables.get(table)
    columns = () if mapped is None else mapped.columns
    return {column.name: _default(column) for column in columns if not (column.primary_key or column.foreign_keys)}


def _default(column: Column[Any]) -> Any:
    value = getattr(column.default, "arg", None)
    if value is not None and not callable(value):
        return getattr(value, "value", value)
    if column.nullable:
        return None
    if isinstance(column.type, ChoiceType):
        return next(iter(column.type.choices)).value
    return _NOTHING[column.type.python_type]()


_NOTHING: dict[type, Callable[[], Any]] = {
    str: str,
    int: int,
    float: float,
    bool: bool,
    bytes: bytes,
    Decimal: int,
    datetime: lambda: clock.now().isoformat(" ", "microseconds"),
    date: lambda: clock.today().isoformat(),
}
