"""Locks the window when nobody has touched it for a while, by a clock that a change of the computer's time can't move."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

MINUTES = 5
_LOOK_EVERY = 5_000
_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    )
)


class IdleLock(QObject):
    """Emits `expired` after some minutes without a key or the mouse. Watches windows of the system, not widgets: cheaper."""

    expired = Signal()

    def __init__(self, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._limit = 0.0
        self._touched = time.monotonic()
        self._watched: set[QWindow] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Lock after another time; 0 for never."""
        self._limit = minutes * 60.0
        if minutes > 0:
            self._timer.start(_LOOK_EVERY)
        else:
            self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        self._touched = time.monotonic()
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self, window: QObject) -> None:
        self._watched = {other for other in self._watched if other is not window}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the moment of every touch; never eats an event."""
        if event.type() in _TOUCHES:
            self._touched = time.monotonic()
        return False

    def _look(self) -> None:
        # a computer that slept has not ticked: the first look after waking finds the time gone
        if time.monotonic() - self._touched >= self._limit:
            self._timer.stop()
            self.expired.emit()
