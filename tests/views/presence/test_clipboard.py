"""What was copied in the program leaves the clipboard again; what others copied is left alone."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings.safety import CLIPBOARD_SECONDS
from app.views.presence.clipboard import ClipboardGuard, mime_data
from app.views.settings import Settings
from app.views.shared.lists.copying import as_table

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Without a screen Qt never says that the clipboard is ours; here the test says it."""
    says = [True]
    monkeypatch.setattr(ClipboardGuard, "owns", lambda _self, mode: says[0] and mode is QClipboard.Mode.Clipboard)
    yield says
    QGuiApplication.clipboard().clear()


@pytest.fixture
def guard(qapp: QApplication, settings: Settings, ours: list[bool]) -> Iterator[ClipboardGuard]:
    assert qapp
    assert ours == [True]
    guard = ClipboardGuard(settings)
    yield guard
    guard.timer.stop()
    guard.deleteLater()


def text() -> str:
    return QGuiApplication.clipboard().text()


def test_a_field_s_copy_goes_after_thirty_seconds(guard: ClipboardGuard, qtbot: QtBot) -> None:
    field = QLineEdit("Wohnt bei der Schwester")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    assert text() == "Wohnt bei der Schwester"
    assert guard.timer.isActive()
    assert guard.timer.interval() == 30_000
    guard.timer.timeout.emit()
    assert text() == ""
    assert not guard.timer.isActive()


def test_a_table_s_copy_keeps_its_shapes_and_asks_histories_to_keep_none(guard: ClipboardGuard) -> None:
    QGuiApplication.clipboard().setMimeData(as_table(["Name"], [["Abdi, Hodan"]]).mime_data())
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\nAbdi, Hodan\n"
    assert "<td" in data.html()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert bytes(data.data("CanIncludeInClipboardHistory").data()) == bytes(4)
    assert guard.timer.isActive()


def test_copying_again_begins_to_count_again(guard: ClipboardGuard) -> None:
    QGuiApplication.clipboard().setText("eins")
    guard.timer.start(5)
    QGuiApplication.clipboard().setText("zwei")
    assert guard.timer.interval() == 30_000


def test_what_others_copied_stays(guard: ClipboardGuard, ours: list[bool]) -> None:
    QGuiApplication.clipboard().setText("von uns")
    ours[0] = False
    foreign = mime_data()
    foreign.setText("aus dem Browser")
    QGuiApplication.clipboard().setMimeData(foreign)
    assert not guard.timer.isActive()
    guard.clear()
    assert text() == "aus dem Browser"


def test_the_seconds_are_hers_and_what_was_copied_goes_with_the_lock(guard: ClipboardGuard, settings: Settings) -> None:
    settings.set(CLIPBOARD_SECONDS, 90)
    QGuiApplication.clipboard().setText("eins")
    assert guard.timer.interval() == 90_000
    guard.clear()
    assert text() == ""


def test_at_the_end_of_the_program_nothing_of_ours_is_left(guard: ClipboardGuard) -> None:
    QGuiApplication.clipboard().setText("eins")
    guard.clear()
    assert text() == ""


_COPIES_AND_ENDS = """
from PySide6.QtWidgets import QApplication
from app.views.shared.lists.copying import as_table
application = QApplication([])
application.clipboard().setMimeData(as_table(["Ort"], [["Lörrach"]]).mime_data())
"""


def test_what_lies_on_the_clipboard_may_outlive_python() -> None:
    """Without a screen Qt destroys it only after Python has ended (see `mime_data`)."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", _COPIES_AND_ENDS], env=environment, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize("room", ["app", "tests"])
def test_nothing_made_in_python_goes_there(room: str) -> None:
    calls = re.compile(r"(?<!`)\bQMimeData\(")
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / room).rglob("*.py")}
    assert [str(path) for path, text in sources.items() if calls.search(text) and path != Path(__file__)] == []


_REAL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from app.settings.safety import CLIPBOARD_SECONDS
from app.views.presence.clipboard import ClipboardGuard
from app.views.settings import Settings
application = QApplication([])
settings = Settings(Path(sys.argv[1]))
settings.set(CLIPBOARD_SECONDS, 1)
guard = ClipboardGuard(settings)
field = QLineEdit("Rhabarberbarbara")
field.show()
field.selectAll()
field.copy()
board = application.clipboard()
print(board.ownsClipboard(), board.text(), guard.timer.isActive(), flush=True)
def gone():
    print(repr(board.text()), repr(board.text(board.Mode.Selection)), flush=True)
    application.quit()
guard.timer.timeout.connect(lambda: QTimer.singleShot(0, gone))
application.exec()
"""


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("xvfb-run"), reason="needs a screen of its own")
def test_on_a_real_screen(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    command = ["xvfb-run", "-a", sys.executable, "-c", _REAL, str(tmp_path / "fenster.ini")]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.stdout.splitlines() == ["True Rhabarberbarbara True", "'' ''"], ran.stderr
