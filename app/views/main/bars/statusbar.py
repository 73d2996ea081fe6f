"""The bottom line: the state of the backup, what runs and how far it is, and when something was saved."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from app.views.icons import icon
from app.views.language.sentences import translated
from app.views.shared.widgets import LinkLabel, PlainLabel
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, INSIDE, RELATED
from app.views.work import Job, Work

_QUIET = 400
"""Milliseconds a job may run before the bar shows it."""
_BAR = 160


class WorkBar(QWidget):
    """What runs, how far it is, and a button to stop it. Short and unnamed work is not shown."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._job: Job | None = None
        self._what = PlainLabel("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(scaled(_BAR))
        self._stop = QToolButton()
        self._stop.setIcon(icon("close", "quiet"))
        self._stop.setText(self.tr("Abbrechen"))
        self._stop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._stop.clicked.connect(self._cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(RELATED)
        for part in (self._what, self._bar, self._stop):
            line.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self.show)
        work.started.connect(self._started)
        work.progressed.connect(self._progressed)
        work.finished.connect(self._finished)
        self.hide()

    def _started(self, job: Job) -> None:
        if not job.what:
            return
        self._job = job
        self._say(job.what)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._timer.start()

    def _progressed(self, job: Job, done: int, total: int, what: str) -> None:
        if job is self._job:
            self._say(translated(what))
            # in thousandths: the bar counts in 32 bits, files don't
            self._bar.setRange(0, 1000 if total else 0)
            self._bar.setValue(1000 * done // total if total else 0)

    def _finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._say(self.tr("Wird abgebrochen …"))

    def _say(self, what: str) -> None:
        self._what.setText(what)
        self._bar.setAccessibleName(what)


class StatusBar(QWidget):
    """The line itself."""

    backup_wanted = Signal()
    """She wants to know more about the backups."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = PlainLabel()
        self._backup, self._copy = self._door(), self._door()
        self._saved = PlainLabel("", "small")
        self._saved_at: float | None = None
        self.work_bar = WorkBar(work)
        line = QHBoxLayout(self)
        line.setContentsMargins(GROUP, INSIDE, GROUP, INSIDE)
        line.setSpacing(INSIDE)
        line.addWidget(self._icon)
        line.addWidget(self._backup)
        line.addWidget(self._copy)
        line.addStretch(1)
        line.addWidget(self.work_bar)
        line.addStretch(1)
        line.addWidget(self._saved)
        self._clock = QTimer(self)
        self._clock.setInterval(30_000)
        self._clock.timeout.connect(self._tell_saved)

    def _door(self) -> LinkLabel:
        door = LinkLabel("", self)
        door.setProperty("quiet", True)
        door.clicked.connect(self.backup_wanted)
        return door

    def show_copy(self, text: str) -> None:
        """A quiet word on copies elsewhere; empty while there is nothing to remind of."""
        self._copy.set_text(text)

    def show_backup(self, text: str, good: bool) -> None:
        """The state of the backup in words, with a tick or a warning."""
        side = scaled(16)
        self._icon.setPixmap(icon("ok" if good else "warning", "ok" if good else "warn").pixmap(side, side))
        self._backup.set_text(text)

    def saved(self) -> None:
        """Something was saved just now."""
        self._saved_at = time.monotonic()
        self._tell_saved()
        self._clock.start()

    def _tell_saved(self) -> None:
        if self._saved_at is None:
            return
        minutes = int(time.monotonic() - self._saved_at) // 60
        if minutes:
            self._saved.setText(self.tr("Gespeichert vor %n min", "", minutes))
        else:
            self._saved.setText(self.tr("Gespeichert"))
