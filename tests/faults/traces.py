"""What a day at the window could leave outside the vault, and where on a computer such things are kept."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QTextEdit

from app.views.application import make_application
from app.views.ask import QtAsk
from app.views.main.window import MainWindow
from tests.faults import windows
from tests.faults.filled import MARKERS

Tell = Callable[[Any], None]
PROFILE = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA")
"""Variables that name the places in which programs keep something of an account."""


def places_of_the_account() -> list[Path]:
    """Where this system keeps settings, caches, recent files and print jobs of the account, whatever the environment says."""
    home = Path(os.path.expanduser("~" if sys.platform == "win32" else f"~{_name()}"))  # noqa: PTH111 - not by HOME
    if sys.platform == "win32":
        data = home / "AppData"
        kept = [data / "Local", data / "Roaming", Path(os.environ["SYSTEMROOT"], "System32/spool/PRINTERS")]
    elif sys.platform == "darwin":
        library = home / "Library"
        kept = [
            *(library / name for name in ("Preferences", "Caches", "Application Support", "Saved Application State"))
        ]
        kept += [home / ".cups", Path("/private/var/spool/cups")]
    else:
        kept = [*(home / name for name in (".config", ".cache", ".local/share", ".local/state", ".cups", ".qt"))]
        kept += [Path("/var/spool/cups"), Path("/var/spool/cups-pdf"), Path(f"/run/user/{os.getuid()}")]
    return [place for place in kept if place.is_dir()]


def _name() -> str:
    if sys.platform == "win32":
        return ""
    import pwd

    return pwd.getpwuid(os.getuid()).pw_name


def live_in(profile: Path, temporary: Path) -> None:
    """From now on this process keeps what it keeps in these folders."""
    os.environ.update(dict.fromkeys(PROFILE, str(profile)))
    tempfile.tempdir = os.environ["TMPDIR"] = str(temporary)


def work_at_the_window(tell: Tell, folder: Path, key: bytes, profile: Path, temporary: Path) -> None:
    """Open every page and a record of each kind, type planted words into every field and search, choose a planted file."""
    live_in(profile, temporary)
    chosen = folder.parent / MARKERS[0]
    chosen.mkdir()
    (chosen / MARKERS[1]).touch()
    make_application()
    with windows.main_window(folder, key, profile) as window:
        typed = sum(_type(window) for _place in _walked(window))
        tell(typed)
        window.run("palette")
        tell(str(_choose(chosen)))
        windows.settle(window.window_context.work)
    tell("closed")


def _walked(window: MainWindow) -> Iterator[object]:
    for place in windows._places(window):
        window.go(place)
        windows.settle(window.window_context.work)
        yield place


def _type(window: MainWindow) -> int:
    """Planted words into whatever can be typed into now; how many fields that were."""
    lines = [line for line in window.findChildren(QLineEdit) if windows._open(line) and not line.isReadOnly()]
    texts = [one for kind in (QTextEdit, QPlainTextEdit) for one in window.findChildren(kind) if windows._open(one)]
    for number, line in enumerate(lines):
        line.setText(MARKERS[number % len(MARKERS)])
        line.textEdited.emit(line.text())
    for one in texts:
        one.setPlainText(MARKERS[3])
    return len(lines) + len(texts)


def _choose(folder: Path) -> Path | None:
    ask = QtAsk()
    ask._last_folder = str(folder)
    QTimer.singleShot(0, lambda: _accept(folder / MARKERS[1]))
    return ask.open_file("Datei", "Alle (*)")


def _accept(file: Path) -> None:
    shown = (one for one in make_application().topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    dialog = next(shown)
    dialog.selectFile(str(file))
    dialog.accept()  # type: ignore[attr-defined]
