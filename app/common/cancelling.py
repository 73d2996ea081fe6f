"""How a piece of work is told, from another thread, to end."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import wraps
from queue import SimpleQueue
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from app.common.errors import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import Future

P = ParamSpec("P")
T = TypeVar("T")


class Cancellation:
    """Whether one piece of work is to end, and what has to be stopped for that. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._asked = False
        self._shields = 0
        self._stops: list[Callable[[], object]] = []

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to end."""
        return self._asked

    @property
    def shielded(self) -> bool:
        """Whether it is in the middle of something that is never cut off (see `shield`)."""
        return self._shields > 0

    def cancel(self) -> None:
        """Ask it to end, and stop at once what it said can be stopped; asked again, what it has begun to wait for since."""
        with self._lock:
            self._asked = True
            if not self._shields:
                self._stop_all()

    def demand(self) -> None:
        """Raise `Cancelled` if it was asked to end. To be called in every long loop."""
        if self._asked and not self._shields:
            raise Cancelled("Abgebrochen.")

    @contextmanager
    def interrupting(self, stop: Callable[[], object]) -> Iterator[None]:
        """While the block runs, `cancel` calls `stop()` from its own thread, at once where that was asked already.

        `stop` ends what the block waits for (a statement, a process) and returns quickly; it may be called several times,
        but never after the block. What the block then raises is the caller's to turn into `Cancelled`.
        """
        with self._lock:
            self._stops.append(stop)
            if self._asked and not self._shields:
                stop()
        try:
            yield
        finally:
            with self._lock:
                self._stops.remove(stop)

    @contextmanager
    def shield(self) -> Iterator[None]:
        """While the block runs nothing ends it: for a swap of files and the commit of a migration, and nothing else.

        A cancel that was asked meanwhile takes hold after the block; what was cancelled before never begins it.
        """
        with self._lock:
            self.demand()
            self._shields += 1
        try:
            yield
        finally:
            with self._lock:
                self._shields -= 1
                if self._asked and not self._shields:
                    self._stop_all()

    def _stop_all(self) -> None:
        for stop in tuple(self._stops):
            stop()


class _Running(threading.local):
    """The cancellation of the work that runs in this thread."""

    def __init__(self) -> None:
        self.cancellation = Cancellation()


_running = _Running()


def current() -> Cancellation:
    """The cancellation of the work that runs in this thread; where there is none, one that nobody cancels."""
    return _running.cancellation


@contextmanager
def running(cancellation: Cancellation) -> Iterator[None]:
    """Make this the cancellation of the work in this thread while the block runs."""
    before, _running.cancellation = _running.cancellation, cancellation
    try:
        yield
    finally:
        _running.cancellation = before


def uncancelled() -> AbstractContextManager[None]:
    """While the block runs nobody cancels it, though the work was cancelled: for what is to be put in order after that."""
    return running(Cancellation())


def carried(call: Callable[P, T]) -> Callable[P, T]:
    """The same call for another thread: what it does there is ended with the work that runs here."""
    cancellation = current()

    @wraps(call)
    def carrying(*args: P.args, **kwargs: P.kwargs) -> T:
        with running(cancellation):
            return call(*args, **kwargs)

    return carrying


def abandonable(call: Callable[[], T]) -> T:
    """What a call returns that can't be interrupted: cancelled work leaves it to its end, which nobody waits for.

    Only for what computes for a second or less and changes nothing. Raises what it raises, or Cancelled.
    """
    cancellation = current()
    cancellation.demand()
    ends: SimpleQueue[Future[T] | None] = SimpleQueue()
    threading.Thread(target=lambda: ends.put(_outcome(call)), daemon=True).start()
    with cancellation.interrupting(lambda: ends.put(None)):
        made = ends.get()
    if made is None:
        raise Cancelled("Abgebrochen.")
    return made.result()


def _outcome(call: Callable[[], T]) -> "Future[T]":
    from concurrent.futures import Future  # seldom needed, and slow to load

    future: Future[T] = Future()
    try:
        future.set_result(call())
    except BaseException as error:
        future.set_exception(error)
    return future
