"""Paints the cells of long lists. Through the style sheet Qt takes more than twice as long for the same line of text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.shared.lists.id_model import IdTableModel
from app.views.theme import colours

_SIDE = 8
"""Left and right of a text, as in the headings."""
_MARK = 1
"""Pixels of the line below a selected row: its ground alone differs too little from the others."""
_FRAME = 2
"""Pixels around the cell she stands on."""
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_MARKED = _SELECTED | _FOCUSED
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
_ELIDE = Qt.TextElideMode.ElideRight
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | _ONE_LINE
_SMALLER = 0.85
"""Of the body's size: the second line."""


class CellPainter(QStyledItemDelegate):
    """One line of text per cell, cut at the end where it does not fit; colours and font are the table's.

    Attributes:
        lines: where each row is shown in two lines: the column above and those below it, else empty.
    """

    lines: tuple[int, ...] = ()

    def __init__(self, model: IdTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text: str = self._model.data(index)
        marked = option.state & _MARKED
        if not (text or marked):
            return
        rect: QRect = option.rect
        if marked:
            painter.save()
            _paint_marks(painter, option, rect)
        rect.adjust(_SIDE, 0, -_SIDE, 0)
        if self.lines:
            self._paint_two(painter, option, rect, text, index.row())
        else:
            metrics: QFontMetrics = option.fontMetrics
            if metrics.horizontalAdvance(text) > rect.width():
                text = metrics.elidedText(text, _ELIDE, rect.width())
            painter.drawText(rect, self._model.alignment(index.column()) | _ONE_LINE, text)
        if marked:
            painter.restore()

    def _paint_two(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, first: str, number: int) -> None:
        row = self._model.row(number)
        below = [text for column in self.lines[1:] if row and (text := self._model.text(column)(row))]
        metrics: QFontMetrics = option.fontMetrics
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        quiet = QFontMetrics(small)
        top = rect.top() + (rect.height() - metrics.height() - quiet.height()) // 2
        upper = QRect(rect.left(), top, rect.width(), metrics.height())
        painter.drawText(upper, _LINE, metrics.elidedText(first, _ELIDE, rect.width()))
        painter.save()
        painter.setFont(small)
        if not option.state & _SELECTED:
            painter.setPen(QColor(colours().quiet))
        lower = QRect(rect.left(), upper.bottom() + 1, rect.width(), quiet.height())
        painter.drawText(lower, _LINE, quiet.elidedText(" · ".join(below), _ELIDE, rect.width()))
        painter.restore()


def _paint_marks(painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
    """That the row is selected; and a frame where she stands, while the keyboard is the list's."""
    if option.state & _SELECTED:
        painter.fillRect(rect, option.palette.highlight())
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), _MARK, QColor(colours().accent))
        painter.setPen(QColor(colours().on_soft))
    if option.state & _FOCUSED:
        for side in (
            QRect(rect.left(), rect.top(), rect.width(), _FRAME),
            QRect(rect.left(), rect.bottom() + 1 - _FRAME, rect.width(), _FRAME),
            QRect(rect.left(), rect.top(), _FRAME, rect.height()),
            QRect(rect.right() + 1 - _FRAME, rect.top(), _FRAME, rect.height()),
        ):
            painter.fillRect(side, QColor(colours().focus))
