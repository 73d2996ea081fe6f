"""The secrets of the open vault: another passphrase, another sheet for the safe."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.views.ask import Ask
from app.views.options import Options
from app.views.shared.bits import PlainLabel, action_button, restyle, row
from app.views.start import vaults
from app.views.start.create import SheetScreen
from app.views.start.screen import SecretField, Start
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, INSIDE, PAGE, RELATED
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

_WIDTH = 440


class PassphraseDialog(QDialog):
    """The new passphrase, typed twice. The recovery code stays; old backups keep the old passphrase."""

    def __init__(self, context: "Context", work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Passphrase ändern"))
        self.setMinimumWidth(scaled(_WIDTH))
        self._context = context
        self._work = work
        self.passphrase, self.again = SecretField(), SecretField()
        self.passphrase.looked.connect(self.again.show_text)
        self.passphrase.textChanged.connect(self._judge)
        self.strength = PlainLabel(" ", "small", wrap=True)
        self.message = PlainLabel("", "danger", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(INSIDE)
        column.addWidget(PlainLabel(self.tr("Passphrase ändern"), "title"))
        text = self.tr(
            "Das Blatt im Safe gilt weiter. Ältere Sicherungen öffnen sich noch mit der bisherigen Passphrase."
        )
        column.addWidget(PlainLabel(text, "quiet", wrap=True))
        for word, fields in (
            (self.tr("Neue Passphrase"), (self.passphrase, self.strength)),
            (self.tr("Noch einmal"), (self.again, self.message)),
        ):
            label = PlainLabel(word)
            label.setBuddy(fields[0])
            fields[0].setAccessibleName(word)
            column.addSpacing(RELATED)
            for part in (label, *fields):
                column.addWidget(part)
        column.addSpacing(GROUP)
        self.button = action_button(self.tr("Ändern"), self._change, role="primary", icon_name="key")
        self.button.setDefault(True)
        column.addLayout(row(None, action_button(self.tr("Abbrechen"), self.reject), self.button))

    def _judge(self, text: str) -> None:
        self.strength.setText(vaults.hint(text) or " ")

    def _change(self) -> None:
        if self.passphrase.text() != self.again.text():
            self._tell(self.tr("Die beiden Eingaben sind verschieden."))
            return
        self.setEnabled(False)
        self._tell(self.tr("Die Passphrase wird geändert …"), "quiet")
        self._work.run(
            self._context.change_passphrase, self.passphrase.text(), done=self._changed, failed=self._refused
        )

    def _changed(self, _result: object) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.setEnabled(True)
        if not isinstance(error, UserError | StorageError):
            self._tell("")
            raise error
        self._tell(str(error))
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, text: str, role: str = "danger") -> None:
        self.message.setText(text)
        self.message.setProperty("role", role)
        restyle(self.message)


class SheetDialog(QDialog):
    """A new recovery code on its sheet, typed once; the old sheet opens only older backups from now on."""

    def __init__(self, context: "Context", code: str, work: Work, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Neues Blatt für den Safe"))
        start = Start(Options(vault=context.vault), work, ask, self)
        start.fresh = (context, code)
        start.opened.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        screen = SheetScreen(start)
        screen.setFixedWidth(scaled(_WIDTH))
        column.addWidget(screen)
