"""What a migration does to rows: seen while it runs, so that it leaves no loose end and no step that can't be turned back."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.common.errors import DamagedVault
from app.models.bookkeeping import SealedBy, seal_up_to
from app.storage.database import schema

_EVENTS = ("INSERT", "UPDATE", "DELETE")
_LOST = (
    "Die Umstellung auf die neue Version des Programms ist nicht gelungen. Es wurde nichts geändert; "
    "bitte den Tresor mit der vorigen Version öffnen oder eine Sicherung einspielen."
)


@contextmanager
def watched(connection: Connection) -> Iterator[set[str]]:
    """Watch a migration. The set holds, after the block, the tables that have another shape or other rows than before.

    Her steps up to the last that touched one of them are sealed. Raises DamagedVault where references lead nowhere that
    led somewhere before.
    """
    before, loose = schema.content_tables(connection), _loose_ends(connection)
    _watch(connection, before)
    changed: set[str] = set()
    yield changed
    if _loose_ends(connection) - loose:
        raise DamagedVault(_LOST)
    after = schema.content_tables(connection)
    changed.update(name for name, statement in before.items() if after.get(name) != statement)
    changed.update(row.name for row in connection.exec_driver_sql("SELECT name FROM migrated"))
    if changed:
        _seal(connection, changed)


def _watch(connection: Connection, tables: dict[str, str]) -> None:
    """Temporary triggers go with the connection, and with a table that is rebuilt: that one has another shape anyway."""
    connection.exec_driver_sql("CREATE TEMP TABLE migrated(name TEXT PRIMARY KEY)")
    for table in tables:
        for event in _EVENTS:
            connection.exec_driver_sql(
                f'CREATE TEMP TRIGGER "{table}_{event}" AFTER {event} ON main."{table}" '
                f"BEGIN INSERT OR IGNORE INTO migrated VALUES ('{table}'); END"
            )


def _loose_ends(connection: Connection) -> Counter[tuple[str, str]]:
    """How many references of a table to another lead nowhere."""
    return Counter((row[0], row[2]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check"))


def _seal(connection: Connection, tables: set[str]) -> None:
    marks = ", ".join("?" * len(tables))
    last = connection.exec_driver_sql(
        f"SELECT max(step_id) FROM journal_row WHERE table_name IN ({marks})", tuple(sorted(tables))
    ).scalar()
    if last is not None:
        with Session(connection) as session:
            seal_up_to(session, last, SealedBy.MIGRATION)
            session.flush()
