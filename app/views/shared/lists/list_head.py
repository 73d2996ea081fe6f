"""The head of a list page: its title, its filters, and the one button that starts something new, with others before it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.views.shared.focus import in_order
from app.views.shared.lists.filters import FilterBar
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import headline
from app.views.theme.sizes import FIELD, GROUP, RELATED, scaled

_TOP = Qt.AlignmentFlag.AlignTop


class ListHead(QWidget):
    """All in one row; where not even the filter text fits into it, the filters have a row of their own below."""

    def __init__(self, title: str, filters: FilterBar, button: QWidget | None = None, *before: QWidget) -> None:
        super().__init__()
        self._title, self._filters = headline(title), filters
        self._button = _Buttons(button, before, title) if button is not None and before else button
        self._title.setMinimumHeight(scaled(FIELD))
        self._below: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GROUP)
        self._grid.setVerticalSpacing(RELATED)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._title, 0, 0, _TOP)
        if self._button is not None:
            self._grid.addWidget(self._button, 0, 2, _TOP)
        self._put_filters(below=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_filters(below=self._needed() > self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._below is not None:
            self._title.setMinimumHeight(scaled(FIELD))
            self._put_filters(below=self._needed() > self.width())

    def _needed(self) -> int:
        around = [self._title, self._button] if self._button is not None else [self._title]
        return sum(part.sizeHint().width() + GROUP for part in around) + self._filters.minimumSizeHint().width()

    def _put_filters(self, below: bool) -> None:
        if below == self._below:
            return
        self._below = below
        self._grid.removeWidget(self._filters)
        if below:
            self._grid.addWidget(self._filters, 1, 0, 1, 3)
        else:
            self._grid.addWidget(self._filters, 0, 1)
        if self._button is not None:
            in_order(*((self._button, self._filters) if below else (self._filters, self._button)))
        self.updateGeometry()


class _Buttons(QWidget):
    """The last one with others before it: those stand behind "Mehr" where there is too little room, before it is cut."""

    def __init__(self, last: QWidget, before: Sequence[QWidget], of: str) -> None:
        super().__init__()
        self._bar, self._last = OverflowBar(*before, of=of), last
        for part in (self._bar, last):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def arranged(self) -> list[QWidget]:
        """Its parts from left to right."""
        return [self._bar, self._last]

    def sizeHint(self) -> QSize:
        return _beside(self._bar.sizeHint(), self._last.sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _beside(self._bar.minimumSizeHint(), self._last.minimumSizeHint())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The last one at the edge, as wide as it wants; before it as much as fits."""
        wanted = self._last.sizeHint().width()
        before = self._bar.width_within(self.width() - RELATED - wanted)
        last = min(wanted, self.width() - RELATED - before)
        left = self.width() - last
        self._last.setGeometry(left, 0, last, self.height())
        self._bar.setGeometry(left - RELATED - before, 0, before, self.height())


def _beside(first: QSize, second: QSize) -> QSize:
    return QSize(first.width() + RELATED + second.width(), max(first.height(), second.height()))
