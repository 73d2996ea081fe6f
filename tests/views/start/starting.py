"""Helpers for tests of the start window."""

import hashlib
from pathlib import Path

from pytestqt.qtbot import QtBot
from windows import settle

from app.context import Context
from app.views.ask import ScriptedAsk
from app.views.options import Options
from app.views.settings import Settings
from app.views.start.recovery.recover import RecoverScreen
from app.views.start.screen import Screen, StartContext
from app.views.start.window import StartWindow
from app.views.theme import Look
from app.views.work import Work

PASSPHRASE = "Probe-Satz-fuer-Tests-2026"
NEW = "Regenschirm Marmelade Lokomotive 7"


class Opened:
    """Starts windows and collects what they open, so that it is closed again."""

    def __init__(self, work: Work, ask: ScriptedAsk, look: Look, settings: Settings, qtbot: QtBot) -> None:
        self.work, self.ask, self.look, self.settings, self.qtbot = work, ask, look, settings, qtbot
        self.contexts: list[Context] = []
        self.windows: list[StartWindow] = []

    def at(self, folder: Path) -> StartWindow:
        start = StartContext(Options(vault=folder), self.work, self.ask)
        start.loaded = True
        start.opened.connect(self.contexts.append)
        window = StartWindow(start, self.look, self.settings)
        start.setParent(window)
        self.windows.append(window)
        window.show()
        return window


def screen(window: StartWindow, kind: type[Screen]) -> Screen:
    assert isinstance(window.screen_now, kind)
    return window.screen_now


def message(shown: Screen) -> str:
    return shown._message.text()


def set_anew(recover: RecoverScreen, opened: Opened, new: str) -> None:
    """Open with the code that stands there and, if it does, set a new passphrase."""
    recover._open()
    settle(opened.work)
    settle(opened.work)
    if recover.context is not None:
        recover.passphrase.setText(new)
        recover.again.setText(new)
        recover._open()
        settle(opened.work)


def tree(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }
