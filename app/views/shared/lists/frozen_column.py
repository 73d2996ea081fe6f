"""The column with the name in a list that is scrolled sideways: it stays in sight at the left, over what has been scrolled there."""

from PySide6 import QtCore
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from app.views.shared.cut_text import OVERLAY
from app.views.shared.lists.header import ColumnHeader
from app.views.theme.look import colours

_MOST = 0.5
"""Of the list's width: what is scrolled must still be seen."""
_EDGE = 1
"""Pixels of the line between the column and what is scrolled."""
_State = QStyle.StateFlag


class FrozenColumn(QWidget):
    """Painted by the list's own delegates and heading, so that it costs no second view; the mouse reaches through it."""

    def __init__(self, table: QTableView, header: ColumnHeader) -> None:
        super().__init__(table)
        self._table, self._header = table, header
        self.setProperty(OVERLAY, True)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        bar = table.horizontalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged, header.sectionResized, header.sectionMoved):
            changed.connect(self.fit)

    def width_now(self) -> int:
        """How wide it is; 0 while the whole column is seen in its place. The list asks before this widget has followed."""
        column = self._header.named()
        if self._header.isHidden() or self._header.sectionViewportPosition(column) >= 0:
            return 0
        return min(self._header.sectionSize(column), int(self._table.viewport().width() * _MOST))

    def fit(self, *_: object) -> None:
        """Stand at the left edge, from the heading down to the last row."""
        width, rows = self.width_now(), self._table.viewport().geometry()
        self._header.frozen = width
        if width:
            top = self._header.geometry().top()
            self.setGeometry(QRect(rows.left(), top, width, rows.bottom() + 1 - top))
            self.raise_()
        self.setVisible(width > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        below = self._table.viewport().geometry().top() - self.y()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._table.palette().base())
            self._paint_rows(painter, below)
            self._header.paint_named(painter, QRect(0, 0, self.width(), below - self._header.below))
            painter.fillRect(self.width() - _EDGE, 0, _EDGE, self.height(), QColor(colours().edge))

    def _paint_rows(self, painter: QPainter, below: int) -> None:
        table = self._table
        column, first, last = self._header.named(), table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        if first < 0:
            return
        painter.setClipRect(0, below, self.width(), self.height() - below)
        for number in range(first, (table.model().rowCount() if last < 0 else last + 1)):
            option = self._option(number, column)
            option.rect = QRect(
                0, below + table.rowViewportPosition(number), self.width() - _EDGE, table.rowHeight(number)
            )
            index = table.model().index(number, column)
            table.itemDelegateForIndex(index).paint(painter, option, index)
        painter.setClipping(False)

    def _option(self, number: int, column: int) -> QStyleOptionViewItem:
        """How the list would draw this cell."""
        table, option = self._table, QStyleOptionViewItem()
        table.initViewItemOption(option)
        index = table.model().index(number, column)
        if table.selectionModel().isSelected(index):
            option.state |= _State.State_Selected
        if table.hasFocus() and table.currentIndex() == index:
            option.state |= _State.State_HasFocus
        return option
