"""The cards of one state: chosen, carried and stepped through by mouse and keys."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from app.views.shared.board.card_delegate import CardDelegate
from app.views.shared.board.cards import CardModel, carried
from app.views.shared.list_view import ListView
from app.views.shared.lists.row_selection import records_in, runs_of, select_runs, selected_runs
from app.views.shared.low_room import grow_with_rows
from app.views.theme.sizes import scaled

_LEAST = 60
"""Pixels of cards that are seen where there are any, at 100 %: number and title of the first."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_THIS_CARD = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CardList(ListView):
    """Enter opens a card, left and right go to the next column, with Ctrl they take the selected cards along."""

    opened = Signal(object, bool)
    """Id of the record to open, and whether in a window of its own."""
    left_aside = Signal(int)
    """She goes to the column before (-1) or after (1)."""
    moved_aside = Signal(int)
    """The selected cards are to go there."""
    dropped = Signal(object)
    """Ids of the records that were carried here."""
    entered = Signal()
    """She came here."""
    selection_changed = Signal()

    def __init__(self, model: CardModel, *, movable: bool) -> None:
        super().__init__()
        self.cards = model
        self._movable = movable
        self.setModel(model)
        grow_with_rows(self)
        self.setItemDelegate(CardDelegate(model, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(movable)
        self.setAcceptDrops(movable)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), scaled(_LEAST) if self.cards.ids else 0)

    def current_id(self) -> int | None:
        """The record she stands on."""
        number = self.currentIndex().row()
        return self.cards.ids[number] if 0 <= number < len(self.cards.ids) else None

    def selected_ids(self) -> list[int]:
        """The selected records in their order."""
        return records_in(selected_runs(self.selectionModel().selection()), self.cards.ids)

    def stand_on(self, number: int) -> None:
        """Go to a card, at most the last, and select it alone."""
        if not self.cards.ids:
            return
        index = self.cards.index(min(max(number, 0), len(self.cards.ids) - 1), 0)
        self.selectionModel().setCurrentIndex(index, _THIS_CARD)
        self.scrollTo(index)

    def choose(self, ids: Collection[int]) -> None:
        """Select these records, and nothing else."""
        select_runs(self.selectionModel(), runs_of(ids, self.cards.ids))

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show other records; selection, current card and scroll position stay with what is still there."""
        current, number = self.current_id(), self.currentIndex().row()
        chosen, top = frozenset(self.selected_ids()), self.verticalScrollBar().value()
        self.cards.set_ids(ids)
        place = self.cards.position(current) if current is not None else None
        if number >= 0 and ids:
            index = self.cards.index(min(number, len(ids) - 1) if place is None else place, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if chosen:
            self.choose(chosen)
        self.verticalScrollBar().setValue(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = held == Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and self.current_id() is not None:
            self.opened.emit(self.current_id(), control)
        elif event.key() in _ASIDE and not held:
            self.left_aside.emit(_ASIDE[Qt.Key(event.key())])
        elif event.key() in _ASIDE and control:
            self.moved_aside.emit(_ASIDE[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    # Carrying

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._judge(event)

    def dropEvent(self, event: QDropEvent) -> None:
        ids = carried(event.mimeData(), self.cards.kind)
        self._judge(event)
        if event.isAccepted() and ids:
            self.dropped.emit(ids)

    def _judge(self, event: QDropEvent) -> None:
        """Cards are taken from any other column; what is carried is not moved by Qt, but by the step that follows."""
        if self._movable and event.source() is not self and carried(event.mimeData(), self.cards.kind):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.cards.ids[index.row()], False)
