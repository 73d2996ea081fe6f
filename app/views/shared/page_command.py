"""A command of the page that is open: in the menu "Seite", in the palette, and by its keys while the page has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.views.icons import icon


def page_command(owner: QObject, text: str, icon_name: str, run: Callable[[], object], keys: str = "") -> QAction:
    """A command with text and icon; `keys` work wherever in `owner` the focus is."""
    made = QAction(icon(icon_name), text, owner)
    made.setProperty("symbol", icon_name)
    made.triggered.connect(lambda: run())
    if keys:
        assert isinstance(owner, QWidget), "keys belong to a part of the window"
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        owner.addAction(made)
    return made
