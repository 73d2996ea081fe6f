"""Birthdays and ending address blocks on *Heute*, and the list that opens on who lives here."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from windows import MakeWindow

from app.common import clock
from app.context import Context
from app.models import Gone, Person, Task
from app.services.office import tasks
from app.services.people import persons
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.people.today_card import BirthdayCard
from app.views.pages.today.forgotten_card import ForgottenCard
from app.views.pages.today_page import TodayPage
from app.views.shared.lists.list_page import ListPage
from app.views.shared.widgets import PlainLabel


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 22, 12)):
        yield


def _people(session: Session) -> None:
    known = {"remember_birthday": True}
    persons.save(session, Person(family_name="Runde", birth_date=date(1956, 11, 25), **known))
    persons.save(session, Person(family_name="Heutig", birth_date=date(1990, 11, 22), **known))
    persons.save(session, Person(family_name="Fern", birth_date=date(1990, 12, 22), **known))
    gone = persons.save(
        session,
        Person(family_name="Weg", birth_date=date(1990, 11, 22), gone=Gone.MOVED, gone_on=date(2026, 3, 1), **known),
    )
    block = {"address_block": True, "address_block_until": date(2026, 12, 24)}
    persons.save(session, Person(family_name="Sperre", **block))
    tasks.save(session, Task(what="anrufen", due_on=date(2026, 11, 22), about_id=gone))


@pytest.fixture
def window(context: Context, make_window: MakeWindow) -> MainWindow:
    context.write("Probe", _people)
    return make_window()


def _today(window: MainWindow) -> TodayPage:
    window.resize(1500, 900)
    window.go(Location("today"))
    page = window.findChild(TodayPage)
    assert page is not None
    page.show_list()
    return page


def _texts(card: BirthdayCard | ForgottenCard) -> list[str]:
    return [*(door.text() for door in card.doors()), *(label.text() for label in card.findChildren(PlainLabel))]


def test_birthdays_stand_in_their_order_with_words(qtbot: QtBot, window: MainWindow) -> None:
    card = next(one for one in _today(window).cards if isinstance(one, BirthdayCard))
    assert [door.text() for door in card.doors()] == ["2", "Heutig", "Runde"]
    assert {"wird 36", "heute", "wird 70, ein runder Geburtstag"} <= set(_texts(card))
    card.doors()[0].click()
    page = next(one for one in window.findChildren(ListPage) if one.spec.key == "people")
    qtbot.waitUntil(lambda: page.table.complete and page.table.count == 2)


def test_without_a_birthday_there_is_no_card(context: Context, make_window: MakeWindow) -> None:
    context.write("Probe", persons.save, Person(family_name="Still", birth_date=date(1990, 11, 22)))
    card = next(one for one in _today(make_window()).cards if isinstance(one, BirthdayCard))
    assert card.isHidden()


def test_an_address_block_that_runs_out_lies_there(window: MainWindow) -> None:
    card = next(one for one in _today(window).cards if isinstance(one, ForgottenCard))
    assert {"1 Auskunftssperre", "Sperre", "Auskunftssperre bis 24.12.2026"} <= set(_texts(card))


def test_a_task_about_who_is_gone_stays_and_says_so(window: MainWindow) -> None:
    texts = [label.text() for label in _today(window).findChildren(PlainLabel)]
    assert "Weg (ehemals)" in texts


def test_the_list_opens_on_who_lives_here_and_says_who_does_not(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Location("people"))
    page = next(one for one in window.findChildren(ListPage) if one.spec.key == "people")
    qtbot.waitUntil(lambda: page.table.complete)
    assert page.table.count == 4
    assert page.list.hidden.text() == "1 nicht mehr hier · alle zeigen"
    page.list.hidden.click()
    qtbot.waitUntil(lambda: page.table.count == 5)
