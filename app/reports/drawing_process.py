"""Drawing in a process of its own: it takes no time from the window's thread, and its memory is given back whole.

Plain data goes there and the bytes of a file come back, through pipes alone; the key of the vault does not.
"""

import pickle
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

from app.common import buglog, children
from app.common.errors import Told
from app.common.progress import Progress
from app.common.sentences import Sentence

if TYPE_CHECKING:
    from app.reports.forms.form import Render
    from app.reports.pdf.letterhead import Letterhead

_LARGE = 200_000
"""Bytes of plain data, some 2,000 lines of a list, from which on drawing takes longer than a new process does to begin."""
_TELL_EVERY = 0.05
"""Seconds between two words on how far it is."""


def drawn(form: str, format_: str, data: Any, options: Any, progress: Progress, letterhead: "Letterhead") -> bytes:
    """What the `FORM` of a module draws as one of its formats (see `Form.render_as`): here if it is soon done.

    Raises what that raises for her, Cancelled, or BugElsewhere.
    """
    request = pickle.dumps((form, format_, data, options, letterhead))
    if len(request) < _LARGE:
        return _drawn(form, format_, data, options, progress, letterhead)

    def told(piece: bytes) -> None:
        progress(*pickle.loads(piece))

    with children.started(__name__) as child:
        made, error, bug = pickle.loads(child.ask(request, told))
    if error is not None:
        raise error
    if bug:
        raise buglog.BugElsewhere(bug)
    return bytes(made)


def answer(request: bytes, tell: children.Tell) -> bytes:
    """The file, the error for her, and the description of a bug: two of them empty."""
    try:
        form, format_, data, options, letterhead = pickle.loads(request)
        return pickle.dumps((_drawn(form, format_, data, options, _progress(tell), letterhead), None, ""))
    except Told as error:
        return pickle.dumps((b"", error, ""))
    except Exception as error:
        return pickle.dumps((b"", None, buglog.describe(error)))


def _drawn(form: str, format_: str, data: Any, options: Any, progress: Progress, letterhead: "Letterhead") -> bytes:
    render: Render = import_module(form).FORM.render_as(format_)
    return render(data, options, progress, letterhead)


def _progress(tell: children.Tell) -> Progress:
    last = 0.0

    def progress(done: int, total: int, what: Sentence) -> None:
        nonlocal last
        if time.monotonic() - last >= _TELL_EVERY:
            last = time.monotonic()
            tell(pickle.dumps((done, total, what)))

    return progress
