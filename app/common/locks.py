"""A lock of the operating system on a file: it ends with the process that holds it, however that ends."""

import errno
import os
import sys
import time
from pathlib import Path

from app.common.files import open_plain

_HELD_BY_ANOTHER = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_PATIENCE = 0.1
"""Seconds to try: somebody who only looks whether a file is locked holds it for a moment."""
_PAUSE = 0.01


def lock(path: Path, patience: float = _PATIENCE) -> int | None:
    """Lock a file, making it where it is missing. Returns its descriptor (close it to unlock), None while another holds it.

    Raises OSError where the file can't be opened or the file system knows no locks.
    """
    descriptor = open_plain(path, os.O_RDWR | os.O_CREAT)
    end = time.monotonic() + patience
    while True:
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER and time.monotonic() < end:
                time.sleep(_PAUSE)
                continue
            os.close(descriptor)
            if error.errno in _HELD_BY_ANOTHER:
                return None
            raise
        return descriptor


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
