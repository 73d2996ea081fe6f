"""Files are written whole or not at all."""

import contextlib
import errno
import os
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from app.common.errors import FolderGone, NoPermission, NoSpace, StorageError, UserError

_REPLACE_TRIES = 20
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_DROPPED_OFF = {
    getattr(errno, name)
    for name in ("EIO", "ENODEV", "ENXIO", "ENOTCONN", "ESTALE", "ENOMEDIUM", "ESHUTDOWN", "EHOSTDOWN", "ENETUNREACH")
    if hasattr(errno, name)
}
"""What the system says when a stick, a drive or a place on the network no longer answers."""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` through a temporary file in the same folder, fsync and rename.

    Raises NoSpace, NoPermission or StorageError; the old file then stands unchanged.
    """
    with staged(path) as temporary, temporary.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def size_of(path: Path) -> int:
    """How many bytes a file has that she chose. Raises OSError, also for what is no ordinary file (a device, a pipe)."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    return status.st_size


def read_chosen(path: Path, most: int, too_large: UserError) -> bytes:
    """The bytes of a file that she chose, which is measured before it is read.

    Raises `too_large` where it has more than `most` bytes, OSError where it can't be read or is no ordinary file.
    """
    if size_of(path) > most:
        raise too_large
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:  # it has grown since
        raise too_large
    return data


@contextlib.contextmanager
def staged(path: Path) -> Iterator[Path]:
    """A temporary name beside `path` that takes its place if the block ends well and vanishes if not."""
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        yield temporary
        sync_file(temporary)
        replace(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        raise as_storage_error(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def open_plain(path: Path, flags: int = os.O_RDONLY) -> int:
    """The descriptor of a file that is one itself: no link is followed (where the system can do that), no pipe waited for.

    Raises OSError.
    """
    guarded = flags | _NO_FOLLOW | (_NO_WAIT if flags == os.O_RDONLY else 0)
    descriptor = os.open(path, guarded | getattr(os, "O_BINARY", 0), 0o600)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, "not a regular file", str(path))


def read_plain(path: Path, most: int) -> bytes:
    """The beginning of a file that is one itself, so many bytes at most. Raises OSError."""
    with plain_file(path) as file:
        return file.read(most)


def plain_file(path: Path) -> IO[bytes]:
    """A file that is one itself, opened for reading. Raises OSError."""
    return os.fdopen(open_plain(path), "rb")


def sync_file(path: Path) -> None:
    """Force the file's content to disk."""
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def sync_folder(folder: Path) -> None:
    """Force the folder's entries to disk (POSIX; Windows has no such call)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_gone(path: Path) -> bool:
    """Whether a file or folder can't be found any more, or its drive no longer answers; one without rights is there."""
    try:
        path.stat()
    except PermissionError:
        return False
    except OSError:
        return True
    return False


def folder_gone(folder: Path, error: type[FolderGone] = FolderGone) -> FolderGone:
    """What to say where a folder is no longer there."""
    return error(
        "Der Ordner „{folder}“ ist nicht da. Wurde ein Stick abgezogen, ein Laufwerk getrennt oder der Ordner "
        "verschoben? Bitte wieder verbinden oder zurücklegen, dann noch einmal versuchen; was schon gesichert war, bleibt.",
        folder=folder,
    )


def demand_space(path: Path, size: int) -> None:
    """Raise NoSpace unless a file of so many bytes can be written to `path`, FolderGone where its folder is not there."""
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError as error:
        raise as_storage_error(error, path) from error
    if free < size:
        raise as_storage_error(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), path)


def as_storage_error(error: OSError, path: Path) -> StorageError:
    """The German sentence for an error of the file system that concerns a file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return NoSpace(
            "Auf dem Datenträger von „{folder}“ ist kein Platz mehr. Bisher Gesichertes ist unversehrt; bitte Platz schaffen und noch einmal versuchen.",
            folder=path.parent,
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return NoPermission(
            "In „{folder}“ darf nicht geschrieben werden. Bitte einen anderen Ordner wählen oder die Rechte prüfen.",
            folder=path.parent,
        )
    if error.errno in _DROPPED_OFF or (error.errno in (errno.ENOENT, errno.ENOTDIR) and is_gone(path.parent)):
        return folder_gone(path.parent)
    if error.errno == errno.ENOTDIR:
        return NoPermission(
            "Unter „{folder}“ lässt sich nichts anlegen, denn das ist kein Ordner. Bitte einen anderen Ordner wählen.",
            folder=path.parent,
        )
    if error.errno == errno.ENOENT:
        return NoPermission(
            "In „{folder}“ fehlt „{name}“. Wurde die Datei verschoben oder gelöscht? Es wurde nichts geändert.",
            folder=path.parent,
            name=path.name,
        )
    return StorageError(
        "„{name}“ konnte nicht geschrieben werden ({reason}). Bisher Gesichertes ist unversehrt.",
        name=path.name,
        reason=error.strerror or type(error).__name__,
    )


def replace(source: Path, target: Path) -> None:
    """`os.replace`, tried again while a virus scanner or viewer holds the target open (Windows)."""
    for attempt in range(_REPLACE_TRIES):
        try:
            source.replace(target)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(0.05)
