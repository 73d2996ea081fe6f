"""Windows: messages about locking, disconnecting and sleep that every window of the system gets.

Microsoft's documentation: WM_WTSSESSION_CHANGE (WTSRegisterSessionNotification) and WM_POWERBROADCAST.
"""

import ctypes
import ctypes.wintypes
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x2, 0x4, 0x6, 0x7
_FOR_THIS_SESSION = 0
_TO_A_WINDOW = 0
_MESSAGES = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


def means_away(message: int, detail: int) -> bool:
    """Whether a window message says that she went away."""
    if message == WM_WTSSESSION_CHANGE:
        return detail in (WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK)
    return message == WM_POWERBROADCAST and detail == PBT_APMSUSPEND


class WindowsListener(QAbstractNativeEventFilter):
    """Reads the messages of the application as they pass by."""

    def __init__(self, window: QWidget, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell
        self._window = int(window.winId())
        self._sleep: Any = None
        if sys.platform == "win32":
            with suppress(OSError, AttributeError):
                ctypes.windll.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(self._window), _FOR_THIS_SESSION)
                # without this a computer with "modern standby" does not tell desktop programs
                register = ctypes.windll.user32.RegisterSuspendResumeNotification
                register.restype = ctypes.c_void_p
                self._sleep = register(ctypes.c_void_p(self._window), _TO_A_WINDOW)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def look(self) -> None:
        """Windows tells by itself."""

    def stop(self) -> None:
        """Read no more messages."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        if sys.platform == "win32":
            with suppress(OSError, AttributeError):
                ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window))
                if self._sleep:
                    ctypes.windll.user32.UnregisterSuspendResumeNotification(ctypes.c_void_p(self._sleep))

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Look at a message; never eats one."""
        if kind in _MESSAGES:
            read = ctypes.wintypes.MSG.from_address(int(message))
            if means_away(read.message, read.wParam):
                self._tell()
        return False, 0
