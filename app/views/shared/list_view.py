"""Lists whose items are measured when they are seen, and of which nothing is copied past the gate."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QListWidget

from app.views.shared.low_room import grow_with_rows, least_of_rows


def copies(event: QKeyEvent) -> bool:
    """Whether Qt would put the text of a line onto the clipboard, which nobody would know of; it is left alone."""
    wanted = event.matches(QKeySequence.StandardKey.Copy)
    if wanted:
        event.ignore()
    return wanted


class ListView(QListView):
    """At every change of the style Qt measures all items of every list, also of those that are hidden."""

    def doItemsLayout(self) -> None:
        if self.isVisible():
            super().doItemsLayout()
        else:
            self.scheduleDelayedItemsLayout()  # done when it is shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not copies(event):
            super().keyPressEvent(event)


class ItemList(QListWidget):
    """A list inside a tab, as high as its items where the page has little height."""

    def __init__(self) -> None:
        super().__init__()
        grow_with_rows(self)

    def minimumSizeHint(self) -> QSize:
        return least_of_rows(self, super().minimumSizeHint())

    def doItemsLayout(self) -> None:
        if self.isVisible():
            super().doItemsLayout()
        else:
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not copies(event):
            super().keyPressEvent(event)
