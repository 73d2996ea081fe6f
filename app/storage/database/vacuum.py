"""Making the file anew after an erasure.

SQLite overwrites what is deleted (`secure_delete`), but where it moves rows to another page it leaves copies of them in the
unused part of the old one: measured, every fifth page held some. VACUUM writes every page anew. Nobody reads meanwhile; only
its first quarter can be interrupted (measured with 254 MB: 1.3 of 5 s), so that a large file waits until it is at rest.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3

from app.models.bookkeeping import LAST_ERASURE, VACUUM_DUE
from app.storage.database.engine import CACHE_BYTES, WAIT_MILLISECONDS, limit_cache
from app.storage.database.sessions import interrupted_when
from app.storage.database.yielding import LOOK_EVERY, GaveWay

MOST_WHILE_WORKING = 32 * 1024 * 1024
"""So large a file keeps readers waiting for half a second at most (15 ms for each MB)."""
_CACHE = 16 * 1024 * 1024
_WAIT = 100
"""Milliseconds for who reads on a connection of their own to end."""
_DUE = f"SELECT value FROM meta WHERE key = '{VACUUM_DUE}'"
_BYTES = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
_DONE = (
    "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'",
    f"""UPDATE meta SET value = json_set(value, '$.generation', (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation'))
    WHERE key = '{LAST_ERASURE}' AND json_extract(value, '$.generation') = CAST(({_DUE}) AS INTEGER)""",
    f"DELETE FROM meta WHERE key = '{VACUUM_DUE}'",
)
"""Only from here on nothing holds what was erased: a backup of between still does."""


def is_due(driver: Any) -> bool:
    """Whether something was erased since the file was made anew."""
    return driver.execute(_DUE).fetchone() is not None


def size(driver: Any) -> int:
    """Bytes of the file."""
    return int(driver.execute(_BYTES).fetchone()[0])


def make_anew(driver: Any, unwanted: Callable[[], bool]) -> None:
    """Write every page anew, on a driver's connection outside a transaction; needs as much memory and disk as the file has bytes.

    Raises GaveWay where it became `unwanted` in time, or the driver's error; then nothing was changed and it stays due.
    """
    if unwanted():
        raise GaveWay
    with _spilling(driver), interrupted_when(driver, unwanted, LOOK_EVERY, GaveWay):
        driver.execute("VACUUM")
    driver.execute("BEGIN IMMEDIATE")
    try:
        for statement in _DONE:
            driver.execute(statement)
        driver.execute("COMMIT")
    except sqlcipher3.Error:
        driver.rollback()
        raise


@contextmanager
def _spilling(driver: Any) -> Iterator[None]:
    """Write changed pages as they come: nobody can read anyway, and the whole file need not be kept a second time."""
    limit_cache(driver, _CACHE)
    _set(driver, "cache_spill = ON", f"busy_timeout = {_WAIT}")
    try:
        yield
    finally:
        _set(driver, "cache_spill = OFF", f"busy_timeout = {WAIT_MILLISECONDS}")
        limit_cache(driver, CACHE_BYTES)


def _set(driver: Any, *settings: str) -> None:
    for setting in settings:
        driver.execute(f"PRAGMA {setting}").fetchall()
