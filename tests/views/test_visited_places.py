"""No folder and no file that she chose in a dialog stands in the settings that Qt shares among all programs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.views.visited_places import unremembered

ROOT = Path(__file__).resolve().parents[2]
FOLDER, FILE = "Rhabarberfamilie", "Zwetschgenbrief"
_CHOOSES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from app.views.application import make_application
from app.views.ask import QtAsk

folder, file = Path(sys.argv[1]), sys.argv[2]
application = make_application()
if "--unprotected" in sys.argv:
    from PySide6.QtCore import QSettings
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, sys.argv[4])

def accept():
    dialog = next(one for one in application.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    if dialog.fileMode() is QFileDialog.FileMode.Directory:
        dialog.setDirectory(str(folder))
    else:
        dialog.selectFile(str(folder / file))
    dialog.accept()

def chosen(work):
    QTimer.singleShot(0, accept)
    return work()

if "--unprotected" in sys.argv:
    print(chosen(lambda: QFileDialog.getOpenFileName(None, "", str(folder))[0]))
else:
    ask = QtAsk()
    ask._last_folder = str(folder)
    print(chosen(lambda: ask.open_file("", "Alle (*)")))
    print(chosen(lambda: ask.open_files("", "Alle (*)")))
    print(chosen(lambda: ask.folder("")))
    print(chosen(lambda: QFileDialog.getOpenFileName(None, "", str(folder))[0]))  # as Qt's dialog for printers does
application.end()
"""


def _choose(tmp_path: Path, *words: str) -> tuple[str, list[str]]:
    """What a process said that let her choose, and the files of her profile in which the marker words stand."""
    chosen, profile = tmp_path / FOLDER, tmp_path / "profil"
    chosen.mkdir()
    profile.mkdir()
    (chosen / FILE).touch()
    variables = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "TMPDIR")
    environment = os.environ | dict.fromkeys(variables, str(profile))
    ran = subprocess.run(
        [sys.executable, "-c", _CHOOSES, str(chosen), FILE, *words],
        env=environment | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    files = [path for path in profile.rglob("*") if path.is_file()]
    needles = [word.encode(coding) for word in (FOLDER, FILE) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    return ran.stdout, [str(path) for path in files if any(needle in path.read_bytes() for needle in needles)]


@pytest.mark.skipif(sys.platform != "linux", reason="only there the settings are a file and the dialogs are Qt's own")
def test_a_chosen_file_is_in_no_file_of_the_profile(tmp_path: Path) -> None:
    said, found = _choose(tmp_path)
    assert said.count(FOLDER) == 4
    assert found == []


@pytest.mark.skipif(sys.platform != "linux", reason="only there the settings are a file and the dialogs are Qt's own")
def test_the_search_would_find_it(tmp_path: Path) -> None:
    _said, found = _choose(tmp_path, "--unprotected", str(tmp_path / "profil"))
    assert [Path(path).name for path in found] == ["QtProject.conf"]


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[QSettings]:
    """The shared settings of Qt, where they have a place."""
    place = tmp_path / "einstellungen"
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(native, user, str(place))
    yield QSettings(user, "QtProject")
    QSettings.setPath(native, user, os.devnull)


@pytest.mark.skipif(sys.platform == "win32", reason="the registry has no other place")
@pytest.mark.usefixtures("qapp")
def test_where_they_have_a_place_they_are_as_before(shared: QSettings) -> None:
    assert QApplication.instance()
    shared.setValue("FileDialog/lastVisited", "file:///frueher")
    shared.setValue("Qt/Farbe", "blau")
    with unremembered():
        shared.setValue("FileDialog/lastVisited", f"file:///{FOLDER}")
        shared.setValue("FileDialog/history", [f"file:///{FOLDER}"])
    shared.sync()
    assert {key: shared.value(key) for key in shared.allKeys()} == {
        "FileDialog/lastVisited": "file:///frueher",
        "Qt/Farbe": "blau",
    }
