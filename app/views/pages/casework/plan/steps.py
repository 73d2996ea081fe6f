"""The steps towards a goal: who does what until when."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.common import clock
from app.models import Measure
from app.services import records
from app.services.casework import plans
from app.services.casework.plans import GoalRow, MeasureRow
from app.views.pages.casework.plan.dialogs import measure_dialog, responsible_people
from app.views.shared import dates
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class StepsSection(QWidget):
    """A line to agree on one, and below it all of the goal; what is done is quiet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.goal: GoalRow | None = None
        self.what = LineField(self.tr("Neuer Schritt"), placeholder=self.tr("z. B. Wohnberechtigungsschein beantragen"))
        self.who = LineField(self.tr("Wer"), proposals=responsible_people())
        self.due = DateField(self.tr("Bis"), prefer="near")
        for field in (self.what, self.who, self.due):
            field.editor.returnPressed.connect(self.add)
        button = writes(action_button(self.tr("Hinzufügen"), self.add, icon_name="new"))
        line = row(self.what, self.who, self.due, button)
        for place, share in enumerate((3, 2, 2)):
            line.setStretch(place, share)
        line.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        self._done = writes(action_button(self.tr("Erledigt"), self.do, icon_name="check"))
        self._again = writes(action_button(self.tr("Doch nicht erledigt"), self.undo, icon_name="restore"))
        self.table = SmallTable(
            self.tr("Schritte"),
            [(self.tr("Schritt"), 0), (self.tr("Wer"), 18), (self.tr("Bis"), 20), (self.tr("Erledigt"), 12)],
            most=8,
            least=2,
            wrapped=0,
        )
        self.table.opened.connect(lambda _id: self.edit())
        self.part = TableWithTools(
            self.table,
            EmptyState(self.tr("Noch kein Schritt. Oben eintippen, wer was bis wann tut.")),
            [],
            [
                self._done,
                self._again,
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Schritte"),
            unfit=self._unfit,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(section(self.tr("Schritte zum gewählten Ziel")))
        column.addLayout(line)
        column.addWidget(self.part)

    def show_goal(self, goal: GoalRow | None) -> None:
        """Show the steps towards a goal; hidden without one. What is typed for another goal goes."""
        if (goal and goal.id) != (self.goal and self.goal.id):
            self._clear()
        self.goal = goal
        self.setVisible(goal is not None)
        found = goal.measures if goal is not None else ()
        self.table.show_rows([self._line(step) for step in found])
        self.part.show_state(filled=bool(found))

    def chosen(self) -> MeasureRow | None:
        """The step she stands on."""
        chosen = self.table.chosen()
        return next((step for step in self.goal.measures if step.id == chosen), None) if self.goal else None

    def add(self) -> None:
        """Agree on what is typed in the line."""
        if self.goal is None or not self.due.readable():
            return
        given = (self.goal.id, self.what.value(), self.who.value(), self.due.value())
        about = [self.goal.case_id]
        if change(self.window_context, self.tr("Schritt vereinbart"), plans.add_measure, *given, about=about):
            self._clear()
            self.what.setFocus()

    def do(self) -> None:
        """The chosen one is done today."""
        self._note(self.tr("Schritt erledigt"), plans.do_measure, clock.today())

    def undo(self) -> None:
        """It is not done yet."""
        self._note(self.tr("Schritt wieder offen"), plans.do_measure, None)

    def edit(self) -> None:
        """Change what the chosen one says."""
        chosen = self.chosen()
        if chosen is None or self.goal is None or self.window_context.context.read_only:
            return
        measure = self.window_context.context.read(_load, chosen.id)
        case_id, words = self.goal.case_id, self.goal.words
        if self.window_context.ask.dialog(measure_dialog(self.window_context, measure, words, self.window())):
            self.window_context.done(self.tr("Schritt geändert"), case_id)

    def remove(self) -> None:
        """Take the chosen one away."""
        chosen = self.chosen()
        if chosen is not None and self.goal is not None:
            step, about = self.tr("Schritt entfernt"), [self.goal.case_id]
            change(self.window_context, step, plans.remove, Measure, chosen.id, about=about)

    # Inside

    def _clear(self) -> None:
        self.what.set_value("")
        self.who.set_value("")
        self.due.set_value(None)

    def _note(self, step: str, work: Any, on: Any) -> None:
        chosen = self.chosen()
        if chosen is not None and self.goal is not None:
            change(self.window_context, step, work, chosen.id, on, about=[self.goal.case_id])

    def _line(self, step: MeasureRow) -> SmallRow:
        late = step.done_on is None and step.due_on is not None and step.due_on < clock.today()
        due = dates.in_words(step.due_on)
        until = self.tr("überfällig: {day}").format(day=due) if late else due
        texts = (step.what, step.responsible, until, dates.in_words(step.done_on))
        return SmallRow(step.id, texts, quiet=step.done_on is not None)

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return (self._again,) if chosen is None or chosen.done_on is None else (self._done,)


def _load(session: Any, measure_id: int) -> Measure:
    return records.get(session, Measure, measure_id)
