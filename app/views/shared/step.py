"""One step from a page into the vault; what she can act on is told, not raised."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from app.common.errors import StorageError, UserError
from app.views.language.sentences import translated
from app.views.window_context import WindowContext

T = TypeVar("T")


def write(window_context: WindowContext, name: str, work: Callable[..., T], *args: Any) -> T | None:
    """Run `work(session, *args)` as the step `name`. Where it could not be done it is said why, and None comes back."""
    try:
        return window_context.context.write(name, work, *args)
    except (UserError, StorageError) as error:
        window_context.ask.message(QCoreApplication.translate("ErrorHandler", "Das ging nicht"), translated(error))
        return None


def change(
    window_context: WindowContext,
    name: str,
    work: Callable[..., object],
    *args: Any,
    about: Sequence[int] = (),
    whom: Sequence[str] = (),
) -> bool:
    """The same for work that answers nothing; the bar at the bottom offers the way back. Whether it was done.

    `about` are the ids of the records it was done with, `whom` the names of what has no record or is none any more.
    """

    def done(session: Any) -> bool:
        work(session, *args)
        return True

    if not write(window_context, name, done):
        return False
    window_context.done(name, *about, whom=whom)
    return True
