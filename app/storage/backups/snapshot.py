"""A consistent copy of the encrypted database, and the proof that a copy is whole."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import sqlcipher3

from app.common.cancelling import carried, current
from app.common.errors import DamagedVault, NewerVault
from app.common.sentences import Sentence
from app.storage.database import migrate, pages
from app.storage.database.engine import connect, explain, limit_cache
from app.storage.database.writer import PAGES_OF_A_STEP
from app.storage.integrity import audit
from app.storage.integrity.seal import Mark
from app.storage.secrets import key_state
from app.storage.secrets.key_state import KeyState

_SMALL_CACHE = 16 * 1024 * 1024
_CACHE_OF_A_COPY = 1024 * 1024
"""Little, because the last step writes all of it while somebody may be waiting to save: 9 ms, with 16 MB 90 to 150 ms."""
_COPY_PRAGMAS = ("journal_mode = OFF", "synchronous = OFF", "cache_spill = ON")


@dataclass(frozen=True)
class Contents:
    """What a database says about itself. `tables` are the numbers of rows, search index included."""

    vault_id: str
    generation: int
    revision: str
    tables: Mapping[str, int]


class Taken(NamedTuple):
    """A copy of a database, encrypted, and what was in it."""

    database: Path
    contents: Contents


def take(source: Path, key: bytes, target: Path, target_key: bytes | None = None) -> Contents:
    """Copy a database to the new file `target` (encrypted with the same key, or another) and say what was copied.

    For a file that nobody writes to: all of it is one read transaction. Not even then is it copied as a file, since what is
    read is checked on the way. Raises DamagedVault, NoSpace, Cancelled or another StorageError.
    """
    if not source.is_file() or source.stat().st_size == 0:
        raise DamagedVault("Die Datei des Tresors fehlt oder ist leer. Bitte eine Sicherung einspielen.")
    writable = os.access(source, os.W_OK) and os.access(source.parent, os.W_OK)
    with opened(source, key, read_only=not writable) as present, new_copy(target, target_key or key) as copy:
        limit_cache(present, _SMALL_CACHE)
        present.execute("BEGIN")
        contents = _contents(present)
        present.backup(copy, pages=PAGES_OF_A_STEP, progress=lambda *_state: current().demand())
        present.execute("COMMIT")
    return contents


@contextmanager
def new_copy(target: Path, key: bytes) -> Iterator[Any]:
    """An empty file for the account alone, opened so that a database can be copied into it."""
    target.touch(mode=0o600, exist_ok=False)
    with opened(target, key) as copy:
        for pragma in _COPY_PRAGMAS:
            copy.execute(f"PRAGMA {pragma}").fetchall()
        limit_cache(copy, _CACHE_OF_A_COPY)
        yield copy


def inspect(path: Path, key: bytes) -> Contents:
    """Check every page and, at the same time, the whole structure of a database and say what it holds. Raises DamagedVault."""
    if path.stat().st_size == 0:
        raise DamagedVault("Die Datenbank in der Sicherung ist leer. Bitte eine andere Sicherung wählen.")
    with ThreadPoolExecutor(1) as thread:
        structure = thread.submit(carried(_unsound), path, key)
        found = [*pages.broken(path, key), *structure.result()]
    if found:
        raise DamagedVault("{sentence} Bitte eine andere Sicherung wählen.", sentence=found[0])
    return contents_of(path, key)


def _unsound(path: Path, key: bytes) -> list[Sentence]:
    with opened(path, key, read_only=True) as connection:
        limit_cache(connection, _SMALL_CACHE)
        return list(pages.unsound(connection.execute))


def contents_of(path: Path, key: bytes) -> Contents:
    """What a database that nobody writes to holds."""
    with opened(path, key, read_only=True) as connection:
        return _contents(connection)


def demand_known(revision: str) -> None:
    """Raise NewerVault unless this version of the program can read the schema."""
    if revision not in migrate.KNOWN:
        raise NewerVault(
            "Diese Sicherung stammt von einer neueren Version des Programms. Es wurde nichts geändert; bitte das Programm erneuern."
        )


def state_of(path: Path, key: bytes) -> tuple[int, int]:
    """How far a database has come, and of how many pages it consists."""
    with opened(path, key, read_only=True) as connection:
        return _generation(connection), int(connection.execute("PRAGMA page_count").fetchone()[0])


def generation_of(path: Path, key: bytes) -> int:
    """How many commits the database has seen."""
    with opened(path, key, read_only=True) as connection:
        return _generation(connection)


def _generation(connection: Any) -> int:
    return int(connection.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0])


def key_state_of(path: Path, key: bytes) -> KeyState:
    """What a database that nobody writes to knows of its keys."""
    with opened(path, key, read_only=True) as connection:
        return key_state.read(connection.execute)


def note_key_state(path: Path, key: bytes, state: KeyState) -> None:
    """Let a database know this of its keys."""
    with opened(path, key) as connection:
        connection.execute("BEGIN IMMEDIATE")
        key_state.write(connection.execute, state)
        connection.execute("COMMIT")


def begin_anew(path: Path, key: bytes, generation: int, entry: audit.Entry, state: KeyState) -> Mark:
    """Note in a database that nobody has open why it is a new file, as which generation it goes on, and which keys it has."""
    with opened(path, key) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'generation'", (str(generation),))
        line = (0, "")
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
            line = audit.append(connection.execute, [entry])
        key_state.write(connection.execute, state)
        connection.execute("COMMIT")
    return Mark(generation, *line).under(state.record)


@contextmanager
def opened(path: Path, key: bytes, *, read_only: bool = False) -> Iterator[Any]:
    """A raw connection to a database whose errors become a StorageError; a cancel interrupts its statements."""
    current().demand()
    connection = connect(path, key, read_only=read_only)
    try:
        with current().interrupting(connection.interrupt):
            yield connection
    except sqlcipher3.Error as error:
        raise explain(error, path) or _unreadable() from error
    finally:
        connection.close()


def _contents(connection: Any) -> Contents:
    meta = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('vault_id', 'generation')"))
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if len(meta) != 2 or not str(meta["generation"]).isdecimal() or not revision:
        raise _unreadable()
    return Contents(str(meta["vault_id"]), int(meta["generation"]), str(revision[0]), _row_counts(connection))


def _unreadable() -> DamagedVault:
    return DamagedVault("Die Datenbank ist unvollständig oder beschädigt. Bitte eine andere Sicherung einspielen.")


def _row_counts(connection: Any) -> dict[str, int]:
    listed = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    tables = [str(row[0]) for row in listed]
    return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
