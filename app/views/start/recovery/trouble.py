"""A vault that does not open: what happened, what is safe, and the ways on, each with what it costs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.views.language.sentences import translated
from app.views.shared.dates import exact, moment_in_words
from app.views.shared.focus import in_order
from app.views.shared.widgets import Picture, PlainLabel, action_button, row
from app.views.start import vaults
from app.views.start.recovery import explanations
from app.views.start.screen import Choice, Screen, StartContext
from app.views.theme.sizes import GROUP, RELATED

if TYPE_CHECKING:
    from app.context import BackupInfo

_ICON = 16
_NEEDS_DETAIL = ("not_readable", "no_space")
"""Troubles of which the error says more: which folder it is."""


class TroubleScreen(Screen):
    """Looks at the backups first: the newest sound one is the first thing that is offered. Writes nothing."""

    wide = True

    def __init__(self, start: StartContext) -> None:
        self.explanation = explanations.explanation(start.trouble)
        super().__init__(start, self.explanation.title, self.explanation.happened.format(folder=start.folder))
        self.column.addSpacing(RELATED)
        self.add(_reassurance(self.explanation.safe))
        if start.hindrance is not None and start.trouble in _NEEDS_DETAIL:
            self.add(PlainLabel(translated(start.hindrance), "small", wrap=True))
        self.add_message()
        self.column.addSpacing(RELATED)
        self.ways: dict[str, Choice] = {}
        self._places = QVBoxLayout()
        self._places.setSpacing(RELATED)
        self.column.addLayout(self._places)
        self.column.addSpacing(RELATED)
        self.show_folder = action_button(self.tr("Ordner zeigen"), self._show_folder, role="link")
        self.show_folder.setVisible(start.folder.exists())
        self.other = action_button(self.tr("Anderer Tresor"), lambda: start.wanted.emit("welcome"), role="link")
        self.column.addLayout(row(self.show_folder, None, self.other))
        if explanations.RESTORE in self.explanation.ways or explanations.KEYS in self.explanation.ways:
            self.tell(self.tr("Die Sicherungen werden angesehen …"), "quiet")
            self.run(
                vaults.backups,
                start.folder,
                what=self.tr("Sicherungen ansehen"),
                progress=True,
                done=self._offer,
                failed=self.refuse,
            )
        else:
            self._offer(vaults.Backups())

    def _offer(self, backups: vaults.Backups) -> None:
        """The ways on, now that the backups are known."""
        self.start.source = backups.sound.path if backups.sound else None
        self.tell(self._on_backups(backups), "warn")
        for way in self.explanation.ways:
            if way == explanations.RESTORE and backups.sound is None:
                continue
            self._add(way, *self._words(way, backups))
        in_order(*self.ways.values(), self.show_folder, self.other)
        self.first = next(iter(self.ways.values()))
        if self.isVisible():
            self.first.setFocus()

    def _on_backups(self, backups: vaults.Backups) -> str:
        if explanations.RESTORE not in self.explanation.ways:
            return ""
        if backups.sound is None:
            return self.tr(
                "Neben dem Tresor liegt keine Sicherung, die sich einspielen ließe. Gibt es eine auf einem Stick?"
            )
        if backups.broken:
            return self.tr(
                "%n neuere Sicherung(en) ist/sind beschädigt; angeboten wird die neueste unversehrte.",
                "",
                len(backups.broken),
            )
        return ""

    def _words(self, way: str, backups: vaults.Backups) -> tuple[str, str, str]:
        """Title, sentence and icon of a way."""
        words: dict[str, Callable[[], tuple[str, str, str]]] = {
            explanations.RESTORE: lambda: self._restore_words(backups.sound),
            explanations.KEYS: lambda: (
                self.tr("Nur die Schlüsseldatei zurückholen"),
                self.tr("Sie kommt aus einer Sicherung. An Ihren Einträgen ändert sich nichts."),
                "key",
            ),
            explanations.SALVAGE: lambda: (
                self.tr("Retten, was lesbar ist"),
                self.tr(
                    "Sicherung und lesbare Einträge kommen zusammen in einen neuen Tresor. Dauert länger, bringt am meisten."
                ),
                "merge",
            ),
            explanations.OTHER: lambda: (
                self.tr("Andere Sicherung wählen"),
                self.tr("Eine ältere, oder eine von einem Stick oder anderen Rechner."),
                "backup",
            ),
            explanations.AGAIN: lambda: (
                self.tr("Noch einmal versuchen"),
                self.tr("Wenn der Grund behoben ist."),
                "redo",
            ),
            explanations.ELSEWHERE: lambda: (
                self.tr("Tresor an einem anderen Ort öffnen"),
                self.tr("Den Ordner wählen, in dem er liegt."),
                "open_folder",
            ),
            explanations.CREATE: lambda: (
                self.tr("Hier neu anfangen"),
                self.tr("Legt an dieser Stelle einen neuen, leeren Tresor an."),
                "new",
            ),
        }
        return words[way]()

    def _restore_words(self, sound: "BackupInfo | None") -> tuple[str, str, str]:
        created = sound.created if sound else None
        title = self.tr("Sicherung einspielen ({when})").format(when=moment_in_words(created))
        sentence = self.tr("Stand von {day}. Was danach eingegeben wurde, fehlt dann.").format(day=exact(created))
        return title, sentence, "restore"

    def _add(self, way: str, title: str, sentence: str, icon_name: str) -> None:
        choice = Choice(title, sentence, icon_name)
        choice.clicked.connect(lambda: self._go(way))
        self.ways[way] = choice
        self._places.addWidget(choice)
        choice.show()

    def _go(self, way: str) -> None:
        if way == explanations.OTHER:
            self.start.source = None
        screens = {
            explanations.RESTORE: "restore",
            explanations.OTHER: "restore",
            explanations.KEYS: "keys",
            explanations.SALVAGE: "salvage",
            explanations.AGAIN: "again",
            explanations.ELSEWHERE: "elsewhere",
            explanations.CREATE: "create",
        }
        self.start.wanted.emit(screens[way])

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.start.folder)))


def _reassurance(text: str) -> QFrame:
    """What is safe."""
    frame = QFrame()
    frame.setProperty("note", "ok")
    picture = Picture(_ICON)
    picture.show_icon("ok", "ok")
    line = row(picture, PlainLabel(text, wrap=True))
    line.setStretch(1, 1)
    line.setContentsMargins(GROUP, RELATED, GROUP, RELATED)
    frame.setLayout(line)
    return frame
