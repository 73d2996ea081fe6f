"""The way back in with the code from the sheet."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.views.shared.strength import StrengthBar
from app.views.shared.widgets import action_button, row
from app.views.start import vaults
from app.views.start.recovery.explanations import FOREIGN_KEYS, LOCKED_OUT
from app.views.start.screen import SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP

if TYPE_CHECKING:
    from app.context import Context


class RecoverScreen(WaitingScreen):
    """The recovery code and a new passphrase."""

    before = "unlock"
    opens = True

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Mit dem Blatt öffnen"),
            self.tr(
                "Auf dem Blatt im Safe steht der Wiederherstellungscode. Danach gilt Ihre neue Passphrase, die vergessene öffnet "
                "nichts Heutiges mehr; der Code bleibt. Der Tresor wird dafür mit einem neuen Schlüssel neu geschrieben."
            ),
        )
        self.code = QLineEdit()
        self.code.setPlaceholderText("XXXXX-XXXXX-…")
        self.passphrase, self.again = SecretField(), SecretField()
        self.passphrase.looked.connect(self.again.show_text)
        self.add_field(self.tr("Wiederherstellungscode"), self.code)
        self.add_field(self.tr("Neue Passphrase"), self.passphrase)
        self.strength = StrengthBar(start.work)
        self.strength.proposed.connect(self.passphrase.take)
        self.add(self.strength)
        self.add_field(self.tr("Noch einmal"), self.again)
        self.add_waiting()
        self.button = action_button(self.tr("Öffnen"), self._open, role="primary", icon_name="unlock")
        back = action_button(self.tr("Zurück"), self.back)
        self.column.addLayout(row(back, None, self.button))
        self.column.addSpacing(GROUP)
        look = action_button(self.tr("Auch der Code öffnet nicht?"), self._look, role="link")
        self.column.addLayout(row(look, None))
        self.parts = (self.code, self.passphrase, self.again, self.button, back, look)
        self.code.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._open)
        self.passphrase.textChanged.connect(self.strength.judge)
        if start.code:
            self.code.setText(start.code)
            self.first = self.passphrase
            start.code = ""
        if start.notice:
            self.tell(start.notice, "ok")
            start.notice = ""

    def _open(self, *, agreed: bool = False) -> None:
        if self.passphrase.text() != self.again.text():
            self.tell(self.tr("Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben."))
            return
        self.begin(
            vaults.recover,
            self.start.folder,
            self.code.text(),
            self.passphrase.text(),
            agreed,
            what=self.tr("Der Tresor wird geöffnet …"),
            done=self._opened,
        )

    def refuse(self, error: BaseException) -> None:
        """Ask where that is all that hinders it; otherwise say why."""
        if self.agrees(error):
            self._open(agreed=True)
        else:
            super().refuse(error)

    def _opened(self, context: "Context") -> None:
        self.start.opened.emit(context)

    def _look(self) -> None:
        """Whether it is the typing, or the key file is another vault's."""
        self.run(
            vaults.are_keys_foreign,
            self.start.folder,
            what=self.tr("Sicherungen ansehen"),
            done=self._looked,
            failed=self.refuse,
        )

    def _looked(self, foreign: bool) -> None:
        self.start.trouble = FOREIGN_KEYS if foreign else LOCKED_OUT
        self.start.wanted.emit("trouble")
