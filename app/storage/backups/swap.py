"""Puts a new database, its key file and its seal in the place of the present ones: all or none.

Everything new lies complete in one folder; renaming that folder is the decision. What follows only carries it out and is
carried on at the next start if it was cut off.
"""

import contextlib
import secrets
import shutil
from pathlib import Path

from app.common import clock
from app.common.cancelling import current
from app.common.files import as_storage_error, replace, sync_file, sync_folder
from app.storage.database.engine import DATABASE
from app.storage.integrity import side_file
from app.storage.integrity.seal import SEAL
from app.storage.secrets.keys import ENVELOPE

_PENDING = ".wiederherstellung"
_REPLACED = "ersetzt"
_KEEP = "aufheben"
_KEPT = "Ersetzt-"
_BACKUPS = "backups"
_SIDE_FILES = ("-journal", "-wal", "-shm")


def begin(work: Path, vault: Path, *, keep: bool) -> None:
    """Decide for the files in `work` (on the same file system) and put them in place.

    `keep`: what is replaced has no backup and moves into the backups' folder. Raises a StorageError, or Cancelled, before the
    decision; then nothing was changed. From there on nothing cuts it off.
    """
    try:
        if keep:
            (work / _KEEP).touch()
        for name in (DATABASE, ENVELOPE, SEAL):
            sync_file(work / name)
        sync_folder(work)
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error
    with current().shield():
        _decide(work, vault)
        finish(vault)


def _decide(work: Path, vault: Path) -> None:
    try:
        work.rename(vault / _PENDING)
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error


def is_pending(vault: Path) -> bool:
    """Whether something was decided and not yet carried out."""
    return (vault / _PENDING).is_dir()


def kept_folders(vault: Path) -> set[Path]:
    """Folders with what was replaced without a backup."""
    return set((vault / _BACKUPS).glob(f"{_KEPT}*"))


def finish(vault: Path) -> bool:
    """Carry out what was decided, if anything. Call it under the instance lock before keys or database are read."""
    pending = vault / _PENDING
    if not is_pending(vault):
        return False
    try:
        with current().shield():
            sync_folder(vault)
            _put_in_place(pending, vault)
            sync_folder(vault)
            _put_away(pending, vault / _BACKUPS)
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error
    return True


def _put_in_place(pending: Path, vault: Path) -> None:
    replaced = pending / _REPLACED
    replaced.mkdir(exist_ok=True)
    if (pending / DATABASE).exists():
        for suffix in (*_SIDE_FILES, ""):
            _move(vault / (DATABASE + suffix), replaced)
        replace(pending / DATABASE, vault / DATABASE)
    side_file.ensure(vault / DATABASE)
    if (pending / SEAL).exists():
        replace(pending / SEAL, vault / SEAL)
    if (pending / ENVELOPE).exists():
        if (vault / ENVELOPE).exists():
            shutil.copyfile(vault / ENVELOPE, replaced / ENVELOPE)
        replace(pending / ENVELOPE, vault / ENVELOPE)


def _put_away(pending: Path, backups: Path) -> None:
    if (pending / _KEEP).exists() and any((pending / _REPLACED).iterdir()):
        backups.mkdir(mode=0o700, exist_ok=True)
        name = f"{_KEPT}{clock.now():%Y-%m-%d-%H%M%S}-{secrets.token_hex(3)}"
        (pending / _REPLACED).rename(backups / name)
    shutil.rmtree(pending)


def _move(path: Path, folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        replace(path, folder / path.name)
