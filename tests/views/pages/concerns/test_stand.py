"""At the stall: a concern in few keys, nothing typed is lost, of an event nothing but its id."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Building, Concern, ConcernNature, Event, Kind, Person
from app.services.concerns import concerns, stand
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.places import buildings
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.concerns.stand.page import StandPage
from app.views.theme.sizes import LARGE


@pytest.fixture
def building_id(context: Context) -> int:
    return context.write("Haus", lambda s: buildings.save(s, Building(name="Köchlin-Areal", street="Köchlinstraße 3")))


@pytest.fixture
def page(building_id: int, window: MainWindow) -> StandPage:
    assert building_id
    window.show()
    window.go(Location("stand"))
    made = window.stack.page
    assert isinstance(made, StandPage)
    return made


class Keys:
    """Presses keys where the cursor is, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self.pressed = window, 0

    def press(self, *keys: Qt.Key | str) -> "Keys":
        for key in keys:
            here = self._window.focusWidget()
            assert isinstance(here, QWidget)
            QTest.keyClick(here, key)
            self.pressed += 1
        return self


def taken(context: Context) -> list[Concern]:
    ids = context.read(concerns.ids, ListQuery(sort=(("number", False),)))
    return [context.read(concerns.load, concern_id) for concern_id in ids]


def test_a_concern_takes_one_key_for_category_four_for_place_then_text_and_enter(
    context: Context, window: MainWindow, building_id: int, page: StandPage
) -> None:
    keys = Keys(window)
    keys.press("4")
    assert keys.pressed == 1
    keys.press(*"koe", Qt.Key.Key_Return)
    assert keys.pressed == 1 + 4
    text = "Laterne aus"
    keys.press(*text, Qt.Key.Key_Return)
    assert keys.pressed == 1 + 4 + len(text) + 1
    (made,) = taken(context)
    assert (made.subject, made.building_id, made.reporter_id) == (text, building_id, None)
    assert context.read(concerns.rows, [made.id])[0].category == "Beleuchtung/Sicherheit"
    assert context.read(concerns.rows, [made.id])[0].source == "Stand"
    assert not page.form.dirty


def test_the_place_is_remembered_until_it_is_changed(context: Context, window: MainWindow, page: StandPage) -> None:
    assert page
    keys = Keys(window)
    keys.press("1", *"koe", Qt.Key.Key_Return, *"Tonne", Qt.Key.Key_Return)
    before = keys.pressed
    keys.press("2", Qt.Key.Key_Return, *"laut", Qt.Key.Key_Return)
    assert keys.pressed - before == 1 + 1 + 4 + 1
    keys.press("3", *"Hof", Qt.Key.Key_Return, *"eng", Qt.Key.Key_Return)
    assert [one.place or "Haus" for one in taken(context)] == ["Haus", "Haus", "Hof"]
    assert "Hof" in {one.name for one in context.read(stand.places)}


def test_the_nature_follows_the_category_unless_a_key_says_otherwise(
    context: Context, window: MainWindow, page: StandPage
) -> None:
    assert page
    keys = Keys(window)
    keys.press("0", Qt.Key.Key_Return, *"schoen", Qt.Key.Key_Return)
    keys.press("b", "1", Qt.Key.Key_Return, *"dreckig", Qt.Key.Key_Return)
    keys.press("1", Qt.Key.Key_Return, *"voll", Qt.Key.Key_Return)
    assert [one.nature for one in taken(context)] == [
        ConcernNature.PRAISE,
        ConcernNature.COMPLAINT,
        ConcernNature.WORRY,
    ]


def test_undo_takes_the_last_one_back(qtbot: QtBot, context: Context, window: MainWindow, page: StandPage) -> None:
    Keys(window).press("1", Qt.Key.Key_Return, *"voll", Qt.Key.Key_Return)
    assert len(page.today.doors) == 1
    page.today.undo_button.click()
    qtbot.waitUntil(lambda: context.read(concerns.count) == 0)
    qtbot.waitUntil(lambda: not page.today.doors)


def test_what_is_typed_stands_there_again(context: Context, window: MainWindow, page: StandPage) -> None:
    Keys(window).press("1", Qt.Key.Key_Return, *"halb fert")
    window.go(Location("today"))
    window.go(Location("stand"))
    assert page.form.said.value() == "halb fert"
    assert page.form.category.value() is not None
    assert not taken(context)


