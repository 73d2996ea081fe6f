"""The ways back in: with the code from the sheet, or from a backup."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.views.shared.bits import PlainLabel, action_button, row
from app.views.start import vaults
from app.views.start.screen import Choice, Screen, SecretField, Start
from app.views.theme.sizes import GROUP

if TYPE_CHECKING:
    from app.context import Context


class RecoverScreen(Screen):
    """The recovery code and a new passphrase."""

    def __init__(self, start: Start) -> None:
        super().__init__(
            start,
            self.tr("Mit dem Blatt öffnen"),
            self.tr(
                "Auf dem Blatt im Safe steht der Wiederherstellungscode. Danach gilt Ihre neue Passphrase; der Code bleibt."
            ),
        )
        self.code = QLineEdit()
        self.code.setPlaceholderText("XXXXX-XXXXX-…")
        self.passphrase, self.again = SecretField(), SecretField()
        self.passphrase.looked.connect(self.again.show_text)
        self.add_field(self.tr("Wiederherstellungscode"), self.code)
        self.add_field(self.tr("Neue Passphrase"), self.passphrase)
        self.add_field(self.tr("Noch einmal"), self.again)
        self.add_message()
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Öffnen"), self._open, role="primary", icon_name="unlock")
        self.column.addLayout(row(action_button(self.tr("Zurück"), self._back), None, self.button))
        self.again.returnPressed.connect(self._open)

    def _open(self) -> None:
        if self.passphrase.text() != self.again.text():
            self.tell(self.tr("Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben."))
            return
        self.wait(self.tr("Der Tresor wird geöffnet …"))
        self.start.work.run(
            vaults.recover,
            self.start.folder,
            self.code.text(),
            self.passphrase.text(),
            done=self._opened,
            failed=self.refuse,
        )

    def _opened(self, context: "Context") -> None:
        self.start.opened.emit(context)

    def _back(self) -> None:
        self.start.wanted.emit("unlock")


class RestoreScreen(Screen):
    """A backup file and its secret."""

    def __init__(self, start: Start) -> None:
        super().__init__(
            start,
            self.tr("Sicherung einspielen"),
            self.tr(
                "Wählen Sie die Sicherung und geben Sie ihre Passphrase oder den Wiederherstellungscode ein. Was jetzt im "
                "Tresor liegt, wird vorher selbst gesichert."
            ),
        )
        self.source: Path | None = None
        self.pick = action_button(self.tr("Sicherung wählen …"), self._pick, icon_name="backup")
        self.first = self.pick
        self.picked = PlainLabel("", "quiet", wrap=True)
        self.column.addSpacing(GROUP)
        self.column.addLayout(row(self.pick, None))
        self.add(self.picked)
        self.secret = SecretField()
        self.add_field(self.tr("Passphrase oder Wiederherstellungscode"), self.secret)
        self.add_message()
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Einspielen"), self._restore, role="primary", icon_name="restore")
        self.column.addLayout(row(action_button(self.tr("Zurück"), self._back), None, self.button))
        self.secret.returnPressed.connect(self._restore)
        if start.source is not None:
            self._take(start.source)

    def _pick(self) -> None:
        path = self.start.ask.open_file(
            self.tr("Sicherung wählen"), self.tr("Sicherungen (*.qbsicherung);;Alle Dateien (*)")
        )
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        self.source = path
        self.picked.setText(path.name)
        self.tell("")

    def _restore(self) -> None:
        if self.source is None:
            self.tell(self.tr("Bitte zuerst die Sicherung wählen."))
            return
        self.wait(self.tr("Die Sicherung wird geprüft und eingespielt …"))
        self.start.work.run(
            vaults.restore, self.source, self.start.folder, self.secret.text(), done=self._done, failed=self.refuse
        )

    def _done(self, _result: object) -> None:
        self.start.notice = self.tr("Die Sicherung ist eingespielt und geprüft.")
        self.start.wanted.emit("unlock")

    def _back(self) -> None:
        self.start.wanted.emit("first")


class TroubleScreen(Screen):
    """A vault that can't be opened: what is wrong, what is safe, what to do."""

    def __init__(self, start: Start, sentence: str) -> None:
        super().__init__(start, self.tr("Dieser Tresor ist nicht vollständig"), sentence)
        self.column.addSpacing(GROUP)
        restore = Choice(
            self.tr("Sicherung einspielen"),
            self.tr("Sie nehmen die letzte geprüfte Sicherung; der jetzige Stand wird vorher beiseitegelegt."),
            "restore",
        )
        restore.clicked.connect(lambda: start.wanted.emit("restore"))
        other = Choice(
            self.tr("Andere Wege"), self.tr("Einen anderen Ordner öffnen oder die Demo ansehen."), "open_folder"
        )
        other.clicked.connect(lambda: start.wanted.emit("welcome"))
        self.first = restore
        self.add(restore, other)
