"""A record in a window of its own, beside the main window (Ctrl+Enter)."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.desk import Desk
from app.views.main.stack import PageStack
from app.views.place import Place
from app.views.shared.forms.drafts import keep_all


class BesideWindow(QWidget):
    """Holds pages of its own, so that looking here changes nothing there."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("start")
        self.stack = PageStack(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        if not desk.settings.restore_window("beside", self):
            self.resize(900, 720)
        self.stack.renamed.connect(self._name)
        self.stack.go(place)

    def _name(self) -> None:
        """The page's word only: titles of windows are seen in task bars."""
        if self.stack.page is not None:
            self.setWindowTitle(f"{self.stack.page.spec.label()} – Quartiersbuch")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and the window's size."""
        keep_all(self)
        self._desk.settings.keep_window("beside", self)
        super().closeEvent(event)
