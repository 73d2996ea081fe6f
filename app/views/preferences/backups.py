"""Sicherungen: what there is, a new one, a proof, a copy for the drawer, and the way back."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.common.errors import StorageError, WrongSecret
from app.context import BackupComparison, BackupInfo, Reason
from app.settings.safety import BACKUP_EVERY
from app.views.icons import icon
from app.views.language import written
from app.views.language.sentences import translated
from app.views.preferences.comparison import ComparisonDialog
from app.views.preferences.copies import CopiesCard
from app.views.preferences.offered import OfferedField
from app.views.preferences.section import Section
from app.views.shared.dates import exact, moment_in_words
from app.views.shared.flow import FlowLayout
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import EmptyState, action_button
from app.views.theme.sizes import FORM, RELATED, ROW, scaled
from app.views.window_context import WindowContext
from app.views.work import Job

_MEGA = 1024 * 1024
_STATE = 3
_LINES = 5
_DAMAGED, _FOREIGN, _PROVEN, _WHOLE = "damaged", "foreign", "proven", "whole"
_ICONS = {_DAMAGED: ("error", "danger"), _FOREIGN: ("key", "quiet"), _PROVEN: ("ok", "ok"), _WHOLE: ("check", "quiet")}


class BackupSection(Section):
    """The backups in the vault's own folder, newest first, and what is known of copies elsewhere."""

    left_for = Signal(str)
    """A command that is answered once the settings are closed: "restore:" with the path of a backup."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Sicherungen"),
            self.tr(
                "Quartiersbuch sichert von selbst: beim Öffnen und Schließen, während der Arbeit und vor allem Großen. Ältere "
                "werden ausgedünnt; gelöscht werden muss hier nichts."
            ),
            "backup",
        )
        self._backups: list[BackupInfo] = []
        self._proven: dict[Path, str] = {}
        self._job: Job | None = None
        headings = ((self.tr("Wann"), 16), (self.tr("Anlass"), 0), (self.tr("Größe"), 10), (self.tr("Zustand"), 18))
        self.list = SmallTable(self.title, headings, numbers=(2,), signed=(_STATE,))
        self.list.chosen_changed.connect(self._show_buttons)
        self.list.setMinimumHeight(scaled(ROW) * _LINES)
        self.now = action_button(self.tr("Jetzt sichern"), lambda: window_context.command("backup"), icon_name="backup")
        self.prove = action_button(self.tr("Prüfen"), self._prove, icon_name="check")
        self.prove_all = action_button(self.tr("Alle prüfen"), self._prove_all)
        self.restore = action_button(self.tr("Ansehen und einspielen …"), self._compare_backup, icon_name="restore")
        self.other = action_button(self.tr("Andere Datei …"), self._pick, icon_name="open_folder")
        buttons = QWidget()
        line = FlowLayout(buttons, RELATED)
        for button in (self.now, self.prove, self.prove_all, self.restore, self.other):
            line.addWidget(button)
        self._empty = EmptyState(
            self.tr("Hier stehen die Sicherungen Ihres Tresors."), self.tr("Jetzt sichern"), "backup"
        )
        self._empty.started.connect(self.now.click)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self._empty)
        self.every = OfferedField(BACKUP_EVERY, lambda number: self.tr("alle %n Minuten", "", number))
        self.every.setMaximumWidth(scaled(FORM // 2))
        self.every.changed.connect(lambda: window_context.command(f"backup_every:{self.every.value()}"))
        self.copies = CopiesCard(window_context)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(buttons)
        self.body.addWidget(self.every)
        self.body.addWidget(self.copies)
        window_context.work.finished.connect(self._look_again)

    def load(self) -> None:
        self.every.set_value(self.window_context.settings.get(BACKUP_EVERY))
        self._look_again()

    @property
    def current(self) -> BackupInfo | None:
        """The chosen backup."""
        number = self.list.chosen()
        return self._backups[number] if number is not None and number < len(self._backups) else None

    # What there is

    def _look_again(self, job: Job | None = None) -> None:
        """Read the folder: heads of files only, a few milliseconds."""
        if job is not None and job is self._job:
            self._job = None
        self.copies.load()
        found = self.window_context.context.backups()
        if found != self._backups or not found:
            self._backups = found
            self._fill()
        self._show_buttons()

    def _fill(self) -> None:
        chosen = self.current
        self.list.show_rows([self._line(number, info) for number, info in enumerate(self._backups)])
        for number, info in enumerate(self._backups):
            item = self.list.item(number, _STATE)
            if item is not None:
                item.setIcon(icon(*_ICONS[self._state(info)[0]]))
        self.stack.setCurrentWidget(self.list if self._backups else self._empty)
        if self._backups:
            self.list.choose(self._backups.index(chosen) if chosen in self._backups else 0)
        self._show_buttons()

    def _line(self, number: int, info: BackupInfo) -> SmallRow:
        known = info.created > datetime.min
        when = moment_in_words(info.created) if known else self.tr("unbekannt")
        size = f"{written.number(info.size / _MEGA, 1)} MB" if info.size else ""
        reason, state = self._reason(info), self._state(info)[1]
        stand = self.tr("Stand {number}").format(number=written.number(info.generation))
        tip = "\n".join(filter(None, (exact(info.created), reason, stand))) if known else ""
        return SmallRow(number, (when, reason, size, state), tip)

    def _reason(self, info: BackupInfo) -> str:
        return {
            Reason.HAND: self.tr("von Hand"),
            Reason.AUTOMATIC: self.tr("von selbst"),
            Reason.DAMAGE: self.tr("statt einer beschädigten"),
            Reason.MIGRATION: self.tr("vor neuer Version"),
            Reason.IMPORT: self.tr("vor einer Übernahme"),
            Reason.MERGE: self.tr("vor dem Zusammenführen"),
            Reason.ERASURE: self.tr("vor endgültigem Löschen"),
            Reason.RESTORE: self.tr("vor dem Einspielen"),
            Reason.KEYS: self.tr("vor neuem Schlüssel"),
            Reason.UNKNOWN: "",
        }[info.reason]

    def _state(self, info: BackupInfo) -> tuple[str, str]:
        if info.problem or self._proven.get(info.path, ""):
            return _DAMAGED, self.tr("beschädigt")
        if info.foreign:
            another = self.window_context.context.is_another_vaults(info)
            return _FOREIGN, self.tr("anderer Tresor") if another else self.tr("früheres Geheimnis")
        if info.path in self._proven:
            return _PROVEN, self.tr("eben geprüft")
        return _WHOLE, self.tr("geprüft")

    # Proofs

    def _prove(self) -> None:
        info = self.current
        if info is not None:
            self._run(_proof, info.path, what=self.tr("Sicherung prüfen"), done=self._show_proof)

    def _prove_all(self) -> None:
        self._run(_proof_of_all, what=self.tr("Sicherungen prüfen"), done=self._show_proofs)

    def _show_proof(self, proof: tuple[Path, str]) -> None:
        path, problem = proof
        self._proven[path] = problem
        self._fill()
        if not problem:
            self.notice.tell(self.tr("Die Sicherung ist ganz und lässt sich einspielen."), "ok")
        elif self._backups and self._backups[0].path == path:
            self._offer_the_one_before()
        else:
            self.notice.tell(translated(problem), "danger")

    def _show_proofs(self, checked: Sequence[BackupInfo]) -> None:
        self._proven |= {info.path: info.problem for info in checked if not info.foreign}
        self._fill()
        damaged = [info for info in checked if info.problem]
        if not damaged:
            self.notice.tell(self.tr("Alle Sicherungen sind ganz und lassen sich einspielen."), "ok")
        elif damaged[0].path == self._backups[0].path:
            self._offer_the_one_before()
        else:
            text = self.tr("%n Sicherung(en) sind beschädigt; die neueste ist ganz.", "", len(damaged))
            self.notice.tell(text, "warn")

    def _offer_the_one_before(self) -> None:
        """The newest is rotten: say so, stand on the one before, and make a new one possible at once."""
        before = next((n for n, info in enumerate(self._backups) if self._state(info)[0] in (_WHOLE, _PROVEN)), None)
        if before is None:
            text = self.tr("Keine Sicherung hier ist ganz. Der Tresor selbst ist davon nicht betroffen.")
        else:
            self.list.choose(before)
            text = self.tr(
                "Die neueste Sicherung ist beschädigt. Der Tresor selbst ist davon nicht betroffen; die davor ist von {when}."
            ).format(when=moment_in_words(self._backups[before].created))
        self.notice.tell(text, "danger", self.tr("Neu sichern"), self.now.click)

    # The way back

    def _pick(self) -> None:
        path = self.window_context.ask.open_file(
            self.tr("Sicherung wählen"), self.tr("Sicherungen (*.qbsicherung);;Alle Dateien (*)")
        )
        if path is not None:
            self._run(_look, path, what=self.tr("Sicherung ansehen"), done=self._show_comparison)

    def _compare_backup(self) -> None:
        info = self.current
        if info is not None:
            self._run(_look, info.path, what=self.tr("Sicherung ansehen"), done=self._show_comparison)

    def _show_comparison(self, found: tuple[Path, BackupComparison | BackupInfo]) -> None:
        path, inside = found
        if isinstance(inside, BackupInfo):
            agreed = self._agrees_unseen(inside)
        else:
            agreed = self.window_context.ask.dialog(
                ComparisonDialog(self.window_context, inside, self.window_context.over())
            )
        if agreed:
            self.left_for.emit(f"restore:{path}")

    def _agrees_unseen(self, info: BackupInfo) -> bool:
        """Whether one under another key is to be put in, which can't be looked into here."""
        if self.window_context.context.is_another_vaults(info):
            return self.window_context.ask.confirm(
                self.tr("Sicherung eines anderen Tresors"),
                self.tr(
                    "Diese Sicherung ist nicht von diesem Tresor; was sie über sich sagt, ist noch nicht geprüft. Zum Einspielen "
                    "brauchen Sie die Passphrase oder das Blatt jenes Tresors, und diese gelten danach. Der jetzige Tresor kommt "
                    "vorher unverändert in den Ordner „backups“."
                ),
                self.tr("Verschließen und einspielen"),
            )
        return self.window_context.ask.confirm(
            self.tr("Sicherung von vor einem Wechsel"),
            self.tr(
                "Diese Sicherung ist von vor einem Wechsel der Geheimnisse und ließ sich nicht neu verschlüsseln. Zum Ansehen "
                "und Einspielen brauchen Sie neben der jetzigen Passphrase auch die Passphrase oder das Blatt von damals; "
                "danach gelten weiter die jetzigen. Der jetzige Stand wird vorher selbst gesichert."
            ),
            self.tr("Verschließen und einspielen"),
        )

    def _run(self, fn: Any, *args: Any, what: str, done: Any) -> None:
        self.notice.hide()
        self._job = self.window_context.work.run(
            fn, self.window_context.context, *args, what=what, progress=True, done=done, failed=self.tell_error
        )
        self._show_buttons()

    def _show_buttons(self, *_: object) -> None:
        info, writable, free = self.current, not self.window_context.context.read_only, self._job is None
        state = self._state(info)[0] if info is not None else _DAMAGED
        self.now.setEnabled(writable)
        self.prove.setEnabled(free and info is not None and state != _FOREIGN)
        self.prove_all.setEnabled(free and bool(self._backups))
        self.restore.setEnabled(free and writable and state != _DAMAGED)
        self.other.setEnabled(free and writable)


def _proof(context: Any, path: Path, progress: Any) -> tuple[Path, str]:
    """Unpack and check a backup; what is wrong with it, or nothing."""
    try:
        context.check_backup(path, progress=progress)
    except StorageError as error:
        return path, error.sentence
    return path, ""


def _proof_of_all(context: Any, progress: Any) -> Sequence[BackupInfo]:
    found: Sequence[BackupInfo] = context.check_backups(progress)
    return found


def _look(context: Any, path: Path, progress: Any) -> tuple[Path, BackupComparison | BackupInfo]:
    """What is in a backup; of one under another key, what it says about itself."""
    try:
        return path, context.compare_backup(path, progress)
    except WrongSecret:
        return path, context.look_at_backup(path)
