"""Promise 16: a lock leaves nothing: no window, no dialog, no key in any memory, no copy on the clipboard, no typed word lost."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import windows
from tests.faults.children import PATIENCE, Child, opened
from tests.faults.conftest import Figure
from tests.faults.filled import MARKERS, Filled
from tests.faults.programs import hear, program, say

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of another process through /proc")


def in_memory(pid: int, needles: dict[str, bytes]) -> set[str]:
    """Which of the needles lie anywhere in the memory of a process."""
    found: set[str] = set()
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps.splitlines():
            area, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(part, 16) for part in area.split("-"))
            try:
                memory.seek(start)
                content = memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue
            found |= {name for name, needle in needles.items() if needle in content}
    return found


def command_of(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").split("\0")


@linux
@pytest.mark.parametrize("reason", ["key", "idle", "away"])
def test_the_process_that_locks_keeps_nothing_in_its_memory(
    vault: Filled, tmp_path: Path, reason: str, figure: Figure
) -> None:
    needles = {"key": vault.key, "passphrase": vault.passphrase.encode(), "name": MARKERS[0].encode()}
    needles |= {
        f"{name} wide": needle.decode().encode("utf-16-le") for name, needle in needles.items() if name != "key"
    }
    with program(vault, tmp_path) as running:
        assert hear(running) == "open people"
        try:
            before = in_memory(running.pid, needles)
        except PermissionError:
            pytest.skip("the memory of other processes may not be read here")
        assert {"key", "name"} <= before, "else this test could not fail"
        say(running, reason)
        assert hear(running) == "locks"
        _wait_for(running, lambda: command_of(running.pid)[1:5] == ["-P", "-m", "app.cli", "run"])
        assert in_memory(running.pid, needles) == set()
        _wait_for(
            running, lambda: in_memory(running.pid, {"screen": "Passphrase vergessen".encode("utf-16-le")}) != set()
        )
        assert in_memory(running.pid, needles) == set(), "at the unlock screen"
    with opened(vault.folder, vault.key) as context:
        assert not context.read_only
    figure((1, "gesperrte Prozesse"), (len(before), "Arten von Geheimnissen vorher im Speicher"), (0, "danach"))


def _wait_for(running: "subprocess.Popen[str]", done: Callable[[], bool]) -> None:
    """Look again and again until it is so; the process must not end."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert running.poll() is None
        assert time.monotonic() < end
        os.sched_yield()


@pytest.mark.parametrize("what", windows.OPEN_THINGS)
def test_nothing_stays_visible(vault: Filled, tmp_path: Path, what: str) -> None:
    with Child(windows.lock_over, vault.folder, vault.key, tmp_path, what) as child:
        seen, left, place = child.all_it_says()
    assert seen, "something was open"
    assert left == []
    assert place == "people"


def test_what_is_typed_in_an_open_dialog_comes_back(vault: Filled, tmp_path: Path) -> None:
    with Child(windows.lock_while_typing, vault.folder, vault.key, tmp_path, MARKERS[3]) as child:
        assert child.all_it_says() == ["typed", "locked"]
    with Child(windows.open_dialog_again, vault.folder, vault.key, tmp_path) as child:
        assert child.all_it_says() == [MARKERS[3]]


def test_a_full_disk_or_a_long_step_does_not_hold_the_lock_up(vault: Filled, tmp_path: Path) -> None:
    with Child(windows.lock_without_drafts, vault.folder, vault.key, tmp_path) as child:
        assert child.all_it_says() == ["locked"]
