"""What a look at the vault has found: each with what it means, and what to do next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.views.language.sentences import translated
from app.views.shared import screen
from app.views.shared.dialog import Dialog
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import Badge, Card, PlainLabel, Tone, action_button, row
from app.views.theme.sizes import GROUP, PAGE, RELATED, scaled

if TYPE_CHECKING:
    from app.context import Finding
    from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_WIDTH, _HIGHEST = 620, 420
_ORDER = ("error", "warning", "ok")
_TONES: dict[str, Tone] = {"ok": "ok", "warning": "warn", "error": "danger"}
SALVAGE, RESTORE, SHEET, ELSEWHERE = "salvage", "restore", "sheet", "backup_to"
"""Commands of the window that the dialog offers."""
_BACK = (SALVAGE, RESTORE)
"""Those that close the vault and put another one in its place."""


@dataclass(frozen=True)
class _Area:
    """What is looked at; what trouble there means, and which commands help."""

    title: str
    meaning: str
    help: tuple[str, ...] = (ELSEWHERE,)


class CheckDialog(Dialog):
    """`wanted` is the command that she chose, to be given once the dialog is closed; empty if she only read."""

    def __init__(self, findings: "Sequence[Finding]", can_write: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = ""
        self._findings = sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
        worst = self._findings[0].severity if self._findings else "ok"
        title, sentence = _summary(worst)
        self.setWindowTitle(_tr("CheckDialog", "Tresor prüfen"))
        self.setAccessibleDescription(f"{title}. {sentence}")
        self.setMinimumWidth(scaled(_WIDTH))
        top, foot = (_at_edges() for _ in range(2))
        top.addWidget(PlainLabel(title, "title", wrap=True))
        top.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        cards = self._cards()
        self.area = scrolled(cards, edge=PAGE)
        highest = min(scaled(_HIGHEST), screen.room(self).height() // 3)  # the rest and its buttons stand beside it
        self.area.setMinimumHeight(min(highest, cards.sizeHint().height() + GROUP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, PAGE)
        column.setSpacing(RELATED)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addSpacing(GROUP)
        column.addLayout(foot)
        helping = self._helping() if can_write else []
        self.buttons: dict[str, QWidget] = {command: self._button(command) for command in helping}
        far = [button for command, button in self.buttons.items() if command in _BACK]
        near = [button for command, button in self.buttons.items() if command not in _BACK]
        leave = action_button(_tr("CheckDialog", "Schließen"), self.reject)
        if far:
            foot.addLayout(row(*far, None))
        foot.addLayout(row(*near, None, leave))
        leave.setDefault(True)
        leave.setFocus()

    def _cards(self) -> QWidget:
        """Troubles one by one; what is in order together."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE, RELATED, PAGE, 0)
        column.setSpacing(RELATED)
        fine = [finding for finding in self._findings if finding.severity == "ok"]
        for finding in self._findings:
            if finding.severity != "ok":
                area = _area(finding.area)
                card = Card(area.title, parent=inside)
                card.body.addWidget(Badge(_word(finding.severity), _TONES[finding.severity]))
                card.body.addWidget(PlainLabel(translated(finding.text), wrap=True))
                card.body.addWidget(PlainLabel(area.meaning, "quiet", wrap=True))
                column.addWidget(card)
        column.addLayout(_in_order(fine))
        column.addStretch(1)
        return inside

    def _helping(self) -> list[str]:
        """The commands that help against what was found, each once."""
        found = [command for one in self._findings if one.severity != "ok" for command in _area(one.area).help]
        return [command for command in (SALVAGE, RESTORE, SHEET, ELSEWHERE) if command in found]

    def _button(self, command: str) -> QWidget:
        words: dict[str, Callable[[], tuple[str, str]]] = {
            SALVAGE: lambda: (_tr("CheckDialog", "Retten, was lesbar ist …"), "merge"),
            RESTORE: lambda: (_tr("CheckDialog", "Sicherung einspielen …"), "restore"),
            SHEET: lambda: (_tr("CheckDialog", "Neues Blatt …"), "key"),
            ELSEWHERE: lambda: (_tr("CheckDialog", "Sicherung an anderem Ort ablegen …"), "export"),
        }
        text, icon_name = words[command]()
        return action_button(text, lambda: self._choose(command), icon_name=icon_name)

    def _choose(self, command: str) -> None:
        self.wanted = command
        self.accept()


def _at_edges() -> QVBoxLayout:
    """What stands above and below the cards."""
    column = QVBoxLayout()
    column.setContentsMargins(PAGE, 0, PAGE, 0)
    column.setSpacing(RELATED)
    return column


