"""What goes onto paper from a list page: what is shown there, what is selected, and letters from the open record."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, Organisation, Person
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.preview.preview import Preview
from app.views.shared.lists.list_page import ListPage


def page_of(qtbot: QtBot, window: MainWindow, key: str) -> ListPage:
    window.go(Location(key))
    page = window.stack.page
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.table.complete)
    return page


@pytest.fixture
def titles(qtbot: QtBot, ask: ScriptedAsk) -> Callable[[], list[str]]:
    """What the previews that were opened are called; each is waited for and left."""
    seen: list[str] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        qtbot.waitUntil(lambda: bool(dialog.data), timeout=10_000)
        assert dialog.problem.isHidden()
        seen.append(dialog.windowTitle())
        return False

    ask.answers = [look] * 9
    return lambda: seen


LISTS = ("people", "households", "cases", "organisations", "events", "series", "tasks")


@pytest.mark.parametrize("key", LISTS)
def test_every_list_is_printed_with_ctrl_p(
    qtbot: QtBot, filled: dict[str, int], window: MainWindow, titles: Callable[[], list[str]], key: str
) -> None:
    assert filled
    page = page_of(qtbot, window, key)
    assert window.commands.by_key["print"].isEnabled()
    window.run("print")
    assert titles() == [f"Liste: {page.spec.label()}"]


def test_the_columns_filters_and_rows_she_sees(qtbot: QtBot, filled: dict[str, int], window: MainWindow) -> None:
    assert filled
    page = page_of(qtbot, window, "people")
    page.show_filtered({"role": "resident"}, "kov")
    qtbot.waitUntil(lambda: page.table.complete)
    page.table.columns.setSectionHidden(0, True)
    view = page.papers.view()
    assert [column.title for column in view.columns][:2] == ["Haushalt", "Anschrift"]
    assert view.filtered == "„kov“ · Rolle: Bewohner/in"
    assert view.chosen.query.filters == {"role": "resident"}
    assert view.chosen.selected == ()


def test_several_selected_rows_are_what_is_meant(qtbot: QtBot, window: MainWindow) -> None:
    def two(session: object) -> None:
        session.add_all([Person(family_name="A"), Person(family_name="B"), Person(family_name="C")])  # type: ignore[attr-defined]

    window.window_context.context.write("Drei", two)
    page = page_of(qtbot, window, "people")
    page.table.selectRow(0)
    assert page.papers.chosen().selected == ()
    page.table.selectAll()
    assert len(page.papers.chosen().selected) == 3


def _move_in(session: Session, organisation_id: int) -> None:
    organisation = session.get_one(Organisation, organisation_id)
    organisation.street, organisation.postcode, organisation.city = "Bleichewiese 36", "79585", "Steinen"


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("people", Kind.PERSON),
        ("households", Kind.HOUSEHOLD),
        ("organisations", Kind.ORGANISATION),
        ("cases", Kind.CASE),
    ],
)
def test_a_letter_from_the_open_record(
    qtbot: QtBot,
    context: Context,
    filled: dict[str, int],
    window: MainWindow,
    titles: Callable[[], list[str]],
    key: str,
    kind: Kind,
) -> None:
    context.write("Anschrift", _move_in, filled["organisation"])
    page = page_of(qtbot, window, key)
    before = [action.text() for action in page.actions_here()]
    assert "Brief schreiben …" not in before
    page.show_record(filled[str(kind)])
    letter = next(action for action in page.actions_here() if action.text() == "Brief schreiben …")
    letter.trigger()
    assert titles() == ["Brief"]
    if kind is not Kind.CASE:
        next(action for action in page.actions_here() if action.text() == "Adressetiketten …").trigger()
        assert titles()[-1] == "Adressetiketten"


def test_no_letter_to_what_has_no_address(qtbot: QtBot, filled: dict[str, int], window: MainWindow) -> None:
    page = page_of(qtbot, window, "tasks")
    page.show_record(filled["task"])
    texts = [action.text() for action in page.actions_here()]
    assert "Brief schreiben …" not in texts
    assert "Adressetiketten …" not in texts
