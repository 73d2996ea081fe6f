"""One line, one sheet: digits of the scale and nothing else, Enter at the end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.views.shared.undo_keys import share_undo, taken
from app.views.shared.widgets import set_hint

_SCALE = frozenset("01234")


class DigitsLine(QLineEdit):
    """What is off the scale never gets into the line, which says why; blanks may be pasted with the digits."""

    entered = Signal()
    refused = Signal(str)
    """Why something typed was not taken."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        set_hint(self, self.tr("z. B. 43204312"))
        share_undo(self)
        self.textEdited.connect(self._keep_to_the_scale)
        self.returnPressed.connect(self.entered)

    def take(self) -> None:
        """What was typed is kept: an empty line."""
        taken(self)

    def _keep_to_the_scale(self, typed: str) -> None:
        kept = "".join(sign for sign in typed if sign in _SCALE)
        if kept == typed:
            return
        place = self.cursorPosition() - (len(typed) - len(kept))
        self.setText(kept)
        self.setCursorPosition(max(0, place))
        if wrong := next((sign for sign in typed if sign not in _SCALE and not sign.isspace()), ""):
            self.refused.emit(
                self.tr("„{sign}“ ist keine Antwort: 1 bis 4, oder 0 für keine Angabe.").format(sign=wrong)
            )
