"""Whether the pages of a database are as they were written, and whether together they make a database."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.common import children
from app.common.sentences import Sentence, counted

PAGE = 4096
"""Bytes of a page."""

AT_ONCE = 16 * 1024 * 1024
"""Bytes whose authentication takes a tenth of a second or less. SQLCipher can't be interrupted in it, so that of a larger
file is checked in a process of its own."""

Run = Callable[[str], Any]
"""Runs a statement and returns its cursor or result."""


@dataclass(frozen=True)
class Opened:
    """A database that is open: where it lies, the key that opens it, and a connection to it."""

    path: Path
    key: bytes
    run: Run


Look = Callable[[Opened], Iterator[Sentence]]


def troubles(database: Opened) -> Iterator[Sentence]:
    """Broken pages and a broken structure."""
    for look in LOOKS:
        yield from look(database)


def broken(database: Opened) -> Iterator[Sentence]:
    """Pages that are not as they were written: their authentication says so."""
    if database.path.stat().st_size > AT_ONCE:
        count = int(children.ask(__name__, json.dumps([str(database.path), database.key.hex()]).encode()))
    else:
        count = _count_broken(database.run)
    if count:
        yield counted(count, "Eine Seite der Datei ist beschädigt.", "{number} Seiten der Datei sind beschädigt.")


def answer(request: bytes) -> bytes:
    """How many pages of a file are broken, in a process of its own (see `children`)."""
    import sqlcipher3

    path, key = json.loads(request)
    place = f"{Path(path).absolute().as_uri()}?mode=ro"
    with closing(sqlcipher3.connect(place, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        return b"%d" % _count_broken(connection.execute)


def _count_broken(run: Run) -> int:
    return len(run("PRAGMA cipher_integrity_check").fetchall())


def unsound(database: Opened) -> Iterator[Sentence]:
    """A structure that the pages do not make."""
    if [row[0] for row in database.run("PRAGMA integrity_check(20)").fetchall()] != ["ok"]:
        yield Sentence("Der Aufbau der Datei ist beschädigt.")


LOOKS = (broken, unsound)
"""What is looked for, each on a connection of its own if need be."""


def has_odd_size(database: Path) -> bool:
    """Whether a file that nobody is writing to does not consist of whole pages: its end is missing, or not its own."""
    return database.stat().st_size % PAGE != 0
