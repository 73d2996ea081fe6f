"""The tab *Woraus, wohin*: what a record came from, and what it led to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.office import links
from app.services.office.links import LinkRow
from app.services.shown import Watching
from app.views.language.words import word
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


@dataclass
class _Link:
    record_id: int | None = None
    leads_on: bool = True


class RecordLinkForm(Form):
    """Which record, and which of the two came first."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("record_link", window_context.settings)
        ways = [(True, self.tr("Daraus wurde")), (False, self.tr("Es kam aus"))]
        self.add(ChoiceField(self.tr("Richtung"), ways), "leads_on")
        other = record_picker(
            window_context, self.tr("Eintrag"), *links.LINKED, placeholder=self.tr("Anliegen, Veranstaltung … suchen")
        )
        self.add(other, "record_id")


class RecordLinkDialog(FormDialog):
    """Ties two records together."""

    def __init__(self, window_context: WindowContext, record_id: int, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("RecordLinkDialog", "Verknüpfen")
        super().__init__(title, RecordLinkForm(window_context), parent)
        self.window_context, self._record_id = window_context, record_id
        self.bind(_Link())

    def keep(self) -> None:
        link: _Link = self.entity
        ends = (self._record_id, link.record_id)
        first, second = ends if link.leads_on else reversed(ends)
        self.window_context.context.write(self.tr("Verknüpft"), links.connect, first, second)


class LinksPanel(RowsPanel[LinkRow]):
    """From the concern to the event that came of it, and back."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(
            self.tr("Woraus, wohin"), [(self.tr("Richtung"), 14), (self.tr("Art"), 16), (self.tr("Eintrag"), 0)]
        )
        empty = EmptyState(
            self.tr("Noch nichts verknüpft: aus welchem Anliegen es kam, welche Veranstaltung daraus wurde."),
            self.tr("Verknüpfen …"),
        )
        empty.started.connect(self.connect_other)
        part = TableWithTools(
            table,
            empty,
            [writes(action_button(self.tr("Verknüpfen …"), self.connect_other, icon_name="link"))],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Lösen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Verknüpfungen"),
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (links.SHOWN,)

    def found(self, record_id: int) -> Sequence[LinkRow]:
        return self.window_context.context.read(links.of_record, record_id)

    def line(self, row: LinkRow) -> SmallRow:
        way = self.tr("daraus wurde") if row.leads_on else self.tr("kam aus")
        return SmallRow(row.id, (way, word(row.kind), self.window_context.discreet.title(row.kind, row.title)))

    def open_row(self, row: LinkRow) -> None:
        self.window_context.open(row.kind, row.record_id)

    def connect_other(self) -> None:
        """Ask with which record."""
        if self.record_id is None:
            return
        if self.window_context.ask.dialog(RecordLinkDialog(self.window_context, self.record_id, self.window())):
            self.window_context.done(self.tr("Verknüpft"), self.record_id)

    def remove(self) -> None:
        """Untie the chosen one; both records stay."""
        if (row := self.chosen()) is not None and self.record_id is not None:
            change(self.window_context, self.tr("Verknüpfung gelöst"), links.disconnect, row.id, about=[self.record_id])
