"""The list that opens below a field while she types."""

from math import ceil

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem

from app.views.shared.announce import Announcement, announce
from app.views.shared.list_view import ListView
from app.views.theme.sizes import scaled

_ROW = 28
_FRAME = 8
_MOST_ROWS = 10


class Completer(QCompleter):
    """Finds what contains the typed text, whatever the case, in rows with room to breathe."""

    def __init__(self, model: QAbstractItemModel, line: QLineEdit) -> None:
        super().__init__(model, line)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST_ROWS)
        self._list = _Popup()
        self._list.setObjectName("completer")
        self.setPopup(self._list)
        self._list.setItemDelegate(_Rows(self._list))
        self._line = line
        self._spoken = Announcement(line)
        self.highlighted[QModelIndex].connect(self._speak)  # type: ignore[index]

    def offer(self, hits: int | None = None, nothing: str = "") -> None:
        """Open the list below the field and say how long it is, or how many of its rows are `hits`; `nothing` where none is.

        Nothing is stood on before an arrow key has chosen it: Qt stands on the first line, and Enter would take it.
        """
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.complete(QRect(0, 0, max(self._line.width(), self._width()), self._line.height()))
        self._list.setCurrentIndex(QModelIndex())
        count = self.completionCount() if hits is None else hits
        self._spoken.say(self.tr("%n Vorschläge", "", count) if count or not nothing else nothing)

    def _width(self) -> int:
        """In pixels: a row that is longer than the field is read to its end."""
        bar = self._list.verticalScrollBar().sizeHint().width() if self.completionCount() > _MOST_ROWS else 0
        return self._list.sizeHintForColumn(0) + bar + scaled(_FRAME)

    @property
    def has_chosen(self) -> bool:
        """Whether the list is open and an arrow key has gone to one of its lines."""
        return self._list.isVisible() and self._list.currentIndex().isValid()

    def _speak(self, index: QModelIndex) -> None:
        """The caret stays in the field, so that nobody hears which line is marked."""
        announce(self._line, str(index.data() or ""))


class _Popup(ListView):
    def sizeHintForRow(self, row: int) -> int:
        """The completer sizes the list by this and forgets the frame, so each row brings its share."""
        shown = max(1, min(self.model().rowCount(), _MOST_ROWS))
        return super().sizeHintForRow(row) + ceil(_FRAME / shown)


class _Rows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), scaled(_ROW))
