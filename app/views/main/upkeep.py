"""Looking after the vault: backups, check, passphrase."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

import PySide6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.views.desk import Desk
from app.views.main.secrets import PassphraseDialog, SheetDialog
from app.views.main.statusbar import StatusBar
from app.views.shared.dates import moment_in_words

_EVERY = 30 * 60 * 1000
"""Milliseconds of work between two automatic backups."""


class Backup(Protocol):
    """What is known of a backup."""

    @property
    def created(self) -> datetime: ...


class Upkeep(QObject):
    """Backs up at the start and every half hour, and answers the commands of the file menu."""

    def __init__(self, desk: Desk, status: StatusBar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._status = status
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._automatic)

    def answers(self) -> dict[str, Callable[[], object]]:
        """The commands this answers."""
        return {
            "backup": self.back_up,
            "backup_to": self.back_up_elsewhere,
            "check": self.check,
            "passphrase": self.change_passphrase,
            "sheet": self.new_sheet,
            "about": self.about,
        }

    def begin(self) -> None:
        """Say how old the last backup is, and make one if something changed since."""
        if self._desk.context.read_only:
            self._status.show_backup(self.tr("Nur lesbar, keine Sicherung möglich"), good=False)
            return
        self._automatic()
        self._timer.start()

    def _automatic(self) -> None:
        self._desk.work.run(self._desk.context.automatic_backup, done=self._looked, failed=self._failed)

    def _looked(self, _made: Backup | None) -> None:
        self._desk.work.run(self._desk.context.last_backup, done=self._show)

    def _show(self, last: Backup | None) -> None:
        if last is None:
            self._status.show_backup(self.tr("Noch keine Sicherung"), good=False)
        else:
            text = self.tr("Sicherung {when} geprüft").format(when=moment_in_words(last.created))
            self._status.show_backup(text, good=True)

    def _failed(self, error: BaseException) -> None:
        self._status.show_backup(self.tr("Die letzte Sicherung ist misslungen"), good=False)
        self._desk.work.crashed.emit(error)

    def back_up(self) -> None:
        """Make a backup in the vault's own folder."""
        self._desk.work.run(
            self._desk.context.backup,
            what=self.tr("Sicherung anlegen"),
            progress=True,
            done=self._backed_up,
            failed=self._failed,
        )

    def _backed_up(self, made: Backup) -> None:
        self._show(made)
        self._desk.notice(self.tr("Die Sicherung ist angelegt und geprüft."))

    def back_up_elsewhere(self) -> None:
        """Make a backup in a folder she chooses: a stick, another disk."""
        folder = self._desk.ask.folder(self.tr("Wohin mit der Sicherung?"))
        if folder is not None:
            self._desk.work.run(
                self._desk.context.backup,
                folder,
                what=self.tr("Sicherung anlegen"),
                progress=True,
                done=self._put_elsewhere,
            )

    def _put_elsewhere(self, made: Any) -> None:
        self._desk.offer_file(self.tr("Die Sicherung ist angelegt und geprüft."), made.path)

    def check(self) -> None:
        """Look the whole vault through."""
        self._desk.work.run(self._desk.context.check, what=self.tr("Tresor prüfen"), progress=True, done=self._checked)

    def _checked(self, findings: list[Any]) -> None:
        troubles = [finding.text for finding in findings if finding.severity != "ok"]
        if not troubles:
            self._desk.notice(self.tr("Der Tresor ist in Ordnung."))
            return
        text = self.tr("Es wurde nichts verändert. Bitte legen Sie jetzt eine Sicherung an einem anderen Ort ab.")
        self._desk.ask.message(self.tr("Im Tresor stimmt etwas nicht"), text, "\n".join(troubles))

    def change_passphrase(self) -> None:
        """Ask for a new passphrase."""
        if self._desk.ask.dialog(PassphraseDialog(self._desk.context, self._desk.work, self._desk.over())):
            self._desk.notice(self.tr("Die neue Passphrase gilt ab jetzt."))

    def new_sheet(self) -> None:
        """Make a new recovery code, after asking: the old sheet is worth nothing then."""
        agreed = self._desk.ask.confirm(
            self.tr("Neues Blatt für den Safe"),
            self.tr("Der bisherige Code öffnet den Tresor dann nicht mehr, nur noch ältere Sicherungen."),
            self.tr("Neuen Code machen"),
        )
        if agreed:
            self._desk.work.run(self._desk.context.new_recovery_code, done=self._show_sheet)

    def _show_sheet(self, code: str) -> None:
        desk = self._desk
        desk.ask.dialog(SheetDialog(desk.context, code, desk.work, desk.ask, self._desk.over()))

    def about(self) -> None:
        """Say what this program is."""
        text = self.tr(
            "Fall- und Kontaktbuch für das Quartiersmanagement. Alles bleibt verschlüsselt auf diesem Rechner.\n\n"
            "Freie Software unter der GPL 3 oder neuer; Symbole von Lucide (ISC), Schriften Noto (OFL)."
        )
        self._desk.ask.message("Quartiersbuch", text, f"Qt {PySide6.__version__}\n{self._desk.context.vault}")
