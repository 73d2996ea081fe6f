"""Reading that gives way: who saves never waits for the end of a longer statement, it begins anew afterwards."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from app.models.driver import driver
from app.storage.database.sessions import interrupted_when

LOOK_EVERY = 20_000
"""Of SQLite's instructions, two to three milliseconds."""


class GaveWay(Exception):
    """A read was ended for the sake of a write; it can begin anew."""


class Wanted:
    """Whether the file is wanted by somebody who writes and would have to wait for readers. Safe to use from several threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._writers: set[object] = set()

    @property
    def asked(self) -> bool:
        """Whether somebody would wait now."""
        return bool(self._writers)

    def add(self, writer: object) -> None:
        """Somebody would wait from now on."""
        with self._changed:
            self._writers.add(writer)

    def discard(self, writer: object) -> None:
        """Nobody has to give way to this one any more."""
        with self._changed:
            self._writers.discard(writer)
            self._changed.notify_all()

    @contextmanager
    def marked(self) -> Iterator[None]:
        """Somebody would wait, while the block runs."""
        me = object()
        self.add(me)
        try:
            yield
        finally:
            self.discard(me)

    def wait_until_past(self, seconds: float) -> None:
        """Wait until nobody wants it, at most so long."""
        with self._changed:
            self._changed.wait_for(lambda: not self._writers, seconds)


@contextmanager
def yielding(session: Session, wanted: Wanted) -> Iterator[None]:
    """Raise GaveWay where the file is wanted while a statement of the block runs."""
    with interrupted_when(driver(session), lambda: wanted.asked, LOOK_EVERY, GaveWay):
        yield
