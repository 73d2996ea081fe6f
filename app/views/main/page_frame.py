"""Around a page: what does not fit into the window is scrolled, never squashed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from app.views.page import Page
from app.views.shared.least_size import least_height
from app.views.shared.low_room import tell_low


class PageFrame(QScrollArea):
    """Gives the page the whole window, and never less than it needs at the least."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(page)
        self.setWidget(page)
        page.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page needs more room, or less."""
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _fit(self) -> None:
        layout = self.page.layout()
        if layout is None:
            self.page.resize(self.maximumViewportSize())
            return
        tell_low(self, self.page)
        room, bar = self.maximumViewportSize(), self.verticalScrollBar().sizeHint().width()
        width = max(room.width(), layout.totalMinimumSize().width())
        height = least_height(layout, width)
        if height > room.height():
            width = max(room.width() - bar, layout.totalMinimumSize().width())
            height = least_height(layout, width)
        below = self.horizontalScrollBar().sizeHint().height() if width > room.width() else 0
        self.page.resize(width, max(room.height() - below, height))
