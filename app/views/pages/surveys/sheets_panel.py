"""The tab *Bögen*: sheets are typed in as digits, one line each, and Enter keeps them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.common.errors import StorageError, UserError
from app.services.shown import Watching
from app.services.surveys import questions, sheets, surveys
from app.services.surveys.questions import QuestionRow
from app.services.surveys.sheets import SheetRow
from app.views.language.sentences import translated
from app.views.pages.surveys.digits_line import DigitsLine
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.notice import NoticeLine
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, PlainLabel, action_button, row, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class SheetsPanel(RowsPanel[SheetRow]):
    """The line to type, below it what came in so far, the latest on top."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._questions: list[QuestionRow] = []
        self._half_typed: dict[int, str] = {}
        self._corrected: SheetRow | None = None
        self._closed = False
        self._line = writes(DigitsLine(self.tr("Antworten des Bogens")))
        self._line.entered.connect(self.enter)
        self._line.refused.connect(self._refuse)
        self._line.textChanged.connect(self._show_place)
        self._place = LiveLabel("", "strong", wrap=True)
        self._cancel = action_button(self.tr("Nicht ändern"), self._stop_correcting, role="flat")
        self._notice = NoticeLine()
        scale = self.tr(
            "Je Frage eine Ziffer, am Ende Enter: 4 stimmt, 3 stimmt eher, 2 stimmt eher nicht, 1 stimmt nicht, 0 keine Angabe."
        )
        above = QVBoxLayout()
        above.setSpacing(RELATED)
        above.addWidget(PlainLabel(scale, "quiet", wrap=True))
        above.addWidget(self._place)
        line = row(self._line, self._cancel)
        line.setStretch(0, 1)
        above.addLayout(line)
        above.addWidget(self._notice)
        table = SmallTable(
            self.tr("Bögen"),
            [(self.tr("Bogen"), 8), (self.tr("Antworten"), 24), (self.tr("Hinweis"), 0)],
            numbers=(0,),
        )
        empty = EmptyState(
            self.tr("Noch kein Bogen. Oben wird je Bogen eine Zeile getippt; Namen stehen nirgends."), ""
        )
        part = TableWithTools(
            table,
            empty,
            [],
            [
                writes(action_button(self.tr("Ändern"), self.open_chosen, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Bögen"),
        )
        self.arrange(part, above=above)

    def watched(self) -> Sequence[Watching]:
        return (sheets.SHOWN, questions.SHOWN)

    def show_record(self, record_id: int | None) -> None:
        if self.record_id is not None and self.record_id != record_id:
            self._half_typed[self.record_id] = "" if self._corrected else self._line.text()
            self._corrected = None
            self._notice.hide()
            self._line.setText(self._half_typed.pop(record_id, "") if record_id is not None else "")
        super().show_record(record_id)

    def found(self, record_id: int) -> Sequence[SheetRow]:
        return self.window_context.context.read(sheets.of_survey, record_id)

    def read(self, *, other: bool) -> None:
        reading = self.window_context.context.read
        self._questions = reading(questions.of_survey, self.record_id) if self.record_id is not None else []
        closed = self.record_id is not None and reading(surveys.load, self.record_id).closed_on is not None
        self._closed = closed
        super().read(other=other)
        if self._corrected is not None and all(one.id != self._corrected.id for one in self.rows):
            self._stop_correcting()
        self._show_place()

    def line(self, row: SheetRow) -> SmallRow:
        same = self.tr("gleich wie Bogen {number}").format(number=row.same_as) if row.same_as else ""
        return SmallRow(row.id, (str(row.number), " ".join(row.answers), same))

    def open_row(self, row: SheetRow) -> None:
        """Correct a sheet in the line above."""
        if self.window_context.context.read_only:
            return
        self._corrected = row
        self._notice.hide()
        self._line.setText(row.answers)
        self._show_place()
        self._line.setFocus()
        self._line.selectAll()

    def enter(self) -> None:
        """Keep what is typed: as another sheet, or in the place of the one that is corrected."""
        if self.record_id is None:
            return
        if self._corrected is not None:
            self._correct(self._corrected)
            return
        name = self.tr("Bogen eingegeben")
        try:
            kept = self.window_context.context.write(name, sheets.enter, self.record_id, self._line.text())
        except (UserError, StorageError) as error:
            self._refuse(translated(error))
            return
        self._line.take()
        self.window_context.done(name, self.record_id)
        self._say_whether_twice(kept.number, kept.same_as, kept.id)

    def remove(self) -> None:
        """Take away the sheet she stands on."""
        if (row := self.chosen()) is not None:
            self._remove(row.id)

    def _correct(self, sheet: SheetRow) -> None:
        name = self.tr("Bogen {number} geändert").format(number=sheet.number)
        try:
            self.window_context.context.write(name, sheets.correct, sheet.id, self._line.text())
        except (UserError, StorageError) as error:
            self._refuse(translated(error))
            return
        self._stop_correcting()
        self._line.setFocus()
        if self.record_id is not None:
            self.window_context.done(name, self.record_id)

    def _remove(self, sheet_id: int) -> None:
        if self.record_id is not None:
            self._notice.hide()
            change(self.window_context, self.tr("Bogen entfernt"), sheets.remove, sheet_id, about=[self.record_id])
            self._line.setFocus()

    def _say_whether_twice(self, number: int, same_as: int | None, sheet_id: int) -> None:
        if same_as is None:
            self._notice.hide()
            return
        text = self.tr("Bogen {number} ist gleich wie Bogen {other}. Wurde er zweimal eingegeben?")
        self._notice.tell(
            text.format(number=number, other=same_as),
            "warn",
            self.tr("Bogen {number} entfernen").format(number=number),
            lambda: self._remove(sheet_id),
        )

    def _refuse(self, why: str) -> None:
        self._notice.tell(why, "danger")

    def _stop_correcting(self) -> None:
        self._corrected = None
        self._notice.hide()
        self._line.take()
        self._show_place()

    def _show_place(self) -> None:
        """Which question is next, or that all are answered."""
        correcting = self._corrected is not None
        self._cancel.setVisible(correcting)
        self._line.setReadOnly(self._closed and not correcting)
        self._place.setText(self._place_in_words())

    def _place_in_words(self) -> str:
        asked, typed = len(self._questions), len(self._line.text())
        lead = self.tr("Bogen {number} ändern – ").format(number=self._corrected.number) if self._corrected else ""
        if self._closed and not self._corrected:
            return self.tr("Abgeschlossen: Es kommen keine Bögen mehr dazu.")
        if not asked:
            return self.tr("Erst die Fragen eintragen, dann die Bögen.")
        if typed > asked:
            return lead + self.tr("{typed} Antworten auf {asked} Fragen").format(typed=typed, asked=asked)
        if typed == asked:
            return lead + self.tr("Alle {asked} Fragen beantwortet – Enter sichert den Bogen.").format(asked=asked)
        question = self._questions[typed]
        return lead + self.tr("Frage {number} von {asked}: {text}").format(
            number=question.number, asked=asked, text=question.text
        )
