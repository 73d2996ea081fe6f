"""What a layout needs at the least."""

from PySide6.QtWidgets import QLayout


def least_height(layout: QLayout, width: int) -> int:
    """Pixels below which something inside would be squashed at this width."""
    wrapped = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return max(wrapped, layout.totalMinimumSize().height())
