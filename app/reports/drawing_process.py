"""Drawing in a process of its own: it takes no time from the window's thread, and its memory is given back whole.

Plain data goes there and the bytes of a file come back, through pipes alone; the key of the vault does not.
"""

import io
import pickle
import time
from dataclasses import fields, is_dataclass
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

from app.common import buglog, children
from app.common.errors import Told
from app.common.progress import Progress
from app.common.sentences import Sentence
from app.reports import unprinted

if TYPE_CHECKING:
    from app.reports.forms.form import Render
    from app.reports.pdf.letterhead import Letterhead

_LARGE = 200_000
"""Bytes of plain data, some 2,000 lines of a list, from which on drawing takes longer than a new process does to begin."""
_PIECE = 1000
"""Entries of a tuple that are packed at once, about a millisecond."""
_TELL_EVERY = 0.05
"""Seconds between two words on how far it is."""


def drawn(form: str, format_: str, data: Any, options: Any, progress: Progress, letterhead: "Letterhead") -> bytes:
    """What the `FORM` of a module draws as one of its formats (see `Form.render_as`): here if it is soon done.

    Raises what that raises for her, Cancelled, or BugElsewhere.
    """
    request = packed((form, format_, data, options, letterhead))
    if len(request) < _LARGE:
        return _drawn(form, format_, data, options, progress, letterhead)

    def told(piece: bytes) -> None:
        progress(*pickle.loads(piece))

    with children.started(__name__) as child:
        made, characters, error, bug = pickle.loads(child.ask(request, told))
    unprinted.note(characters)
    if error is not None:
        raise error
    if bug:
        raise buglog.BugElsewhere(bug)
    return bytes(made)


def packed(request: Any) -> bytes:
    """What `answer` is asked. Long tuples in plain data are packed piece by piece, because who packs lets no thread go on."""
    buffer = io.BytesIO()
    _PieceByPiece(buffer).dump(request)
    return buffer.getvalue()


class _PieceByPiece(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        if not is_dataclass(value) or isinstance(value, type):
            return NotImplemented
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        long = {name: _pieces(part) for name, part in parts.items() if type(part) is tuple and len(part) > _PIECE}
        if not long:
            return NotImplemented
        return _joined, (type(value), {name: part for name, part in parts.items() if name not in long}, long)


def _pieces(values: tuple[Any, ...]) -> list[bytes]:
    return [pickle.dumps(values[start : start + _PIECE]) for start in range(0, len(values), _PIECE)]


def _joined(kind: type, parts: dict[str, Any], long: dict[str, list[bytes]]) -> Any:
    whole = {name: tuple(chain.from_iterable(map(pickle.loads, pieces))) for name, pieces in long.items()}
    return kind(**parts, **whole)


def answer(request: bytes, tell: children.Tell) -> bytes:
    """The file with the characters that no font has, the error for her, or the description of a bug; the others empty."""
    try:
        form, format_, data, options, letterhead = pickle.loads(request)
        with unprinted.noted() as characters:
            made = _drawn(form, format_, data, options, _progress(tell), letterhead)
        return pickle.dumps((made, characters, None, ""))
    except Told as error:
        return pickle.dumps((b"", (), error, ""))
    except Exception as error:
        return pickle.dumps((b"", (), None, buglog.describe(error)))


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
