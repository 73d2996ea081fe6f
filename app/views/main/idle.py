"""Watches the keys and the mouse in every window and dialog of the program, to lock when none are used for a while.

Time is told by a clock that a change of the computer's time can't move. The key that locks is heard here as well: a
shortcut of the window would be deaf while a dialog is open.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from app.views.presence import ticks

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
    """Emits `expired` after some minutes without a key or the mouse, and `pressed` for the key that locks.

    Watches windows of the system, not widgets: cheaper.
    """

    expired = Signal()
    pressed = Signal()

    def __init__(
        self,
        minutes: int,
        parent: QObject,
        elapsed: Callable[[], float] = ticks.elapsed,
        key: QKeySequence | None = None,
    ) -> None:
        super().__init__(parent)
        self._key: QKeyCombination | None = key[0] if key is not None else None  # type: ignore[index]
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
        """Note the moment of every touch; eats only the key that locks."""
        if event.type() in _TOUCHES:
            if isinstance(event, QKeyEvent) and event.keyCombination() == self._key:
                self.pressed.emit()
                return True
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
