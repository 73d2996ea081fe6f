"""Sizes on a grid of four pixels, at 100 % zoom.

Margins and distances stay as they are at any zoom, so that a larger text gets the room; whatever must grow with the text
(rows, icons, side bar) goes through `scaled`.
"""

from PySide6.QtCore import QCoreApplication

from app.settings.window import ZOOM

INSIDE = 4
RELATED = 8
GROUP = 16
PAGE = 24

FIELD = 32
"""Height of fields and buttons."""
LARGE = 48
"""Height of what is touched with a finger."""
ROW = 32
"""Height of a row in lists."""
SIDE_BAR = 220
FORM = 640
"""Widest column of a form."""
WIDE = 1200
"""From this width on, details stand as a pane right of the list."""
MINIMUM = (1024, 640)

ZOOMS = ZOOM.offered
"""Steps of the zoom in percent."""


def zoom() -> int:
    """The zoom of the window in percent."""
    application = QCoreApplication.instance()
    value = application.property("zoom") if application else None
    return int(value) if value else ZOOM.default


def scaled(pixels: int) -> int:
    """A size that grows with the text."""
    return round(pixels * zoom() / 100)
