"""What a layout needs at the least."""

from PySide6.QtWidgets import QLayout, QTabWidget, QWidget


def least_height(layout: QLayout, width: int) -> int:
    """Pixels below which something inside would be squashed at this width."""
    wrapped = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return max(wrapped, layout.totalMinimumSize().height())


def least_height_of(part: QWidget, width: int) -> int:
    """Pixels below which something in this part would be squashed at this width; of leaves, in the one in front."""
    least = part.minimumSizeHint().height()
    if isinstance(part, QTabWidget):
        leaf = part.currentWidget()
        inside = least_height_of(leaf, width) if leaf is not None else 0
        return max(least, inside + part.tabBar().sizeHint().height())
    layout = part.layout()
    return max(least, part.minimumHeight(), least_height(layout, width) if layout is not None else 0)
