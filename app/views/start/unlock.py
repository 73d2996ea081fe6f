"""The unlock screen: one field."""

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.common.errors import MustWait, VaultInUse, WrongSecret
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.start import vaults
from app.views.start.screen import SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP, INSIDE

if TYPE_CHECKING:
    from app.context import Context


class UnlockScreen(WaitingScreen):
    """Asks for the passphrase; after wrong ones it counts down how long the next try has to wait."""

    opens = True

    def __init__(self, start: StartContext) -> None:
        super().__init__(start, "Quartiersbuch")
        self._left = 0
        self._tried = False
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self.add(PlainLabel(self.tr("Ihr Tresor ist verschlossen. Ihre Passphrase öffnet ihn."), "quiet", wrap=True))
        self.add(PlainLabel(str(start.folder), "small", wrap=True))
        self._add_demo_note()
        self.passphrase = SecretField()
        self.passphrase.returnPressed.connect(self._open)
        self.add_field(self.tr("Passphrase"), self.passphrase)
        self.add_waiting()
        self.button = action_button(self.tr("Öffnen"), self._open, role="primary", icon_name="unlock")
        self.add(self.button)
        self.column.addSpacing(GROUP)
        forgotten = action_button(self.tr("Passphrase vergessen?"), self._recover, role="link")
        other = action_button(self.tr("Anderer Tresor"), self._other, role="link")
        self.parts += (self.passphrase, self.button, forgotten, other)
        self.column.addLayout(row(forgotten, None, other))
        if start.notice:
            self.tell(start.notice, "ok")
            start.notice = ""

    def _add_demo_note(self) -> None:
        secret = vaults.demo_passphrase(self.start.folder)
        if not secret:
            return
        note = QFrame()
        note.setProperty("note", "info")
        column = QVBoxLayout(note)
        column.setSpacing(INSIDE)
        text = self.tr("Das ist der Demo-Tresor mit erfundenen Menschen. Seine Passphrase: {secret}")
        column.addWidget(PlainLabel(text.format(secret=secret), wrap=True))
        fill_in = action_button(self.tr("Einsetzen und öffnen"), lambda: self._fill_in(secret), role="link")
        self.parts += (fill_in,)
        column.addLayout(row(fill_in, None))
        self.column.addSpacing(GROUP)
        self.add(note)

    def _fill_in(self, secret: str) -> None:
        self.passphrase.setText(secret)
        self._open()

    def _open(self, *, agreed: bool = False) -> None:
        if not self.passphrase.text() or self._left:
            return
        self.passphrase.show_text(False)
        self.begin_short(
            vaults.unlock,
            self.start.folder,
            self.passphrase.text(),
            agreed,
            what=self.tr("Tresor öffnen"),
            done=self._opened,
            failed=self._refused,
            text=self.tr("Der Tresor wird geöffnet …"),
        )

    def _opened(self, context: "Context") -> None:
        self.start.opened.emit(context)

    def _refused(self, error: Any) -> None:
        if isinstance(error, VaultInUse):
            self.start.wanted.emit("in_use")
            return
        if self.agrees(error):
            self._open(agreed=True)
            return
        self.refuse(error)
        self.passphrase.selectAll()
        if isinstance(error, WrongSecret | MustWait) and error.seconds:
            self._left = math.ceil(error.seconds)
            self._tried = isinstance(error, WrongSecret)
            self.button.setEnabled(False)
            self._clock.start()
            self._show_delay()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._show_delay(spoken=False)
            return
        self._clock.stop()
        self.button.setEnabled(True)
        self.tell(self.tr("Bitte noch einmal versuchen."), "quiet")

    def _show_delay(self, *, spoken: bool = True) -> None:
        if self._tried:
            text = self.tr("Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.", "", self._left)
        else:
            text = self.tr("Nach mehreren falschen Versuchen: nächster Versuch in %n Sekunden.", "", self._left)
        self.tell(text, spoken=spoken)

    def _recover(self) -> None:
        self.start.wanted.emit("recover")

    def _other(self) -> None:
        self.start.wanted.emit("welcome")
