"""Clicks on the heading that is kept in sight: they are meant for the column, wherever that has been scrolled."""

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView

MouseOrHelp = QMouseEvent | QHelpEvent


class FrozenClicks:
    """Knows where a button was pressed, because a column is pulled beyond where it began."""

    def __init__(self, headings: QHeaderView) -> None:
        self._headings = headings
        self._pulled = False

    def meant(self, event: MouseOrHelp, column: int, width: int) -> MouseOrHelp:
        """The event where it is meant, if this column is kept in sight at the left, so wide."""
        if self._is_of_column(event, width):
            return _moved(event, self._headings.sectionViewportPosition(column))
        return event

    def _is_of_column(self, event: MouseOrHelp, width: int) -> bool:
        """Whether it is meant for the column that is kept in sight: there it is, or there the button was pressed."""
        if isinstance(event, QHelpEvent):
            return event.pos().x() < width
        inside = event.position().x() < width
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pulled = inside
        held = event.buttons() or event.type() == QEvent.Type.MouseButtonRelease
        return self._pulled if held else inside


def _moved(event: MouseOrHelp, aside: int) -> MouseOrHelp:
    """The same event so many pixels further right."""
    if isinstance(event, QHelpEvent):
        return QHelpEvent(event.type(), event.pos() + QPoint(aside, 0), event.globalPos())
    place = event.position() + QPointF(aside, 0)
    return QMouseEvent(event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers())
