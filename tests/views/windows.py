"""Helpers for tests with real windows."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from app.views.main.window import MainWindow
from app.views.work import Work

MakeWindow = Callable[..., MainWindow]


def settle(work: Work) -> None:
    """Let deferred calls and the work in the thread arrive."""
    loop = QEventLoop()
    clock = QTimer()
    clock.timeout.connect(lambda: None if work.busy else loop.quit())
    clock.start(10)
    loop.exec()
