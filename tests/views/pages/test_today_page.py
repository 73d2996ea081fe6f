"""Heute: every number opens the list it counted, what was begun is found again, the first step is one button."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Case, Event, Person, Task
from app.services.casework import cases
from app.services.events import events
from app.services.office import tasks
from app.services.people import persons
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page import Page
from app.views.pages.today_page import TodayPage
from app.views.shared.lists.list_page import ListPage
from app.views.shared.widgets import KeyFigure, LinkLabel


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 22, 12)):
        yield


def _page(window: MainWindow) -> Page:
    return next(page for page in window.findChildren(Page) if page.isVisible())


def _today(qtbot: QtBot, window: MainWindow) -> TodayPage:
    window.resize(1500, 900)
    window.show()
    window.window_context.go(Location("today"))
    page = _page(window)
    assert isinstance(page, TodayPage)
    page.show_list()
    qtbot.waitUntil(lambda: bool(_doors(page)))
    return page


def _doors(page: TodayPage) -> list[QPushButton]:
    doors: list[QPushButton] = [*page.findChildren(KeyFigure), *page.findChildren(LinkLabel)]
    return [door for door in doors if door.isVisible()]


def _quarter(session: Session) -> None:
    for name in ("Kovalenko", "Çelik"):
        client = persons.save(session, Person(family_name=name))
        cases.save(session, Case(number="", person_id=client, opened_on=date(2025, 1, 5)))
    cases.save(session, Case(number="", person_id=client, opened_on=date(2026, 11, 5)))
    for day, month in ((24, 11), (1, 12), (24, 12), (1, 11)):
        events.save(session, Event(name="Nähcafé", starts_at=datetime(2026, month, day, 15)))
    for due_on in (date(2026, 11, 1), date(2026, 11, 25), date(2026, 12, 25), None):
        tasks.save(session, Task(what="anrufen", due_on=due_on))


def test_every_number_opens_the_list_it_counted(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    context.write("Probe", _quarter)
    opened = []
    for number in range(20):
        page = _today(qtbot, window)
        doors = [door for door in _doors(page) if ":" in door.accessibleName()]
        if number == len(doors):
            break
        label, _, figure = doors[number].accessibleName().partition(": ")
        doors[number].click()
        shown = _page(window)
        assert isinstance(shown, ListPage), label
        assert shown.table.count == int(figure.split()[0]), label
        opened.append(shown.spec.key)
    assert opened == ["people", "cases", "organisations", "events", "tasks", "tasks", "events", "events", "cases"]


def test_what_was_begun_is_a_door_back(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    person = context.write("Probe", persons.save, Person(family_name="Kovalenko"))
    context.save_draft("person:new", {"family_name": "Neu"})
    context.save_draft(f"entry:{person}", {"text": "Telefonat"})
    context.save_draft("person:4711", {"family_name": "längst gelöscht"})
    page = _today(qtbot, window)
    begun = {door.accessibleName(): door for door in _doors(page)}
    assert {"Person: neu", "Kovalenko"} <= set(begun)
    begun["Person: neu"].click()
    shown = _page(window)
    assert isinstance(shown, ListPage)
    assert shown.detail.isVisible()
    assert shown.detail.dirty


def test_an_empty_vault_offers_the_first_step(qtbot: QtBot, window: MainWindow) -> None:
    page = _today(qtbot, window)
    first = next(button for button in page.findChildren(QPushButton) if button.text() == "Erste Person eintragen")
    first.click()
    assert _page(window).spec.key == "people"


def test_new_on_today_is_a_task(qtbot: QtBot, window: MainWindow) -> None:
    _today(qtbot, window).new()
    shown = _page(window)
    assert isinstance(shown, ListPage)
    assert (shown.spec.key, shown.detail.record_id) == ("tasks", None)
    assert shown.detail.isVisible()


def test_ticking_tasks_by_keyboard_keeps_the_place(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    context.write("Probe", _quarter)
    page = _today(qtbot, window)

    def ticks() -> list[QToolButton]:
        return [button for button in page.findChildren(QToolButton) if button.isVisible()]

    first = ticks()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(ticks()) == 1)
    qtbot.waitUntil(lambda: page.focusWidget() is ticks()[0])
