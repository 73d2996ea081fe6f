"""The screens before a vault is open."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.vaults.secrets import Change
from app.views.ask import ScriptedAsk
from app.views.gallery.samples import CODE, salvaged
from app.views.gallery.stage import Stage
from app.views.options import Options
from app.views.start.screen import PendingChange, StartContext
from app.views.start.window import StartWindow


def screen_called(name: str) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        start = StartContext(Options(vault=stage.context.vault), stage.work, ScriptedAsk())
        start.fresh = (stage.context, CODE)
        start.pending = PendingChange(stage.context, "", Change(code=CODE))
        start.trouble = "broken_database"
        start.salvaged = salvaged(stage.context.vault)
        window = StartWindow(start, stage.look, stage.settings)
        start.setParent(window)
        window.resize(*stage.size)
        window.show()
        window.show_screen(name)
        return window

    return play
