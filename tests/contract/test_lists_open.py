"""The contract of every list: it opens on what the side bar counts, and says what its filters hide."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import Context
from app.models import CaseStatus, Catalogue, CatalogueEntry, Kind, Record, Task
from app.services.casework import cases
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import tasks
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.widgets import Button
from tests.contract.as_list import as_list
from tests.contract.points import point
from tests.contract.samples import sample
from tests.views.windows import MakeWindow, saved_from, settle

WORDS = ("Ahorn", "Birke", "Quittenmus")


def _fill(session: Session, kind: Kind) -> None:
    for word in WORDS:
        sample(session, kind, word)
    for task_id in session.scalars(select(Task.id).limit(1)).all():
        tasks.done(session, [task_id])
    reason = session.scalar(select(CatalogueEntry.id).where(CatalogueEntry.catalogue == Catalogue.CLOSE_REASON))
    if kind is Kind.CASE:
        first = cases.ids(session, ListQuery())[0]
        cases.set_status(session, first, CaseStatus.CLOSED, date(2026, 11, 1), close_reason_id=reason)


@point("window")
def test_a_list_opens_on_what_the_side_bar_counts_and_says_what_is_hidden(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    context.write("Probe", lambda session: _fill(session, kind))
    window = make_window()
    window.resize(1440, 900)
    spec = next(spec for spec in PAGES if kind in spec.kinds)
    window.window_context.go(Location(spec.key))
    page = window.stack.page
    assert isinstance(page, ListPage)
    as_list(page)
    there = context.read(service_of(kind).count)
    counted = context.read(spec.count) if spec.count else there
    assert page.table.count == counted > 1
    _says_what_is_hidden(page, there - counted)
    page.list.filters.text.setText(WORDS[-1])
    qtbot.waitUntil(lambda: page.table.count < counted)
    _says_what_is_hidden(page, there - page.table.count)


def _says_what_is_hidden(page: ListPage, hidden: int) -> None:
    door = page.list.hidden
    assert door.isVisible() is (hidden > 0)
    if not hidden:
        return
    assert door.accessibleName().startswith(f"{hidden} ")
    assert door.accessibleName().endswith(" · alle zeigen")
    while door.isVisible():
        door.click()
    assert page.table.count == page.window_context.context.read(page.list.spec.everything)


def test_an_empty_list_says_what_belongs_there_and_not_that_it_found_nothing(make_window: MakeWindow) -> None:
    window = make_window()
    for spec in (spec for spec in PAGES if spec.kinds):
        window.window_context.go(Location(spec.key))
        page = window.stack.page
        assert isinstance(page, ListPage)
        as_list(page)
        assert page.list.instead.empty.isVisible(), spec.key
        assert not page.list.hidden.isVisible(), spec.key


@pytest.mark.parametrize("key", ["today", "people", "households"])
def test_the_first_empty_pages_lead_to_the_import(
    qtbot: QtBot, make_window: MakeWindow, ask: ScriptedAsk, key: str
) -> None:
    window = make_window()
    window.window_context.go(Location(key))
    page = window.stack.page
    assert page is not None
    ask.answers = [None]

    def ways() -> list[Button]:
        return [one for one in page.findChildren(Button) if one.isVisible() and "Liste übernehmen" in one.text()]

    qtbot.waitUntil(lambda: len(ways()) == 1)
    ways()[0].click()
    assert ask.asked[0][0] == "open_file"


@pytest.mark.parametrize("width", [1024, 1440])
def test_every_list_is_saved_as_a_table_by_a_button_that_is_seen(
    make_window: MakeWindow, ask: ScriptedAsk, tmp_path: Path, width: int
) -> None:
    window = make_window()
    window.resize(width, 800)
    for key in [*(spec.key for spec in PAGES if spec.kinds), "audit"]:
        window.window_context.go(Location(key))
        page = window.stack.page
        assert page is not None
        as_list(page)
        settle(window.window_context.work)
        named = [one for one in page.findChildren(QAbstractButton) if one.accessibleName() == "Als Tabelle speichern …"]
        assert [one.isVisible() for one in named] == [True], key
        out = tmp_path / f"{key}.xlsx"
        ask.answers = [saved_from(window.window_context.work), out] if page.findChild(ListPane).table.count else [None]
        named[0].click()
        settle(window.window_context.work)
        if page.findChild(ListPane).table.count:
            assert out.read_bytes().startswith(b"PK"), key
        else:  # of a list without rows there is no file, which is said before it is asked where to
            assert not out.exists(), key


@point("window")
def test_where_nothing_is_found_what_is_spelled_nearly_so_is_offered(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    key = context.write("Probe", lambda session: sample(session, kind, "Quittenmus"))
    title = context.read(lambda session: session.get_one(Record, key).title)
    if "Quittenmus" not in title:
        pytest.skip("its title is a number")
    window = make_window()
    window.window_context.go(Location(next(spec for spec in PAGES if kind in spec.kinds).key))
    page = window.stack.page
    assert isinstance(page, ListPage)
    page.list.filters.text.setText("Qitenmus")
    qtbot.waitUntil(lambda: "quittenmus" in page.list.instead.similar.text())
    page.list.instead.similar.click()
    qtbot.waitUntil(lambda: page.table.count == 1)
    assert page.list.filters.query.text == "quittenmus"
    page.list.filters.text.setText("Xyzzyx")
    qtbot.waitUntil(lambda: page.table.count == 0 and page.list.instead.looked_for == "Xyzzyx")
    assert page.list.instead.similar.text() == ""
