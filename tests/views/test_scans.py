"""The folder of scans: watched only where she wants it; what is new is offered, taken when she says so, and stays there."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Person
from app.services.office import documents
from app.services.people import persons
from app.settings.window import SCAN_FOLDER, SCANS_SEEN
from app.views.ask import ScriptedAsk
from app.views.preferences.scans import ScanSection
from app.views.scans.dialog import ScansDialog
from app.views.scans.watcher import ScanWatcher
from app.views.settings import Settings
from app.views.shared.records.documents import DocumentsPanel
from app.views.window_context import Notice, WindowContext
from tests.views.windows import settle

Scanner = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Scans"
    made.mkdir()
    return made


@pytest.fixture
def scanner(folder: Path) -> Scanner:
    def scan(name: str, data: bytes = b"%PDF", seconds: int = 5) -> Path:
        """A file that was written so many seconds from now."""
        path = folder / name
        path.write_bytes(data)
        os.utime(path, (time.time() + seconds,) * 2)
        return path

    return scan


@pytest.fixture
def scans(window_context: WindowContext, folder: Path) -> ScanWatcher:
    made = window_context.scans = ScanWatcher(window_context)
    made.watch(str(folder))
    settle(window_context.work)
    return made


@pytest.fixture
def person(context: Context) -> int:
    return context.write("Person", persons.save, Person(family_name="Amiri"))


def _look(scans: ScanWatcher, times: int = 2) -> list[str]:
    """Names of what is offered after so many looks: in the second one what has stopped growing is known."""
    for _ in range(times):
        scans.look()
        settle(scans._window_context.work)
    return [scan.path.name for scan in scans.waiting]


def test_nothing_is_watched_until_she_wants_it(window_context: WindowContext, folder: Path, scanner: Scanner) -> None:
    scanner("brief.pdf")
    made = ScanWatcher(window_context)
    made.begin()
    assert _look(made) == []
    assert made._watcher.directories() == []
    assert folder.exists()


def test_a_new_scan_is_noticed_by_itself_and_offered_when_it_is_whole(
    qtbot: QtBot, window_context: WindowContext, scans: ScanWatcher, scanner: Scanner
) -> None:
    said: list[str] = []
    window_context.noticed.connect(lambda notice: said.append(notice.text))
    scans._soon_timer.setInterval(20)
    with qtbot.waitSignal(scans.changed, timeout=10_000):
        scanner("brief.pdf")
    assert said == ["1 neuer Scan im Scan-Ordner"]


def test_what_lay_there_before_or_is_no_scan_is_not_offered(scans: ScanWatcher, scanner: Scanner, folder: Path) -> None:
    scanner("alt.pdf", seconds=-60)
    scanner("leer.pdf", b"")
    scanner("liste.docx")
    scanner(".verborgen.pdf")
    (folder / "ordner.pdf").mkdir()
    (folder / "weg.pdf").symlink_to(scanner("neu.PDF"))
    assert _look(scans) == ["neu.PDF"]


def test_what_still_grows_waits(scans: ScanWatcher, scanner: Scanner) -> None:
    scanner("brief.pdf")
    assert _look(scans, 1) == []
    scanner("brief.pdf", b"%PDF mehr")
    assert _look(scans, 1) == []
    assert _look(scans, 1) == ["brief.pdf"]


def test_scans_are_attached_to_what_she_chooses_and_stay_in_the_folder(
    window_context: WindowContext,
    context: Context,
    ask: ScriptedAsk,
    scans: ScanWatcher,
    scanner: Scanner,
    person: int,
    qtbot: QtBot,
) -> None:
    panel = DocumentsPanel(window_context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_record(person)
    paths = [scanner("a.pdf", b"%PDF a"), scanner("b.pdf", b"%PDF b")]
    assert _look(scans) == ["a.pdf", "b.pdf"]
    assert not panel.scans.isHidden()
    said: list[Notice] = []
    window_context.noticed.connect(said.append)

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, ScansDialog)
        window_context.discreet.set(True)
        assert "a.pdf" not in dialog.form.files.item(0).text()
        window_context.discreet.set(False)
        dialog.save()
        return True

    ask.answers = [fill]
    panel.scans.button.click()
    settle(window_context.work)
    rows = context.read(documents.of_record, person)
    assert {(row.name, row.origin) for row in rows} == {
        ("a.pdf", "aus dem Scan-Ordner"),
        ("b.pdf", "aus dem Scan-Ordner"),
    }
    assert all(path.exists() for path in paths)
    assert "liegen noch unverschlüsselt im Ordner" in said[-1].text
    assert [word for word, _run in said[-1].buttons] == ["Ordner zeigen"]
    assert scans.waiting == ()
    assert panel.scans.isHidden()


def test_nothing_is_taken_without_a_record(
    window_context: WindowContext, context: Context, scans: ScanWatcher, scanner: Scanner, qtbot: QtBot
) -> None:
    scanner("a.pdf")
    _look(scans)
    dialog = ScansDialog(window_context, scans, None, None)
    qtbot.addWidget(dialog)
    dialog.save()
    settle(window_context.work)
    assert "woran" in dialog.form.notice.text.text()
    dialog.put_aside()
    assert _look(scans) == []
    assert [step.name for step in context.steps()] == ["Tresor angelegt"]


def test_a_folder_that_went_is_waited_for(scans: ScanWatcher, scanner: Scanner, folder: Path) -> None:
    folder.rename(folder.with_name("fort"))
    assert _look(scans) == []
    folder.mkdir()
    scanner("a.pdf")
    assert _look(scans) == ["a.pdf"]
    assert scans._watcher.directories() == [str(folder)]


def test_the_folder_is_chosen_in_the_settings(
    window_context: WindowContext, ask: ScriptedAsk, settings: Settings, folder: Path, qtbot: QtBot
) -> None:
    made = ScanWatcher(window_context)
    answers = {"watch_no_scans": lambda: made.watch(""), f"watch_scans:{folder}": lambda: made.watch(str(folder))}
    window_context.commanded.connect(lambda key: answers[key]())
    section = ScanSection(window_context)
    qtbot.addWidget(section)
    section.load()
    assert "kein Ordner" in section.state.text()
    ask.answers = [folder]
    section.choose()
    assert (settings.get(SCAN_FOLDER), str(folder) in section.state.text()) == (str(folder), True)
    assert settings.get(SCANS_SEEN) > 0
    section.end()
    assert settings.get(SCAN_FOLDER) == ""
