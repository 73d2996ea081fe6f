"""Below the rows: whom the chosen one means, why, what is different, and what is done with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.common.sentences import Value, joined
from app.transfer.importing.decisions import Decision
from app.transfer.importing.differences import Difference
from app.transfer.importing.dry_run import Outcome, State
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.escaping import caption
from app.views.shared.forms.fields import ChoiceField, options_of
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import Card
from app.views.theme.sizes import INSIDE, RELATED, scaled
from app.views.transfer.import_wizard.state import WizardState
from app.views.transfer.import_wizard.step import in_order

_HEIGHT = 148
_DECISION = 240


class RowCard(Card):
    """`decided` tells that she decided otherwise about the row it shows."""

    decided = Signal()

    def __init__(self, state: WizardState) -> None:
        super().__init__()
        self._state = state
        self._outcome: Outcome | None = None
        self.setAccessibleName(self.tr("Gewählte Zeile"))
        self.about = LiveLabel("", wrap=True)
        self.decision = ChoiceField(self.tr("Was geschieht"), [])
        self.decision.setFixedWidth(scaled(_DECISION))
        self.boxes: list[QCheckBox] = []
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(INSIDE)
        self._area = scrolled(self._inner, edge=RELATED)
        self._area.setMaximumHeight(scaled(_HEIGHT))
        for part in (self.about, self.decision, self._area):
            self.body.addWidget(part)
        self.decision.changed.connect(self._decide)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what is to be decided about a row; nothing where nothing is."""
        match = outcome.match if outcome is not None else None
        self.setVisible(match is not None)
        if outcome is self._outcome:
            return
        self._outcome = outcome
        if outcome is None or match is None:
            return
        whom = self._state.mask(match.title) or self.tr("Zeile {line}").format(line=match.line)
        why = ", ".join(map(translated, match.reasons))
        self.about.setText(
            f"{self._question(outcome.state, whom)} ({why})" if why else self._question(outcome.state, whom)
        )
        self._show_decision(outcome)
        self._show_differences(outcome.row.line, match.differences)

    def _question(self, state: State, whom: str) -> str:
        if state is State.MAYBE:
            return self.tr("Ist das {whom}?").format(whom=whom)
        return self.tr("Das ist {whom}.").format(whom=whom)

    def _show_decision(self, outcome: Outcome) -> None:
        options: list[tuple[Decision | None, str]] = [*options_of(Decision)]  # type: ignore[list-item]
        if outcome.state is State.MAYBE:
            options.insert(0, (None, self.tr("noch nicht entschieden")))
        self.decision.set_options(options)
        decisions = self._state.decisions
        self.decision.set_value(decisions.of(outcome) if decisions.decided(outcome) else None)

    def _show_differences(self, line: int, differences: Sequence[Difference]) -> None:
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []
        decisions = self._state.decisions
        for difference in differences:
            box = QCheckBox(caption(self._in_words(difference)))
            box.setChecked(decisions.takes(line, difference))
            box.toggled.connect(partial(self._take, line, difference.key))
            self._column.addWidget(box)
            self.boxes.append(box)
        in_order(self.decision.editor, *self.boxes)
        self._area.setVisible(bool(self.boxes))
        self._enable()

    def _in_words(self, difference: Difference) -> str:
        mask, label = self._state.mask, translated(difference.label)
        before, after = (mask(_written(value)) for value in (difference.before, difference.after))
        if not before:
            return self.tr("{label}: {after} ergänzen").format(label=label, after=after)
        if difference.fills:
            return self.tr("{label}: {after} hinzufügen (da ist: {before})").format(
                label=label, after=after, before=before
            )
        return self.tr("{label}: {before} durch {after} ersetzen").format(label=label, before=before, after=after)

    # What she does

    def _decide(self) -> None:
        if self._outcome is None:
            return
        rows, chosen = self._state.decisions.rows, self.decision.value()
        if chosen is None:
            rows.pop(self._outcome.row.line, None)
        else:
            rows[self._outcome.row.line] = chosen
        self._enable()
        self.decided.emit()

    def _take(self, line: int, key: str, taken: bool) -> None:
        self._state.decisions.taken[line, key] = taken
        self.decided.emit()

    def _enable(self) -> None:
        """What is different matters where the row means the same."""
        outcome, decisions = self._outcome, self._state.decisions
        same = outcome is not None and decisions.of(outcome) is Decision.SAME
        for box in self.boxes:
            box.setEnabled(same)


def _written(value: Value) -> str:
    return translated(joined("", value))
