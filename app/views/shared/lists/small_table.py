"""A short table inside a tab: a handful of rows with an id, all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.views.shared.escaping import tip
from app.views.shared.lists import first_row
from app.views.theme.look import colours
from app.views.theme.sizes import ROW, scaled

_ID = int(Qt.ItemDataRole.UserRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_REST = 16
"""Letters that the column for what is left over has at the least."""
_LEAST_ROWS = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class SmallRow:
    """One row. A `quiet` one is over: an ended function, a closed case."""

    id: int
    texts: Sequence[str]
    tip: str = ""
    quiet: bool = False


class SmallTable(QTableWidget):
    """`columns` are headings with their width in letters, 0 for what is left over. Where there is too little room each gives
    way.

    With `most` the table is as high as its rows, up to so many of them, and with `gives_way` lower where there is less room.
    """

    opened = Signal(object)
    """Id of the row to open: Enter or double click."""
    chosen_changed = Signal()

    def __init__(
        self, name: str, columns: Sequence[tuple[str, int]], *, most: int = 0, gives_way: bool = False
    ) -> None:
        super().__init__(0, len(columns))
        self._widths, self._most, self._gives_way = [letters for _, letters in columns], most, gives_way
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeaderLabels([title for title, _ in columns])
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for number, (title, _letters) in enumerate(columns):
            self.model().setHeaderData(number, Qt.Orientation.Horizontal, tip(title), Qt.ItemDataRole.ToolTipRole)
        self.itemDoubleClicked.connect(self._open)
        self.itemSelectionChanged.connect(self.chosen_changed)

    def show_rows(self, rows: Sequence[SmallRow]) -> None:
        """Show these rows; she stays on the one she stood on."""
        kept = self.chosen()
        self.setRowCount(0)
        self.setRowCount(len(rows))
        for number, one in enumerate(rows):
            for column, text in enumerate(one.texts):
                item = _cell(one, text)
                item.setData(_ACCESSIBLE, text or self.tr("leer") if column else ", ".join(filter(None, one.texts)))
                self.setItem(number, column, item)
            self.setRowHeight(number, scaled(ROW))
            if one.id == kept:
                self.selectRow(number)
        self._fit()

    def chosen(self) -> int | None:
        """The id of the selected row."""
        items = self.selectedItems()
        return items[0].data(_ID) if items else None

    def choose(self, row_id: int) -> None:
        """Stand on a row."""
        for number in range(self.rowCount()):
            item = self.item(number, 0)
            if item is not None and item.data(_ID) == row_id:
                self.selectRow(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and (chosen := self.chosen()) is not None:
            self.opened.emit(chosen)
        elif first_row.is_first(self, event):
            self._mark()
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        """Select the row she stands on, at first the uppermost."""
        stood = self.currentRow()
        self.selectRow(max(stood, 0))
        if stood >= 0:
            first_row.say_row(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for number in range(self.rowCount()):
                self.setRowHeight(number, scaled(ROW))
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._whole_height() if self._most else super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), scaled(ROW) * _LEAST_ROWS + scaled(ROW))

    def _fit_columns(self) -> None:
        letter, room = self.fontMetrics().averageCharWidth(), self.viewport().width()
        wanted = [
            max((letters or _REST) * letter, self._heading(number)) for number, letters in enumerate(self._widths)
        ]
        free = room - sum(wanted)
        growing = [number for number, letters in enumerate(self._widths) if not letters] or [len(wanted) - 1]
        for number, width in enumerate(wanted):
            if free < 0:
                width = width * room // sum(wanted)
            elif number in growing:
                width += free // len(growing)
            self.setColumnWidth(number, width)

    def _heading(self, number: int) -> int:
        return self.horizontalHeader().sectionSizeHint(number)

    def _fit(self) -> None:
        self._fit_columns()
        if self._most:
            self.setMaximumHeight(self._whole_height())
            self.setMinimumHeight(0 if self._gives_way else self._whole_height())

    def _whole_height(self) -> int:
        rows = min(self.rowCount(), self._most) * scaled(ROW)
        return rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2

    def _open(self, item: QTableWidgetItem) -> None:
        self.opened.emit(item.data(_ID))


def _cell(one: SmallRow, text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(_ID, one.id)
    item.setToolTip(tip(one.tip or text))
    if one.quiet:
        item.setForeground(QColor(colours().quiet))
    return item
