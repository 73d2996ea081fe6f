"""Noch aktuell? The line above a client: one key confirms, one changes; closed, hidden, and not at all where nothing is written."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Person
from app.services.casework import cases
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.still_right import ReachDialog, StillRight

_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def client(context: Context) -> int:
    with clock.standing_at(datetime(2020, 3, 3, 9)):
        person = Person(family_name="Yilmaz", given_name="Ayşe", mobile="0151 2345678", city="Steinen")
        made: int = context.write("Person", persons.save, person)
        context.write("Fall", lambda session: cases.save(session, cases.new(session, made)))
    return made


@pytest.fixture
def case_id(context: Context, client: int) -> int:
    return context.read(cases.of_person, client)[0].id


@pytest.fixture
def window(make_window) -> MainWindow:
    made: MainWindow = make_window()
    made.resize(1440, 900)
    return made


def line_at(window: MainWindow, place: Location) -> StillRight:
    window.go(place)
    page = window.stack.page
    assert isinstance(page, ListPage)
    line = page.detail.findChild(StillRight)
    assert isinstance(line, StillRight)
    return line


def test_one_key_confirms_and_undo_asks_again(qtbot: QtBot, context: Context, window: MainWindow, client: int) -> None:
    line = line_at(window, Location("people", client))
    assert "seit 03.03.2020 nicht bestätigt" in line.text.text()
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_J, _CONTROL_SHIFT)
    qtbot.waitUntil(line.isHidden)
    assert context.read(persons.load, client).confirmed_on == clock.today()
    assert not any(action.isEnabled() for action in line.answers)


def test_a_case_asks_about_its_client_and_one_key_changes(
    qtbot: QtBot, context: Context, window: MainWindow, ask: ScriptedAsk, client: int, case_id: int
) -> None:
    line = line_at(window, Location("cases", case_id))
    assert not line.isHidden()

    def change(dialog: ReachDialog) -> bool:
        qtbot.addWidget(dialog)
        dialog.form.field("mobile").editor.setText("0160 9999")
        dialog.save()
        return True

    ask.answers.append(change)
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_E, _CONTROL_SHIFT)
    qtbot.waitUntil(line.isHidden)
    person = context.read(persons.load, client)
    assert (person.mobile, person.confirmed_on) == ("0160 9999", clock.today())


def test_discreet_mode_hides_what_is_known(window: MainWindow, case_id: int) -> None:
    line = line_at(window, Location("cases", case_id))
    assert "Steinen · 0151 2345678" in line.text.text()
    window.window_context.discreet.set(True)
    assert "0151" not in line.text.text()
    assert "Steinen" not in line.text.text()
    assert "03.03.2020" in line.text.text()


def test_closed_it_rests_until_the_record_is_opened_again(window: MainWindow, client: int) -> None:
    line = line_at(window, Location("people", client))
    line.close_button.click()
    assert line.isHidden()
    context = window.window_context.context
    context.write("Person", lambda session: persons.save(session, Person(family_name="Haddad")))
    assert line.isHidden()
    other = context.write("Person", lambda session: persons.save(session, Person(family_name="Neu")))
    assert line_at(window, Location("people", other)).isHidden()
    assert not line_at(window, Location("people", client)).isHidden()


def test_its_buttons_are_no_more_than_the_keys(window: MainWindow, client: int) -> None:
    line = line_at(window, Location("people", client))
    assert [action.text() for action in line.answers] == ["Stimmt noch", "Wohnung und Telefon ändern …"]
    commands = window.stack.page.actions_here()
    assert set(line.answers) <= set(commands)
