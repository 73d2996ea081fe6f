"""The filters for which there is no room in the row, behind one button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.shared.widgets import Button
from app.views.theme.sizes import GROUP, INSIDE, RELATED


class RareFilters(Button):
    """Says how many of its filters are active, so that none hides something unseen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.panel = _Panel(self)
        self.clicked.connect(self.open)
        self.show_active(0)

    def hold(self, filters: Sequence[QWidget]) -> None:
        """Take these filters into the panel, in their order."""
        for one in filters:
            self.panel.column.addWidget(one)
            one.show()

    def show_active(self, number: int) -> None:
        """Say how many filters of the panel hide something."""
        counted = self.tr("Filter ({number}) ▾").format(number=number) if number else self.tr("Filter ▾")
        self.setText(counted)
        spoken = self.tr("Weitere Filter ({number}), aktiv").format(number=number)
        self.setAccessibleName(spoken if number else self.tr("Weitere Filter"))
        self.setProperty("active", bool(number))

    def open(self) -> None:
        """Show the panel below the button, with the focus in its first filter."""
        self.panel.adjustSize()
        self.panel.move(self.mapToGlobal(self.rect().bottomLeft()))
        self.panel.show()
        first = self.panel.column.itemAt(0)
        if first is not None and (widget := first.widget()) is not None:
            widget.setFocus(Qt.FocusReason.PopupFocusReason)


class _Panel(QFrame):
    """Closes at Esc and at a click elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        self.column.setSpacing(RELATED)
        self.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
