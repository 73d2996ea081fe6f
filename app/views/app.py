"""The application's life: start screens, main window, lock, end.

Importing this module and showing the unlock screen needs Qt and small modules only; SQLAlchemy, reportlab and the pages
load in the worker thread meanwhile.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.common.errors import StorageError
from app.common.paths import resolved
from app.settings.window import LANGUAGE, VAULT_FOLDER
from app.views import process
from app.views.application import Application, hide_everything
from app.views.ask import QtAsk
from app.views.error_handler import ErrorHandler
from app.views.garbage_collector import GarbageCollector
from app.views.language import i18n
from app.views.location import Location
from app.views.options import Options
from app.views.presence.single_instance import bring_to_front
from app.views.settings import Settings
from app.views.start import vaults
from app.views.start.screen import StartContext
from app.views.start.window import StartWindow
from app.views.theme import Look
from app.views.theme.look import load_other_scripts
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context
    from app.views.main.window import MainWindow
    from app.views.presence.absence import AbsenceMonitor
    from app.views.presence.clipboard import ClipboardGuard

_SOON = 300
"""Milliseconds until the messages of the system are listened to: the window stands first."""
_UNPAINTED = 500
"""Milliseconds after which everything else is loaded though the window was not painted yet."""


def run(options: Options) -> int:
    """Show the window until she leaves; the exit code."""
    application = Application()
    return live(application, Desktop(application, options))


def live(application: Application, desktop: "Desktop") -> int:
    """Show the desktop until she leaves; the exit code.

    The end has an order, because Python ends before Qt does, and whatever Qt still calls by then is a crash: work is
    stopped and waited for, windows go, the vault is closed, messages of Qt are taken no more, and then the application
    goes. What lies on the clipboard outlives all of it (see `app.views.presence.clipboard.mime_data`).
    """
    desktop.stands.connect(application.hear_signals)
    application.asked_to_end.connect(desktop.end)
    application.commitDataRequest.connect(desktop.keep_drafts)
    application.aboutToQuit.connect(desktop.halt)
    desktop.show_start()
    code = application.exec()
    if not desktop.leave():
        process.end(code)
    application.end()
    return code


class Desktop(QObject):
    """Holds what lives as long as the process and changes from the start window to the main window.

    `restart` becomes another process and never returns.
    """

    stands = Signal()
    """The first window is painted: now is the time for what it did not need."""

    def __init__(
        self,
        application: QApplication,
        options: Options,
        settings: Settings | None = None,
        restart: Callable[[Path, str], object] = process.restart,
    ) -> None:
        super().__init__()
        self._application = application
        self._restart = restart
        self.settings = settings or Settings()
        self.look = Look(application, self.settings)
        i18n.install(application, self.settings.get(LANGUAGE) or i18n.system_language())
        self.work = Work()
        self.ask = QtAsk()
        self.error_handler = ErrorHandler(self.ask)
        self.error_handler.install()
        self.garbage_collector = GarbageCollector(self)
        self.start = StartContext(options, self.work, self.ask, self)
        if options.vault is None:
            self.start.folder = resolved(Path(self.settings.get(VAULT_FOLDER) or options.folder))
        self.start.opened.connect(self.opened)
        self.start.crashed.connect(self.error_handler.take)
        self.start.single_instance.activation_requested.connect(self._come)
        self.work.crashed.connect(self.error_handler.take)
        remembered = process.remembered_location()
        self._was_locked = bool(remembered) and not remembered.startswith(process.RESTORE)
        self.place = options.place or remembered
        self.window: QWidget | None = None
        self.main: MainWindow | None = None
        self.context: Context | None = None
        self.clipboard: ClipboardGuard | None = None
        self.absence_monitor: AbsenceMonitor | None = None
        self._locking = False

    def show_start(self) -> None:
        """Show the start window and load the rest behind it."""
        if not self.start.single_instance.claim(self.start.folder):
            self._show_start_window("in_use")
        elif self.place.startswith(process.RESTORE):
            self.start.source = Path(self.place.removeprefix(process.RESTORE))
            self._show_start_window("restore")
        elif self.place.startswith(process.CHANGE):
            self._show_start_window(self.place.removeprefix(process.CHANGE))
        elif self.place == process.SALVAGE:
            self.start.trouble = "broken_database"
            self._show_start_window("salvage")
        else:
            self._show_start_window("")
        QTimer.singleShot(_UNPAINTED, self, self._load)

    def _show_start_window(self, screen: str) -> None:
        window = StartWindow(self.start, self.look, self.settings)
        window.language_wanted.connect(self._start_in)
        window.painted.connect(lambda: QTimer.singleShot(0, self, self._load))
        if screen:
            window.show_screen(screen)
        self._put(window)

    def _put(self, window: QWidget) -> None:
        old, self.window = self.window, window
        self.ask.parent = window
        if old is not None:
            window.restoreGeometry(old.saveGeometry())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _load(self) -> None:
        """Once, when the window is painted: until then a second thread would only hinder the first."""
        if self.clipboard is not None:
            return
        from app.views.presence.clipboard import ClipboardGuard

        self.clipboard = ClipboardGuard(self.settings, self)
        self.stands.emit()
        load_other_scripts()
        self.work.run(_load_main_window, what=self.tr("Programm laden"), done=self._loaded)
        self.work.run(vaults.state, self.start.folder, what=self.tr("Tresor ansehen"), done=self._judged)

    def _loaded(self, _result: object) -> None:
        self.start.loaded = True
        self.garbage_collector.settle()

    def _judged(self, state: str) -> None:
        if isinstance(self.window, StartWindow):
            self.window.judged(state)

    def _start_in(self, language: str) -> None:
        """The start window in another language."""
        screen = self.window.screen_name if isinstance(self.window, StartWindow) else ""
        self._use_language(language)
        self._show_start_window(screen)

    def opened(self, context: "Context") -> None:
        """The vault is open: the main window takes over."""
        self.context = context
        self.start.single_instance.claim(context.vault)
        self.show_main(Location.parse(self.place))
        if self._was_locked and self.main is not None:
            from app.views.pages import unfinished_drafts

            QTimer.singleShot(_SOON, self.main, partial(unfinished_drafts.offer_last, self.main.window_context))

    def show_main(self, place: Location | None) -> None:
        """Build the main window, anew after a change of language."""
        from app.services import search
        from app.views.main.window import MainWindow
        from app.views.page_registry import PAGES

        assert self.context is not None
        context = self.context
        self.main = MainWindow(
            context,
            self.work,
            self.ask,
            self.settings,
            self.look,
            PAGES,
            find=lambda text, limit: context.read(search.on_screen, text, limit),
        )
        self.main.locked.connect(self.lock)
        self.main.restore_wanted.connect(self.restore)
        self.main.salvage_wanted.connect(self.salvage)
        self.main.change_wanted.connect(self.change_secrets)
        self.main.language_wanted.connect(self._main_in)
        self.error_handler.happened.connect(self.main.keep_drafts)
        self._put(self.main)
        self.main.begin(place)
        QTimer.singleShot(_SOON, self.main, self._listen)

    def _listen(self) -> None:
        """Hear when she goes away from the computer."""
        if self.main is None:
            return
        from app.views.presence.absence import AbsenceMonitor

        self._listen_no_more()
        self.absence_monitor = AbsenceMonitor(self.main)
        self.absence_monitor.away.connect(self.lock)

    def _listen_no_more(self) -> None:
        if self.absence_monitor is not None:
            self.absence_monitor.stop()
            self.absence_monitor = None

    def _come(self) -> None:
        """The program was started once more."""
        if self.window is not None:
            bring_to_front(self.window)

    def _main_in(self, language: str) -> None:
        """The main window in another language, at the same place."""
        assert self.main is not None
        place = self.main.location()
        self._use_language(language)
        self.show_main(place)

    def _use_language(self, language: str) -> None:
        self.settings.set(LANGUAGE, language)
        i18n.install(self._application, language)

    def lock(self) -> None:
        """End this process and show the unlock screen in a new one, with the place remembered."""
        if self.main is not None:
            self._end_at(str(self.main.location() or ""))

    def restore(self, backup: str) -> None:
        """Lock, and show the restore screen with this backup chosen."""
        self._end_at(f"{process.RESTORE}{backup}")

    def change_secrets(self, screen: str) -> None:
        """Lock, and show the screen that asks for other secrets."""
        self._end_at(f"{process.CHANGE}{screen}")

    def salvage(self) -> None:
        """Lock, and show the screen that rescues what can be read."""
        self._end_at(process.SALVAGE)

    def _end_at(self, place: str) -> None:
        """Hide everything at once, keep what is typed, and become another process, which knows no key.

        Nothing is unwound: a dialog, a menu or a print dialog of the system that is open ends with the process, and nobody
        who waits for its answer goes on. All work is cancelled; what does not listen in time ends with the process, too, and
        what it had not committed is rolled back when the vault is opened again. Only a swap of files is waited for.
        """
        if self.main is None or self.context is None or self._locking:
            return
        self._locking = True
        vault = self.context.vault
        try:
            hide_everything(self._application)
            stopped = self.work.stop()
            self.main.close()
            self._close_all(stopped)
        finally:
            self._restart(vault, place)

    def keep_drafts(self) -> None:
        """The session may end, and may not: put what is typed into the drafts."""
        if self.main is not None:
            self.main.keep_drafts()

    def halt(self) -> bool:
        """Stop work and keep what is typed; nothing hinders that any more. False if some work did not stop in time.

        On Windows all this has to happen while Qt says that it will quit: the system may end the process right after.
        """
        stopped = self.work.stop()
        self.keep_drafts()
        return stopped

    def end(self) -> None:
        """The last window is closed, or the system wants the program to end: nothing is asked, and nothing typed is lost.

        No dialog is closed, for that would be her saying that she does not want what stands in it.
        """
        self.halt()
        self._application.exit()

    def leave(self) -> bool:
        """Stop work, delete windows, back up, close the vault, in this order. False if some work did not stop in time."""
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QDialog

        stopped = self.halt()
        self._listen_no_more()
        for window in self._application.topLevelWidgets():
            (window.hide if isinstance(window, QDialog) else window.close)()
        if self.window is not None:
            self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window = self.main = None
        if stopped:
            self._back_up()
        self._close_all(stopped)
        self.garbage_collector.stop()
        self.error_handler.uninstall()
        return stopped

    def _back_up(self) -> None:
        """A last backup when she goes home; what hinders it is said at the next start."""
        if self.context is not None and not self.context.read_only and not self._locking:
            with suppress(StorageError):
                self.context.vacuum(at_rest=True)
                self.context.automatic_backup()

    def _close_all(self, stopped: bool) -> None:
        """Give everything back that lies outside the windows.

        While a job has not `stopped` it may still write: its vault stays locked until the process ends, so that no other
        opens the file meanwhile.
        """
        self._listen_no_more()
        if self.clipboard is not None:
            self.clipboard.clear()
        unseen = self.start.open_context()
        if stopped and unseen is not None:
            unseen.close()
        if stopped and self.context is not None:
            self.context.close()
            self.context = None
        self.start.single_instance.leave()
        self.settings.flush()


def _load_main_window() -> None:
    """Import what the main window needs, in the worker thread, while she types the passphrase."""
    import app.vaults.opening
    import app.views.main.window
    import app.views.page_registry  # noqa: F401
