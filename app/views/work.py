"""The one worker thread for long work: with progress, cancel, and results that arrive on the GUI thread."""

import itertools
import queue
import threading
import time
import weakref
from collections.abc import Callable
from types import MethodType
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.common.errors import Cancelled

Slot = Callable[[Any], None]
_REPORT_EVERY = 0.05
"""Seconds between two reports of progress that reach the window."""


class Job:
    """One piece of work, waiting, running or over."""

    def __init__(self, number: int, call: Callable[[], Any], what: str, done: Slot | None, failed: Slot | None) -> None:
        self.number = number
        self.what = what
        self.call = call
        self.done = _weak(done)
        self.failed = _weak(failed)
        self.cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask it to stop; work that reports progress stops at its next report, waiting work never starts."""
        self.cancelled.set()


class Work(QObject):
    """Runs one job after the other in one thread.

    Signals (all on the GUI thread): `started(job)`, `progressed(job, done, total, what)`, `finished(job)`, and
    `crashed(error)` for an error that no `failed` slot took.
    """

    started = Signal(object)
    progressed = Signal(object, object, object, object)
    finished = Signal(object)
    crashed = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._open: set[Job] = set()
        self._ended.connect(self._deliver)  # queued, because it is always emitted in the worker thread
        self._thread = threading.Thread(target=self._loop, name="work", daemon=True)
        self._thread.start()

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        what: str = "",
        done: Slot | None = None,
        failed: Slot | None = None,
        progress: bool = False,
        **kw: Any,
    ) -> Job:
        """Run `fn(*args, **kw)` in the worker thread.

        `done(result)` or `failed(error)` is called on the GUI thread; neither is kept alive by the job, and both are
        dropped when the object they belong to is gone or the job was cancelled. With `progress`, `fn` is given a
        `progress(done, total, what)` (see `app.common.progress`). `what` is shown in the bar at the bottom; work
        without it stays quiet.
        """
        job = Job(next(self._numbers), _nothing, what, done, failed)
        if progress:
            kw["progress"] = self._reporter(job)
        job.call = lambda: fn(*args, **kw)
        self._open.add(job)
        self._jobs.put(job)
        return job

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._open)

    def stop(self, timeout: float = 10.0) -> bool:
        """Cancel everything and end the thread; False if it did not end in time (seconds)."""
        for job in self._open:
            job.cancel()
        self._jobs.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _reporter(self, job: Job) -> Callable[[int, int, str], None]:
        told = 0.0

        def report(done: int, total: int, what: str = "") -> None:
            nonlocal told
            if job.cancelled.is_set():
                raise Cancelled("Abgebrochen.")
            now = time.monotonic()
            if now - told >= _REPORT_EVERY or done == total:
                told = now
                self.progressed.emit(job, done, total, what or job.what)

        return report

    def _loop(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._do(job)
            del job  # the last reference goes on the GUI thread, in _deliver

    def _do(self, job: Job) -> None:
        if job.cancelled.is_set():
            self._ended.emit(job, None, Cancelled("Abgebrochen."))
            return
        self.started.emit(job)
        try:
            self._ended.emit(job, job.call(), None)
        except BaseException as error:
            self._ended.emit(job, None, error)

    def _deliver(self, job: Job, result: Any, error: BaseException | None) -> None:
        self._open.discard(job)
        job.call = _nothing
        self.finished.emit(job)
        if error is None:
            slot = job.done()
            if slot is not None and not job.cancelled.is_set():
                slot(result)
        elif not isinstance(error, Cancelled):
            slot = job.failed()
            if slot is not None:
                slot(error)
            else:
                self.crashed.emit(error)


def _nothing() -> None:
    """What a finished job holds instead of its call, so that it keeps nothing alive."""


def _weak(slot: Slot | None) -> Callable[[], Slot | None]:
    """A reference to a slot that does not keep its receiver alive and answers None when the receiver is gone."""
    if slot is None:
        return lambda: None
    if not isinstance(slot, MethodType):
        return lambda: slot
    reference = weakref.WeakMethod(slot)

    def resolve() -> Slot | None:
        method = reference()
        if method is None:
            return None
        owner = method.__self__
        return method if not isinstance(owner, QObject) or isValid(owner) else None

    return resolve
