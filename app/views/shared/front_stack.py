"""One of several leaves is shown, and only that one asks for height."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from app.views.shared.least_size import least_height_of


class FrontStack(QStackedWidget):
    """As wide as its widest leaf, so that nothing moves aside, and no higher than the leaf in front needs."""

    def __init__(self) -> None:
        super().__init__()
        self._told = -1
        """The height that was last asked for."""
        self.currentChanged.connect(self._front_changed)

    def minimumSizeHint(self) -> QSize:
        self._told = self._least()
        return QSize(super().minimumSizeHint().width(), self._told)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width can need another height."""
        super().resizeEvent(event)
        if self._least() != self._told:
            self.updateGeometry()

    def _least(self) -> int:
        leaf = self.currentWidget()
        return super().minimumSizeHint().height() if leaf is None else least_height_of(leaf, self.width())

    def _front_changed(self, _number: int) -> None:
        self.updateGeometry()
