"""What holds for every page, whoever wrote it."""

import pytest
from PySide6.QtWidgets import (
    QScrollArea,
)
from pytestqt.qtbot import QtBot
from windows import nameless

from app.context import Context
from app.models import Kind
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page import Page
from app.views.page_registry import PAGES
from app.views.page_spec import PageSpec
from app.views.shared.lists.list_page import ListPage

_KEYS = [page.key for page in PAGES]


def _shown(qtbot: QtBot, window: MainWindow, place: Location) -> Page:
    window.resize(1440, 900)
    window.show()
    window.window_context.go(place)
    page = window.findChild(Page)
    qtbot.waitUntil(lambda: _current(window).spec.key == place.page)
    assert page is not None
    return _current(window)


def _current(window: MainWindow) -> Page:
    return next(page for page in window.findChildren(Page) if page.isVisible())


@pytest.mark.parametrize("key", _KEYS)
def test_every_page_shows_what_is_there_and_fits_the_smallest_window(
    qtbot: QtBot, filled: dict[str, int], window: MainWindow, key: str
) -> None:
    page = _shown(qtbot, window, Location(key))
    kinds = page.spec.kinds
    for kind in kinds:
        place = Location(key, filled[str(kind)])
        page.go(place)
        qtbot.waitUntil(lambda place=place: page.location() == place)
        assert page.title()
        assert nameless(page) == []
    if kinds:
        page.go(Location(key, filled[str(kinds[0])]))
    window.resize(window.minimumSize())
    assert window.width() <= 1024
    assert window.height() <= 640


@pytest.mark.parametrize("spec", [page for page in PAGES if page.kinds], ids=lambda spec: spec.key)
def test_lists_show_their_records_and_take_them_from_the_trash_again(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow, spec: PageSpec
) -> None:
    page = _shown(qtbot, window, Location(spec.key))
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.table.count == 1)
    page.show_record(filled[str(spec.kinds[0])])
    page.detail.trash()
    qtbot.waitUntil(lambda: page.table.count == 0)
    context.undo()
    qtbot.waitUntil(lambda: page.table.count == 1)


def test_every_kind_of_record_has_a_page_and_no_page_or_shortcut_stands_twice() -> None:
    shown = [kind for page in PAGES for kind in page.kinds]
    assert sorted(shown) == sorted(Kind)
    shortcuts = [page.shortcut for page in PAGES if page.shortcut]
    assert len(set(shortcuts)) == len(shortcuts)
    assert len(set(_KEYS)) == len(_KEYS)


def test_no_card_of_today_is_wider_than_the_smallest_window(
    qtbot: QtBot,
    filled: dict[str, int],  # noqa: ARG001
    window: MainWindow,
) -> None:
    page = _shown(qtbot, window, Location("today"))
    window.resize(window.minimumSize())
    scroll = page.findChild(QScrollArea)
    assert scroll is not None
    qtbot.waitUntil(lambda: scroll.widget().width() <= scroll.viewport().width())
