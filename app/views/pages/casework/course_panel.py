"""Einschätzung: whether case management fits, and the phases the case went through."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models import CaseStatus
from app.services.casework import phases, screening
from app.services.casework.phases import Phase
from app.services.shown import Watching
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.casework.sections import SectionsPanel
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.step import change
from app.views.shared.widgets import PlainLabel, section
from app.views.theme.sizes import GROUP, INSIDE, RELATED
from app.views.window_context import WindowContext


class CoursePanel(SectionsPanel):
    """Five questions, each answered by itself, with what they suggest; below, the phases with their days."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._reading = False
        answers = ((True, self.tr("ja")), (False, self.tr("nein")))
        self.questions = {
            name: ChoiceField(translated(question), answers, empty=self.tr("noch offen"))
            for name, question in screening.QUESTIONS.items()
        }
        self.fit = LiveLabel("", "strong", wrap=True)
        self.table = SmallTable(
            self.tr("Phasen"),
            [(self.tr("Phase"), 18), (self.tr("Von"), 12), (self.tr("Bis"), 12), (self.tr("Tage"), 8), (self.tr("Warum"), 0)],
            most=12,
            numbers=(3,),
            wrapped=4,
        )  # fmt: skip
        questions = _part(self.tr("Passt Case Management?"), self._asked(), self.fit)
        self.put(questions, _part(self.tr("Phasen"), self.table))
        for name, field in self.questions.items():
            field.changed.connect(partial(self.answer, name))
            field.setEnabled(not window_context.context.read_only)

    def _asked(self) -> QWidget:
        """Each question with its answer beside it."""
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(INSIDE)
        grid.setHorizontalSpacing(GROUP)
        grid.setColumnStretch(0, 1)
        for number, field in enumerate(self.questions.values()):
            field.go_bare()
            asked = PlainLabel(field.label, wrap=True)
            asked.setBuddy(field.editor)
            grid.addWidget(asked, number, 0)
            grid.addWidget(field, number, 1)
        return whole

    def watched(self) -> Sequence[Watching]:
        return (screening.SHOWN, phases.SHOWN)

    def read(self, *, other: bool) -> None:  # noqa: ARG002
        read = self.window_context.context.read
        if self.record_id is None:
            self.table.show_rows([])
            return
        found = read(screening.of_case, self.record_id)
        self._reading = True
        for name, answer in found.by_question.items():
            self.questions[name].set_value(answer)
        self._reading = False
        self.fit.setText(translated(found.fit.value))
        self.table.show_rows([_line(phase) for phase in reversed(read(phases.of_case, self.record_id))])

    def answer(self, name: str) -> None:
        """Keep the answer to one of the questions."""
        if self._reading or self.record_id is None:
            return
        yes = self.questions[name].value()
        step = self.tr("Einschätzung geändert")
        change(self.window_context, step, screening.answer, self.record_id, name, yes, about=[self.record_id])


def _part(title: str, *parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(RELATED)
    for part in (section(title), *parts):
        column.addWidget(part)
    return whole


def _line(phase: Phase) -> SmallRow:
    texts = (
        word(phase.status),
        written.day(phase.since),
        written.day(phase.until) if phase.until else "",
        "" if phase.status is CaseStatus.CLOSED else written.number(phase.days),
        phase.reason,
    )
    return SmallRow(phase.id, texts, quiet=phase.until is not None)
