"""The clock: started for a task, stopped when it is done; it runs in the vault, so that a restart does not stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Area
from app.services.worktime import stopwatch
from app.services.worktime.stopwatch import Running
from app.views.language import written
from app.views.language.words import word
from app.views.shared.combo_box import ComboBox
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.step import change, write
from app.views.shared.widgets import action_button, row, writes
from app.views.window_context import WindowContext

_TICK_MS = 20_000


class ClockBar(QWidget):
    """Either a task and *Uhr starten*, or since when it runs with *Anhalten* and *Verwerfen*."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.running: Running | None = None
        self.area = ComboBox()
        self.area.setAccessibleName(self.tr("Aufgabe für die Uhr"))
        for area in Area:
            self.area.addItem(word(area), area)
        self.start_button = writes(action_button(self.tr("Uhr starten"), self.start, icon_name="start"))
        self.since = ElidedLabel("", "strong")
        self.stop_button = writes(action_button(self.tr("Anhalten"), self.stop, role="primary", icon_name="check"))
        self.drop_button = writes(action_button(self.tr("Verwerfen"), self.throw_away, role="flat"))
        self.drop_button.setAccessibleName(self.tr("Uhr verwerfen"))
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._say)
        line = row(self.since, self.stop_button, self.drop_button, self.area, self.start_button, None)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def reload(self) -> None:
        """Show whether it runs."""
        self.running = self.window_context.context.read(stopwatch.running)
        runs = self.running is not None
        ways: tuple[tuple[QWidget, bool], ...] = (
            (self.since, runs),
            (self.stop_button, runs),
            (self.drop_button, runs),
            (self.area, not runs),
            (self.start_button, not runs),
        )
        for part, shown in ways:
            part.setVisible(shown)
        self._say()
        self._turn()

    def start(self) -> None:
        """From now on."""
        step = self.tr("Uhr gestartet")
        if change(self.window_context, step, stopwatch.start, Area(self.area.currentData())):  # type: ignore[call-arg]
            self.stop_button.setFocus()

    def stop(self) -> None:
        """Keep what it measured."""
        step = self.tr("Uhr angehalten")
        minutes = write(self.window_context, step, stopwatch.stop)
        if minutes is not None:
            self.window_context.done(step, whom=[written.duration(minutes)])
            self.start_button.setFocus()

    def throw_away(self) -> None:
        """Keep nothing."""
        change(self.window_context, self.tr("Uhr verworfen"), stopwatch.throw_away)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say()
        self._turn()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _turn(self) -> None:
        if self.running is not None and self.isVisible():
            self._tick.start()
        else:
            self._tick.stop()

    def _say(self) -> None:
        if self.running is None:
            return
        text = self.tr("{task}: läuft seit {time} Uhr ({duration})").format(
            task=word(self.running.area),
            time=written.clock(self.running.since),
            duration=written.duration(self.running.minutes(clock.now())),
        )
        self.since.setText(text)
