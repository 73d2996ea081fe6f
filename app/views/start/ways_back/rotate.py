"""A new key for the whole vault, while nobody reads it: passphrase, wait, and then the new sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.common.progress import Progress
from app.views.shared.bits import action_button, row
from app.views.start.screen import Screen, SecretField, Start
from app.views.start.waiting import Waiting
from app.views.theme.sizes import GROUP

if TYPE_CHECKING:
    from app.context import Context


class RotateScreen(Screen):
    """The vault is closed here, so that no page, timer or search can be in the way."""

    before = "unlock"

    def __init__(self, start: Start) -> None:
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
        self.add_message()
        self.waiting = Waiting(start.work)
        self.add(self.waiting)
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Neu verschlüsseln"), self._begin, role="primary", icon_name="key")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.column.addLayout(row(self.return_button, None, self.button))

    def _begin(self) -> None:
        if not self.passphrase.text() or self.waiting.running:
            return
        self.passphrase.show_text(False)
        self.tell("")
        self._free(False)
        self.waiting.run(
            _rotate,
            self.start.folder,
            self.passphrase.text(),
            what=self.tr("Der Tresor wird geöffnet …"),
            done=self._done,
            failed=self.refuse,
            stopped=self._stopped,
        )

    def escape(self) -> None:
        """Esc stops what runs."""
        self.waiting.stop() if self.waiting.running else self.back()

    def refuse(self, error: BaseException) -> None:
        """Free everything again and say why."""
        self._free(True)
        super().refuse(error)
        self.passphrase.selectAll()

    def _free(self, free: bool) -> None:
        for part in (self.passphrase, self.button, self.return_button):
            part.setEnabled(free)

    def _stopped(self) -> None:
        self._free(True)
        self.tell(self.tr("Abgebrochen. Es wurde nichts verändert."), "quiet")

    def _done(self, fresh: "tuple[Context, str]") -> None:
        self.start.fresh = fresh
        # the sheet is left only with the code typed: then it is on paper
        self.start.opened.connect(_keep, Qt.ConnectionType.SingleShotConnection)
        self.start.wanted.emit("sheet")


def _rotate(folder: Path, passphrase: str, progress: Progress) -> "tuple[Context, str]":
    from app.context import open_with_passphrase

    context = open_with_passphrase(folder, passphrase)
    try:
        return context, context.rotate_key(passphrase, progress=progress)
    except BaseException:
        context.close()
        raise


def _keep(context: "Context") -> None:
    context.code_is_kept()
