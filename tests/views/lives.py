"""Whole lives of the program in processes of their own: come into a state, be ended there, up to the exit of the process.

    python -m tests.views.lives VAULT FOLDER STATE:END…     each with a copy of VAULT, in FOLDER/STATE:END
    python -m tests.views.lives FOLDER STATE:END            with the vault in FOLDER, in this process

The lives of one call are forks of a process that has imported everything; how they end is their own. For each one a line is
printed as JSON: its name, exit code (minus the signal that ended it), what it printed.
"""

import ctypes
import json
import os
import shutil
import signal
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer

from app import cli
from app.views import page_registry, process
from app.views.app import Desktop
from tests.vault_templates import VAULT
from tests.views.life_states import STATES, Condition, Life

assert page_registry, "imported before the forks"

_LOOK_EVERY = 2
_LONGEST = 60
"""Seconds after which a life that comes to no end is ended (SIGALRM)."""


def closed(desktop: Desktop) -> None:
    """The button that closes the window."""
    assert desktop.window is not None
    desktop.window.close()


def told_to_end(_desktop: Desktop) -> None:
    """SIGTERM: the system goes down."""
    os.kill(os.getpid(), signal.SIGTERM)


def session_ended(_desktop: Desktop) -> None:
    """What Qt does when the session of the system ends."""
    QApplication.quit()


def killed_after_it_was_asked(desktop: Desktop) -> None:
    """The session of the system asks everybody to keep what they have, and is gone."""
    ask = ctypes.CDLL("libQt6Gui.so.6")["_ZN15QGuiApplication17commitDataRequestER15QSessionManager"]
    application = QApplication.instance()
    assert application is not None
    ask(*(ctypes.c_void_p(getCppPointer(one)[0]) for one in (application, desktop)))  # nobody looks at the manager
    os._exit(0)


def killed_while_quitting(_desktop: Desktop) -> None:
    """Windows ends the process as soon as Qt has said that it will quit."""
    application = QApplication.instance()
    assert application is not None
    application.aboutToQuit.emit()
    os._exit(0)


def relocked(desktop: Desktop) -> None:
    """Locked: another process shows the unlock screen."""
    desktop.lock()


ENDS = {
    end.__name__: end
    for end in (closed, told_to_end, session_ended, killed_after_it_was_asked, killed_while_quitting, relocked)
}

_LIVED_WRONG = 3


class Living(QObject):
    """Lives a life step by step, from a timer, while the program runs; dialogs run loops of their own within a step."""

    def __init__(self, life: Life) -> None:
        super().__init__()
        self._life = life
        self._ready: Condition = lambda: True
        self._busy = False
        """Whether a step is being made: a dialog in it runs an event loop of its own."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(_LOOK_EVERY)

    def _step(self) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            if self._ready():
                self._ready = next(self._life)
        except StopIteration:
            self._timer.stop()
        except BaseException:
            traceback.print_exc()
            os._exit(_LIVED_WRONG)
        self._busy = False


def let_qt_speak_last() -> None:
    """When Python has ended and the process exits, Qt has something to say (it is asked to run without an application)."""
    speak = ctypes.cast(ctypes.CDLL("libQt6Core.so.6")["_ZN16QCoreApplication4execEv"], ctypes.c_void_p)
    ctypes.CDLL(None)["__cxa_atexit"](speak, None, None)


def live(folder: Path, name: str) -> int:
    """Live in this process; the exit code of the program."""
    state, _, end = name.partition(":")

    def life(desktop: Desktop) -> Life:
        yield from STATES[state](desktop)
        ENDS[end](desktop)

    show_start = Desktop.show_start

    def start(desktop: Desktop) -> None:
        show_start(desktop)
        desktop.living = Living(life(desktop))  # type: ignore[attr-defined]

    let_qt_speak_last()
    signal.alarm(_LONGEST)
    os.environ |= {
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    Desktop.show_start = start  # type: ignore[method-assign]
    process.command = lambda _vault: [sys.executable, "-m", "tests.views.lives", str(folder), "locked:closed"]
    return cli.main(["--vault", str(folder / VAULT), "run"])


def main(words: list[str]) -> int:
    """Live what the words say, one after the other. In the process of a life it returns, too, with its exit code."""
    if len(words) == 2:
        return live(Path(words[0]), words[1])
    vault, everything, *names = words
    for name in names:
        folder = Path(everything, name)
        shutil.copytree(vault, folder / VAULT)
        child = os.fork()
        if child == 0:
            said = os.open(folder / "said", os.O_WRONLY | os.O_CREAT)
            os.dup2(said, 1)
            os.dup2(said, 2)
            return live(folder, name)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(json.dumps([name, code, (folder / "said").read_text(encoding="utf-8")]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
