"""Something runs: what it is, how far it has come, and a button to stop it; and a screen that starts such a thing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.widgets import action_button, row
from app.views.start.screen import Screen
from app.views.theme.sizes import GROUP, INSIDE
from app.views.work import Job, Slot, Work

_WHOLE = 1000
_SHORT = 1000
"""Milliseconds that work which is mostly shorter may take before it is shown with a button to stop it."""


class Waiting(QWidget):
    """Hidden until `run`; follows one job until it ends."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._job: Job | None = None
        self._stopped: Callable[[], object] | None = None
        self._what = LiveLabel("", "quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = action_button(self.tr("Abbrechen"), self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self._what)
        column.addWidget(self.bar)
        column.addLayout(row(None, self.stop_button))
        self._late = QTimer(self, interval=_SHORT, singleShot=True)
        self._late.timeout.connect(self._appear)
        work.progressed.connect(self._progressed)
        work.finished.connect(self._finished)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether a job is followed."""
        return self._job is not None

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        what: str,
        done: Slot,
        failed: Slot,
        stopped: Callable[[], object],
        short: bool = False,
    ) -> None:
        """Run `fn(*args, progress=…)` in the worker thread.

        `stopped` is called when she stopped it in time; where it was finished by then, `done` is. `short` work tells no
        progress, is said by the screen, and is shown only when it takes longer than a second.
        """
        self._stopped = stopped
        self._job = self._work.run(fn, *args, what=what, progress=not short, done=done, failed=failed, kept=True)
        self.bar.setRange(0, 0)
        self._say(what)
        self._what.setVisible(not short)
        self.stop_button.setEnabled(True)
        if short:
            self._late.start()
        else:
            self._appear()

    def _appear(self) -> None:
        self.show()
        self.stop_button.setFocus()

    def stop(self) -> None:
        """Ask the job to stop; it does so at its next step."""
        if self._job is not None:
            self._job.cancel()
            self.stop_button.setEnabled(False)
            self._say(self.tr("Wird abgebrochen …"))
            self._what.show()

    def _say(self, what: str) -> None:
        self._what.setText(what)
        self.bar.setAccessibleName(what)

    def _progressed(self, job: Job, done: int, total: int, what: str) -> None:
        if job is self._job and not job.cancelled:
            self._say(translated(what))
            self.bar.setRange(0, _WHOLE if total else 0)
            self.bar.setValue(_WHOLE * done // total if total else 0)

    def _finished(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self._late.stop()
        self.hide()
        if job.cancelled and not job.ended_well and self._stopped:
            self._stopped()


class WaitingScreen(Screen):
    """A screen that starts one job: meanwhile its `parts` can't be used, and Esc stops it."""

    parts: tuple[QWidget, ...] = ()

    def add_waiting(self) -> None:
        """The place of the line that says what went wrong, and of what runs."""
        self.add_message()
        self.waiting = Waiting(self.start.work)
        self.add(self.waiting)
        self.column.addSpacing(GROUP)

    def begin(self, fn: Callable[..., Any], *args: Any, what: str, done: Slot) -> None:
        """Run `fn(*args, progress=…)` in the worker thread."""
        self.tell("")
        self.free(False)
        self.waiting.run(fn, *args, what=what, done=done, failed=self.refuse, stopped=self._stopped)

    def begin_short(self, fn: Callable[..., Any], *args: Any, what: str, done: Slot, failed: Slot, text: str) -> None:
        """Run `fn(*args)` in the worker thread while the screen says `text`."""
        self.tell(text, "quiet")
        self.free(False)
        self.waiting.run(fn, *args, what=what, done=done, failed=failed, stopped=self._stopped, short=True)

    def escape(self) -> None:
        """Esc stops what runs."""
        self.waiting.stop() if self.waiting.running else self.back()

    def free(self, free: bool = True) -> None:
        """Let everything be used again, or not."""
        for part in self.parts:
            part.setEnabled(free)

    def refuse(self, error: BaseException) -> None:
        """Free everything again and say why."""
        self.free()
        super().refuse(error)

    def nothing_done(self) -> str:
        """What is said when she stopped it."""
        return self.tr("Abgebrochen. Es wurde nichts verändert.")

    def _stopped(self) -> None:
        self.free()
        self.tell(self.nothing_done(), "quiet")
        if self.first is not None:
            self.first.setFocus()
