"""Bugs are noted on this computer by kind, module and line; never with their message, which may hold a name."""

import contextlib
import traceback
from pathlib import Path

from app.common.paths import settings_file

LARGEST = 200_000
"""Bytes after which the log starts anew."""


class BugElsewhere(RuntimeError):
    """A bug in another process of this program: its message is what `describe` said of it there."""


def log_file() -> Path:
    """Where bugs are noted."""
    return settings_file().with_name("fehler.log")


def describe(error: BaseException) -> str:
    """Kind of the error and the files and lines it came through, also for what it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    way = "".join(f"\n    {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    if isinstance(error, BugElsewhere):
        way += f"\n  in {error}"
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{type(error).__name__} {last}{way}" + (f"\n  nach {describe(cause)}" if cause else "")


def note(text: str, log: Path | None = None) -> None:
    """Add to the log. A log that can't be written must not become the next error."""
    from datetime import datetime

    path = log or log_file()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > LARGEST else "a"
        with path.open(mode, encoding="utf-8") as out:
            out.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {text}\n")
