"""The board of concerns: columns by state, steps by mouse and keys, and rows that are fetched only where they are seen."""

from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Concern, ConcernStatus, Kind
from app.services.concerns import board, concerns, steps
from app.services.lists import ListQuery
from app.settings.window import CONCERN_VIEW
from app.views.ask import ScriptedAsk
from app.views.main.window import MainWindow
from app.views.pages.concerns.concern_board import time_of
from app.views.pages.concerns.concern_page import ConcernPage
from app.views.pages.concerns.step_dialog import StepDialog
from app.views.settings import Settings
from app.views.shared.board.cards import carried
from app.views.shared.board.column import BoardColumn
from app.views.shared.lists.id_model import PAGE


def column_of(page: ConcernPage, status: ConcernStatus) -> BoardColumn:
    return next(column for column in page.board.columns if column.status is status)


def status_of(context: Context, concern_id: int) -> ConcernStatus:
    return context.read(concerns.load, concern_id).status


def settled(qtbot: QtBot, page: ConcernPage) -> None:
    qtbot.waitUntil(lambda: all(column.complete for column in page.board.columns))


def test_each_column_holds_the_concerns_of_its_state(qtbot: QtBot, context: Context, board_page: ConcernPage) -> None:
    settled(qtbot, board_page)
    for column in board_page.board.columns:
        query = ListQuery(filters={"status": str(column.status)}, sort=(("received", True),))
        assert list(column.model.ids) == context.read(concerns.ids, query)
        assert column.cards.accessibleName().startswith(column.status.label)


def test_filters_and_text_of_the_list_hold_for_the_board(
    qtbot: QtBot, context: Context, board_page: ConcernPage
) -> None:
    board_page.show_filtered({"status": "open", "nature": "worry"}, "Laterne")
    settled(qtbot, board_page)
    shown = Counter({column.status: len(column.model.ids) for column in board_page.board.columns})
    ids = context.read(concerns.ids, ListQuery("Laterne", {"status": "open", "nature": "worry"}))
    assert ids
    assert +shown == Counter(row.status for row in context.read(concerns.rows, ids))
    assert "blendet" in column_of(board_page, ConcernStatus.CLOSED)._empty.text()


def test_rows_are_fetched_only_for_the_cards_that_are_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, board_page: ConcernPage
) -> None:
    settled(qtbot, board_page)
    fetched: list[int] = []
    for column in board_page.board.columns:
        fetch = column.model._fetch_rows

        def counted(ids, fetch=fetch):
            fetched.extend(ids)
            return fetch(ids)

        monkeypatch.setattr(column.model, "_fetch_rows", counted)
        column.model.refetch()
    board_page.board.area.viewport().repaint()
    QApplication.processEvents()
    seen = [column for column in board_page.board.columns if not column.visibleRegion().isEmpty()]
    assert len(seen) < len(board_page.board.columns)
    assert fetched
    assert len(fetched) <= len(seen) * PAGE
    assert set(fetched) <= {one for column in seen for one in column.model.ids[:PAGE]}


def test_left_and_right_go_from_column_to_column(qtbot: QtBot, board_page: ConcernPage) -> None:
    settled(qtbot, board_page)
    first, second = board_page.board.columns[:2]
    first.cards.setFocus()
    first.cards.stand_on(3)
    QTest.keyClick(first.cards, Qt.Key.Key_Right)
    assert board_page.window().focusWidget() is second.cards
    assert second.cards.currentIndex().row() == 3
    assert board_page.board.selected_ids() == [second.model.ids[3]]
    QTest.keyClick(second.cards, Qt.Key.Key_Left)
    assert board_page.window().focusWidget() is first.cards


