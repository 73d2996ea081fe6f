"""What is scrolled in one direction only, and never squashed in the other."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.views.shared.least_size import least_height_of
from app.views.shared.low_room import is_low
from app.views.theme.sizes import INSIDE


def scrolled(inner: QWidget, edge: int | None = None, *, with_page: bool = False) -> QScrollArea:
    """Scrolls up and down only. Tab goes from field to field inside, so that it needs no stop of its own.

    `edge` is the right margin of what is inside: the scroll bar takes its room from it. `with_page` leaves scrolling to a page
    with little height.
    """
    area = _DownOnly(edge, with_page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


def scrolled_aside(inner: QWidget) -> QScrollArea:
    """Scrolls aside only; what is inside scrolls up and down by itself."""
    area = _AsideOnly()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
    area.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


class _AsideOnly(QScrollArea):
    """Never lower than what is inside needs."""

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        inside = inner.minimumSizeHint().height() if inner is not None else 0
        return QSize(super().minimumSizeHint().width(), inside + self.horizontalScrollBar().sizeHint().height())


class _DownOnly(QScrollArea):
    """Never narrower than what is inside needs, because it can't be scrolled aside; as low as that where it is little."""

    def __init__(self, edge: int | None, with_page: bool) -> None:
        super().__init__()
        self._edge, self._with_page = edge, with_page
        self.verticalScrollBar().rangeChanged.connect(self._keep_edge)

    def setWidget(self, inner: QWidget) -> None:
        super().setWidget(inner)
        self._keep_edge()

    def _keep_edge(self, *_: int) -> None:
        """Not a word beneath the scroll bar, and without one everything up to the edge."""
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if layout is None or self._edge is None:
            return
        bar = self.verticalScrollBar()
        right = max(self._edge - bar.sizeHint().width(), INSIDE) if bar.maximum() > bar.minimum() else self._edge
        margins = layout.contentsMargins()
        if margins.right() != right:
            margins.setRight(right)
            layout.setContentsMargins(margins)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside came to need another width: Qt's own area keeps that to itself."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        least = super().minimumSizeHint()
        if inner is None:
            return least
        wide = inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        if self._with_page and is_low(self):
            return QSize(wide, least_height_of(inner, self.width()))
        return least.boundedTo(QSize(least.width(), inner.sizeHint().height())).expandedTo(QSize(wide, 0))
