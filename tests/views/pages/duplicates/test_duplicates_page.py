"""The page Duplikate: pairs with reasons, side by side; merged, ruled out, opened."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windows import settle

from app.context import Context
from app.models import Kind, Organisation, Person
from app.services import trash
from app.services.actors import organisations
from app.services.duplicates.ruled_out import pairs
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.duplicates import page as duplicates_page
from app.views.pages.duplicates.page import DuplicatesPage
from app.views.shared.records.merge_dialog import MergeDialog

BORN = date(1985, 3, 12)
REASONS = "Name anders geschrieben, gleiches Geburtsdatum"


@pytest.fixture
def twice(context: Context) -> list[int]:
    """Two on file who are one."""
    people = [Person(family_name=name, given_name="Olena", birth_date=BORN) for name in ("Kovalenko", "Kowalenko")]
    return [context.write("Person", persons.save, person) for person in people]


@pytest.fixture
def page(twice: list[int], window: MainWindow) -> DuplicatesPage:  # noqa: ARG001
    return shown(window)


def shown(window: MainWindow) -> DuplicatesPage:
    window.window_context.go(Location("duplicates"))
    settle(window.window_context.work)
    page = window.stack.page
    assert isinstance(page, DuplicatesPage)
    return page


def cells(table: object) -> list[list[str]]:
    rows, columns = range(table.rowCount()), range(table.columnCount())  # type: ignore[attr-defined]
    return [[table.item(row, column).text() for column in columns] for row in rows]  # type: ignore[attr-defined]


def test_a_pair_stands_there_with_reasons_and_side_by_side(page: DuplicatesPage) -> None:
    (line,) = cells(page.table)
    assert line == ["Kovalenko, Olena", "Kowalenko, Olena", "99\u00a0%", REASONS]
    assert page.state.text().startswith("1 Paar · gesucht um ")
    compared = cells(page.compared)
    assert ["Familienname", "Kovalenko", "Kowalenko"] in compared
    assert ["Geburtsdatum", "12.03.1985", "12.03.1985"] in compared


def test_what_is_no_duplicate_goes_and_comes_back(page: DuplicatesPage, twice: list[int], window: MainWindow) -> None:
    page.rule_out()
    settle(window.window_context.work)
    assert window.window_context.context.read(pairs) == {frozenset(twice)}
    assert cells(page.table) == []
    assert "Zurzeit ist keiner dabei" in page.empty.sentence.text()
    window.window_context.context.undo()
    settle(window.window_context.work)
    assert len(cells(page.table)) == 1


def test_enter_merges_and_the_pair_is_gone(
    page: DuplicatesPage, ask: ScriptedAsk, window: MainWindow, qtbot: QtBot
) -> None:
    def merged(dialog: MergeDialog) -> bool:
        dialog.merge()
        settle(window.window_context.work)
        return True

    ask.answers.append(merged)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle(window.window_context.work)
    assert cells(page.table) == []


@pytest.mark.parametrize(("open_it", "which"), [(DuplicatesPage.open_one, 0), (DuplicatesPage.open_other, 1)])
def test_either_is_opened(
    page: DuplicatesPage, twice: list[int], window: MainWindow, open_it: Callable[..., None], which: int
) -> None:
    open_it(page)
    settle(window.window_context.work)
    assert window.stack.page.location() == Location("people", twice[which])


def test_nothing_is_done_without_a_pair(page: DuplicatesPage, context: Context) -> None:
    assert all(button.isEnabled() for button in page.tools)
    page.table.clearSelection()
    for work in (page.merge, page.rule_out, page.open_one, page.open_other):
        work()
    assert context.read(pairs) == set()
    assert not any(button.isEnabled() for button in page.tools)


def test_what_went_to_the_trash_is_no_pair(
    page: DuplicatesPage, context: Context, twice: list[int], window: MainWindow
) -> None:
    context.write("Papierkorb", trash.trash, twice[:1])
    settle(window.window_context.work)
    assert cells(page.table) == []


def test_one_kind_alone(page: DuplicatesPage, context: Context, window: MainWindow) -> None:
    for _ in range(2):
        context.write("Akteur", organisations.save, Organisation(name="Nähstube", phone="07627 1234"))
    page.search()
    settle(window.window_context.work)
    assert {line[0] for line in cells(page.table)} == {"Kovalenko, Olena", "Nähstube"}
    page.kind.setCurrentIndex(page.kind.findData(Kind.ORGANISATION))
    assert [line[0] for line in cells(page.table)] == ["Nähstube"]


def test_only_the_likeliest_are_shown_and_the_rest_is_told(
    page: DuplicatesPage, monkeypatch: pytest.MonkeyPatch, context: Context, window: MainWindow
) -> None:
    monkeypatch.setattr(duplicates_page, "_MOST", 1)
    context.write("Person", persons.save, Person(family_name="Kovalenko", given_name="Olena", birth_date=BORN))
    page.search()
    settle(window.window_context.work)
    assert len(cells(page.table)) == 1
    assert page.state.text().startswith("3 Paare · ")
    assert page.state.text().endswith("gezeigt werden die 1 wahrscheinlichsten")


def test_names_are_hidden_in_discreet_mode(page: DuplicatesPage, window: MainWindow) -> None:
    window.window_context.discreet.set(True)
    texts = " ".join(text for table in (page.table, page.compared) for line in cells(table) for text in line)
    assert "Kovalenko" not in texts
    assert "Olena" not in texts


def test_a_cancelled_search_can_be_begun_again(page: DuplicatesPage, window: MainWindow) -> None:
    page.search()
    assert page.job is not None
    page.search()
    page.job.cancel()
    settle(window.window_context.work)
    assert page.job is None
    assert page.search_button.isEnabled()
    assert len(cells(page.table)) == 1
