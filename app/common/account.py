"""What the program writes is for her account alone: what is new, and what lay there with wider rights."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def write_for_account_only() -> None:
    """Whatever this process and its children make from now on, no other account may read (POSIX).

    Windows inherits the rights of the folder, in her profile those of her account.
    """
    os.umask(_OTHERS)


def restrict(place: Path) -> bool:
    """Take from others every right to a file or folder and to all in it; whether nobody else has any now.

    Links are not followed. What is not there or can't be looked at is none of hers, and on Windows nothing is changed.
    """
    if os.name == "nt":
        return True
    kept = {_restrict_one(path) for path in _everything(place)}
    return False not in kept


def _everything(place: Path) -> Iterator[Path]:
    yield place
    for folder, folders, files in os.walk(place):
        yield from (Path(folder, name) for name in (*folders, *files))


def _restrict_one(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return True
    if not _is_open_to_others(status):
        return True
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            os.fchmod(descriptor, stat.S_IMODE(os.fstat(descriptor).st_mode) & ~_OTHERS)
            return not _is_open_to_others(os.fstat(descriptor))
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _is_open_to_others(status: os.stat_result) -> bool:
    ours = stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)
    return ours and bool(status.st_mode & _OTHERS)
