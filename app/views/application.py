"""The QApplication, and how the program hears that it is to end.

That may be said by the last window that closes, by the session of the system that ends, and by a signal: SIGTERM when the
computer goes down, SIGHUP when a terminal is closed, SIGINT from the keyboard of one. Qt's own answer would be to close
every window, and to close a dialog is to give up what was typed in it. Here nothing is closed: `asked_to_end` is all.
"""

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Signal
from PySide6.QtWidgets import QApplication

from app.views.visited_places import forget_places

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
_WITHOUT_SYSTEM = ("offscreen", "minimal")
"""Platforms of Qt that show nothing to anybody."""
_STYLE = () if sys.platform == "darwin" else ("-style", "fusion")
"""Where the system's own style is poor; said as an argument, because a style that Python sees costs the start 5 ms."""
_ENOUGH = 64
"""Signals that are read at once."""


class Application(QApplication):
    """Tells that the program is asked to end, and leaves the rest to whoever hears it."""

    asked_to_end = Signal()

    def __init__(self) -> None:
        forget_places()
        super().__init__([*sys.argv[:1], *_STYLE])
        self.setApplicationName("Quartiersbuch")
        self.setDesktopFileName("quartiersbuch")
        self.setQuitOnLastWindowClosed(True)
        self._signals: EndSignals | None = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.asked_to_end.emit()
            return True
        return super().event(event)

    def hear_signals(self) -> None:
        """From now on signals that end a process ask as well, until `end`."""
        self._signals = EndSignals(self)
        self._signals.heard.connect(self.asked_to_end)

    def end(self) -> None:
        """Destroy what Qt has made while Python is still whole. Every window, thread and timer must be gone before."""
        if self._signals is not None:
            self._signals.stop()
        if self.platformName() in _WITHOUT_SYSTEM:
            self.clipboard().clear()  # no system takes it over, and Qt would still hold it when Python is gone
        self.shutdown()


class EndSignals(QObject):
    """Emits `heard` from the event loop for every signal that would end the process.

    Python itself calls a handler between any two instructions, perhaps in the middle of a write, and not at all while Qt
    waits for events; so the handlers do nothing, and the bytes that Python writes for each signal wake Qt.
    """

    heard = Signal()

    def __init__(self, parent: QObject) -> None:
        import socket  # here, because the unlock screen needs none of it

        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._before = {number: signal.signal(number, _nothing) for number in _ENDING}
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def stop(self) -> None:
        """Hand the signals back as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ear.close()
        self._mouth.close()

    def _hear(self) -> None:
        if set(self._ear.recv(_ENOUGH)).intersection(_ENDING):
            self.heard.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Take the signal; what is done about it happens in the event loop."""


def make_application() -> QApplication:
    """The application; the one there is, where there is one."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else Application()


def hide_everything(application: QApplication) -> None:
    """Windows, dialogs, menus, lists that hang open, tooltips: whatever the program shows."""
    for widget in application.topLevelWidgets():
        widget.hide()
    for window in application.topLevelWindows():
        window.hide()


def offscreen(configuration: Path | None = None) -> None:
    """Let Qt draw without a display, for the gallery and tests. Before the first QApplication."""
    named = f"offscreen:configfile={configuration}" if configuration else "offscreen"
    os.environ.setdefault("QT_QPA_PLATFORM", named)
