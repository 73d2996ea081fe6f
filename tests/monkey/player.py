"""Plays one action after the other in the event loop, also inside a dialog that an action has opened."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication, QProgressBar

from tests.monkey import actions
from tests.monkey.actions.base import AT_ONCE, BAR, Action, Monkey

_PAUSE_MS, _LOOK_MS = 2, 10
_PATIENCE_MS = 3000
"""How long the next action waits for calm at most."""
_SOON_MS = 1000
"""Timers that are to ring sooner belong to what was just done."""

Watcher = Callable[[str, Any], None]


class Player:
    """Plays `script`, or `count` actions that the monkey chooses; tells each before it is done; then calls `done`."""

    def __init__(self, monkey: Monkey, count: int, script: Sequence[Action] | None, tell: Watcher) -> None:
        self._monkey, self._tell = monkey, tell
        self._chosen = script is None
        self._left = count if script is None else len(script)
        self._next: deque[Action] = deque(script or ())
        self._then = AT_ONCE
        self._waiting = QElapsedTimer()
        self.played = 0
        self.done: Callable[[], object] = QApplication.quit

    def begin(self) -> None:
        """Play as soon as events are handled."""
        self._later(_PAUSE_MS)

    def _later(self, milliseconds: int) -> None:
        QTimer.singleShot(milliseconds, self._step)

    def _step(self) -> None:
        if not self._may_go_on():
            self._later(_LOOK_MS)
        elif self._left == 0:
            self.done()
        else:
            self._play(self._take())

    def _take(self) -> Action:
        if not self._next and self._chosen:
            self._next.extend(actions.next_actions(self._monkey))
        self._left -= 1
        return self._next.popleft()

    def _play(self, action: Action) -> None:
        self._tell("action", action)
        self.played += 1
        self._then = action.get("then", AT_ONCE)
        self._waiting.start()
        self._later(_PAUSE_MS)
        actions.perform(self._monkey, action)

    def _may_go_on(self) -> bool:
        if self._then == AT_ONCE or self._waiting.hasExpired(_PATIENCE_MS):
            return True
        if self._then == BAR and any(one.isVisible() for one in _widgets(QProgressBar)):
            return True
        return not self._monkey.desktop.work.busy and not any(_rings_soon(timer) for timer in _timers())


def _widgets(kind: type[QProgressBar]) -> list[QProgressBar]:
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, kind)]


def _timers() -> list[QTimer]:
    return [timer for window in QApplication.topLevelWidgets() for timer in window.findChildren(QTimer)]


def _rings_soon(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() < _SOON_MS
