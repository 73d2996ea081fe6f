"""What stands inside a line to type in: a picture, the cross that empties it, a button. All have words, and F4 presses the button."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton

from app.views.icons import icon
from app.views.shared.early import set_value
from app.views.shared.widgets import is_enter

KEY = "F4"
_CLEAR = "_q_qlineeditclearaction"
"""Qt's own name for the action of the cross."""


def picture_in(line: QLineEdit, icon_name: str, text: str, colour: str = "quiet") -> None:
    """A picture at the beginning that says what the line is for; `text` says it in a word."""
    line.addAction(QAction(icon(icon_name, colour), text, line), QLineEdit.ActionPosition.LeadingPosition)


def clearable(line: QLineEdit) -> None:
    """A cross at the end that empties the line."""
    line.setClearButtonEnabled(True)
    cross = line.findChild(QAction, _CLEAR)
    if cross is not None:
        cross.setText(QCoreApplication.translate("LineButtons", "Leeren"))


def button_in(line: QLineEdit, icon_name: str, text: str, run: Callable[[], object]) -> QAction:
    """A button at the end of the line, which F4 presses; the line itself tells so."""
    action = QAction(icon(icon_name, "quiet"), text, line)
    set_value(action, "shortcut", KEY)
    set_value(action, "shortcutContext", "WidgetShortcut")
    action.setToolTip(f"{text} ({KEY})")
    action.triggered.connect(run)
    line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
    line.setAccessibleDescription(f"{KEY}: {text}")
    return action


def reach_by_tab(line: QLineEdit, action: QAction) -> QToolButton:
    """Let Tab stop at the button of an action as well, after the line; Enter and the space bar press it."""
    button = next(one for one in line.findChildren(QToolButton) if one.defaultAction() is action)
    set_value(button, "focusPolicy", "TabFocus")
    _Focus(button)
    return button


class _Focus(QObject):
    """Shows a ring around a button inside a line while that has the focus: Qt paints such a button as its picture alone."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._ring: QFrame | None = None
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        button = self.parent()
        assert isinstance(button, QToolButton)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_ring(button, button.hasFocus())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_enter(event):
            button.click()
            return True
        return super().eventFilter(watched, event)

    def _show_ring(self, button: QToolButton, shown: bool) -> None:
        ring = self._ring = self._ring or _ring(button)
        ring.setGeometry(button.geometry())
        ring.setVisible(shown)


def _ring(button: QToolButton) -> QFrame:
    ring = QFrame(button.parentWidget())
    ring.setObjectName("ring")
    ring.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return ring
