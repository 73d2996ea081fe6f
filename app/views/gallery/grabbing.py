"""Pictures of all scenes, as files."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.services import search
from app.views.application import make_application
from app.views.ask import ScriptedAsk
from app.views.gallery.scenes import scenes, tabs
from app.views.gallery.stage import SIZE, Size, Stage, settle
from app.views.language import i18n
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.settings import Settings
from app.views.shared import screen
from app.views.theme import Look, Mode
from app.views.theme.look import load_other_scripts
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

LOOKS = (("hell", Mode.LIGHT, 100), ("dunkel", Mode.DARK, 100), ("150", Mode.LIGHT, 150))


@dataclass(frozen=True)
class View:
    """How the scenes are looked at: a word for the names of the files, theme, zoom in percent, size of the window."""

    suffix: str
    mode: Mode
    zoom: int
    size: Size = SIZE


def views(sizes: Sequence[Size] = (), zooms: Sequence[int] = ()) -> list[View]:
    """The usual looks; where sizes or zooms are chosen, each of those with each, in the light theme."""
    if not sizes and not zooms:
        return [View(*look) for look in LOOKS]
    return [
        View(f"{width}x{height}-{zoom}", Mode.LIGHT, zoom, (width, height))
        for width, height in sizes or (SIZE,)
        for zoom in zooms or (100,)
    ]


def grab(
    context: "Context", out: Path, language: str = "de", looked_at: Sequence[View] = (), only: Sequence[str] = ()
) -> list[Path]:
    """Write pictures into `out`, of all scenes or those with one of `only` in their names; returns their paths.

    The vault is only read.
    """
    out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    i18n.install(application, language)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "fenster.ini")
        look = Look(application, settings)
        load_other_scripts()
        work = Work()
        made: list[Path] = []
        try:
            for view in looked_at or views():
                look.set_mode(view.mode)
                look.set_zoom(view.zoom)
                look.settle()
                remembered = Settings(Path(folder) / f"{view.suffix}.ini")  # no dialog opens as another view left it
                with screen.assumed(*view.size):
                    stage = _stage(application, context, work, remembered, look, view)
                    made += _grab_all(stage, out, view.suffix, only)
        finally:
            work.stop()
        return made


def _stage(
    application: QApplication, context: "Context", work: Work, settings: Settings, look: Look, view: View
) -> Stage:
    window = MainWindow(
        context,
        work,
        ScriptedAsk(),
        settings,
        look,
        PAGES,
        find=lambda text, limit: context.read(search.on_screen, text, limit),
    )
    window.resize(*view.size)
    window.show()
    window.begin(None)
    return Stage(application, context, work, settings, look, window, view.size)


def _grab_all(stage: Stage, out: Path, suffix: str, only: Sequence[str]) -> list[Path]:
    window = stage.window
    made = []
    for scene in chain(tabs(stage), scenes(stage)):
        if only and not any(word in scene.name for word in only):
            continue
        widget = scene.play(stage)
        settle(stage.work, widget)
        path = out / f"{scene.name}-{suffix}.png"
        widget.grab().save(str(path))
        made.append(path)
        if widget is not window:
            widget.close()
            widget.deleteLater()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return made
