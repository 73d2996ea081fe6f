"""What the database does by itself: triggers that journal every changed row and keep the search index.

Both happen in the transaction of the change, whichever way the change is made. They are made anew from the columns that
the tables really have after every migration.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from app.models import graph


@dataclass(frozen=True)
class SearchIndex:
    """A full-text index (FTS5, external content) over one column of a table."""

    name: str
    table: str
    rowid: str
    options: str


WORDS = "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0"
PARTS = "tokenize = 'trigram', columnsize = 0"
SEARCH_INDEXES = (
    SearchIndex("search_words", "record", "rank", WORDS),
    SearchIndex("search_parts", "record", "rank", PARTS),
    SearchIndex("search_contacts", "contact_entry", "id", WORDS),
)
_CONTENT = "search_text"


def journaled_tables() -> list[str]:
    """Names of the tables whose rows the journal keeps."""
    return sorted(table.name for table in graph.journaled())


def install(connection: Connection) -> None:
    """Make search indexes and triggers fit the tables as they are now."""
    for statement in _statements(connection):
        connection.exec_driver_sql(statement)


def remove_triggers(connection: Connection) -> None:
    """Let the tables be changed without anything happening by itself; `install` makes the triggers anew."""
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def content_tables(connection: Connection) -> dict[str, str]:
    """The statement that made each table, by name; without those of SQLite, the search indexes and alembic."""
    found = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
    )
    return {row.name: row.sql for row in found}


def rebuild_search(connection: Connection) -> None:
    """Fill the search indexes anew from their tables."""
    for index in SEARCH_INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {index.name}({index.name}) VALUES ('rebuild')")


def checks(index: SearchIndex) -> str:
    """The statement that fails where a search index does not fit its table: a write, though nothing changes."""
    return f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)"


def key_columns(connection: Connection, table: str) -> list[str]:
    """Names of the primary key's columns, in its order."""
    info = connection.exec_driver_sql(f'PRAGMA table_info("{table}")').all()
    return [row.name for row in sorted(info, key=lambda row: row.pk) if row.pk]


def _statements(connection: Connection) -> Iterator[str]:
    for index in SEARCH_INDEXES:
        yield (
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {index.name} USING fts5("
            f"{_CONTENT}, content = '{index.table}', content_rowid = '{index.rowid}', {index.options})"
        )
        yield from _search_triggers(index)
    for table in journaled_tables():
        columns = [row.name for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
        if not columns:
            continue  # a schema that does not have it yet: an old vault that is salvaged
        yield from _journal_triggers(table, key_columns(connection, table), columns)


def _search_triggers(index: SearchIndex) -> Iterator[str]:
    name, table, rowid = index.name, index.table, index.rowid
    add = f"INSERT INTO {name}(rowid, {_CONTENT}) VALUES (new.{rowid}, new.{_CONTENT});"
    remove = f"INSERT INTO {name}({name}, rowid, {_CONTENT}) VALUES ('delete', old.{rowid}, old.{_CONTENT});"
    yield from _trigger(f"{name}_insert", f"AFTER INSERT ON {table}", add)
    yield from _trigger(
        f"{name}_update",
        f"AFTER UPDATE ON {table} WHEN old.{_CONTENT} IS NOT new.{_CONTENT} OR old.{rowid} IS NOT new.{rowid}",
        remove + " " + add,
    )
    yield from _trigger(f"{name}_delete", f"AFTER DELETE ON {table}", remove)


def _journal_triggers(table: str, key: list[str], columns: list[str]) -> Iterator[str]:
    def row(prefix: str) -> str:
        return "json_object(" + ", ".join(f"'{column}', {prefix}.\"{column}\"" for column in columns) + ")"

    def place(prefix: str) -> str:
        return "json_array(" + ", ".join(f'{prefix}."{column}"' for column in key) + ")"

    def note(prefix: str, before: str, after: str) -> str:
        return (
            "INSERT INTO journal_row(step_id, table_name, pk, before, after) VALUES "
            f"((SELECT max(id) FROM journal_step), '{table}', {place(prefix)}, {before}, {after});"
        )

    yield from _trigger(f"journal_{table}_insert", f'AFTER INSERT ON "{table}"', note("new", "NULL", row("new")))
    yield from _trigger(f"journal_{table}_update", f'AFTER UPDATE ON "{table}"', note("old", row("old"), row("new")))
    yield from _trigger(f"journal_{table}_delete", f'AFTER DELETE ON "{table}"', note("old", row("old"), "NULL"))


def _trigger(name: str, when: str, body: str) -> Iterator[str]:
    yield f'DROP TRIGGER IF EXISTS "{name}"'
    yield f'CREATE TRIGGER "{name}" {when} BEGIN {body} END'
