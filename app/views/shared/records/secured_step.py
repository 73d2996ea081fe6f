"""A step of a dialog before which a backup is made: off the window's thread, and to be cancelled until it is written."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.common.errors import StorageError, UserError
from app.context import Reason
from app.views.language.sentences import translated
from app.views.window_context import WindowContext
from app.views.work import Job


class SecuredStep(QObject):
    """Runs one step at a time."""

    ended = Signal(object)
    """What the step answered."""
    refused = Signal(str)
    """Why it could not be done, in the language of the window."""

    def __init__(self, window_context: WindowContext, reason: Reason, parent: QObject) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._reason = reason
        self._job: Job | None = None

    def run(self, name: str, work: Callable[[Any], object]) -> None:
        """Do `work(session)` as the step `name`."""
        self._job = self._window_context.work.run(
            self._window_context.context.write_secured,
            self._reason,
            name,
            work,
            what=name,
            progress=True,
            kept=True,
            done=self._done,
            failed=self._failed,
        )

    def cancel(self) -> None:
        """Give up what is not written yet."""
        if self._job is not None:
            self._job.cancel()

    def _done(self, result: object) -> None:
        self._job = None
        self.ended.emit(result)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, UserError | StorageError):
            self.refused.emit(translated(error))
        else:
            self._window_context.work.crashed.emit(error)
