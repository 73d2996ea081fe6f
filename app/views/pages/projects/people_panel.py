"""Beteiligte: who takes part in a project, as what, since and until when."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.common import clock
from app.models import Kind, ProjectPerson
from app.services import records
from app.services.projects import people
from app.services.projects.people import ProjectPersonRow
from app.services.shown import Watching
from app.views.pages.projects.taking_part_dialog import TakingPartDialog
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.span import span
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, writes
from app.views.window_context import WindowContext


class PeoplePanel(RowsPanel[ProjectPersonRow]):
    """A line to add somebody, on file or new by name, and below it everyone who takes or took part."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.picker = record_picker(
            window_context,
            self.tr("Wer macht mit?"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.role = LineField(self.tr("Rolle"), placeholder=self.tr("z. B. Sprecher/in, Gießdienst"))
        self.role.editor.returnPressed.connect(self.add)
        self.button = writes(action_button(self.tr("Hinzufügen"), self.add, icon_name="new"))
        line = row(self.picker, self.role, self.button)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
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
        self.arrange(part, above=line)

    def show_record(self, record_id: int | None) -> None:
        self.picker.set_value(None)
        self.role.set_value("")
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
        """Let whoever is named in the line take part; a name not on file becomes a new person.

        Where one of this name is on file she is asked whether that is meant.
        """
        person_id, name, role = self.picker.value(), self.picker.editor.text(), self.role.value()
        if self.record_id is None:
            return
        if self.picker.likely() is not None:
            self.picker.show_hint(self.picker.own_hint())
            return
        step = self.tr("Beteiligte/n hinzugefügt")
        if person_id is not None:
            added = change(self.window_context, step, people.add, self.record_id, person_id, role, about=[person_id])
        else:
            added = change(self.window_context, step, people.add_new, self.record_id, name, role, whom=[name])
        if added:
            self.picker.set_value(None)
            self.role.set_value("")
            self.picker.setFocus()

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
