"""Helpers for tests with real windows."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.views.main.window import MainWindow
from app.views.preview.export_dialog import ExportDialog
from app.views.work import Work
from tests.views.shown import shown_inside, shown_of

MakeWindow = Callable[..., MainWindow]
_TURNS = 6
"""Turns of the event loop after which every layout has answered the others."""
_QUIET = 4
"""Looks, a millisecond apart, that find no work: what one of them has begun is seen by the next."""
_PAUSE = 1000
"""Milliseconds: what waits longer is not on its way."""
_SPOKEN = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)


def begun(window: MainWindow) -> None:
    """Let a window that begins be painted, and start what it starts then."""
    while window._standing.isActive():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def settle(work: Work) -> None:
    """Let deferred calls and the work in the thread arrive: until some turns in a row have found no work."""
    loop = QEventLoop()
    quiet = 0

    def look() -> None:
        nonlocal quiet
        quiet = 0 if work.busy else quiet + 1
        if quiet == _QUIET:
            loop.quit()

    clock = QTimer(interval=1)
    clock.timeout.connect(look)
    clock.start()
    loop.exec()


def arrived(work: Work, part: QWidget) -> None:
    """Let all that a part of the window shows arrive, like `gallery.settle`; its pauses end at once."""
    settle(work)
    while pauses := [timer for timer in part.findChildren(QTimer) if _pauses(timer)]:
        for timer in pauses:
            if isValid(timer) and timer.isActive():
                timer.stop()
                timer.timeout.emit()
        settle(work)


def _pauses(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= _PAUSE


def every_tab(part: QWidget) -> Iterator[None]:
    """As it is shown first, then with each tab in front."""
    _turn()
    yield
    for tabs in shown_of(part, QTabWidget):
        first = tabs.currentIndex()
        for number in range(tabs.count()):
            if tabs.isVisible() and tabs.isTabVisible(number) and number != first:
                tabs.setCurrentIndex(number)
                _turn()
                yield
        tabs.setCurrentIndex(first)


def _turn() -> None:
    for _ in range(_TURNS):
        QApplication.processEvents()


def nameless(part: QWidget) -> list[str]:
    """What can be reached with the keyboard there and has no name that could be spoken."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in shown_inside(part)
        if isinstance(widget, _SPOKEN)
        and widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else ""))
    ]


def run_out(qtbot: QtBot, widget: QWidget) -> None:
    """Let every timer that a widget has started end, so that what has not happened by then never will."""
    timers = widget.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers if timer.isSingleShot()))


def saved_from(work: Work) -> Callable[[ExportDialog], bool]:
    """The answer to the dialog that says what leaves: it is saved as it stands, as soon as that is said."""

    def answer(dialog: ExportDialog) -> bool:
        settle(work)
        dialog.save.click()
        return True

    return answer
