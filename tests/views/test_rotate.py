"""A new key from the settings to the new sheet: closed first, proven with the passphrase, kept once it was typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from windows import MakeWindow, settle

from app.common.errors import NoSpace, WrongSecret
from app.context import Context, Reason
from app.storage.backups import rotate
from app.storage.secrets import keys
from app.vaults import opening
from app.views import process
from app.views.app import Desktop
from app.views.ask import ScriptedAsk
from app.views.start.create import SheetScreen
from app.views.start.recovery.rotate import RotateScreen
from app.views.start.window import StartWindow
from tests.conftest import PASSPHRASE


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    *others, _strength = rotate.rotate.__defaults__ or ()
    monkeypatch.setattr(rotate.rotate, "__defaults__", (*others, keys.FLOOR))


@pytest.fixture
def desktop(make_desktop: Callable[[str], Desktop]) -> Desktop:
    made = make_desktop(process.ROTATE)
    made.show_start()
    return made


def screen(desktop: Desktop) -> object:
    assert isinstance(desktop.window, StartWindow)
    return desktop.window.screen_now


def begin(desktop: Desktop, secret: str) -> RotateScreen:
    shown = screen(desktop)
    assert isinstance(shown, RotateScreen)
    shown.passphrase.setText(secret)
    shown.button.click()
    assert not shown.button.isEnabled(), "one at a time"
    settle(desktop.work)
    return shown


def test_the_command_explains_and_then_closes_the_vault(make_window: MakeWindow, ask: ScriptedAsk) -> None:
    window = make_window()
    wanted: list[str] = []
    window.rotate_wanted.connect(lambda: wanted.append("rotate"))
    ask.answers = [False]
    window.run("rotate")
    assert wanted == []
    assert "Ältere Sicherungen" in ask.asked[-1][2]
    ask.answers = [True]
    window.run("rotate")
    assert wanted == ["rotate"]


def test_from_the_window_to_the_screen(desktop: Desktop, vault_folder: Path, restarts: list[tuple[Path, str]]) -> None:
    settle(desktop.work)
    desktop.opened(opening.open_with_passphrase(vault_folder, PASSPHRASE))
    assert desktop.main is not None
    desktop.main.rotate_wanted.emit()
    assert restarts == [(vault_folder, process.ROTATE)]


def test_a_new_key_and_its_sheet(desktop: Desktop, vault_folder: Path, qtbot: QtBot) -> None:
    settle(desktop.work)
    old = keys.unlock_with_passphrase(vault_folder, PASSPHRASE)
    begin(desktop, PASSPHRASE)
    sheet = screen(desktop)
    assert isinstance(sheet, SheetScreen)
    sheet.typed.setText(sheet.code)
    sheet._go_on()
    qtbot.waitUntil(lambda: desktop.main is not None)
    settle(desktop.work)
    assert keys.unlock_with_passphrase(vault_folder, PASSPHRASE) != old
    assert keys.unlock_with_recovery(vault_folder, sheet.code) != old
    assert desktop.context is not None
    assert Reason.KEYS in {info.reason for info in desktop.context.backups()}
    assert {info.foreign for info in desktop.context.backups()} == {False, True}
    desktop.leave()
    reopened = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert reopened.notices == [], "the code is on paper"
    reopened.close()


def test_left_before_the_code_was_typed_it_reminds(desktop: Desktop, vault_folder: Path) -> None:
    settle(desktop.work)
    begin(desktop, PASSPHRASE)
    desktop.leave()
    reopened = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert [finding.area for finding in reopened.notices] == ["recovery_code"]
    reopened.close()


def test_what_goes_wrong_is_said_and_changes_nothing(
    desktop: Desktop, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(desktop.work)
    before = keys.read_bytes(vault_folder)
    shown = begin(desktop, "irgendetwas anderes")
    assert "stimmt nicht" in shown._message.text()
    assert shown.waiting.isHidden()
    assert shown.button.isEnabled()

    def full(*_: object, **__: object) -> str:
        raise NoSpace("Auf dem Datenträger ist kein Platz mehr.")

    monkeypatch.setattr(Context, "rotate_key", full)
    shown = begin(desktop, PASSPHRASE)
    assert "kein Platz" in shown._message.text()
    assert keys.read_bytes(vault_folder) == before
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()
    with pytest.raises(WrongSecret):
        keys.unlock_with_passphrase(vault_folder, "irgendetwas anderes")
