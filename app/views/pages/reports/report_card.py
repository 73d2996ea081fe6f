"""One report: for whom it is, which period, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.figures.periods import Period, parse
from app.papers.print_job import PrintJob
from app.papers.reports import report_of
from app.reports.forms.form import PDF, TABLE
from app.views.pages.reports.choices import Choice
from app.views.preview.memory import remembered_options
from app.views.preview.opening import open_paper
from app.views.preview.saving import Saving
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.fields import ChoiceField
from app.views.shared.widgets import Card, PlainLabel, action_button
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext

translate = QCoreApplication.translate


class ReportCard(Card):
    """Preview, PDF and spreadsheet of a report."""

    chosen = Signal(str)
    """She chose another period: its key."""

    def __init__(
        self, window_context: WindowContext, title: str, sentence: str, choices: list[Choice], first: str
    ) -> None:
        super().__init__(title)
        self._window_context = window_context
        self._title = title
        self._saving = Saving(window_context, self)
        self._saving.refused.connect(self._refused)
        self.period = ChoiceField(translate("Reports", "Zeitraum"), choices)
        self.period.set_value(first)
        self.period.changed.connect(self._choose)
        self.period.editor.activated.connect(self._choose)
        self.preview = action_button(translate("Reports", "Vorschau"), self.show_preview, "primary", "preview")
        self.pdf = action_button(translate("Reports", "Als PDF …"), self.save_pdf, icon_name="pdf")
        self.table = action_button(translate("Reports", "Als Tabelle …"), self.save_table, icon_name="table")
        self.period.call(f"{self.period.label}, {title}")
        for button in (self.preview, self.pdf, self.table):
            button.setAccessibleName(f"{button.text()}, {title}")
        buttons = QWidget()
        line = FlowLayout(buttons, RELATED)
        for button in (self.preview, self.pdf, self.table):
            line.addWidget(button)
        self.body.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        self.body.addWidget(self.period)
        self.body.addStretch(1)
        self.body.addWidget(buttons)

    def show_preview(self) -> None:
        """Look at it before it goes anywhere."""
        period = self._chosen_period()
        open_paper(self._window_context, report_of(period), period)

    def save_pdf(self) -> None:
        """Write it without looking."""
        self._save(PDF)

    def save_table(self) -> None:
        """Write the same numbers as a spreadsheet."""
        self._save(TABLE)

    def _save(self, suffix: str) -> None:
        period = self._chosen_period()
        paper = self._window_context.context.read(PrintJob(report_of(period), period).prepared)
        self._saving.save(paper, suffix, remembered_options(self._window_context.context, paper))

    def _chosen_period(self) -> Period:
        return parse(self.period.value())

    def _refused(self, why: str) -> None:
        self._window_context.ask.message(translate("Reports", "{title} nicht gesichert").format(title=self._title), why)

    def _choose(self, *_: object) -> None:
        if self.period.value() is not None:
            self.chosen.emit(self.period.value())
