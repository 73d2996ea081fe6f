"""In the line at the bottom: what was done, and how to take it back. Undo instead of "Are you sure?"."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.views.shared.announce import announce
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.widgets import Button
from app.views.theme.sizes import GROUP, RELATED, scaled
from app.views.window_context import Notice, WindowContext

SECONDS = 10
"""How long there is time to undo or to open."""
_SECONDS_TO_READ = 4
_HEIGHT = 24


class NoticeBar(QFrame):
    """Stands in a line at the bottom for ten seconds, shorter with nothing to click; longer while mouse or focus is on it.

    It covers nothing: the line keeps its height for it, and what stands beside it gives it the width.
    """

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._window_context = window_context
        self._notice: Notice | None = None
        self._text = ElidedLabel()
        self._buttons: list[Button] = []
        self._came_from: QWidget | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(GROUP, 0, RELATED, 0)
        self._line.setSpacing(RELATED)
        self._line.addWidget(self._text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window_context.noticed.connect(self.show_notice)
        window_context.discreet.changed.connect(self._say)
        self._fit()
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the place of the one before."""
        for button in self._buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._came_from = self.window().focusWidget()
        self._notice = notice
        if notice.undo:
            self._add(self.tr("Rückgängig"), lambda: self._window_context.command("undo"))
        for word, run in notice.buttons:
            self._add(word, run)
        self._say()
        self._timer.setInterval(1000 * (SECONDS if self._buttons else _SECONDS_TO_READ))
        self.show()
        self._timer.start()
        announce(self, ". ".join([self._text.text(), *(button.text() for button in self._buttons)]))

    def _add(self, word: str, run: Callable[[], object]) -> None:
        button = Button(word)
        button.installEventFilter(self)
        button.clicked.connect(self._close)
        button.clicked.connect(run)
        self._buttons.append(button)
        self._line.addWidget(button)
        button.show()

    def end(self) -> None:
        """She goes elsewhere: what it says was about the page that she leaves."""
        self._timer.stop()
        self.hide()

    def _say(self, *_: object) -> None:
        if self._notice is not None:
            words = self._notice.words(self._window_context.discreet)
            self._text.setText(words)
            self.setAccessibleName(words)
            for button in self._buttons:
                button.setAccessibleName(f"{button.text()}, {words}")  # the bar at the top has the same word

    @staticmethod
    def height_now() -> int:
        """The height it has at this zoom, in pixels."""
        return scaled(_HEIGHT)

    def _fit(self) -> None:
        self.setFixedHeight(self.height_now())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay for as long as one of its buttons has the focus.

        `QApplication.focusChanged` would hand over widgets that are just being deleted, which PySide can't stand.
        """
        if watched in self._buttons and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched in self._buttons and event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _close(self) -> None:
        """She pressed a button: she goes on where she was before."""
        pressed = any(button.hasFocus() for button in self._buttons)
        if pressed and self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc on one of its buttons: she has read it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Count again, unless somebody still reads it."""
        if self.isVisible() and not self.underMouse() and not any(button.hasFocus() for button in self._buttons):
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Somebody reads it: stay."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._go_on()
        super().leaveEvent(event)
