"""Work in a process of its own, for what can't be interrupted in this one: it ends at once when the work is cancelled.

What is asked and answered goes through pipes alone, so that no key and no name stands in a list of processes.
"""

import os
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

from app.common import cancelling

if TYPE_CHECKING:
    import subprocess

COMMAND = "!answer"
"""The word by which the program knows that it is such a process (see `app.cli`)."""
_ROOT = Path(__file__).resolve().parents[2]
_LENGTH = struct.Struct("!Q")
_PIECE = struct.Struct("!?Q")
"""Before each piece of what is said: whether it is the answer, and its length."""
Tell = Callable[[bytes], object]


def _unheard(_piece: bytes) -> None:
    """What is told on the way is of no use."""


def program() -> list[str]:
    """The command line of this program, without its arguments."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "app.cli"]


def environment() -> dict[str, str]:
    """The environment in which `program` finds itself."""
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}


def ask(module: str, request: bytes, within: float | None = None) -> bytes:
    """What `answer(request, tell)` of a module of this program says, in a process of its own. Raises like `Child.ask`.

    Where it has not answered within so many seconds, it has failed.
    """
    with started(module) as child, child.ended_after(within):
        return child.ask(request)


@contextmanager
def started(module: str) -> "Iterator[Child]":
    """A process that has begun to load a module; it is ended with the block.

    It also ends by itself when this process does. Raises Cancelled.
    """
    import subprocess  # with what it brings it would cost every start of the program some milliseconds

    cancelling.current().demand()
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    command, pipe = [*program(), COMMAND, module], subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment(), creationflags=hidden
    ) as process:
        try:
            yield Child(module, process)
        finally:
            process.kill()


class Child:
    """A process that answers one request."""

    def __init__(self, module: str, process: "subprocess.Popen[bytes]") -> None:
        self._module, self._process = module, process

    @contextmanager
    def ended_after(self, seconds: float | None) -> Iterator[None]:
        """Let it be ended if the block takes longer."""
        timer = threading.Timer(seconds or 0.0, self._process.kill)
        timer.daemon = True
        if seconds is not None:
            timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def ask(self, request: bytes, told: Tell = _unheard) -> bytes:
        """Its answer; what it tells until then goes to `told`. Raises Cancelled, or RuntimeError where it failed."""
        cancellation = cancelling.current()
        with cancellation.interrupting(self._process.kill):
            answer = self._talk(request, told)
        cancellation.demand()
        if answer is None:
            raise RuntimeError(f"{self._module} ended with {self._process.wait()}")
        return answer

    def _talk(self, request: bytes, told: Tell) -> bytes | None:
        """Ask and listen. The way in stays open meanwhile: by its end the other process sees that of this one."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):
            self._process.stdin.write(_LENGTH.pack(len(request)) + request)
            self._process.stdin.flush()
        while len(header := self._process.stdout.read(_PIECE.size)) == _PIECE.size:
            last, length = _PIECE.unpack(header)
            piece = self._process.stdout.read(length)
            if last:
                return piece if len(piece) == length else None
            told(piece)
        return None


def serve(module: str) -> NoReturn:
    """Be the other process: answer once, and end, at the latest with the process that asked."""
    asked: Any = os.fdopen(0, "rb", closefd=False)
    answer = import_module(module).answer
    (length,) = _LENGTH.unpack(asked.read(_LENGTH.size))
    request = asked.read(length)
    threading.Thread(target=_end_with_the_asking, daemon=True).start()
    with os.fdopen(1, "wb", closefd=False) as out:
        _say(out, answer(request, lambda piece: _say(out, piece, last=False)))
    os._exit(0)


def _say(out: IO[bytes], piece: bytes, last: bool = True) -> None:
    out.write(_PIECE.pack(last, len(piece)))
    out.write(piece)
    out.flush()


def _end_with_the_asking() -> None:
    os.read(0, 1)
    os._exit(1)
