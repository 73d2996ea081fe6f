"""The window. Only this module of the command line leads to Qt."""

import argparse
import os
import sys
from pathlib import Path

from app.common.errors import UserError
from app.common.garbage import collector_paused
from app.common.memory import keep_compact
from app.common.window_libraries import demand_window_libraries
from app.storage.process import harden

NO_DISPLAY = (
    "Hier gibt es keinen Bildschirm, auf dem sich das Fenster öffnen könnte; "
    "die Befehle ohne Fenster zeigt „quartiersbuch --help“."
)


def run(arguments: argparse.Namespace) -> int:
    """Open the window on a vault and stay until she leaves."""
    demand_display()
    return show(arguments.vault)


def show(vault: Path | None) -> int:
    """Open the window on a vault (default: her own). Loads Qt alone, so that it stands at once."""
    harden()
    keep_compact()
    with collector_paused():  # the window has a collector of its own; what is imported until it stands is no garbage
        from app.views.app import run as run_window
        from app.views.options import Options

        return run_window(Options(vault=vault))


def demand_display() -> None:
    """Raise a sentence where there is no screen, or the system lacks what a window needs."""
    demand_window_libraries()
    if not has_display():
        raise UserError(NO_DISPLAY)


def has_display() -> bool:
    """Whether Qt will find a screen; without one it would end the process without a word."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _has_wayland() or _has_x11()


def _has_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return name != "" and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _has_x11() -> bool:
    """Knock at the display: a variable that leads nowhere is as good as none."""
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
