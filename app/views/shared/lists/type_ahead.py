"""Typing in a list: what was typed in a row goes to the first record that begins so."""

from PySide6.QtCore import QObject, QTimer

from app.views.shared.lists.header import ColumnHeader
from app.views.shared.lists.id_model import IdTableModel
from app.views.shared.lists.seek import seek

_MS = 1000
"""After which the next letter begins anew."""


class TypeAhead(QObject):
    """Searches in the column that the list is sorted by, else in the first one shown."""

    def __init__(self, model: IdTableModel, columns: ColumnHeader, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._columns = model, columns
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_MS)
        self._pause.timeout.connect(self._begin_anew)

    def find(self, letters: str, start: int) -> int | None:
        """The row for these further letters, looked for from `start` on where the list has another order."""
        self._typed += letters
        self._pause.start()
        column, descending = self._searched()
        return seek(self._model, self._typed, column, descending, start)

    def _searched(self) -> tuple[int, bool]:
        for key, descending in self._columns.sort[:1]:
            return self._columns.number_of(key), descending
        return self._columns.shown()[0], False

    def _begin_anew(self) -> None:
        self._typed = ""
