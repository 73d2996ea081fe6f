"""Beteiligte: who takes part in a project, as what, since and until when."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from app.common import clock
from app.models import Kind, ProjectPerson
from app.services import records
from app.services.projects import people
from app.services.projects.people import ProjectPersonRow
from app.services.shown import Watching
from app.views.pages.projects.taking_part_dialog import TakingPartDialog
from app.views.shared.forms.fields.text import LineField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.person_line import PersonLine
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.span import span
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class PeoplePanel(RowsPanel[ProjectPersonRow]):
    """A line to add somebody, on file or new by name, and below it everyone who takes or took part."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        role = LineField(self.tr("Rolle"), placeholder=self.tr("z. B. Sprecher/in, Gießdienst"))
        self.entry = PersonLine(window_context, self.tr("Wer macht mit?"), role, self.add)
        self._end_button = writes(action_button(self.tr("Nicht mehr dabei"), self.end))
        part = TableWithTools(
            SmallTable(self.tr("Beteiligte"), [(self.tr("Name"), 0), (self.tr("Rolle"), 0), (self.tr("Zeit"), 13)]),
            EmptyState(self.tr("Noch niemand. Oben den Namen eintippen: Wer noch nicht im Buch steht, wird angelegt.")),
            [],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                self._end_button,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Beteiligte"),
            unfit=self._unfit,
        )
        self.arrange(part, above=self.entry)

    def show_record(self, record_id: int | None) -> None:
        self.entry.clear()
        super().show_record(record_id)

    def watched(self) -> Sequence[Watching]:
        return (people.SHOWN,)

    def found(self, record_id: int) -> Sequence[ProjectPersonRow]:
        return self.window_context.context.read(people.of_project, record_id)

    def line(self, row: ProjectPersonRow) -> SmallRow:
        name = self.window_context.discreet.mask(row.title)
        return SmallRow(row.id, (name, row.role, span(row.since, row.until)), quiet=not row.present)

    def open_row(self, row: ProjectPersonRow) -> None:
        self.window_context.open(Kind.PERSON, row.person_id)

    def add(self) -> None:
        """Let whoever is named in the line take part; a name not on file becomes a new person."""
        if self.record_id is not None:
            self.entry.add_to(self.record_id, self.tr("Beteiligte/n hinzugefügt"), people.add, people.add_new)

    def edit(self) -> None:
        """Change role, beginning and end."""
        chosen = self.chosen()
        if chosen is None:
            return
        taking_part = self.window_context.context.read(_load, chosen.id)
        dialog = TakingPartDialog(self.window_context, taking_part, chosen.title, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Beteiligung geändert"), chosen.person_id)

    def end(self) -> None:
        """Whoever is chosen takes part no more from today; it stays in the list, greyed."""
        chosen = self.chosen()
        if chosen is not None and chosen.present:
            step = self.tr("Beteiligung beendet")
            change(self.window_context, step, people.end, chosen.id, clock.today(), whom=[chosen.title])

    def remove(self) -> None:
        """Take away what was entered by mistake; the person stays."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Beteiligte/n entfernt")
            change(self.window_context, step, people.remove, chosen.id, whom=[chosen.title])

    # Inside

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return () if chosen is not None and chosen.present else (self._end_button,)


def _load(session: Any, taking_part_id: int) -> ProjectPerson:
    return records.get(session, ProjectPerson, taking_part_id)
