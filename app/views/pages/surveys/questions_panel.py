"""The tab *Fragen*: what stands on the sheet, in which order, with which picture."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractButton

from app.services.shown import Watching
from app.services.surveys import questions, sheets
from app.services.surveys.questions import QuestionRow
from app.views.language.words import word
from app.views.pages.surveys.question_dialog import QuestionDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, PlainLabel, action_button, writes
from app.views.window_context import WindowContext


class QuestionsPanel(RowsPanel[QuestionRow]):
    """Write questions and put them in order, as long as no sheet came back."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._fixed = False
        table = SmallTable(
            self.tr("Fragen"),
            [(self.tr("Nr."), 4), (self.tr("Frage"), 0), (self.tr("Thema"), 14), (self.tr("Bild"), 12)],
            wrapped=1,
            numbers=(0,),
        )
        empty = EmptyState(
            self.tr(
                "Noch keine Fragen. Acht zu Sicherheit und Wohlbefinden stehen bereit und lassen sich dann ändern."
            ),
            self.tr("Die acht Fragen übernehmen"),
        )
        empty.started.connect(self.take_standard)
        self._add = writes(action_button(self.tr("Neue Frage …"), self.add, icon_name="new"))
        self._changing = [
            writes(action_button(self.tr("Ändern …"), self.open_chosen, icon_name="edit")),
            writes(action_button(self.tr("Nach oben"), self.move_up, icon_name="previous")),
            writes(action_button(self.tr("Nach unten"), self.move_down, icon_name="next")),
            writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
        ]
        part = TableWithTools(
            table,
            empty,
            [self._add],
            self._changing,
            self.remove,
            of=self.tr("Fragen"),
            unfit=self._unfit,
        )
        self._why = PlainLabel(
            self.tr(
                "Zu diesem Stimmungsbild sind schon Bögen eingegeben, deshalb bleiben die Fragen, wie sie sind. Ein neues Stimmungsbild übernimmt sie, und dort lassen sie sich ändern."
            ),
            "quiet",
            wrap=True,
        )
        self.arrange(part, below=self._why)

    def watched(self) -> Sequence[Watching]:
        return (questions.SHOWN, sheets.SHOWN)

    def read(self, *, other: bool) -> None:
        self._fixed = self.record_id is not None and self.window_context.context.read(
            questions.are_fixed, self.record_id
        )
        self._why.setVisible(self._fixed)
        self._add.setEnabled(not self._fixed)
        super().read(other=other)

    def found(self, record_id: int) -> Sequence[QuestionRow]:
        return self.window_context.context.read(questions.of_survey, record_id)

    def line(self, row: QuestionRow) -> SmallRow:
        return SmallRow(row.id, (str(row.number), row.text, word(row.topic), word(row.pictogram)))

    def open_row(self, row: QuestionRow) -> None:
        if not (self._fixed or self.window_context.context.read_only):
            self._ask(QuestionDialog(self.window_context, row.id, self.window(), of=row), self.tr("Frage geändert"))

    def add(self) -> None:
        """Ask for another question."""
        if self.record_id is not None:
            self._ask(QuestionDialog(self.window_context, self.record_id, self.window()), self.tr("Frage eingetragen"))

    def take_standard(self) -> None:
        """The eight questions that a first wave begins with."""
        if self.record_id is not None:
            step = self.tr("Fragen übernommen")
            change(self.window_context, step, questions.take_over, self.record_id, None, about=[self.record_id])

    def move_up(self) -> None:
        """One place further up."""
        self._move(-1)

    def move_down(self) -> None:
        """One place further down."""
        self._move(1)

    def remove(self) -> None:
        """Take the question out."""
        if (row := self.chosen()) is not None and self.record_id is not None:
            change(self.window_context, self.tr("Frage entfernt"), questions.remove, row.id, about=[self.record_id])

    def _move(self, by: int) -> None:
        if (row := self.chosen()) is not None and self.record_id is not None:
            change(self.window_context, self.tr("Frage verschoben"), questions.move, row.id, by, about=[self.record_id])

    def _ask(self, dialog: QuestionDialog, done: str) -> None:
        if self.window_context.ask.dialog(dialog) and self.record_id is not None:
            self.window_context.done(done, self.record_id)

    def _unfit(self) -> Collection[QAbstractButton]:
        row = self.chosen()
        if self._fixed or row is None:
            return self._changing
        _, up, down, _ = self._changing
        edges = ((row.number == 1, up), (row.number == len(self.rows), down))
        return [button for at_edge, button in edges if at_edge]
