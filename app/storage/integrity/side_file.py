"""The side file `data.db-journal`: after a crash it holds what must be put back before the database is whole again.

SQLite trusts it: a damaged one is played back as far as it goes, a missing one counts as nothing to do, and either leaves
a database half written. So it is looked through before SQLite sees it, and it is always there, if empty. Format:
https://www.sqlite.org/fileformat2.html#the_rollback_journal
"""

import os
import struct
from enum import Enum
from pathlib import Path
from typing import IO

from app.common.files import plain_file

SUFFIX = "-journal"
_NEVER_OURS = ("-wal", "-shm")
_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8sIIIII")
_UNSYNCED = 12
"""So many bytes of a header stay zero until what follows it is on the disk."""
_CHECKED_EVERY = 200
_SIZES = frozenset(1 << power for power in range(9, 17))


class Verdict(Enum):
    """What a look at the side file says.

    Empty; begun, but the database not yet touched (if its beginning was not blanked); something whole to put back; not
    there; something broken.
    """

    AT_REST = "at rest"
    UNSYNCED = "unsynced"
    PENDING = "pending"
    MISSING = "missing"
    BROKEN = "broken"


NOTHING_TO_PUT_BACK = (Verdict.AT_REST, Verdict.UNSYNCED, Verdict.MISSING)
"""Whoever opens the database now finds it as it lies there."""


def judge(database: Path) -> Verdict:
    """Look the side file of a database through, which nobody may have open. Raises OSError.

    Nor may there be one of a kind that the program never makes: SQLite would believe it as well.
    """
    if any(database.with_name(database.name + suffix).exists() for suffix in _NEVER_OURS):
        return Verdict.BROKEN
    try:
        with plain_file(beside(database)) as file:
            start = _read_at(file, 0)[:_UNSYNCED]
            if start.strip(b"\0") == b"":
                return Verdict.UNSYNCED if start else Verdict.AT_REST
            return Verdict.PENDING if _is_whole(file) else Verdict.BROKEN
    except FileNotFoundError:
        return Verdict.MISSING


def ensure(database: Path) -> None:
    """Make the side file if it is missing. Raises OSError."""
    beside(database).touch(mode=0o600)


def beside(database: Path) -> Path:
    """The path of the side file."""
    return database.with_name(database.name + SUFFIX)


def _is_whole(file: IO[bytes]) -> bool:
    """Whether everything SQLite would put back is there and unchanged as far as its checksums reach.

    One that ends with the name of another file is never ours: SQLite would delete that file after putting back.
    """
    if file.seek(0, os.SEEK_END) and _read_at(file, max(0, file.tell() - len(_MAGIC))) == _MAGIC:
        return False
    start = 0
    while content := _read_at(file, start):
        magic, records, nonce, _pages, sector, size = _HEADER.unpack(content.ljust(_HEADER.size, b"\xff"))
        if content[:_UNSYNCED] == bytes(_UNSYNCED):
            return True  # this part was not yet on the disk: the database has not been touched for it
        if magic != _MAGIC or sector not in _SIZES or size not in _SIZES:
            return False
        file.seek(start + sector)
        if not all(_is_record_whole(file, nonce, size) for _ in range(records)):
            return False
        end = file.tell()
        start = end + -end % sector
    return True


def _read_at(file: IO[bytes], start: int) -> bytes:
    file.seek(start)
    return file.read(_HEADER.size)


def _is_record_whole(file: IO[bytes], nonce: int, size: int) -> bool:
    record = file.read(4 + size + 4)
    if len(record) < size + 8:
        return False
    page = record[4:-4]
    total = nonce + sum(page[place] for place in range(size - _CHECKED_EVERY, 0, -_CHECKED_EVERY))
    return total & 0xFFFFFFFF == int.from_bytes(record[-4:])
