"""The names of a filled-in list in their printed order, in columns, to be ticked by key or mouse."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.views.pages.events.transfer_sheet import Name
from app.views.shared.changing import inserting, removing, resetting
from app.views.shared.escaping import tip
from app.views.shared.list_view import ListView
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, RELATED, ROW, scaled

_Index = QModelIndex | QPersistentModelIndex
_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NUMBER = int(Qt.ItemDataRole.UserRole)
_NARROWEST, _WIDEST = 180, 320
_DIGITS = 2
_LEAST_OF_NAME = 0.85
"""Of what the longest name needs: with that another column is better than less of them."""
_JUMP_MS = 1000
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NamesModel(QAbstractListModel):
    """The names with their ticks."""

    ticked = Signal()
    """Somebody was ticked, unticked, added or taken away."""

    def __init__(self, mask: Callable[[str], str], parent: Any = None) -> None:
        super().__init__(parent)
        self._mask = mask
        self.names: list[Name] = []

    def show_names(self, names: Iterable[Name]) -> None:
        """Show these names."""
        fresh = list(names)
        with resetting(self):
            self.names = fresh
        self.ticked.emit()

    def add(self, name: Name) -> int:
        """Put a name below the others; its row."""
        row = len(self.names)
        with inserting(self, row, 1):
            self.names.append(name)
        self.ticked.emit()
        return row

    def take_away(self, row: int) -> bool:
        """Take a walk-in away that was added here; the others stay."""
        if not 0 <= row < len(self.names) or self.names[row].place is not None:
            return False
        with removing(self, row, 1):
            del self.names[row]
        self.ticked.emit()
        return True

    def tick(self, row: int, present: bool) -> None:
        """Say whether somebody was there."""
        self.names[row].present = present
        self.dataChanged.emit(self.index(row), self.index(row))
        self.ticked.emit()

    def tick_listed(self, present: bool) -> None:
        """Tick or untick everybody who stood on the list."""
        for name in self.names:
            if name.listed:
                name.present = present
        if self.names:
            self.dataChanged.emit(self.index(0), self.index(len(self.names) - 1))
        self.ticked.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.names)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = 0) -> Any:
        name = self.names[index.row()]
        if role == 0:
            return self.text(name)
        if role == _CHECK:
            return Qt.CheckState.Checked if name.present else Qt.CheckState.Unchecked
        if role == _NUMBER:
            return name.number
        if role == _TIP:
            return tip(self.text(name))
        if role == _SPOKEN:
            return f"{name.number} {self.text(name)}".strip()
        return None

    def setData(self, index: _Index, value: Any, role: int = 0) -> bool:
        """The tick, for screen readers and the mouse."""
        if role != _CHECK:
            return False
        self.tick(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def text(self, name: Name) -> str:
        """The name as it may be shown now, and its status where that is not plain."""
        shown = self._mask(name.name)
        return f"{shown} · {name.note}" if name.note else shown


class NamesView(ListView):
    """Down is the next line of the paper, also from the foot of a column. Space ticks and goes on to the next."""

    walk_in_wanted = Signal()
    """+ was pressed: somebody came who is not on the list."""

    def __init__(self, model: NamesModel) -> None:
        super().__init__()
        self._names = model
        self.setModel(model)
        self.setItemDelegate(_NameDelegate(self))
        self.setFlow(ListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setResizeMode(ListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMovement(ListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setViewportMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        self.clicked.connect(self._toggle)
        self.numbers = 0
        """Room for the numbers before the names."""
        self._digits = ""
        self._jump = QTimer(self, singleShot=True, interval=_JUMP_MS)
        self._jump.timeout.connect(self._forget_digits)
        model.modelReset.connect(self.fit)
        model.rowsInserted.connect(self.fit)

    def stand_on(self, row: int) -> None:
        """Go to a line."""
        if 0 <= row < len(self._names.names):
            self.setCurrentIndex(self._names.index(row))

    def fit(self, *_: object) -> None:
        """Columns as wide as the longest name needs, within bounds."""
        digits = max((len(name.number) for name in self._names.names), default=0)
        self.numbers = self.fontMetrics().horizontalAdvance("0" * max(_DIGITS, digits)) + RELATED
        self.setGridSize(QSize(self._column_width(), scaled(ROW)))

    def _column_width(self) -> int:
        """Where not all columns have room, whole ones fill the view: none is cut at its edge."""
        wanted = self._needed_width()
        room = self.viewport().size()
        whole, below = max(1, room.width() // wanted), max(1, room.height() // scaled(ROW))
        if whole * below >= len(self._names.names) or not self.isVisible():
            return wanted
        narrow = room.width() // (whole + 1)
        return narrow if narrow >= wanted * _LEAST_OF_NAME else room.width() // whole

    def _needed_width(self) -> int:
        """What the longest name needs, within bounds."""
        metrics = self.fontMetrics()
        texts = max((metrics.horizontalAdvance(self._names.text(name)) for name in self._names.names), default=0)
        width = texts + self.numbers + scaled(ROW) + RELATED
        return max(scaled(_NARROWEST), min(width, scaled(_WIDEST)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text() == "+":
            self.walk_in_wanted.emit()
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self._toggle(self.currentIndex())
            self.stand_on(row + 1)
        elif event.key() in _STEPS and plain:
            self.stand_on(row + _STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and self._names.take_away(row):
            self.stand_on(min(row, len(self._names.names) - 1))
        elif event.text().isdecimal() and plain:
            self._go_to_number(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _toggle(self, index: QModelIndex) -> None:
        self._names.tick(index.row(), not self._names.names[index.row()].present)

    def _go_to_number(self, digit: str) -> None:
        """Digits typed within a second are a number of the printed list."""
        self._digits += digit
        self._jump.start()
        wanted = self._digits.lstrip("0")
        found = next((row for row, name in enumerate(self._names.names) if wanted and name.number == wanted), None)
        if found is not None:
            self.stand_on(found)

    def _forget_digits(self) -> None:
        self._digits = ""


class _NameDelegate(QStyledItemDelegate):
    """Number, box, name: as on the paper."""

    def __init__(self, view: NamesView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        style = self._view.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        theme = colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = self._view.numbers
        rect: QRect = option.rect
        painter.save()
        painter.setPen(QColor(theme.on_soft if chosen else theme.quiet))
        number = QRect(rect.left(), rect.top(), room - RELATED, rect.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), index.data(_NUMBER))
        painter.restore()
        option.rect = rect.adjusted(room, 0, 0, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return self._view.gridSize()

    def editorEvent(
        self,
        event: QEvent,  # noqa: ARG002
        model: QAbstractItemModel,  # noqa: ARG002
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: _Index,  # noqa: ARG002
    ) -> bool:
        """A click anywhere on the line ticks, so the box has no click of its own."""
        return False
