"""macOS: the session's own description says whether its screen is locked; it is read every few seconds.

There is no notification that a process without an Objective-C run loop of its own could receive through ctypes.
"""

import ctypes
import ctypes.util
import sys
from collections.abc import Callable

_LOCKED = b"CGSSessionScreenIsLocked"
_UTF8 = 0x08000100


def screen_is_locked() -> bool:
    """Whether the session's screen is locked; False where the system does not say."""
    if sys.platform != "darwin":
        return False
    graphics = ctypes.CDLL(ctypes.util.find_library("CoreGraphics"))
    foundation = ctypes.CDLL(ctypes.util.find_library("CoreFoundation"))
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
    foundation.CFDictionaryGetValue.restype = ctypes.c_void_p
    foundation.CFDictionaryGetValue.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    foundation.CFBooleanGetValue.restype = ctypes.c_ubyte
    foundation.CFBooleanGetValue.argtypes = [ctypes.c_void_p]
    foundation.CFRelease.argtypes = [ctypes.c_void_p]
    session = graphics.CGSessionCopyCurrentDictionary()
    if not session:
        return False
    name = foundation.CFStringCreateWithCString(None, _LOCKED, _UTF8)
    value = foundation.CFDictionaryGetValue(session, name)
    locked = bool(value and foundation.CFBooleanGetValue(value))
    foundation.CFRelease(name)
    foundation.CFRelease(session)
    return locked


class MacListener:
    """Tells once when the screen becomes locked."""

    def __init__(self, tell: Callable[[], None], locked: Callable[[], bool] = screen_is_locked) -> None:
        self._tell = tell
        self._is_locked = locked
        self._was = False

    def look(self) -> None:
        """Read whether the screen is locked."""
        before, self._was = self._was, self._is_locked()
        if self._was and not before:
            self._tell()

    def stop(self) -> None:
        """Nothing was begun."""
