"""Sicherheit: passphrase, the sheet in the safe, locking by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from app.views.desk import Desk
from app.views.main.idle import MINUTES
from app.views.preferences.section import Section
from app.views.shared.bits import Card, PlainLabel, action_button, row
from app.views.shared.fields import ChoiceField
from app.views.theme.sizes import FORM, scaled

_MINUTES = (2, 5, 10, 15, 30)


class SecuritySection(Section):
    """What opens the vault, and when it closes by itself."""

    left_for = Signal(str)
    """A command that is answered once the settings are closed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Sicherheit"),
            self.tr("Der Tresor öffnet sich nur mit Ihrer Passphrase oder dem Code vom Blatt im Safe."),
            "key",
        )
        self._add(
            self.tr("Passphrase"),
            self.tr("Ältere Sicherungen öffnen sich weiter mit der Passphrase, die damals galt."),
            self.tr("Passphrase ändern …"),
            "passphrase",
        )
        self._add(
            self.tr("Blatt für den Safe"),
            self.tr("Ein neues Blatt macht das bisherige wertlos. Nötig, wenn es fehlt oder jemand es gesehen hat."),
            self.tr("Neues Blatt …"),
            "sheet",
        )
        self._add(
            self.tr("Tresor prüfen"),
            self.tr("Liest jede Seite der Datei und vergleicht Verknüpfungen, Suche und Verlauf."),
            self.tr("Jetzt prüfen"),
            "check",
        )
        self._add(
            self.tr("Protokoll"),
            self.tr("Wer sich angemeldet, etwas angesehen, geändert oder ausgegeben hat, und wann."),
            self.tr("Protokoll öffnen"),
            "page:audit",
            leaves=True,
        )
        self.minutes = ChoiceField(
            self.tr("Von selbst sperren, wenn niemand tippt"),
            [(number, self.tr("nach %n Minuten", "", number)) for number in _MINUTES],
        )
        self.minutes.setMaximumWidth(scaled(FORM // 2))
        self.minutes.changed.connect(self._choose_minutes)
        self.body.addWidget(self.minutes)
        self.body.addStretch(1)

    def load(self) -> None:
        self.minutes.set_value(self.desk.settings.get("lock_after", MINUTES))

    def _add(self, title: str, sentence: str, verb: str, command: str, *, leaves: bool = False) -> None:
        """A card with one command, which is answered in the window below if it `leaves` the settings."""
        card = Card(title)
        text: QLabel = PlainLabel(sentence, "quiet", wrap=True)
        button = action_button(verb, lambda: self.left_for.emit(command) if leaves else self.desk.command(command))
        line = row(text, button)
        line.setStretch(0, 1)
        card.body.addLayout(line)
        self.body.addWidget(card)

    def _choose_minutes(self) -> None:
        self.desk.command(f"lock_after:{self.minutes.value()}")
