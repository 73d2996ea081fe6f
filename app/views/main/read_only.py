"""Where nothing can be written, nothing that would write is offered."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.views.shared.forms.form import Form
from app.views.shared.widgets import WRITES

COMMANDS = frozenset(
    (
        "new",
        "capture",
        "save",
        "import_persons",
        "import_organisations",
        "backup",
        "passphrase",
        "sheet",
        "undo",
        "redo",
        "exposed",
    )
)
"""Commands of the window that write."""


class ReadOnlyMode(QObject):
    """Hides what is marked with `writes`, whoever shows it again, and lets forms be read but not typed into."""

    def apply(self, page: QWidget) -> None:
        """Take a page that was just made."""
        for widget in page.findChildren(QWidget):
            if widget.property(WRITES):
                widget.installEventFilter(self)
                widget.hide()
            elif isinstance(widget, Form):
                widget.only_read()
        for action in page.findChildren(QAction):
            if action.property(WRITES):
                action.setVisible(False)
                action.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page shows its button again: not here."""
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            watched.hide()
        return False
