"""What runs: each job with its name, how far it is, and a button to stop it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.views.icons import icon
from app.views.language.sentences import translated
from app.views.shared.announce import Announcement
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.widgets import IconButton
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, RELATED
from app.views.work import Job, Work

_QUIET = 400
"""Milliseconds a job may run before it is shown."""
_BAR, _BAR_OF_SEVERAL = 160, 64
_LEAST = 16
"""What is left of the bar where there is little room."""
_WHOLE = 1000
"""The bar counts in 32 bits, files don't."""


class JobLine(QWidget):
    """One job, once it has run or waited for a moment.

    Attributes:
        due: whether that moment is past, so that it is to be seen where there is room.
    """

    cancelled = Signal(object)
    """She has stopped this job."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        self.what = ElidedLabel("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setMinimumWidth(scaled(_LEAST))
        self.stop_button = IconButton()
        self.stop_button.setIcon(icon("close", "quiet"))
        self.stop_button.setText(self.tr("Abbrechen"))
        self.stop_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.stop_button.setAccessibleName(self.tr("Abbrechen: {what}").format(what=job.what))
        self.stop_button.clicked.connect(self._cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(RELATED)
        for part in (self.what, self.bar, self.stop_button):
            line.addWidget(part)
        self.due = False
        self._spoken = Announcement(self)
        self._say(job.what)
        self.hide()

    def show_waiting(self) -> None:
        """Another one is before it."""
        self.bar.hide()
        self.bar.hide()
        self._say(self.tr("{what} (wartet)").format(what=self.job.what))

    def show_start(self) -> None:
        """Its turn has come."""
        self.bar.show()
        self.bar.show()
        self._say(self.job.what)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """How far it is; a total of 0 says that nobody knows."""
        if not self.job.cancelled:
            self._say(translated(what))
        self.bar.setRange(0, _WHOLE if total else 0)
        self.bar.setValue(_WHOLE * done // total if total else 0)

    def _cancel(self) -> None:
        self.job.cancel()
        self.stop_button.setEnabled(False)
        self._say(self.tr("Wird abgebrochen …"))
        self.cancelled.emit(self.job)

    def _say(self, what: str) -> None:
        if what != self.what.text():
            self._spoken.say(what)
        self.what.setText(what)
        self.bar.setAccessibleName(what)


class WorkBar(QWidget):
    """A line for every job that runs, that which runs longest first, and for every one that waits, as far as there is room.

    The first one always has some: what is beside it never has to give way. Short and unnamed work is not shown.
    """

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._lines: dict[Job, JobLine] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GROUP)
        work.waits.connect(self._waits)
        work.started.connect(self._started)
        work.progressed.connect(self._progressed)
        work.finished.connect(self._finished)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        first = self._due()[:1]
        return first[0].minimumSizeHint() if first else QSize()

    def sizeHint(self) -> QSize:
        hints = [line.sizeHint() for line in self._due()]
        width = sum(hint.width() for hint in hints) + GROUP * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _due(self) -> list[JobLine]:
        """What is to be seen, in order."""
        return sorted((line for line in self._lines.values() if line.due), key=self._row.indexOf)

    @property
    def lines(self) -> tuple[JobLine, ...]:
        """What can be seen."""
        return tuple(line for line in self._due() if not line.isHidden())

    def _waits(self, job: Job) -> None:
        if job.what:
            self._line(job).show_waiting()

    def _started(self, job: Job) -> None:
        if not job.what:
            return
        line = self._line(job)
        line.show_start()
        self._row.removeWidget(line)
        self._row.insertWidget(sum(other in self._lines for other in self._work.running) - 1, line)

    def _line(self, job: Job) -> JobLine:
        if job not in self._lines:
            line = self._lines[job] = JobLine(job)
            line.cancelled.connect(self._cancelled)
            self._row.addWidget(line)
            QTimer.singleShot(_QUIET, line, lambda: self._show(line))
        return self._lines[job]

    def _cancelled(self, job: Job) -> None:
        """What waits never starts: nobody has to see it go."""
        if job not in self._work.running:
            self._finished(job)

    def _show(self, line: JobLine) -> None:
        line.due = True
        self._fit()

    def _progressed(self, job: Job, done: int, total: int, what: str) -> None:
        if job in self._lines:
            self._lines[job].show_progress(done, total, what)

    def _finished(self, job: Job) -> None:
        line = self._lines.pop(job, None)
        if line is None:
            return
        self._row.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._fit()

    def _fit(self) -> None:
        due, needed = self._due(), 0
        for line in due:
            line.bar.setMaximumWidth(scaled(_BAR if len(due) == 1 else _BAR_OF_SEVERAL))
            needed += line.minimumSizeHint().width()
            line.setVisible(line is due[0] or needed <= self.width())
            needed += GROUP
        self.updateGeometry()
        self.setVisible(bool(due))
