"""The tab *Verlauf*: what happened with a record, and the line to write the next entry."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.services import records, timeline, trash
from app.services.capture.captured import Captured
from app.services.office import documents, sent_letters
from app.services.shown import Watching
from app.services.timeline import Before, Item, ItemKind, Leads
from app.views.language.sentences import translated
from app.views.location import Location
from app.views.shared.capture.making import capture_line
from app.views.shared.capture.saved import save_captured, widen
from app.views.shared.records.contacts.dialog import open_contact, remove_contact
from app.views.shared.records.panel import Panel
from app.views.shared.records.timeline import REMOVABLE, Timeline
from app.views.shared.step import change
from app.views.theme.sizes import GROUP
from app.views.window_context import WindowContext


class TimelinePanel(Panel):
    """The timeline of any record: opens what its lines stand for and saves what is typed into it."""

    document_wanted = Signal(object)
    """Id of a document of this record to show."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self.timeline = Timeline(
            self._fetch,
            capture_line(window_context, about_record=True),
            discreet=window_context.discreet,
            removable=frozenset() if window_context.context.read_only else REMOVABLE,
        )
        self.timeline.quick.entered.connect(self._entered)
        self.timeline.quick.widened.connect(self._widened)
        self.timeline.opened.connect(self.open_item)
        self.timeline.removed.connect(self.remove_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.addWidget(self.timeline)
        self.setFocusProxy(self.timeline.quick)
        self.timeline.show_record(None)

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.timeline.show_record(record_id)

    def watched(self) -> Sequence[Watching]:
        return (timeline.SHOWN,)

    def reload(self) -> None:
        self.timeline.reload()

    def open_item(self, item: Item) -> None:
        """Open what a line of the timeline stands for: of a letter, the lines of the audit trail that know of it."""
        match item.kind.leads:
            case Leads.ENTRY:
                open_contact(self.window_context, item.id, self.window())
            case Leads.ITSELF:
                self._open_record(item.id)
            case Leads.TRAIL:
                self.window_context.go(Location("audit", filters=(("record", str(item.record_id)),)))
            case Leads.TEXT:
                self._show_letter(item)
            case Leads.DOCUMENT if item.record_id == self.record_id:
                self.document_wanted.emit(item.id)
            case _ if item.record_id != self.record_id:
                self._open_record(item.record_id)

    def remove_item(self, item: Item) -> None:
        """Delete what a line stands for; the bar at the bottom offers the way back."""
        if item.kind.removed is None:
            return
        step, whom = translated(item.kind.removed), [item.title]
        match item.kind.leads:
            case Leads.ENTRY:
                remove_contact(self.window_context, item.id, item.record_id)
            case Leads.ITSELF:
                change(self.window_context, step, trash.trash, [item.id], whom=whom)
            case Leads.DOCUMENT:
                change(self.window_context, step, documents.remove, item.id, whom=whom)
            case Leads.TEXT:
                change(self.window_context, step, sent_letters.remove, item.id, whom=whom)

    def _show_letter(self, item: Item) -> None:
        letter = self.window_context.context.read(sent_letters.load, item.id)
        mask = self.window_context.discreet.mask
        self.window_context.ask.message(translated(item.kind.noun), mask(f"{letter.subject}\n\n{letter.body}".strip()))

    def _fetch(self, record_id: int, kinds: Sequence[ItemKind], limit: int, before: Before | None) -> Sequence[Item]:
        return self.window_context.context.read(timeline.items, record_id, kinds, limit, before)

    def _entered(self, said: Captured) -> None:
        if self.record_id is not None and save_captured(self.window_context, said, self.record_id) is not None:
            self.timeline.quick.done()

    def _widened(self, said: Captured) -> None:
        if self.record_id is not None and widen(self.window_context, said, self.window(), self.record_id):
            self.timeline.quick.done()

    def _open_record(self, record_id: int) -> None:
        self.window_context.open(self.window_context.context.read(records.kind_of, record_id), record_id)
