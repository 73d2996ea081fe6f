"""A list to choose one value from, which says its value in full where it has too little room."""

from PySide6 import QtCore
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QWidget

from app.views.shared.cut_text import ELIDED
from app.views.shared.widgets import set_tip

_FIELD = QStyle.SubControl.SC_ComboBoxEditField


_MARGIN = 2
"""Pixels that a line leaves on each side of its text."""


class ValueLine(QLineEdit):
    """The line of a list in which one types; while nobody does, its value ends in an ellipsis where it has too little room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        end, place = QtCore.Qt.TextElideMode.ElideRight, QtCore.Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, place, self.fontMetrics().elidedText(self.text(), end, room.width()))


class ComboBox(QComboBox):
    """Its value ends in an ellipsis where it has too little room; the whole is its tooltip then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(self._tell_whole)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self._room(option)
        end = QtCore.Qt.TextElideMode.ElideRight
        setattr(option, "currentText", self.fontMetrics().elidedText(self.currentText(), end, room))  # noqa: B010

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def whole_width(self) -> int:
        """Pixels in which each of its values is said in full."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        texts = (self.itemText(place) for place in range(self.count()))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        return self.width() - self._room(option) + widest

    def _tell_whole(self) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        cut = self.fontMetrics().horizontalAdvance(self.currentText()) > self._room(option)
        set_tip(self, self.currentText() if cut else "")
        self.setProperty(ELIDED, self.currentText())

    def _room(self, option: QStyleOptionComboBox) -> int:
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, _FIELD, self).width()
