"""What Ctrl+Z says where a step can't be turned back, and that it goes on with the one before."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from windows import MakeWindow, settle

from app.common import cancelling
from app.common.errors import StaleError
from app.context import Context
from app.models import Person
from app.services import trash
from app.services.people import persons
from app.views.location import Location
from app.views.main.steps import StepsDialog
from app.views.main.window import MainWindow
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from app.views.work import Lane


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


def _add(context: Context, step: str) -> int:
    return context.write(step, lambda session: persons.save(session, Person(family_name="Bauer")))


def _spoil(context: Context, person_id: int) -> None:
    """Change a person by other means than a step."""
    with context._vault.units.quiet() as session:
        last = session.execute(text("SELECT max(id) FROM journal_row")).scalar_one()
        session.execute(text(f"UPDATE person SET phone = '1' WHERE id = {person_id}"))
        session.execute(text("DELETE FROM journal_row WHERE id > :last"), {"last": last})


def test_after_an_erasure_it_says_why_nothing_can_be_turned_back(window: MainWindow, context: Context) -> None:
    undo = window.commands.by_key["undo"]
    assert not undo.isEnabled(), "in a new vault there is nothing to say"
    context.write("Endgültig gelöscht", trash.purge, [_add(context, "Erste")])
    _add(context, "Zweite")
    settle(window.window_context.work)
    undo.trigger()
    settle(window.window_context.work)
    assert context.read(persons.count) == 0, "what had nothing to do with the erased can be taken back"
    why = "„Endgültig gelöscht“ lässt sich nicht mehr zurücknehmen, weil danach etwas endgültig gelöscht wurde."
    assert undo.isEnabled()
    assert undo.toolTip() == why
    undo.trigger()
    settle(window.window_context.work)
    assert why in [label.text() for label in window.notice.findChildren(QLabel)]


def test_a_step_that_is_stuck_is_told_and_the_one_before_is_next(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    undo = window.commands.by_key["undo"]
    _add(context, "Erste")
    _spoil(context, _add(context, "Zweite"))
    settle(window.window_context.work)
    assert undo.toolTip() == "Rückgängig: Zweite"
    with qtbot.waitSignal(window.window_context.work.crashed) as told:
        undo.trigger()
    assert "„Zweite“ lässt sich nicht mehr umkehren" in str(told.args[0])
    assert undo.toolTip() == "Rückgängig: Erste"
    undo.trigger()
    settle(window.window_context.work)
    assert context.read(persons.count) == 1
    assert undo.toolTip().startswith("„Zweite“ lässt sich nicht mehr zurücknehmen")


def test_the_list_of_steps_marks_it_says_why_and_does_not_count_it(window: MainWindow, context: Context) -> None:
    _add(context, "Erste")
    _spoil(context, _add(context, "Zweite"))
    _add(context, "Dritte")
    context.undo()
    with pytest.raises(StaleError):
        context.undo()
    window.commands.by_key["steps"].trigger()
    dialog = window.findChild(StepsDialog)
    assert [result.end for result in dialog._list.results[:3]] == ["zurückgenommen", "nicht umkehrbar", ""]
    dialog._list.step(1)
    assert "„Zweite“ lässt sich nicht mehr zurücknehmen, weil ein Eintrag darin" in dialog._why.text()
    assert dialog._why.isVisible()
    assert (dialog.count(), dialog._back.isEnabled()) == (0, False)
    dialog._list.step(1)
    assert not dialog._why.isVisible()
    assert (dialog.count(), dialog._back.isEnabled()) == (1, True)
    dialog._undo()
    settle(window.window_context.work)
    assert context.read(persons.count) == 1


def test_undo_goes_on_beside_long_work_that_does_not_write(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    _add(context, "Erste")
    release = threading.Event()
    window.window_context.work.run(release.wait, what="Bericht", lane=Lane.LONG)
    window._undo.undo()
    qtbot.waitUntil(lambda: context.read(persons.count) == 0)
    release.set()


def test_while_a_long_write_runs_undo_names_it_and_offers_to_stop_it(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    _add(context, "Erste")
    begun, told = threading.Event(), threading.Event()

    def write(_session: object) -> None:
        with cancelling.current().interrupting(told.set):
            begun.set()
            told.wait()
        cancelling.current().demand()

    window.window_context.work.run(context.write_long, "Import", write, what="Import", lane=Lane.LONG)
    assert begun.wait(10)
    with qtbot.waitSignal(window.window_context.noticed) as signal:
        window._undo.undo()
    (notice,) = signal.args
    assert notice.text == "„Import“ läuft noch. Zurücknehmen und Wiederholen gehen wieder, sobald es fertig ist."
    assert context.read(persons.count) == 1
    ((word, stop),) = notice.buttons
    assert word == "Vorgang abbrechen"
    stop()
    settle(window.window_context.work)
    window._undo.undo()
    settle(window.window_context.work)
    assert context.read(persons.count) == 0


def test_a_new_record_that_a_waiting_undo_takes_back_as_it_is_saved_leaves_the_form(
    window: MainWindow, context: Context
) -> None:
    window.go(Location("people"))
    page = window.stack.page
    assert isinstance(page, ListPage)
    page.new()
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    name = detail.form._bindings["family_name"].field
    name.set_value("Bauer")
    name.changed.emit()
    left: list[None] = []
    detail.left.connect(lambda: left.append(None))
    stop = context.listen(lambda _changes: (stop(), _elsewhere(context.undo)))
    assert detail.save()
    assert left
    assert context.read(persons.count) == 0
    settle(window.window_context.work)
    assert not detail.isVisible()
    context.redo()
    assert context.read(persons.count) == 1


def _elsewhere(call: Callable[[], object]) -> None:
    """Let another thread do it, to the end."""
    thread = threading.Thread(target=call)
    thread.start()
    thread.join()


def test_after_every_kind_of_step_the_buttons_say_what_the_file_says(window: MainWindow, context: Context) -> None:
    undo, redo = window.commands.by_key["undo"], window.commands.by_key["redo"]
    persons_made: list[int] = []
    steps = (
        lambda: persons_made.append(_add(context, "Erste")),
        lambda: persons_made.append(_add(context, "Zweite")),
        context.undo,
        lambda: persons_made.append(_add(context, "Dritte")),
        lambda: context.write("Nichts", persons.count),
        context.undo,
        context.undo,
        context.redo,
        lambda: context.write("Endgültig gelöscht", trash.purge, [persons_made[0]]),
        lambda: _add(context, "Vierte"),
    )
    for step in steps:
        step()
        settle(window.window_context.work)
        said = (undo.isEnabled(), undo.toolTip(), redo.isEnabled(), redo.toolTip())
        window._undo.show_names()
        assert said == (undo.isEnabled(), undo.toolTip(), redo.isEnabled(), redo.toolTip())


def test_an_ordinary_save_asks_the_file_for_no_step(
    window: MainWindow, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "turnable_steps", lambda: pytest.fail("it was read"))
    _add(context, "Erste")
    assert window.commands.by_key["undo"].toolTip() == "Rückgängig: Erste"
