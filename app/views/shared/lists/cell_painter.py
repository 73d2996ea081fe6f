"""Paints the cells of long lists. Through the style sheet Qt takes more than twice as long for the same line of text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.shared.lists.id_model import IdTableModel
from app.views.theme import colours

_SIDE = 8
"""Left and right of a text, as in the headings."""
_MARK = 1
"""Pixels of the line below a selected row: its ground alone differs too little from the others."""
_SELECTED = QStyle.StateFlag.State_Selected
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
_ELIDE = Qt.TextElideMode.ElideRight


class CellPainter(QStyledItemDelegate):
    """One line of text per cell, cut at the end where it does not fit; colours and font are the table's."""

    def __init__(self, model: IdTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text: str = self._model.data(index)
        selected = option.state & _SELECTED
        if not (text or selected):
            return
        rect: QRect = option.rect
        if selected:
            painter.save()
            painter.fillRect(rect, option.palette.highlight())
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), _MARK, QColor(colours().accent))
            painter.setPen(QColor(colours().on_soft))
        rect.adjust(_SIDE, 0, -_SIDE, 0)
        metrics: QFontMetrics = option.fontMetrics
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, _ELIDE, rect.width())
        painter.drawText(rect, self._model.alignment(index.column()) | _ONE_LINE, text)
        if selected:
            painter.restore()
