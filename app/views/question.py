"""A question or a message: what it is about, what follows from it, and verbs on the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.views.shared.announce import announce
from app.views.shared.dialog import Dialog
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, PAGE, RELATED, scaled

_WIDTH = 420


class QuestionDialog(Dialog):
    """`chosen` is the number of the button that was pressed, or None after Esc.

    The first option is the default, unless it is dangerous: then leaving is.
    """

    def __init__(
        self,
        title: str,
        text: str,
        options: Sequence[str],
        leave: str = "",
        details: str = "",
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chosen: int | None = None
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(title, "section", wrap=True))
        for part, role in ((text, ""), (details, "small")):
            if part:
                label = PlainLabel(part, role, wrap=True)
                label.setFixedWidth(scaled(_WIDTH))
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(label)
        column.addSpacing(GROUP)
        self.buttons = [self._button(number, word, danger, len(options)) for number, word in enumerate(options)]
        self.leave = action_button(leave, self.reject) if leave else None
        column.addLayout(row(None, *([self.leave] if self.leave else []), *reversed(self.buttons)))
        default = self.leave if danger and self.leave else self.buttons[0]
        default.setDefault(True)
        default.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, f"{self.windowTitle()}. {self.accessibleDescription()}", urgent=True)

    def _button(self, number: int, word: str, danger: bool, count: int) -> QPushButton:
        role = "danger" if danger else "primary" if number == 0 and (count > 1 or self.parent()) else ""
        return action_button(word, lambda: self._choose(number), role=role)

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()
