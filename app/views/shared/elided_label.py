"""A label that says itself in full where it has too little room."""

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from app.views.shared.cut_text import ELIDED
from app.views.shared.widgets import PlainLabel, set_tip
from app.views.theme.sizes import scaled

_SHORTEST = 24


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where it has too little room; the whole is its tooltip then."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setProperty(ELIDED, text)
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(scaled(_SHORTEST), self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        set_tip(self, self.text() if self.sizeHint().width() > self.width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), QtCore.Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        colour = self.foregroundRole()
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), shown, colour
        )
        painter.end()