def test_control_and_an_arrow_take_the_selected_cards_along_in_one_step(
    qtbot: QtBot, context: Context, board_page: ConcernPage
) -> None:
    settled(qtbot, board_page)
    received = column_of(board_page, ConcernStatus.RECEIVED)
    received.cards.setFocus()
    received.cards.stand_on(0)
    QTest.keyClick(received.cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = received.cards.selected_ids()
    assert len(chosen) == 2
    QTest.keyClick(received.cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert {status_of(context, one) for one in chosen} == {ConcernStatus.CHECKED}
    qtbot.waitUntil(lambda: not set(chosen) & set(received.model.ids))
    context.undo()
    assert {status_of(context, one) for one in chosen} == {ConcernStatus.RECEIVED}
    qtbot.waitUntil(lambda: set(chosen) <= set(received.model.ids))


def test_cards_are_dropped_onto_another_column(qtbot: QtBot, context: Context, board_page: ConcernPage) -> None:
    settled(qtbot, board_page)
    received, checked = board_page.board.columns[:2]
    data: QMimeData = received.model.mimeData([received.model.index(0, 0), received.model.index(1, 0)])
    ids = list(carried(data, Kind.CONCERN))
    assert ids == list(received.model.ids[:2])
    assert data.formats() == ["application/x-quartiersbuch-concern"]
    checked.cards.dropped.emit(ids)
    assert {status_of(context, one) for one in ids} == {ConcernStatus.CHECKED}


def test_a_result_is_asked_for_and_nothing_happens_where_she_leaves(
    qtbot: QtBot, context: Context, ask: ScriptedAsk, board_page: ConcernPage
) -> None:
    settled(qtbot, board_page)
    working = column_of(board_page, ConcernStatus.IN_PROGRESS)
    concern_id = working.model.ids[0]

    def answer(dialog: StepDialog) -> bool:
        assert dialog.form.status.value() is ConcernStatus.SOLVED
        dialog.form.text.show_value("Die Laterne leuchtet wieder.")
        return dialog.save()

    ask.answers.append(lambda _dialog: False)
    working.cards.setFocus()
    working.cards.stand_on(0)
    QTest.keyClick(working.cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert status_of(context, concern_id) is ConcernStatus.IN_PROGRESS
    ask.answers.append(answer)
    QTest.keyClick(working.cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert status_of(context, concern_id) is ConcernStatus.SOLVED


def test_a_joined_concern_is_refused_with_the_reason(
    qtbot: QtBot, context: Context, ask: ScriptedAsk, board_page: ConcernPage
) -> None:
    settled(qtbot, board_page)
    first, second, *_ = column_of(board_page, ConcernStatus.RECEIVED).model.ids
    context.write("Zusammengefasst", steps.join, first, [second])
    board_page.board.take_to([second], ConcernStatus.CHECKED)
    assert status_of(context, second) is ConcernStatus.RECEIVED
    assert "zusammengefasst" in ask.asked[-1][2]


def test_the_board_is_remembered_and_a_record_comes_back_to_it(
    qtbot: QtBot, settings: Settings, board_page: ConcernPage
) -> None:
    settled(qtbot, board_page)
    assert board_page.board.isVisible()
    assert not board_page.list.isVisible()
    column = board_page.board.columns[0]
    column.cards.setFocus()
    column.cards.stand_on(2)
    QTest.keyClick(column.cards, Qt.Key.Key_Return)
    assert board_page.detail.record_id == column.model.ids[2]
    assert not board_page.board.isVisible()
    board_page.show_list()
    assert board_page.window().focusWidget() is column.cards
    assert column.cards.currentIndex().row() == 2
    board_page.switch_view()
    assert settings.get(CONCERN_VIEW) == "list"
    assert board_page.list.isVisible()


def test_names_are_hidden_on_cards(qtbot: QtBot, window: MainWindow, board_page: ConcernPage) -> None:
    settled(qtbot, board_page)
    model = board_page.board.columns[0].model
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    window.window_context.discreet.set(True)
    row = model.row(0)
    assert row is not None
    assert row.subject not in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.subject in said
    window.window_context.discreet.set(False)


def test_what_is_late_says_so(context: Context, window: MainWindow) -> None:
    assert window
    today = clock.today()

    def made(session) -> list[int]:
        first = Concern(subject="Eins", number="A-1", received_on=today, due_on=today - timedelta(days=3))
        second = Concern(subject="Zwei", number="A-2", received_on=today, due_on=today + timedelta(days=1))
        third = Concern(subject="Drei", number="A-3", received_on=today, status=ConcernStatus.SOLVED, settled_on=today)
        session.add_all([first, second, third])
        session.flush()
        return [first.id, second.id, third.id]

    times = [time_of(row) for row in context.read(concerns.rows, context.write("Drei", made))]
    assert [time.text for time in times] == ["überfällig seit 3 Tagen", "fällig morgen", "Rückmeldung offen seit heute"]
    assert [time.tone for time in times] == ["warn", "quiet", "warn"]


def test_every_state_has_a_way_there_and_back() -> None:
    assert board.beside(ConcernStatus.IN_PROGRESS, 1) is ConcernStatus.SOLVED
    for result in (ConcernStatus.SOLVED, ConcernStatus.UNSOLVABLE, ConcernStatus.NOT_RESPONSIBLE):
        assert board.beside(result, 1) is ConcernStatus.TOLD
        assert board.beside(result, -1) is ConcernStatus.IN_PROGRESS
    assert board.beside(ConcernStatus.RECEIVED, -1) is None
    assert board.beside(ConcernStatus.CLOSED, 1) is None
