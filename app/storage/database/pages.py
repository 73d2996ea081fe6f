"""Whether the pages of a database are as they were written, and whether together they make a database."""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from app.common.cancelling import current
from app.common.sentences import Sentence, counted

PAGE = 4096
"""Bytes of a page."""
_SALT, _MAC = 16, 64
"""The file begins with its salt; each page ends with the code that proves it."""
_MASK, _ROUNDS, _KEY_BYTES = 0x3A, 2, 32
"""How SQLCipher 4 makes the key of that code from the key of the file and its salt."""
_NEVER_WRITTEN = 0x40000000 // PAGE + 1
"""The page at 1 GB holds SQLite's locks and no content."""
_LOOKS = 3
"""A page that somebody is writing just then may be read half: so many times it has to be broken."""

Run = Callable[[str], Any]
"""Runs a statement and returns its cursor or result."""


def troubles(database: Path, key: bytes, run: Run) -> Iterator[Sentence]:
    """Broken pages and a broken structure."""
    yield from broken(database, key)
    yield from unsound(run)


def broken(database: Path, key: bytes) -> Iterator[Sentence]:
    """Pages that are not as they were written: their authentication says so.

    The file is read past SQLite, because its own `cipher_integrity_check` can't be interrupted and says nothing of how far
    it is; it takes as long. Nothing is locked, so that others may go on writing. Raises Cancelled.
    """
    with database.open("rb", buffering=0) as file:
        mac_key = _mac_key(key, file.read(_SALT))
        count = sum(not _is_whole(file, number, mac_key) for number in _numbers(database))
    if count:
        yield counted(count, "Eine Seite der Datei ist beschädigt.", "{number} Seiten der Datei sind beschädigt.")


def _numbers(database: Path) -> Iterator[int]:
    """The numbers of the pages, one that is cut off included."""
    last = -(-database.stat().st_size // PAGE)
    for number in range(1, last + 1):
        current().demand()
        if number != _NEVER_WRITTEN:
            yield number


def _mac_key(key: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ _MASK for byte in salt), _ROUNDS, _KEY_BYTES)


def _is_whole(file: IO[bytes], number: int, mac_key: bytes) -> bool:
    return any(_is_proven(_read(file, number), number, mac_key) for _ in range(_LOOKS))


def _read(file: IO[bytes], number: int) -> bytes:
    """A page; of one that the disk does not give, nothing."""
    try:
        file.seek((number - 1) * PAGE)
        return file.read(PAGE)
    except OSError:
        return b""


def _is_proven(page: bytes, number: int, mac_key: bytes) -> bool:
    content = page[_SALT if number == 1 else 0 : -_MAC]
    proof = hmac.digest(mac_key, content + number.to_bytes(4, "little"), "sha512")
    return len(page) == PAGE and hmac.compare_digest(proof, page[-_MAC:])


def unsound(run: Run) -> Iterator[Sentence]:
    """A structure that the pages do not make."""
    if [row[0] for row in run("PRAGMA integrity_check(20)").fetchall()] != ["ok"]:
        yield Sentence("Der Aufbau der Datei ist beschädigt.")


def has_odd_size(database: Path) -> bool:
    """Whether a file that nobody is writing to does not consist of whole pages: its end is missing, or not its own."""
    return database.stat().st_size % PAGE != 0
