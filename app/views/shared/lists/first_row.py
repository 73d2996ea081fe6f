"""The first arrow key in a table that she has come to: it marks the row she stands on, and that is said."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from app.views.shared.announce import announce

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)


def is_first(table: QTableView, event: QKeyEvent) -> bool:
    """Whether this is an arrow key, and no row is marked that it could lead on from."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (
        event.key() in _ARROWS and plain and table.model().rowCount() > 0 and not table.selectionModel().hasSelection()
    )


def say_row(table: QTableView) -> None:
    """Qt says a row when she comes to it, and not when the one she stands on already is marked."""
    announce(table, str(table.currentIndex().data(_ACCESSIBLE) or ""))