def _in_order(findings: "Sequence[Finding]") -> QGridLayout:
    """One below the other: what was looked at, and what was found."""
    grid = QGridLayout()
    grid.setSpacing(RELATED)
    grid.setColumnStretch(1, 1)
    for place, finding in enumerate(findings):
        grid.addWidget(Badge(_area(finding.area).title, "ok"), place, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(PlainLabel(translated(finding.text), "small", wrap=True), place, 1)
    return grid


def _word(severity: str) -> str:
    match severity:
        case "error":
            return _tr("CheckDialog", "Beschädigt")
        case "warning":
            return _tr("CheckDialog", "Auffällig")
        case _:
            return _tr("CheckDialog", "In Ordnung")


def _summary(worst: str) -> tuple[str, str]:
    match worst:
        case "error":
            return (
                _tr("CheckDialog", "Im Tresor ist etwas beschädigt"),
                _tr(
                    "CheckDialog",
                    "Es wurde nichts verändert. Legen Sie am besten gleich eine Sicherung an einem anderen Ort ab und wählen "
                    "Sie dann einen der Wege unten.",
                ),
            )
        case "warning":
            return (
                _tr("CheckDialog", "Am Tresor ist etwas aufgefallen"),
                _tr("CheckDialog", "Sie können weiterarbeiten. Bitte lesen Sie, was es bedeutet."),
            )
        case _:
            return (
                _tr("CheckDialog", "Der Tresor ist in Ordnung"),
                _tr("CheckDialog", "Jede Seite der Datei wurde gelesen und verglichen."),
            )


def _area(key: str) -> _Area:
    return AREAS[key]()


AREAS: dict[str, Callable[[], _Area]] = {
    "backups": lambda: _Area(
        _tr("CheckDialog", "Sicherungen"),
        _tr(
            "CheckDialog",
            "Eine Sicherung auf diesem Datenträger hat sich verändert; er altert vielleicht. Die Einträge sind nicht "
            "betroffen. Legen Sie bald eine Sicherung auf einen anderen.",
        ),
    ),
    "keys": lambda: _Area(
        _tr("CheckDialog", "Schlüssel"),
        _tr("CheckDialog", "Nach dem nächsten Verschließen könnte sich der Tresor nicht mehr öffnen lassen."),
        (RESTORE, ELSEWHERE),
    ),
    "pages": lambda: _Area(
        _tr("CheckDialog", "Datei"),
        _tr(
            "CheckDialog",
            "Der Datenträger hat etwas verändert oder verloren. Arbeiten Sie nicht weiter: Die Rettung holt alles "
            "Lesbare und ergänzt es aus der letzten Sicherung.",
        ),
        (SALVAGE, RESTORE, ELSEWHERE),
    ),
    "foreign_keys": lambda: _Area(
        _tr("CheckDialog", "Verbindungen"),
        _tr("CheckDialog", "Einzelne Einträge verweisen auf etwas, das es nicht mehr gibt. Die Rettung ordnet das."),
        (SALVAGE, RESTORE, ELSEWHERE),
    ),
    "search": lambda: _Area(
        _tr("CheckDialog", "Suche"),
        _tr(
            "CheckDialog",
            "Einträge fehlen keine, aber die Suche findet vielleicht nicht alle. Die Rettung legt sie neu an.",
        ),
        (SALVAGE, RESTORE, ELSEWHERE),
    ),
    "journal": lambda: _Area(
        _tr("CheckDialog", "Verlauf"),
        _tr("CheckDialog", "An einzelnen Einträgen stimmt nicht, was über frühere Änderungen vermerkt ist."),
        (SALVAGE, RESTORE, ELSEWHERE),
    ),
    "audit": lambda: _Area(
        _tr("CheckDialog", "Protokoll"),
        _tr(
            "CheckDialog",
            "Zeilen des Protokolls fehlen oder wurden verändert. Ihre Einträge sind nicht betroffen. Sprechen Sie mit "
            "der Stelle für den Datenschutz.",
        ),
    ),
    "side_file": lambda: _Area(
        _tr("CheckDialog", "Nebendatei"),
        _tr(
            "CheckDialog",
            "Sehen Sie nach, ob Ihre letzten Eingaben da sind. Fehlt etwas, tragen Sie es bitte noch einmal ein.",
        ),
    ),
    "lock": lambda: _Area(
        _tr("CheckDialog", "Sperre"),
        _tr(
            "CheckDialog",
            "Ist der Tresor zweimal offen, wird jede Änderung trotzdem ganz oder gar nicht gespeichert. Schließen Sie eines "
            "der Fenster, damit keins über das andere schreibt.",
        ),
        (),
    ),
    "seal": lambda: _Area(
        _tr("CheckDialog", "Neuester Stand?"),
        _tr(
            "CheckDialog",
            "Sehen Sie nach, ob Ihre letzten Eingaben da sind. Fehlen sie, wählen Sie „Sicherung einspielen“: Der jetzige "
            "Stand wird vorher gesichert, Sie können also vergleichen und zurück.",
        ),
        (RESTORE, ELSEWHERE),
    ),
    "recovery_code": lambda: _Area(
        _tr("CheckDialog", "Blatt für den Safe"),
        _tr("CheckDialog", "Ohne das Blatt kommt niemand mehr an die Daten, wenn die Passphrase vergessen ist."),
        (SHEET,),
    ),
}
"""Everything a finding may be about."""


def show_findings(window_context: "WindowContext", findings: "Sequence[Finding]") -> None:
    """Show the dialog and give the command that she chose."""
    dialog = CheckDialog(findings, not window_context.context.read_only, window_context.over())
    if not window_context.ask.dialog(dialog):
        return
    if dialog.wanted != RESTORE:
        window_context.command(dialog.wanted)
        return
    newest = window_context.context.last_backup()
    window_context.command(f"{RESTORE}:{newest.path if newest else window_context.context.vault}")
