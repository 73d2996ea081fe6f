"""The line below a list: how many there are, what the filters hide, and what can be done with those selected."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.theme.sizes import scaled

_HEIGHT = 36


class Foot(QWidget):
    """As high with buttons as without, so that the list does not jump when some appear.

    What else stands in the line is said whole before the `bar` shows more of its buttons than the first ones.
    """

    def __init__(self, line: QBoxLayout, bar: QWidget | None = None) -> None:
        super().__init__()
        self._line, self._bar = line, bar
        self.setLayout(line)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, scaled(_HEIGHT)))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, scaled(_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """A text or a button came or went."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return done

    def _share(self) -> None:
        if self._bar is None:
            return
        parts = (item.widget() for place in range(self._line.count()) if (item := self._line.itemAt(place)) is not None)
        others = [part for part in parts if part is not None and part is not self._bar and not part.isHidden()]
        taken = sum(part.sizeHint().width() + self._line.spacing() for part in others)
        self._bar.setMaximumWidth(max(self._bar.minimumSizeHint().width(), self.width() - taken))
