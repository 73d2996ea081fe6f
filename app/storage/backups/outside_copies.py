"""What a vault remembers by itself and neither restore nor rescue may take back: the copies that lie elsewhere.

A backup knows none that were made after it. They are needed to name them one by one once a secret was changed.
"""

import json
from pathlib import Path
from typing import Any

from app.common.errors import StorageError
from app.models.bookkeeping import REMEMBERED
from app.settings.memory import COPIES, LastCopy
from app.storage.backups import snapshot
from app.storage.integrity import side_file

_KEY = REMEMBERED + COPIES.key
_READ = "SELECT value FROM meta WHERE key = ?"
_WRITE = "INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)"


def known(database: Path, key: bytes) -> LastCopy:
    """The copies that a database knows; none where it can't be read, or a side file would change it first."""
    try:
        if side_file.judge(database) not in side_file.NOTHING_TO_PUT_BACK:
            return LastCopy()
        with snapshot.opened(database, key, read_only=True) as connection:
            return COPIES.read(_stored(connection))
    except (OSError, StorageError):
        return LastCopy()


def carry(copies: LastCopy, database: Path, key: bytes) -> None:
    """Let a database that nobody has open know of these copies as well. Raises a StorageError."""
    if copies == LastCopy():
        return
    with snapshot.opened(database, key) as connection:
        connection.execute("BEGIN IMMEDIATE")
        stored = _stored(connection)
        together = COPIES.plain(_together(COPIES.read(stored), copies), stored)
        connection.execute(_WRITE, (_KEY, json.dumps(together, ensure_ascii=False)))
        connection.execute("COMMIT")


def _stored(connection: Any) -> object:
    found = connection.execute(_READ, (_KEY,)).fetchone()
    try:
        return json.loads(found[0]) if found else None
    except ValueError:
        return None


def _together(older: LastCopy, newer: LastCopy) -> LastCopy:
    made = {copy.key: copy for copy in (*older.made, *newer.made)}
    last = max(filter(None, (older.last, newer.last)), default=None)
    return LastCopy(newer.folder or older.folder, last, tuple(sorted(made.values(), key=lambda copy: copy.at)))
