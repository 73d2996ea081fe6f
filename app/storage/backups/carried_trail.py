"""What a restore may not take back: the audit trail of the state it replaces, and the numbers that state had given out."""

from pathlib import Path
from typing import Any

from app.common.errors import StorageError
from app.storage.backups import snapshot
from app.storage.database.engine import DATABASE
from app.storage.integrity import audit, seal, side_file
from app.storage.integrity.audit import Carried

_HAS_TRAIL = "SELECT 1 FROM sqlite_master WHERE name = 'audit'"
_COUNTERS = "SELECT name, seq FROM sqlite_sequence"
_RAISE = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
_BEGIN = (
    "INSERT INTO sqlite_sequence(name, seq) SELECT ?, ? "
    "WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE name = ?) AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)"
)


def carry(vault: Path, vault_id: str, restored: Path, key: bytes) -> Carried:
    """Bring the trail and the counters of the vault that lies there into the restored database, which nobody has open.

    Where the one there can't be read, it is told how far its trail had come, as far as the seal knows. Raises a StorageError
    where the restored one can't be written.
    """
    present = vault / DATABASE
    with snapshot.opened(restored, key) as new:
        if not new.execute(_HAS_TRAIL).fetchone():
            return Carried()
        new.execute("BEGIN IMMEDIATE")
        carried = _taken(present, new, key)
        new.execute("COMMIT")
    mark = None if carried else seal.read_from(vault, key, vault_id)
    return carried or (Carried(lines=mark.line, hash=mark.hash) if mark else Carried())


def _taken(present: Path, new: Any, key: bytes) -> Carried | None:
    """None where the present database can't be read, or a side file would change it first."""
    try:
        if side_file.judge(present) not in side_file.NOTHING_TO_PUT_BACK:
            return None
        with snapshot.opened(present, key, read_only=True) as old:
            counters = old.execute(_COUNTERS).fetchall()
            carried = audit.to_carry(old.execute, new.execute)
    except (OSError, StorageError):
        return None
    audit.carry(new.execute, carried)
    for name, last in counters:
        new.execute(_RAISE, (last, name))
        new.execute(_BEGIN, (name, last, name, name))
    return carried
