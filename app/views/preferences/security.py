"""Sicherheit: passphrase, the sheet in the safe, taking them back, locking by itself, and who tried in vain."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.services.office import settings
from app.settings.safety import CLIPBOARD_SECONDS, LOCK_AFTER, NOTE_HISTORY_DAYS, REMAINS_DAYS
from app.views.language.sentences import translated
from app.views.preferences.offered import OfferedField
from app.views.preferences.section import Section
from app.views.shared.announce import LiveLabel
from app.views.shared.dates import moment_in_words
from app.views.shared.flow import FlowLayout
from app.views.shared.widgets import Button, Card, PlainLabel, Separator, action_button, row
from app.views.theme.sizes import GROUP, INSIDE
from app.views.window_context import WindowContext

_LOOKED_BACK = timedelta(days=30)


class SecuritySection(Section):
    """What opens the vault, when it closes by itself, and who tried to open it."""

    left_for = Signal(str)
    """A command that is answered once the settings are closed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Sicherheit"),
            self.tr("Der Tresor öffnet sich nur mit Ihrer Passphrase oder dem Code vom Blatt im Safe."),
            "key",
        )
        self.failed = LiveLabel("", wrap=True)
        self.open_still = LiveLabel("", wrap=True)
        self.card = Card()
        self.card.body.setSpacing(GROUP)
        self.body.addWidget(self.card)
        self._add_choices()
        self.changing = [self._passphrase(), self._sheet()]
        self._trail()
        self._check()
        self.changing.append(self._exposed())
        self.remove_button = self._still_open()
        self.body.addStretch(1)

    def load(self) -> None:
        self.minutes.set_value(self.window_context.settings.get(LOCK_AFTER))
        self.clipboard.set_value(self.window_context.settings.get(CLIPBOARD_SECONDS))
        self.notes.set_value(self.window_context.context.read(settings.read, NOTE_HISTORY_DAYS))
        self.remains.set_value(self.window_context.context.read(settings.read, REMAINS_DAYS))
        for field in (self.notes, self.remains):
            field.setEnabled(not self.window_context.context.read_only)
        for button in self.changing:
            button.setEnabled(not self.window_context.context.read_only)
        since = clock.now() - _LOOKED_BACK
        self._show_failed(self.window_context.context.failed_logins(since))
        self._show_open()

    def _line(self, title: str, sentence: str, button: Button, *below: QWidget) -> Button:
        """What it is for, and the button that does it."""
        if self.card.body.count():
            self.card.body.addWidget(Separator())
        texts = QVBoxLayout()
        texts.setSpacing(INSIDE)
        for part in (PlainLabel(title, "strong"), PlainLabel(sentence, "quiet", wrap=True), *below):
            texts.addWidget(part)
        line = row(texts, button, spacing=GROUP)
        line.setStretch(0, 1)
        self.card.body.addLayout(line)
        return button

    def _passphrase(self) -> Button:
        return self._line(
            self.tr("Passphrase"),
            self.tr(
                "Mit einer neuen Passphrase öffnet die bisherige nichts Heutiges mehr, auch nicht die Sicherungen im Tresor."
            ),
            action_button(self.tr("Passphrase ändern …"), lambda: self.left_for.emit("passphrase")),
        )

    def _sheet(self) -> Button:
        return self._line(
            self.tr("Blatt für den Safe"),
            self.tr(
                "Mit einem neuen Blatt öffnet das bisherige nichts Heutiges mehr. Nötig, wenn es fehlt oder jemand es gesehen hat."
            ),
            action_button(self.tr("Neues Blatt …"), lambda: self.left_for.emit("sheet")),
        )

    def _trail(self) -> Button:
        return self._line(
            self.tr("Protokoll"),
            self.tr("Wer sich angemeldet, etwas angesehen, geändert oder ausgegeben hat, und wann."),
            action_button(self.tr("Protokoll öffnen"), lambda: self.left_for.emit("page:audit")),
            self.failed,
        )

    def _check(self) -> Button:
        return self._line(
            self.tr("Tresor prüfen"),
            self.tr("Liest jede Seite der Datei und vergleicht Verknüpfungen, Suche und Verlauf."),
            action_button(self.tr("Jetzt prüfen"), lambda: self.window_context.command("check")),
        )

    def _exposed(self) -> Button:
        return self._line(
            self.tr("Alles zurücknehmen"),
            self.tr(
                "Passphrase, Blatt und Schlüssel werden zusammen neu, die Sicherungen im Tresor neu verschlüsselt oder gelöscht, "
                "und es wird gesagt, welche Kopien an anderen Orten sich noch mit dem Bisherigen öffnen."
            ),
            action_button(self.tr("Jemand kennt mein Geheimnis …"), lambda: self.left_for.emit("exposed")),
        )

    def _still_open(self) -> Button:
        return self._line(
            self.tr("Was ein früheres Geheimnis noch öffnet"),
            self.tr("Was im Tresor nicht neu verschlüsselt ist oder beiseiteliegt, und Kopien an anderen Orten."),
            action_button(self.tr("Im Tresor löschen …"), self._remove),
            self.open_still,
        )

    def _add_choices(self) -> None:
        self.minutes = OfferedField(LOCK_AFTER, lambda number: self.tr("nach %n Minuten", "", number))
        self.minutes.changed.connect(lambda: self.window_context.command(f"lock_after:{self.minutes.value()}"))
        self.clipboard = OfferedField(CLIPBOARD_SECONDS, lambda number: self.tr("nach %n Sekunden", "", number))
        self.clipboard.changed.connect(lambda: self.window_context.command(f"clipboard_after:{self.clipboard.value()}"))
        self.notes = OfferedField(NOTE_HISTORY_DAYS, lambda number: self.tr("nach %n Tagen", "", number))
        self.notes.changed.connect(lambda: self.window_context.command(f"forget_notes_after:{self.notes.value()}"))
        self.remains = OfferedField(REMAINS_DAYS, lambda number: self.tr("nach %n Tagen", "", number))
        self.remains.changed.connect(lambda: self.window_context.command(f"age_out_after:{self.remains.value()}"))
        fields = FlowLayout(spacing=GROUP)
        for field in (self.minutes, self.clipboard, self.notes, self.remains):
            fields.addWidget(field)
        self.card.body.addLayout(fields)

    def _show_open(self) -> None:
        """One by one, because each of them has to be looked for."""
        context = self.window_context.context
        backups = [translated(words) for words in context.still_open_in_words()]
        copies = [
            self.tr("Kopie von {when}: {place}").format(
                when=moment_in_words(copy.made), place=copy.path or self.tr("Ort nicht vermerkt")
            )
            for copy in context.copies_still_open()
        ]
        self.open_still.setText("\n".join((*backups, *copies)) or self.tr("Nichts, von dem das Programm weiß."))
        self.remove_button.setEnabled(bool(backups) and not context.read_only)

    def _remove(self) -> None:
        names = "\n".join(map(translated, self.window_context.context.still_open_in_words()))
        text = self.tr(
            "Das öffnet vielleicht noch ein früheres Geheimnis. Vorher wird der jetzige Stand gesichert und geprüft.\n\n{names}"
        )
        if self.window_context.ask.confirm(
            self.tr("Im Tresor löschen"), text.format(names=names), self.tr("Löschen"), danger=True
        ):
            self.window_context.work.run(
                self.window_context.context.remove_still_open,
                what=self.tr("Im Tresor löschen"),
                progress=True,
                done=lambda _gone: self._show_open(),
                failed=self.tell_error,
            )

    def _show_failed(self, times: Sequence[datetime]) -> None:
        if not times:
            self.failed.setText(self.tr("In den letzten 30 Tagen keine falsche Passphrase."))
            return
        text = self.tr("%n falsche(r) Versuch(e) in den letzten 30 Tagen, zuletzt {when}.", "", len(times))
        self.failed.setText(text.format(when=moment_in_words(times[-1])))
