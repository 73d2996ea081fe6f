"""The tab *Beziehungen* of a person: what can be done with the row she stands on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Person, RelationKind
from app.services.people import persons, relationships
from app.services.people.relationships import Related
from app.views.ask import ScriptedAsk
from app.views.pages.people.relation_dialog import RelationDialog
from app.views.pages.people.relations_panel import RelationsPanel
from app.views.window_context import WindowContext


@pytest.fixture
def family(context: Context) -> tuple[int, int]:
    """A mother and her son, and what they are to each other."""

    def fill(session) -> tuple[int, int]:
        mother = persons.save(session, Person(family_name="Bauer", given_name="Irma"))
        son = persons.save(session, Person(family_name="Bauer", given_name="Ole"))
        relationships.save(session, Related(son, mother, RelationKind.PARENT))
        return mother, son

    return context.write("Familie", fill)


@pytest.fixture
def panel(qtbot: QtBot, window_context: WindowContext, family: tuple[int, int]) -> RelationsPanel:
    made = RelationsPanel(window_context)
    qtbot.addWidget(made)
    window_context.bus.changed.connect(made.refresh)
    made.show_record(family[1])
    made.show()
    return made


def _tools(panel: RelationsPanel) -> dict[str, bool]:
    return {button.text(): button.isEnabled() for button in panel.part.bar.arranged()}


def test_the_buttons_are_for_the_row_she_stands_on(context: Context, panel: RelationsPanel) -> None:
    assert not _tools(panel)["Öffnen"]
    panel.table.selectRow(0)
    assert all(_tools(panel)[text] for text in ("Öffnen", "Bearbeiten …", "Beenden", "Entfernen"))
    panel.end()
    (row,) = context.read(relationships.of_person, panel.record_id)
    assert row.until == clock.today()
    context.write("Gestern", relationships.end, row.id, clock.today().replace(year=2020))
    assert not _tools(panel)["Beenden"], "it has ended"
    assert _tools(panel)["Entfernen"]


def test_del_removes_and_the_sentence_shows_how_to_begin_again(
    qtbot: QtBot, context: Context, ask: ScriptedAsk, panel: RelationsPanel, family: tuple[int, int]
) -> None:
    panel.activateWindow()
    panel.table.setFocus()
    panel.table.selectRow(0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert context.read(relationships.of_person, family[1]) == []
    assert panel.part._stack.currentIndex() == 1
    asked = []
    ask.answers = [lambda dialog: asked.append(type(dialog)) or False]
    panel.part._stack.currentWidget().button.click()
    assert asked == [RelationDialog]
    context.undo()
    assert panel.part._stack.currentIndex() == 0


def test_what_is_not_seen_is_read_when_it_is_seen(
    qtbot: QtBot, window_context: WindowContext, family: tuple[int, int]
) -> None:
    unseen = RelationsPanel(window_context)
    qtbot.addWidget(unseen)
    unseen.show_record(family[0])
    assert unseen.rows == []
    unseen.show()
    assert [row.other for row in unseen.rows] == ["Bauer, Ole"]
