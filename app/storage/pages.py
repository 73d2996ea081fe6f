"""Whether the pages of a database are as they were written, and whether together they make a database."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

PAGE = 4096
"""Bytes of a page."""

Run = Callable[[str], Any]
"""Runs a statement and returns its cursor or result."""


def troubles(run: Run) -> Iterator[str]:
    """German sentences on broken pages (authentication of every page) and a broken structure."""
    broken = len(run("PRAGMA cipher_integrity_check").fetchall())
    if broken:
        yield f"{broken} Seiten der Datei sind beschädigt."
    if [row[0] for row in run("PRAGMA integrity_check(20)").fetchall()] != ["ok"]:
        yield "Der Aufbau der Datei ist beschädigt."


def has_odd_size(database: Path) -> bool:
    """Whether a file that nobody is writing to does not consist of whole pages: its end is missing, or not its own."""
    return database.stat().st_size % PAGE != 0
