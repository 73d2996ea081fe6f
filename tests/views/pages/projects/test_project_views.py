"""Projects as a board and as bars: what is shown, steps by keys, and what a state asks for."""

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Budget, ProjectStatus
from app.services.money import bookings, budgets
from app.services.projects import bars, costs, projects
from app.settings.window import PROJECT_VIEW
from app.views.ask import ScriptedAsk
from app.views.pages.projects.bars.bar_list import _gap, said
from app.views.pages.projects.bars.scale import Scale, around, before, months_from
from app.views.pages.projects.costs_panel import CostsPanel
from app.views.pages.projects.project_board import time_of
from app.views.pages.projects.project_page import ProjectPage
from app.views.pages.projects.state_dialog import StateDialog
from app.views.settings import Settings


def status_of(context: Context, project_id: int) -> ProjectStatus:
    return context.read(projects.load, project_id).status


def test_the_board_has_a_column_for_each_state(qtbot: QtBot, page: ProjectPage, project_ids: list[int]) -> None:
    page.show_view("board")
    qtbot.waitUntil(lambda: all(column.complete for column in page.board.columns))
    assert [list(column.model.ids) for column in page.board.columns] == [[one] for one in project_ids]


def test_a_card_is_taken_aside_by_keys_and_asks_what_the_state_needs(
    qtbot: QtBot, context: Context, page: ProjectPage, project_ids: list[int], ask: ScriptedAsk
) -> None:
    page.show_view("board")
    qtbot.waitUntil(lambda: all(column.complete for column in page.board.columns))
    cards = page.board.columns[0].cards
    cards.setFocus()
    cards.stand_on(0)
    QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert status_of(context, project_ids[0]) is ProjectStatus.PLANNING

    def finish(dialog: StateDialog) -> bool:
        assert dialog.form.status.value() == ProjectStatus.FINISHED
        dialog.form.text.show_value("Steht.")
        return dialog.save()

    ask.answers.append(finish)
    page.board.take_to([project_ids[2]], ProjectStatus.FINISHED)
    assert status_of(context, project_ids[2]) is ProjectStatus.FINISHED
    assert context.read(projects.load, project_ids[2]).result == "Steht."


def test_the_view_is_remembered_and_goes_round_by_key(page: ProjectPage, settings: Settings) -> None:
    for view in ("board", "bars", "list"):
        page.switch_view()
        assert settings.get(PROJECT_VIEW) == view
        assert page.bars.isVisible() == (view == "bars")
        assert page.board.isVisible() == (view == "board")


def test_bars_say_in_words_what_they_show(context: Context, page: ProjectPage, project_ids: list[int]) -> None:
    page.show_view("bars")
    assert list(page.bars.list.bars.ids) == project_ids
    (bar,) = context.read(bars.bars, [project_ids[0]])
    text = said(bar)
    assert "Projekt 0; Idee; seit " in text
    assert "„Schritt 0“ überfällig seit" in text


def test_enter_opens_the_project_and_up_and_down_go_on(page: ProjectPage, project_ids: list[int]) -> None:
    page.show_view("bars")
    page.take_focus()
    QTest.keyClick(page.bars.list, Qt.Key.Key_Return)
    assert page.detail.record_id == project_ids[0]
    assert page.bars.step(1) == project_ids[1]
    assert page.bars.step(-5) is None


def test_the_stretch_of_time_goes_earlier_and_back_to_today(page: ProjectPage) -> None:
    page.show_view("bars")
    page.bars.span.setCurrentIndex(page.bars.span.findData("12"))
    first = page.bars.list.scale
    assert first is not None
    assert first.first == before(clock.today(), 3)
    page.bars.go(-1)
    assert page.bars.list.scale is not None
    assert page.bars.list.scale.first == before(first.first, 6)
    page.bars.go(1)
    assert page.bars.list.scale == first
    page.bars.span.setCurrentIndex(page.bars.span.findData("all"))
    assert page.bars.list.scale.first <= clock.today() - timedelta(days=200)


def test_a_scale_is_whole_months() -> None:
    assert months_from(date(2026, 11, 30), 3) == Scale(date(2026, 11, 1), date(2027, 1, 31))
    assert around(date(2026, 2, 10), date(2026, 2, 12)) == Scale(date(2026, 2, 1), date(2026, 2, 28))
    assert before(date(2026, 1, 15), 1) == date(2025, 12, 1)
    scale = months_from(date(2026, 1, 1), 12)
    assert [day.month for day in scale.months()] == list(range(1, 13))
    assert (scale.place(date(2026, 1, 1), 365), scale.place(date(2026, 12, 31), 365)) == (0, 364)


def test_a_word_finds_the_first_gap_between_marks() -> None:
    assert _gap(0, 100, [], 40) is not None
    assert (_gap(0, 200, [10], 40) or 0) > 10
    assert _gap(0, 60, [30], 40) is None


def test_time_on_a_card(context: Context, project_ids: list[int]) -> None:
    rows = context.read(projects.rows, project_ids)
    assert time_of(rows[0]).tone == "warn"
    assert time_of(rows[1]).icon == "due"
    assert time_of(rows[3]).icon == "ok"


def test_what_was_spent_stands_beside_what_was_planned(
    context: Context, page: ProjectPage, project_ids: list[int]
) -> None:
    def book(session: Session) -> None:
        costs.add(session, project_ids[0], "Erde", Decimal("320.10"))
        budget = budgets.save(session, Budget(year=2026, name="Quartiersarbeit", planned=Decimal(1000)))
        spent = bookings.new(session, budget_id=budget, project_id=project_ids[0])
        spent.day, spent.what, spent.amount = date(2026, 3, 2), "Erde", Decimal("20.05")
        bookings.save(session, spent)

    page.show_record(project_ids[0])
    panel = page.detail.findChild(CostsPanel)
    panel.read(other=False)
    assert panel.total.text() == ""
    context.write("Gebucht", book)
    panel.read(other=False)
    assert panel.total.text().replace("\u00a0", " ") == (
        "Zusammen geplant: 320,10 € · ausgegeben: 20,05 € · bleibt: 300,05 €"
    )
