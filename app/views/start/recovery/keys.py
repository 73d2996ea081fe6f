"""Only the key file is lost: that of a backup comes back, and no entry is touched."""

from datetime import datetime
from pathlib import Path

from app.views.shared.announce import LiveLabel
from app.views.shared.dates import exact
from app.views.shared.widgets import action_button, row
from app.views.start import vaults
from app.views.start.screen import SecretField, StartContext
from app.views.start.waiting import WaitingScreen


class KeysScreen(WaitingScreen):
    """The secret, and where no backup lies beside the vault, the file of one."""

    before = "trouble"

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Schlüsseldatei zurückholen"),
            self.tr(
                "Geben Sie die Passphrase oder den Code vom Blatt ein. Die Sicherungen neben dem Tresor werden der Reihe "
                "nach versucht; eingesetzt wird nur, was die Datei wirklich öffnet."
            ),
        )
        self.source: Path | None = None
        self.secret = SecretField()
        self.add_field(self.tr("Passphrase oder Code vom Blatt"), self.secret)
        self.pick = action_button(self.tr("Sicherung von anderem Ort nehmen …"), self._pick, role="link")
        self.picked = LiveLabel("", "small", wrap=True)
        self.column.addLayout(row(self.pick, None))
        self.add(self.picked)
        self.add_waiting()
        self.button = action_button(self.tr("Zurückholen"), self._begin, role="primary", icon_name="key")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.parts = (self.secret, self.pick, self.button, self.return_button)
        self.column.addLayout(row(self.return_button, None, self.button))
        self.secret.returnPressed.connect(self._begin)
        self.secret.textChanged.connect(lambda: self.tell(""))

    def _pick(self) -> None:
        path = self.start.ask.open_file(
            self.tr("Sicherung wählen"), self.tr("Sicherungen (*.qbsicherung);;Alle Dateien (*)")
        )
        if path is not None:
            self.source = path
            self.picked.setText(path.name)

    def _begin(self) -> None:
        if not self.secret.text():
            self.tell(self.tr("Bitte die Passphrase oder den Code eingeben."))
            return
        self.begin(
            vaults.return_keys,
            self.start.folder,
            self.secret.text(),
            self.source,
            what=self.tr("Die Schlüssel der Sicherungen werden versucht …"),
            done=self._done,
        )

    def _done(self, created: datetime) -> None:
        text = self.tr(
            "Die Schlüsseldatei ist zurück, aus der Sicherung von {day}. Es gelten Passphrase und Blatt, die zu ihr gehören."
        )
        self.start.is_mended(text.format(day=exact(created)))
        self.start.wanted.emit("unlock")
