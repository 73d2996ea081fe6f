"""Other secrets for the vault while nobody reads it: what she knows, the new sheet on paper, and only then the change."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox

from app.common.progress import Progress
from app.common.sentences import Sentence
from app.views.shared.dates import exact
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.start import vaults
from app.views.start.create import SheetScreen
from app.views.start.recovery.new_passphrase import NewPassphraseScreen, leave
from app.views.start.screen import PendingChange, Screen, SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP

if TYPE_CHECKING:
    from app.context import Context
    from app.vaults.secrets import Change


class ChangeScreen(NewPassphraseScreen):
    """What opens the vault now, and what is to open it from now on. Nothing is changed here yet."""

    def __init__(self, start: StartContext, title: str, sentence: str) -> None:
        super().__init__(start, title, sentence)
        self.present = SecretField()
        self.add_field(self.present_word(), self.present)
        self.add_second()
        self.add_waiting()
        self.button = action_button(self.tr("Weiter"), lambda: self._begin(), role="primary", icon_name="key")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.parts = (*self.findChildren(SecretField), *self.more(), self.button, self.return_button)
        self.column.addLayout(row(self.return_button, None, self.button))
        for field in self.findChildren(SecretField):
            field.textChanged.connect(lambda: self.tell(""))
            field.returnPressed.connect(lambda: self._begin())

    def present_word(self) -> str:
        """What is asked for."""
        return self.tr("Jetzige Passphrase oder Code vom Blatt")

    def more(self) -> tuple[QCheckBox, ...]:
        """Those that are no secrets."""
        return ()

    def change(self) -> "Change":
        """What she wants."""
        from app.vaults.secrets import Change

        return Change(self.passphrase.text() if self.new_passphrase else None)

    def _begin(self, *, agreed: bool = False) -> None:
        if not self.present.text():
            self.tell(self.tr("Bitte zuerst eingeben, was den Tresor jetzt öffnet."))
            self.present.setFocus()
            return
        if self.context is not None and not self.is_typed_twice():
            return
        for field in self.findChildren(SecretField):
            field.show_text(False)
        if self.context is not None:
            self._propose(self.context)
        else:
            self.open(agreed)

    def open(self, agreed: bool) -> None:
        """Prove what opens it now."""
        self.begin(
            vaults.unlocked,
            self.start.folder,
            self.present.text(),
            agreed,
            what=self.tr("Der Tresor wird geöffnet …"),
            done=self._opened,
        )

    def _opened(self, unlocked: vaults.Unlocked) -> None:
        self.return_button.setText(self.tr("Ohne Änderung öffnen"))
        self.ask_further(unlocked, self.present.text(), (self.present,))

    def _propose(self, context: "Context") -> None:
        what = self.tr("Passphrase beurteilen")
        self.begin(proposed, context, self.present.text(), self.change(), what=what, done=self._prepared)

    def refuse(self, error: BaseException) -> None:
        """Ask where that is all that hinders it; otherwise say why."""
        if self.agrees(error):
            self._begin(agreed=True)
        else:
            super().refuse(error)

    def _prepared(self, pending: PendingChange) -> None:
        self.start.pending = pending
        if pending.change.sheet is not None:
            self.start.wanted.emit("changing")
            return
        self.start.fresh = pending.context, pending.change.code or ""
        self.start.wanted.emit("new_sheet")


class PassphraseScreen(ChangeScreen):
    """Another passphrase. The sheet stays if its code is typed."""

    def __init__(self, start: StartContext) -> None:
        self.sheet = SecretField()
        super().__init__(
            start,
            self.tr("Passphrase ändern"),
            self.tr(
                "Der Tresor wird mit einem neuen Schlüssel neu geschrieben, seine Sicherungen danach ebenso: Die bisherige "
                "Passphrase öffnet dann nichts Heutiges mehr. Bis zuletzt gilt sie weiter: Bricht etwas ab, ist nichts verloren."
            ),
        )

    def add_more(self) -> None:
        self.add_field(self.tr("Code vom Blatt im Safe, wenn das Blatt weiter gelten soll"), self.sheet)
        text = self.tr("Bleibt das Feld leer, drucken Sie gleich ein neues Blatt; das bisherige gilt dann nicht mehr.")
        self.add(PlainLabel(text, "small", wrap=True))

    def change(self) -> "Change":
        from app.vaults.secrets import is_recovery_code

        typed = self.present.text() if is_recovery_code(self.present.text()) else self.sheet.text()
        return replace(super().change(), sheet=typed or None)


class NewCodeScreen(ChangeScreen):
    """Another sheet; the passphrase stays."""

    new_passphrase = False

    def open(self, agreed: bool) -> None:
        what = self.tr("Der Tresor wird geöffnet …")
        self.begin(
            prepare, self.start.folder, self.present.text(), self.change(), agreed, what=what, done=self._prepared
        )

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Neues Blatt für den Safe"),
            self.tr(
                "Sie drucken ein neues Blatt, dann wird der Tresor mit einem neuen Schlüssel neu geschrieben, seine Sicherungen "
                "danach ebenso: Das bisherige Blatt öffnet dann nichts Heutiges mehr. Die Passphrase bleibt."
            ),
        )

    def present_word(self) -> str:
        return self.tr("Passphrase")


class ExposedScreen(ChangeScreen):
    """Somebody knows a secret: passphrase, sheet and data key are changed, and the backups sealed anew or removed."""

    def __init__(self, start: StartContext) -> None:
        self.removing = QCheckBox()
        super().__init__(
            start,
            self.tr("Jemand kennt mein Geheimnis"),
            self.tr(
                "Passphrase und Blatt werden beide neu, und der Tresor wird mit einem neuen Schlüssel neu geschrieben. Wer die "
                "bisherige Passphrase, das bisherige Blatt oder eine Kopie der Schlüsseldatei hat, öffnet damit nichts Heutiges "
                "mehr. Was er sich vorher kopiert hat, bleibt ihm."
            ),
        )

    def add_more(self) -> None:
        self.removing.setText(self.tr("Frühere Sicherungen löschen, statt sie neu zu verschlüsseln"))
        self.add(self.removing)

    def more(self) -> tuple[QCheckBox, ...]:
        return (self.removing,)

    def change(self) -> "Change":
        return replace(super().change(), remove_backups=self.removing.isChecked())


class NewSheetScreen(SheetScreen):
    """The new sheet, which is on paper before the one of before ends."""

    def sentence(self) -> str:
        return self.tr(
            "Dieser Code gilt, sobald Sie ihn abgetippt haben und der Tresor neu geschrieben ist; bis dahin gilt das bisherige "
            "Blatt. Mit dem neuen kommen Sie auch dann herein, wenn die neue Passphrase vergessen ist."
        )

    def add_buttons(self) -> None:
        self.column.addLayout(row(action_button(self.tr("Abbrechen"), self.back), None, self.button))

    def back(self) -> None:
        """Nothing is changed: on with the work."""
        leave(self.start, self.context)

    def confirmed(self) -> None:
        self.start.wanted.emit("changing")


class ChangingScreen(WaitingScreen):
    """The change itself. It begins at once; stopped or refused, everything is as before."""

    def __init__(self, start: StartContext) -> None:
        assert start.pending is not None
        self.pending = start.pending
        super().__init__(
            start,
            self.tr("Der Tresor wird neu verschlüsselt"),
            self.tr("Bis zuletzt gelten die bisherigen Geheimnisse: Bricht etwas ab, ist nichts verloren."),
        )
        self.add_waiting()
        self.again_button = action_button(self.tr("Noch einmal"), self._begin, role="primary", icon_name="key")
        self.leave_button = action_button(self.tr("Ohne Änderung öffnen"), self.back)
        self.parts = (self.again_button, self.leave_button)
        self.column.addLayout(row(self.leave_button, None, self.again_button))
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self.waiting.running:
            return
        context, present, change = self.pending
        what = self.tr("Der Tresor wird gesichert …")
        self.begin(_changed, context, present, change, what=what, done=self._done)

    def back(self) -> None:
        leave(self.start, self.pending.context)

    def _done(self, _code: str) -> None:
        self.start.wanted.emit("changed")


class ChangedScreen(Screen):
    """What holds now, and what nobody here can reach."""

    def __init__(self, start: StartContext) -> None:
        assert start.pending is not None
        self.context, _present, change = start.pending
        super().__init__(start, self.tr("Die neuen Geheimnisse gelten"), self._sentence(change))
        copies = self.context.copies_still_open()
        if copies:
            text = self.tr(
                "%n Kopie(n) an anderen Orten öffnet noch das Bisherige; von hier aus lassen sie sich nicht erreichen. Bitte "
                "vernichten und neu anlegen:",
                "",
                len(copies),
            )
            self.add(PlainLabel(text, "warn", wrap=True))
        for copy in copies:
            place = str(copy.path) if copy.path else self.tr("Ort nicht vermerkt")
            self.add(PlainLabel(f"{exact(copy.made)}: {place}", wrap=True))
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Öffnen"), self.back, role="primary", icon_name="unlock")
        self.column.addLayout(row(None, self.button))
        self.first = self.button

    def _sentence(self, change: "Change") -> str:
        sheet = self.tr("Bitte das bisherige Blatt vernichten.") if change.sheet is None else ""
        backups = (
            self.tr("Die früheren Sicherungen im Tresor werden gelöscht, sobald eine neue geprüft ist.")
            if change.remove_backups
            else self.tr("Die früheren Sicherungen im Tresor werden nach dem Öffnen neu verschlüsselt.")
        )
        return " ".join(filter(None, (sheet, backups)))

    def back(self) -> None:
        """On to her work."""
        leave(self.start, self.context)


def prepare(folder: Path, present: str, change: "Change", agreed: bool, progress: Progress) -> PendingChange:
    """Open the vault with what opens it now, and propose a code where the sheet does not stay."""
    from app.vaults.opening import open_with_secret

    progress(0, 0, Sentence("Der Tresor wird geöffnet …"))
    context = open_with_secret(folder, present, agreed=agreed)
    try:
        return PendingChange(context, present, context.prepared(present, change))
    except BaseException:
        context.close()
        raise


def proposed(context: "Context", present: str, change: "Change", progress: Progress) -> PendingChange:
    """The change of an opened vault, with a code where the sheet does not stay. Raises UserError or WrongSecret."""
    progress(0, 0, Sentence("Die Eingaben werden geprüft …"))
    return PendingChange(context, present, context.prepared(present, change))


def _changed(context: "Context", present: str, change: "Change", progress: Progress) -> str:
    return context.change_secrets(present, change, progress)
