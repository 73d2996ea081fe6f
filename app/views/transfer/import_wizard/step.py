"""What every step of the import is."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.shared.widgets import Button, PlainLabel, row
from app.views.theme.sizes import GROUP, RELATED
from app.views.transfer.import_wizard.state import WizardState


def beside(*parts: QWidget | None) -> QHBoxLayout:
    """Fields and buttons side by side, the buttons beside the lines of the fields; None takes what is left."""
    line = row(*parts, spacing=GROUP)
    for part in parts:
        if isinstance(part, Button):
            line.setAlignment(part, Qt.AlignmentFlag.AlignBottom)
    return line


def in_order(*parts: QWidget) -> None:
    """Let Tab go from each part to the next: what is made anew would come last."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


class Step(QWidget):
    """One leaf of the import. `column` takes its parts, below a sentence that says what is done here."""

    changed = Signal()
    """Whether one can go on from here may be otherwise now."""

    def __init__(self, state: WizardState) -> None:
        super().__init__()
        self.state = state
        self.lead = PlainLabel("", "quiet", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(RELATED)
        self.column.addWidget(self.lead)

    def show_state(self) -> None:
        """Show what there is now."""
        raise NotImplementedError

    def ready(self) -> bool:
        """Whether one can go on."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the focus goes when the step is entered."""
        return self
