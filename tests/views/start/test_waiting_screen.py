"""A screen that starts one job speaks the language of the window, also with the words it shares with others."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.options import Options
from app.views.start.recovery.keys import KeysScreen
from app.views.start.screen import StartContext
from app.views.work import Work


def test_shared_words_are_translated(qapp: QApplication, qtbot, work: Work, tmp_path: Path) -> None:
    i18n.install(qapp, "en")
    start = StartContext(Options(vault=tmp_path), work, ScriptedAsk())
    screen = KeysScreen(start)
    qtbot.addWidget(screen)
    said = screen.nothing_done()
    i18n.install(qapp, "de")
    assert said == "Stopped. Nothing was changed."
