"""What stands inside a line to type in: a picture, the cross that empties it, a button. All have words, and F4 presses the button."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from app.views.icons import icon
from app.views.shared.early import set_value

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
