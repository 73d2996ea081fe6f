"""The line below a list: how many there are, what the filters hide, and what can be done with those selected."""

from PySide6.QtCore import QSize

from app.views.shared.bar_line import BarLine
from app.views.theme.sizes import scaled

_HEIGHT = 36


class Foot(BarLine):
    """As high with buttons as without, so that the list does not jump when some appear."""

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, scaled(_HEIGHT)))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, scaled(_HEIGHT)))
