"""A record with its form and what hangs on it: the frame that persons, cases, organisations, events and tasks share."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.common.sentences import TrailWords
from app.models import Kind, graph
from app.services import records, trash
from app.services.kinds import service_of
from app.services.office import tags
from app.services.recipients import takes_letters
from app.services.records import FieldWarning
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.shared.focus import focus_into
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_side import FormSide
from app.views.shared.forms.tagging import Tagging
from app.views.shared.low_room import is_low
from app.views.shared.page_command import page_command
from app.views.shared.records.changes_dialog import ChangesDialog
from app.views.shared.records.detail import Detail
from app.views.shared.records.head_card import HeadCard
from app.views.shared.records.merge_actions import MergeActions
from app.views.shared.records.panel import Panel
from app.views.shared.records.point_dialog import note_point
from app.views.shared.records.record_tabs import RecordTabs
from app.views.shared.split import Split
from app.views.shared.widgets import action_button, icon_button, writes
from app.views.theme.sizes import RELATED, scaled
from app.views.window_context import WindowContext

_SIDE_BY_SIDE = 760


@dataclass(frozen=True)
class Words:
    """What the record is called, already translated: `new` heads an empty form, `saved` and `trashed` name the steps."""

    new: str
    form: str
    saved: str
    trashed: str


class RecordDetail(Detail):
    """Form on the left, tabs with what hangs on the record on the right; in a narrow pane the form is the last tab.

    Subclasses build the form and the panels and may override `_write` (what one save does) and `_shown` (after loading).
    A form with tags hands its `Tagging` over in `tagging`.
    """

    tagging: Tagging | None = None
    form_first: bool = False
    """Whether the form is the tab that opens until she chooses another, where it is one."""
    own_commands: Sequence[QAction] = ()
    """Further commands while a record is open that can be written."""
    kind: Kind
    """The kind of record; what it says about itself decides about letters, the audit trail and the discreet mode."""

    def __init__(
        self, window_context: WindowContext, words: Words, form: Form, panels: Sequence[tuple[str, Panel]]
    ) -> None:
        super().__init__()
        self.window_context = window_context
        self.service = service_of(self.kind)
        self._letters = takes_letters(self.kind)
        self.words = words
        self.form = form
        self.panels = [panel for _, panel in panels]
        self.entity: Any = None
        self._wide = False
        self._remembered = f"detail/{form.name}"
        self._trash_button = writes(action_button(self.tr("Löschen"), self.trash, role="flat", icon_name="trash"))
        letter_keys = "Ctrl+Shift+B" if self._letters else ""
        self._letter = page_command(self, self.tr("Brief schreiben …"), "mail", self.write_letter, letter_keys)
        self._point = page_command(self, self.tr("Für ein Gespräch vormerken …"), "talk", self.note_point)
        self._concern = page_command(
            self, self.tr("Anliegen aufnehmen"), "concern", lambda: window_context.start_new(Kind.CONCERN)
        )
        self._merging = MergeActions(window_context, self.kind, self)
        self.form_side = FormSide(form, window_context.discreet if graph.names_people(self.kind) else None)
        self.head = HeadCard(window_context, self.kind)
        self.tabs = RecordTabs(self.tr("Bereiche"), self.kind, window_context.settings)
        self._splitter = Split(self.tr("Breite der Angaben"))
        column = QVBoxLayout(self)  # each layer before what is in it: a change of place styles all inside once more
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.head)
        column.addWidget(self._splitter, 1)
        self._splitter.addWidget(self.tabs)
        for title, panel in panels:
            self.tabs.addTab(panel, title)
            panel.wanted.connect(partial(self.tabs.bring, panel))
        self.tabs.addTab(self.form_side, words.form)
        self.tabs.currentChanged.connect(self._fit_head)
        form.save_requested.connect(self.save)
        form.left.connect(self.left)
        self.form_side.changes_wanted.connect(self.show_changes)
        form.watch(self._look, self._open_duplicate)

    # What the list page asks

    def title(self) -> str:
        if self.entity is None:
            return ""
        if self.record_id is None:
            return self.words.new
        return self.window_context.discreet.title(self.entity.kind, self.entity.title)

    def tools(self) -> Sequence[QWidget]:
        if not self._letters:
            return (self._trash_button,)
        return (icon_button("mail", self.tr("Brief schreiben …"), self.write_letter), self._trash_button)

    def commands(self) -> Sequence[QAction]:
        letter = (self._letter,) if self._letters and self.record_id is not None else ()
        read_only = self.window_context.context.read_only
        if self.record_id is None or read_only:
            return (*letter, *self._merging.actions())
        return (*letter, self._point, *self.own_commands, *self._brought(), *self._merging.actions())

    def _brought(self) -> Sequence[QAction]:
        """A concern that comes up in a talk begins blank: nothing of what stands here goes along."""
        return (self._concern,) if graph.entity_of(self.kind).takes_contacts and self.kind is not Kind.CONCERN else ()

    def note_point(self) -> None:
        """Note it for the next talk with an office."""
        if self.record_id is not None:
            note_point(self.window_context, None, self.record_id, self.window())

    def write_letter(self) -> None:
        """The preview of a letter; something typed may be the address, so she is asked about it before."""
        if not self._letters or not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.letters import LETTER, Recipient
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, LETTER, Recipient(self.kind, self.record_id))

    def show_record(self, record_id: int) -> None:
        entity = self._load(record_id)
        if entity is None:
            self.left.emit()
            return
        if record_id != self.record_id and not self._noted(record_id):
            self.left.emit()
            return
        self._bind(entity, record_id)

    def start_new(self) -> None:
        self._bind(self.window_context.context.read(self.service.new), None)
        self.tabs.bring(self.form_side)
        QTimer.singleShot(0, self, self.focus_first)

    def focus_work(self) -> None:
        """Into the tab that is open: on a timeline, into the line to write."""
        if (tab := self.tabs.currentWidget()) is not None:
            focus_into(tab)

    def focus_first(self) -> None:
        """Put the cursor into the first field, or into the line in which a new record begins with a search."""
        getattr(self.form.matches, "line", self.form.fields[0]).setFocus()

    @property
    def dirty(self) -> bool:
        return self.form.dirty

    def save(self) -> bool:
        if self.form.unread():
            self._show_form()
            return not self.form.refuse_unread()
        self.form.apply(self.entity)
        is_new = self.record_id is None
        try:
            record_id = self.window_context.context.write_from(self, self.words.saved, self._write)
        except (UserError, StorageError) as error:
            self._refuse(error)
            return False
        self.form.saved()
        entity = self._load(record_id)
        if entity is None:  # an undo that was waiting has taken it back already; redo brings it
            self.left.emit()
            return True
        self._bind(entity, record_id)
        self.saved.emit(record_id)
        if is_new:
            self._go_on()
        self.window_context.done(self.words.saved, record_id)
        return True

    def keep_draft(self) -> None:
        self.form.keep_draft()

    def put_aside(self) -> bool:
        kept = self.form.put_aside()
        if not kept:
            self._show_form()
        return kept

    def refresh(self, changes: Changes) -> None:
        concerned = self.record_id is not None and self._concerned(changes, self.record_id)
        fresh = self._load(self.record_id) if concerned and self.record_id is not None else None
        if concerned and self.record_id is not None and (fresh is None or fresh.deleted_at is not None):
            self._lose(self.record_id, changes)
            return
        for panel in self.panels:
            panel.refresh(changes)
        self.head.show_record(self.record_id)
        if concerned and changes.initiator is not self:
            self._take_over(fresh)

    def _lose(self, record_id: int, changes: Changes) -> None:
        """The record went elsewhere than here: what is typed about it stays in sight, and why it can't be saved."""
        if self.dirty and changes.initiator is not self:
            self._refuse(self.window_context.context.read(records.why_gone, record_id))
        else:
            self.left.emit()

    def _take_over(self, fresh: Any) -> None:
        """The record was written elsewhere; what is typed here stays."""
        if not self.dirty:
            self._bind(fresh, self.record_id)
            return
        if self.tagging:
            self.tagging.load(self.record_id)
        if self.form.follow(fresh):
            self.entity = fresh
            self._shown()
            self.renamed.emit()

    def trash(self) -> None:
        """Put the record into the trash; the bar at the bottom offers the way back."""
        if self.record_id is None:
            self.form.discard()
            self.left.emit()
            return
        ids = [self.record_id]
        try:
            self.window_context.context.write_from(self, self.words.trashed, lambda session: trash.trash(session, ids))
        except (UserError, StorageError) as error:
            self._say(translated(error))
            return
        self.window_context.done(self.words.trashed, self.record_id)
        self.left.emit()

    def show_changes(self) -> None:
        """What was changed in the fields, and the way back to an earlier value."""
        if self.record_id is not None:
            dialog = ChangesDialog(
                self.window_context, self.record_id, writable=not self.dirty, parent=self.window_context.over()
            )
            self.window_context.ask.dialog(dialog)

    def agree_to_save(self) -> bool:
        """Before a paper is made of what is stored: whether nothing is left unsaved, as she saved it now or had before."""
        if not self.dirty and self.record_id is not None:
            return True
        title = self.tr("Erst sichern?")
        text = self.tr("Was Sie eingegeben haben, ist noch nicht gesichert. Auf Papier kommt nur, was gesichert ist.")
        return self.window_context.ask.confirm(title, text, self.tr("Sichern und weiter")) and self.save()

    # For subclasses

    def _write(self, session: Any) -> int:
        """One save, inside one step. Returns the record's id."""
        record_id = self.service.save(session, self.entity)
        if self.tagging:
            self.tagging.save(session, record_id)
        return record_id

    def _shown(self) -> None:
        """The entity was loaded and stands in the form."""

    def _go_on(self) -> None:
        """A new record was saved: on to what comes next."""
        self.tabs.bring(self._remembered_tab())
        self.focus_work()

    # Inside

    def _bind(self, entity: Any, record_id: int | None) -> None:
        moved = record_id != self.record_id or self.entity is None
        self.entity, self.record_id = entity, record_id
        self._merging.record_id = record_id
        self.tabs.of_record = record_id is not None
        if self.tagging:
            self.tagging.load(record_id)
        self.form.bind(entity, record_id or "new")
        if self.form.dirty:
            self._show_form()
        self.form_side.show_for(is_new=record_id is None)
        if self.form.matches is not None:
            self.form.matches.show_for(is_new=record_id is None)
        self._trash_button.setEnabled(record_id is not None)
        self._trash_button.setAccessibleName(f"{self._trash_button.text()}, {self.title()}")
        self._shown()
        self.head.show_record(record_id)
        if moved and record_id is not None and not self.form.dirty:
            self.tabs.bring(self._remembered_tab())
        if moved or record_id is None:
            for panel in self.panels:
                panel.show_record(record_id)
        self.renamed.emit()

    def _noted(self, record_id: int) -> bool:
        """Whether the line of the audit trail is on disk, so that the record may be shown."""
        opened_as = graph.entity_of(self.kind).opened_as
        try:
            if opened_as:
                self.window_context.shown(record_id, TrailWords(opened_as))
        except StorageError as error:
            self.window_context.notice(translated(error))
            return False
        return True

    def _concerned(self, changes: Changes, record_id: int) -> bool:
        """Whether the record changed, or something else that it is shown with: a client's name, the word for a tag."""
        if changes.everything or record_id in changes.records:
            return True
        shown: tuple[Watching, ...] = (self.service.LISTING, tags.SHOWN)
        return changes.kinds != {self.kind} and any(one.concerned(changes) for one in shown)

    def _load(self, record_id: int) -> Any:
        try:
            return self.window_context.context.read(self.service.load, record_id)
        except UserError:
            return None

    def _look(self, entity: Any) -> list[FieldWarning]:
        return self.window_context.context.read(self.service.warnings, entity)

    def _open_duplicate(self, record_id: int) -> None:
        self.window_context.open(str(self.entity.kind), record_id, beside=True)

    def _refuse(self, error: UserError | StorageError) -> None:
        self._show_form()
        self.form.refuse(error)

    def _show_form(self) -> None:
        """Where the form is a tab, turn to it: something in it wants to be seen."""
        if not self._wide:
            self.tabs.bring(self.form_side)

    def _say(self, text: str) -> None:
        self.form.notice.tell(text, "danger")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fit_head()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._wide:
            self.window_context.settings.keep_splitter(self._remembered, self._splitter)
        super().hideEvent(event)

    def _arrange(self) -> None:
        """Form beside the tabs where there is room, else as the last tab."""
        wide = self.width() >= scaled(_SIDE_BY_SIDE)
        if wide == self._wide:
            return
        self._wide = self.tabs.wide = wide
        caret = self.window().focusWidget()
        writes = caret is not None and self.form_side.isAncestorOf(caret)
        with self.tabs.steered():
            self._move_form(wide)
        self._splitter.put_in_order()
        if not wide and (writes or self.record_id is None or self.form.dirty):
            self.tabs.bring(self.form_side)
        elif self.record_id is not None:
            self.tabs.bring(self._remembered_tab())
        if caret is not None and writes:
            caret.setFocus()

    def _move_form(self, wide: bool) -> None:
        """Whatever has the focus in it loses it: Qt hides what gets another parent."""
        if wide:
            self.tabs.removeTab(self.tabs.indexOf(self.form_side))
            self._splitter.insertWidget(0, self.form_side)
            self.form_side.show()
            self.window_context.settings.restore_splitter(self._remembered, self._splitter)
        else:
            self.tabs.addTab(self.form_side, self.words.form)

    def _fit_head(self, *_: object) -> None:
        """In a page with little height the form has the room of the card, which says less than that."""
        self.head.put_aside(not self._wide and self.tabs.currentWidget() is self.form_side and is_low(self))

    def _remembered_tab(self) -> QWidget:
        """The tab she chose last for this kind at this width, else the first."""
        return self.tabs.remembered(self.form_side if self.form_first else None) or self.form_side
