"""The line below a list: how many there are, and what can be done with those selected."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.theme.sizes import scaled

_HEIGHT = 36


class Foot(QWidget):
    """As high with buttons as without, so that the list does not jump when some appear."""

    def __init__(self, line: QBoxLayout) -> None:
        super().__init__()
        self.setLayout(line)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, scaled(_HEIGHT)))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, scaled(_HEIGHT)))
