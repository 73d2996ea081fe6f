"""The style sheet of the windows, and another one: each widget styled once, a few at a time, and only where it can be seen.

It is put on each window that belongs to no other (`dress`), from which all inside and the dialogs and menus above it have
it. On the application it would style a widget and all inside once more at every change of place, in a window or not: half
the time of building a page.

Over an existing sheet `setStyleSheet` styles every widget once for each widget above it (Qt 6.11): seconds when every page
was open. So the old sheet is taken off before the new one is put on, and neither meets many styled widgets: what can be
seen is styled in turns, while its window shows what it showed; what stands behind another when it is shown.
"""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

_TURN = 0.012
"""Seconds after which other things have their turn."""


_SHEET = "sheet"
"""The property of the application that keeps the sheet in force; it is the one of every dressed window."""


def sheet_in_force(application: QApplication) -> str:
    """The style sheet of every window; empty before there is one."""
    return application.property(_SHEET) or ""


def dress(window: QWidget) -> None:
    """Let a window that belongs to no other look as the program does, now and after every change."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        window.setStyleSheet(sheet_in_force(application))


class Restyling(QObject):
    """Changes the style sheet of the windows."""

    changed = Signal()
    """The new sheet is in force; what can be seen shows it soon."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._steps: Iterator[None] = iter(())
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)

    def change(self, sheet: str, prepare: Callable[[], object]) -> None:
        """Bring in another sheet, in turns of the event loop; `prepare` changes font and palette with it.

        A change under way is finished first. The sheet that is in force stays as it is.
        """
        self.finish()
        before = sheet_in_force(self._application)
        if not before:
            prepare()
            self._application.setProperty(_SHEET, sheet)
            self.changed.emit()
        elif sheet != before:
            self._steps = self._change(sheet, prepare)
            self._turns.start()

    def finish(self) -> None:
        """Bring a change that is under way to its end at once."""
        for _ in self._steps:
            pass
        self._turns.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What has waited is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            for widget in filter(isValid, _with_all_inside(watched)):
                _style(widget)  # which may take others away, or make them anew
        return False

    def _turn(self) -> None:
        end = perf_counter() + _TURN
        for _ in self._steps:
            if perf_counter() > end:
                return
        self._turns.stop()

    def _change(self, sheet: str, prepare: Callable[[], object]) -> Iterator[None]:
        for page in filter(isValid, _behind_another(self._application)):
            yield from self._let_wait(page)
        windows = [window for window in self._application.topLevelWidgets() if window.isVisible()]
        for window in windows:
            window.setUpdatesEnabled(False)
        try:
            seen = [widget for window in windows for widget in _with_all_inside(window) if _is_styled(widget)]
            for widget in filter(isValid, seen):
                _take_style_off(widget)
                yield
            dressed = _dressed(self._application)
            for window in dressed:
                window.setStyleSheet("")
            prepare()
            self._application.setProperty(_SHEET, sheet)
            for window in dressed:
                window.setStyleSheet(sheet)
            self.changed.emit()
            for widget in filter(isValid, seen):
                _style(widget)
                yield
        finally:
            for window in filter(isValid, windows):
                window.setUpdatesEnabled(True)

    def _let_wait(self, page: QWidget) -> Iterator[None]:
        """Style it and all inside when it is shown; a window of its own that is seen although it belongs to it, at once."""
        window = page.window()
        for widget in _with_all_inside(page):
            if isValid(widget) and _is_styled(widget) and not _is_in_sight(widget, window):
                _take_style_off(widget)
                yield
        if isValid(page):
            page.installEventFilter(self)


def _dressed(application: QApplication) -> list[QWidget]:
    sheet = sheet_in_force(application)
    return [window for window in application.topLevelWidgets() if window.styleSheet() == sheet]


def _behind_another(application: QApplication) -> list[QWidget]:
    """The pages of every stack that can be seen, but for the one that is shown."""
    found: list[QWidget] = []
    for stack in application.allWidgets():
        if isinstance(stack, QStackedWidget) and stack.isVisible():
            pages = [stack.widget(number) for number in range(stack.count()) if number != stack.currentIndex()]
            found += [page for page in pages if page is not None]
    return found


def _is_in_sight(widget: QWidget, window: QWidget) -> bool:
    own = widget.window()
    return own != window and own.isVisible()


def _take_style_off(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    _set_styled(widget, False)


def _style(widget: QWidget) -> None:
    if _is_styled(widget):
        return
    widget.style().polish(widget)
    _set_styled(widget, True)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _with_all_inside(page: QWidget) -> list[QWidget]:
    return [page, *page.findChildren(QWidget)]


def _is_styled(widget: QWidget) -> bool:
    return widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished)


def _set_styled(widget: QWidget, styled: bool) -> None:
    widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished, styled)
