"""The line "Neuer Eintrag …": shows while she types what it understood, and becomes what it says."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.services.capture.captured import Candidate, Captured, CaptureKind, Part, PartKey
from app.services.capture.choosing import questions, with_answers
from app.views.shared.capture.asking import KEYS, People, ask_for_kind, ask_who
from app.views.shared.capture.chips import SaidChips
from app.views.shared.capture.reader import LineReader
from app.views.shared.escaping import caption
from app.views.shared.forms.drafts import Drafts
from app.views.shared.notice import NoticeLine
from app.views.shared.undo_keys import empty, share_undo, taken
from app.views.shared.widgets import action_button, row, set_hint
from app.views.theme.sizes import INSIDE

_DRAFT_MS = 3000
_MOST = 2000
"""Letters that one line holds."""


class CaptureLine(QWidget):
    """Enter, Ctrl+Enter or Ctrl+S saves, Shift+Enter goes on in the full form, Alt+1 to Alt+4 say what it becomes.

    What is typed is kept as a draft. Where it leaves open who is meant, the first Enter asks, the next one saves all the same.
    """

    entered = Signal(object)
    """The `Captured` to save. The owner calls `done` when it is saved."""
    widened = Signal(object)
    """The `Captured` to go on with in the full form."""
    clears = True
    """Whether Esc empties it; else Esc is left to the dialog around it."""

    def __init__(
        self,
        reader: LineReader,
        drafts: Drafts | None = None,
        *,
        people: People | None = None,
        about_record: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`about_record` says that it stands on a record, which an entry without a name belongs to. Without `people` nobody can
        be asked for."""
        super().__init__(parent)
        self._reader, self._drafts = reader, drafts
        self._people, self._about_record = people, about_record
        self._key = ""
        self._kind: CaptureKind | None = None
        self._answers: dict[PartKey, Candidate] = {}
        self._asked: set[PartKey] = set()
        self._later = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._later.timeout.connect(self.keep_draft)
        self._build()
        self._listen()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(_MOST)
        share_undo(self.line)
        set_hint(self.line, self.tr("Neuer Eintrag … (z. B. „Gespräch 20 min Wohnen; WV Fr“)"))
        self.line.setAccessibleName(self.tr("Neuer Eintrag"))
        self._wide = action_button("", self._widen, role="flat")
        self._wide.setToolTip(self.tr("Umschalt+Enter"))
        self.chips = SaidChips(self._wide, None if self._people is None else self._people.discreet)
        self.notice = NoticeLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        head = row(self.line, self._wide)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.notice)
        self.setFocusProxy(self.line)
        self._show_wide(CaptureKind.CONTACT)

    def _listen(self) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.inputRejected.connect(self._too_long)
        self.line.installEventFilter(self)
        self.chips.reread.connect(self._reread)
        self.chips.kind_asked.connect(self._choose_kind)
        self.chips.asked.connect(self._choose_person)
        if self._people is not None:
            self._people.discreet.changed.connect(self._show)
        for kind, keys in KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.switch_kind, kind))

    def bind(self, key: str) -> None:
        """Write about another record; `key` names its draft. What was typed there before is back in the line."""
        self.keep_draft()
        self._key = key
        draft = self._drafts.load_draft(key) if self._drafts and key else None
        self._forget()
        self.line.setText(str(draft.payload.get("text", "")) if draft else "")

    def entry(self) -> Captured:
        """What the line says."""
        read = self._reader.read(clean(self.line.text()), clock.today(), self.chips.ignored, self._kind)
        return with_answers(read, self._answers)

    def read_again(self) -> None:
        """The words or names that it is read by have changed."""
        if self.line.text():
            self._show()

    def switch_kind(self, kind: CaptureKind) -> None:
        """It becomes this, whatever it says."""
        if self.line.text().strip():
            self._kind = kind
            self._reread()

    def done(self) -> None:
        """The entry is saved: an empty line, no draft."""
        taken(self.line)
        self._drop_draft()

    def keep_draft(self) -> None:
        """Put what is typed into the drafts now."""
        self._later.stop()
        if self._drafts is None or not self._key or not self.line.text().strip():
            return
        try:
            self._drafts.save_draft(self._key, {"text": self.line.text()})
        except UserError:
            self._later.start()

    def save(self) -> None:
        """Save what it says; where it leaves open who is meant, ask first."""
        self._reader.settle()
        entry = self.entry()
        if not entry.text and not entry.parts:
            return
        open_ = {part.key for part in questions(entry)} - self._asked
        if open_:
            self._asked |= open_
            self.chips.ask_first()
            return
        self.entered.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            run = self._answer(event)
            if run is not None and event.type() == QEvent.Type.KeyPress:
                run()
            if run is not None:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _answer(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does in the line, before the window hears of it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._widen if event.modifiers() == Qt.KeyboardModifier.ShiftModifier else self.save
        if self.line.text() and event.matches(QKeySequence.StandardKey.Save):
            return self.save
        if self.clears and self.line.text() and event.key() == Qt.Key.Key_Escape:
            return self._empty
        return None

    def _empty(self) -> None:
        """Clear the line; Ctrl+Z in it brings the words back."""
        empty(self.line)
        self._drop_draft()

    def _forget(self) -> None:
        """What she said about words that are gone."""
        self.chips.ignored.clear()
        self._answers.clear()
        self._asked.clear()
        self._kind = None
        self.notice.hide()

    def _typed(self) -> None:
        if not self.line.text().strip():
            self._forget()
        self._show()
        if self._key and self.line.isModified() and not self._later.isActive():
            self._later.start()

    def _show(self, *_: object) -> None:
        if not self.line.text().strip():
            self.chips.show_said(Captured())
            self._show_wide(CaptureKind.CONTACT)
            return
        entry = self.entry()
        self.chips.show_said(entry, kind=entry.kind, nobody=self._nobody(entry))
        self._show_wide(entry.kind)

    def _nobody(self, entry: Captured) -> str:
        """That a conversation without any name is counted without one."""
        named = entry.persons or entry.unknown_persons or entry.anonymous or self._about_record
        return self.tr("niemand genannt: anonym") if entry.kind is CaptureKind.CONTACT and not named else ""

    def _show_wide(self, kind: CaptureKind) -> None:
        """Only a contact has a form that is filled by the line; whatever else is saved first."""
        words = self.tr("Ausführlich …") if kind is CaptureKind.CONTACT else self.tr("Sichern und öffnen")
        self._wide.setText(caption(words))

    def _too_long(self) -> None:
        if len(self.line.text()) >= _MOST:
            self.notice.tell(
                self.tr(
                    "Eine Zeile fasst 2.000 Zeichen; was darüber ist, steht nicht darin. Eingefügtes liegt noch in der "
                    "Zwischenablage: „Ausführlich …“ hat Platz dafür."
                ),
                "warn",
            )

    def _reread(self) -> None:
        self._show()
        self.line.setFocus()

    def _widen(self) -> None:
        self._reader.settle()
        self.widened.emit(self.entry())

    def _choose_kind(self, button: QWidget) -> None:
        ask_for_kind(button, self.entry().kind, self.switch_kind)

    def _choose_person(self, part: Part, button: QWidget) -> None:
        if self._people is not None:
            ask_who(
                button, part, self._people, partial(self._take, part.key), partial(self.chips.removed.emit, part.key)
            )

    def _take(self, key: PartKey, person: Candidate) -> None:
        self._answers[key] = person
        self._reread()

    def _drop_draft(self) -> None:
        self._later.stop()
        if self._drafts is not None and self._key:
            try:
                self._drafts.drop_draft(self._key)
            except UserError:
                self._later.start()
