"""The last step: what came in, and where it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.transfer.importing.writing import Result
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import action_button
from app.views.transfer.import_wizard.state import WizardState
from app.views.transfer.import_wizard.step import Step

_MOST = 1000


class DoneStep(Step):
    """`show_list` asks for the list of what came in, `save_faulty` for a file with the rows that did not."""

    show_list = Signal()
    save_faulty = Signal()

    def __init__(self, state: WizardState) -> None:
        super().__init__(state)
        self.lead.setText(
            self.tr("Alles ist in einem Schritt übernommen; „Rückgängig“ (Strg+Z) nimmt ihn im Ganzen zurück.")
        )
        self.summary = LiveLabel("", "section", wrap=True)
        self.list_button = action_button(
            self.tr("Übernommene zeigen"), self.show_list.emit, role="primary", icon_name="filter"
        )
        self.faulty_button = action_button(
            self.tr("Fehlerhafte Zeilen speichern …"), self.save_faulty.emit, icon_name="table"
        )
        self.problems = SmallTable(
            self.tr("Hinweise"), ((self.tr("Zeile"), 6), (self.tr("Hinweis"), 0)), numbers=(0,), wrapped=1
        )
        self.rest = LiveLabel("", "small")
        self.bar = OverflowBar(self.list_button, self.faulty_button)
        for part in (self.summary, self.bar):
            self.column.addWidget(part)
        self.column.addWidget(self.problems, 1)
        self.column.addWidget(self.rest)

    def show_state(self) -> None:
        result, compared = self.state.result, self.state.compared
        if result is None or compared is None:
            return
        self.summary.setText(self._in_words(result))
        problems = [*compared.read.problems, *result.problems]
        told = sorted((problem for problem in problems if problem.text), key=lambda problem: problem.line)
        self.problems.show_rows(
            [
                SmallRow(number, (written.number(one.line) if one.line else "", translated(one.text)))
                for number, one in enumerate(told[:_MOST])
            ]
        )
        self.problems.setVisible(bool(told))
        text = self.tr("Gezeigt sind die ersten {shown} von {count} Hinweisen.")
        counts = {"shown": written.number(_MOST), "count": written.number(len(told))}
        self.rest.setText(text.format(**counts) if len(told) > _MOST else "")
        self.rest.setVisible(len(told) > _MOST)
        self.bar.offer(self.list_button, bool(result.run_id))
        self.bar.offer(self.faulty_button, bool(compared.read.faulty))
        self.changed.emit()

    def _in_words(self, result: Result) -> str:
        words = [self.tr("%n Eintrag/Einträge angelegt", "", result.new)]
        if result.updated:
            words.append(self.tr("%n ergänzt", "", result.updated))
        if result.matched > result.updated:
            words.append(self.tr("%n schon eingetragen", "", result.matched - result.updated))
        if result.left_out:
            words.append(self.tr("%n ausgelassen", "", result.left_out))
        return ", ".join(words) + "."

    def ready(self) -> bool:
        return True

    def first(self) -> QWidget:
        return self.list_button
