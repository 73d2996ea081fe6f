"""Reading a damaged database row by row: what lies on a broken page is jumped over, all the rest is found.

SQLCipher gives a connection up once it has met a broken page, so each is followed by a fresh one.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlcipher3

from app.common.cancelling import current
from app.common.errors import StorageError
from app.storage.database.engine import connect

_LARGEST_ROWID = 2**62

Row = tuple[Any, ...]


class DamagedDatabase:
    """A damaged database that nobody else has open (a copy). `broken` are the tables of which something is unreadable."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Raises DamagedVault where not even the beginning can be read."""
        self._path = path
        self._key = key
        self._connection = connect(path, key)
        self.broken: set[str] = set()
        self.tables: dict[str, list[str]] = dict(self._described())

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def revision(self) -> str:
        """The schema's revision; empty where it can't be read."""
        found = self.rows("alembic_version") if "alembic_version" in self.tables else ()
        return next((str(row[1]) for row in found if row), "")

    def rows(self, table: str, hints: Iterable[int] = ()) -> Iterator[Row]:
        """Every readable row, with its rowid first. `hints` are rowids that may be there behind a broken place."""
        seen: set[int] = set()
        for row in self._scan(table):
            seen.add(row[0])
            yield row
        if table not in self.broken:
            return
        for rowid in sorted({*hints, *self._indexed(table)} - seen):
            found = self._first(table, "rowid = ?", rowid)
            if found:
                yield found

    def _described(self) -> Iterator[tuple[str, list[str]]]:
        """Tables and columns, without those of the search index: it is made anew, and describing it would read it."""
        names = self._connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
        ).fetchall()
        for (name,) in names:
            yield name, [row[1] for row in self._connection.execute(f'PRAGMA table_info("{name}")')]

    def _scan(self, table: str) -> Iterator[Row]:
        """Forward through the table, over each broken place to the next row that can be read."""
        start: int | None = -_LARGEST_ROWID
        while start is not None:
            try:
                for row in self._connection.execute(_SELECT.format(table, _FROM), (start,)):
                    current().demand()
                    yield row
                    start = row[0] + 1
                return
            except sqlcipher3.DatabaseError:
                self.broken.add(table)
                self._renew()
            while row := self._first(table, _FROM, start):  # the driver reads one row ahead, and it was lost with it
                yield row
                start = row[0] + 1
            start = None if row == () else self._behind(table, start)

    def _behind(self, table: str, broken: int) -> int | None:
        """The rowid from which on rows can be read again, `broken` being one that can't; None at the end."""
        broken, step = max(broken, 0), 1
        while not self._works(table, broken + step):
            broken, step = broken + step, step * 2
            if broken > _LARGEST_ROWID:
                return None
        good = broken + step
        while good - broken > 1:
            middle = (good + broken) // 2
            if self._works(table, middle):
                good = middle
            else:
                broken = middle
        return good

    def _works(self, table: str, rowid: int) -> bool:
        """Whether the first row from here on can be read (or there is none)."""
        return self._first(table, _FROM, rowid) is not None

    def _first(self, table: str, where: str, rowid: int) -> Row | None:
        """The row, an empty one if there is none, None if it can't be read."""
        current().demand()
        try:
            found: Row | None = self._connection.execute(_SELECT.format(table, where) + " LIMIT 1", (rowid,)).fetchone()
        except sqlcipher3.DatabaseError:
            self._renew()
            return None
        return found or ()

    def _indexed(self, table: str) -> set[int]:
        """Rowids that the indexes of the table know."""
        found: set[int] = set()
        try:
            indexes = [row[1] for row in self._connection.execute(f'PRAGMA index_list("{table}")')]
        except sqlcipher3.DatabaseError:
            self._renew()
            return found
        for index in indexes:
            try:
                for row in self._connection.execute(f'SELECT rowid FROM "{table}" INDEXED BY "{index}"'):
                    current().demand()
                    found.add(row[0])
            except sqlcipher3.DatabaseError:
                self._renew()
        return found

    def _renew(self) -> None:
        self._connection.close()
        self._connection = connect(self._path, self._key)


_SELECT = 'SELECT rowid, * FROM "{}" WHERE {} ORDER BY rowid'
_FROM = "rowid >= ?"


def opened(path: Path, key: bytes) -> DamagedDatabase | None:
    """A damaged database, or None where nothing of it can be read with this key."""
    if not path.is_file() or path.stat().st_size == 0:
        return None
    try:
        return DamagedDatabase(path, key)
    except (StorageError, sqlcipher3.DatabaseError):
        return None
