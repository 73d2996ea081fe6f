"""How long something took; nothing typed means no time."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer

from app.common import clock, typed
from app.views.icons import icon
from app.views.shared.forms.fields.base import Hint, Plain
from app.views.shared.forms.fields.text import NumberField
from app.views.shared.line_buttons import KEY, button_in

_TICK_MS = 10_000


class MinutesField(NumberField):
    """Typed as one speaks: "20", "1:30", "1 h 15". The value is a whole number of minutes, 0 where the field is empty."""

    def value(self) -> int:
        return self._minutes() or 0

    def show_value(self, value: Any) -> None:
        super().show_value(value or None)

    def readable(self) -> bool:
        return self.editor.text().strip() in ("", "0") or self._minutes() is not None

    def own_hint(self) -> Hint | None:
        if self.readable():
            return None
        return Hint(self.tr("Diese Dauer ist nicht zu verstehen. Geschrieben wird sie als 20, 1:30 oder 1 h 15."))

    def tidy(self) -> None:
        if self.readable():
            self._fill(self.show_value, self.value())

    def _minutes(self) -> int | None:
        return typed.minutes(self.editor.text())


class ClockedMinutesField(MinutesField):
    """With a clock that she starts and stops: while it runs, its minutes are added to what stood there."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self._since: datetime | None = None
        self._before = 0
        self._clock = button_in(self.editor, "start", self.tr("Uhr starten"), self.turn).action
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.count)
        self.editor.textEdited.connect(self.stop)
        self._described = self.editor.accessibleDescription()

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self._since is not None

    def turn(self) -> None:
        """Start the clock, or stop it."""
        if self.running:
            self.count()
            self.stop()
            self._leave()
            return
        self._before, self._since = self.value(), clock.now()
        self._tick.start()
        self._show_clock()

    def count(self) -> None:
        """Show the minutes that it ran; a begun minute is one, a clock of the computer that was set back counts none."""
        if self._since is None:
            return
        seconds = max(0.0, (clock.now() - self._since).total_seconds())
        minutes = self._before + max(1, round(seconds / 60))
        if minutes != self.value():
            self._fill(self.show_value, minutes)
            self._edited()

    def stop(self) -> None:
        """Let it stand; what it counted stays in the line."""
        self._since = None
        self._tick.stop()
        self._show_clock()

    def set_value(self, value: Any) -> None:
        self.stop()
        super().set_value(value)

    def set_plain(self, plain: Plain) -> None:
        self.stop()
        super().set_plain(plain)

    def _show_clock(self) -> None:
        word = self.tr("Uhr anhalten") if self.running else self.tr("Uhr starten")
        self._clock.setIcon(icon("paused" if self.running else "start", "accent" if self.running else "quiet"))
        self._clock.setText(word)
        self._clock.setToolTip(f"{word} ({KEY})")
        self._described = f"{KEY}: {word}"
        self.editor.setAccessibleDescription(self._described)
