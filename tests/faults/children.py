"""What runs in processes that the tests kill. A fork server has everything imported, so that a cycle costs milliseconds."""

import gc
import multiprocessing
import multiprocessing.connection
import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.context import Context
from app.storage import vault as vaults

ROOT = Path(__file__).resolve().parents[2]
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["alembic.command", "alembic.config", "tests.faults.work"])
PATIENCE = 60
"""Seconds until a silent child counts as stuck."""
_STARTS = 3
_TOLD_AN_ERROR = 9

Work = Callable[..., object]


class Child:
    """A process at work. It tells through a pipe what it has finished."""

    def __init__(self, work: Work, *arguments: object) -> None:
        self._ear, mouth = _FORKS.Pipe(duplex=False)
        self._process = _FORKS.Process(target=_run, args=(work, mouth, *arguments))
        self._process.start()
        mouth.close()

    def hear(self) -> Any:
        """The next thing the child tells; EOFError when it has ended."""
        if not self._ear.poll(PATIENCE):
            raise AssertionError("the child says nothing")
        return self._ear.recv()

    @property
    def has_spoken(self) -> bool:
        """Whether `hear` has something to give at once."""
        return self._ear.poll()

    def open_files(self) -> Iterator[tuple[str, bytes]]:
        """What the process holds open just now, files without a name included, with their content (Linux)."""
        for descriptor in Path(f"/proc/{self._process.pid}/fd").glob("*"):
            with suppress(OSError):
                if descriptor.is_file():
                    yield str(descriptor.readlink()), descriptor.read_bytes()

    def all_it_says(self) -> list[Any]:
        """Everything until it ends."""
        heard = []
        try:
            while True:
                heard.append(self.hear())
        except EOFError:
            return heard

    def kill_after(self, seconds: float) -> list[Any]:
        """Let it work so long, kill it (SIGKILL) and return what it has told."""
        multiprocessing.connection.wait([self._process.sentinel], seconds)
        self.kill()
        return self.all_it_says()

    def kill(self) -> None:
        """End it as a power cut of the process would. One that has ended by itself is left alone: its number may be another's."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join(PATIENCE)

    @property
    def exit_code(self) -> int | None:
        """Once it has ended: 0, an exit code, or minus the signal."""
        self._process.join(PATIENCE)
        return self._process.exitcode

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()
        self._ear.close()
        self._process.close()


def said_to_the_end(work: Work, *arguments: object) -> list[Any]:
    """Everything that a process says which nobody kills.

    Where something else on the computer has killed it all the same (memory, another user) it is started again: a vault
    must stand that anyway. Any other end but its own is an error.
    """
    for _ in range(_STARTS):
        with Child(work, *arguments) as child:
            said = child.all_it_says()
            code = child.exit_code
            if code != -signal.SIGKILL:
                break
    assert code in (0, _TOLD_AN_ERROR), f"ended with {code} after {said}"
    return said


def _run(work: Work, mouth: Connection, *arguments: object) -> None:
    gc.freeze()
    try:
        work(mouth.send, *arguments)
    except BaseException as error:
        mouth.send(f"{type(error).__name__}: {error}")
        os._exit(_TOLD_AN_ERROR)
    os._exit(0)


@contextmanager
def opened(folder: Path, key: bytes) -> Iterator[Context]:
    """The vault, opened with its key at hand: no derivation."""
    context = Context(vaults.open_vault(folder, lambda _folder: key))
    try:
        yield context
    finally:
        context.close()


def moments(count: int, longest: float, seed: int) -> list[float]:
    """When to kill: seeded, between nothing and `longest` seconds."""
    chance = random.Random(seed)
    return [chance.uniform(0, longest) for _ in range(count)]
