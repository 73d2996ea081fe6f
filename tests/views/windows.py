"""Helpers for tests with real windows."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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


def run_out(qtbot: QtBot, widget: QWidget) -> None:
    """Let every timer that a widget has started end, so that what has not happened by then never will."""
    timers = widget.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers if timer.isSingleShot()))