def test_of_an_event_a_concern_carries_the_id_and_nothing_else(
    context: Context, window: MainWindow, page: StandPage
) -> None:
    marker = "Geheimwort"

    def event(session) -> int:
        made = Event(name=f"Fest {marker}", starts_at=datetime(2026, 12, 4, 15), place=marker, note=marker)
        session.add(made)
        session.flush()
        return made.id

    event_id = context.write("Fest", event)
    window.go(Location("events", event_id))
    window.stack.page.detail.take_concerns()
    assert window.stack.page is page
    assert page.event_id == event_id
    Keys(window).press("1", Qt.Key.Key_Return, *"voll", Qt.Key.Key_Return)
    (made,) = taken(context)
    assert made.event_id == event_id
    values = {key: value for key, value in vars(made).items() if not key.startswith("_")}
    assert marker not in str(values)
    window.go(Location("stand"))
    assert page.event_id is None


def test_similar_ones_are_offered_and_counted_in_one_step(
    qtbot: QtBot, context: Context, window: MainWindow, page: StandPage
) -> None:
    keys = Keys(window)
    keys.press("4", Qt.Key.Key_Return, *"Laterne am Spielplatz kaputt", Qt.Key.Key_Return)
    (first,) = taken(context)
    keys.press("4", Qt.Key.Key_Return, *"spielplatz laterne")
    qtbot.waitUntil(page.similar.isVisible)
    assert [one.id for one in page.similar.rows] == [first.id]
    page.similar.seconded.emit(first.id)
    assert context.read(concerns.load, first.id).supporters == 1
    assert page.form.said.value() == ""
    keys.press("4", Qt.Key.Key_Return, *"spielplatz laterne")
    qtbot.waitUntil(page.similar.isVisible)
    page.similar.joined.emit(first.id)
    assert [one.joined_to_id for one in taken(context)] == [None, first.id]
    assert context.read(concerns.rows, [first.id])[0].voices == 3
    context.undo()
    assert len(taken(context)) == 1


def test_a_reporter_is_somebody_on_file_or_a_new_name(context: Context, window: MainWindow, page: StandPage) -> None:
    context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))
    Keys(window).press("1", Qt.Key.Key_Return, *"voll")
    page.form.reporter.editor.setText("Ute Neumann")
    page.form.reporter._typed("Ute Neumann")
    assert not page.save()
    assert not taken(context)
    page.form.reporter.make_new()
    assert page.save()
    (made,) = taken(context)
    assert made.reporter is not None
    assert made.reporter.title == "Neumann, Ute"


def test_everything_can_be_hit_with_a_finger(page: StandPage) -> None:
    page.form.spot.show_value(None)
    parts = [*page.form.category._buttons.values(), *page.form.nature._buttons.values(), *page.form.spot._offers]
    parts += [page.save_button, page.today.undo_button, page.form.said.editor, page.form.spot.editor]
    assert all(isinstance(part, QAbstractButton | QLineEdit) for part in parts)
    assert min(part.height() for part in parts if part.isVisible()) >= LARGE


def test_names_are_hidden(window: MainWindow, page: StandPage) -> None:
    Keys(window).press("1", Qt.Key.Key_Return, *"Streit mit Frau Weber", Qt.Key.Key_Return)
    window.window_context.discreet.set(True)
    assert "Weber" not in page.today.doors[0].text()
    window.window_context.discreet.set(False)


def test_places_come_by_their_beginning_and_by_use(context: Context, building_id: int) -> None:
    def more(session) -> None:
        for _ in range(3):
            concerns.save(
                session, Concern(subject="x", number="", received_on=datetime(2026, 1, 5).date(), place="Bahnhof")
            )
        concerns.save(
            session, Concern(subject="x", number="", received_on=datetime(2026, 1, 5).date(), place="am Bach")
        )

    context.write("Anliegen", more)
    known = context.read(stand.places)
    assert known[0].name == "Bahnhof"
    assert [one.name for one in stand.matching(known, "ba")] == ["Bahnhof", "am Bach"]
    assert [one.place.building_id for one in stand.matching(known, "köchl")] == [building_id]
    assert context.read(stand.taken_today) == []
    assert Kind.CONCERN
