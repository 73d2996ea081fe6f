"""A field that finds a record while she types, or makes a new one from what she typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.views.icons import icon
from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.forms.fields.completion import Completer
from app.views.shared.line_buttons import button_in
from app.views.shared.widgets import set_hint

_WAIT_MS = 120
_ID = int(Qt.ItemDataRole.UserRole)
_NEW = -1


@dataclass(frozen=True)
class Hit:
    """A record found: its title and what tells it from others of the same name.

    Attributes:
        near: whether it is only spelled nearly as what was typed.
    """

    id: int
    title: str
    detail: str = ""
    near: bool = False


class PickerField(Field):
    """A person, an organisation or any other record; the value is its id or None.

    `search(text)` finds hits (a few, quickly). `create(text)` makes a record and returns its id, or None if she left.
    `title_of(id)` names a record, empty where it is gone; `open_(id)` shows it, offered as a button in the line.
    """

    editor: QLineEdit

    def __init__(
        self,
        label: str,
        search: Callable[[str], Sequence[Hit]],
        *,
        title_of: Callable[[int], str],
        create: Callable[[str], int | None] | None = None,
        open_: Callable[[int], object] | None = None,
        placeholder: str = "",
    ) -> None:
        super().__init__(label, QLineEdit())
        self._search, self._create, self._title_of, self._open = search, create, title_of, open_
        self._chosen: int | None = None
        self._title = ""
        self._hits = QStandardItemModel(self)
        self._completer = Completer(self._hits, self.editor)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.editor)
        self._completer.activated[QModelIndex].connect(self._picked)  # type: ignore[index]
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self.search_now)
        set_hint(self.editor, placeholder or self.tr("Suchen …"))
        self.editor.textEdited.connect(self._typed)
        self._door = button_in(self.editor, "beside", self.tr("Öffnen"), self._open_chosen).action if open_ else None
        self._described = self.editor.accessibleDescription()
        self._show_door()

    def value(self) -> int | None:
        return self._chosen

    def show_value(self, value: Any) -> None:
        self._title = self._title_of(value) if value is not None else ""
        self._chosen = value if self._title else None
        self.editor.setText(self._title)
        self.editor.setCursorPosition(0)
        self._show_door()

    def plain(self) -> Plain:
        return self._chosen if self._chosen is not None else self.editor.text().strip() or None

    def show_plain(self, plain: Plain) -> None:
        if isinstance(plain, str):
            self.show_value(None)
            self.editor.setText(plain)
        else:
            self.show_value(plain)

    def readable(self) -> bool:
        return self._chosen is not None or not self.editor.text().strip()

    def own_hint(self) -> Hint | None:
        """None is taken by itself, not even the only one of this name: she says who it is."""
        if self.readable():
            return None
        if (same := self.likely()) is not None:
            meant = self.tr("Meinten Sie {title}?").format(title=_in_full(same))
            return Hint(meant, self.tr("Nehmen"), lambda: self._choose(same.id))
        if self._create is None:
            return Hint(self.tr("Noch nichts ausgewählt."))
        return Hint(self.tr("Noch nicht ausgewählt."), self.tr("Neu anlegen"), self.make_new)

    def likely(self) -> Hit | None:
        """The hit that is the only one with exactly what is typed as its title."""
        typed = self.editor.text().strip().casefold()
        if self._chosen is not None or not typed:
            return None
        same = [hit for hit in self._search(typed) if hit.title.casefold() == typed]
        return same[0] if len(same) == 1 else None

    def search_now(self) -> None:
        """Search for what is typed and show the hits below the line."""
        self._soon.stop()
        typed = self.editor.text().strip()
        self._hits.clear()
        popup = self._completer.popup()
        if not typed and popup is not None:
            popup.hide()
            return
        for hit in self._search(typed):
            self._hits.appendRow(_item(hit.id, _in_full(hit)))
        if self._create is not None:
            new = _item(_NEW, self.tr("„{text}“ neu anlegen").format(text=typed))
            new.setIcon(icon("new", "accent"))
            self._hits.appendRow(new)
        if self._hits.rowCount():
            self._completer.offer()

    def make_new(self) -> None:
        """Make a record from what is typed and choose it."""
        typed = self.editor.text().strip()
        made = self._create(typed) if self._create and typed else None
        if made is not None:
            self._choose(made)

    def _typed(self, text: str) -> None:
        if text != self._title:
            self._chosen = None
            self._show_door()
        self._soon.start()
        self._edited()

    def _picked(self, index: QModelIndex) -> None:
        record = index.data(_ID)
        if record == _NEW:
            self.make_new()
        else:
            self._choose(record)

    def _choose(self, record: int) -> None:
        self._soon.stop()
        self.show_value(record)
        self._edited()
        self._leave()

    def _show_door(self) -> None:
        """There is something to open."""
        if self._door is not None:
            self._door.setVisible(self._chosen is not None)
            self._door.setEnabled(self._chosen is not None)

    def _open_chosen(self) -> None:
        if self._open is not None and self._chosen is not None:
            self._open(self._chosen)


def _in_full(hit: Hit) -> str:
    return f"{hit.title} · {hit.detail}" if hit.detail else hit.title


def _item(record: int, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(record, _ID)
    item.setEditable(False)
    return item
