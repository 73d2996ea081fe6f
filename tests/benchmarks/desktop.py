"""The program's own desktop in this process, for measurements inside the window."""

import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import app.views  # noqa: F401  first, as the command line has it: PySide must not read the source of every module

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QDialog, QLabel

from app.views.app import Desktop
from app.views.application import make_application
from app.views.options import Options
from app.views.settings import Settings
from app.views.start import vaults
from tests.benchmarks import display

if TYPE_CHECKING:
    from app.views.main.window import MainWindow

_LONGEST_SECONDS = 60
_PAUSE_SECONDS = 0.0005


@contextmanager
def desktop_on(vault: Path) -> Iterator[Desktop]:
    """The desktop with its start window before a vault, everything loaded; closed afterwards."""
    with tempfile.TemporaryDirectory() as home:
        application = make_application()
        made = Desktop(application, Options(vault=vault), Settings(Path(home) / "fenster.ini"))
        made.work.crashed.connect(_give_up)
        made.start.crashed.connect(_give_up)
        made.ask.dialog = _refuse  # type: ignore[method-assign]
        sys.excepthook = lambda _kind, error, _trace: _give_up(error)
        made.show_start()
        wait_until(lambda: made.start.loaded)
        try:
            yield made
        finally:
            made.leave()


def _give_up(error: BaseException) -> None:
    """A bug in the program: no dialog that nobody answers, but the end of this measurement."""
    traceback.print_exception(error)
    display.stop()
    os._exit(1)


def _refuse(dialog: QDialog) -> bool:
    """A question that nobody answers."""
    _give_up(RuntimeError(" / ".join(label.text() for label in dialog.findChildren(QLabel))))
    return False


def unlock(desktop: Desktop, passphrase: str) -> "MainWindow":
    """Open the vault as the unlock screen does; the main window, filled and painted."""
    desktop.work.run(vaults.unlock, desktop.start.folder, passphrase, False, done=desktop.opened)
    wait_until(lambda: desktop.main is not None and desktop.main.stack.page is not None)
    assert desktop.main is not None
    handle = desktop.main.windowHandle()
    wait_until(handle.isExposed)
    paint()
    return desktop.main


def paint() -> None:
    """Let everything happen and be drawn that is due (on X11 `processEvents` paints what was marked for painting)."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def wait_until(condition: Callable[[], bool]) -> None:
    """Let events happen until something is so. TimeoutError after a minute."""
    begin = time.perf_counter()
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        time.sleep(_PAUSE_SECONDS)
        if time.perf_counter() - begin > _LONGEST_SECONDS:
            raise TimeoutError


def rest(desktop: Desktop) -> None:
    """Wait until the backup at the start and whatever else works behind the window is done."""
    settle()
    wait_until(lambda: not desktop.work.busy)
    settle(0.2)


def settle(seconds: float = 1.0) -> None:
    """Let timers, queued work and late loading run out."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the loop of the program does
        time.sleep(0.005)
