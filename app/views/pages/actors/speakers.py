"""Ansprechpersonen: who speaks for an organisation, as what, since and until when."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.common import clock
from app.models import Affiliation, Kind
from app.services import records
from app.services.actors import affiliations
from app.services.actors.affiliations import AffiliationRow
from app.services.shown import Watching
from app.views.pages.actors.affiliation_dialog import AffiliationDialog
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


class SpeakersPanel(RowsPanel[AffiliationRow]):
    """A line to add somebody, on file or new by name, and below it everyone who speaks or spoke for the organisation."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.picker = record_picker(
            window_context,
            self.tr("Neue Ansprechperson"),
            Kind.PERSON,
            create=person_maker(window_context, resident=False),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.function = LineField(self.tr("Funktion"), placeholder=self.tr("z. B. Vorsitz"))
        self.function.editor.returnPressed.connect(self.add)
        self.button = writes(action_button(self.tr("Hinzufügen"), self.add, icon_name="new"))
        line = row(self.picker, self.function, self.button)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
        self._end_button = writes(action_button(self.tr("Beenden"), self.end))
        part = TableWithTools(
            SmallTable(
                self.tr("Ansprechpersonen"),
                [(self.tr("Name"), 0), (self.tr("Funktion"), 0), (self.tr("Telefon"), 14), (self.tr("Zeit"), 13)],
            ),
            EmptyState(self.tr("Noch niemand. Oben den Namen eintippen: Wer noch nicht im Buch steht, wird angelegt.")),
            [],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                self._end_button,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Ansprechpersonen"),
            unfit=self._unfit,
        )
        self.arrange(part, above=line)

    def show_record(self, record_id: int | None) -> None:
        self.picker.set_value(None)
        self.function.set_value("")
        super().show_record(record_id)

    def watched(self) -> Sequence[Watching]:
        return (affiliations.SHOWN,)

    def found(self, record_id: int) -> Sequence[AffiliationRow]:
        return self.window_context.context.read(affiliations.of_organisation, record_id)

    def line(self, row: AffiliationRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        texts = (mask(row.title), row.function, mask(row.phone), span(row.since, row.until))
        return SmallRow(row.id, texts, quiet=not row.present)

    def open_row(self, row: AffiliationRow) -> None:
        self.window_context.open(Kind.PERSON, row.person_id)

    def add(self) -> None:
        """Let the person named in the line speak for the organisation; a name not on file becomes a new person.

        Where one of this name is on file she is asked whether that is meant.
        """
        person_id, name, function = self.picker.value(), self.picker.editor.text(), self.function.value()
        if self.record_id is None:
            return
        if self.picker.likely() is not None:
            self.picker.show_hint(self.picker.own_hint())
            return
        step = self.tr("Ansprechperson hinzugefügt")
        if person_id is not None:
            known = (affiliations.add, self.record_id, person_id, function)
            added = change(self.window_context, step, *known, about=[person_id])
        else:
            new = (affiliations.add_new, self.record_id, name, function)
            added = change(self.window_context, step, *new, whom=[name])
        if added:
            self.picker.set_value(None)
            self.function.set_value("")
            self.picker.setFocus()

    def edit(self) -> None:
        """Change function, beginning and end."""
        chosen = self.chosen()
        if chosen is None:
            return
        affiliation = self.window_context.context.read(_load, chosen.id)
        if self.window_context.ask.dialog(
            AffiliationDialog(self.window_context, affiliation, chosen.title, self.window())
        ):
            self.window_context.done(self.tr("Ansprechperson geändert"), chosen.person_id)

    def end(self) -> None:
        """Let the chosen function end today; it stays in the list, greyed."""
        chosen = self.chosen()
        if chosen is not None and chosen.present:
            step = self.tr("Funktion beendet")
            change(self.window_context, step, affiliations.end, chosen.id, clock.today(), whom=[chosen.title])

    def remove(self) -> None:
        """Take away a function entered by mistake; the person stays."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Ansprechperson entfernt")
            change(self.window_context, step, affiliations.remove, chosen.id, whom=[chosen.title])

    # Inside

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return () if chosen is not None and chosen.present else (self._end_button,)


def _load(session: Any, affiliation_id: int) -> Affiliation:
    return records.get(session, Affiliation, affiliation_id)
