"""What Qt's dialogs would keep of folders and files in the settings that all programs with Qt share: nothing.

A `QFileDialog`, native or not, adds the folders it was in to the group "FileDialog" of the settings of "QtProject": in a
plain file on Linux, in the registry on Windows, in the preferences on macOS. No option of Qt keeps it from that.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSettings

_ORGANISATION = "QtProject"
_GROUP = "FileDialog"
_NOWHERE = os.devnull
"""No folder, so that no file can be made in it."""


def forget_places() -> None:
    """Give the shared settings of Qt no place on disk. Before the application is made.

    On Linux alone: elsewhere their place can't be chosen (see `unremembered`).
    """
    if sys.platform == "linux":
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, _NOWHERE)


def use_own_dialogs() -> None:
    """On Linux, let dialogs that Qt opens itself not be those of the desktop, which keeps a list of recent files."""
    from PySide6.QtCore import Qt  # here, because the class alone takes 15 ms and the unlock screen needs none of it

    if sys.platform == "linux":
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@contextmanager
def unremembered() -> Iterator[None]:
    """While a file dialog is shown: what the shared settings held of places before, they hold again afterwards."""
    before = _remembered()
    try:
        yield
    finally:
        settings = _settings()
        settings.remove(_GROUP)
        for key, value in before.items():
            settings.setValue(f"{_GROUP}/{key}", value)
        settings.sync()


def _remembered() -> dict[str, object]:
    settings = _settings()
    settings.beginGroup(_GROUP)
    return {key: settings.value(key) for key in settings.allKeys()}


def _settings() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, _ORGANISATION)
