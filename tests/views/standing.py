"""What a window stands on, put away again when the block ends: for a fixture of one test, or of several that share it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.context import Context
from app.services import search
from app.views.ask import Ask
from app.views.language import i18n
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.page_spec import PageSpec
from app.views.settings import Settings
from app.views.theme import Look, Mode
from app.views.work import Work
from tests.views.windows import MakeWindow, begun, settle


@contextmanager
def working() -> Iterator[Work]:
    """The threads of a window; all work has to end when they are stopped."""
    work = Work()
    yield work
    assert work.stop(timeout=10)


@contextmanager
def light(application: QApplication, settings: Settings) -> Iterator[Look]:
    """The light theme at 100 %, in German."""
    i18n.install(application, "de")
    look = Look(application, settings)
    look.set_mode(Mode.LIGHT)
    look.settle()
    yield look
    look.set_zoom(100)
    look.settle()
    look.deleteLater()


@contextmanager
def windows_over(context: Context, work: Work, ask: Ask, settings: Settings, look: Look) -> Iterator[MakeWindow]:
    """Makes main windows over an open vault, by default with the real pages, and shows them."""
    made: list[MainWindow] = []

    def make(pages: tuple[PageSpec, ...] = PAGES) -> MainWindow:
        def find(text: str, limit: int) -> list[search.ScreenHit]:
            return context.read(search.on_screen, text, limit)

        window = MainWindow(context, work, ask, settings, look, pages, find)
        made.append(window)
        window.show()
        window.begin(None)
        begun(window)
        settle(work)
        return window

    yield make
    for window in filter(isValid, made):
        window.close()
        window.deleteLater()
    settle(work)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
