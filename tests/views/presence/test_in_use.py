"""The vault is open elsewhere: the screen that says so, fetches the other window and goes on when the vault is free."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.common.errors import VaultInUse
from app.storage import instance
from app.views.ask import ScriptedAsk
from app.views.options import Options
from app.views.presence import single_instance
from app.views.presence.single_instance import SingleInstance
from app.views.settings import Settings
from app.views.start.in_use import InUseScreen
from app.views.start.screen import StartContext
from app.views.start.unlock import UnlockScreen
from app.views.start.window import StartWindow
from app.views.theme import Look
from app.views.work import Work


@pytest.fixture
def other(vault_folder: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    """The window that is open already, at its unlock screen."""
    assert qtbot
    instance = SingleInstance()
    assert instance.claim(vault_folder)
    yield instance
    instance.leave()


@pytest.fixture
def window(vault_folder: Path, work: Work, look: Look, settings: Settings, qtbot: QtBot) -> StartWindow:
    start = StartContext(Options(vault=vault_folder), work, ScriptedAsk())
    start.loaded = True
    window = StartWindow(start, look, settings)
    start.setParent(window)
    qtbot.addWidget(window, before_close_func=lambda _window: start.single_instance.leave())
    window.show_screen("in_use")
    return window


def shown(window: StartWindow) -> InUseScreen:
    screen = window.screen_now
    assert isinstance(screen, InUseScreen)
    return screen


def test_it_knocks_by_itself_and_the_button_knocks_again(
    other: SingleInstance, window: StartWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(other.activation_requested, timeout=10_000):
        window.show()
    screen = shown(window)
    qtbot.waitUntil(screen.button.isEnabled, timeout=10_000)
    assert "jetzt vorn" in screen._message.text()
    with qtbot.waitSignal(other.activation_requested, timeout=10_000):
        screen.button.click()
    qtbot.waitUntil(screen.button.isEnabled, timeout=10_000)
    assert window.focusWidget() is screen.button


def test_once_the_other_has_the_front_this_one_ends(
    other: SingleInstance, window: StartWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    screen = shown(window)
    screen._state_changed(Qt.ApplicationState.ApplicationInactive)
    assert codes == [], "not before the other has answered"
    with qtbot.waitSignal(other.activation_requested, timeout=10_000):
        window.show()
    qtbot.waitUntil(screen.button.isEnabled, timeout=10_000)
    screen._state_changed(Qt.ApplicationState.ApplicationActive)
    screen._state_changed(Qt.ApplicationState.ApplicationInactive)
    assert set(codes) == {VaultInUse.exit_code}


def test_it_goes_on_when_the_vault_is_free(
    other: SingleInstance, window: StartWindow, vault_folder: Path, qtbot: QtBot
) -> None:
    held = instance.acquire(vault_folder)
    with qtbot.waitSignal(other.activation_requested, timeout=10_000):
        window.show()
    screen = shown(window)
    screen._look()
    assert not screen._looking, "the other window is there"
    other.leave()
    screen._look()
    assert screen._looking
    qtbot.waitUntil(lambda: not screen._looking, timeout=10_000)
    assert window.screen_now is screen, "something else still holds the vault"
    held.release()
    screen._look()
    qtbot.waitUntil(lambda: isinstance(window.screen_now, UnlockScreen), timeout=10_000)


def test_where_nobody_answers_it_says_what_that_may_be(
    window: StartWindow, vault_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_WAIT_MS", 60)
    with instance.acquire(vault_folder):
        window.show()
        screen = shown(window)
        qtbot.waitUntil(screen.button.isEnabled, timeout=10_000)
        assert "antwortet kein Fenster" in screen._message.text()
    assert [button.text() for button in screen.findChildren(QPushButton)] == [
        "Fenster nach vorn holen",
        "Anderer Tresor",
    ]
