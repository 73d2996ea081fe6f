"""Ctrl+Z where she types: first what is typed, then, where nothing of it is left to turn back, the last saved step."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


class _UndoKeys(QObject):
    """Qt's fields keep these keys for themselves even when there is nothing to turn back."""

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        field.installEventFilter(self)
        if isinstance(owner := field.parentWidget(), QComboBox):
            owner.installEventFilter(self)  # it hands what its line has ignored to it again

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_idle(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_idle(self, event: QKeyEvent) -> bool:
        field = self.parent()  # kept in no attribute: a circle would keep the window after it is deleted
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        history = field if isinstance(field, QLineEdit) else field.document()
        undo = event.matches(QKeySequence.StandardKey.Undo) and not history.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
        return (undo or redo) and not _in_unsaved_form(field)


def _in_unsaved_form(field: QWidget) -> bool:
    above = field.parentWidget()
    while above is not None and not hasattr(above, "unsaved"):
        above = above.parentWidget()
    return above is not None and bool(above.unsaved)


def share_undo(field: QLineEdit | QPlainTextEdit) -> None:
    """Let the window have Ctrl+Z and Ctrl+Y when nothing typed in `field` is left to turn back or forth.

    As long as its form (what has `unsaved`) holds something that is not saved, they stay here: no saved step goes unawares.
    """
    _UndoKeys(field)


def taken(line: QLineEdit) -> None:
    """What was typed is saved: an empty line, into which Ctrl+Z does not bring it back to be saved a second time."""
    line.setText("")


def empty(line: QLineEdit) -> None:
    """Clear a line so that Ctrl+Z in it brings the words back."""
    line.selectAll()
    line.del_()
