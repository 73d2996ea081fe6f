"""Looking after the vault: backups, check, passphrase, sheet, key."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.errors import NoPermission, NoSpace, StorageError, UserError
from app.services.office import settings
from app.settings.safety import BACKUP_EVERY, NOTE_HISTORY_DAYS, REMAINS_DAYS, REMIND_AFTER
from app.views.language.sentences import translated
from app.views.main.bars.statusbar import StatusBar
from app.views.main.maintenance.copies import reminder
from app.views.shared.dates import moment_in_words
from app.views.start import vaults
from app.views.window_context import Notice, WindowContext

if TYPE_CHECKING:
    from app.context import BackupInfo, Finding

_MINUTE = 60 * 1000
"""In milliseconds."""


class Maintenance(QObject):
    """Backs up at the start and while she works, and answers the commands of the file menu."""

    change_wanted = Signal(str)
    """Lock, and show this screen, which asks for other secrets."""

    def __init__(self, window_context: WindowContext, status: StatusBar, window: QWidget) -> None:
        super().__init__(window)
        self._window_context = window_context
        self._status = status
        self._trouble, self._hinders_saving = "", False
        self._timer = QTimer(self)
        self._timer.setInterval(window_context.settings.get(BACKUP_EVERY) * _MINUTE)
        self._timer.timeout.connect(self._automatic)
        status.backup_wanted.connect(self.look_at_backups)

    def answers(self) -> dict[str, Callable[[], object]]:
        """The commands this answers."""
        return {
            "backup": self.back_up,
            "backup_to": self.back_up_elsewhere,
            "check": self.check,
            "passphrase": self.change_passphrase,
            "sheet": self.new_sheet,
            "exposed": self.exposed,
            "about": self.about,
        }

    def begin(self) -> None:
        """Say how old the last backup is, and make one if something changed since."""
        if self._window_context.context.read_only:
            self._status.show_backup(self.tr("Nur lesbar, keine Sicherung möglich"), good=False)
            return
        self._timer.start()
        self._window_context.work.run(
            self._window_context.context.seal_backups,
            what=self.tr("Frühere Sicherungen neu verschlüsseln"),
            progress=True,
            done=self._sealed,
            failed=self._failed_by_itself,
        )

    # Backups by themselves

    def _sealed(self, left: list[Path]) -> None:
        if left:
            text = self.tr("%n frühere Sicherung(en) ließ(en) sich nicht neu verschlüsseln.", "", len(left))
            door = (self.tr("Ansehen"), lambda: self._window_context.command("preferences:security"))
            self._window_context.noticed.emit(Notice(text, buttons=(door,)))
        self._automatic()

    def _automatic(self) -> None:
        self._window_context.work.run(
            self._window_context.context.forget_old_notes,
            what=self.tr("Verlauf vertraulicher Notizen kürzen"),
            failed=self._done_next_time,
        )
        self._window_context.work.run(
            self._window_context.context.follow_the_day,
            what=self.tr("Verzogene und Aufgelöstes zum Stichtag führen"),
            failed=self._done_next_time,
        )
        self._window_context.work.run(
            self._window_context.context.automatic_backup,
            what=self.tr("Sicherung anlegen"),
            progress=True,
            done=self._looked,
            failed=self._failed_by_itself,
        )

    def _age_out(self) -> None:
        self._window_context.work.run(
            self._window_context.context.age_out,
            what=self.tr("Altes neben den Sicherungen löschen"),
            progress=True,
            done=self._aged_out,
            failed=self._done_next_time,
        )

    def _aged_out(self, gone: list[Path]) -> None:
        """Nothing goes without a word."""
        if gone:
            text = self.tr(
                "%n ersetzte(r) Stand/Stände oder beschädigte Sicherung(en) nach der Frist gelöscht: {names}",
                "",
                len(gone),
            )
            self._window_context.notice(text.format(names=", ".join(path.name for path in gone)))

    def _done_next_time(self, error: BaseException) -> None:
        if not isinstance(error, UserError | StorageError):
            self._window_context.work.crashed.emit(error)

    def _looked(self, made: "BackupInfo | None") -> None:
        from app.context import Reason

        self._window_context.give_back_memory()
        if made is not None and made.reason is Reason.DAMAGE:
            text = self.tr("Die neueste Sicherung war beschädigt. Eine neue ist angelegt und geprüft.")
            self._window_context.noticed.emit(Notice(text, buttons=((self.tr("Ansehen"), self._open_backups),)))
        if made is not None:
            self._age_out()
        self._window_context.work.run(
            self._window_context.context.last_backup, what=self.tr("Sicherungen ansehen"), done=self._show
        )

    def _show(self, last: "BackupInfo | None") -> None:
        self._trouble, self._hinders_saving = "", False
        if last is None:
            self._status.show_backup(self.tr("Noch keine Sicherung"), good=False)
        else:
            text = self.tr("Sicherung {when} geprüft").format(when=moment_in_words(last.created))
            self._status.show_backup(text, good=True)
        self._remind()

    def _remind(self) -> None:
        context = self._window_context.context
        if context.read_only or vaults.demo_passphrase(context.vault):
            return
        self._status.show_copy(reminder(context.copies(), clock.today(), context.read(settings.read, REMIND_AFTER)))

    def remind_after(self, days: str) -> None:
        """Remind of a copy elsewhere after so many days; "0" for never."""
        self._window_context.context.remember(REMIND_AFTER, int(days))
        self._remind()

    def forget_notes_after(self, days: str) -> None:
        """Keep earlier texts of confidential notes in the history for so many days."""
        self._window_context.context.remember(NOTE_HISTORY_DAYS, int(days))

    def age_out_after(self, days: str) -> None:
        """Remove what was replaced, and damaged backups, after so many days."""
        self._window_context.context.remember(REMAINS_DAYS, int(days))

    def back_up_every(self, minutes: str) -> None:
        """Back up by itself after so many minutes of work, counted from now."""
        self._window_context.settings.set(BACKUP_EVERY, int(minutes))
        self._timer.setInterval(int(minutes) * _MINUTE)

    def _failed_by_itself(self, error: BaseException) -> None:
        """Say so at the bottom; in the middle of her work only once for the same reason, and never over it."""
        before = self._trouble
        if self._keep(error) and self._trouble != before:
            text = self.tr("Die Sicherung ist nicht gelungen.")
            self._window_context.noticed.emit(Notice(text, buttons=((self.tr("Warum?"), self._tell_trouble),)))

    def _keep(self, error: BaseException) -> bool:
        """Remember what hindered a backup; False for a bug, which goes where bugs go."""
        self._status.show_backup(self.tr("Die letzte Sicherung ist nicht gelungen"), good=False)
        if not isinstance(error, UserError | StorageError):
            self._window_context.work.crashed.emit(error)
            return False
        self._trouble = translated(error)
        self._hinders_saving = isinstance(error, NoSpace | NoPermission)
        return True

    def look_at_backups(self) -> None:
        """What hinders the backups, if anything does, otherwise their list."""
        if self._trouble:
            self._tell_trouble()
        else:
            self._open_backups()

    def _open_backups(self) -> None:
        self._window_context.command("preferences:backups")

    def _tell_trouble(self) -> None:
        safe = self.tr("{reason}\n\nWas Sie eingeben, ist trotzdem gesichert; es fehlt nur die zweite Fassung davon.")
        unsure = self.tr(
            "{reason}\n\nWas bisher gesichert wurde, ist da. Neues lässt sich vielleicht nicht sichern, solange das so ist; es bleibt dann im Fenster stehen."
        )
        text = unsure if self._hinders_saving else safe
        chosen = self._window_context.ask.choose(
            self.tr("Die Sicherung ist nicht gelungen"),
            text.format(reason=self._trouble),
            (self.tr("Noch einmal versuchen"), self.tr("An anderem Ort ablegen …")),
        )
        if chosen is not None:
            (self.back_up, self.back_up_elsewhere)[chosen]()

    # Backups by hand

    def back_up(self) -> None:
        """Make a backup in the vault's own folder."""
        self._window_context.work.run(
            self._window_context.context.backup,
            what=self.tr("Sicherung anlegen"),
            progress=True,
            done=self._backed_up,
            failed=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        if self._keep(error):
            self._tell_trouble()

    def _backed_up(self, made: "BackupInfo") -> None:
        self._show(made)
        self._window_context.notice(self.tr("Die Sicherung ist angelegt und geprüft."))

    def back_up_elsewhere(self) -> None:
        """Make a backup in the folder of the last copy, or in another that she chooses: a stick, another disk."""
        folder = self._window_context.context.copies().folder
        again = self._again_there(folder) if folder is not None and folder.is_dir() else 1
        if again is None:
            return
        folder = self._window_context.ask.folder(self.tr("Wohin mit der Sicherung?")) if again else folder
        if folder is not None:
            self._window_context.work.run(
                self._window_context.context.backup,
                folder,
                what=self.tr("Sicherung anlegen"),
                progress=True,
                done=self._put_elsewhere,
                failed=self._not_put_elsewhere,
            )

    def _again_there(self, folder: Path) -> int | None:
        """0 for the same folder again, 1 for another."""
        return self._window_context.ask.choose(
            self.tr("Wohin mit der Kopie?"),
            self.tr("Zuletzt lag sie in „{folder}“.").format(folder=folder),
            (self.tr("Wieder dorthin"), self.tr("In einen anderen Ordner …")),
        )

    def _put_elsewhere(self, made: "BackupInfo") -> None:
        self._remind()
        last = self._window_context.context.copies().last
        if last is None or last < made.created:
            text = self.tr(
                "Die Sicherung ist angelegt und geprüft, aber auf demselben Datenträger wie der Tresor: Geht er kaputt, ist "
                "auch sie weg."
            )
        else:
            text = self.tr("Die Kopie ist angelegt und geprüft.")
        self._window_context.offer_file(text, made.path)

    def _not_put_elsewhere(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self._window_context.ask.message(self.tr("Die Kopie ist nicht gelungen"), translated(error))
        else:
            self._window_context.work.crashed.emit(error)

    # The vault and its secrets

    def check(self) -> None:
        """Look the whole vault through."""
        self._window_context.work.run(
            self._window_context.context.check, what=self.tr("Tresor prüfen"), progress=True, done=self._checked
        )

    def _checked(self, findings: "list[Finding]") -> None:
        """Trouble is shown at once; that all is well is said in passing, with a door to what was looked at."""
        if any(finding.severity != "ok" for finding in findings):
            self._show_findings(findings)
        else:
            door = (self.tr("Ansehen"), lambda: self._show_findings(findings))
            self._window_context.noticed.emit(Notice(self.tr("Der Tresor ist in Ordnung."), buttons=(door,)))

    def _show_findings(self, findings: "list[Finding]") -> None:
        from app.views.main.maintenance.check_dialog import show_findings

        show_findings(self._window_context, findings)

    def change_passphrase(self) -> None:
        """Ask for the present and a new passphrase, once the vault is closed."""
        self._change("passphrase", self.tr("Passphrase ändern"))

    def new_sheet(self) -> None:
        """Make a new recovery code, once the vault is closed and she has shown that it is she who wants it."""
        self._change("new_code", self.tr("Neues Blatt für den Safe"))

    def exposed(self) -> None:
        """Somebody knows a secret: change all of them."""
        self._change("exposed", self.tr("Jemand kennt mein Geheimnis"))

    def _change(self, screen: str, title: str) -> None:
        text = self.tr(
            "Dafür wird der Tresor verschlossen und mit einem neuen Schlüssel neu geschrieben; das dauert kaum länger als eine "
            "Sicherung. Angefangenes bleibt als Entwurf. Danach öffnet das bisherige Geheimnis nichts Heutiges mehr, auch nicht "
            "die Sicherungen im Tresor; nur Kopien, die schon an anderen Orten liegen, öffnet es noch."
        )
        if self._window_context.ask.confirm(title, text, self.tr("Verschließen und weiter")):
            self.change_wanted.emit(screen)

    def about(self) -> None:
        """Say what this program is."""
        text = self.tr(
            "Fall- und Kontaktbuch für das Quartiersmanagement. Alles bleibt verschlüsselt auf diesem Rechner.\n\n"
            "Freie Software unter der GPL 3 oder neuer; Symbole von Lucide (ISC), Schriften Noto (OFL)."
        )
        self._window_context.ask.message(
            "Quartiersbuch", text, f"Qt {PySide6.__version__}\n{self._window_context.context.vault}"
        )
