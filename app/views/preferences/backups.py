"""Sicherungen: what there is, a new one, a proof, a copy for the drawer, and the way back."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.common import german
from app.common.errors import StorageError
from app.context import BackupInfo
from app.views.desk import Desk
from app.views.icons import icon
from app.views.preferences.section import Section
from app.views.shared.bits import EmptyState, action_button
from app.views.shared.dates import exact, moment_in_words
from app.views.shared.flow import FlowLayout
from app.views.shared.small_table import SmallRow, SmallTable
from app.views.theme.sizes import RELATED

_MEGA = 1024 * 1024
_STATE = 2
_DAMAGED, _PROVEN, _WHOLE = "damaged", "proven", "whole"
_ICONS = {_DAMAGED: ("error", "danger"), _PROVEN: ("ok", "ok"), _WHOLE: ("check", "quiet")}


class BackupSection(Section):
    """The backups in the vault's own folder, newest first."""

    restore_wanted = Signal(str)
    """Path of the backup to go back to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Sicherungen"),
            self.tr(
                "Quartiersbuch sichert von selbst: beim Start, alle halbe Stunde und vor allem Großen. Diese liegen neben "
                "dem Tresor; legen Sie ab und zu eine auf einen Stick."
            ),
            "backup",
        )
        self._backups: list[BackupInfo] = []
        self._proven: dict[Path, str] = {}
        headings = ((self.tr("Wann"), 20), (self.tr("Größe"), 11), (self.tr("Stand"), 0))
        self.list = SmallTable(self.title, headings)
        self.list.chosen_changed.connect(self._show_buttons)
        self.now = action_button(self.tr("Jetzt sichern"), lambda: desk.command("backup"), icon_name="backup")
        self.prove = action_button(self.tr("Prüfen"), self._prove, icon_name="check")
        self.copy = action_button(
            self.tr("Kopie auf Datenträger …"), lambda: desk.command("backup_to"), icon_name="export"
        )
        self.restore = action_button(self.tr("Wiederherstellen …"), self._restore, icon_name="restore")
        buttons = QWidget()
        line = FlowLayout(buttons, RELATED)
        for button in (self.now, self.prove, self.copy, self.restore):
            line.addWidget(button)
        self._empty = EmptyState(
            self.tr("Hier stehen die Sicherungen Ihres Tresors."), self.tr("Jetzt sichern"), "backup"
        )
        self._empty.started.connect(self.now.click)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self._empty)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(buttons)
        desk.work.finished.connect(self._look_again)

    def load(self) -> None:
        self._look_again()

    @property
    def current(self) -> BackupInfo | None:
        """The chosen backup."""
        number = self.list.chosen()
        return self._backups[number] if number is not None and number < len(self._backups) else None

    def _look_again(self, *_: object) -> None:
        """Read the folder: heads of files only, a few milliseconds."""
        found = self.desk.context.backups()
        if found == self._backups and found:
            return
        self._backups = found
        self._fill()

    def _fill(self) -> None:
        self.list.show_rows([self._line(number, info) for number, info in enumerate(self._backups)])
        for number, info in enumerate(self._backups):
            item = self.list.item(number, _STATE)
            if item is not None:
                item.setIcon(icon(*_ICONS[self._state(info)[0]]))
        self.stack.setCurrentWidget(self.list if self._backups else self._empty)
        if self._backups and self.list.chosen() is None:
            self.list.choose(0)
        self._show_buttons()

    def _line(self, number: int, info: BackupInfo) -> SmallRow:
        known = info.created > datetime.min
        when = moment_in_words(info.created) if known else self.tr("unbekannt")
        size = f"{german.number(info.size / _MEGA, 1)} MB" if info.size else ""
        return SmallRow(number, (when, size, self._state(info)[1]), exact(info.created) if known else "")

    def _state(self, info: BackupInfo) -> tuple[str, str]:
        problem = info.problem or self._proven.get(info.path, "")
        if problem:
            return _DAMAGED, self.tr("beschädigt")
        if info.path in self._proven:
            return _PROVEN, self.tr("eben ganz geprüft")
        return _WHOLE, self.tr("beim Anlegen geprüft")

    def _prove(self) -> None:
        info = self.current
        if info is None:
            return
        self.notice.hide()
        self.desk.work.run(
            _proof,
            self.desk.context,
            info.path,
            what=self.tr("Sicherung prüfen"),
            progress=True,
            done=self._show_proof,
            failed=self.tell_error,
        )

    def _show_proof(self, proof: tuple[Path, str]) -> None:
        path, problem = proof
        self._proven[path] = problem
        self._fill()
        if problem:
            self.notice.tell(problem, "danger")
        else:
            self.notice.tell(self.tr("Die Sicherung ist ganz und lässt sich einspielen."), "ok")

    def _restore(self) -> None:
        info = self.current
        if info is None:
            return
        agreed = self.desk.ask.confirm(
            self.tr("Sicherung einspielen"),
            self.tr(
                "Der Tresor wird verschlossen und auf den Stand „{when}“ gebracht. Der jetzige Stand wird vorher selbst "
                "gesichert, Sie können also auch wieder hierher zurück."
            ).format(when=moment_in_words(info.created)),
            self.tr("Verschließen und einspielen"),
        )
        if agreed:
            self.restore_wanted.emit(str(info.path))

    def _show_buttons(self, *_: object) -> None:
        info, writable = self.current, not self.desk.context.read_only
        self.now.setEnabled(writable)
        self.prove.setEnabled(info is not None)
        self.restore.setEnabled(writable and info is not None and self._state(info)[0] != _DAMAGED)


def _proof(context: Any, path: Path, progress: Any) -> tuple[Path, str]:
    """Unpack and check a backup; what is wrong with it, or nothing."""
    try:
        context.check_backup(path, progress=progress)
    except StorageError as error:
        return path, str(error)
    return path, ""
