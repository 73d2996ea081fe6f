"""What happens when something goes wrong that nobody expected.

Errors she can act on are shown as their sentence. Everything else is a bug: logged on this computer by kind, file and line
(never with the message, which may hold a name), and told once, while what she types is kept as a draft.
"""

import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from app.common import buglog
from app.common.errors import Cancelled, StorageError, UserError
from app.views.ask import Ask
from app.views.language.sentences import translated

_FUNCTION = r"\w+::~?\w+"


class ErrorHandler(QObject):
    """Takes every error that was not handled, from slots, threads and Qt.

    `happened` is emitted before anything is shown, so that drafts can be kept.
    """

    happened = Signal()
    _raised = Signal(object)

    def __init__(self, ask: Ask, log: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ask = ask
        self._log = log or buglog.log_file()
        self._told: set[str] = set()
        self._installed = False
        self._before: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None
        self._raised.connect(self._show_soon)  # on the GUI thread

    def install(self) -> None:
        """Be the one who hears of unhandled errors and of Qt's warnings, until `uninstall`."""
        sys.excepthook = self._hook
        threading.excepthook = lambda given: self.take(given.exc_value) if given.exc_value else None
        self._before = qInstallMessageHandler(self._qt_message)
        self._installed = True

    def uninstall(self) -> None:
        """Hand back to Python and Qt: what Qt has to say after Python has ended would call what is no more, and crash."""
        if self._installed:
            self._installed = False
            sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
            qInstallMessageHandler(self._before)

    def take(self, error: BaseException) -> None:
        """Log and show an error, from any thread."""
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError | StorageError):
            buglog.note(buglog.describe(error), self._log)
        self._raised.emit(error)

    def _hook(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.take(error)

    def _show_soon(self, error: BaseException) -> None:
        """Never a dialog out of the middle of a paint event."""
        QTimer.singleShot(0, self, lambda: self._show(error))

    def _show(self, error: BaseException) -> None:
        self.happened.emit()
        if isinstance(error, UserError | StorageError):
            self.ask.message(QCoreApplication.translate("ErrorHandler", "Das ging nicht"), translated(error))
            return
        where = buglog.describe(error)
        if where in self._told:
            return
        self._told.add(where)
        self.ask.message(
            QCoreApplication.translate("ErrorHandler", "Hier ist ein Fehler im Programm"),
            QCoreApplication.translate(
                "ErrorHandler",
                "Gespeichertes ist unversehrt, und was Sie gerade eingeben, ist als Entwurf gesichert. Sie können "
                "weiterarbeiten; wenn sich etwas seltsam verhält, starten Sie Quartiersbuch bitte neu.",
            ),
            QCoreApplication.translate("ErrorHandler", "Vermerkt in „{file}“, ohne persönliche Daten: {where}").format(
                file=self._log, where=where.splitlines()[0]
            ),
        )

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Note the category and the function a warning begins with; the rest may hold names of files."""
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            function = re.match(_FUNCTION, text)
            buglog.note(f"{kind.name} {context.category or ''} {function[0] if function else ''}".strip(), self._log)
