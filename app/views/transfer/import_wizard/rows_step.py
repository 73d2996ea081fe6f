"""The third step: row by row who is new, who is known, and what would be done; she decides."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.transfer.importing.decisions import Decision
from app.transfer.importing.dry_run import Outcome, State
from app.transfer.importing.tally import Fate
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.announce import LiveLabel
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.fields import ChoiceField, options_of
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import action_button
from app.views.theme.sizes import GROUP, scaled
from app.views.transfer.import_wizard.row_card import RowCard
from app.views.transfer.import_wizard.row_words import details_of, name_of
from app.views.transfer.import_wizard.state import WizardState, in_one
from app.views.transfer.import_wizard.step import Step

MOST_ROWS = 1000
_SETTING = 240
_ALL, _CHANGED = "all", "changed"


class _Line(NamedTuple):
    """A line of the list, with the outcome of its row where it holds a record."""

    number: int
    outcome: Outcome | None
    hints: tuple[str, ...]


class RowsStep(Step):
    """`save_faulty` asks for a file with the rows that can't be taken over."""

    save_faulty = Signal()

    def __init__(self, state: WizardState) -> None:
        super().__init__(state)
        self.lead.setText(
            self.tr(
                "Es ist noch nichts übernommen. Bei bekannten Einträgen werden leere Felder ergänzt; was dort steht, bleibt, wenn Sie nichts anderes wählen."
            )
        )
        self.summary = LiveLabel("", "strong", wrap=True)
        self.shown = ChoiceField(self.tr("Zeigen"), self._shown_options())
        self.shown.set_value(_ALL)
        self.undecided = ChoiceField(
            self.tr("Vielleicht Bekannte ohne Entscheidung"),
            options_of(Decision),
            empty=self.tr("was wahrscheinlicher ist"),
        )
        self.faulty_button = action_button(
            self.tr("Fehlerhafte Zeilen speichern …"), self.save_faulty.emit, icon_name="table"
        )
        self.table = SmallTable(
            self.tr("Zeilen der Liste"),
            (
                (self.tr("Zeile"), 6),
                (self.tr("Name"), 22),
                (self.tr("Was geschieht"), 16),
                (self.tr("Angaben"), 26),
                (self.tr("Hinweis"), 0),
            ),
            numbers=(0,),
            wrapped=4,
        )
        self.rest = LiveLabel("", "small")
        self.card = RowCard(state)
        self._lines: dict[int, _Line] = {}
        self._lay_out()
        self.shown.changed.connect(self.show_rows)
        self.undecided.changed.connect(self._settle)
        self.table.chosen_changed.connect(self._show_card)
        self.card.decided.connect(self._decided)

    def _lay_out(self) -> None:
        settings = QWidget()
        flow = FlowLayout(settings, GROUP)
        for field in (self.shown, self.undecided):
            field.setFixedWidth(scaled(_SETTING))
        for part in (self.shown, self.undecided, self.faulty_button):
            flow.addWidget(part)
        self.column.addWidget(self.summary)
        self.column.addWidget(settings)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.rest)
        self.column.addWidget(self.card)

    def _shown_options(self) -> list[tuple[str, str]]:
        states = [(str(state), word(state)) for state in State]
        return [(_ALL, self.tr("alle Zeilen")), *states, (_CHANGED, self.tr("bekannt, mit Unterschieden"))]

    # Showing

    def show_state(self) -> None:
        compared = self.state.compared
        if compared is None:
            return
        self.undecided.set_value(self.state.decisions.undecided)
        self._lines = {line.number: line for line in self._read_lines()}
        self.undecided.setVisible(compared.run.counted(State.MAYBE) > 0)
        self.faulty_button.setVisible(bool(compared.read.faulty))
        self._count()
        self.show_rows()

    def _count(self) -> None:
        compared, decisions = self.state.compared, self.state.decisions
        if compared is None:
            return
        found = compared.tally.count(decisions)
        parts = [
            *(f"{written.number(found[fate])} {word(fate)}" for fate in Fate if found[fate]),
            self.tr("%n fehlerhaft", "", len(compared.read.faulty)) if compared.read.faulty else "",
        ]
        waiting = compared.tally.undecided(decisions)
        question = self.tr("%n vielleicht bekannt und noch nicht entschieden", "", waiting) if waiting else ""
        self.summary.setText(in_one((*parts, question, self._why_not())))
        self.changed.emit()

    def _why_not(self) -> str:
        """Why there is nothing to go on with; empty where there is."""
        if not self._lines:
            return self.tr("Die Liste hat keine Zeilen außer ihrer Kopfzeile. Bitte eine andere Datei wählen.")
        return "" if self._brings_something() else self.tr("es gibt nichts zu übernehmen")

    def _read_lines(self) -> Iterator[_Line]:
        compared = self.state.compared
        if compared is None:
            return
        hints: dict[int, list[str]] = {}
        for problem in compared.read.problems:
            hints.setdefault(problem.line, []).append(translated(problem.text))
        for problem in compared.run.problems:
            hints.setdefault(problem.line, []).append(translated(problem.text))
        outcomes = {outcome.row.line: outcome for outcome in compared.run.outcomes}
        for number in sorted({*outcomes, *(one.line for one in compared.read.faulty)}):
            yield _Line(number, outcomes.get(number), tuple(hints.get(number, ())))

    def show_rows(self) -> None:
        """The rows that are wanted, up to a thousand."""
        wanted = [line for line in self._lines.values() if self._is_wanted(line)]
        self.table.show_rows([self._row(line) for line in wanted[:MOST_ROWS]])
        text = self.tr("Gezeigt sind die ersten {shown} von {count} Zeilen; übernommen werden alle.")
        counts = {"shown": written.number(MOST_ROWS), "count": written.number(len(wanted))}
        self.rest.setText(text.format(**counts) if len(wanted) > MOST_ROWS else "")
        self.rest.setVisible(len(wanted) > MOST_ROWS)
        if self.table.rowCount() and self.table.chosen() is None:
            self.table.selectRow(0)
        self._show_card()

    def _is_wanted(self, line: _Line) -> bool:
        shown: str = self.shown.value()
        if shown == _ALL:
            return True
        if shown == _CHANGED:
            outcome = line.outcome
            return outcome is not None and outcome.match is not None and bool(outcome.match.differences)
        return str(_state(line)) == shown

    def _row(self, line: _Line) -> SmallRow:
        outcome, mask = line.outcome, self.state.mask
        hint = " ".join(line.hints)
        if outcome is None:
            return SmallRow(line.number, (written.number(line.number), "–", word(State.FAULTY), "", hint), hint, True)
        texts = (
            written.number(line.number),
            mask(name_of(outcome.row)),
            self._what(outcome),
            mask(in_one(details_of(outcome.row))),
            in_one((self._match(outcome), hint)),
        )
        return SmallRow(line.number, texts, texts[-1], self.state.decisions.of(outcome) is Decision.OUT)

    def _what(self, outcome: Outcome) -> str:
        decisions = self.state.decisions
        if not decisions.decided(outcome):
            return word(State.MAYBE)
        decision = decisions.of(outcome)
        if decision is Decision.SAME:
            taken = any(True for _ in decisions.chosen(outcome))
            return self.tr("bekannt, wird ergänzt") if taken else self.tr("bekannt, nichts Neues")
        return word(State.NEW) if decision is Decision.NEW else word(decision)

    def _match(self, outcome: Outcome) -> str:
        match = outcome.match
        if match is None:
            return ""
        if match.line:
            return self.tr("wie Zeile {line}").format(line=written.number(match.line))
        return self.tr("schon da: {title}").format(title=self.state.mask(match.title))

    # Deciding

    def _show_card(self) -> None:
        line = self._lines.get(self.table.chosen() or 0)
        self.card.show_outcome(line.outcome if line else None)

    def _decided(self) -> None:
        self._count()
        self.show_rows()

    def _settle(self) -> None:
        self.state.decisions.undecided = self.undecided.value()
        self._count()
        self.show_rows()

    def ready(self) -> bool:
        return self._brings_something() and not self.state.window_context.context.read_only

    def _brings_something(self) -> bool:
        compared = self.state.compared
        if compared is None:
            return False
        found = compared.tally.count(self.state.decisions)
        return bool(found[Fate.NEW] or found[Fate.UPDATED])

    def first(self) -> QWidget:
        return self.table


def _state(line: _Line) -> State:
    return line.outcome.state if line.outcome is not None else State.FAULTY
