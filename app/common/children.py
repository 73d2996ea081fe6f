"""Work in a process of its own, for what can't be interrupted in this one: it ends at once when the work is cancelled.

What is asked and answered goes through pipes alone, so that no key and no name stands in a list of processes.
"""

import os
import struct
import subprocess
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from app.common import cancelling

COMMAND = "!answer"
"""The word by which the program knows that it is such a process (see `app.cli`)."""
_ROOT = Path(__file__).resolve().parents[2]
_LENGTH = struct.Struct("!Q")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def program() -> list[str]:
    """The command line of this program, without its arguments."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "app.cli"]


def environment() -> dict[str, str]:
    """The environment in which `program` finds itself."""
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}


def ask(module: str, request: bytes) -> bytes:
    """What `answer(request)` of a module of this program says, in a process of its own.

    That process is ended when the work of this thread is cancelled, and ends by itself when this process does. Raises
    Cancelled, or RuntimeError where it failed.
    """
    cancellation = cancelling.current()
    cancellation.demand()
    command, pipe = [*program(), COMMAND, module], subprocess.PIPE
    with (
        subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment(), creationflags=_NO_WINDOW
        ) as process,
        cancellation.interrupting(process.kill),
    ):
        answer = _talk(process, request)
    cancellation.demand()
    if process.returncode:
        raise RuntimeError(f"{module} ended with {process.returncode}")
    return answer


def _talk(process: "subprocess.Popen[bytes]", request: bytes) -> bytes:
    """Ask and wait for the answer. The way in stays open meanwhile: by its end the other process sees that of this one."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(_LENGTH.pack(len(request)) + request)
        process.stdin.flush()
    except BrokenPipeError:
        return b""
    return process.stdout.read()


def serve(module: str) -> NoReturn:
    """Be the other process: answer once, and end, at the latest with the process that asked."""
    stream: Any = os.fdopen(0, "rb", closefd=False)
    (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
    request = stream.read(length)
    threading.Thread(target=_end_with_the_asking, daemon=True).start()
    answer: bytes = import_module(module).answer(request)
    with os.fdopen(1, "wb", closefd=False) as out:
        out.write(answer)
    os._exit(0)


def _end_with_the_asking() -> None:
    os.read(0, 1)
    os._exit(1)
