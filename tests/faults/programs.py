"""The real program in a process of its own (without a screen), told and telling by lines."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.children import PATIENCE, ROOT
from tests.faults.filled import Filled

_UNLOCKED = "from tests.faults.windows import real_program; real_program()"


@contextmanager
def program(vault: Filled, home: Path) -> "Iterator[subprocess.Popen[str]]":
    """The real program, unlocked with the passphrase, at the page of persons; told by lines what to do."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(home),
        "QUARTIERSBUCH_PLACE": "people",
    }
    command = [sys.executable, "-c", _UNLOCKED, str(vault.folder), vault.passphrase]
    running = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield running
    finally:
        running.send_signal(signal.SIGKILL)
        running.communicate(timeout=PATIENCE)


def hear(running: "subprocess.Popen[str]") -> str:
    """The next line; empty when the process has ended."""
    assert running.stdout
    if not select.select([running.stdout], [], [], PATIENCE)[0]:
        raise AssertionError("the program says nothing")
    return running.stdout.readline().strip()


def say(running: "subprocess.Popen[str]", line: str) -> None:
    """One line to the process."""
    assert running.stdin
    running.stdin.write(f"{line}\n")
    running.stdin.flush()


def start_again(vault: Filled, home: Path) -> "subprocess.Popen[str]":
    """A second start, as a double click would."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(home)}
    command = [sys.executable, "-P", "-m", "app.cli", "--vault", str(vault.folder), "run"]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, text=True)
