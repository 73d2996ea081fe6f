"""A new key for the whole vault, while nobody reads it: passphrase, wait, and then the new sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.common.progress import Progress
from app.views.shared.widgets import action_button, row
from app.views.start.screen import SecretField, StartContext
from app.views.start.waiting import WaitingScreen

if TYPE_CHECKING:
    from app.context import Context


class RotateScreen(WaitingScreen):
    """The vault is closed here, so that no page, timer or search can be in the way."""

    before = "unlock"

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Neu verschlüsseln"),
            self.tr(
                "Der Tresor wird gesichert und mit einem neuen Schlüssel ganz neu geschrieben. Danach drucken Sie ein neues "
                "Blatt für den Safe; die Passphrase bleibt. Bis zuletzt gilt der alte Schlüssel: Bricht etwas ab, ist nichts "
                "verloren."
            ),
        )
        self.passphrase = SecretField()
        self.passphrase.returnPressed.connect(self._begin)
        self.add_field(self.tr("Passphrase"), self.passphrase)
        self.add_waiting()
        self.button = action_button(self.tr("Neu verschlüsseln"), self._begin, role="primary", icon_name="key")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.parts = (self.passphrase, self.button, self.return_button)
        self.column.addLayout(row(self.return_button, None, self.button))

    def _begin(self) -> None:
        if not self.passphrase.text() or self.waiting.running:
            return
        self.passphrase.show_text(False)
        self.begin(
            _rotate,
            self.start.folder,
            self.passphrase.text(),
            what=self.tr("Der Tresor wird geöffnet …"),
            done=self._done,
        )

    def refuse(self, error: BaseException) -> None:
        """Say why, with the passphrase ready to be typed over."""
        super().refuse(error)
        self.passphrase.selectAll()

    def _done(self, fresh: "tuple[Context, str]") -> None:
        self.start.fresh = fresh
        # the sheet is left only with the code typed: then it is on paper
        self.start.opened.connect(_keep, Qt.ConnectionType.SingleShotConnection)
        self.start.wanted.emit("sheet")


def _rotate(folder: Path, passphrase: str, progress: Progress) -> "tuple[Context, str]":
    from app.vaults.opening import open_with_passphrase

    context = open_with_passphrase(folder, passphrase)
    try:
        return context, context.rotate_key(passphrase, progress=progress)
    except BaseException:
        context.close()
        raise


def _keep(context: "Context") -> None:
    context.code_is_kept()
