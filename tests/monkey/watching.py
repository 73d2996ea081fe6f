"""Watches a program at play: errors nobody caught, what Qt and Python warn of, and how long the window stands still."""

import faulthandler
import re
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.common.errors import StorageError, UserError
from app.views.app import Desktop
from tests.monkey.telling import Teller

STALL = 1.0
"""Seconds; a shorter wait is no stall."""
_BEAT_MS = 50
_PLATFORM = ("This plugin does not support", "Keyboard event not accepted")
"""What the platform without a screen says of itself."""
_WARNINGS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)

Noted = Callable[[QtMsgType, QMessageLogContext, str], object]


class Watch:
    """Tells what goes wrong in one process. Its heart beats from `start` to `stop`, between which stalls are measured.

    Where all threads are during a stall is written into the file `trace`, also while one of them keeps Python to itself.
    """

    def __init__(self, teller: Teller, trace: Path) -> None:
        self._teller = teller
        self._trace = trace.open("w+", encoding="utf-8")
        self._beat = QTimer(interval=_BEAT_MS)
        self._beat.timeout.connect(self._feel)
        self._clock = _ThreadClock()
        self._last = self._clock.moment()
        self._noted: Noted = _not_noted
        qInstallMessageHandler(self._qt_message)

    def follow(self, desktop: Desktop) -> None:
        """Hear of everything that the program's own handler takes."""
        desktop.error_handler._raised.connect(self._take)
        self._noted = qInstallMessageHandler(self._qt_message) or _not_noted
        sys.unraisablehook = self._unraisable

    def start(self) -> None:
        """Measure stalls from now on."""
        self._last = self._clock.moment()
        self._beat.start()

    def stop(self) -> None:
        """Measure no more; what lasts just now is told as it is."""
        if self._beat.isActive():
            self._feel()
            self._beat.stop()
        faulthandler.cancel_dump_traceback_later()

    def measure(self, played: int) -> None:
        """Tell how much the process holds after so many actions."""
        sizes = {
            "widgets": len(QApplication.allWidgets()),
            "threads": threading.active_count(),
            "files": len(list(Path("/proc/self/fd").glob("*"))),
            "megabytes": _megabytes(),
        }
        self._teller.tell("measured", {"played": played, **sizes})

    def _take(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self._teller.tell("said", f"{type(error).__name__}: {error}"[:300])
        else:
            self._teller.fail_by(error)

    def _unraisable(self, given: Any) -> None:
        self._teller.fail_by(given.exc_value or RuntimeError(given.err_msg))

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        self._noted(kind, context, text)
        if kind in _WARNINGS and not text.startswith(_PLATFORM):
            where = re.sub(r"\W*\d+|0x\w+", "", text)[:80]
            self._teller.fail("Qt warning", where, f"{kind.name} {context.category or ''} {text}")

    def _feel(self) -> None:
        now, own = self._clock.moment()
        waited, own_wait = now - self._last[0], own - self._last[1]
        self._last = now, own
        if own_wait > STALL:
            self._trace.seek(0)
            told = {"seconds": round(own_wait, 2), "by the clock": round(waited, 2), "stack": self._trace.read()}
            self._teller.tell("stall", told)
        self._trace.seek(0)
        self._trace.truncate()
        faulthandler.dump_traceback_later(STALL, file=self._trace)


class _ThreadClock:
    """The clock of the thread that makes it, also without the time in which the computer had no core for it (Linux)."""

    def __init__(self) -> None:
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._schedule = path if path.is_file() else None

    def moment(self) -> tuple[float, float]:
        """Seconds by the clock, and the same without waiting for a core."""
        now = time.monotonic()
        queued = int(self._schedule.read_text().split()[1]) / 1e9 if self._schedule else 0.0
        return now, now - queued


def _not_noted(_kind: QtMsgType, _context: QMessageLogContext, _text: str) -> None:
    """Before the program's own handler is there."""


def _megabytes() -> int:
    """Proportional memory of the process (Linux)."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.is_file():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:")) // 1024
