"""The way back in with the code from the sheet."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.views.shared.widgets import action_button, row, set_hint
from app.views.start import vaults
from app.views.start.recovery.explanations import FOREIGN_KEYS, LOCKED_OUT
from app.views.start.recovery.new_passphrase import NewPassphraseScreen, leave
from app.views.start.screen import StartContext
from app.views.theme.sizes import GROUP

if TYPE_CHECKING:
    from app.context import Context


class RecoverScreen(NewPassphraseScreen):
    """The recovery code, and then a new passphrase."""

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
        set_hint(self.code, "XXXXX-XXXXX-…")
        self.add_field(self.tr("Wiederherstellungscode"), self.code)
        self.add_second()
        self.add_waiting()
        self.button = action_button(self.tr("Weiter"), self._open, role="primary", icon_name="unlock")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.column.addLayout(row(self.return_button, None, self.button))
        self.column.addSpacing(GROUP)
        look = action_button(self.tr("Auch der Code öffnet nicht?"), self._look, role="link")
        self.column.addLayout(row(look, None))
        self.parts = (self.code, self.passphrase, self.again, self.button, self.return_button, look)
        self.code.returnPressed.connect(self._open)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._open)
        self.look = look
        if start.code:
            self.code.setText(start.code)
            self.first = self.button
            start.code = ""
        if start.notice:
            self.tell(start.notice, "ok")
            start.notice = ""

    def _open(self, *, agreed: bool = False) -> None:
        if self.context is not None:
            self._set(self.context)
            return
        what = self.tr("Der Tresor wird geöffnet …")
        self.begin(vaults.unlocked_by_code, self.start.folder, self.code.text(), agreed, what=what, done=self._unlocked)

    def _unlocked(self, unlocked: vaults.Unlocked) -> None:
        self.button.setText(self.tr("Öffnen"))
        self.return_button.setText(self.tr("Ohne Änderung öffnen"))
        self.look.hide()
        self.ask_further(unlocked, self.code.text(), (self.code, self.look))

    def _set(self, context: "Context") -> None:
        if self.is_typed_twice():
            what = self.tr("Der Tresor wird neu verschlüsselt")
            typed = self.code.text(), self.passphrase.text()
            self.begin(vaults.set_passphrase, context, *typed, what=what, done=self._opened)

    def refuse(self, error: BaseException) -> None:
        """Ask where that is all that hinders it; otherwise say why."""
        if self.agrees(error):
            self._open(agreed=True)
        else:
            super().refuse(error)

    def _opened(self, context: "Context") -> None:
        leave(self.start, context)

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
