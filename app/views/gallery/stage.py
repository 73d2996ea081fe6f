"""What scenes of the gallery are played on, and when all has arrived on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.views.main.window import MainWindow
from app.views.settings import Settings
from app.views.theme import Look
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

Size = tuple[int, int]
"""Width and height of the window, which fills the screen, in pixels."""
SIZE: Size = (1280, 800)
_LOOK_MS, _TURN_MS = 20, 5
"""How often it is looked whether what is waited for has arrived, and whether anything more is, in milliseconds."""
_CALM = 3
"""How often in a row nothing may be found to do: layouts answer each other, and ask for rows."""
_LONGEST_PAUSE = 1000
"""Milliseconds: what waits longer is not on its way."""


@dataclass
class Stage:
    """What scenes are played on."""

    application: QApplication
    context: "Context"
    work: Work
    settings: Settings
    look: Look
    window: MainWindow
    size: Size = SIZE


@dataclass(frozen=True)
class Scene:
    """A name for the file, and what shows the widget to grab."""

    name: str
    play: Callable[[Stage], QWidget]


def settle(work: Work, part: QWidget, longest: int = 5000) -> None:
    """Let everything that was started arrive: layouts, deferred reads, pauses of a preview, work in the thread.

    At most `longest` milliseconds.
    """
    loop = QEventLoop()
    left = _CALM

    def look() -> None:
        nonlocal left
        waits = work.busy or (left == 1 and _pauses(part))
        left = _CALM if waits else left - 1
        if left <= 0:
            loop.quit()
        else:
            clock.start(_LOOK_MS if waits else _TURN_MS)

    clock = QTimer(singleShot=True)
    clock.timeout.connect(look)
    clock.start(_TURN_MS)
    QTimer.singleShot(longest, loop, loop.quit)
    loop.exec()


def _pauses(part: QWidget) -> bool:
    """Whether it waits for a moment of quiet before it goes on, as a preview does after a change."""
    timers = part.findChildren(QTimer)
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _LONGEST_PAUSE for timer in timers)


def shown(dialog: QDialog) -> QDialog:
    """Show a dialog over the window."""
    dialog.show()
    return dialog
