"""A new vault: choose the passphrase, then put the recovery sheet into the safe."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from app.common.errors import UserError
from app.views.language.sentences import translated
from app.views.shared.announce import announce
from app.views.shared.shared_folders import shared_folder_warning
from app.views.shared.strength import StrengthBar
from app.views.shared.widgets import PlainLabel, action_button, row, set_hint
from app.views.start import vaults
from app.views.start.screen import Screen, SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP, RELATED

if TYPE_CHECKING:
    from app.context import Context


class CreateScreen(WaitingScreen):
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
        self.add_waiting()
        self.button = action_button(self.tr("Tresor anlegen"), self._create, role="primary", icon_name="lock")
        back = action_button(self.tr("Zurück"), self.back)
        self.parts = (self.passphrase, self.again, self.strength, self.button, back)
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
            announce(self.warning, self.warning.text())

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
        self.begin_short(
            vaults.create,
            self.start.folder,
            self.passphrase.text(),
            what=self.tr("Tresor anlegen"),
            done=self._made,
            failed=self.refuse,
            text=self.tr("Der Tresor wird angelegt …"),
        )

    def _made(self, fresh: "tuple[Context, str]") -> None:
        self.start.fresh = fresh
        self.start.wanted.emit("sheet")


class SheetScreen(Screen):
    """The recovery code, printed or saved as a sheet and typed once, so that it surely works when it is needed."""

    def __init__(self, start: StartContext) -> None:
        super().__init__(start, self.tr("Das Blatt für den Safe"), self.sentence())
        assert start.fresh is not None
        self.context, self.code = start.fresh
        self.column.addSpacing(RELATED)
        self.add(_code_frame(self.code))
        self.column.addSpacing(RELATED)
        self.print_button = action_button(self.tr("Drucken …"), self._print, icon_name="print")
        self.save = action_button(self.tr("Blatt als PDF sichern …"), self._save, icon_name="pdf")
        self.column.addLayout(row(self.print_button, self.save, None))
        self.typed = QLineEdit()
        set_hint(self.typed, "XXXXX-XXXXX-…")
        self.add_field(self.tr("Zur Probe einmal abtippen, vom Blatt oder von oben"), self.typed)
        self.add_message()
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Weiter"), self._go_on, role="primary")
        self.add_buttons()
        self.typed.textChanged.connect(lambda: self.tell(""))
        self.typed.returnPressed.connect(self._go_on)

    def sentence(self) -> str:
        """What the sheet is good for."""
        return self.tr(
            "Wenn Sie die Passphrase vergessen, öffnet nur noch dieser Code den Tresor. Niemand sonst hat ihn. "
            "Drucken Sie das Blatt und legen Sie es weg, am besten in den Safe der Gemeinde."
        )

    def add_buttons(self) -> None:
        """The ways on."""
        self.column.addLayout(row(None, self.button))

    def _print(self) -> None:
        self.run(
            vaults.sheet,
            self.context,
            self.code,
            what=self.tr("Blatt vorbereiten"),
            done=self._choose_printer,
            failed=self.refuse,
        )

    def _choose_printer(self, data: bytes) -> None:
        from app.views.preview import pdfium
        from app.views.preview.printing import new_printer, print_dialog, print_pages

        printer = new_printer(pdfium.sizes(data)[0])
        dialog = print_dialog(printer, self)
        if self.start.ask.dialog(dialog):
            self.start.work.run(
                print_pages,
                data,
                printer,
                0,
                what=self.tr("Drucken"),
                progress=True,
                done=self._printed,
                failed=self.refuse,
            )

    def _printed(self, _count: int) -> None:
        self.tell(self.tr("Das Blatt ist an den Drucker gegeben."), "ok")

    def _save(self) -> None:
        path = self.start.ask.save_file(
            self.tr("Blatt als PDF sichern"), self.tr("Wiederherstellungsblatt.pdf"), self.tr("PDF (*.pdf)")
        )
        if path is not None:
            self.start.work.run(
                vaults.save_sheet,
                self.context,
                self.code,
                path,
                what=self.tr("Blatt sichern"),
                done=self._saved,
                failed=self.refuse,
            )

    def _saved(self, _result: object) -> None:
        """A file that opens the vault is no good news."""
        self.tell(
            self.tr("Das Blatt ist gesichert. Bitte drucken und danach die Datei löschen: Sie öffnet den Tresor."),
            "warn",
        )

    def _go_on(self) -> None:
        try:
            if not vaults.same_code(self.typed.text(), self.code):
                self.tell(self.tr("Das ist ein anderer Code. Bitte Gruppe für Gruppe vergleichen."))
                return
        except UserError as error:
            self.tell(translated(error))
            return
        self.confirmed()

    def confirmed(self) -> None:
        """The code is on paper."""
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
