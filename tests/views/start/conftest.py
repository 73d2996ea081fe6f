"""A start window on any folder, with cheap keys; what it opens is closed again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from starting import Opened
from windows import settle

from app.views.ask import ScriptedAsk
from app.views.settings import Settings
from app.views.theme import Look
from app.views.work import Work


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
