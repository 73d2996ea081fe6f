"""The secrets of the open vault: who may change them, another passphrase, another sheet for the safe."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError, WrongSecret
from app.services.office import settings
from app.views.ask import Ask
from app.views.language.sentences import translated
from app.views.options import Options
from app.views.shared.fitting import FittingDialog
from app.views.shared.strength import StrengthBar
from app.views.shared.widgets import PlainLabel, action_button, restyle, row
from app.views.start.create import SheetScreen
from app.views.start.screen import SecretField, StartContext
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, INSIDE, PAGE, RELATED
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

_WIDTH = 440


class _SecretDialog(FittingDialog):
    """Fields for secrets below each other, a line for what went wrong, and one button that works off the window's thread."""

    def __init__(self, work: Work, title: str, sentence: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(_WIDTH))
        self.work = work
        self.message = PlainLabel("", "danger", wrap=True)
        self.column = QVBoxLayout()
        self.column.setSpacing(INSIDE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        outer.setSpacing(INSIDE)
        outer.addWidget(PlainLabel(title, "title"))
        outer.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        outer.addLayout(self.column)
        outer.addWidget(self.message)
        outer.addSpacing(GROUP)
        self.button = action_button(verb, self._pressed, role="primary", icon_name="key")
        self.button.setDefault(True)
        self.leave_button = action_button(self.tr("Abbrechen"), self.reject)
        outer.addLayout(row(None, self.leave_button, self.button))
        self._last: QLineEdit | None = None

    def add_field(self, word: str, field: QLineEdit, *below: QWidget) -> None:
        """A field with its label above and what belongs to it below."""
        label = PlainLabel(word)
        label.setBuddy(field)
        field.setAccessibleName(word)
        field.textChanged.connect(lambda: self.tell(""))
        self.column.addSpacing(RELATED)
        for part in (label, field, *below):
            self.column.addWidget(part)
        if self._last is None:
            field.setFocus()
        else:
            self.setTabOrder(self._last, field)
        self.setTabOrder(field, self.leave_button)
        self.setTabOrder(self.leave_button, self.button)
        self._last = field

    def begin(self) -> None:
        """Start the work in the worker thread."""
        raise NotImplementedError

    def field_for(self, error: BaseException) -> QLineEdit:
        """Where she types again after this error."""
        raise NotImplementedError

    def refused(self, error: BaseException) -> None:
        """Say why, and let her try again; a bug goes where bugs go."""
        self.setEnabled(True)
        if isinstance(error, UserError | StorageError):
            self.tell(translated(error))
        else:
            self.tell("")
            self.work.crashed.emit(error)
        field = self.field_for(error)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def done_well(self, _result: object) -> None:
        """It worked."""
        self.accept()

    def tell(self, text: str, role: str = "danger") -> None:
        """The line under the fields."""
        self.message.setText(text)
        self.message.setProperty("role", role)
        restyle(self.message)

    def _pressed(self) -> None:
        if self.isEnabled():
            self.begin()


class ProveDialog(_SecretDialog):
    """Before what only she may do: the unlocked desk alone is not enough."""

    def __init__(
        self, context: "Context", work: Work, title: str, sentence: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(work, title, sentence, verb, parent)
        self._context = context
        self.secret = SecretField()
        self.add_field(self.tr("Ihre Passphrase oder der Code vom Blatt"), self.secret)

    def begin(self) -> None:
        if not self.secret.text():
            self.secret.setFocus()
            return
        self.setEnabled(False)
        self.tell(self.tr("Wird geprüft …"), "quiet")
        self.work.run(
            self._context.prove,
            self.secret.text(),
            what=self.tr("Passphrase prüfen"),
            done=self.done_well,
            failed=self.refused,
        )

    def field_for(self, _error: BaseException) -> QLineEdit:
        return self.secret


class PassphraseDialog(_SecretDialog):
    """The present passphrase, and the new one twice. The recovery code stays; old backups keep the old passphrase."""

    def __init__(self, context: "Context", work: Work, parent: QWidget | None = None) -> None:
        super().__init__(
            work,
            self.tr("Passphrase ändern"),
            self.tr(
                "Das Blatt im Safe gilt weiter. Ältere Sicherungen öffnen sich noch mit der bisherigen Passphrase."
            ),
            self.tr("Ändern"),
            parent,
        )
        self._context = context
        self.present, self.passphrase, self.again = SecretField(), SecretField(), SecretField()
        self.strength = StrengthBar(work, context.read(settings.words_about_her))
        self.strength.proposed.connect(self.passphrase.take)
        self.passphrase.looked.connect(self.again.show_text)
        self.passphrase.textChanged.connect(self.strength.judge)
        self.add_field(self.tr("Jetzige Passphrase oder Code vom Blatt"), self.present)
        self.add_field(self.tr("Neue Passphrase"), self.passphrase, self.strength)
        self.add_field(self.tr("Noch einmal"), self.again)

    def begin(self) -> None:
        if not self.present.text():
            self.tell(self.tr("Bitte zuerst die jetzige Passphrase."))
            self.present.setFocus()
            return
        if self.passphrase.text() != self.again.text():
            self.tell(self.tr("Die beiden Eingaben sind verschieden."))
            self.again.setFocus()
            return
        self.setEnabled(False)
        self.tell(self.tr("Die Passphrase wird geändert …"), "quiet")
        self.work.run(
            self._context.change_passphrase,
            self.passphrase.text(),
            self.present.text(),
            what=self.tr("Passphrase ändern"),
            done=self.done_well,
            failed=self.refused,
        )

    def field_for(self, error: BaseException) -> QLineEdit:
        return self.present if isinstance(error, WrongSecret) else self.passphrase


class SheetDialog(QDialog):
    """A new recovery code on its sheet. Only when it was typed once does it take the place of the old one."""

    def __init__(
        self,
        context: "Context",
        code: str,
        work: Work,
        ask: Ask,
        parent: QWidget | None = None,
        look: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Neues Blatt für den Safe"))
        self._context, self._code, self._work = context, code, work
        start = StartContext(Options(vault=context.vault), work, ask, self)
        start.fresh = (context, code)
        start.opened.connect(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(GROUP)
        self.screen_shown = SheetScreen(start, look)
        self.screen_shown.setFixedWidth(scaled(_WIDTH))
        column.addWidget(self.screen_shown)
        note: QLabel = PlainLabel(
            self.tr("Bis dahin gilt das bisherige Blatt. Danach öffnet es nur noch ältere Sicherungen."),
            "small",
            wrap=True,
        )
        column.addWidget(note)

    def _use(self, _context: object) -> None:
        self.screen_shown.wait(self.tr("Der neue Code wird eingesetzt …"))
        self._work.run(
            self._context.use_recovery_code,
            self._code,
            what=self.tr("Neuer Code"),
            done=self._used,
            failed=self.screen_shown.refuse,
        )

    def _used(self, _result: object) -> None:
        self.accept()
