"""Whether the pages of a database are as they were written, and whether together they make a database."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.common.sentences import Sentence, counted

PAGE = 4096
"""Bytes of a page."""

Run = Callable[[str], Any]
"""Runs a statement and returns its cursor or result."""
Look = Callable[[Run], Iterator[Sentence]]


def troubles(run: Run) -> Iterator[Sentence]:
    """Broken pages and a broken structure."""
    for look in LOOKS:
        yield from look(run)


def broken(run: Run) -> Iterator[Sentence]:
    """Pages that are not as they were written: their authentication says so."""
    count = len(run("PRAGMA cipher_integrity_check").fetchall())
    if count:
        yield counted(count, "Eine Seite der Datei ist beschädigt.", "{number} Seiten der Datei sind beschädigt.")


def unsound(run: Run) -> Iterator[Sentence]:
    """A structure that the pages do not make."""
    if [row[0] for row in run("PRAGMA integrity_check(20)").fetchall()] != ["ok"]:
        yield Sentence("Der Aufbau der Datei ist beschädigt.")


LOOKS = (broken, unsound)
"""What is looked for, each on a connection of its own if need be."""


def has_odd_size(database: Path) -> bool:
    """Whether a file that nobody is writing to does not consist of whole pages: its end is missing, or not its own."""
    return database.stat().st_size % PAGE != 0
