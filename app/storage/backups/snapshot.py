"""A consistent copy of the encrypted database, and the proof that a copy is whole."""

import os
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3

from app.common.errors import DamagedVault, NewerVault, StorageError
from app.common.sentences import Sentence
from app.models.bookkeeping import UNSEEN_CODE
from app.storage.database import migrate, pages
from app.storage.database.engine import connect, explain
from app.storage.integrity import audit
from app.storage.integrity.seal import Mark

_WORK_FILE_PRAGMAS = ("journal_mode = OFF", "synchronous = OFF", "cache_spill = ON", "cache_size = -16000")
_SMALL_CACHE = -16000
_PAGES_AT_ONCE = 512
"""2 MB: nobody who writes meanwhile waits noticeably for them."""
_PAUSE = 0.02
"""Seconds until the next look whether somebody has finished writing."""
_TRIES = 8
_PATIENCE = 4
"""So many times as long as a copy takes it is waited for a pause in which one could be made."""
_LONGEST_HOLD = 2.0
"""Seconds that a write may be kept waiting; after five it would be refused."""


@dataclass(frozen=True)
class Contents:
    """What a database says about itself. `tables` are the numbers of rows, search index included."""

    vault_id: str
    generation: int
    revision: str
    tables: Mapping[str, int]


def take(source: Path, key: bytes, target: Path, target_key: bytes | None = None) -> Contents:
    """Copy the database to the new file `target` (encrypted with the same key, or another) and say what was copied.

    A copy of the file made while somebody writes is not whole even where page checks see nothing, hence SQLite's backup
    call. Who writes meanwhile waits for a few pages only: then the copy begins again once there was a pause, and the last try
    is one read transaction that writes wait for, if not for long. Raises DamagedVault, NoSpace or another StorageError.
    """
    if not source.is_file() or source.stat().st_size == 0:
        raise DamagedVault("Die Datei des Tresors fehlt oder ist leer. Bitte eine Sicherung einspielen.")
    writable = os.access(source, os.W_OK) and os.access(source.parent, os.W_OK)
    with opened(source, key, read_only=not writable) as present:
        present.execute(f"PRAGMA cache_size = {_SMALL_CACHE}").fetchall()
        for way in (*[_copy_between_writes] * _TRIES, _copy_at_once):
            begun = time.monotonic()
            with _new_copy(target, target_key or key) as copy:
                contents = way(present, copy)
            if contents:
                return contents
            target.unlink()
            _wait_for_a_pause(present, time.monotonic() - begun)
    raise StorageError(
        "Gerade wird zu viel gespeichert, um den Stand festzuhalten. Bitte in einer ruhigen Minute noch einmal versuchen."
    )


@contextmanager
def _new_copy(target: Path, key: bytes) -> Iterator[Any]:
    target.touch(mode=0o600, exist_ok=False)
    with opened(target, key) as copy:
        for pragma in _WORK_FILE_PRAGMAS:
            copy.execute(f"PRAGMA {pragma}").fetchall()
        yield copy


def _copy_between_writes(present: Any, copy: Any) -> Contents | None:
    """Copy a few pages at a time; None if somebody wrote meanwhile, and the copy is of no one moment."""
    before = _commits_of_others(present)
    contents = _contents(present)
    left: list[int] = []
    try:
        present.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda *state: _watch(left, state[1]), sleep=_PAUSE)
    except _Overtaken:
        return None
    return contents if _commits_of_others(present) == before else None


def _copy_at_once(present: Any, copy: Any) -> Contents | None:
    """Copy everything in one read transaction; None where writes would have to wait too long for that."""
    until = time.monotonic() + _LONGEST_HOLD
    present.execute("BEGIN")
    contents = _contents(present)
    try:
        present.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda *_state: _demand_before(until))
    except _Overtaken:
        return None
    finally:
        present.execute("COMMIT")
    return contents


def _demand_before(moment: float) -> None:
    if time.monotonic() > moment:
        raise _Overtaken


def _wait_for_a_pause(connection: Any, seconds: float) -> None:
    """Wait until nobody has written for so long, but not for ever."""
    last, since = _commits_of_others(connection), time.monotonic()
    give_up = since + _PATIENCE * seconds
    while (now := time.monotonic()) < min(since + seconds, give_up):
        time.sleep(min(seconds / 10, _PAUSE))
        if (present := _commits_of_others(connection)) != last:
            last, since = present, now


def _watch(left: list[int], remaining: int) -> None:
    """After every few pages; where more remain than before, SQLite began anew because somebody wrote."""
    if left and remaining > left[-1]:
        raise _Overtaken
    left.append(remaining)


def _commits_of_others(connection: Any) -> int:
    """A number that changes whenever another connection has committed."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


class _Overtaken(Exception):
    """Somebody wrote while a copy was being made."""


def inspect(path: Path, key: bytes) -> Contents:
    """Check every page and, at the same time, the whole structure of a database and say what it holds. Raises DamagedVault."""
    if path.stat().st_size == 0:
        raise DamagedVault("Die Datenbank in der Sicherung ist leer. Bitte eine andere Sicherung wählen.")
    with ThreadPoolExecutor(len(pages.LOOKS)) as threads:
        for found in [threads.submit(_troubles, path, key, look) for look in pages.LOOKS]:
            for sentence in found.result():
                raise DamagedVault("{sentence} Bitte eine andere Sicherung wählen.", sentence=sentence)
    with opened(path, key, read_only=True) as connection:
        return _contents(connection)


def _troubles(path: Path, key: bytes, look: pages.Look) -> list[Sentence]:
    with opened(path, key, read_only=True) as connection:
        connection.execute(f"PRAGMA cache_size = {_SMALL_CACHE}").fetchall()
        return list(look(connection.execute))


def demand_known(revision: str) -> None:
    """Raise NewerVault unless this version of the program can read the schema."""
    if revision not in migrate.KNOWN:
        raise NewerVault(
            "Diese Sicherung stammt von einer neueren Version des Programms. Es wurde nichts geändert; bitte das Programm erneuern."
        )


def generation_of(path: Path, key: bytes) -> int:
    """How many commits the database has seen."""
    with opened(path, key, read_only=True) as connection:
        return int(connection.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0])


def begin_anew(path: Path, key: bytes, generation: int, entry: audit.Entry, *, unseen_code: bool = False) -> Mark:
    """Note in a database that nobody has open why it is a new file, and as which generation it goes on.

    `unseen_code`: its recovery code is new, and until somebody confirms to have it the vault will remind of it.
    """
    with opened(path, key) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'generation'", (str(generation),))
        line = (0, "")
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
            line = audit.append(connection.execute, [entry])
        if unseen_code:
            connection.execute("INSERT OR REPLACE INTO meta(key, value) VALUES (?, '1')", (UNSEEN_CODE,))
        connection.execute("COMMIT")
    return Mark(generation, *line)


@contextmanager
def opened(path: Path, key: bytes, *, read_only: bool = False) -> Iterator[Any]:
    """A raw connection to a database whose errors become a StorageError."""
    connection = connect(path, key, read_only=read_only)
    try:
        yield connection
    except sqlcipher3.Error as error:
        raise explain(error) or _unreadable() from error
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
