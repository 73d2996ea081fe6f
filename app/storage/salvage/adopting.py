"""A rescued vault takes the place of the damaged one, with its backups; what was damaged is kept under a dated name."""

import filecmp
import shutil
from contextlib import suppress
from pathlib import Path

from app.common.errors import NoPermission, StorageError
from app.common.files import as_storage_error
from app.storage import instance
from app.storage.backups import archive, swap
from app.storage.database.engine import DATABASE
from app.storage.instance import LOCK_FILE
from app.storage.integrity import side_file
from app.storage.integrity.seal import SEAL
from app.storage.secrets.keys import ENVELOPE

_PARTS = (DATABASE, ENVELOPE, SEAL)


def adopt(rescued: Path, vault: Path, key: bytes) -> Path | None:
    """Put the rescued vault into the folder of the damaged one, all or nothing, and remove it from where it was made. `key` is its data key.

    Returns where the damaged files are kept now, None if there were none. Raises VaultInUse, NoSpace, NoPermission; then nothing was changed.
    """
    with instance.acquire(rescued), instance.acquire(vault) as lock:
        if not lock.held:
            raise NoPermission(
                "In „{vault}“ darf nicht geschrieben werden. Der gerettete Tresor liegt in „{rescued}“.",
                vault=vault,
                rescued=rescued,
            )
        kept = swap.kept_folders(vault)
        with archive.work_folder(vault) as work:
            swap.begin(_copied(rescued, work / "neu"), vault, [key], keep=True)
        new = swap.kept_folders(vault) - kept
    _remove(rescued)
    return next(iter(new), None)


def _copied(rescued: Path, place: Path) -> Path:
    try:
        place.mkdir()
        for name in _PARTS:
            shutil.copyfile(rescued / name, place / name)
            if not filecmp.cmp(rescued / name, place / name, shallow=False):
                raise StorageError(
                    "„{name}“ ließ sich nicht fehlerfrei kopieren. Der gerettete Tresor liegt in „{rescued}“.",
                    name=name,
                    rescued=rescued,
                )
    except OSError as error:
        raise as_storage_error(error, place) from error
    return place


def _remove(rescued: Path) -> None:
    """What is there twice now; anything else in the folder stays, and so does the folder then."""
    with suppress(OSError):
        for name in (*_PARTS, side_file.beside(rescued / DATABASE).name, LOCK_FILE):
            (rescued / name).unlink(missing_ok=True)
        rescued.rmdir()
