"""From the start window to the main window, in another language, and to the end in the right order."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import begun, settle

from app.common.errors import VaultInUse
from app.models import Person
from app.services.people import persons
from app.settings.window import LANGUAGE
from app.vaults.opening import open_with_passphrase
from app.views import process
from app.views.app import Desktop
from app.views.error_handler import ErrorHandler
from app.views.language import i18n
from app.views.location import Location
from app.views.options import Options
from app.views.presence.clipboard import ClipboardGuard
from app.views.settings import Settings
from app.views.start.unlock import UnlockScreen
from app.views.start.window import StartWindow

PASSPHRASE = "Probe-Satz-fuer-Tests-2026"


@pytest.fixture
def desktop(make_desktop: Callable[[str], Desktop]) -> Desktop:
    return make_desktop("people")


def unlock(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.show_start()
    window = desktop.window
    assert isinstance(window, StartWindow)
    screen = window.screen_now
    assert isinstance(screen, UnlockScreen)
    screen.passphrase.setText(PASSPHRASE)
    screen.passphrase.returnPressed.emit()
    qtbot.waitUntil(lambda: desktop.main is not None, timeout=20_000)
    assert desktop.main is not None
    begun(desktop.main)
    settle(desktop.work)


def test_unlocking_leads_to_the_remembered_place(desktop: Desktop, qtbot: QtBot) -> None:
    unlock(desktop, qtbot)
    assert desktop.main is not None
    assert desktop.window is desktop.main
    assert desktop.main.location() == Location("people")
    assert [
        window for window in QApplication.topLevelWidgets() if isinstance(window, StartWindow) and window.isVisible()
    ] == []


def test_the_language_changes_while_it_runs_and_she_stays_where_she_was(desktop: Desktop, qtbot: QtBot) -> None:
    unlock(desktop, qtbot)
    assert desktop.main is not None
    desktop.main.go(Location("tasks"))
    desktop.main.commands.by_key["language:en"].trigger()
    settle(desktop.work)
    assert desktop.main.location() == Location("tasks")
    assert desktop.main.windowTitle() == "Tasks – Quartiersbuch"
    assert desktop.main.commands.by_key["language:en"].isChecked()
    assert desktop.settings.get(LANGUAGE) == "en"


def test_the_start_screen_changes_its_language_and_keeps_the_screen(desktop: Desktop) -> None:
    desktop.show_start()
    assert isinstance(desktop.window, StartWindow)
    desktop.window.show_screen("recover")
    desktop.window.language_wanted.emit("en")
    assert isinstance(desktop.window, StartWindow)
    assert desktop.window.screen_name == "recover"
    assert desktop.window.screen_now is not None
    assert desktop.window.screen_now.accessibleName() == "Open with the sheet"
    settle(desktop.work)


def test_leaving_closes_the_vault_and_stops_the_thread(desktop: Desktop, qtbot: QtBot, vault_folder: Path) -> None:
    unlock(desktop, qtbot)
    assert desktop.leave()
    assert desktop.work.stop()
    open_with_passphrase(vault_folder, PASSPHRASE).close()


def test_going_home_makes_a_last_backup_of_what_changed(desktop: Desktop, qtbot: QtBot, vault_folder: Path) -> None:
    unlock(desktop, qtbot)
    assert desktop.context is not None
    before = desktop.context.backups()[0].generation
    desktop.context.write("Person angelegt", lambda session: persons.save(session, Person(family_name="Bauer")))
    desktop.leave()
    reopened = open_with_passphrase(vault_folder, PASSPHRASE)
    try:
        assert reopened.backups()[0].generation > before
    finally:
        reopened.close()


def test_locking_remembers_the_place_and_hides_everything(
    desktop: Desktop, qtbot: QtBot, restarts: list[tuple[Path, str]], vault_folder: Path
) -> None:
    unlock(desktop, qtbot)
    assert desktop.main is not None
    desktop.main.go(Location("tasks"))
    desktop.main.commands.by_key["help"].trigger()
    desktop.main.commands.by_key["lock"].trigger()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == []
    assert restarts == [(vault_folder, "tasks")]
    open_with_passphrase(vault_folder, PASSPHRASE).close()


def write_until(release: threading.Event, desktop: Desktop) -> None:
    """Let the worker thread write and not end before it may, whatever it is asked."""
    assert desktop.context is not None
    begun = threading.Event()

    def write(_session: object) -> None:
        begun.set()
        release.wait(30)

    desktop.work.run(desktop.context.write, "Hängt", write)
    assert begun.wait(30)


@pytest.mark.parametrize("how", ["lock", "leave"])
def test_a_job_that_does_not_stop_hinders_no_end_and_keeps_the_vault_to_itself(
    desktop: Desktop,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    restarts: list[object],
    vault_folder: Path,
    how: str,
) -> None:
    unlock(desktop, qtbot)
    monkeypatch.setattr(desktop.work, "stop", partial(desktop.work.stop, 0.05))
    desktop.context.save_draft("note", {"text": "vorher"})  # type: ignore[union-attr]
    release = threading.Event()
    write_until(release, desktop)
    getattr(desktop, how)()
    assert len(restarts) == (how == "lock"), "locking ends this process all the same"
    assert desktop.main is None or not desktop.main.isVisible()
    with pytest.raises(VaultInUse):
        open_with_passphrase(vault_folder, PASSPHRASE)
    release.set()
    qtbot.waitUntil(lambda: desktop.work.stop(), timeout=20_000)
    desktop.leave()
    open_with_passphrase(vault_folder, PASSPHRASE).close()


def test_after_a_lock_the_entry_whose_dialog_was_open_is_offered(
    qapp: QApplication, vault_folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ErrorHandler, "install", lambda _self: None)
    monkeypatch.setenv(process.LOCATION, "people")
    settings.set(LANGUAGE, "de")
    context = open_with_passphrase(vault_folder, PASSPHRASE)
    person = context.write("Person angelegt", lambda session: persons.save(session, Person(family_name="Bauer")))
    context.save_draft(f"contact:new:{person}", {"summary": "angefangen"})
    context.close()
    desktop = Desktop(qapp, Options(vault=vault_folder), settings, restart=lambda *_: None)
    unlock(desktop, qtbot)
    assert desktop.main is not None
    bar = desktop.main.notice
    qtbot.waitUntil(bar.isVisible, timeout=10_000)
    assert bar._text.text() == "Ihr Entwurf ist aufgehoben: Bauer"
    assert [button.text() for button in bar._buttons] == ["Weiterschreiben"]
    desktop.leave()
    i18n.install(qapp, "de")


def test_locking_takes_what_was_copied_off_the_clipboard(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a screen Qt never says that the clipboard is ours; here the test says it."""
    monkeypatch.setattr(ClipboardGuard, "owns", lambda _self, mode: mode is QClipboard.Mode.Clipboard)
    unlock(desktop, qtbot)
    assert desktop.main is not None
    desktop.main.run("clipboard_after:600")
    QApplication.clipboard().setText("Wohnt bei der Schwester")
    assert desktop.clipboard is not None
    assert desktop.clipboard.timer.interval() == 600_000
    desktop.lock()
    assert QApplication.clipboard().text() == ""


def test_she_is_away_so_it_locks_once(desktop: Desktop, qtbot: QtBot, restarts: list[tuple[Path, str]]) -> None:
    unlock(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.absence_monitor is not None, timeout=10_000)
    away = desktop.absence_monitor
    assert away is not None
    away.away.emit()
    away.away.emit()
    assert len(restarts) == 1
