"""Lets this process know one migration more than the program does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.storage.database import migrate
from tests.faults.children import opened

REVISION = "9001"
tell: Callable[[Any], None] = lambda _what: None  # noqa: E731 - replaced in the process that migrates


def know_one_more() -> None:
    """From now on the program in this process is a newer one."""
    migrate.STEPS.append(Path(__file__).with_name("migrations"))
    migrate.KNOWN = migrate.revisions()
    migrate.HEAD = migrate.KNOWN[-1]


def open_with_newer(say: Callable[[Any], None], folder: Path, key: bytes) -> None:
    """Open a vault with the newer program: it backs up, migrates and tells that it has begun and that it is done."""
    global tell
    know_one_more()
    tell = say
    with opened(folder, key):
        say("done")
