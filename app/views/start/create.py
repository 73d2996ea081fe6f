"""A new vault: choose the passphrase, then put the recovery sheet into the safe."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from app.common.errors import UserError
from app.views.language.sentences import translated
from app.views.shared.shared_folders import shared_folder_warning
from app.views.shared.strength import StrengthBar
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.start import vaults
from app.views.start.screen import Screen, SecretField, StartContext
from app.views.theme.sizes import GROUP

if TYPE_CHECKING:
    from app.context import Context


class CreateScreen(Screen):
    """The passphrase, typed twice."""

    before = "welcome"

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Neuer Tresor"),
            self.tr(
                "Die Passphrase brauchen Sie jeden Morgen. Gut sind fünf Wörter, die nichts miteinander zu tun haben; "
                "Leerzeichen und Umlaute sind erlaubt. Was sich erraten ließe, wird nicht angenommen."
            ),
        )
        self.passphrase, self.again = SecretField(), SecretField()
        self.passphrase.looked.connect(self.again.show_text)
        self.add_field(self.tr("Passphrase"), self.passphrase)
        self.strength = StrengthBar(start.work)
        self.strength.proposed.connect(self.passphrase.take)
        self.add(self.strength)
        self.add_field(self.tr("Noch einmal"), self.again)
        self.add_message()
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Tresor anlegen"), self._create, role="primary", icon_name="lock")
        back = action_button(self.tr("Zurück"), self.back)
        self.column.addLayout(row(back, None, self.button))
        self.column.addSpacing(GROUP)
        place = self.tr("Er wird angelegt in „{folder}“.").format(folder=start.folder)
        self.add(PlainLabel(place, "small", wrap=True))
        self.warning = PlainLabel("", "warn", wrap=True)
        self.warning.hide()
        self.add(self.warning)
        start.work.run(vaults.shared_folder, start.folder, what=self.tr("Ordner ansehen"), done=self._warn)
        self.passphrase.textChanged.connect(self._judge)
        self.again.textChanged.connect(lambda: self.tell(""))
        self.again.returnPressed.connect(self._create)
        self.passphrase.returnPressed.connect(self._type_again)

    def _warn(self, place: str | None) -> None:
        """Say that the folder is not only on this computer."""
        if place:
            self.warning.setText(shared_folder_warning(place))
            self.warning.show()

    def _judge(self, text: str) -> None:
        self.tell("")
        self.strength.judge(text)

    def _type_again(self) -> None:
        self.again.setFocus()
        self.again.selectAll()

    def _create(self) -> None:
        if self.passphrase.text() != self.again.text():
            self.tell(self.tr("Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben."))
            self._type_again()
            return
        self.passphrase.show_text(False)
        self.wait(self.tr("Der Tresor wird angelegt …"))
        self.start.work.run(
            vaults.create,
            self.start.folder,
            self.passphrase.text(),
            what=self.tr("Tresor anlegen"),
            done=self._made,
            failed=self.refuse,
        )

    def _made(self, fresh: "tuple[Context, str]") -> None:
        self.start.fresh = fresh
        self.start.wanted.emit("sheet")


class SheetScreen(Screen):
    """The recovery code, saved as a sheet and typed once, so that it surely works when it is needed.

    `look` shows the sheet in the preview of papers, ready to be printed, where there is a window to show it over.
    """

    def __init__(self, start: StartContext, look: Callable[[], object] | None = None) -> None:
        super().__init__(
            start,
            self.tr("Das Blatt für den Safe"),
            self.tr(
                "Wenn Sie die Passphrase vergessen, öffnet nur noch dieser Code den Tresor. Niemand sonst hat ihn. "
                "Drucken Sie das Blatt und legen Sie es weg, am besten in den Safe der Gemeinde."
            ),
        )
        assert start.fresh is not None
        self.context, self.code = start.fresh
        self.add(_code_frame(self.code))
        self.save = action_button(self.tr("Blatt als PDF sichern …"), self._save, icon_name="pdf")
        shown = [self.save]
        if look is not None:
            shown.insert(0, action_button(self.tr("Ansehen und drucken …"), look, icon_name="print"))
        self.column.addLayout(row(*shown, None))
        self.typed = QLineEdit()
        self.typed.setPlaceholderText("XXXXX-XXXXX-…")
        self.add_field(self.tr("Zur Probe einmal abtippen, vom Blatt oder von oben"), self.typed)
        self.add_message()
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Weiter"), self._go_on, role="primary")
        self.column.addLayout(row(None, self.button))
        self.typed.textChanged.connect(lambda: self.tell(""))
        self.typed.returnPressed.connect(self._go_on)

    def _save(self) -> None:
        path = self.start.ask.save_file(
            self.tr("Blatt als PDF sichern"), self.tr("Wiederherstellungsblatt.pdf"), self.tr("PDF (*.pdf)")
        )
        if path is not None:
            self.start.work.run(
                vaults.sheet,
                self.code,
                self.start.folder,
                path,
                what=self.tr("Blatt sichern"),
                done=self._saved,
                failed=self.refuse,
            )

    def _saved(self, _result: object) -> None:
        self.tell(
            self.tr("Das Blatt ist gesichert. Bitte drucken und danach die Datei löschen: Sie öffnet den Tresor."), "ok"
        )

    def _go_on(self) -> None:
        try:
            if not vaults.same_code(self.typed.text(), self.code):
                self.tell(self.tr("Das ist ein anderer Code. Bitte Gruppe für Gruppe vergleichen."))
                return
        except UserError as error:
            self.tell(translated(error))
            return
        self.start.fresh = None
        self.start.opened.emit(self.context)


def _code_frame(code: str) -> QFrame:
    """The code in two lines, large, to be selected and read out."""
    frame = QFrame()
    frame.setProperty("note", "info")
    groups = code.split("-")
    half = (len(groups) + 1) // 2
    text = QLabel("-".join(groups[:half]) + "-\n" + "-".join(groups[half:]))
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setProperty("role", "code")
    text.setAccessibleName(" ".join(code))
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    column = QVBoxLayout(frame)
    column.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
    column.addWidget(text)
    return frame
