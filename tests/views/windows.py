"""Helpers for tests with real windows."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.views.main.window import MainWindow
from app.views.work import Work

MakeWindow = Callable[..., MainWindow]
_SPOKEN = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)


def settle(work: Work) -> None:
    """Let deferred calls and the work in the thread arrive."""
    loop = QEventLoop()
    clock = QTimer()
    clock.timeout.connect(lambda: None if work.busy else loop.quit())
    clock.start(10)
    loop.exec()


def nameless(part: QWidget) -> list[str]:
    """What can be reached with the keyboard there and has no name that could be spoken."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in part.findChildren(QWidget)
        if isinstance(widget, _SPOKEN)
        and widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else ""))
    ]


def run_out(qtbot: QtBot, widget: QWidget) -> None:
    """Let every timer that a widget has started end, so that what has not happened by then never will."""
    timers = widget.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers if timer.isSingleShot()))
