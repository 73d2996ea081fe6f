"""The tab *Beziehungen* of a person: who belongs to her, who decides for her, who may pick her up."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.common import clock
from app.common.errors import StorageError, UserError
from app.models import Kind
from app.services import records
from app.services.people import relationships
from app.services.people.relationships import RelationRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.pages.actors.span import span
from app.views.pages.people.relation_dialog import RelationDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.records.panel import Panel
from app.views.shared.widgets import PlainLabel, action_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class RelationsPanel(Panel):
    """Everybody who belongs to a person, from either side; adding, changing, ending, taking away."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self._rows: list[RelationRow] = []
        self.button = writes(action_button(self.tr("Beziehung hinzufügen …"), self.add, icon_name="new"))
        self.table = SmallTable(
            self.tr("Beziehungen"),
            [
                (self.tr("Name"), 0),
                (self.tr("ist"), 0),
                (self.tr("Jahrgang"), 9),
                (self.tr("Telefon"), 14),
                (self.tr("Zeit"), 13),
                (self.tr("Notiz"), 0),
            ],
        )
        self.table.opened.connect(self._open)
        self.table.chosen_changed.connect(self._show_tools)
        hint = self.tr("Noch niemand: Eltern, Kinder, Sorge, wer abholen darf. Es gilt von beiden Seiten.")
        self._none = PlainLabel(hint, "quiet", wrap=True)
        self._tools = [
            action_button(self.tr("Öffnen"), self.open_chosen),
            writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
            writes(action_button(self.tr("Beenden"), self.end)),
            writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
        ]
        QShortcut(QKeySequence.StandardKey.Delete, self.table, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(row(self.button, None))
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addLayout(row(*self._tools[:3], None, self._tools[3]))
        column.addStretch(0)
        window_context.discreet.changed.connect(self.reload)
        self.reload()

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.reload()

    def watched(self) -> Sequence[Watching]:
        return (relationships.SHOWN,)

    def reload(self, *_: object) -> None:
        read = self.window_context.context.read
        self._rows = list(read(relationships.of_person, self.record_id)) if self.record_id is not None else []
        self.table.show_rows([self._line(one) for one in self._rows])
        self.table.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows)
        self.button.setEnabled(self.record_id is not None)
        self._show_tools()

    def add(self) -> None:
        """Ask who belongs to this person, and what she is."""
        if self.record_id is not None:
            self._ask(self.window_context.context.read(relationships.new, self.record_id))

    def open_chosen(self) -> None:
        """Open the chosen person."""
        if (chosen := self.table.chosen()) is not None:
            self._open(chosen)

    def edit(self) -> None:
        """Change what is said of the chosen one."""
        chosen = self._chosen()
        if chosen is not None and self.record_id is not None:
            self._ask(self.window_context.context.read(relationships.load, chosen.id, self.record_id))

    def end(self) -> None:
        """Let the chosen relationship end today; it stays in the list, greyed."""
        chosen = self._chosen()
        if chosen is not None and chosen.present:
            self._write(self.tr("Beziehung beendet"), chosen, relationships.end, clock.today())

    def remove(self) -> None:
        """Take away what was entered by mistake; the persons stay."""
        chosen = self._chosen()
        if chosen is not None:
            self._write(self.tr("Beziehung entfernt"), chosen, relationships.remove)

    # Inside

    def _ask(self, said: relationships.Related) -> None:
        name = self.window_context.context.read(records.title_of, said.person_id)
        if self.window_context.ask.dialog(RelationDialog(self.window_context, said, name, self.window())):
            self.window_context.done(self.tr("Beziehung gesichert"), said.person_id)

    def _line(self, one: RelationRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        texts = (
            mask(one.other),
            translated(one.other_word),
            str(one.born or ""),
            mask(one.phone),
            span(one.since, one.until),
            mask(one.note),
        )
        return SmallRow(one.id, texts, quiet=not one.present)

    def _show_tools(self) -> None:
        chosen = self._chosen()
        for tool in self._tools:
            tool.setVisible(chosen is not None)
        self._tools[2].setVisible(chosen is not None and chosen.present)

    def _chosen(self) -> RelationRow | None:
        chosen = self.table.chosen()
        return next((one for one in self._rows if one.id == chosen), None)

    def _open(self, relationship_id: int) -> None:
        found = next((one for one in self._rows if one.id == relationship_id), None)
        if found is not None:
            self.window_context.open(Kind.PERSON, found.other_id)

    def _write(self, name: str, one: RelationRow, work: Any, *args: Any) -> None:
        try:
            self.window_context.context.write(name, work, one.id, *args)
        except (UserError, StorageError) as error:
            self.window_context.ask.message(name, translated(error))
            return
        self.window_context.done(name, whom=[one.other])
