"""One step from a page into the vault; what she can act on is told, not raised."""

from collections.abc import Callable
from typing import Any, TypeVar

from app.common.errors import StorageError, UserError
from app.views.desk import Desk
from app.views.language.sentences import told

T = TypeVar("T")


def write(desk: Desk, name: str, work: Callable[..., T], *args: Any) -> T | None:
    """Run `work(session, *args)` as the step `name`. Where it could not be done it is said why, and None comes back."""
    try:
        return desk.context.write(name, work, *args)
    except (UserError, StorageError) as error:
        desk.ask.message(name, told(error))
        return None


def change(desk: Desk, name: str, work: Callable[..., object], *args: Any) -> bool:
    """The same for work that answers nothing; the bar at the bottom offers the way back. Whether it was done."""

    def done(session: Any) -> bool:
        work(session, *args)
        return True

    if not write(desk, name, done):
        return False
    desk.notice(name, True)
    return True
