"""Partner: organisations that take part in a project, and what they bring."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from app.models import Kind, ProjectPartner
from app.services import records
from app.services.projects import people
from app.services.projects.people import PartnerRow
from app.services.shown import Watching
from app.views.pages.projects.taking_part_dialog import PartnerDialog
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, writes
from app.views.window_context import WindowContext


class PartnersPanel(RowsPanel[PartnerRow]):
    """A line to add an organisation, and below it all that take part."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.picker = record_picker(
            window_context, self.tr("Wer hilft mit?"), Kind.ORGANISATION, placeholder=self.tr("Akteur suchen …")
        )
        self.contribution = LineField(self.tr("Beitrag"), placeholder=self.tr("z. B. Raum, Werkzeug"))
        self.contribution.editor.returnPressed.connect(self.add)
        button = writes(action_button(self.tr("Hinzufügen"), self.add, icon_name="new"))
        line = row(self.picker, self.contribution, button)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        line.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        part = TableWithTools(
            SmallTable(self.tr("Partner"), [(self.tr("Akteur"), 0), (self.tr("Beitrag"), 0)]),
            EmptyState(self.tr("Noch kein Partner. Oben den Akteur suchen, der mitmacht.")),
            [],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Partner"),
        )
        self.arrange(part, above=line)

    def show_record(self, record_id: int | None) -> None:
        self.picker.set_value(None)
        self.contribution.set_value("")
        super().show_record(record_id)

    def watched(self) -> Sequence[Watching]:
        return (people.PARTNERS_SHOWN,)

    def found(self, record_id: int) -> Sequence[PartnerRow]:
        return self.window_context.context.read(people.partners_of, record_id)

    def line(self, row: PartnerRow) -> SmallRow:
        return SmallRow(row.id, (row.title, row.contribution))

    def open_row(self, row: PartnerRow) -> None:
        self.window_context.open(Kind.ORGANISATION, row.organisation_id)

    def add(self) -> None:
        """Let the organisation named in the line take part."""
        partner_id = self.picker.value()
        if self.record_id is None:
            return
        given = (self.record_id, partner_id, self.contribution.value())
        about = [] if partner_id is None else [partner_id]
        if change(self.window_context, self.tr("Partner hinzugefügt"), people.add_partner, *given, about=about):
            self.picker.set_value(None)
            self.contribution.set_value("")
            self.picker.setFocus()

    def edit(self) -> None:
        """Change what the chosen one brings."""
        chosen = self.chosen()
        if chosen is None:
            return
        partner = self.window_context.context.read(_load, chosen.id)
        if self.window_context.ask.dialog(PartnerDialog(self.window_context, partner, chosen.title, self.window())):
            self.window_context.done(self.tr("Partner geändert"), chosen.organisation_id)

    def remove(self) -> None:
        """Take the chosen one away; the organisation stays."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Partner entfernt")
            change(self.window_context, step, people.remove_partner, chosen.id, about=[chosen.organisation_id])


def _load(session: Any, partner_id: int) -> ProjectPartner:
    return records.get(session, ProjectPartner, partner_id)
