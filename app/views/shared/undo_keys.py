"""Ctrl+Z where she types: first what is typed, then, where nothing of it is left to turn back, the last saved step."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit


class _UndoKeys(QObject):
    """Qt's fields keep these keys for themselves even when there is nothing to turn back."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, unless: Callable[[], bool]) -> None:
        super().__init__(field)
        self._unless = unless
        self._history = field if isinstance(field, QLineEdit) else field.document()
        field.installEventFilter(self)
        if isinstance(owner := field.parentWidget(), QComboBox):
            owner.installEventFilter(self)  # it hands what its line has ignored to it again

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_idle(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_idle(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self._history.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self._history.isRedoAvailable()
        return (undo or redo) and not self._unless()


def share_undo(field: QLineEdit | QPlainTextEdit, unless: Callable[[], bool] = bool) -> None:
    """Let the window have Ctrl+Z and Ctrl+Y when nothing typed in `field` is left to turn back or forth, `unless` something forbids it."""
    _UndoKeys(field, unless)


def taken(line: QLineEdit) -> None:
    """What was typed is saved: an empty line, into which Ctrl+Z does not bring it back to be saved a second time."""
    line.setText("")
