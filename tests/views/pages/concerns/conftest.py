"""A window over a vault with some concerns."""

import pytest
from PySide6.QtWidgets import QApplication
from windows import MakeWindow

from app.context import Context
from app.settings.window import CONCERN_VIEW
from app.views.language import i18n
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.concerns.concern_page import ConcernPage
from app.views.settings import Settings
from tests.benchmarks.planted_concerns import plant_concerns


@pytest.fixture
def concern_ids(context: Context) -> list[int]:
    return context.write("Anliegen", plant_concerns, 400)


@pytest.fixture
def window(qapp: QApplication, make_window: MakeWindow) -> MainWindow:
    i18n.install(qapp, "de")
    made: MainWindow = make_window()
    made.resize(1440, 900)
    return made


@pytest.fixture
def board_page(concern_ids: list[int], settings: Settings, window: MainWindow) -> ConcernPage:
    """The page as it opens once the board was chosen, with all that is on file."""
    assert concern_ids
    settings.set(CONCERN_VIEW, "board")
    window.go(Location("concerns"))
    page = window.stack.page
    assert isinstance(page, ConcernPage)
    page.show_filtered({})
    return page
