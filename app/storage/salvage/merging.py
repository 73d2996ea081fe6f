"""Rows of a damaged vault over those of its backup: the damaged file is the newer one, the journal fills its gaps."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from app.storage.backups.archive import Step
from app.storage.salvage.reading import DamagedDatabase
from app.storage.salvage.working_copy import defaults, last_journaled_states

_LEFT_OUT = ("meta", "alembic_version")
_FIRST = ("journal_step", "journal_row")
_TOLD_EVERY = 500
"""Rows between two reports of how far it is, where it can be stopped."""

Values = dict[str, Any]


class Merge:
    """Puts rows into `base` (a raw connection to a work file without triggers and with foreign keys off).

    `older`: places (table, key) that stand as the backup had them, because the damaged file could not say.
    """

    def __init__(self, base: Any, damaged: DamagedDatabase) -> None:
        self._base = base
        self._damaged = damaged
        self.older: set[tuple[str, str]] = set()
        self._tell: Callable[[], None] = _nothing

    def run(self, step: Step) -> None:
        """Merge every table that both know; the journal first, because it answers for the others."""
        names = [name for name in tables(self._base) if name in self._damaged.tables and name not in _LEFT_OUT]
        for number, name in enumerate(sorted(names, key=lambda name: (name not in _FIRST, name))):
            self._tell = partial(step, number / len(names))
            self._merge(name)
        self._go_on_counting()

    def _go_on_counting(self) -> None:
        """No id of the damaged file is given a second time."""
        for _rowid, name, last in self._damaged.rows("sqlite_sequence"):
            self._base.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name))

    def _merge(self, table: str) -> None:
        key = key_of(self._base, table)
        before = dict(self._places(table, key))
        found: set[str] = set()
        wanted = columns(self._base, table)
        theirs = self._damaged.tables[table]
        shared = [column for column in wanted if column in theirs]
        blank = self._blank(table)
        for number, row in enumerate(self._damaged.rows(table, before.values())):
            if number % _TOLD_EVERY == 0:
                self._tell()
            if row:
                values = dict(zip(theirs, row[1:], strict=True))
                put(self._base, table, blank | {column: values[column] for column in shared})
                found.add(_place(values, key))
        unread = before.keys() - found
        if table in self._damaged.broken:
            self._fill(table, key, found, unread)
        else:
            self._remove(table, [before[place] for place in unread])

    def _fill(self, table: str, key: list[str], found: set[str], unread: set[str]) -> None:
        """What the journal knows of the rows that could not be read; without a word there the backup's stands."""
        self.older.update((table, place) for place in unread)
        where = " AND ".join(f'"{column}" = ?' for column in key)
        known, blank = set(columns(self._base, table)), self._blank(table)
        for place, after in last_journaled_states(self._base, table):
            if place in found:
                continue
            self.older.discard((table, place))
            if after is None:
                self._base.execute(f'DELETE FROM "{table}" WHERE {where}', json.loads(place))
            else:
                put(self._base, table, blank | {name: value for name, value in after.items() if name in known})

    def _blank(self, table: str) -> Values:
        """What stands in a row of today's where an older one says nothing; of columns that the base does not have, nothing."""
        known = set(columns(self._base, table))
        return {name: value for name, value in defaults(table).items() if name in known}

    def _places(self, table: str, key: list[str]) -> Iterator[tuple[str, int]]:
        wanted = ", ".join(f'"{column}"' for column in key)
        for row in self._base.execute(f'SELECT rowid, {wanted} FROM "{table}"'):
            yield _text(row[1:]), row[0]

    def _remove(self, table: str, rowids: list[int]) -> None:
        self._base.executemany(f'DELETE FROM "{table}" WHERE rowid = ?', [(rowid,) for rowid in rowids])


def _nothing() -> None:
    pass


def tables(base: Any) -> list[str]:
    """Names of the tables with content of their own."""
    found = base.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [row[0] for row in found]


def columns(base: Any, table: str) -> list[str]:
    """Names of a table's columns."""
    return [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]


def key_of(base: Any, table: str) -> list[str]:
    """Names of the columns of a table's primary key, in its order."""
    info = base.execute(f'PRAGMA table_info("{table}")').fetchall()
    return [row[1] for row in sorted(info, key=lambda row: int(row[5])) if row[5]]


def put(base: Any, table: str, values: Values) -> None:
    """Write a row in place of whatever has its key or one of its unique values."""
    names = ", ".join(f'"{column}"' for column in values)
    marks = ", ".join("?" * len(values))
    base.execute(f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values()))


def _place(values: Values, key: list[str]) -> str:
    return _text(values[column] for column in key)


def _text(key: Any) -> str:
    """A key as the journal writes it."""
    return json.dumps(list(key), ensure_ascii=False, separators=(",", ":"))
