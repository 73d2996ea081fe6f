"""Locks the window when nobody has touched it for a while, by a clock that a change of the computer's time can't move."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from app.views.presence import ticks

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

    def __init__(self, minutes: int, parent: QObject, elapsed: Callable[[], float] = ticks.elapsed) -> None:
        super().__init__(parent)
        self._elapsed = elapsed
        self._limit = 0.0
        self._touched = elapsed()
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
        self._touched = self._elapsed()
        if minutes > 0:
            self._timer.start(_LOOK_EVERY)
        else:
            self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        self._touch()
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self, window: QObject) -> None:
        self._watched = {other for other in self._watched if other is not window}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the moment of every touch; never eats an event."""
        if event.type() in _TOUCHES:
            self._touch()
        return False

    def _touch(self) -> None:
        """A touch that comes too late wakes the window no more: she sees the lock, not what lies behind it."""
        if not self._look():
            self._touched = self._elapsed()

    def _look(self) -> bool:
        """Whether the time is over, and if so tell."""
        over = self._timer.isActive() and self._elapsed() - self._touched >= self._limit
        if over:
            self._timer.stop()
            self.expired.emit()
        return over
