"""What stands inside a line and is pressed has a key, and the line tells of it; a passphrase is shown without a mouse."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from app.views.shared.line_buttons import CLEARS, KEY
from app.views.start.screen import SecretField


def keyless(view: QWidget) -> Iterator[str]:
    """Every button inside a line that has no key, or whose line does not tell of it."""
    for line in view.findChildren(QLineEdit):
        for action in buttons(line):
            if action.shortcut().toString() != KEY or f"{KEY}: {action.text()}" not in line.accessibleDescription():
                yield f"{line.accessibleName()}: {action.text()}"


def buttons(line: QLineEdit) -> list[QAction]:
    """What can be pressed in a line, but for the cross that empties it, which the keyboard does by itself."""
    return [action for action in line.actions() if action.isVisible() and not action.shortcut().isEmpty()] + [
        button.defaultAction()
        for button in line.findChildren(QToolButton)
        if button.isVisible()
        and button.defaultAction() is not None
        and button.x() > line.width() // 2
        and button.defaultAction().objectName() != CLEARS
    ]


def secret_faults(view: QWidget) -> Iterator[str]:
    """A passphrase is shown by Tab and the space bar, and by Tab and Enter."""
    for line in view.findChildren(SecretField):
        if not (line.isVisible() and line.isEnabled()):
            continue
        line.setFocus()
        before = line.echoMode()
        QTest.keyClick(line, Qt.Key.Key_Tab)
        eye = QApplication.focusWidget()
        if not isinstance(eye, QToolButton) or eye.parentWidget() is not line:
            yield f"{line.accessibleName()}: Tab leads to {eye}"
            continue
        QTest.keyClick(eye, Qt.Key.Key_Space)
        if line.echoMode() is before:
            yield f"{line.accessibleName()}: the space bar shows nothing"
        QTest.keyClick(eye, Qt.Key.Key_Return)
        if line.echoMode() is not before:
            yield f"{line.accessibleName()}: Enter hides nothing"
        focused = eye.grab().toImage()
        line.setFocus()
        if eye.grab().toImage() == focused:
            yield f"{line.accessibleName()}: the focus is not seen"
