"""Work with real windows, in processes of their own (without a screen)."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from sqlalchemy import text

from app.services import search
from app.views import i18n
from app.views.ask import ScriptedAsk
from app.views.main.window import MainWindow
from app.views.pages import PAGES
from app.views.place import Place
from app.views.settings import Settings
from app.views.shared.form import Form
from app.views.theme import Look
from app.views.work import Work
from tests.faults.children import opened
from tests.faults.work import without_rights

Tell = Callable[[Any], None]


@contextmanager
def main_window(folder: Path, key: bytes, settings: Path) -> Iterator[MainWindow]:
    """The main window of a vault, in German."""
    application = QApplication([])
    i18n.install(application, "de")
    remembered = Settings(settings / "fenster.ini")
    work = Work()
    with opened(folder, key) as context:
        window = MainWindow(
            context,
            work,
            ScriptedAsk(),
            remembered,
            Look(application, remembered),
            PAGES,
            lambda words, limit: context.read(search.find, words, limit),
        )
        window.show()
        window.begin(None)
        settle(work)
        yield window
        work.stop()
        window.close()


def settle(work: Work) -> None:
    """Let everything arrive that was started."""
    loop, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: None if work.busy else loop.quit())
    clock.start(50)
    loop.exec()


def read_only_window(tell: Tell, folder: Path, key: bytes) -> None:
    """Walk through every page and a record of each kind; tell the banner, every offer that is seen, fields to type into."""
    without_rights()
    with main_window(folder, key, Path(os.devnull).parent / "nowhere") as window:
        tell(window.banner.read_only.text.text() if window.banner.read_only.isVisible() else "")
        offered = {
            _word(action.text()) for action in window.commands.all() if action.isEnabled() and action.isVisible()
        }
        open_fields: list[str] = []
        for place in _places(window):
            window.go(place)
            settle(window.desk.work)
            offered |= {_word(button.text()) for button in window.findChildren(QAbstractButton) if button.isVisible()}
            open_fields += [
                field.label for form in window.findChildren(Form) for field in form.fields if _open(field.editor)
            ]
        tell(sorted(offered))
        tell(open_fields)


def _places(window: MainWindow) -> list[Place]:
    records = dict(
        window.desk.context.read(lambda s: s.execute(text("SELECT kind, min(id) FROM record GROUP BY kind")).all())
    )
    found = [Place(spec.key) for spec in window.desk.pages]
    for spec in window.desk.pages:
        found += [Place(spec.key, records[kind]) for kind in spec.kinds if kind in records]
    return found


def _open(editor: QWidget) -> bool:
    return editor.isEnabled() and editor.isVisible()


def _word(label: str) -> str:
    return label.replace("&", "").rstrip(" …")
