"""Vom Papier übertragen: ticks in the printed order, walk-ins by name, the head count beside it, one Save."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.papers.attendance import ATTENDANCE, BY_REGISTRATION
from app.papers.print_job import PrintJob
from app.services.drafts import StoredDraft
from app.services.events import attendance
from app.services.named import named
from app.views.language.sentences import translated
from app.views.pages.events.tally import TallyForm
from app.views.pages.events.transfer_names import NamesModel, NamesView
from app.views.pages.events.transfer_sheet import (
    Name,
    Sheet,
    names_of,
    new_names,
    new_persons,
    present_places,
    read_sheet,
)
from app.views.pages.events.walk_in_line import WalkInLine
from app.views.preview.memory import remembered_options
from app.views.shared import dates, screen
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.form import DRAFT_MS
from app.views.shared.notice import NoticeLine
from app.views.shared.scrolled import scrolled
from app.views.shared.undo_keys import taken
from app.views.shared.widgets import Card, PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, PAGE, RELATED, scaled
from app.views.window_context import Notice, WindowContext

_tr = QCoreApplication.translate
_SIZE = (960, 620)
_COUNTS_WIDTH = 260
_SAVE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S)
_MOST = 0.94
"""Of the screen."""


class TransferDialog(Dialog):
    """Leaving it without saving keeps what was ticked and typed as a draft."""

    def __init__(
        self, window_context: WindowContext, event_id: int, sheet: Sheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._window_context, self._event_id = window_context, event_id
        self._drafts = VaultDrafts(window_context.context)
        self._key = f"transfer:{event_id}"
        self._fresh = names_of(sheet)
        self._counted = {line.age_group_id: line.people for line in sheet.tally}
        self.changed = False
        self.setWindowTitle(self.tr("Vom Papier übertragen"))
        self.names = NamesModel(window_context.discreet.mask, self)
        self.view = NamesView(self.names)
        self.view.setAccessibleName(self.tr("Namen in der gedruckten Reihenfolge"))
        self.tally = TallyForm(window_context.settings, sheet.tally, per_line=2)
        self.walk_in = WalkInLine(window_context, self.names, self.view)
        self.notice = NoticeLine()
        self.counter = LiveLabel("", "strong")
        self._later = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._build(sheet)
        self._connect()
        self._start()

    # What she does

    def save(self) -> None:
        """Take everything over in one step; if that fails, say why and stay."""
        name = self.tr("Vom Papier übertragen")
        if not self.walk_in.finish():
            return
        names = self.names.names
        present, walk_ins, persons = present_places(names), new_names(names), new_persons(names)
        try:
            self._window_context.context.write(
                name, attendance.transfer_from_paper, self._event_id, present, walk_ins, self.tally.counts(), persons
            )
        except (UserError, StorageError) as error:
            self.notice.tell(translated(error), "danger")
            return
        self._forget()
        self.accept()
        self._window_context.done(name, self._event_id)

    def discard(self) -> None:
        """Back to what is stored."""
        self._show(self._fresh, self._counted)
        self._forget()

    def keep_draft(self) -> None:
        """Put what was ticked and typed into the drafts at once; while they can't be written, try again soon."""
        self._later.stop()
        if not self.changed:
            return
        try:
            self._drafts.save_draft(self._key, self._payload())
        except UserError:
            self._later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _SAVE:
            self.save()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        self.keep_draft()
        super().reject()

    # Building

    def _build(self, sheet: Sheet) -> None:
        event = sheet.event
        about = f"{event.name} · {dates.exact(event.starts_at)}"
        keys = self.tr(
            "Leertaste = da und weiter · + = spontan gekommen · Ziffern = zu dieser Nummer · Strg+Enter = sichern"
        )
        counts = Card(self.tr("Zählung"))
        counts.body.addWidget(_scrolled(self.tally))
        counts.setFixedWidth(scaled(_COUNTS_WIDTH))
        left = QVBoxLayout()
        left.setSpacing(RELATED)
        left.addWidget(self.view, 1)
        left.addWidget(self.walk_in)
        middle = row(left, counts, spacing=GROUP)
        middle.setStretch(0, 1)
        everybody = action_button(self.tr("Alle da"), lambda: self.names.tick_listed(True))
        nobody = action_button(self.tr("Niemand da"), lambda: self.names.tick_listed(False))
        close = action_button(self.tr("Schließen"), self.reject)
        save = action_button(self.tr("Sichern"), self.save, role="primary", icon_name="save")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(about, "section", wrap=True))
        column.addWidget(PlainLabel(keys, "quiet", wrap=True))
        column.addWidget(self.notice)
        column.addLayout(middle, 1)
        column.addWidget(self.counter)
        column.addLayout(row(everybody, nobody, None, close, save))
        room = screen.room(self)
        self.resize(min(scaled(_SIZE[0]), int(room.width() * _MOST)), min(scaled(_SIZE[1]), int(room.height() * _MOST)))

    def _connect(self) -> None:
        self.view.walk_in_wanted.connect(self.walk_in.setFocus)
        self.walk_in.textEdited.connect(self._touched)
        self.names.ticked.connect(self._count)
        self.names.ticked.connect(self._touched)
        self.tally.summed.connect(self._count)
        self.tally.dirty_changed.connect(self._touched)
        self.tally.summed.connect(self._touched)
        self.tally.save_requested.connect(self.save)
        self.tally.left.connect(self.reject)
        self._later.timeout.connect(self.keep_draft)

    # Showing

    def _start(self) -> None:
        self._show(self._fresh, self._counted)
        draft = self._drafts.load_draft(self._key)
        if draft is not None:
            self._restore(draft)
        self.view.stand_on(0)
        self.view.setFocus()

    def _show(self, names: Sequence[Name], counts: dict[int, int]) -> None:
        self.names.show_names([replace(name) for name in names])
        self.tally.bind(dict(self._counted))
        if counts != self._counted:
            self.tally.show_counts(counts)
        taken(self.walk_in)
        self.changed = False
        self._later.stop()

    def _restore(self, draft: StoredDraft) -> None:
        kept = draft.payload
        present, counts, walk_ins = kept.get("present"), kept.get("counts"), kept.get("walk_ins")
        if not (isinstance(present, list) and isinstance(counts, dict) and isinstance(walk_ins, list)):
            return
        names = [replace(name, present=name.place in present) for name in self._fresh]
        on_top = [self.walk_in.by_name(str(name)) for name in walk_ins] + self.walk_in.on_file(kept.get("persons"))
        self._show([*names, *on_top], {int(key): int(counts[key]) for key in counts})
        self.walk_in.setText(str(kept.get("typing", "")))
        self.changed = True
        self.notice.tell(
            self.tr("Entwurf ({when}) wiederhergestellt.").format(when=dates.moment_in_words(draft.saved_at)),
            action=self.tr("Verwerfen"),
            run=self.discard,
        )

    def _count(self, *_: object) -> None:
        names = self.names.names
        listed = [name for name in names if name.listed]
        present = sum(name.present for name in listed)
        on_top = sum(name.present for name in names if not name.listed)
        counted = attendance.people_of(self.tally.counts())
        nameless = max(0, counted - present - on_top)
        text = self.tr("anwesend {present} von {listed}").format(present=present, listed=len(listed))
        if on_top:
            text += " " + self.tr("+ %n spontan", "", on_top)
        if nameless:
            text += " " + self.tr("+ %n ohne Namen", "", nameless)
        if counted:
            text += " · " + self.tr("gezählt {people}; die größere Zahl zählt").format(people=counted)
        self.counter.setText(text)

    # Inside

    def _touched(self, *_: object) -> None:
        self.changed = True
        if not self._later.isActive():
            self._later.start()

    def _payload(self) -> dict[str, object]:
        return {
            "present": present_places(self.names.names),
            "walk_ins": new_names(self.names.names),
            "persons": new_persons(self.names.names),
            "typing": self.walk_in.text(),
            "counts": {str(group): people for group, people in self.tally.counts().items()},
        }

    def _forget(self) -> None:
        self._later.stop()
        self.changed = False
        try:
            self._drafts.drop_draft(self._key)
        except UserError:
            self.notice.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_draft()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_draft()
        super().closeEvent(event)


