"""The application's life: start screens, main window, lock, end.

Importing this module and showing the unlock screen needs Qt and small modules only; SQLAlchemy, reportlab and the pages
load in the worker thread meanwhile.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.common.errors import StorageError
from app.views import i18n, process
from app.views.ask import QtAsk
from app.views.bugs import Bugs
from app.views.collector import Collector
from app.views.options import Options
from app.views.place import Place
from app.views.settings import Settings
from app.views.start import vaults
from app.views.start.screen import Start
from app.views.start.window import StartWindow
from app.views.theme import Look
from app.views.theme.look import load_other_scripts
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context
    from app.views.main.window import MainWindow


def run(options: Options) -> int:
    """Show the desktop until she leaves; the exit code."""
    application = make_application()
    desktop = Desktop(application, options)
    desktop.show_start()
    code = application.exec()
    locked_at = desktop.leave()
    if locked_at is not None:
        process.restart(desktop.start.folder, locked_at)
    return code


def make_application() -> QApplication:
    """The QApplication with its names; the one there is, where there is one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Quartiersbuch")
    application.setDesktopFileName("quartiersbuch")
    application.setQuitOnLastWindowClosed(True)
    return application


class Desktop(QObject):
    """Holds what lives as long as the process and changes from the start window to the main window."""

    def __init__(self, application: QApplication, options: Options, settings: Settings | None = None) -> None:
        super().__init__()
        self._application = application
        self.settings = settings or Settings()
        self.look = Look(application, self.settings)
        i18n.install(application, self.settings.get("language", i18n.system_language()))
        self.work = Work()
        self.ask = QtAsk()
        self.bugs = Bugs(self.ask)
        self.bugs.install()
        self.collector = Collector(self)
        self.start = Start(options, self.work, self.ask, self)
        self.start.opened.connect(self.opened)
        self.start.crashed.connect(self.bugs.take)
        self.work.crashed.connect(self.bugs.take)
        self.place = options.place or process.remembered_place()
        self.window: QWidget | None = None
        self.main: MainWindow | None = None
        self.context: Context | None = None
        self._locked_at: str | None = None

    def show_start(self) -> None:
        """Show the start window and load the rest behind it."""
        if self.place.startswith(process.RESTORE):
            self.start.source = Path(self.place.removeprefix(process.RESTORE))
            self._show_start_window("restore")
        else:
            self._show_start_window("")
        QTimer.singleShot(0, self._load)

    def _show_start_window(self, screen: str) -> None:
        window = StartWindow(self.start, self.look, self.settings)
        window.language_wanted.connect(self._start_in)
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
        load_other_scripts()
        self.work.run(vaults.load, done=self._loaded)
        self.work.run(vaults.state, self.start.folder, done=self._judged)

    def _loaded(self, _result: object) -> None:
        self.start.loaded = True
        self.collector.settle()

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
        self.show_main(Place.parse(self.place))

    def show_main(self, place: Place | None) -> None:
        """Build the main window, anew after a change of language."""
        from app.services import search
        from app.views.main.window import MainWindow
        from app.views.pages import PAGES

        assert self.context is not None
        context = self.context
        self.main = MainWindow(
            context,
            self.work,
            self.ask,
            self.settings,
            self.look,
            PAGES,
            find=lambda text, limit: context.read(search.find, text, limit),
        )
        self.main.locked.connect(self.lock)
        self.main.restore_wanted.connect(self.restore)
        self.main.language_wanted.connect(self._main_in)
        self.bugs.happened.connect(self.main.keep_drafts)
        self._put(self.main)
        self.main.begin(place)

    def _main_in(self, language: str) -> None:
        """The main window in another language, at the same place."""
        assert self.main is not None
        place = self.main.place()
        self._use_language(language)
        self.show_main(place)

    def _use_language(self, language: str) -> None:
        self.settings.set("language", language)
        i18n.install(self._application, language)

    def lock(self) -> None:
        """End this process and show the unlock screen in a new one, with the place remembered."""
        assert self.main is not None
        self.main.keep_drafts()
        self._locked_at = str(self.main.place() or "")
        for window in self._application.topLevelWidgets():
            window.hide()
        self._application.quit()

    def restore(self, backup: str) -> None:
        """Lock, and show the restore screen with this backup chosen."""
        self.lock()
        self._locked_at = f"{process.RESTORE}{backup}"

    def leave(self) -> str | None:
        """Stop work, delete windows, back up, close the vault, in this order.

        Returns the place, if the window was locked and starts again.
        """
        from PySide6.QtCore import QEvent

        self.work.stop()
        for window in self._application.topLevelWidgets():
            window.close()
        if self.window is not None:
            self.window.deleteLater()
        self.window = self.main = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.start.fresh is not None:
            self.start.fresh[0].close()
        if self.context is not None:
            self._close(self.context)
            self.context = None
        self.settings.flush()
        self.collector.stop()
        return self._locked_at

    def _close(self, context: "Context") -> None:
        """A last backup when she goes home, not when she only locks; what hinders it is said at the next start."""
        if self._locked_at is None and not context.read_only:
            with suppress(StorageError):
                context.automatic_backup()
        context.close()


def offscreen() -> None:
    """Let Qt draw without a display, for the gallery and tests. Before the first QApplication."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
