"""Merging in the window: side by side, from the open record and from two rows; taking apart with a question about what was edited."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, NumberKind, Person
from app.services import trash
from app.services.merging import standing
from app.services.merging.fields import Belongs
from app.services.merging.merge import merge
from app.services.merging.plan import Choices, Side, plan
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.shared.records.merge_actions import MergeWithDialog
from app.views.shared.records.merge_dialog import MergeDialog, open_merge
from app.views.shared.records.unmerge_dialog import UnmergeDialog, open_unmerge
from tests.views.windows import MakeWindow, settle


def _two(session: Session) -> tuple[int, int]:
    first = persons.save(
        session, Person(family_name="Haddad", given_name="Ahmad", phone="07627 910010", city="Steinen")
    )
    second = persons.save(session, Person(family_name="Hadad", given_name="Ahmad", phone="07621 4100", city="Steinen"))
    return first, second


@pytest.fixture
def pair(context: Context) -> tuple[int, int]:
    return context.write("Angelegt", _two)


def _accepted(dialog: QDialog) -> bool:
    return dialog.result() == QDialog.DialogCode.Accepted


def test_two_are_merged_as_she_chose(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    window = make_window()

    def choose(dialog: MergeDialog) -> bool:
        assert set(dialog.grid.chosen()) == {"family_name", "phone"}
        dialog.grid.buttons("family_name")[1].click()
        dialog.merge_button.click()
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [choose]
    assert open_merge(window.window_context, *pair) == pair[0]
    kept = context.read(persons.load, pair[0])
    assert (kept.family_name, kept.phone) == ("Hadad", "07627 910010")
    assert [(one.kind, one.value) for one in kept.numbers] == [(NumberKind.HOME, "07621 4100")]
    assert [one.name for one in kept.names] == ["Ahmad Haddad"]
    assert context.read(persons.count) == 1
    assert context.last_backup() is not None


def test_the_sides_are_swapped_with_what_was_chosen(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    window = make_window()

    def swap(dialog: MergeDialog) -> bool:
        dialog.grid.buttons("phone")[1].click()
        dialog.swap_button.click()
        assert dialog.kept_id == pair[1]
        assert dialog.grid.chosen() == {"family_name": Side.OTHER, "phone": Side.KEPT}
        dialog.merge_button.click()
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [swap]
    assert open_merge(window.window_context, *pair) == pair[1]
    kept = context.read(persons.load, pair[1])
    assert (kept.family_name, kept.phone) == ("Haddad", "07621 4100")


def test_the_keys_do_all_of_it(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int], qtbot: QtBot
) -> None:
    window = make_window()

    def keys(dialog: MergeDialog) -> bool:
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        first, second = dialog.grid.buttons("family_name")[:2]
        qtbot.waitUntil(lambda: second.x() > first.x())
        assert dialog.focusWidget() is first
        qtbot.keyClick(first, Qt.Key.Key_Right)
        assert second.isChecked()
        assert second.accessibleName() == "Familienname: Hadad, Ahmad: Hadad"
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [keys]
    assert open_merge(window.window_context, *pair) == pair[0]
    assert context.read(persons.load, pair[0]).family_name == "Hadad"


def test_what_was_changed_meanwhile_is_said_and_nothing_is_merged(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    window = make_window()

    def late(dialog: MergeDialog) -> bool:
        context.write("Weg", trash.trash, [pair[1]])
        dialog.merge_button.click()
        settle(window.window_context.work)
        assert "Papierkorb" in dialog.notice.text.text()
        assert dialog.merge_button.isEnabled()
        return False

    ask.answers = [late]
    assert open_merge(window.window_context, *pair) is None
    assert context.read(standing.of_record, pair[0]) == []


def test_an_open_record_is_merged_and_taken_apart(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    window = make_window()
    window.window_context.go(Location("people", pair[0]))
    settle(window.window_context.work)
    commands = {action.text(): action for action in window.stack.page.actions_here()}
    assert "Zusammenführung lösen …" not in commands

    def with_the_other(dialog: MergeWithDialog) -> bool:
        dialog.save_button.click()
        assert not _accepted(dialog)
        dialog.form.fields[0]._choose(pair[1])
        dialog.save_button.click()
        return _accepted(dialog)

    def as_proposed(dialog: MergeDialog) -> bool:
        dialog.merge_button.click()
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [with_the_other, as_proposed]
    commands["Zusammenführen …"].trigger()
    assert [one.record_id for one in context.read(standing.of_record, pair[0])] == [pair[1]]

    def apart(dialog: UnmergeDialog) -> bool:
        dialog.unmerge_button.click()
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [apart]
    commands = {action.text(): action for action in window.stack.page.actions_here()}
    commands["Zusammenführung lösen …"].trigger()
    assert context.read(persons.count) == 2
    assert context.read(persons.load, pair[0]).phone == "07627 910010"


def test_she_says_to_whom_belongs_what_was_edited_since(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    context.write("Zusammengeführt", merge, *pair, Choices())
    kept = context.read(persons.load, pair[0])
    kept.city = "Lörrach"
    context.write("Gesichert", persons.save, kept)
    window = make_window()

    def decide(dialog: UnmergeDialog) -> bool:
        assert dialog.grid.chosen() == {"city": Belongs.KEPT}
        dialog.grid.buttons("city")[1].click()
        dialog.unmerge_button.click()
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [decide]
    assert open_unmerge(window.window_context, pair[0]) == pair[1]
    assert [context.read(persons.load, one).city for one in pair] == ["Steinen", "Lörrach"]


def test_of_several_merges_she_names_one(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    third = context.write("Angelegt", persons.save, Person(family_name="Hadad", given_name="A."))
    for other in (pair[1], third):
        context.write("Zusammengeführt", merge, pair[0], other, Choices())
    window = make_window()

    def apart(dialog: UnmergeDialog) -> bool:
        dialog.unmerge_button.click()
        settle(window.window_context.work)
        return _accepted(dialog)

    ask.answers = [None]
    assert open_unmerge(window.window_context, pair[0]) is None
    ask.answers = [1, apart]
    assert open_unmerge(window.window_context, pair[0]) == pair[1]
    assert [one.record_id for one in context.read(standing.of_record, pair[0])] == [third]


def test_two_rows_of_a_list_are_merged_and_no_other_number(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, pair: tuple[int, int]
) -> None:
    context.write("Angelegt", persons.save, Person(family_name="Zimmer"))
    window = make_window()
    window.window_context.go(Location("people"))
    settle(window.window_context.work)
    page = window.stack.page
    bulk = next(one for one in page.list.spec.bulk if one.text == "Zusammenführen …")
    page.table.selectAll()
    page.list._run_bulk(bulk)
    assert "genau zwei" in ask.asked[-1][2]
    ask.answers = [False]
    bulk.run(list(pair))
    assert ask.asked[-1][2] == "MergeDialog"


def test_discreet_mode_hides_what_stands_there(
    context: Context, make_window: MakeWindow, pair: tuple[int, int]
) -> None:
    window = make_window()
    window.window_context.discreet.set(True)
    dialog = MergeDialog(window.window_context, context.read(plan, *pair), window)
    texts = [button.text() for button in dialog.grid.buttons("family_name")]
    assert texts == ["H…", "H…"]
    assert context.read(plan, *pair).kind is Kind.PERSON
    dialog.close()
