"""The timeline of a record: a line to write, what is planned, and what happened, newest first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QVBoxLayout, QWidget

from app.services.timeline import Before, Item, ItemKind
from app.views.discreet import Discreet
from app.views.icons import icon
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.capture.line import CaptureLine
from app.views.shared.combo_box import ComboBox
from app.views.shared.front_stack import FrontStack
from app.views.shared.list_view import ListView
from app.views.shared.low_room import grow_with_rows, least_of_rows
from app.views.shared.records.timeline_delegate import TimelineDelegate, Wording
from app.views.shared.records.timeline_lines import Entry, Fold, Heading, Line
from app.views.shared.records.timeline_model import TimelineModel
from app.views.shared.widgets import EmptyState, row
from app.views.theme.sizes import RELATED

FetchItems = Callable[[int, Sequence[ItemKind], int, Before | None], Sequence[Item]]
"""(record, kinds, limit, before) → lines, as `app.services.timeline.items` gives them."""


REMOVABLE = frozenset(kind for kind in ItemKind if kind.removed)
"""What can be deleted from within the timeline."""


class Timeline(QWidget):
    """`quick` is the line to write, on top. Click or Enter opens a line; the right mouse button and Del offer to delete it.

    The owner saves what `quick.entered` brings and what is deleted, then calls `reload`; undo is the owner's notice.
    """

    opened = Signal(object)
    """The `Item` to open."""
    removed = Signal(object)
    """The `Item` to delete."""

    def __init__(
        self,
        fetch: FetchItems,
        quick: CaptureLine,
        *,
        discreet: Discreet | None = None,
        removable: frozenset[ItemKind] = REMOVABLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._removable, self._discreet = fetch, removable, discreet
        self._record: int | None = None
        self.quick = quick
        self._filter = ComboBox()
        self._filter.setAccessibleName(self.tr("Verlauf filtern"))
        self._filter.addItem(self.tr("alles"))
        self._filter.addItems([word(kind) for kind in ItemKind])
        self._filter.currentIndexChanged.connect(self.reload)
        self._model = TimelineModel(self._spoken, self)
        self.view = _View()
        self.view.setModel(self._model)
        grow_with_rows(self.view)
        self.view.setItemDelegate(TimelineDelegate(self._model, self._worded, self.view))
        self.view.setAccessibleName(self.tr("Verlauf"))
        self.view.clicked.connect(self._open)
        self.view.entered_on.connect(self._open)
        self.view.delete_pressed.connect(self._remove)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self._stack = FrontStack()
        self._stack.addWidget(self.view)
        self._stack.addWidget(EmptyState(self.tr("Hier steht, was war: Gespräche, Teilnahmen, Aufgaben, Dokumente.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        head = row(self.quick, self._filter)
        head.setStretch(0, 1)
        head.setAlignment(self._filter, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.quick)
        if discreet is not None:
            discreet.changed.connect(self._mask)

    def show_record(self, record_id: int | None, draft_key: str = "") -> None:
        """Show a record's timeline, or nothing for one not yet saved. The line to write then waits for it."""
        if record_id != self._record:
            self._model.forget_unfolded()
        self._record = record_id
        self.quick.setEnabled(record_id is not None)
        self.quick.bind(draft_key or (f"entry:{record_id}" if record_id is not None else ""))
        self._load(0)
        self.view.scrollToTop()

    def reload(self, *_: object) -> None:
        """Fetch again as much as is shown; she stays where she was."""
        top = self.view.verticalScrollBar().value()
        self._load(len(self._model.items))
        self.view.verticalScrollBar().setValue(top)

    def select(self, kind: ItemKind, item_id: int) -> None:
        """Stand on a line, if it is among those shown."""
        number = self._model.position(kind, item_id)
        if number is not None:
            self.view.setCurrentIndex(self._model.index(number))

    def _load(self, at_least: int) -> None:
        record, chosen = self._record, self._filter.currentIndex()
        kinds = [kind for number, kind in enumerate(ItemKind, 1) if number == chosen]
        if record is None:
            self._model.show_from(None)
        else:
            self._model.show_from(lambda limit, before: self._fetch(record, kinds, limit, before), at_least)
        self._stack.setCurrentIndex(0 if self._model.items else 1)

    def _worded(self, line: Line) -> Wording:
        if isinstance(line, Heading):
            return Wording(self.tr("Geplant") if line is Heading.PLANNED else self.tr("Gewesen"), "")
        if isinstance(line, Entry):
            return self._worded_item(line.item)
        first = self._worded_item(line.items[0])
        often = self.tr("{number} ×, zuletzt {day}").format(
            number=len(line.items), day=dates.in_words(line.items[0].at.date())
        )
        return Wording(first.text, " · ".join(part for part in (often, first.beside) if part))

    def _worded_item(self, item: Item) -> Wording:
        first = item.title or item.channel or ("" if item.kind is ItemKind.LETTER else item.status)
        minutes = self.tr("{minutes} min").format(minutes=item.minutes) if item.minutes else ""
        other = item.record if item.record_id != self._record and item.record not in (item.title, item.whom) else ""
        words = [
            translated(item.channel) if item.channel != first else "",
            minutes,
            ", ".join(map(translated, item.topics)),
        ]
        words.append(translated(item.status) if item.status != first else "")
        words += [self.tr("an {whom}").format(whom=self._shown(item.whom)) if item.whom else "", self._shown(other)]
        if item.others:
            words.append(self.tr("mit {whom}").format(whom="; ".join(map(self._shown, item.others))))
        if item.confidential:
            words.append(self.tr("vertrauliche Notiz"))
        text = self._shown(translated(first)) or translated(item.kind.noun)
        return Wording(text, " · ".join(word for word in words if word))

    def _shown(self, text: str) -> str:
        return self._discreet.mask(text) if self._discreet is not None else text

    def _spoken(self, line: Line) -> str:
        wording = self._worded(line)
        if isinstance(line, Heading):
            return wording.text
        if isinstance(line, Fold):
            state = self.tr("aufgeklappt") if line.unfolded else self.tr("zugeklappt")
            return f"{wording.text}, {wording.beside}, {state}"
        item = line.item
        parts = [dates.in_words(item.at.date()), translated(item.kind.noun), wording.text, wording.beside]
        return ", ".join(dict.fromkeys(part for part in parts if part))

    def _mask(self, _hidden: bool) -> None:
        self.view.doItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if (item := self._model.item(index.row())) is not None:
            self.opened.emit(item)
        elif isinstance(self._model.line(index.row()), Fold):
            self._toggle(index.row())

    def _toggle(self, row: int) -> None:
        """Unfold repetitions or fold them again; she stays where she is."""
        top = self.view.verticalScrollBar().value()
        self._model.toggle(row)
        self.view.setCurrentIndex(self._model.index(row))
        self.view.verticalScrollBar().setValue(top)

    def _remove(self, index: QModelIndex) -> None:
        item = self._model.item(index.row())
        if item is not None and item.kind in self._removable:
            self.removed.emit(item)

    def _open_menu(self, where: QPoint) -> None:
        index = self.view.indexAt(where)
        item = self._model.item(index.row()) if index.isValid() else None
        if item is None:
            return
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("edit"), self.tr("Öffnen und bearbeiten"), lambda: self._open(index))
        if item.kind in self._removable:
            menu.addAction(icon("trash"), self.tr("Löschen"), lambda: self._remove(index))
        menu.popup(self.view.viewport().mapToGlobal(where))


class _View(ListView):
    entered_on = Signal(QModelIndex)
    delete_pressed = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(ListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def minimumSizeHint(self) -> QSize:
        return least_of_rows(self, super().minimumSizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if current.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit(current)
        elif current.isValid() and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit(current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
