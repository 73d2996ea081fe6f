"""The line over the window: an open vault that lies elsewhere too. (That it can only be read: see the fault tests.)"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windows import MakeWindow, settle

from app.context import Context
from app.settings.memory import PASSPHRASE, Judged
from app.storage import process
from app.storage.instance import LOCK_FILE
from app.storage.secrets import keys
from app.vaults import inspection
from app.views.ask import ScriptedAsk
from app.views.options import Options
from app.views.start.create import CreateScreen
from app.views.start.screen import StartContext
from app.views.work import Work


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Through what the vault's folder is shared."""
    says: list[str | None] = ["OneDrive"]
    monkeypatch.setattr(process, "shared_folder", lambda _path: says[0])
    return says


def test_a_vault_on_this_computer_alone_says_nothing(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.banner.isHidden()


def test_a_shared_folder_is_said_until_she_closes_the_line(
    make_window: MakeWindow, context: Context, place: list[str | None], qtbot: QtBot
) -> None:
    window = make_window()
    assert "über OneDrive" in window.banner.shared.text.text()
    assert window.banner.shared.isVisible()
    qtbot.mouseClick(window.banner.shared.close_button, Qt.MouseButton.LeftButton)
    assert window.banner.isHidden()
    again = make_window()
    assert again.banner.isHidden(), "remembered with the vault"
    place[0] = "ein Netzlaufwerk"
    moved = make_window()
    assert "über ein Netzlaufwerk" in moved.banner.shared.text.text(), "it lies elsewhere now"
    assert inspection.shared_folder(context.vault) == "ein Netzlaufwerk"


def test_it_is_said_where_a_vault_is_made(tmp_path: Path, work: Work, qtbot: QtBot, place: list[str | None]) -> None:
    start = StartContext(Options(vault=tmp_path / "neu"), work, ScriptedAsk())
    screen = CreateScreen(start)
    qtbot.addWidget(screen)
    settle(work)
    assert "über OneDrive" in screen.warning.text()
    assert not screen.warning.isHidden()
    place[0] = None
    other = CreateScreen(start)
    qtbot.addWidget(other)
    settle(work)
    assert other.warning.isHidden()
    assert inspection.shared_folder(tmp_path) is None


def test_a_weak_passphrase_is_said_calmly_with_the_way_to_another(make_window: MakeWindow, context: Context) -> None:
    slot = keys.read_envelope(context.vault).passphrase.salt.hex()
    context.remember(PASSPHRASE, Judged(slot, weak=True))
    window = make_window()
    assert "zu schwach" in window.banner.passphrase.text.text()
    assert window.banner.passphrase.button.text() == "Passphrase ändern …"
    assert window.banner.passphrase.button.isVisible()
    assert make_window().banner.isHidden(), "not at each start"


def test_a_deleted_lock_is_said_once(make_window: MakeWindow, context: Context, work: Work) -> None:
    window = make_window()
    (context.vault / LOCK_FILE).unlink()
    window.banner.guard()
    settle(work)
    assert "vault.lock" in window.banner.findings.text.text()
    assert (context.vault / LOCK_FILE).exists()
    window.banner.findings.hide()
    window.banner.guard()
    settle(work)
    assert window.banner.findings.isHidden()
