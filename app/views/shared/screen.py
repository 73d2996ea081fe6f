"""How much room the screen has."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_assumed: list[QSize] = []


def room(window: QWidget) -> QSize:
    """Width and height a window can have without leaving the screen it is on, in pixels."""
    return _assumed[-1] if _assumed else window.screen().availableSize()


@contextmanager
def assumed(width: int, height: int) -> Iterator[None]:
    """While the block runs every window stands on a screen of this size, for pictures: without a display there is but one."""
    _assumed.append(QSize(width, height))
    try:
        yield
    finally:
        _assumed.pop()
