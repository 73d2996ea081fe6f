"""One running program per vault: a lock of the operating system on `vault.lock`.

The lock ends with the process that holds it, however it ends, so there is no stale lock to clear away. The file itself
stays and says nothing.
"""

import errno
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from app.common import locks
from app.common.errors import StorageError, VaultInUse
from app.common.files import as_storage_error, is_gone
from app.storage.folder import demand_own_files

LOCK_FILE = "vault.lock"
_NOT_LOCKABLE = (  # no right to write, or a file system without locks: reading only is the one safe way
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOLCK,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.ENOSYS,
    errno.EINVAL,
)


class InstanceLock:
    """The hold on a vault folder. Where nothing can be written there is nothing to guard: `held` is then False."""

    def __init__(self, descriptor: int | None, file: Path | None = None) -> None:
        self._descriptor = descriptor
        self._file = file

    @property
    def held(self) -> bool:
        """False in a read-only place: open the vault for reading only."""
        return self._descriptor is not None

    def is_lost(self) -> bool:
        """Whether what is locked is no longer what lies in the folder: somebody has deleted or replaced the file."""
        if self._descriptor is None or self._file is None:
            return False
        try:
            return not os.path.samestat(os.fstat(self._descriptor), self._file.stat())
        except FileNotFoundError:
            return not is_gone(self._file.parent)
        except OSError:
            return False

    def take_again(self) -> bool:
        """Lock what lies in the folder now, making it where it is missing. False while another process holds that."""
        if self._file is None:
            return False
        try:
            descriptor = locks.lock(self._file)
        except OSError:
            return False
        if descriptor is None:
            return False
        self.release()
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the vault free; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def acquire(folder: Path) -> InstanceLock:
    """Take the vault for this process.

    Raises VaultInUse while another holds it, NoPermission if the folder is missing, LeadsElsewhere where something in it is
    a link.
    """
    demand_own_files(folder)
    if folder.is_dir() and not os.access(folder, os.W_OK):
        return InstanceLock(None)
    try:
        descriptor = locks.lock(folder / LOCK_FILE)
    except OSError as error:
        if folder.is_dir() and error.errno in _NOT_LOCKABLE:
            return InstanceLock(None)
        raise as_storage_error(error, folder / LOCK_FILE) from error
    if descriptor is None:
        raise VaultInUse(
            "Dieser Tresor ist schon geöffnet. Bitte das andere Fenster benutzen oder es zuerst schließen."
        )
    return InstanceLock(descriptor, folder / LOCK_FILE)


def in_use(folder: Path) -> bool:
    """Whether another process holds the vault just now."""
    if not (folder / LOCK_FILE).exists():
        return False
    try:
        acquire(folder).release()
    except VaultInUse:
        return True
    except StorageError:
        return False
    return False
