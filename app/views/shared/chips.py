"""Words in small frames that can be taken away."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.views.shared.flow import FlowLayout
from app.views.shared.widgets import PlainLabel, icon_button, row
from app.views.theme.sizes import INSIDE, RELATED


class Chips(QWidget):
    """Hidden while there are none. Each chip has a cross that Tab reaches."""

    removed = Signal(object)
    """The value whose cross was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[Any, str]]) -> None:
        """Show these values by their labels."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for value, label in chips:
            self._flow.addWidget(self._chip(value, label))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _chip(self, value: Any, label: str) -> QFrame:
        chip = QFrame(self)
        chip.setProperty("note", "info")
        cross = icon_button("close", self.tr("{label} entfernen").format(label=label), lambda: self.removed.emit(value))
        line = row(PlainLabel(label), cross, spacing=INSIDE)
        line.setContentsMargins(RELATED, 0, 0, 0)
        chip.setLayout(line)
        return chip
