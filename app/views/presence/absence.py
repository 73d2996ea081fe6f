"""Hears that she went away: the session was locked, the computer goes to sleep, or it has slept."""

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.views.presence import ticks

_LOOK_EVERY = 2_000
_SLEPT = 2.0
"""Seconds that the clocks must differ: less is the time between reading one and the other."""
Tell = Callable[[], None]
Clock = Callable[[], float]


class SystemListener(Protocol):
    """What listens to one system. It calls the `tell` it was made with."""

    def look(self) -> None:
        """Called every few seconds, for what tells nothing by itself."""

    def stop(self) -> None:
        """Listen no more."""


class AbsenceMonitor(QObject):
    """Emits `away` whenever she leaves; never blocks, and what a system lacks is left out. Lives until it is stopped."""

    away = Signal()

    def __init__(
        self,
        window: QWidget,
        listen: "Callable[[QWidget, Tell], SystemListener | None] | None" = None,
        elapsed: Clock = ticks.elapsed,
        awake: Clock = ticks.awake,
    ) -> None:
        super().__init__()
        self._elapsed, self._awake = elapsed, awake
        self._slept = elapsed() - awake()
        self._listener = (listen or listener_of_this_system)(window, self.away.emit)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY)

    def look(self) -> None:
        """Whether the computer has slept since the last look; a change of its time is no sleep."""
        slept, before = self._elapsed() - self._awake(), self._slept
        self._slept = slept
        if slept - before > _SLEPT:
            self.away.emit()
        elif self._listener is not None:
            self._listener.look()

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()
        if self._listener is not None:
            self._listener.stop()


def listener_of_this_system(window: QWidget, tell: Tell) -> SystemListener | None:
    """What listens to the system this runs on."""
    if sys.platform == "win32":
        from app.views.presence.windows import WindowsListener

        return WindowsListener(window, tell)
    if sys.platform == "darwin":
        from app.views.presence.macos import MacListener

        return MacListener(tell)
    from app.views.presence.linux import LinuxListener

    return LinuxListener(tell)
