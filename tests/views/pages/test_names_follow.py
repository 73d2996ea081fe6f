"""A person is called otherwise: every list that names her says so at once, where it stands."""

from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Task
from app.services.office import tasks
from app.services.people import persons
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.shared.lists.list_page import ListPage
from tests.contract.as_list import as_list


def _cells(page: ListPage) -> list[str]:
    model = page.table.model()
    return [
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_every_list_that_names_a_person_shows_the_new_name(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow
) -> None:
    context.write("Aufgabe", tasks.save, Task(what="zurückrufen", about_id=filled["person"]))
    named = []
    for number, spec in enumerate(spec for spec in window.window_context.pages if spec.kinds):
        window.window_context.go(Location(spec.key))
        page = window.stack.page
        assert isinstance(page, ListPage)
        as_list(page)
        qtbot.waitUntil(lambda page=page: page.table.count > 0)
        before = context.read(persons.load, filled["person"])
        shown = before.title in _cells(page)
        before.family_name = f"Umbenannt{number}"
        context.write("Person gesichert", persons.save, before)
        if shown:
            named.append(spec.key)
            cells = _cells(page)
            assert context.read(persons.load, filled["person"]).title in cells, spec.key
            assert not any(f"Umbenannt{number - 1}" in cell for cell in cells), spec.key
    assert {"people", "cases", "organisations", "tasks"} <= set(named)
