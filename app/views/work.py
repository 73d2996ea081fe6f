"""Work outside the window's thread: in two lanes, with progress, cancel, and results that arrive on the GUI thread."""

import itertools
import queue
import sys
import threading
import time
import weakref
from collections.abc import Callable
from enum import IntEnum
from types import MethodType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.common import cancelling
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled

Slot = Callable[[Any], None]
PATIENCE = 0.2
"""Seconds within which work that is cancelled has ended."""
_SWITCH = 0.0002
"""Seconds after which a thread that computes lets another one go on. Python's own 5 ms would be waited for at each of some
thirty statements of a save, and at every row of a list."""
_REPORT_EVERY = 0.05
"""Seconds between two reports of progress that reach the window."""
_LOOK_EVERY = 0.01
"""Seconds between two looks whether the threads have ended."""
_ASK_EVERY = 20
"""Milliseconds after which cancelled work is asked again: between two statements there was none to interrupt."""


class Lane(IntEnum):
    """Where work runs. No lane waits for another, so that whatever runs long holds up nothing that is short."""

    FIRST = 0
    """The short lane, ahead of what waits there: undo and redo."""
    SHORT = 1
    """What ends soon: a line of the audit trail, a small read, a page of a preview."""
    LONG = 2
    """Everything else: it tells how far it is, or may take longer than half a second."""


class Job:
    """One piece of work, waiting, running or over."""

    def __init__(self, what: str, done: Slot | None, failed: Slot | None, asking: Callable[[], object]) -> None:
        self.what = what
        self._asking = asking
        self.call: Callable[[], Any] = _nothing
        self.done = _weak(done)
        self.failed = _weak(failed)
        self.cancellation = Cancellation()
        self.kept = False
        """Whether its result counts though it was cancelled, where that came too late."""
        self.ended_well = False
        self.thread: _Thread | None = None

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to end."""
        return self.cancellation.cancelled

    def cancel(self) -> None:
        """Ask it to end; running work does so within `PATIENCE`, waiting work never starts."""
        self.cancellation.cancel()
        self._asking()


class _Thread:
    """Does the jobs of a lane one after the other, those of the lower rank first."""

    def __init__(self, name: str, do: Callable[[Job], None]) -> None:
        self._do = do
        self._numbers = itertools.count()
        self._jobs: queue.PriorityQueue[tuple[int, int, Job | None]] = queue.PriorityQueue()
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def put(self, rank: int, job: Job | None) -> None:
        """Add a job; None ends the thread."""
        self._jobs.put((rank, next(self._numbers), job))

    def ended(self) -> bool:
        """Whether the thread is over; waits a moment for it."""
        self._thread.join(_LOOK_EVERY)
        return not self._thread.is_alive()

    def _loop(self) -> None:
        while (job := self._jobs.get()[-1]) is not None:
            self._do(job)
            del job  # the last reference goes on the GUI thread, in _deliver


class Work(QObject):
    """Runs jobs in two threads, a short and a long lane; within a lane one after the other.

    Signals (all on the GUI thread): `waits(job)` if another one is before it, `started(job)`, `progressed(job, done, total, what)`, `finished(job)`, and
    `crashed(error)` for an error that no `failed` slot took.
    """

    waits = Signal(object)
    started = Signal(object)
    progressed = Signal(object, object, object, object)
    finished = Signal(object)
    crashed = Signal(object)
    _ended = Signal(object, object, object)
    _cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._open: set[Job] = set()
        self._stopped = False
        self._running: list[Job] = []
        self._asking = QTimer(self, interval=_ASK_EVERY)
        self._asking.timeout.connect(self._ask_again)
        self._cancelled.connect(self._asking.start)  # a job may be cancelled from any thread
        self.started.connect(self._begun)  # queued, because it is always emitted in a thread of its own; so is the next
        self._ended.connect(self._deliver)
        self._short, self._long = _Thread("short work", self._do), _Thread("long work", self._do)

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        what: str = "",
        done: Slot | None = None,
        failed: Slot | None = None,
        progress: bool = False,
        lane: Lane | None = None,
        kept: bool = False,
        **kw: Any,
    ) -> Job:
        """Run `fn(*args, **kw)` outside the window's thread.

        `done(result)` or `failed(error)` is called on the GUI thread; neither is kept alive by the job, and both are
        dropped when the object they belong to is gone or the job was cancelled; but if it is `kept`, as what writes should
        be, `done` is called where the cancel came too late. With `progress`, `fn` is given a
        `progress(done, total, what)` (see `app.common.progress`). `what` is shown in the bar at the bottom; work
        without it stays quiet. The lane is the long one for work that tells its progress, otherwise the short one.
        """
        job = Job(what, done, failed, self._cancelled.emit)
        if progress:
            kw["progress"] = self._reporter(job)
        job.call = lambda: fn(*args, **kw)
        job.kept = kept
        lane = lane if lane is not None else Lane.LONG if progress else Lane.SHORT
        thread = self._long if lane is Lane.LONG else self._short
        before = any(other.thread is thread for other in self._open)
        job.thread = thread
        self._open.add(job)
        thread.put(lane, job)
        if before:
            self.waits.emit(job)
        return job

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._open)

    @property
    def running(self) -> tuple[Job, ...]:
        """What runs, that which runs longest first."""
        return tuple(self._running)

    def named_job(self) -> Job | None:
        """Of what runs under a name, that which runs longest."""
        return next((job for job in self._running if job.what), None)

    def stop(self, timeout: float = PATIENCE) -> bool:
        """Cancel everything and end the threads; False if one did not end in time (seconds).

        Work in the middle of something that is never cut off is waited for however long that takes.
        """
        self._stopped = True
        for job in self._open:
            job.cancel()
        threads = [self._short, self._long]
        for thread in threads:
            thread.put(max(Lane) + 1, None)
        until = time.monotonic() + timeout
        while threads := [thread for thread in threads if not thread.ended()]:
            self._ask_again()
            if time.monotonic() > until and not any(job.cancellation.shielded for job in self._open):
                return False
        return True

    def _ask_again(self) -> None:
        cancelled = [job for job in self._open if job.cancelled]
        for job in cancelled:
            job.cancellation.cancel()
        if not cancelled:
            self._asking.stop()

    def _reporter(self, job: Job) -> Callable[[int, int, str], None]:
        told = 0.0

        def report(done: int, total: int, what: str = "") -> None:
            nonlocal told
            job.cancellation.demand()
            now = time.monotonic()
            if now - told >= _REPORT_EVERY or done == total:
                told = now
                self.progressed.emit(job, done, total, what or job.what)

        return report

    def _do(self, job: Job) -> None:
        if job.cancelled or self._stopped:
            self._ended.emit(job, None, Cancelled("Abgebrochen."))
            return
        self.started.emit(job)
        try:
            with cancelling.running(job.cancellation):
                result = job.call()
        except BaseException as error:
            self._ended.emit(job, None, error)
        else:
            self._ended.emit(job, result, None)

    def _begun(self, job: Job) -> None:
        self._running.append(job)

    def _deliver(self, job: Job, result: Any, error: BaseException | None) -> None:
        self._open.discard(job)
        if job in self._running:
            self._running.remove(job)
        job.call = _nothing
        job.ended_well = error is None
        self.finished.emit(job)
        if error is None:
            slot = job.done()
            if slot is not None and (job.kept or not job.cancelled):
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
