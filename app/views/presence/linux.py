"""Linux: what logind and the screen savers tell on the message bus of this computer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

LOGIND = "org.freedesktop.login1"
MANAGER = f"{LOGIND}.Manager"
MANAGER_PATH = "/org/freedesktop/login1"
_EVERY_PATH = ""
_SAVERS = ("freedesktop", "gnome", "cinnamon", "mate", "xfce")


class LinuxListener(QObject):
    """Listens on both buses; a bus that is missing stays silent.

    The lock of any session counts: when somebody else's session is locked, ours is in the background anyway. Sleep is
    held up (at most five seconds, by logind's rules) until the window has locked: the hold ends with the process.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell
        self._hold: QDBusMessage | None = None
        self._asked: QDBusPendingCallWatcher | None = None
        # Any: the stub says that a slot is bytes, the library wants a string
        system: Any = QDBusConnection.systemBus()
        session: Any = QDBusConnection.sessionBus()
        if system.isConnected():
            system.connect(LOGIND, MANAGER_PATH, MANAGER, "PrepareForSleep", self, SLOT("starts_or_ends(bool)"))
            system.connect(LOGIND, _EVERY_PATH, f"{LOGIND}.Session", "Lock", self, SLOT("locked()"))
            self._ask_for_time(system)
        if session.isConnected():
            for name in _SAVERS:
                saver = f"org.{name}.ScreenSaver"
                session.connect("", _EVERY_PATH, saver, "ActiveChanged", self, SLOT("starts_or_ends(bool)"))

    def look(self) -> None:
        """The bus tells by itself."""

    def stop(self) -> None:
        """Let the computer sleep without us."""
        self._hold = None

    @Slot(bool)
    def starts_or_ends(self, starts: bool) -> None:
        """Sleep or the screen saver."""
        if starts:
            self._tell()

    @Slot()
    def locked(self) -> None:
        """A session was locked."""
        self._tell()

    def _ask_for_time(self, bus: QDBusConnection) -> None:
        """Ask logind to wait for us; the answer comes when it comes."""
        call = QDBusMessage.createMethodCall(LOGIND, MANAGER_PATH, MANAGER, "Inhibit")
        call.setArguments(["sleep", "Quartiersbuch", "Der Tresor wird gesperrt", "delay"])
        self._asked = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        self._asked.finished.connect(self._answered)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        watcher.deleteLater()
        self._asked = None
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            self._hold = reply  # the descriptor in it is open as long as the answer is kept
