"""A form: fields in the order in which she thinks, bound to an entity, with drafts, hints and a way back."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.common.errors import LinkGone, StorageError, UserError
from app.services import drafts
from app.services.drafts import StoredDraft
from app.services.records import FieldWarning
from app.views.language.sentences import translated
from app.views.settings import Settings
from app.views.shared import dates
from app.views.shared.forms.collapsible import bring_into_view
from app.views.shared.forms.drafts import Drafts
from app.views.shared.forms.field_column import FieldColumn
from app.views.shared.forms.fields.base import Hint, Plain

DRAFT_MS = 3000
"""What is typed is never older than this when it goes to the drafts."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(FieldColumn):
    """Subclass it, `add` the fields, then `bind` an entity; `apply` writes what she changed back into it.

    `name` names the form in settings and drafts. Ctrl+Enter and Ctrl+S ask to save; Esc is left to what holds the form.
    """

    save_requested = Signal()
    left = Signal()
    """She discards, and nothing was changed."""
    dirty_changed = Signal(bool)
    matches: Any = None
    """Where the form begins with a search: what is on file already, see `app.views.shared.forms.matches`."""

    def __init__(
        self, name: str, settings: Settings, drafts: Drafts | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, settings, parent)
        self._drafts = drafts
        self._look: Callable[[Any], Sequence[FieldWarning]] | None = None
        self._go: Callable[[int], object] | None = None
        self._values: dict[str, Any] = {}
        self._baseline: dict[str, Plain] = {}
        self._applied: set[str] = set()
        self._changed: set[str] = set()
        self._discarded: dict[str, Plain] = {}
        self._key = ""
        self._entity: Any = None
        self._later = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._later.timeout.connect(self.keep_draft)

    def watch(self, look: Callable[[Any], Sequence[FieldWarning]], go: Callable[[int], object] | None = None) -> None:
        """Whenever she leaves a changed field, show what `look(entity)` finds odd below its field.

        The entity then holds what is typed. `go(record_id)` opens the record that a warning points to.
        """
        self._look, self._go = look, go

    # Entity

    def bind(self, entity: Any, key: int | str = "new") -> None:
        """Show an entity. `key` is its id or "new"; a draft found is put over it, with a note that offers the way back."""
        self.keep_draft()
        self._entity, self._key = entity, f"{self.name}:{key}"
        self._values = {name: binding.get(entity) for name, binding in self._bindings.items()}
        self._applied.clear()
        self._show_entity()
        self.notice.hide()
        draft = self._drafts.load_draft(self._key) if self._drafts else None
        if draft:
            self._restore(draft)

    def follow(self, entity: Any) -> bool:
        """Stand on the entity as it was stored meanwhile and keep what is typed.

        Where a field was changed both here and there, nothing is done and False comes back.
        """
        fresh = {name: binding.get(entity) for name, binding in self._bindings.items()}
        if any(fresh[key] != self._values[key] for key in self._changed):
            return False
        self._entity, self._values = entity, fresh
        self._applied.clear()
        for key in fresh.keys() - self._changed:
            self._bindings[key].field.set_value(fresh[key])
            self._baseline[key] = self._bindings[key].field.plain()
        self.sum_up()
        self.notice.hide()
        return True

    def apply(self, entity: Any) -> None:
        """Write the changed fields into an entity; fields that can't be read leave it as it is (see `unread`)."""
        for key, binding in self._bindings.items():
            if key in self._changed and binding.field.readable():
                binding.put(entity, binding.field.value())
                self._applied.add(key)
            elif key in self._applied:
                binding.put(entity, self._values[key])

    def saved(self) -> None:
        """The entity is stored: what is shown is the new baseline, the draft is gone."""
        self._drop_draft()
        self._values |= {key: self._bindings[key].field.value() for key in self._changed}
        self._take_baseline()
        self.notice.hide()

    @property
    def dirty(self) -> bool:
        """Whether anything differs from the entity."""
        return bool(self._changed)

    @property
    def unsaved(self) -> bool:
        """Asked by the fields inside, before they leave Ctrl+Z to the window."""
        return self.dirty

    def began_with(self, key: str) -> Any:
        """The value of the entity that a field began with."""
        return self._values[key]

    @property
    def changed_keys(self) -> frozenset[str]:
        """The attributes whose fields differ from the entity."""
        return frozenset(self._changed)

    def differs(self, key: str) -> bool:
        """Whether a field differs from the entity."""
        return key in self._changed

    def fill(self, key: str, value: Any) -> None:
        """Put a value into a field that follows from what she typed in another; it is saved like a typed one."""
        field = self.field(key)
        if field.value() != value:
            field.set_value(value)
            self._compare(key)
            self.sum_up()

    def filled(self) -> None:
        """The fields hold what she has not typed just now: an entity, a draft, what she took back."""

    def show_warnings(self) -> None:
        """Show what is odd with the fields as they are; nothing where no entity is shown yet."""
        if self._entity is None:
            return
        self.apply(self._entity)
        found = {
            warning.field: self._hint(warning) for warning in reversed(self._look(self._entity) if self._look else ())
        }
        for key, binding in self._bindings.items():
            binding.field.show_hint(binding.field.own_hint() or found.get(key))

    def refuse(self, error: UserError | StorageError) -> None:
        """Say why what is typed was not saved; it stays. The cursor goes into the field that is to blame, where one is."""
        sentence = translated(error)
        self.notice.tell(sentence, "danger")
        if isinstance(error, LinkGone) and error.field in self._bindings:
            field = self._bindings[error.field].field
            field.refuse(Hint(sentence))
            bring_into_view(field)
            field.setFocus()

    def refuse_unread(self) -> bool:
        """Whether something typed can't be read. Then it says so, and the cursor goes into the first such field."""
        wrong = [field for field in self.fields if not field.readable()]
        if not wrong:
            return False
        fields = ", ".join(field.label for field in wrong)
        self.notice.tell(self.tr("Bitte noch einmal ansehen: {fields}").format(fields=fields), "danger")
        for field in wrong:
            field.refuse(field.own_hint() or Hint(self.tr("Das ist nicht zu verstehen.")))
        bring_into_view(wrong[0])
        wrong[0].setFocus()
        return True

    def discard(self) -> None:
        """Back to the entity as it was; a line offers to take what was typed back."""
        if not self.dirty:
            self.left.emit()
            return
        self._discarded = {key: self._bindings[key].field.plain() for key in self._changed}
        self._drop_draft()
        self._show_entity()
        self.apply(self._entity)
        self.notice.tell(self.tr("Änderungen verworfen."), action=self.tr("Zurückholen"), run=self._take_back)

    def keep_draft(self) -> None:
        """Put what differs into the drafts now; while they can't be written, try again soon."""
        self._later.stop()
        if self._drafts is None or not self._key or not self._changed:
            return
        try:
            self._keep(self._drafts)
        except UserError:
            self._later.start()

    def put_aside(self) -> bool:
        """Keep what differs as a draft, before another entity is shown; False, and said why, where it can't be written."""
        self._later.stop()
        if self._drafts is None or not self._key or not self._changed:
            return True
        try:
            self._keep(self._drafts)
        except (UserError, StorageError) as error:
            self.refuse(error)
            self._later.start()
            return False
        return True

    def only_read(self) -> None:
        """Let the fields be read and not typed into: nothing can be written."""
        for field in self.fields:
            field.editor.setEnabled(False)

    def forget(self) -> None:
        """She leaves without wanting it: no draft is kept of what stands here."""
        self._drop_draft()
        self._key = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and (event.key() in _ENTER or event.key() == Qt.Key.Key_S):
            self.request_save()
        else:
            super().keyPressEvent(event)

    def request_save(self) -> None:
        """Finish the field she is in and ask to save."""
        focus = QApplication.focusWidget()
        for field in self.fields:
            if focus is not None and field.isAncestorOf(focus):
                field.finish()
        self.save_requested.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_draft()
        super().hideEvent(event)

    def _field_changed(self, key: str) -> None:
        self._compare(key)
        if self._changed and not self._later.isActive():
            self._later.start()

    def _field_left(self, key: str) -> None:
        self._compare(key)
        self.show_warnings()

    def _compare(self, key: str) -> None:
        was = self.dirty
        if self._bindings[key].field.plain() == self._baseline.get(key):
            self._changed.discard(key)
        else:
            self._changed.add(key)
        if was and not self.dirty:
            self._drop_draft()
        if was != self.dirty:
            self.dirty_changed.emit(self.dirty)

    def _show_entity(self) -> None:
        for key, binding in self._bindings.items():
            binding.field.set_value(self._values[key])
        self._take_baseline()
        self.sum_up()
        self.filled()

    def _take_baseline(self) -> None:
        was = self.dirty
        self._baseline = {key: binding.field.plain() for key, binding in self._bindings.items()}
        self._changed.clear()
        if was:
            self.dirty_changed.emit(False)

    def _restore(self, draft: StoredDraft) -> None:
        self._put(draft.payload)
        if not self.dirty:
            self._drop_draft()
            return
        self.notice.tell(
            self.tr("Entwurf ({when}) wiederhergestellt, noch nicht gesichert.").format(
                when=dates.moment_in_words(draft.saved_at)
            ),
            action=self.tr("Verwerfen"),
            run=self.discard,
        )

    def _hint(self, warning: FieldWarning) -> Hint:
        go, record = self._go, warning.record_id
        if go is None or record is None:
            return Hint(translated(warning.text))
        return Hint(translated(warning.text), self.tr("Ansehen"), lambda: go(record))

    def _put(self, fields: Mapping[str, Any]) -> None:
        for key, plain in fields.items():
            if key in self._bindings:
                with suppress(ValueError, TypeError):
                    self._bindings[key].field.set_plain(plain)
                self._compare(key)
        self.sum_up()
        self.filled()

    def _take_back(self) -> None:
        self._put(self._discarded)
        self.keep_draft()

    def _keep(self, port: Drafts) -> None:
        """Of a new record with what it was begun with: whoever that is can be erased, and the draft goes along."""
        typed = {key: self._bindings[key].field.plain() for key in self._changed}
        port.save_draft(self._key, typed | (drafts.begun_with(self._entity) if self._key.endswith(":new") else {}))

    def _drop_draft(self) -> None:
        self._later.stop()
        if self._drafts is not None and self._key:
            with suppress(UserError):
                self._drafts.drop_draft(self._key)
