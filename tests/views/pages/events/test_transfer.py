"""Vom Papier übertragen: ticks in the printed order, walk-ins, the head count, one Save, drafts."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import EventStatus, ParticipationStatus, Person
from app.services import drafts, trash
from app.services.events import attendance, events, participations
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.pages.events.transfer import TransferDialog, transfer
from app.views.pages.events.transfer_sheet import Name, read_sheet
from app.views.window_context import WindowContext

P = ParticipationStatus
Open = Callable[[], TransferDialog]


@pytest.fixture
def places(context: Context, held: int) -> dict[str, int]:
    """Four who registered, one who is excused, one who waits; the places by name."""
    names = ["Zander", "Abdi", "Çelik", "Bauer", "Entschuldigt", "Wartend"]

    def work(session: Any) -> dict[str, int]:
        made = {name: participations.register(session, held, name=name) for name in names}
        participations.set_status(session, made["Entschuldigt"], P.EXCUSED)
        participations.set_status(session, made["Wartend"], P.WAITING)
        return made

    return context.write("Anmeldungen", work)


@pytest.fixture
def opened(qtbot: QtBot, window_context: WindowContext, held: int, places: dict[str, int]) -> Open:
    assert places

    def make() -> TransferDialog:
        dialog = TransferDialog(window_context, held, window_context.context.read(read_sheet, held))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.mark.parametrize("width", range(200, 700, 60))
def test_no_name_is_cut_at_the_edge_of_the_view(qtbot: QtBot, opened: Open, width: int) -> None:
    dialog = opened()
    dialog.names.show_names([Name(f"Meyer-Landis, Jonas {number}", number=str(number)) for number in range(60)])
    dialog.view.setFixedWidth(width)
    QApplication.processEvents()
    qtbot.waitUntil(dialog.view.isVisible)  # what is wider than the screen is scrolled, and shown once that is so
    room, column = dialog.view.viewport().width(), dialog.view.gridSize().width()
    whole = room // column
    assert room - whole * column < whole


def lines(dialog: TransferDialog) -> list[tuple[str, str, bool]]:
    return [(name.number, dialog.names.text(name), name.present) for name in dialog.names.names]


def come(qtbot: QtBot, dialog: TransferDialog, name: str) -> None:
    """Enter, and once more where the line has to say first that this is nobody on file."""
    dialog.walk_in.setText(name)
    qtbot.keyClick(dialog.walk_in, Qt.Key.Key_Return)
    if dialog.walk_in.text().strip():
        qtbot.keyClick(dialog.walk_in, Qt.Key.Key_Return)


def statuses(context: Context, event_id: int) -> dict[str, ParticipationStatus]:
    rows = context.read(participations.attendance, event_id) + context.read(participations.others, event_id)
    return {row.name: row.status for row in rows}


def test_the_names_stand_in_the_printed_order(opened: Open) -> None:
    assert lines(opened()) == [
        ("1", "Abdi", False),
        ("2", "Bauer", False),
        ("3", "Çelik", False),
        ("4", "Entschuldigt · entschuldigt", False),
        ("5", "Zander", False),
        ("+", "Wartend · Warteliste", False),
    ]


def test_a_paper_in_the_order_of_registration(context: Context, held: int, places: dict[str, int]) -> None:
    sheet = context.read(read_sheet, held, True)
    assert [place.name for place in sheet.places][:3] == ["Zander", "Abdi", "Çelik"]
    assert places


def test_who_was_not_printed_has_no_number(context: Context, held: int, opened: Open) -> None:
    secret = context.write("Person", persons.save, Person(family_name="Aaa", address_block=True))
    context.write("x", participations.register, held, secret)
    context.write("x", participations.walk_in, held, "Bbb")
    numbers = {name: number for number, name, _ in lines(opened())}
    assert (numbers["Aaa"], numbers["Bbb"], numbers["Bauer"]) == ("", "+", "2")


def test_keys_alone_take_a_list_over_in_one_step(
    qtbot: QtBot, context: Context, window_context: WindowContext, held: int, opened: Open
) -> None:
    dialog = opened()
    qtbot.keyClicks(dialog.view, "  ")
    assert [present for *_, present in lines(dialog)][:3] == [True, True, False]
    qtbot.keyClicks(dialog.view, "5 ")
    qtbot.keyClicks(dialog.view, "+")
    assert dialog.focusWidget() is dialog.walk_in
    for name in ("Neu, Lena", "  ", "Neu, Ole"):
        come(qtbot, dialog, name)
    dialog.tally.fields[1].editor.setValue(2)
    dialog.tally.fields[4].editor.setValue(6)
    assert dialog.counter.text() == "anwesend 3 von 5 + 2 spontan + 3 ohne Namen · gezählt 8; die größere Zahl zählt"
    with qtbot.waitSignal(window_context.noticed) as told:
        qtbot.keyClick(dialog.walk_in, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].undo
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert statuses(context, held) == {
        "Abdi": P.ATTENDED,
        "Bauer": P.ATTENDED,
        "Çelik": P.ABSENT,
        "Entschuldigt": P.EXCUSED,
        "Zander": P.ATTENDED,
        "Wartend": P.WAITING,
        "Neu, Lena": P.ATTENDED,
        "Neu, Ole": P.ATTENDED,
    }
    assert sum(line.people for line in context.read(attendance.head_counts, held)) == 8
    assert context.read(events.load, held).status is EventStatus.HELD
    assert context.read(drafts.load_draft, f"transfer:{held}") is None
    context.undo()
    assert statuses(context, held)["Abdi"] is P.REGISTERED
    assert "Neu, Lena" not in statuses(context, held)


def test_a_name_still_in_the_line_is_not_lost_by_saving(context: Context, held: int, opened: Open) -> None:
    dialog = opened()
    dialog.walk_in.setText("Spät, Paul")
    dialog.save()
    assert "Spät, Paul" not in statuses(context, held), "first it says that this is nobody on file"
    assert dialog.walk_in._marked() is not None
    dialog.save()
    assert statuses(context, held)["Spät, Paul"] is P.ATTENDED


def test_a_walk_in_who_stands_on_the_list_is_ticked_there(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    come(qtbot, dialog, "celik")
    assert ("3", "Çelik", True) in lines(dialog)
    assert len(lines(dialog)) == 6
    come(qtbot, dialog, "Çelik")
    assert lines(dialog)[-1] == ("+", "Çelik · nur Name", True)


def test_a_walk_in_who_is_on_file_is_found_by_the_beginning_of_the_name(
    qtbot: QtBot, context: Context, held: int, olena: int, opened: Open
) -> None:
    dialog = opened()
    dialog.walk_in.setText("kova")
    qtbot.keyClick(dialog.walk_in, Qt.Key.Key_Return)
    assert lines(dialog)[-1] == ("+", "Kovalenko, Olena", True)
    dialog.reject()
    again = opened()
    assert lines(again)[-1] == ("+", "Kovalenko, Olena", True)
    come(qtbot, again, "Olena Kovalenko")
    assert len(lines(again)) == 7
    again.save()
    rows = {row.name: row for row in context.read(participations.attendance, held)}
    assert (rows["Kovalenko, Olena"].person_id, rows["Kovalenko, Olena"].walk_in) == (olena, True)
    last = opened()
    come(qtbot, last, "kova")
    assert len(lines(last)) == 7


def test_a_person_who_was_erased_leaves_the_draft(
    qtbot: QtBot, context: Context, held: int, olena: int, opened: Open
) -> None:
    dialog = opened()
    come(qtbot, dialog, "kova")
    dialog.reject()
    context.write("weg", trash.trash, [olena])
    context.write("weg", trash.purge, [olena])
    again = opened()
    assert len(lines(again)) == 6
    again.save()
    assert "Kovalenko, Olena" not in statuses(context, held)


def test_arrows_go_through_the_columns_and_delete_takes_walk_ins_only(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    dialog.resize(900, 320)
    for _ in range(5):
        qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    assert dialog.view.currentIndex().row() == 5
    qtbot.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert len(lines(dialog)) == 6
    come(qtbot, dialog, "Neu")
    assert len(lines(dialog)) == 7
    qtbot.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert len(lines(dialog)) == 6
    qtbot.keyClick(dialog.view, Qt.Key.Key_Up)
    assert dialog.view.currentIndex().row() == 4


def test_the_mouse_ticks_anywhere_on_the_line(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    where = dialog.view.visualRect(dialog.names.index(1)).center()
    qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert lines(dialog)[1] == ("2", "Bauer", True)


def test_all_and_nobody_mean_the_list(opened: Open) -> None:
    dialog = opened()
    dialog.names.tick_listed(True)
    assert [present for *_, present in lines(dialog)] == [True] * 5 + [False]
    dialog.names.tick_listed(False)
    assert not any(present for *_, present in lines(dialog))


def test_leaving_keeps_a_draft_and_it_comes_back(qtbot: QtBot, context: Context, held: int, opened: Open) -> None:
    dialog = opened()
    assert not dialog.changed
    dialog.names.tick(0, True)
    come(qtbot, dialog, "Neu, Lena")
    dialog.walk_in.setText("halb")
    dialog.tally.fields[1].editor.setValue(4)
    dialog.reject()
    assert statuses(context, held)["Abdi"] is P.REGISTERED
    again = opened()
    assert lines(again)[0] == ("1", "Abdi", True)
    assert lines(again)[-1] == ("+", "Neu, Lena · nur Name", True)
    assert (again.walk_in.text(), again.tally.fields[1].value()) == ("halb", 4)
    assert "Entwurf" in again.notice.text.text()
    again.notice.button.click()
    assert (lines(again)[0], len(lines(again)), again.tally.fields[1].value()) == (("1", "Abdi", False), 6, 0)
    assert context.read(drafts.load_draft, f"transfer:{held}") is None


def test_leaving_untouched_keeps_nothing(context: Context, held: int, opened: Open) -> None:
    opened().reject()
    assert context.read(drafts.load_draft, f"transfer:{held}") is None


def test_taking_over_again_shows_what_was_stored(context: Context, held: int, opened: Open) -> None:
    first = opened()
    first.names.tick_listed(True)
    first.tally.fields[2].editor.setValue(7)
    first.save()
    second = opened()
    assert second.counter.text() == "anwesend 5 von 5 + 2 ohne Namen · gezählt 7; die größere Zahl zählt"
    second.names.tick(0, False)
    second.save()
    assert statuses(context, held)["Abdi"] is P.ABSENT
    assert sum(line.people for line in context.read(attendance.head_counts, held)) == 7


def test_what_can_not_be_saved_is_said_and_stays(context: Context, held: int, opened: Open) -> None:
    dialog = opened()
    dialog.names.tick(0, True)
    context.write("weg", trash.trash, [held])
    context.write("weg", trash.purge, [held])
    dialog.save()
    assert dialog.isVisible()
    assert "gibt es nicht mehr" in dialog.notice.text.text()


def test_an_event_that_is_gone_is_said(window_context: WindowContext, ask: ScriptedAsk) -> None:
    assert not transfer(window_context, 999, None)
    assert ask.asked[0][0] == "message"


@pytest.mark.usefixtures("places")
def test_an_unsaved_list_offers_to_go_on(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, held: int
) -> None:
    def half(dialog: TransferDialog) -> bool:
        dialog.names.tick(0, True)
        dialog.reject()
        return False

    ask.answers = [half, False]
    with qtbot.waitSignal(window_context.noticed) as told:
        assert not transfer(window_context, held, None)
    (word, go_on), *_ = told.args[0].buttons
    assert word == "Weiter übertragen"
    go_on()
    assert len(ask.asked) == 2


def test_names_are_hidden_in_discreet_mode(window_context: WindowContext, opened: Open) -> None:
    window_context.discreet.set(True)
    assert lines(opened())[0] == ("1", "A…", False)
