"""The line "Neuer Eintrag …": shows while she types what it understood."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.services.capture.reading import Captured, Vocabulary
from app.views.shared.forms.drafts import Drafts
from app.views.shared.records.said_chips import SaidChips
from app.views.shared.undo_keys import empty, share_undo, taken
from app.views.shared.widgets import action_button, row, set_hint
from app.views.theme.sizes import INSIDE

_DRAFT_MS = 3000


class QuickLine(QWidget):
    """Enter, Ctrl+Enter or Ctrl+S saves, Shift+Enter goes on in the full form. `words` gives the labels that are known; what is typed is kept as a draft."""

    entered = Signal(object)
    """The `Captured` to save. The owner calls `done` when it is saved."""
    widened = Signal(object)
    """The `Captured` to go on with in the full form."""

    def __init__(
        self, words: Callable[[], Vocabulary], drafts: Drafts | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._key = ""
        self._later = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._later.timeout.connect(self.keep_draft)
        self.line = QLineEdit()
        share_undo(self.line)
        set_hint(self.line, self.tr("Neuer Eintrag … (z. B. „Gespräch 20 min Wohnen; WV Fr“)"))
        self.line.setAccessibleName(self.tr("Neuer Eintrag"))
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self._wide = action_button(self.tr("Ausführlich …"), self._widen, role="flat")
        self._wide.setToolTip(self.tr("Alle Felder (Umschalt+Enter)"))
        self._chips = SaidChips(words, self._wide)
        self._chips.reread.connect(self._reread)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        head = row(self.line, self._wide)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self._chips)
        self.setFocusProxy(self.line)

    def bind(self, key: str) -> None:
        """Write about another record; `key` names its draft. What was typed there before is back in the line."""
        self.keep_draft()
        self._key = key
        draft = self._drafts.load_draft(key) if self._drafts and key else None
        self.line.setText(str(draft.payload.get("text", "")) if draft else "")

    def entry(self) -> Captured:
        """What the line says."""
        return self._chips.read(clean(self.line.text()), clock.today())

    def forget_words(self) -> None:
        """Ask for the labels again: a catalogue changed."""
        self._chips.forget_words()

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
            return self._widen if event.modifiers() == Qt.KeyboardModifier.ShiftModifier else self._save
        if self.line.text() and event.matches(QKeySequence.StandardKey.Save):
            return self._save
        if self.line.text() and event.key() == Qt.Key.Key_Escape:
            return self._empty
        return None

    def _empty(self) -> None:
        """Clear the line; Ctrl+Z in it brings the words back."""
        empty(self.line)
        self._drop_draft()

    def _typed(self) -> None:
        if not self.line.text().strip():
            self._chips.ignored.clear()
        self._chips.show_said(self.entry())
        if self._key and self.line.isModified() and not self._later.isActive():
            self._later.start()

    def _reread(self) -> None:
        self._chips.show_said(self.entry())
        self.line.setFocus()

    def _save(self) -> None:
        entry = self.entry()
        if entry.text or entry.parts:
            self.entered.emit(entry)

    def _widen(self) -> None:
        self.widened.emit(self.entry())

    def _drop_draft(self) -> None:
        self._later.stop()
        if self._drafts is not None and self._key:
            try:
                self._drafts.drop_draft(self._key)
            except UserError:
                self._later.start()
