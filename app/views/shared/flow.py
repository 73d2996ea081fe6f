"""Things one after the other, in as many lines as they need: chips, filters, badges."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.views.theme.sizes import INSIDE


class FlowLayout(QLayout):
    """Fills lines from left to right. Qt asks for sizes many times in one arrangement; each is measured once."""

    def __init__(self, parent: QWidget | None = None, spacing: int = INSIDE) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._hints: list[tuple[QLayoutItem, QSize]] | None = None
        """What is seen and how large it wants to be, until something changes."""
        self._heights: dict[int, int] = {}
        """By width."""
        self._gap: int | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, pixels: int) -> None:
        """Leave so much between things beside each other; `spacing` is what is left between lines."""
        self._gap = pixels
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._forget()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._forget()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [hint for _, hint in self._measured()]
        width = sum(hint.width() + self._beside() for hint in hints)
        return QSize(max(0, width - self._beside()), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item, _ in self._measured()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _measured(self) -> list[tuple[QLayoutItem, QSize]]:
        if self._hints is None:
            self._hints = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._hints

    def _beside(self) -> int:
        return self.spacing() if self._gap is None else self._gap

    def _forget(self) -> None:
        self._hints = None
        self._heights = {}

    def _arrange(self, rect: QRect, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        widest = QSize(max(rect.width(), 1), 10_000)
        for item, hint in self._measured():
            size = hint.boundedTo(widest)
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._beside()
            line = max(line, size.height())
        return y + line - rect.y()
