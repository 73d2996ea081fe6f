"""A tab of a case that holds several sections below each other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shared.records.seen_panel import SeenPanel
from app.views.shared.scrolled import scrolled
from app.views.theme.sizes import GROUP
from app.views.window_context import WindowContext


class SectionsPanel(SeenPanel):
    """Scrolls; what changes the discreet mode is shown anew."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, GROUP, 0, 0)
        self.column.setSpacing(GROUP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner, edge=0, with_page=True))
        window_context.discreet.changed.connect(self.reload)

    def put(self, *sections: QWidget) -> None:
        """The sections, from top to bottom."""
        for section in sections:
            self.column.addWidget(section)
        self.column.addStretch(1)
