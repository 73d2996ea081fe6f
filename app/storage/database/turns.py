"""Taking turns, in the order of coming."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.common.cancelling import current

_LOOK = 0.1
"""Seconds until somebody who waits looks whether the work was cancelled meanwhile."""


@dataclass(frozen=True, eq=False)
class _Ticket:
    """One place in the queue, and whose it is."""

    thread: int


class Turns:
    """A lock that goes to whoever has waited longest: who takes it again and again lets all others through in between."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[_Ticket] = deque()

    @contextmanager
    def held(self, patience: float | None = None) -> Iterator[bool]:
        """Hold it while the block runs. False where it did not come within so many seconds (None: it is waited for).

        Raises Cancelled where the work of this thread is to end before it came.
        """
        me = _Ticket(threading.get_ident())
        got = self._wait(me, None if patience is None else time.monotonic() + patience)
        try:
            yield got
        finally:
            self._leave(me)

    def _wait(self, me: _Ticket, end: float | None) -> bool:
        with self._changed:
            if end is None and any(one.thread == me.thread for one in self._queue):
                raise RuntimeError("this thread has it already and would wait for itself")
            self._queue.append(me)
            try:
                while self._queue[0] is not me:
                    current().demand()
                    left = _LOOK if end is None else min(_LOOK, end - time.monotonic())
                    if left <= 0:
                        self._leave(me)
                        return False
                    self._changed.wait(left)
            except BaseException:
                self._leave(me)
                raise
        return True

    def _leave(self, me: _Ticket) -> None:
        with self._changed:
            if me in self._queue:
                self._queue.remove(me)
                self._changed.notify_all()
