"""One running program per vault: a lock of the operating system on `vault.lock`.

The lock ends with the process that holds it, however it ends, so there is no stale lock to clear away. The file itself
stays and says nothing.
"""

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from app.common.errors import VaultInUse
from app.common.files import as_storage_error

LOCK_FILE = "vault.lock"
_NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)
_HELD_BY_ANOTHER = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class InstanceLock:
    """The hold on a vault folder. Where nothing can be written there is nothing to guard: `held` is then False."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    @property
    def held(self) -> bool:
        """False in a read-only place: open the vault for reading only."""
        return self._descriptor is not None

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
    """Take the vault for this process. Raises VaultInUse while another holds it, NoPermission if the folder is missing."""
    if folder.is_dir() and not os.access(folder, os.W_OK):
        return InstanceLock(None)
    try:
        descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        if error.errno in _NOT_WRITABLE and folder.is_dir():
            return InstanceLock(None)
        raise as_storage_error(error, folder / LOCK_FILE) from error
    try:
        _lock(descriptor)
    except OSError as error:
        os.close(descriptor)
        if error.errno in _HELD_BY_ANOTHER:
            raise VaultInUse(
                "Dieser Tresor ist schon geöffnet. Bitte das andere Fenster benutzen oder es zuerst schließen."
            ) from None
        return InstanceLock(None)  # a file system without locks: read only is the only safe way
    return InstanceLock(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
