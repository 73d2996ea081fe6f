"""The program's own desktop in this process, for measurements inside the window."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject
from PySide6.QtWidgets import QWidget

from app.views import app as desktops
from app.views.app import Desktop
from app.views.options import Options
from app.views.settings import Settings
from app.views.start import vaults

_LONGEST_SECONDS = 60
_WINDOW = (1280, 800)


@contextmanager
def desktop_on(vault: Path) -> Iterator[Desktop]:
    """The desktop with its start window before a vault, everything loaded; closed afterwards."""
    with tempfile.TemporaryDirectory() as home:
        application = desktops.make_application()
        made = Desktop(application, Options(vault=vault), Settings(Path(home) / "fenster.ini"))
        made.show_start()
        wait_until(lambda: made.start.loaded)
        try:
            yield made
        finally:
            made.leave()


def unlock(desktop: Desktop, passphrase: str) -> QWidget:
    """Open the vault as the unlock screen does; the main window, filled and painted."""
    desktop.work.run(vaults.unlock, desktop.start.folder, passphrase, done=desktop.opened)
    wait_until(lambda: desktop.main is not None and desktop.main.stack.page is not None)
    assert desktop.main is not None
    desktop.main.resize(*_WINDOW)
    paint(desktop.main)
    return desktop.main


def paint(window: QWidget) -> None:
    """Let what is due happen and everything be drawn."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    window.repaint()


def wait_until(condition: Callable[[], bool]) -> None:
    """Let events happen until something is so. TimeoutError after a minute."""
    begin = time.perf_counter()
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
        if time.perf_counter() - begin > _LONGEST_SECONDS:
            raise TimeoutError


def settle(parent: QObject, seconds: float = 1.0) -> None:
    """Let timers, queued work and late loading run out."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
    assert parent is not None
