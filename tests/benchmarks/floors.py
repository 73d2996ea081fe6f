"""The second floor of what writes: the rows that the program has written, once more by plain statements.

They go into the same tables under the same triggers and indexes, in one transaction: what stands above this floor is
what the program costs, not what it has decided to keep.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

PLAIN = "dieselben Zeilen in dieselben Tabellen"
GOAL = 1.5
_ID_BITS = (1 << 20) - 1
_NEXT_GENERATION = "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'"


@dataclass(frozen=True)
class Rows:
    """Rows of a table with all its columns; the first column is the key."""

    table: str
    names: tuple[str, ...]
    values: list[tuple[Any, ...]]

    def under_next_keys(self) -> "Rows":
        """The same under the keys that follow; a rank ends in its record's id."""
        rank = self.names.index("rank") if "rank" in self.names else None
        return replace(self, values=[_renumbered(row, rank) for row in self.values])


def _renumbered(row: tuple[Any, ...], rank: int | None) -> tuple[Any, ...]:
    number = row[0] + 1
    moved = [number, *row[1:]]
    if rank is not None:
        moved[rank] = row[rank] & ~_ID_BITS | number & _ID_BITS
    return tuple(moved)


def rows_of(raw: Any, table: str, newest: int = -1) -> Rows:
    """The newest rows of a table, or all of them, in the order of their keys."""
    cursor = raw.execute(f"SELECT * FROM {table} ORDER BY id DESC LIMIT {newest}")
    names = tuple(column[0] for column in cursor.description)
    return Rows(table, names, cursor.fetchall()[::-1])


def write(raw: Any, tables: Iterable[Rows]) -> None:
    """Insert few rows by a statement each, in one transaction that counts as a generation."""
    raw.execute("BEGIN IMMEDIATE")
    for rows in tables:
        raw.executemany(f"INSERT INTO {rows.table} ({_listed(rows)}) VALUES ({_marks(rows)})", rows.values)
    raw.execute(_NEXT_GENERATION)
    raw.execute("COMMIT")


def write_many(raw: Any, tables: Iterable[Rows]) -> None:
    """Insert many rows by one statement for each table, out of a table in memory: half of what a statement each takes."""
    raw.execute("BEGIN IMMEDIATE")
    for rows in tables:
        raw.execute(f"CREATE TEMP TABLE incoming ({_listed(rows)})")
        raw.executemany(f"INSERT INTO incoming VALUES ({_marks(rows)})", rows.values)
        raw.execute(f"INSERT INTO {rows.table} ({_listed(rows)}) SELECT * FROM incoming ORDER BY rowid")
        raw.execute("DROP TABLE incoming")
    raw.execute(_NEXT_GENERATION)
    raw.execute("COMMIT")


def _listed(rows: Rows) -> str:
    return ", ".join(rows.names)


def _marks(rows: Rows) -> str:
    return ", ".join("?" * len(rows.names))
