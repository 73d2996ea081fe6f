"""Ansprechpersonen: who speaks for an organisation, as what, since and until when."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from app.common import clock
from app.models import Affiliation, Kind
from app.services import records
from app.services.actors import affiliations
from app.services.actors.affiliations import AffiliationRow
from app.services.shown import Watching
from app.views.pages.actors.affiliation_dialog import AffiliationDialog
from app.views.shared.forms.fields.text import LineField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.person_line import PersonLine
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.span import span
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class SpeakersPanel(RowsPanel[AffiliationRow]):
    """A line to add somebody, on file or new by name, and below it everyone who speaks or spoke for the organisation."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        function = LineField(self.tr("Funktion"), placeholder=self.tr("z. B. Vorsitz"))
        self.entry = PersonLine(window_context, self.tr("Neue Ansprechperson"), function, self.add, resident=False)
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
        self.arrange(part, above=self.entry)

    def show_record(self, record_id: int | None) -> None:
        self.entry.clear()
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
        """Let the person named in the line speak for the organisation; a name not on file becomes a new person."""
        if self.record_id is not None:
            step = self.tr("Ansprechperson hinzugefügt")
            self.entry.add_to(self.record_id, step, affiliations.add, affiliations.add_new)

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
