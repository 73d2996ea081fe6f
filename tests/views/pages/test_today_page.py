"""Heute: what was begun is found again, the first step is one button, a task is ticked off where it stands."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Case, Event, Person, Task
from app.services.casework import cases
from app.services.events import events
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page import Page
from app.views.pages.office.later import LaterDialog
from app.views.pages.office.task_line import TaskLine
from app.views.pages.today_page import TodayPage
from app.views.shared.cards.card import TodayCard
from app.views.shared.lists.list_page import ListPage
from app.views.shared.widgets import LinkLabel, PlainLabel


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
    doors: list[QPushButton] = list(page.findChildren(LinkLabel))
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


def test_what_was_begun_is_a_door_back(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    person = context.write("Probe", persons.save, Person(family_name="Kovalenko"))
    context.save_draft("person:new", {"family_name": "Neu"})
    context.save_draft(f"entry:{person}", {"text": "Telefonat"})
    context.save_draft("person:4711", {"family_name": "längst gelöscht"})
    page = _today(qtbot, window)
    begun = {door.accessibleName().split(", ")[0]: door for door in _doors(page)}
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

    def ticks() -> list[QWidget]:
        return [line.tick for line in page.findChildren(TaskLine) if line.isVisible()]

    first = ticks()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(ticks()) == 1)
    qtbot.waitUntil(lambda: page.focusWidget() is ticks()[0])


def test_a_task_is_put_off_with_two_keys(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    context.write("Probe", _quarter)
    page = _today(qtbot, window)
    late = _line(page, "vor 21 Tagen")
    late.tick.setFocus()
    qtbot.keyClick(late.tick, Qt.Key.Key_S)
    qtbot.keyClick(late.later.menu_of_days, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _line(page, "morgen") is not None)
    assert window.notice.accessibleName() == "Aufgabe verschoben: anrufen"
    assert date(2026, 11, 23) in [
        row.due_on for row in context.read(lambda s: tasks.rows(s, tasks.ids(s, ListQuery())))
    ]


def test_a_task_is_put_off_to_a_day_that_she_types(
    context: Context, ask: ScriptedAsk, qtbot: QtBot, window: MainWindow
) -> None:
    context.write("Probe", _quarter)
    page = _today(qtbot, window)

    def answer(dialog: LaterDialog) -> bool:
        dialog.form.fields[0].set_value(date(2026, 11, 24))
        dialog.form.fields[0].changed.emit()
        dialog.save()
        return True

    ask.answers.append(answer)
    _line(page, "vor 21 Tagen").later.open_menu()
    _line(page, "vor 21 Tagen").later.menu_of_days.actions()[-1].trigger()
    qtbot.waitUntil(lambda: _line(page, "übermorgen") is not None)


def test_red_is_what_is_more_than_a_week_late_and_it_has_a_sign(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    for days in (7, 8):
        context.write("Probe", tasks.save, Task(what=f"{days}", due_on=date(2026, 11, 22) - timedelta(days=days)))
    page = _today(qtbot, window)
    red = {
        line.title.accessibleName(): [label.property("role") == "danger" for label in line.findChildren(PlainLabel)]
        for line in page.findChildren(TaskLine)
    }
    assert {name for name, found in red.items() if any(found)} == {"8"}
    signs = [label for label in page.findChildren(QLabel) if label.accessibleName() == "lange überfällig"]
    assert len(signs) == 1


def _line(page: TodayPage, when: str) -> TaskLine | None:
    return next((line for line in page.findChildren(TaskLine) if when in _words(line)), None)


def _words(line: TaskLine) -> list[str]:
    return [label.text() for label in line.findChildren(PlainLabel)]


@pytest.mark.parametrize("day", [datetime(2026, 11, 22, 12), datetime(2026, 11, 25, 12)])
def test_the_badge_the_card_and_the_list_count_the_same(
    qtbot: QtBot, context: Context, window: MainWindow, day: datetime
) -> None:
    with clock.standing_at(day):
        context.write("Probe", _quarter)
        page = _today(qtbot, window)
        badge = context.read(page.spec.count)
        door = next(door for door in _doors(page) if door.accessibleName().startswith("Fällig: "))
        assert door.accessibleName() == f"Fällig: {badge}"
        door.click()
        shown = _page(window)
        assert isinstance(shown, ListPage)
        assert shown.table.count == badge > 1


def test_coming_back_reads_each_card_once_and_behind_another_page_none(
    qtbot: QtBot, context: Context, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _today(qtbot, window)
    filled: list[TodayCard] = []
    fill = TodayCard.fill
    monkeypatch.setattr(TodayCard, "fill", lambda card: (filled.append(card), fill(card)))
    window.window_context.go(Location("people"))
    context.write("Probe", tasks.save, Task(what="Olena anrufen", due_on=date(2026, 11, 20)))
    window.window_context.discreet.set(True)
    assert filled == []
    window.window_context.go(Location("today"))
    assert sorted(map(id, filled)) == sorted(map(id, page.cards))
    window.window_context.discreet.set(False)
    assert len(filled) == 2 * len(page.cards)
