"""Locking ends the process that held the key: what a Python program once knew can't be wiped from its memory."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from app.common import children

LOCATION = "QUARTIERSBUCH_PLACE"
"""Environment variable that carries the place (page and id, never a name) over to the new process."""
RESTORE = "!restore:"
"""What the place begins with when a backup is to be put in: its path follows."""
CHANGE = "!change:"
"""What the place begins with when the secrets are to be changed: the screen of the start window that asks for them follows."""
SALVAGE = "!salvage"
"""The place where what can still be read is rescued."""


def command(vault: Path) -> list[str]:
    """The command line that opens the window for a vault."""
    return [*children.program(), "run", "--vault", str(vault)]


def environment(location: str) -> dict[str, str]:
    """The environment of the new process."""
    return children.environment() | {LOCATION: location}


def remembered_location() -> str:
    """The place the locked process left, once."""
    return os.environ.pop(LOCATION, "")


def restart(vault: Path, location: str) -> NoReturn:
    """Become a new process that shows the unlock screen. Everything must have been closed before."""
    words, settings = command(vault), environment(location)
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(words, env=settings, close_fds=True)
        os._exit(0)
    os.execve(words[0], words, settings)


def end(code: int) -> NoReturn:
    """End this process at once though a thread of it still runs: waiting for that, or unwinding under it, would abort."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)
