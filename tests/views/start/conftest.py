"""A start window on any folder, with cheap keys; what it opens is closed again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from starting import Opened
from windows import settle

from app.storage.backups import rotate
from app.storage.secrets import keys
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.settings import Settings
from app.views.theme import Look
from app.views.work import Work


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real key derivation takes 0.6 s; its strength is tested with the keys."""
    monkeypatch.setattr(keys, "STANDARD", keys.FLOOR)
    monkeypatch.setattr(keys.create, "__defaults__", (keys.FLOOR,))
    monkeypatch.setattr(opening.create, "__defaults__", (keys.FLOOR,))
    *others, _strength = rotate.rotate.__defaults__ or ()
    monkeypatch.setattr(rotate.rotate, "__defaults__", (*others, keys.FLOOR))


@pytest.fixture
def opened(work: Work, ask: ScriptedAsk, look: Look, settings: Settings, qtbot: QtBot) -> Iterator[Opened]:
    opened = Opened(work, ask, look, settings, qtbot)
    yield opened
    settle(work)
    for context in opened.contexts:
        context.close()
    for window in opened.windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
