"""Meilensteine: what a project is to reach by when."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.common import clock
from app.models import Milestone
from app.services import records
from app.services.projects import milestones
from app.services.projects.milestones import MilestoneRow
from app.services.shown import Watching
from app.views.pages.projects.milestone_dialog import MilestoneDialog
from app.views.shared import dates
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, writes
from app.views.window_context import WindowContext


class MilestonesPanel(RowsPanel[MilestoneRow]):
    """A line to set one, and below it all of the project; what is reached is quiet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.what = LineField(self.tr("Neuer Meilenstein"), placeholder=self.tr("z. B. Beete sind gebaut"))
        self.due = DateField(self.tr("Bis"), prefer="near")
        for field in (self.what, self.due):
            field.editor.returnPressed.connect(self.add)
        self.button = writes(action_button(self.tr("Hinzufügen"), self.add, icon_name="new"))
        line = row(self.what, self.due, self.button)
        line.setStretch(0, 3)
        line.setStretch(1, 1)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
        self._reach = writes(action_button(self.tr("Erreicht"), self.reach, icon_name="check"))
        self._again = writes(action_button(self.tr("Doch nicht erreicht"), self.open_again, icon_name="restore"))
        part = TableWithTools(
            SmallTable(
                self.tr("Meilensteine"),
                [(self.tr("Meilenstein"), 0), (self.tr("Bis"), 22), (self.tr("Erreicht"), 14)],
                wrapped=0,
            ),
            EmptyState(self.tr("Noch kein Meilenstein. Oben eintippen, was bis wann erreicht sein soll.")),
            [],
            [
                self._reach,
                self._again,
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Meilensteine"),
            unfit=self._unfit,
        )
        self.arrange(part, above=line)

    def show_record(self, record_id: int | None) -> None:
        self.what.set_value("")
        self.due.set_value(None)
        super().show_record(record_id)

    def watched(self) -> Sequence[Watching]:
        return (milestones.SHOWN,)

    def found(self, record_id: int) -> Sequence[MilestoneRow]:
        return self.window_context.context.read(milestones.of_project, record_id)

    def line(self, row: MilestoneRow) -> SmallRow:
        late = row.done_on is None and row.due_on is not None and row.due_on < clock.today()
        due = dates.in_words(row.due_on)
        until = self.tr("überfällig: {day}").format(day=due) if late else due
        return SmallRow(row.id, (row.what, until, dates.in_words(row.done_on)), quiet=row.done_on is not None)

    def open_row(self, row: MilestoneRow) -> None:  # noqa: ARG002
        self.edit()

    def add(self) -> None:
        """Set what is typed in the line as a milestone."""
        if self.record_id is None or not self.due.readable():
            return
        step = self.tr("Meilenstein hinzugefügt")
        given = (self.record_id, self.what.value(), self.due.value())
        if change(self.window_context, step, milestones.add, *given, about=[self.record_id]):
            self.what.set_value("")
            self.due.set_value(None)
            self.what.setFocus()

    def reach(self) -> None:
        """The chosen one is reached today."""
        self._note(self.tr("Meilenstein erreicht"), milestones.reach, clock.today())

    def open_again(self) -> None:
        """The chosen one is not reached yet."""
        self._note(self.tr("Meilenstein wieder offen"), milestones.reach, None)

    def edit(self) -> None:
        """Change what the chosen one says."""
        chosen = self.chosen()
        if chosen is None or self.window_context.context.read_only:
            return
        milestone = self.window_context.context.read(_load, chosen.id)
        if self.window_context.ask.dialog(MilestoneDialog(self.window_context, milestone, self.window())):
            self.window_context.done(self.tr("Meilenstein geändert"), chosen.project_id)

    def remove(self) -> None:
        """Take the chosen one away."""
        self._note(self.tr("Meilenstein entfernt"), milestones.remove)

    # Inside

    def _note(self, step: str, work: Any, *given: Any) -> None:
        chosen = self.chosen()
        if chosen is not None:
            change(self.window_context, step, work, chosen.id, *given, about=[chosen.project_id])

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return (self._again,) if chosen is None or chosen.done_on is None else (self._reach,)


def _load(session: Any, milestone_id: int) -> Milestone:
    return records.get(session, Milestone, milestone_id)
