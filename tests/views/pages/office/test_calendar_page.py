"""The calendar: what is seen and read aloud, keys for all of it, carrying with the way back."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Kind
from app.services.events import events
from app.services.office import appointments, tasks
from app.settings.window import CALENDAR_VIEW
from app.views.ask import ScriptedAsk
from app.views.pages.office.appointment_page import CalendarPage
from app.views.pages.office.calendar.grid import CalendarGrid
from app.views.pages.office.calendar.placing import HoursPlacing
from app.views.pages.office.calendar.spans import Span, days_of, stepped
from app.views.settings import Settings

_CONTROL = Qt.KeyboardModifier.ControlModifier


def _grid(page: CalendarPage, span: Span) -> CalendarGrid:
    page.show_view(span.value)
    return page.calendars[span].grid


def _texts(grid: CalendarGrid) -> list[str]:
    return [grid.calendar.text(number) for number, row in enumerate(grid.calendar.rows) if row.entry is not None]


def _stand_on(grid: CalendarGrid, record: int) -> None:
    place = grid.calendar.position((None, record))
    assert place is not None
    grid.setFocus()
    grid.stand_on(place)


def test_it_opens_on_the_week_and_says_what_is_there(page: CalendarPage) -> None:
    assert page.calendars[Span.WEEK].isVisible()
    grid = _grid(page, Span.WEEK)
    assert _texts(grid) == [
        "Aufgabe: Anrufen · Kovalenko, Olena",
        "Termin: Bescheid · Kovalenko, Olena, 10:00 bis 11:00 Uhr, Büro",
        "Veranstaltung: Nähcafé, 15:00 bis 17:00 Uhr",
    ]
    assert grid.calendar.text(0) == "Montag, 30. November 2026, heute: keine Einträge"
    assert grid.calendar.text(1) == "Dienstag, 1. Dezember 2026: 3 Einträge"
    assert page.calendars[Span.WEEK].overdue.text() == "1 überfällig"


@pytest.mark.parametrize("span", Span)
def test_public_holidays_are_named(qtbot: QtBot, page: CalendarPage, span: Span) -> None:
    grid = _grid(page, span)
    page.calendars[span].show_day(date(2026, 12, 25))
    christmas, eve = (date(2026, 12, day) for day in (25, 24))
    qtbot.waitUntil(lambda: christmas in grid.calendar.holidays)
    place = grid.calendar.first_of[christmas]
    assert grid.calendar.text(place).startswith("Freitag, 25. Dezember 2026, Erster Weihnachtstag: ")
    assert "Weihnachtstag" in grid.calendar.index(place, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert eve not in grid.calendar.holidays
    assert grid.current() == (christmas, None)


def test_holidays_are_drawn_beside_their_day_on_the_ground_of_a_weekend(qtbot: QtBot, page: CalendarPage) -> None:
    grid = _grid(page, Span.MONTH)
    page.calendars[Span.MONTH].show_day(date(2026, 12, 2))
    qtbot.waitUntil(lambda: bool(grid.calendar.holidays))
    cell = grid.placing.placed.cells[date(2026, 12, 25)]
    named = grid.viewport().grab(cell).toImage()
    grid.repaint_all()
    assert grid.viewport().grab(cell).toImage() == named
    grid.calendar.holidays.clear()
    grid.repaint_all()
    assert grid.viewport().grab(cell).toImage() != named


def test_a_year_beyond_the_known_ones_has_none(qtbot: QtBot, page: CalendarPage) -> None:
    grid = _grid(page, Span.MONTH)
    page.calendars[Span.MONTH].show_day(date(2500, 12, 25))
    qtbot.waitUntil(lambda: not page.window_context.work.busy)
    assert grid.calendar.holidays == {}


def test_discreet_mode_hides_whom_and_what(page: CalendarPage) -> None:
    grid = _grid(page, Span.WEEK)
    page.window_context.discreet.set(True)
    assert not [text for text in _texts(grid) if "Koval" in text or "Bescheid" in text or "Büro" in text]
    assert "Nähcafé" in _texts(grid)[2]


def test_keys_go_through_days_and_entries_and_open_them(page: CalendarPage, ids: dict[str, int]) -> None:
    grid = _grid(page, Span.MONTH)
    page.take_focus()
    assert grid.current().day == date(2026, 11, 30)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current() == (date(2026, 12, 1), None)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current().entry.id == ids["talk"]
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert page.detail.record_id == ids["talk"]
    assert not page.calendars[Span.MONTH].isVisible()
    page.show_list()
    assert page.calendars[Span.MONTH].isVisible()


def test_keys_go_on_to_other_weeks_and_back_to_today(page: CalendarPage) -> None:
    grid = _grid(page, Span.WEEK)
    page.take_focus()
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert (grid.current().day, grid.calendar.days[0]) == (date(2026, 11, 29), date(2026, 11, 23))
    QTest.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.calendar.days[0] == date(2026, 11, 16)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert grid.current().day == date(2026, 11, 30)
    assert page.calendars[Span.WEEK].says.text() == "KW 49: 30.11.2026 bis 06.12.2026"


def test_enter_on_a_day_shows_it_and_then_begins_an_appointment(page: CalendarPage) -> None:
    grid = _grid(page, Span.MONTH)
    page.take_focus()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    day = page.calendars[Span.DAY]
    assert day.isVisible()
    assert day.says.text() == "Dienstag, 1. Dezember 2026"
    day.grid.setFocus()
    QTest.keyClick(day.grid, Qt.Key.Key_Return)
    assert page.detail.entity.starts_at == datetime(2026, 12, 1, 9)
    assert page.detail.record_id is None


def test_entries_are_carried_by_keys_and_undo_brings_them_back(
    context: Context, page: CalendarPage, ids: dict[str, int]
) -> None:
    grid = _grid(page, Span.WEEK)
    _stand_on(grid, ids["talk"])
    QTest.keyClick(grid, Qt.Key.Key_Right, _CONTROL)
    QTest.keyClick(grid, Qt.Key.Key_Down, _CONTROL)
    made = context.read(appointments.load, ids["talk"])
    assert (made.starts_at, made.ends_at) == (datetime(2026, 12, 2, 10, 15), datetime(2026, 12, 2, 11, 15))
    assert grid.current().entry.id == ids["talk"]
    context.undo()
    context.undo()
    assert context.read(appointments.load, ids["talk"]).starts_at == datetime(2026, 12, 1, 10)
    grid = _grid(page, Span.MONTH)
    _stand_on(grid, ids["task"])
    QTest.keyClick(grid, Qt.Key.Key_Down, _CONTROL)
    assert context.read(tasks.load, ids["task"]).due_on == date(2026, 12, 8)


def _drag(grid: CalendarGrid, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(grid.viewport(), start + (end - start) * step / 5)
    QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_an_event_is_carried_by_the_mouse_to_another_day_and_hour(
    context: Context, page: CalendarPage, ids: dict[str, int]
) -> None:
    grid = _grid(page, Span.WEEK)
    _stand_on(grid, ids["fair"])
    placing = grid.placing
    assert isinstance(placing, HoursPlacing)
    rect = grid.visualRect(grid.currentIndex())
    start = rect.topLeft() + QPoint(20, 5)
    right = placing.placed.cells[date(2026, 12, 3)].left() - placing.placed.cells[date(2026, 12, 1)].left()
    _drag(grid, start, start + QPoint(right, -placing.hour))
    made = context.read(events.load, ids["fair"])
    assert (made.starts_at, made.ends_at) == (datetime(2026, 12, 3, 14), datetime(2026, 12, 3, 16))


@pytest.mark.parametrize("span", [Span.DAY, Span.WEEK])
def test_the_lower_edge_makes_an_appointment_longer_and_shorter(
    context: Context, page: CalendarPage, ids: dict[str, int], span: Span
) -> None:
    grid = _grid(page, span)
    page.calendars[span].show_day(date(2026, 12, 1))
    _stand_on(grid, ids["talk"])
    placing, rect = grid.placing, grid.visualRect(grid.currentIndex())
    assert isinstance(placing, HoursPlacing)
    edge = QPoint(rect.center().x(), rect.bottom() - 1)
    QTest.mouseMove(grid.viewport(), edge)
    assert grid.viewport().cursor().shape() is Qt.CursorShape.SizeVerCursor
    _drag(grid, edge, edge + QPoint(0, placing.hour))
    made = context.read(appointments.load, ids["talk"])
    assert (made.starts_at, made.ends_at) == (datetime(2026, 12, 1, 10), datetime(2026, 12, 1, 12))
    assert grid.current().entry.id == ids["talk"]
    edge = QPoint(rect.center().x(), grid.visualRect(grid.currentIndex()).bottom() - 1)
    _drag(grid, edge, edge - QPoint(0, 5 * placing.hour))
    assert context.read(appointments.load, ids["talk"]).ends_at == datetime(2026, 12, 1, 10, 15)
    context.undo()
    context.undo()
    assert context.read(appointments.load, ids["talk"]).ends_at == datetime(2026, 12, 1, 11)


def test_shift_and_arrows_make_it_longer_and_shorter(context: Context, page: CalendarPage, ids: dict[str, int]) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    grid = _grid(page, Span.WEEK)
    _stand_on(grid, ids["fair"])
    QTest.keyClick(grid, Qt.Key.Key_Down, shift)
    assert context.read(events.load, ids["fair"]).ends_at == datetime(2026, 12, 1, 17, 15)
    for _ in range(20):
        QTest.keyClick(grid, Qt.Key.Key_Up, shift)
    assert context.read(events.load, ids["fair"]).ends_at == datetime(2026, 12, 1, 15, 15)
    _stand_on(grid, ids["task"])
    QTest.keyClick(grid, Qt.Key.Key_Down, shift)
    assert context.read(tasks.load, ids["task"]).due_on == date(2026, 12, 1)
    grid = _grid(page, Span.MONTH)
    _stand_on(grid, ids["talk"])
    QTest.keyClick(grid, Qt.Key.Key_Down, shift)
    assert context.read(appointments.load, ids["talk"]).ends_at == datetime(2026, 12, 1, 11)


def test_an_end_in_the_hour_that_does_not_exist_is_said(
    context: Context, page: CalendarPage, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    def at_night(session: object) -> None:
        made = appointments.load(session, ids["talk"])
        made.starts_at, made.ends_at = datetime(2027, 3, 28, 1), datetime(2027, 3, 28, 1, 45)

    context.write("Probe", at_night)
    grid = _grid(page, Span.WEEK)
    page.calendars[Span.WEEK].show_day(date(2027, 3, 28))
    _stand_on(grid, ids["talk"])
    ask.answers.append(None)
    QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "Am 28.03.2027 gibt es 02:00 Uhr nicht" in str(ask.asked[-1])
    assert context.read(appointments.load, ids["talk"]).ends_at == datetime(2027, 3, 28, 1, 45)


def test_the_menu_offers_longer_and_shorter_where_hours_are_shown(page: CalendarPage, ids: dict[str, int]) -> None:
    offered = {}
    for span in Span:
        grid = _grid(page, span)
        page.calendars[span].show_day(date(2026, 12, 1))
        for record in (ids["talk"], ids["task"]):
            place = grid.calendar.position((None, record))
            page.calendars[span]._open_menu(grid.calendar.rows[place], QPoint(0, 0))
            menu = page.calendars[span].findChildren(QMenu)[-1]
            offered[span, record] = sum("15 Minuten" in action.text() for action in menu.actions())
            menu.close()
    assert offered == {
        (span, record): 2 * (span is not Span.MONTH and record == ids["talk"])
        for span in Span
        for record in (ids["talk"], ids["task"])
    }


def test_a_task_is_carried_to_a_day_and_a_small_move_is_none(
    context: Context, page: CalendarPage, ids: dict[str, int]
) -> None:
    grid = _grid(page, Span.MONTH)
    page.calendars[Span.MONTH].show_day(date(2026, 12, 1))
    _stand_on(grid, ids["task"])
    start = grid.visualRect(grid.currentIndex()).center()
    _drag(grid, start, start + QPoint(1, 1))
    assert context.read(tasks.load, ids["task"]).due_on == date(2026, 12, 1)
    _drag(grid, start, grid.placing.placed.cells[date(2026, 12, 10)].center())
    assert context.read(tasks.load, ids["task"]).due_on == date(2026, 12, 10)


def test_an_hour_that_does_not_exist_is_said_and_nothing_moves(
    context: Context, page: CalendarPage, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    def at_night(session: object) -> None:
        made = appointments.load(session, ids["talk"])
        made.starts_at, made.ends_at = datetime(2027, 3, 27, 2, 30), datetime(2027, 3, 27, 4)

    context.write("Probe", at_night)
    view = page.calendars[Span.MONTH]
    grid = _grid(page, Span.MONTH)
    view.show_day(date(2027, 3, 27))
    _stand_on(grid, ids["talk"])
    ask.answers.append(None)
    QTest.keyClick(grid, Qt.Key.Key_Right, _CONTROL)
    assert "Am 28.03.2027 gibt es 02:30 Uhr nicht" in str(ask.asked[-1])
    assert context.read(appointments.load, ids["talk"]).starts_at == datetime(2027, 3, 27, 2, 30)


def test_a_task_is_put_off_with_s(context: Context, page: CalendarPage, ids: dict[str, int]) -> None:
    grid = _grid(page, Span.WEEK)
    _stand_on(grid, ids["task"])
    QTest.keyClick(grid, Qt.Key.Key_S)
    menu = grid.findChildren(QMenu)[-1]
    assert [action.text().partition(" ·")[0] for action in menu.actions()] == [
        "Morgen",
        "In 3 Tagen",
        "Montag",
        "Datum …",
    ]
    menu.actions()[1].trigger()
    menu.close()
    assert context.read(tasks.load, ids["task"]).due_on == date(2026, 12, 3)


def test_more_than_has_room_is_counted_and_is_a_door(context: Context, page: CalendarPage) -> None:
    def many(session: object) -> None:
        for minute in range(0, 600, 20):
            made = appointments.new(session, starts_at=datetime(2026, 12, 9, 8 + minute // 60, minute % 60))
            appointments.save(session, made)

    context.write("Probe", many)
    grid = _grid(page, Span.MONTH)
    page.calendars[Span.MONTH].show_day(date(2026, 12, 9))
    count, rect = grid.placing.placed.hidden[date(2026, 12, 9)]
    assert count > 20
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.calendars[Span.DAY].isVisible()
    assert page.calendars[Span.DAY].says.text() == "Mittwoch, 9. Dezember 2026"


def test_the_view_is_remembered_and_a_filtered_list_is_one(page: CalendarPage, settings: Settings) -> None:
    page.show_view("month")
    assert settings.get(CALENDAR_VIEW) == "month"
    assert not page.list.filters.isVisible()
    page.show_filtered({"when": "today"})
    assert page.list.isVisible()
    assert page.list.filters.isVisible()


def test_what_changes_is_shown(context: Context, page: CalendarPage, ids: dict[str, int]) -> None:
    grid = _grid(page, Span.WEEK)
    context.write("Probe", lambda session: tasks.done(session, [ids["task"]]))
    assert len(_texts(grid)) == 2


def test_alt_arrows_step_through_appointments_only(page: CalendarPage, ids: dict[str, int]) -> None:
    _grid(page, Span.WEEK)
    assert page.calendars[Span.WEEK].step(1) == ids["talk"]
    assert page.calendars[Span.WEEK].step(1) is None


@pytest.mark.parametrize(
    ("span", "day", "by", "there"),
    [
        (Span.DAY, date(2026, 12, 31), 1, date(2027, 1, 1)),
        (Span.WEEK, date(2026, 12, 31), -1, date(2026, 12, 24)),
        (Span.MONTH, date(2027, 1, 31), 1, date(2027, 2, 28)),
        (Span.MONTH, date(2026, 12, 31), 1, date(2027, 1, 31)),
        (Span.MONTH, date(2999, 12, 1), 1, date(2999, 12, 1)),
    ],
)
def test_stretches_follow_each_other(span: Span, day: date, by: int, there: date) -> None:
    assert stepped(span, day, by) == there


def test_a_month_is_shown_in_whole_weeks() -> None:
    days = days_of(Span.MONTH, date(2027, 2, 10))
    assert (days[0], days[-1], len(days)) == (date(2027, 2, 1), date(2027, 2, 28), 28)
    assert len(days_of(Span.MONTH, date(2026, 11, 1))) == 42


def test_what_overlaps_shares_the_width(context: Context, page: CalendarPage) -> None:
    def three(session: object) -> list[int]:
        begins = (datetime(2026, 12, 2, 9), datetime(2026, 12, 2, 9, 30), datetime(2026, 12, 2, 10))
        return [appointments.save(session, appointments.new(session, starts_at=begin)) for begin in begins]

    made = context.write("Probe", three)
    grid = _grid(page, Span.WEEK)
    rects = [grid.placing.placed.rects[grid.calendar.position((None, one))] for one in made]
    assert not rects[0].intersects(rects[1])
    assert not rects[1].intersects(rects[2])
    assert rects[0].left() == rects[2].left()
    assert {entry.kind for row in grid.calendar.rows if (entry := row.entry)} == {
        Kind.APPOINTMENT,
        Kind.EVENT,
        Kind.TASK,
    }
