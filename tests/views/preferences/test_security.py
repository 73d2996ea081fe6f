"""The section Sicherheit: doors to the secrets, what happens by itself, and who tried in vain."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from windows import settle

from app.common import clock
from app.context import Context
from app.storage.backups import rotate
from app.storage.secrets import attempts, keys
from app.views.ask import ScriptedAsk
from app.views.preferences.dialog import PreferencesDialog, open_preferences
from app.views.window_context import WindowContext
from tests.conftest import PASSPHRASE


@pytest.fixture
def commands(window_context: WindowContext) -> list[str]:
    found: list[str] = []
    window_context.commanded.connect(found.append)
    return found


def press(dialog: PreferencesDialog, word: str) -> None:
    section = dialog.sections["security"]
    next(button for button in section.findChildren(QAbstractButton) if button.text() == word).click()


def test_every_door_is_a_command_of_the_window(qtbot: QtBot, window_context: WindowContext, commands: list[str]):
    dialog = PreferencesDialog(window_context, "security")
    qtbot.addWidget(dialog)
    section = dialog.sections["security"]
    section.minutes.editor.setCurrentIndex(2)
    section.clipboard.editor.setCurrentIndex(3)
    section.clipboard.editor.setCurrentIndex(4)
    press(dialog, "Jetzt prüfen")
    assert commands == ["lock_after:10", "clipboard_after:120", "clipboard_after:600", "check"]


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("Protokoll öffnen", "page:audit"),
        ("Passphrase ändern …", "passphrase"),
        ("Neues Blatt …", "sheet"),
        ("Jemand kennt mein Geheimnis …", "exposed"),
    ],
)
def test_what_needs_the_window_closes_the_settings_first(
    window_context: WindowContext, ask: ScriptedAsk, commands: list[str], word: str, command: str
):
    def leave(dialog: PreferencesDialog) -> bool:
        press(dialog, word)
        assert commands == []
        assert dialog.result() == PreferencesDialog.DialogCode.Accepted
        return True

    ask.answers.append(leave)
    open_preferences(window_context, "security")
    assert commands == [command]


def test_who_tried_in_vain_is_told(qtbot: QtBot, window_context: WindowContext, context: Context):
    dialog = PreferencesDialog(window_context, "security")
    qtbot.addWidget(dialog)
    section = dialog.sections["security"]
    assert "keine falsche Passphrase" in section.failed.text()
    vault_id = keys.read_envelope(context.vault).vault_id
    with clock.standing_at(clock.now() - timedelta(days=40)):
        attempts.note(vault_id)
    with clock.standing_at(clock.now() - timedelta(days=1)):
        attempts.note(vault_id)
        attempts.note(vault_id)
    section.load()
    assert section.failed.text().startswith("2 falsche")
    assert "gestern" in section.failed.text()


def test_nothing_that_is_only_read_gets_new_secrets(
    qtbot: QtBot, window_context: WindowContext, context: Context, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(context._vault, "read_only", True)
    dialog = PreferencesDialog(window_context, "security")
    qtbot.addWidget(dialog)
    assert [button.isEnabled() for button in dialog.sections["security"].changing] == [False] * 3


def test_what_an_earlier_secret_still_opens_is_named_one_by_one_and_removed(
    qtbot: QtBot, window_context: WindowContext, context: Context, ask: ScriptedAsk, tmp_path: Path
):
    dialog = PreferencesDialog(window_context, "security")
    qtbot.addWidget(dialog)
    section = dialog.sections["security"]
    assert "Nichts" in section.open_still.text()
    assert not section.remove_button.isEnabled()
    (tmp_path / "stick").mkdir()
    copy = context.backup(tmp_path / "stick").path
    left = context.backup().path
    context._vault, _code = rotate.rotate(context._vault, PASSPHRASE, strength=keys.FLOOR)
    section.load()
    assert f"„{left.name}“" in section.open_still.text()
    assert str(copy) in section.open_still.text()
    ask.answers = [False, True]
    section.remove_button.click()
    assert left.exists()
    section.remove_button.click()
    settle(window_context.work)
    assert not left.exists()
    assert left.name not in section.open_still.text().splitlines()
    assert str(copy) in section.open_still.text(), "nobody here can reach it"
