"""One line, one name, Enter: puts somebody onto a list, found among the persons on file or as typed."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from app.common.text import clean
from app.views.icons import icon
from app.views.shared.forms.fields.completion import Completer
from app.views.shared.forms.fields.picker import Hit
from app.views.shared.line_buttons import picture_in
from app.views.shared.undo_keys import share_undo, taken

AS_TYPED = -1
"""Stands for somebody who is known by name only, in place of the id of a person."""
_WAIT_MS = 120
_ID = int(Qt.ItemDataRole.UserRole)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameLine(QLineEdit):
    """Hits stand below the line while she types, the one that Enter takes is marked.

    Where nobody is meant for certain, Enter marks the last row, which says that this is a name and nobody on file, and the
    next Enter takes it. The line is empty again then and keeps the focus: thirty strangers are thirty names.
    """

    picked = Signal(object)
    """Id of a person on file."""
    named = Signal(str)
    """A name as typed."""
    ended = Signal()
    """Enter with nothing typed."""

    def __init__(self, name: str, search: Callable[[str], Sequence[Hit]], meant: Callable[[str], int | None]) -> None:
        """`search` finds whom the typed letters fit, `meant` the one who is meant for certain, or `AS_TYPED`."""
        super().__init__()
        self._search, self._meant = search, meant
        self.setAccessibleName(name)
        share_undo(self)
        picture_in(self, "new", "accent")
        self._hits = QStandardItemModel(self)
        self._completer = Completer(self._hits, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self._popup = cast(QAbstractItemView, self._completer.popup())
        self._popup.installEventFilter(self)
        self._marked_by_itself = False
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self.search_now)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._entered)

    def search_now(self) -> None:
        """Show whom the typed letters fit, and the way to take them for a name alone."""
        self._soon.stop()
        typed = clean(self.text())
        self._hits.clear()
        if not typed:
            self._popup.hide()
            return
        hits = self._search(typed)
        for hit in hits:
            self._hits.appendRow(_item(hit.id, f"{hit.title} · {hit.detail}" if hit.detail else hit.title))
        as_typed = self._as_typed(typed, known=any(not hit.near for hit in hits))
        self._hits.appendRow(_item(AS_TYPED, as_typed))
        self._hits.item(len(hits)).setIcon(icon("new", "accent"))
        self._completer.offer(len(hits), nothing=as_typed)
        self._mark(self._meant(typed))

    def finish(self) -> bool:
        """Take what is typed as if she had pressed Enter; False where it has to be said first who that is."""
        if clean(self.text()):
            self._entered()
        return not clean(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._answer(event):
            return True
        return super().eventFilter(watched, event)

    def _answer(self, event: QKeyEvent) -> bool:
        """Whether a key in the list is answered here: Qt's own would take any row that is marked, with Tab too."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._entered()
            return True
        if event.key() == Qt.Key.Key_Down and self._marked_by_itself:
            self._marked_by_itself = False
            return True
        if event.key() == Qt.Key.Key_Tab and self._marked_by_itself:
            self._unmark()
        return False

    def _as_typed(self, name: str, *, known: bool) -> str:
        if known:
            return self.tr("„{name}“ nur mit Namen eintragen").format(name=name)
        return self.tr("„{name}“ nur mit Namen eintragen (nicht in der Kartei)").format(name=name)

    def _typed(self) -> None:
        """What was marked belongs to other letters."""
        self._unmark()
        self._soon.start()

    def _mark(self, wanted: int | None) -> None:
        for row in range(self._hits.rowCount()):
            if self._hits.item(row).data(_ID) == wanted:
                self._popup.setCurrentIndex(self._completer.completionModel().index(row, 0))
                self._marked_by_itself = True

    def _unmark(self) -> None:
        self._popup.setCurrentIndex(QModelIndex())
        self._popup.clearSelection()
        self._marked_by_itself = False

    def _marked(self) -> QModelIndex | None:
        chosen = self._popup.selectionModel().selectedIndexes() if self._popup.isVisible() else []
        return chosen[0] if chosen else None

    def _entered(self) -> None:
        typed = clean(self.text())
        if not typed:
            self.ended.emit()
        elif (marked := self._marked()) is not None:
            self._chosen(marked)
        elif (meant := self._meant(typed)) is not None:
            self._take(meant)
        else:
            self.search_now()
            self._mark(AS_TYPED)

    def _chosen(self, index: QModelIndex) -> None:
        self._take(index.data(_ID))

    def _take(self, person: int) -> None:
        typed = clean(self.text())
        self._soon.stop()
        self._unmark()
        self._popup.hide()
        taken(self)
        if person == AS_TYPED:
            self.named.emit(typed)
        else:
            self.picked.emit(person)


def _item(record: int, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(record, _ID)
    item.setEditable(False)
    return item
