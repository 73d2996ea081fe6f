"""What the tests of the window stand on: settings of their own, one worker thread, a look, a window over a fresh vault."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.context import Context
from app.settings.window import LANGUAGE
from app.views.app import Desktop
from app.views.ask import ScriptedAsk
from app.views.error_handler import ErrorHandler
from app.views.language import i18n
from app.views.options import Options
from app.views.settings import Settings
from app.views.theme import Look
from app.views.window_context import WindowContext
from app.views.work import Work
from tests.views.standing import light, windows_over, working
from tests.views.windows import MakeWindow


@pytest.fixture(autouse=True)
def german_again() -> Iterator[None]:
    """Whatever language a test leaves, the next one begins in German: a question without its button waits for ever."""
    yield
    application = QApplication.instance()
    if application is not None and i18n.current() != "de":
        i18n.install(application, "de")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "fenster.ini")


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:  # noqa: ARG001
    with working() as work:
        yield work


@pytest.fixture
def look(qapp: QApplication, settings: Settings) -> Iterator[Look]:
    with light(qapp, settings) as look:
        yield look


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def window_context(
    qapp: QApplication, context: Context, work: Work, ask: ScriptedAsk, settings: Settings
) -> Iterator[WindowContext]:
    """A window context without a window, in German, for dialogs; a crash in the worker thread fails the test."""
    i18n.install(qapp, "de")
    made = WindowContext(context, work, ask, settings, ())
    crashes: list[BaseException] = []
    work.crashed.connect(crashes.append)
    yield made
    made.bus.close()
    assert crashes == []


@pytest.fixture
def restarts() -> list[tuple[Path, str]]:
    """Where the program would have become another process, and at which place."""
    return []


@pytest.fixture
def make_desktop(
    qapp: QApplication,
    vault_folder: Path,
    settings: Settings,
    restarts: list[tuple[Path, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[str], Desktop]]:
    """Makes the whole program, in German, that is to begin at a place; it is left when the test ends."""
    monkeypatch.setattr(ErrorHandler, "install", lambda _self: None)
    settings.set(LANGUAGE, "de")
    made: list[Desktop] = []

    def make(place: str) -> Desktop:
        options = Options(vault=vault_folder, place=place)
        made.append(Desktop(qapp, options, settings, restart=lambda *where: restarts.append(where)))
        return made[-1]

    yield make
    for desktop in made:
        desktop.leave()
    i18n.install(qapp, "de")


@pytest.fixture
def make_window(context: Context, work: Work, ask: ScriptedAsk, settings: Settings, look: Look) -> Iterator[MakeWindow]:
    """Makes a main window over a fresh vault, by default with the real pages, and shows it."""
    with windows_over(context, work, ask, settings, look) as make:
        yield make
