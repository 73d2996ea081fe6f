"""Arbeitszeit in the window: nothing before a contract, then a week by keyboard; every step can be taken back."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.common import clock
from app.context import Context
from app.models import WEEKDAYS, Area, Contract
from app.services.worktime import absences, capacity, contracts, declined, entries, recorded, stopwatch, week
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.today.hours_card import HoursCard
from app.views.pages.today_page import TodayPage
from app.views.pages.worktime.dialogs import AbsenceDialog, ContractDialog, DeclinedDialog, EntryDialog
from app.views.pages.worktime.page import WorkTimePage
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.hours_bar import HoursBar

NOON = datetime(2026, 11, 25, 12)
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(NOON):
        yield


@pytest.fixture
def page(window: MainWindow) -> WorkTimePage:
    return _page(window)


@pytest.fixture
def working(context: Context, window: MainWindow) -> WorkTimePage:
    """The page after a contract of twenty hours was entered."""
    _contract(context)
    return _page(window)


def _contract(context: Context) -> None:
    context.write("Vertrag", contracts.save, Contract(valid_from=date(2026, 1, 1), **dict.fromkeys(WEEKDAYS, 240)))


def _page(window: MainWindow) -> WorkTimePage:
    window.go(Location("worktime"))
    shown = window.stack.page
    assert isinstance(shown, WorkTimePage)
    return shown


def _typed(kind: type[FormDialog], **texts: str) -> Callable[[FormDialog], bool]:
    """Type into a dialog and save."""

    def answer(dialog: FormDialog) -> bool:
        assert isinstance(dialog, kind)
        for key, text in texts.items():
            field = dialog.form.field(key)
            field.editor.setText(text)  # type: ignore[attr-defined]
            field.finish()
        dialog.save()
        return dialog.result() == 1

    return answer


def _cell(page: WorkTimePage, place: int, area: Area):  # type: ignore[no-untyped-def]
    return page.week.form.field(f"{area.value}_{place}").editor


def test_before_a_contract_there_is_only_the_way_to_one(
    context: Context, window: MainWindow, page: WorkTimePage, ask: ScriptedAsk
) -> None:
    window.go(Location("today"))
    today = window.stack.page
    assert isinstance(today, TodayPage)
    (card,) = (one for one in today.cards if isinstance(one, HoursCard))
    assert card.content is None
    _page(window)
    assert page.stack.currentIndex() == 1
    assert not page.tabs.isVisible()
    assert not page.clock.isVisible()
    page.print_()
    assert ask.asked == []
    ask.answers = [_typed(ContractDialog, valid_from="1.10.2026", monday="4", tuesday="4:30")]
    page.contracts.add()
    assert page.stack.currentIndex() == 0
    assert context.read(contracts.rows)[0].minutes[:2] == (240, 270)
    window.go(Location("today"))
    assert isinstance(card.content, HoursBar)
    context.undo()
    assert card.content is None


def test_a_week_is_typed_by_keyboard_saved_and_taken_back(context: Context, working: WorkTimePage) -> None:
    first = _cell(working, 0, Area.NETWORK)
    first.setFocus()
    QTest.keyClicks(first, "1,5")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert first.text() == "1:30"
    QTest.keyClick(first, Qt.Key.Key_Down)
    below = _cell(working, 0, Area.ENGAGEMENT)
    assert below.hasFocus()
    QTest.keyClick(below, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClicks(_cell(working, 1, Area.NETWORK), "90 min")
    QTest.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert context.read(recorded.minutes_by_area, MONDAY, MONDAY + timedelta(days=6))[Area.NETWORK] == 180
    context.undo()
    assert first.text() == ""
    assert context.read(week.load, MONDAY).cells == {}


def test_what_can_not_be_stays_typed_and_is_said(context: Context, working: WorkTimePage) -> None:
    cell = _cell(working, 0, Area.NETWORK)
    for typed, said in (("bald", "noch einmal ansehen"), ("30", "30 h, aber ein Tag hat nur 24 Stunden")):
        cell.setText(typed)
        assert not working.save()
        assert said in working.week.form.notice.text.text()
        assert cell.text() in (typed, "30:00")
    assert context.read(week.load, MONDAY).cells == {}
    working.week.go(MONDAY + timedelta(days=7))
    assert _cell(working, 0, Area.NETWORK).text() == ""
    working.week.go(MONDAY)
    assert cell.text() == "30:00", "the draft of the week comes back"


def test_hours_on_a_holiday_are_saved_and_said(context: Context, working: WorkTimePage) -> None:
    working.week.go(date(2026, 1, 5))
    _cell(working, 1, Area.ENCOUNTER).setText("2")
    assert working.save()
    assert "Heilige Drei Könige" in working.week.form.notice.text.text()
    day = date(2026, 1, 6)
    assert context.read(recorded.minutes_by_area, day, day)[Area.ENCOUNTER] == 120


def test_the_clock_is_started_stopped_and_thrown_away(context: Context, working: WorkTimePage) -> None:
    working.clock.area.setCurrentIndex(2)
    working.clock.start()
    assert working.clock.stop_button.isVisible()
    assert "12:00 Uhr" in working.clock.since.text()
    with clock.standing_at(NOON + timedelta(minutes=50)):
        working.clock.stop()
    assert [row.minutes for row in context.read(entries.rows, NOON.date(), NOON.date())] == [50]
    assert working.week.table.rowCount() == 1
    context.undo()
    assert working.clock.stop_button.isVisible()
    working.clock.throw_away()
    assert context.read(stopwatch.running) is None
    assert working.clock.start_button.isVisible()


def test_entries_absences_and_declined_requests_are_kept_changed_and_removed(
    context: Context, working: WorkTimePage, ask: ScriptedAsk
) -> None:
    ask.answers = [_typed(EntryDialog, minutes="0:45", what="Protokoll"), _typed(EntryDialog, minutes="1")]
    working.week.add()
    working.week.table.selectRow(0)
    working.week.edit()
    (entry,) = context.read(entries.rows, MONDAY, MONDAY + timedelta(days=6))
    assert (entry.minutes, entry.what) == (60, "Protokoll")
    working.week.remove()
    assert context.read(entries.rows, MONDAY, MONDAY + timedelta(days=6)) == []

    ask.answers = [_typed(AbsenceDialog, first="14.12.2026", last="18.12.2026")]
    working.tabs.setCurrentWidget(working.absences)
    working.absences.add()
    assert "5 von 30 Tagen" in working.absences.total.text()
    working.absences.table.selectRow(0)
    working.absences.remove()
    assert context.read(absences.rows) == []

    ask.answers = [_typed(DeclinedDialog, count="2")]
    working.tabs.setCurrentWidget(working.declined)
    working.declined.add()
    assert declined.total(context.read(declined.rows)) == 2
    assert "2 Anfragen" in working.declined.total.text()
    context.undo()
    assert context.read(declined.rows) == []


def test_the_light_of_a_month_is_word_icon_and_number(context: Context, working: WorkTimePage) -> None:
    working.tabs.setCurrentWidget(working.months)
    number = next(n for n in range(12) if working.months.table.item(n, 0).text() == "November 2026")
    month = context.read(capacity.of_month, NOON.date())
    assert month is not None
    texts = [working.months.table.item(number, column).text() for column in range(5)]
    assert texts == ["November 2026", "84:00", "0:00", "0\u00a0%", "Luft"]
    assert not working.months.table.item(number, 4).icon().isNull()
    assert "wählen" in working.months._tasks.text()
    working.months.table.selectRow(number)
    assert working.months._tasks.text().startswith("November 2026: Vernetzung 0:00, Engagement 0:00")
    context.write("Vertrag", contracts.save, Contract(valid_from=date(2026, 11, 16), monday=60))
    assert "16.11.2026" in working.months._changes.text()
