"""How much room the screen has."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


def room(window: QWidget) -> QSize:
    """Width and height a window can have without leaving the screen it is on, in pixels."""
    return window.screen().availableSize()
