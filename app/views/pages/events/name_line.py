"""One line, one name, Enter: puts somebody onto a list, found among the persons on file or as typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.common.text import clean
from app.views.icons import icon
from app.views.shared.forms.fields.completion import Completer
from app.views.shared.forms.fields.picker import Hit
from app.views.shared.line_buttons import picture_in
from app.views.shared.undo_keys import share_undo, taken

_WAIT_MS = 120
_ID = int(Qt.ItemDataRole.UserRole)
_AS_TYPED = -1


class NameLine(QLineEdit):
    """Hits stand below the line while she types; Enter takes the person who bears exactly this name, else the name.

    The line is empty again and keeps the focus, so that thirty strangers are thirty names and thirty times Enter.
    """

    picked = Signal(object)
    """Id of a person on file."""
    named = Signal(str)
    """A name as typed."""

    def __init__(
        self, name: str, search: Callable[[str], Sequence[Hit]], bearers: Callable[[str], Sequence[int]]
    ) -> None:
        """`search` finds whom the typed letters fit, `bearers` the ids of those with exactly this name."""
        super().__init__()
        self._search, self._bearers = search, bearers
        self.setAccessibleName(name)
        share_undo(self)
        picture_in(self, "new", self.tr("Hinzufügen"), "accent")
        self._hits = QStandardItemModel(self)
        self._completer = Completer(self._hits, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self.search_now)
        self.textEdited.connect(self._soon.start)
        self.returnPressed.connect(self._entered)

    def search_now(self) -> None:
        """Show whom the typed letters fit."""
        self._soon.stop()
        typed = clean(self.text())
        self._hits.clear()
        popup = self._completer.popup()
        hits = self._search(typed) if typed else ()
        for hit in hits:
            self._hits.appendRow(_item(hit.id, f"{hit.title} · {hit.detail}" if hit.detail else hit.title))
        if not hits:
            if popup is not None:
                popup.hide()
            return
        as_typed = _item(_AS_TYPED, self.tr("„{name}“ nur mit diesem Namen").format(name=typed))
        as_typed.setIcon(icon("new", "accent"))
        self._hits.appendRow(as_typed)
        self._completer.offer()

    def _entered(self) -> None:
        """Enter in the line; one on a hit below it arrives in `_chosen`."""
        if self._completer.has_chosen:
            return
        typed = clean(self.text())
        if typed:
            same = self._bearers(typed)
            self._take(same[0] if len(same) == 1 else _AS_TYPED)

    def _chosen(self, index: QModelIndex) -> None:
        self._take(index.data(_ID))

    def _take(self, person: int) -> None:
        typed = clean(self.text())
        self._soon.stop()
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        taken(self)
        if person == _AS_TYPED:
            self.named.emit(typed)
        else:
            self.picked.emit(person)


def _item(record: int, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(record, _ID)
    item.setEditable(False)
    return item
