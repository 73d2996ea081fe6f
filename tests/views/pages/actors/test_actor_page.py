"""The page *Akteure*: organisations and who speaks for them."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Kind, Organisation, Person
from app.services.actors import affiliations, organisations
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.actors.affiliation_dialog import AffiliationDialog
from app.views.pages.actors.speakers import SpeakersPanel
from app.views.pages.people.person_links import PersonLinksPanel
from app.views.shared.lists.list_page import ListPage
from app.views.shared.span import span
from app.views.window_context import WindowContext


@pytest.fixture
def club(context: Context) -> int:
    return context.write("Akteur", lambda s: organisations.save(s, Organisation(name="SV Steinen")))


@pytest.fixture
def person(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Bauer", given_name="Irma")))


@pytest.fixture
def panel(qtbot: QtBot, window_context: WindowContext, club: int) -> SpeakersPanel:
    made = SpeakersPanel(window_context)
    qtbot.addWidget(made)
    window_context.bus.changed.connect(made.refresh)
    made.show_record(club)
    made.show()
    return made


def shown(panel: SpeakersPanel) -> list[tuple[str, ...]]:
    table = panel.table
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def test_an_actor_is_typed_and_saved(context: Context, make_window: Callable[..., MainWindow], club: int) -> None:
    window = make_window()
    window.resize(1440, 900)
    window.go(Location("organisations"))
    page = window.stack.page
    assert isinstance(page, ListPage)
    page.new()
    form = page.detail.form  # type: ignore[attr-defined]
    name = form._bindings["name"].field
    name.editor.setText("SV Steinen")
    name.finish()
    assert "schon da: SV Steinen" in name._hint_line._text.text()
    name.editor.setText("Grundschule Steinen")
    form._bindings["kind_id"].field.editor.setCurrentIndex(3)
    assert page.save()
    (row,) = context.read(organisations.rows, [page.detail.record_id])
    assert (row.name, row.kind) == ("Grundschule Steinen", "Schule/Kita")
    assert page.detail.subtitle() == "Schule/Kita"
    page.show_filtered({"silent": "1"})
    assert page.table.count == 2
    context.write("Kontakt", _talk, club)
    page.show_filtered({"silent": "1"})
    assert page.table.count == 1


def _talk(session, club: int) -> None:
    from app.services.casework import writing

    writing.save(session, writing.begin(session, club))


def test_a_person_on_file_speaks_for_the_actor(context: Context, panel: SpeakersPanel, person: int, club: int) -> None:
    panel.entry.picker._choose(person)
    panel.entry.role.editor.setText("Vorsitz")
    panel.entry.role.editor.returnPressed.emit()
    assert shown(panel) == [("Bauer, Irma", "Vorsitz", "", "")]
    assert panel.entry.picker.value() is None
    assert panel.entry.role.value() == ""
    context.undo()
    assert shown(panel) == []
    assert context.read(affiliations.of_organisation, club) == []


def test_a_name_not_on_file_becomes_a_person_who_is_no_resident(
    context: Context, panel: SpeakersPanel, club: int
) -> None:
    panel.entry.picker.editor.setText("Klaus Weber")
    panel.entry.button.click()
    (row,) = context.read(affiliations.of_organisation, club)
    assert row.title == "Weber, Klaus"
    assert not context.read(persons.load, row.person_id).is_resident


def test_without_a_name_it_is_said_what_is_missing(panel: SpeakersPanel, ask: ScriptedAsk) -> None:
    panel.entry.button.click()
    assert "Namen" in ask.asked[-1][2]
    assert shown(panel) == []


def test_a_function_is_edited_ended_and_removed_with_undo(
    context: Context, panel: SpeakersPanel, ask: ScriptedAsk, person: int, club: int
) -> None:
    panel.entry.picker._choose(person)
    panel.add()
    panel.table.selectRow(0)

    def edit(dialog: AffiliationDialog) -> bool:
        dialog.form._bindings["function"].field.editor.setText("Jugendleitung")
        dialog.form._bindings["since"].field.editor.setText("1.3.2024")
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(edit)
    panel.edit()
    assert shown(panel)[0][1:] == ("Jugendleitung", "", "seit 03.2024")
    panel.end()
    (row,) = context.read(affiliations.of_organisation, club)
    assert row.until == clock.today()
    panel.remove()
    assert shown(panel) == []
    context.undo()
    assert shown(panel)[0][1] == "Jugendleitung"


def test_an_ended_function_is_last_and_quiet(context: Context, panel: SpeakersPanel, person: int, club: int) -> None:
    old = context.write("x", affiliations.add, club, person, "Kassier")
    context.write("x", affiliations.end, old, date(2020, 12, 31))
    context.write("x", affiliations.add_new, club, "Zora Zimmer")
    assert [row[0] for row in shown(panel)] == ["Zimmer, Zora", "Bauer, Irma"]
    assert panel.table.item(1, 0).foreground() != panel.table.item(0, 0).foreground()


def test_names_are_hidden_in_discreet_mode(context: Context, panel: SpeakersPanel, person: int, club: int) -> None:
    context.write("x", affiliations.add, club, person)
    panel.window_context.discreet.set(True)
    assert shown(panel)[0][0] == "B… I…"


def test_the_person_tells_for_whom_she_speaks_and_is_the_door_there(
    qtbot: QtBot, context: Context, make_window: Callable[..., MainWindow], person: int, club: int
) -> None:
    context.write("x", affiliations.add, club, person, "Vorsitz", date(2024, 3, 1))
    window = make_window()
    window.resize(1440, 900)
    window.window_context.open(Kind.PERSON, person)
    panel = window.findChild(PersonLinksPanel)
    assert panel is not None
    table = panel.actors.table
    assert [table.item(0, column).text() for column in range(3)] == ["SV Steinen", "Vorsitz", "seit 03.2024"]
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.location() == Location("organisations", club)


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (None, None, ""),
        (date(2024, 3, 1), None, "seit 03.2024"),
        (None, date(2025, 12, 31), "bis 12.2025"),
        (date(2019, 1, 1), date(2023, 1, 1), "2019 – 2023"),
        (date(2023, 1, 1), date(2023, 6, 1), "2023"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_time_of_a_function(since: date | None, until: date | None, words: str) -> None:
    assert span(since, until) == words
