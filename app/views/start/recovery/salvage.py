"""Rescue what can be read into a new vault, then the report on it: what is there, and what is missing by name."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.dates import exact
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import PlainLabel, action_button, row, section
from app.views.start import vaults
from app.views.start.screen import Screen, SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP, RELATED

if TYPE_CHECKING:
    from app.vaults.salvaging import Salvaged

_tr = QCoreApplication.translate
_MOST_KINDS, _MOST_NAMES = 8, 6


class SalvageScreen(WaitingScreen):
    """The secret, and where the rescued vault goes. The damaged one is only read."""

    before = "trouble"

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Retten, was lesbar ist"),
            self.tr(
                "Grundlage ist die neueste unversehrte Sicherung; dazu kommt jeder Eintrag, der in der beschädigten Datei noch "
                "lesbar ist. Der beschädigte Tresor wird nicht verändert."
            ),
        )
        self.target = _beside(start.folder)
        self.secret = SecretField()
        self.add_field(self.tr("Passphrase oder Code vom Blatt"), self.secret)
        self.column.addSpacing(RELATED)
        self.place = PlainLabel("", "small", wrap=True)
        self.pick = action_button(self.tr("Anderer Ort …"), self._pick, role="link")
        self.add(self.place)
        self.column.addLayout(row(self.pick, None))
        self.add_waiting()
        self.button = action_button(self.tr("Retten"), self._begin, role="primary", icon_name="merge")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.parts = (self.secret, self.pick, self.button, self.return_button)
        self.column.addLayout(row(self.return_button, None, self.button))
        self.secret.returnPressed.connect(self._begin)
        self.secret.textChanged.connect(lambda: self.tell(""))
        self._show_place()

    def _show_place(self) -> None:
        self.place.setText(self.tr("Der neue Tresor entsteht in „{folder}“.").format(folder=self.target))

    def _pick(self) -> None:
        folder = self.start.ask.folder(self.tr("Wo soll der gerettete Tresor entstehen?"))
        if folder is not None:
            self.target = _beside(folder / self.start.folder.name)
            self._show_place()

    def _begin(self) -> None:
        if not self.secret.text():
            self.tell(self.tr("Bitte die Passphrase oder den Code eingeben."))
            return
        self.begin(
            vaults.salvage,
            self.start.folder,
            self.target,
            self.secret.text(),
            what=self.tr("Die Sicherungen werden geprüft …"),
            done=self._done,
        )

    def nothing_done(self) -> str:
        return self.tr("Abgebrochen. Es wurde nichts verändert und nichts angelegt.")

    def _done(self, made: "Salvaged") -> None:
        self.start.salvaged = made
        self.start.wanted.emit("salvaged")


class SalvagedScreen(Screen):
    """What the rescue has brought. Names of what is missing stand here only, never in a file."""

    wide = True

    def __init__(self, start: StartContext) -> None:
        assert start.salvaged is not None
        self.made = made = start.salvaged
        super().__init__(start, self.tr("Gerettet"), self._sentence(made))
        self.column.addSpacing(RELATED)
        self.add(_kinds_table(made))
        for text in self._losses(made):
            self.add(PlainLabel(text, "warn", wrap=True))
        if made.salvage_report.missing:
            self.add(section(self.tr("Was fehlt")), _missing_table(made))
            self.add(PlainLabel(self.tr("Diese Namen stehen nur hier, in keiner Datei."), "small", wrap=True))
        self.add_message()
        self.column.addSpacing(GROUP)
        self.save = action_button(self.tr("Bericht als PDF sichern …"), self._save, icon_name="pdf")
        self.adopt = action_button(self.tr("Damit weiterarbeiten"), self._adopt, role="primary", icon_name="check")
        self.column.addLayout(row(self.save, None, self.adopt))
        where = self.tr(
            "Der gerettete Tresor kommt an den Platz des beschädigten und behält dessen Sicherungen; die beschädigten "
            "Dateien bleiben dort unter „backups“ aufgehoben."
        )
        self.add(PlainLabel(where, "small", wrap=True))
        self.stay = action_button(self.tr("Lieber am neuen Ort lassen und dort öffnen"), self._stay, role="link")
        self.column.addLayout(row(self.stay, None))
        self.first = self.adopt

    def _sentence(self, made: "Salvaged") -> str:
        if made.salvage_report.is_complete and made.readable:
            return self.tr("Es fehlt nichts, soweit sich das erkennen lässt. Passphrase und Code bleiben dieselben.")
        if not made.readable and made.backup is not None:
            text = self.tr(
                "Die beschädigte Datei war nicht lesbar. Der neue Tresor steht auf dem Stand der Sicherung von {day}; was "
                "danach eingegeben wurde, fehlt."
            )
            return text.format(day=exact(made.backup.created))
        if made.backup is None:
            return self.tr("Es gab keine unversehrte Sicherung; gerettet ist, was in der Datei selbst lesbar war.")
        text = self.tr("Grundlage war die Sicherung von {day}, ergänzt um alles, was in der Datei lesbar war.")
        return text.format(day=exact(made.backup.created))

    def _losses(self, made: "Salvaged") -> list[str]:
        return [
            self.tr("{what}: %n fehlt/fehlen.", "", lost.count).format(what=translated(lost.what))
            for lost in made.salvage_report.parts
        ]

    def _save(self) -> None:
        path = self.start.ask.save_file(
            self.tr("Bericht als PDF sichern"), self.tr("Rettungsbericht.pdf"), self.tr("PDF (*.pdf)")
        )
        if path is not None:
            self.run(
                vaults.write_salvage_report,
                self.made,
                path,
                what=self.tr("Bericht sichern"),
                done=self._saved,
                failed=self.refuse,
            )

    def _saved(self, _result: object) -> None:
        self.tell(self.tr("Der Bericht ist gesichert. Er enthält Zahlen, keine Namen."), "ok")

    def _adopt(self) -> None:
        self.wait(self.tr("Der gerettete Tresor kommt an seinen Platz …"))
        self.run(
            vaults.adopt,
            self.made,
            self.start.folder,
            what=self.tr("Tresor einsetzen"),
            done=self._adopted,
            failed=self.refuse,
        )

    def _adopted(self, kept: Path | None) -> None:
        text = self.tr("Der gerettete Tresor ist jetzt an seinem Platz.")
        if kept is not None:
            aside = self.tr("Die beschädigten Dateien liegen in „{folder}“.").format(folder=kept)
            text = f"{text}\n{aside}"
        self._open(self.start.folder, text)

    def _stay(self) -> None:
        self._open(self.made.vault, self.tr("Ab jetzt öffnet sich der gerettete Tresor an seinem neuen Ort."))

    def _open(self, folder: Path, notice: str) -> None:
        self.start.folder = folder
        self.start.salvaged = None
        self.start.is_mended(notice)
        self.start.wanted.emit("unlock")


def _kinds_table(made: "Salvaged") -> SmallTable:
    headings = (
        (_tr("SalvagedScreen", "Art"), 0),
        (_tr("SalvagedScreen", "Gerettet"), 12),
        (_tr("SalvagedScreen", "Fehlt"), 10),
        (_tr("SalvagedScreen", "Alter Stand"), 15),
    )
    table = SmallTable(_tr("SalvagedScreen", "Was da ist"), headings, most=_MOST_KINDS, numbers=(1, 2, 3))
    tip = _tr("SalvagedScreen", "Alter Stand: so, wie die Sicherung es hatte; Änderungen seither können fehlen.")
    table.show_rows(
        [
            SmallRow(number, (word(count.kind), str(count.present), str(count.missing), str(count.older)), tip)
            for number, count in enumerate(made.salvage_report.kinds)
        ]
    )
    return table


def _missing_table(made: "Salvaged") -> SmallTable:
    headings = ((_tr("SalvagedScreen", "Art"), 18), (_tr("SalvagedScreen", "Name"), 0))
    table = SmallTable(_tr("SalvagedScreen", "Was fehlt"), headings, most=_MOST_NAMES)
    unknown = _tr("SalvagedScreen", "(Name unbekannt)")
    table.show_rows(
        [SmallRow(each.id, (word(each.kind), each.title or unknown)) for each in made.salvage_report.missing]
    )
    return table


def _beside(folder: Path) -> Path:
    """A free folder beside one, named after it."""
    name = _tr("SalvageScreen", "{name} gerettet {day}").format(name=folder.name, day=clock.today().isoformat())
    number, free = 1, folder.with_name(name)
    while free.exists():
        number += 1
        free = folder.with_name(f"{name} ({number})")
    return free
