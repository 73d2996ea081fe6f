"""What Qt's dialogs would keep of folders and files in the settings that all programs with Qt share: nothing.

A `QFileDialog`, native or not, adds the folders it was in to the group "FileDialog" of the settings of "QtProject": in a
plain file on Linux, in the registry on Windows, in the preferences on macOS. No option of Qt keeps it from that.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSettings, Qt

_ORGANISATION = "QtProject"
_GROUP = "FileDialog"
_NOWHERE = os.devnull
"""No folder, so that no file can be made in it."""


def forget_places() -> None:
    """Give the shared settings of Qt no place on disk, and use its own dialogs only. Before the application is made.

    On Linux alone: elsewhere the dialogs are the system's, and the place of the settings can't be chosen (see `unremembered`).
    """
    if sys.platform == "linux":
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, _NOWHERE)
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
