"""The last steps by name, newest first, and the way back to before one of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import Choice
from app.views.language.sentences import own_word
from app.views.language.words import word
from app.views.main.finding.results import Result, ResultList
from app.views.shared.announce import LiveLabel
from app.views.shared.dates import moment_in_words
from app.views.shared.dialog import Dialog
from app.views.shared.widgets import EmptyState, PlainLabel, action_button, row
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, PAGE

_WIDTH = 520
_HEIGHT = 320
"""Where nothing was done so far."""


class Step(Protocol):
    """One action of hers."""

    @property
    def name(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def undone(self) -> bool: ...
    @property
    def sealed(self) -> Choice | None: ...


def sealed_sentence(step: Step) -> str:
    """That and why a step can't be turned back any more."""
    text = QCoreApplication.translate("StepsDialog", "„{name}“ lässt sich nicht mehr zurücknehmen, weil {why}.")
    return text.format(name=own_word(step.name), why=word(step.sealed)) if step.sealed else ""


class StepsDialog(Dialog):
    """Shows the steps; `undo_wanted` says how many of the newest to turn back. Of a sealed one it says why it can't be."""

    undo_wanted = Signal(int)

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Letzte Schritte"))
        self.resize(scaled(_WIDTH), scaled(_HEIGHT))
        self._steps = steps
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(GROUP)
        column.addWidget(PlainLabel(self.tr("Letzte Schritte"), "title"))
        self._list = ResultList(self.tr("Letzte Schritte"))
        self._why = LiveLabel("", "quiet", wrap=True)
        self._back = action_button(self.tr("Bis hierher rückgängig"), self._undo, role="primary", icon_name="undo")
        close = action_button(self.tr("Schließen"), self.close)
        if steps:
            self._list.show_results([self._line(number, step) for number, step in enumerate(steps)])
            self._list.selectionModel().currentChanged.connect(self._chosen)
            column.addWidget(self._list, 1)
            self.show_rows_of(self._list)
        else:
            column.addWidget(EmptyState(self.tr("Hier steht, was Sie zuletzt geändert haben."), icon_name="history"), 1)
        column.addWidget(self._why)
        column.addLayout(row(None, close, self._back))
        self._chosen()

    def _line(self, number: int, step: Step) -> Result:
        state = self.tr("zurückgenommen") if step.undone else self.tr("nicht umkehrbar") if step.sealed else ""
        return Result(
            own_word(step.name),
            number,
            subtitle=moment_in_words(step.at),
            end=state,
            icon="undo" if step.undone else "check",
            faint=step.undone,
        )

    def count(self) -> int:
        """How many steps go back with the chosen one."""
        chosen = self._list.chosen()
        if chosen is None or self._steps[chosen].undone or self._steps[chosen].sealed:
            return 0
        return sum(not (step.undone or step.sealed) for step in self._steps[: chosen + 1])

    def _chosen(self) -> None:
        chosen = self._list.chosen()
        step = None if chosen is None else self._steps[chosen]
        self._why.setText(sealed_sentence(step) if step and not step.undone else "")
        self._why.setVisible(bool(self._why.text()))
        self._back.setEnabled(self.count() > 0)

    def _undo(self) -> None:
        self.undo_wanted.emit(self.count())
        self.close()
