"""One of several leaves is shown, and only that one asks for height."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from app.views.shared.least_size import least_height_of


class FrontStack(QStackedWidget):
    """As wide as its widest leaf, so that nothing moves aside, and no higher than the leaf in front needs."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._front_changed)

    def minimumSizeHint(self) -> QSize:
        leaf = self.currentWidget()
        wide = super().minimumSizeHint()
        return QSize(wide.width(), least_height_of(leaf, self.width())) if leaf is not None else wide

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width can need another height."""
        super().resizeEvent(event)
        leaf, old = self.currentWidget(), event.oldSize().width()
        if leaf is not None and least_height_of(leaf, old) != least_height_of(leaf, event.size().width()):
            self.updateGeometry()

    def _front_changed(self, _number: int) -> None:
        self.updateGeometry()