def _scrolled(form: QWidget) -> QScrollArea:
    """A form that keeps its height where the dialog is low."""
    inner = QWidget()
    inner.setObjectName("inner")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, RELATED, 0)
    column.addWidget(form)
    return scrolled(inner)


def _printed_by_registration(window_context: WindowContext, event_id: int) -> bool:
    """Whether the list was printed in the order of registration the last time, not by the alphabet."""
    prepared = window_context.context.read(PrintJob(ATTENDANCE, event_id).prepared)
    return bool(remembered_options(window_context.context, prepared).get("order") == BY_REGISTRATION)


def transfer(window_context: WindowContext, event_id: int, parent: QWidget | None) -> bool:
    """Open the dialog for an event. Whether it was saved."""
    try:
        sheet = window_context.context.read(read_sheet, event_id, _printed_by_registration(window_context, event_id))
    except (UserError, StorageError) as error:
        window_context.ask.message(_tr("TransferDialog", "Vom Papier übertragen"), translated(error))
        return False
    dialog = TransferDialog(window_context, event_id, sheet, parent)
    saved = window_context.ask.dialog(dialog)
    if not saved and dialog.changed:
        text = _tr("TransferDialog", "Nicht gesichert, Ihr Entwurf bleibt aufgehoben: {whom}")
        go_on = (_tr("TransferDialog", "Weiter übertragen"), lambda: transfer(window_context, event_id, parent))
        about = window_context.context.read(named, [event_id])
        window_context.noticed.emit(Notice(text, buttons=(go_on,), about=tuple(about)))
    return saved
