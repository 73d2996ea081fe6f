"""The encrypted database file: connections and how they are set up.

Facts behind the settings (measured, see the README): journal mode TRUNCATE with synchronous FULL loses nothing that was
committed, where a flipped byte in a WAL silently drops rows; a page cache that never spills keeps the file readable
while a long write runs.
"""

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from app.common import text as german
from app.common.cancelling import current
from app.common.errors import Cancelled, DamagedVault, NoSpace, StorageError, VaultGone
from app.common.files import folder_gone, is_gone
from app.models.driver import driver_of

DATABASE = "data.db"
_OLDEST_SAFE_SQLITE = (3, 51, 3)  # earlier ones can corrupt a file when a WAL is reset
CACHE_BYTES = 256 * 1024 * 1024
"""The most that a connection keeps of decrypted pages."""
WAIT_MILLISECONDS = 5000
"""So long a connection waits for another one to let go of the file."""
_NOT_READABLE = "Die Datei „{name}“ ist beschädigt oder passt nicht zum Schlüssel. Bitte eine Sicherung einspielen."


def connect(path: Path, key: bytes, *, read_only: bool = False) -> Any:
    """A raw DB-API connection to the encrypted file; raises DamagedVault when the key does not open it."""
    if sqlcipher3.sqlite_version_info < _OLDEST_SAFE_SQLITE:
        raise StorageError("Die mitgelieferte Datenbank-Bibliothek ist zu alt. Bitte das Programm neu einrichten.")
    mode = "ro" if read_only else "rw"
    try:
        connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
        )
    except sqlcipher3.OperationalError as error:
        if is_gone(path.parent):
            raise folder_gone(path.parent, VaultGone) from error
        raise DamagedVault(
            "Die Datei „{name}“ lässt sich nicht öffnen. Bitte eine Sicherung einspielen.", name=path.name
        ) from error
    try:
        _prepare(connection, key, read_only=read_only)
    except sqlcipher3.DatabaseError as error:
        connection.close()
        if read_only and _READ_ONLY in str(error) and os.access(path, os.W_OK):
            raise NoSpace(_NO_SPACE) from error  # what a write left could not be put back: it did not fit either
        raise explain(error, path) or DamagedVault(_NOT_READABLE, name=path.name) from error
    return connection


def _over_null(function: Callable[[str], str]) -> Callable[[str | None], str | None]:
    """The function as SQL calls it, with the latest answers kept: streets and places repeat from row to row."""
    kept = lru_cache(maxsize=1024)(function)
    return lambda text: None if text is None else kept(text)


_SEARCH_TERMS = "CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab('main', 'search_words', 'row')"
"""A table of each connection: the words that the search index holds."""
_FUNCTIONS = {
    "fold": _over_null(german.fold),
    "search_key": _over_null(german.search_key),
    "sort_key": _over_null(german.sort_key),
}
"""What SQL may call besides its own: its `lower` knows no letter beyond ASCII."""


def _prepare(connection: Any, key: bytes, *, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in (
        f"busy_timeout = {WAIT_MILLISECONDS}",
        "journal_mode = TRUNCATE",
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",
        "cache_spill = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(_SEARCH_TERMS)
    connection.execute(f"PRAGMA query_only = {'ON' if read_only else 'OFF'}").fetchall()
    limit_cache(connection, CACHE_BYTES)
    for name, function in _FUNCTIONS.items():
        connection.create_function(name, 1, function, deterministic=True)


def limit_cache(connection: Any, most: int) -> None:
    """Let a driver's connection keep so many bytes of decrypted pages; what is above goes at once."""
    connection.execute(f"PRAGMA cache_size = -{most // 1024}").fetchall()


def make_engine(path: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """An engine on the file. Transactions begin explicitly: IMMEDIATE where the execution option `write` is set, none at
    all where `by_statement` is, so that nothing is held between two statements.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        creator=lambda: connect(path, key, read_only=read_only),
        module=sqlcipher3,
        poolclass=QueuePool,
        pool_size=4,
        pool_use_lifo=True,  # the connection whose pages are already decrypted
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _demand)
    return engine


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get("by_statement", False):
        driver_of(connection).execute("BEGIN IMMEDIATE" if options.get("write", False) else "BEGIN")


def _demand(*_statement: object) -> None:
    """No statement begins any more for work that was cancelled."""
    current().demand()


def file_of(engine: Engine) -> Path:
    """The encrypted file that an engine is on."""
    return Path(engine.url.database or "")


_NO_SPACE = "Auf dem Datenträger ist kein Platz mehr. Alles bisher Gesicherte ist unversehrt; bitte Platz schaffen und noch einmal sichern."
_READ_ONLY = "readonly"
_LOST_ERRORS = ("unable to open", _READ_ONLY, "disk i/o error", "locking protocol")
_DISK_ERRORS = ("disk is full", "disk i/o error")
_DAMAGE_ERRORS = ("malformed", "not a database", "corrupt")


def _gone(database: Path) -> StorageError:
    if is_gone(database.parent):
        return folder_gone(database.parent, VaultGone)
    return StorageError(
        "Im Ordner „{folder}“ fehlt „{name}“. Wurde die Datei verschoben oder gelöscht? Bitte sie zurücklegen oder eine Sicherung einspielen; Ihre Eingabe bleibt im Fenster stehen.",
        folder=database.parent,
        name=database.name,
    )


def explain(error: Exception, database: Path | None = None) -> StorageError | Cancelled | None:
    """The German sentence for an error of the database file, or None when the error is a bug.

    With `database` it is told apart whether the file is no longer there at all.
    """
    text = str(getattr(error, "orig", error)).lower()
    if text == "interrupted":
        return Cancelled("Abgebrochen.")
    if database is not None and any(word in text for word in _LOST_ERRORS) and is_gone(database):
        return _gone(database)
    if any(word in text for word in _DISK_ERRORS):
        return NoSpace(_NO_SPACE)
    if any(word in text for word in _DAMAGE_ERRORS):
        return DamagedVault("Die Datei ist beschädigt. Bitte das Programm schließen und eine Sicherung einspielen.")
    if _READ_ONLY in text or "query_only" in text:
        return StorageError("Die Datei ist nur lesbar. Ihre Eingabe bleibt als Entwurf im Fenster stehen.")
    if "unable to open" in text:
        return StorageError(
            "Die Datei lässt sich gerade nicht öffnen; vielleicht fehlen die Rechte im Ordner. Ihre Eingabe bleibt im Fenster stehen."
        )
    if "locked" in text or "busy" in text:
        return StorageError(
            "Die Datei ist gerade beschäftigt. Bitte gleich noch einmal versuchen; nichts ging verloren."
        )
    return None
