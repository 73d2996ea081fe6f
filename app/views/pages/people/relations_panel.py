"""The tab *Beziehungen* of a person: who belongs to her, who decides for her, who may pick her up."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractButton

from app.common import clock
from app.models import Kind
from app.services import records
from app.services.people import relationships
from app.services.people.relationships import RelationRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.pages.people.relation_dialog import RelationDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.span import span
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class RelationsPanel(RowsPanel[RelationRow]):
    """Everybody who belongs to a person, from either side; adding, changing, ending, taking away."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(
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
        empty = EmptyState(
            self.tr("Noch niemand: Eltern, Kinder, Sorge, wer abholen darf. Es gilt von beiden Seiten."),
            self.tr("Beziehung hinzufügen …"),
        )
        empty.started.connect(self.add)
        self._end_button = writes(action_button(self.tr("Beenden"), self.end))
        part = TableWithTools(
            table,
            empty,
            [writes(action_button(self.tr("Beziehung hinzufügen …"), self.add, icon_name="new"))],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                self._end_button,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Beziehungen"),
            unfit=self._unfit,
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (relationships.SHOWN,)

    def found(self, record_id: int) -> Sequence[RelationRow]:
        return self.window_context.context.read(relationships.of_person, record_id)

    def line(self, row: RelationRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        texts = (
            mask(row.other),
            translated(row.other_word),
            str(row.born or ""),
            mask(row.phone),
            span(row.since, row.until),
            mask(row.note),
        )
        return SmallRow(row.id, texts, quiet=not row.present)

    def open_row(self, row: RelationRow) -> None:
        self.window_context.open(Kind.PERSON, row.other_id)

    def add(self) -> None:
        """Ask who belongs to this person, and what she is."""
        if self.record_id is not None:
            self._ask(self.window_context.context.read(relationships.new, self.record_id))

    def edit(self) -> None:
        """Change what is said of the chosen one."""
        chosen = self.chosen()
        if chosen is not None and self.record_id is not None:
            self._ask(self.window_context.context.read(relationships.load, chosen.id, self.record_id))

    def end(self) -> None:
        """Let the chosen relationship end today; it stays in the list, greyed."""
        chosen = self.chosen()
        if chosen is not None and chosen.present:
            step = self.tr("Beziehung beendet")
            change(self.window_context, step, relationships.end, chosen.id, clock.today(), whom=[chosen.other])

    def remove(self) -> None:
        """Take away what was entered by mistake; the persons stay."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Beziehung entfernt")
            change(self.window_context, step, relationships.remove, chosen.id, whom=[chosen.other])

    # Inside

    def _ask(self, said: relationships.Related) -> None:
        name = self.window_context.context.read(records.title_of, said.person_id)
        if self.window_context.ask.dialog(RelationDialog(self.window_context, said, name, self.window())):
            self.window_context.done(self.tr("Beziehung gesichert"), said.person_id)

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return () if chosen is not None and chosen.present else (self._end_button,)
