"""Another style sheet for the application, each widget styled once and only where it can be seen.

Over an existing sheet `QApplication.setStyleSheet` styles every widget once for each widget above it (Qt 6.11): seconds
when every page was open. So the old sheet is taken off before the new one is put on. What stands behind another in a stack
is styled when it is shown.
"""

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class Restyling(QObject):
    """Changes the style sheet of the application; between `take_off` and `put_on` font and palette may change."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application

    def take_off(self) -> None:
        """Remove the style sheet. What stands behind another waits for `put_on` until it is shown."""
        if not self._application.styleSheet():
            return
        for stack in self._application.allWidgets():
            if isinstance(stack, QStackedWidget) and stack.isVisible():
                for number in range(stack.count()):
                    page = stack.widget(number)
                    if page is not None and number != stack.currentIndex():
                        self._let_wait(page)
        self._application.setStyleSheet("")

    def put_on(self, sheet: str) -> None:
        """Set the new style sheet."""
        self._application.setStyleSheet(sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What has waited is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self._style(watched)
        return False

    def _let_wait(self, page: QWidget) -> None:
        window = page.window()
        for widget in _with_all_inside(page):
            own = widget.window()
            if _is_styled(widget) and (own == window or not own.isVisible()):
                widget.style().unpolish(widget)
                _set_styled(widget, False)
        page.installEventFilter(self)

    def _style(self, page: QWidget) -> None:
        change = QEvent(QEvent.Type.StyleChange)
        for widget in _with_all_inside(page):
            if not _is_styled(widget):
                widget.style().polish(widget)
                _set_styled(widget, True)
                QCoreApplication.sendEvent(widget, change)


def _with_all_inside(page: QWidget) -> list[QWidget]:
    return [page, *page.findChildren(QWidget)]


def _is_styled(widget: QWidget) -> bool:
    return widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished)


def _set_styled(widget: QWidget, styled: bool) -> None:
    widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished, styled)
