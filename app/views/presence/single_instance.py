"""One window per vault and user: a second start asks the window that is there to come to the front.

The request is a small file in the program's own folder, which the running window watches and takes away: no socket, nothing
in the vault, the same on every system. Its name is a hash of the vault's path, so it tells nothing.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QElapsedTimer, QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.common import locks
from app.common.errors import StorageError
from app.common.files import write_whole
from app.common.paths import state_folder

_FOLDER = "fenster"
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""Environment variable in which a Wayland desktop gives a program that she started the right to come to the front."""
_LONGEST_TOKEN = 1024
_WAIT_MS = 2_500
_LOOK_MS = 50
_ANYBODY = -1
"""Windows, AllowSetForegroundWindow: ASFW_ANY."""


def _place(vault: Path) -> Path:
    folder = state_folder() / _FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = os.path.normcase(vault.resolve())
    name = QCryptographicHash.hash(os.fsencode(path), QCryptographicHash.Algorithm.Sha256).toHex()
    return folder / name.toStdString()[:24]


class SingleInstance(QObject):
    """The running window's side: `claim` makes this process the one of its vault; it then hears every `activation_requested`."""

    activation_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: int | None = None
        self._note: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def claim(self, vault: Path) -> bool:
        """Be the window of this vault (and no longer of another); False where there is one already.

        Where this can't be found out (no folder of its own can be written), every start counts as the first.
        """
        try:
            place = _place(vault)
            if self._held is not None and self._note == place.with_suffix(".ruf"):
                return True
            held = locks.lock(place.with_suffix(".lock"))
        except OSError:
            return True
        if held is None:
            return False
        self.leave()
        self._held, self._note = held, place.with_suffix(".ruf")
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._watcher.addPath(str(place.parent))
        return True

    def leave(self) -> None:
        """Let another process be the window of this vault."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        held, self._held, self._note = self._held, None, None
        if held is not None:
            os.close(held)

    def _look(self) -> None:
        if self._note is None:
            return
        try:
            token = self._note.read_text(encoding="ascii", errors="ignore")[:_LONGEST_TOKEN]
            self._note.unlink()
        except OSError:
            return
        if token and token.isprintable():
            os.environ[_TOKEN] = token  # Qt takes it from there when it activates a window
        self.activation_requested.emit()


class ActivationRequest(QObject):
    """The second start's side. `answered(True)` once the window has heard it, `answered(False)` if nobody does."""

    answered = Signal(bool)

    def __init__(self, vault: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._token = os.environ.get(_TOKEN, "")  # now: Qt takes it away when it shows the first window
        self._note: Path | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def send(self) -> None:
        """Ask the running window to come to the front."""
        _give_way()
        try:
            self._note = _place(self._vault).with_suffix(".ruf")
            write_whole(self._note, self._token.encode("ascii", "ignore"))
        except (OSError, StorageError):
            self.answered.emit(False)
            return
        self._since.start()
        self._timer.start()

    def _look(self) -> None:
        assert self._note is not None
        heard = not self._note.exists()
        if not heard and self._since.elapsed() < _WAIT_MS:
            return
        self._timer.stop()
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        self.answered.emit(heard)


def _give_way() -> None:
    """Windows lets only the program in front put another in front: allow it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)


def bring_to_front(window: QWidget) -> None:
    """Show a window over all others, with the dialog that is open in it; where the system forbids that, it blinks."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    for one in (window, QApplication.activeModalWidget()):
        if one is not None:
            one.raise_()
            one.activateWindow()
    if sys.platform == "darwin":
        _activate_on_macos()
    QApplication.alert(window)


def _activate_on_macos() -> None:
    """[NSApp activateIgnoringOtherApps:YES], which Qt does not offer."""
    import ctypes
    import ctypes.util

    objc = ctypes.CDLL(ctypes.util.find_library("objc"))
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    send = objc.objc_msgSend
    send.restype = ctypes.c_void_p
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    shared = send(objc.objc_getClass(b"NSApplication"), objc.sel_registerName(b"sharedApplication"))
    activate = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_byte)(("objc_msgSend", objc))
    activate(shared, objc.sel_registerName(b"activateIgnoringOtherApps:"), 1)
