"""Two parts side by side, whose widths the mouse and the keyboard share out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from app.views.shared.focus import in_order
from app.views.shared.least_size import least_height_of
from app.views.theme.look import colours
from app.views.theme.sizes import GROUP

_STEP = 32
"""Pixels for each arrow key."""


class SplitHandle(QSplitterHandle):
    """What is pulled; Tab reaches it, ← and → move it."""

    def __init__(self, split: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, split)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(split.accessibleName())
        self.setAccessibleDescription(self.tr("Pfeil links und rechts"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        self.moveSplitter(self.x() + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                middle = self.rect().adjusted((self.width() - 4) // 2, 0, -(self.width() - 4) // 2, 0)
                painter.fillRect(middle, colours().focus)


class Split(QSplitter):
    """`name` says which width is changed. Each part keeps the height that its wrapped texts need at the width it has."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GROUP)
        self.splitterMoved.connect(self._other_widths)

    def put_in_order(self) -> None:
        """Tab goes through the left part, the handle, the right part."""
        in_order(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.put_in_order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._other_widths()

    def minimumSizeHint(self) -> QSize:
        parts = [part for number in range(self.count()) if (part := self.widget(number)) and not part.isHidden()]
        heights = [least_height_of(part, part.width()) for part in parts]
        return super().minimumSizeHint().expandedTo(QSize(0, max(heights, default=0)))

    def _other_widths(self, *_: int) -> None:
        self.updateGeometry()

    def createHandle(self) -> QSplitterHandle:
        return SplitHandle(self)
