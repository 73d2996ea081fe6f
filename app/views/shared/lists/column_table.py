"""How a list looks: its headings and columns, the column that stays in sight, one line a row or two, its size."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.views.settings import Settings
from app.views.shared.lists.cell_painter import CellPainter
from app.views.shared.lists.column_fit import ColumnFit
from app.views.shared.lists.column_layout import Sort
from app.views.shared.lists.frozen_column import FrozenColumn
from app.views.shared.lists.header import ColumnHeader
from app.views.shared.lists.id_model import IdTableModel
from app.views.shared.low_room import grow_with_rows, least_of_rows
from app.views.theme.sizes import ROW, scaled

_LEAST_ROWS = 4
"""Rows that are always seen below the headings."""
_TWO_LINES = 52
_ANY_HEIGHT = 16777215
"""As high as Qt lets a widget be."""
_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
Index = QModelIndex | QPersistentModelIndex


class ColumnTable(QTableView):
    """Widths, order, chosen columns and sort are remembered in `settings` under `name`.

    Attributes:
        columns: the headings.
    """

    placed = Signal()
    """Headings and rows have another place or size."""

    def __init__(self, model: IdTableModel, sort: Sort, settings: Settings, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._model = model
        model.setParent(self)
        self._lines: list[int] = []
        self._look()
        self.setModel(model)
        grow_with_rows(self)
        self._painter = CellPainter(model, self)
        self.setItemDelegate(self._painter)
        self.columns = ColumnHeader(model.columns, sort, settings, name, self)
        self._fit = ColumnFit(self, self.columns, model)
        self.columns.marked.connect(model.set_marks)
        self.setHorizontalHeader(self.columns)
        model.shown = self.columns.shown
        self.columns.select_nothing(model)
        self._frozen = FrozenColumn(self, self.columns)
        self.columns.restore()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._model.ids)

    def keep_in_sight(self, key: str) -> None:
        """Say which column tells what a row is: it stays in sight when the list is scrolled sideways."""
        self.columns.name_column = self.columns.number_of(key)

    def show_two_lines(self, keys: Sequence[str]) -> None:
        """Show each row in two lines, the column of the first key above the others; no keys: the columns again."""
        numbers = [self.columns.number_of(key) for key in keys]
        if numbers == self._lines:
            return
        self._lines = numbers
        self._painter.lines = tuple(numbers)
        self.columns.show_only(numbers[0] if numbers else None)
        self._fit_rows()
        self.updateGeometries()
        self.columns.fit()
        self._fit_columns()
        self.scrollTo(self.currentIndex())
        self.placed.emit()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        """Only up and down: what is in sight of a row stays in sight while she goes through the records."""
        aside = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(aside)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell that is seen there: of the column that stays in sight, never what lies below it."""
        if point.x() < self._frozen.width_now():
            return self._model.index(self.rowAt(point.y()), self.columns.named())
        return super().indexAt(point)

    def scroll_aside(self, column: int) -> None:
        """Bring a column into sight, beside the one that stays there."""
        bar, left = self.horizontalScrollBar(), self.columnViewportPosition(column)
        right, covered = left + self.columnWidth(column), self._frozen.width_now()
        if column == self.columns.first():
            bar.setValue(0)
        elif left < covered and column != self.columns.named():
            bar.setValue(bar.value() + left - covered)
        elif right > self.viewport().width():
            bar.setValue(bar.value() + min(right - self.viewport().width(), left - covered))

    def _column(self, wanted: int) -> int:
        """The column she stood in, where it is seen, else the first."""
        return wanted if wanted in self.columns.seen() else self.columns.first()

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def minimumSizeHint(self) -> QSize:
        usual = QSize(super().minimumSizeHint().width(), scaled(ROW) * (_LEAST_ROWS + 1) + self.columns.below)
        return least_of_rows(self, usual)

    def show_headings_only(self, only: bool) -> None:
        """Be no higher than the headings with what stands below them, where there are no rows to show."""
        bar = self.horizontalScrollBar()
        edges = 2 * self.frameWidth() + 2 + (bar.sizeHint().height() if bar.maximum() else 0)
        self.setMaximumHeight(self.columns.sizeHint().height() + edges if only else _ANY_HEIGHT)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(_TWO_LINES if self._lines else ROW))

    def _fit_columns(self) -> None:
        """Make the columns as wide as their content where rows are seen for the first time: not while she works on them."""
        if self.isVisible() and not self._lines and self.count:
            self._fit.fit(self.count)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._fit.fresh = self._fit.fresh and (bool(self._lines) or not self.count)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_columns()

    def hideEvent(self, event: QHideEvent) -> None:
        self._fit.fresh = self._fit.fresh or not event.spontaneous()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()
        self._fit_columns()
        self._frozen.fit()
        self.placed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            self._fit.fresh = True
            self._fit_columns()
