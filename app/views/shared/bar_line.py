"""A line of which a bar of buttons is a part."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.shared.overflow_bar import OverflowBar


class BarLine(QWidget):
    """What else stands in the line is said whole before the `bar` shows more of its buttons than the first ones.

    The bar takes no more room than what it shows, so that what else stands there has the rest.
    """

    def __init__(self, line: QBoxLayout, bar: OverflowBar | None = None) -> None:
        super().__init__()
        self._line, self._bar = line, bar
        self.setLayout(line)

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
        taken = sum(part.sizeHint().expandedTo(part.minimumSize()).width() + self._line.spacing() for part in others)
        self._bar.setMaximumWidth(self._bar.width_within(self.width() - taken))
