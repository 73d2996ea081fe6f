"""What a layout needs at the least."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QTabWidget, QWidget

_LINE = 1
"""Pixels of the line between the titles of leaves and the one in front."""


def least_height(layout: QLayout, width: int) -> int:
    """Pixels below which something inside would be squashed at this width."""
    wrapped = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return max(wrapped, layout.totalMinimumSize().height())


def least_height_of(part: QWidget, width: int) -> int:
    """Pixels below which something in this part would be squashed at this width; of leaves, in the one in front."""
    if isinstance(part, QTabWidget):
        leaf = part.currentWidget()
        return part.tabBar().sizeHint().height() + _LINE + (least_height_of(leaf, width) if leaf is not None else 0)
    layout = None if isinstance(part, QStackedWidget) else part.layout()
    inside = least_height(layout, width) if layout is not None else 0
    return max(part.minimumSizeHint().height(), part.minimumHeight(), inside)
