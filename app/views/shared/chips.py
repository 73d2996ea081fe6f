"""Words in small frames that can be taken away."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from app.views.shared.flow import FlowLayout
from app.views.shared.focus import in_order
from app.views.shared.widgets import Picture, PlainLabel, icon_button, row, tell_apart
from app.views.theme.sizes import FIELD, INSIDE, RELATED, scaled


class Chips(QWidget):
    """Hidden while there are none. Each chip has a cross that Tab reaches."""

    removed = Signal(object)
    """The value whose cross was pressed."""

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        """`after` is what Tab leaves for the first cross."""
        super().__init__(parent)
        self._after = after
        self._flow = FlowLayout(self)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[Any, str]], doubted: Collection[Any] = ()) -> None:
        """Show these values by their labels; those that are `doubted` in amber, with the sign of a warning."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        made = [self._chip(value, label, doubted=value in doubted) for value, label in chips]
        for chip in made:
            self._flow.addWidget(chip)
        in_order(self._after, *made)
        tell_apart(button for chip in made for button in chip.findChildren(QAbstractButton))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def word_of_cross(self, label: str) -> str:
        """What the cross of a chip does."""
        return self.tr("{label} entfernen").format(label=label)

    def _chip(self, value: Any, label: str, *, doubted: bool) -> QFrame:
        chip = QFrame(self)
        chip.setProperty("note", "warn" if doubted else "info")
        chip.setMinimumHeight(scaled(FIELD))
        cross = icon_button("close", self.word_of_cross(label), lambda: self.removed.emit(value))
        line = row(*([_warning_sign()] if doubted else []), PlainLabel(label), cross, spacing=INSIDE)
        line.setContentsMargins(RELATED, 0, 0, 0)
        chip.setLayout(line)
        return chip


def _warning_sign() -> Picture:
    sign = Picture()
    sign.show_icon("warning", "warn")
    return sign
