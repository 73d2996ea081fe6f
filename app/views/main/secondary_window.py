"""A record in a window of its own, beside the main window (Ctrl+Enter)."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.location import Location
from app.views.main.stack import PageStack
from app.views.shared.forms.drafts import keep_all
from app.views.theme import dress
from app.views.window_context import WindowContext


class SecondaryWindow(QWidget):
    """Holds pages of its own, so that looking here changes nothing there."""

    def __init__(self, window_context: WindowContext, location: Location) -> None:
        super().__init__()
        dress(self)
        self.window_context = window_context
        self.setObjectName("start")
        self.stack = PageStack(window_context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        if not window_context.settings.restore_window("beside", self):
            self.resize(900, 720)
        self.stack.renamed.connect(self._name)
        self.stack.go(location)

    def location(self) -> Location | None:
        """What is shown here."""
        return self.stack.page.location() if self.stack.page is not None else None

    def _name(self) -> None:
        """The page's word only: titles of windows are seen in task bars."""
        if self.stack.page is not None:
            self.setWindowTitle(f"{self.stack.page.spec.label()} – Quartiersbuch")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and the window's size."""
        keep_all(self)
        self.window_context.settings.keep_window("beside", self)
        super().closeEvent(event)
