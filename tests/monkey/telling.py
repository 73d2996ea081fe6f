"""What a process at play tells whoever started it: one line of JSON for each thing, in a file that outlives it."""

import json
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

import app

_OURS = {Path(app.__file__).parent, Path(__file__).parent}


class Teller:
    """Writes the lines, from any thread; nothing is held back, so that a crash costs none."""

    def __init__(self, path: Path) -> None:
        self._out = path.open("a", encoding="ascii")
        self._alone = threading.Lock()

    def tell(self, what: str, content: Any) -> None:
        """Add a line: `action`, `failure`, `stall`, `said`, `measured` or `end`, with its content as plain data."""
        with self._alone:
            print(json.dumps({what: content}), file=self._out, flush=True)

    def fail(self, kind: str, where: str, text: str) -> None:
        """Tell a failure: what kind it is, where it is (the same for the same defect), and everything known of it."""
        self.tell("failure", {"kind": kind, "where": where, "text": text})

    def fail_by(self, error: BaseException) -> None:
        """Tell an error that nobody caught."""
        frames = traceback.extract_tb(error.__traceback__)
        inside = [frame for frame in frames if _OURS & set(Path(frame.filename).parents)] or frames
        at = f"{Path(inside[-1].filename).name}:{inside[-1].name}" if inside else "?"
        self.fail("exception", f"{type(error).__name__} {at}", _trace(error))

    def fail_by_any(self) -> None:
        """Tell the error that is just on its way, if there is one."""
        if (error := sys.exc_info()[1]) is not None:
            self.fail_by(error)


def _trace(error: BaseException) -> str:
    """The traceback as usual, without the frames of libraries."""
    told = traceback.TracebackException.from_exception(error)
    part: traceback.TracebackException | None = told
    while part is not None:
        part.stack = traceback.StackSummary.from_list(
            [one for one in part.stack if "site-packages" not in one.filename]
        )
        part = part.__cause__ or part.__context__
    return "".join(told.format())


def read(path: Path) -> list[tuple[str, Any]]:
    """The lines in their order; one that a crash cut off is left out."""
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="ascii").splitlines(keepends=True) if line.endswith("\n")]
    return [next(iter(json.loads(line).items())) for line in lines]
