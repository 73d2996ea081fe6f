"""Ansprechpersonen: who speaks for an organisation, as what, since and until when."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.common import clock
from app.common.errors import StorageError, UserError
from app.models import Affiliation, Kind
from app.services import records
from app.services.actors import affiliations
from app.services.actors.affiliations import AffiliationRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.pages.actors.affiliation_dialog import AffiliationDialog
from app.views.pages.actors.span import span
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.records.panel import Panel
from app.views.shared.widgets import PlainLabel, action_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class SpeakersPanel(Panel):
    """A line to add somebody, on file or new by name, and below it everyone who speaks or spoke for the organisation."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
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
        self.table = SmallTable(
            self.tr("Ansprechpersonen"),
            [(self.tr("Name"), 0), (self.tr("Funktion"), 0), (self.tr("Telefon"), 14), (self.tr("Zeit"), 13)],
        )
        self.table.opened.connect(self._open)
        self.table.chosen_changed.connect(self._show_tools)
        hint = self.tr("Noch niemand. Oben den Namen eintippen: Wer noch nicht im Buch steht, wird angelegt.")
        self._none = PlainLabel(hint, "quiet", wrap=True)
        self._tools = [
            action_button(self.tr("Öffnen"), self.open_chosen),
            writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
            writes(action_button(self.tr("Beenden"), self.end)),
            writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
        ]
        self._arrange()
        window_context.discreet.changed.connect(self.reload)
        self.reload()

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.picker.set_value(None)
        self.function.set_value("")
        self.reload()

    def watched(self) -> Sequence[Watching]:
        return (affiliations.SHOWN,)

    def reload(self, *_: object) -> None:
        read = self.window_context.context.read
        self._rows: list[AffiliationRow] = (
            list(read(affiliations.of_organisation, self.record_id)) if self.record_id is not None else []
        )
        self.table.show_rows([self._line(one) for one in self._rows])
        self.table.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows)
        for part in (self.picker, self.function, self.button):
            part.setEnabled(self.record_id is not None)
        self._show_tools()

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
            name = self.window_context.context.read(records.title_of, person_id)
            added = self._write(step, name, affiliations.add, self.record_id, person_id, function)
        else:
            added = self._write(step, name, affiliations.add_new, self.record_id, name, function)
        if added:
            self.picker.set_value(None)
            self.function.set_value("")
            self.picker.setFocus()

    def open_chosen(self) -> None:
        """Open the chosen person."""
        if (chosen := self.table.chosen()) is not None:
            self._open(chosen)

    def edit(self) -> None:
        """Change function, beginning and end."""
        chosen = self._chosen()
        if chosen is None:
            return
        affiliation = self.window_context.context.read(_load, chosen.id)
        if self.window_context.ask.dialog(
            AffiliationDialog(self.window_context, affiliation, chosen.title, self.window())
        ):
            self.window_context.done(self.tr("Ansprechperson geändert"), chosen.person_id)

    def end(self) -> None:
        """Let the chosen function end today; it stays in the list, greyed."""
        chosen = self._chosen()
        if chosen is not None and chosen.present:
            self._write(self.tr("Funktion beendet"), chosen.title, affiliations.end, chosen.id, clock.today())

    def remove(self) -> None:
        """Take away a function entered by mistake; the person stays."""
        chosen = self._chosen()
        if chosen is not None:
            self._write(self.tr("Ansprechperson entfernt"), chosen.title, affiliations.remove, chosen.id)

    # Inside

    def _arrange(self) -> None:
        QShortcut(QKeySequence.StandardKey.Delete, self.table, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        line = row(self.picker, self.function, self.button)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(line)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addLayout(row(*self._tools[:3], None, self._tools[3]))
        column.addStretch(0)

    def _line(self, one: AffiliationRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        texts = (mask(one.title), one.function, mask(one.phone), span(one.since, one.until))
        return SmallRow(one.id, texts, quiet=not one.present)

    def _show_tools(self) -> None:
        chosen = self._chosen()
        for tool in self._tools:
            tool.setVisible(chosen is not None)
        self._tools[2].setVisible(chosen is not None and chosen.present)

    def _chosen(self) -> AffiliationRow | None:
        chosen = self.table.chosen()
        return next((one for one in self._rows if one.id == chosen), None)

    def _open(self, affiliation_id: int) -> None:
        found = next((one for one in self._rows if one.id == affiliation_id), None)
        if found is not None:
            self.window_context.open(Kind.PERSON, found.person_id)

    def _write(self, name: str, whom: str, work: Any, *args: Any) -> bool:
        try:
            self.window_context.context.write(name, work, *args)
        except (UserError, StorageError) as error:
            self.window_context.ask.message(name, translated(error))
            return False
        self.window_context.done(name, whom=[whom])
        return True


def _load(session: Any, affiliation_id: int) -> Affiliation:
    return records.get(session, Affiliation, affiliation_id)
