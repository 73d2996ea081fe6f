"""The pages *Veranstaltungen* and *Reihen* in the window."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Event, EventSeries, EventStatus
from app.services import statuses
from app.services.events import events, participations, series
from app.services.lists import ListQuery
from app.settings.memory import PAPER_OPTIONS
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.events.event_page import EventPage
from app.views.pages.events.repeat_dialog import RepeatDialog
from app.views.pages.events.series_page import SeriesDetail
from app.views.pages.events.sessions_panel import SessionsPanel
from app.views.pages.events.transfer import TransferDialog
from app.views.preview.preview import Preview
from app.views.shared.forms.form import Form
from app.views.shared.lists.list_page import ListPage


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    made = make_window()
    made.resize(1440, 900)
    return made


def shown(window: MainWindow, place: Location) -> EventPage:
    window.go(place)
    page = window.stack.page
    assert isinstance(page, EventPage)
    return page


def type_into(qtbot: QtBot, form: Form, key: str, text: str) -> None:
    field = form._bindings[key].field
    editor = getattr(field, "day", field).editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    getattr(field, "day", field).finish()


def cells(page: Any, row: int = 0) -> list[str]:
    model = page.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_new_event_is_typed_and_saved(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    page = shown(window, Location("events"))
    page.new()
    form = page.detail.form
    for key, text in (("name", "Fest"), ("starts_at", "12.12."), ("place", "Saal"), ("capacity", "40")):
        type_into(qtbot, form, key, text)
    qtbot.keyClick(form._bindings["place"].field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (event_id,) = context.read(events.ids, ListQuery())
    event = context.read(events.load, event_id)
    assert (event.name, event.place, event.capacity) == ("Fest", "Saal", 40)
    assert (event.starts_at, event.ends_at) == (datetime(2026, 12, 12, 15), datetime(2026, 12, 12, 17))
    assert page.detail.subtitle() == "12.12., 15:00 · geplant · Saal"
    assert page.detail.tabs.currentWidget() is page.detail.participants


def test_the_end_follows_the_beginning(qtbot: QtBot, context: Context, window: MainWindow, coming: int) -> None:
    page = shown(window, Location("events", coming))
    type_into(qtbot, page.detail.form, "starts_at", "11.12.2026")
    assert page.save()
    assert context.read(events.load, coming).ends_at == datetime(2026, 12, 11, 17)


def test_a_status_that_needs_a_reason_asks_for_it_and_keeps_its_date(
    qtbot: QtBot, context: Context, window: MainWindow, coming: int
) -> None:
    page = shown(window, Location("events", coming))
    page.detail.tabs.setCurrentWidget(page.detail.form_side)
    form = page.detail.form
    status, note = form._bindings["status"].field, form._bindings["status_note"].field
    assert note.isHidden()
    status.editor.setCurrentIndex(list(EventStatus).index(EventStatus.CANCELLED))
    assert not note.isHidden()
    form.discard()
    assert note.isHidden()
    status.editor.setCurrentIndex(list(EventStatus).index(EventStatus.CANCELLED))
    type_into(qtbot, form, "status_note", "krank")
    assert page.save()
    changes = context.read(statuses.changes_of, coming)
    assert [(change.status, change.reason, change.changed_on.date()) for change in changes] == [
        ("cancelled", "krank", date(2026, 11, 22))
    ]
    assert cells(page)[2] == "abgesagt"


def test_an_emptied_beginning_stays_as_it_was(qtbot: QtBot, context: Context, window: MainWindow, coming: int) -> None:
    page = shown(window, Location("events", coming))
    page.detail.form._bindings["starts_at"].field.day.editor.clear()
    type_into(qtbot, page.detail.form, "name", "Fest")
    assert page.save()
    event = context.read(events.load, coming)
    assert (event.name, event.starts_at) == ("Fest", datetime(2026, 12, 4, 15))


def test_the_list_tells_places_and_visits(context: Context, window: MainWindow, coming: int, held: int) -> None:
    for name in "ABCD":
        context.write("x", participations.register, coming, None, name)
    page = shown(window, Location("events"))
    assert cells(page)[:5] == ["04.12., 15:00", "Nähcafé", "geplant", "3/3", ""]
    assert cells(page, 1)[4] == "fehlt"
    tip = page.table.model().index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert "3 angemeldet" in tip
    assert "1 auf der Warteliste" in tip
    context.write("x", participations.walk_in, held, "E")
    assert cells(page, 1)[4] == "1"


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ((("when", "coming"),), ["Nähcafé"]),
        ((("attendance", "missing"),), ["Fest"]),
        ((("when", "2026-11"),), ["Fest"]),
        ((("status", "planned"), ("when", "past")), ["Fest"]),
    ],
)
@pytest.mark.usefixtures("coming", "held")
def test_doors_open_the_list_behind_a_figure(
    window: MainWindow, filters: tuple[tuple[str, str], ...], names: list[str]
) -> None:
    page = shown(window, Location("events", filters=filters))
    assert [cells(page, row)[1] for row in range(page.table.count)] == names


def test_a_new_series_is_offered_as_a_filter(context: Context, window: MainWindow) -> None:
    page = shown(window, Location("events"))
    series_id = context.write("x", series.save, EventSeries(name="Chor"))
    combo = page.list.filters._widgets["series"]
    assert combo.findData(str(series_id)) > 0


def test_numbers_not_yet_saved_wait_as_a_draft(context: Context, window: MainWindow, coming: int, held: int) -> None:
    page = shown(window, Location("events", coming))
    page.detail.tally.form.fields[0].editor.setValue(8)
    assert page.detail.dirty
    page.show_record(held)
    assert not context.read(events.rows, [coming])[0].numbers.counted
    page.detail.tally.form.fields[0].editor.setValue(3)
    page.keep_draft()
    page.detail.tally.show_record(coming)
    page.detail.tally.show_record(held)
    assert page.detail.tally.form.fields[0].value() == 3
    page.show_record(coming)
    assert (page.detail.tally.form.fields[0].value(), page.detail.dirty) == (8, True)
    assert page.detail.tabs.currentWidget() is page.detail.tally


def test_ctrl_p_shows_the_attendance_list(window: MainWindow, ask: ScriptedAsk, coming: int) -> None:
    page = shown(window, Location("events"))
    assert window.commands.by_key["print"].isEnabled()
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, Preview)
        seen.append(dialog.windowTitle())

    ask.answers = [look, look, look]
    window.run("print")
    page.show_record(coming)
    window.run("print")
    page.detail.participants.badges_wanted.emit()
    assert seen == ["Liste: Veranstaltungen", "Teilnehmerliste", "Namensschilder"]


def test_the_paper_comes_back_through_the_page(
    context: Context, window: MainWindow, ask: ScriptedAsk, held: int
) -> None:
    place = context.write("x", participations.register, held, None, "Abdi")
    context.remember(PAPER_OPTIONS.of("attendance"), {"order": "registration"})
    page = shown(window, Location("events", held))
    page.detail.form._bindings["name"].field.editor.setText("Herbstfest")

    def take_over(dialog: TransferDialog) -> bool:
        dialog.names.tick_listed(True)
        dialog.save()
        return True

    ask.answers = [True, take_over]
    next(action for action in page.actions_here() if action.shortcut().toString() == "Ctrl+T").trigger()
    event = context.read(events.load, held)
    assert (event.name, event.status) == ("Herbstfest", EventStatus.HELD)
    assert page.detail.form._bindings["status"].field.value() is EventStatus.HELD
    assert [row.id for row in page.detail.participants.table.rows()] == [place]
    assert page.detail.save()


def test_actions_are_there_for_an_open_event_only(window: MainWindow, coming: int) -> None:
    page = shown(window, Location("events"))
    of_the_list = list(page.actions_here())
    assert [action.text() for action in of_the_list] == [
        "Liste drucken …",
        "Als Tabelle speichern …",
        "Spalten und Sortierung …",
        "Spalten filtern",
        "Suche merken …",
        "Gemerkte Suche ändern: wie jetzt gezeigt",
    ]
    page.show_record(coming)
    assert len(page.actions_here()) > 4
    assert set(of_the_list[:2]) < set(page.actions_here())


def test_an_event_is_repeated_as_a_series(context: Context, window: MainWindow, ask: ScriptedAsk, coming: int) -> None:
    page = shown(window, Location("events", coming))

    def enter(dialog: RepeatDialog) -> bool:
        dialog.form._bindings["count"].field.editor.setText("3")
        assert dialog.form.chosen() == [date(2026, 12, 11), date(2026, 12, 18), date(2026, 12, 25)]
        dialog.form.days.item(2).setCheckState(Qt.CheckState.Unchecked)
        dialog.save()
        return True

    ask.answers = [enter]
    page.detail.repeat()
    rows = context.read(events.rows, context.read(events.ids, ListQuery(sort=(("starts_at", False),))))
    assert [(row.starts_at.day, row.series) for row in rows] == [(4, "Nähcafé"), (11, "Nähcafé"), (18, "Nähcafé")]
    assert page.detail.form._bindings["series_id"].field.value() == rows[0].series_id
    context.undo()
    assert len(context.read(events.ids, ListQuery())) == 1


def test_days_with_a_session_are_not_offered_and_none_is_no_choice(
    context: Context, window: MainWindow, ask: ScriptedAsk, coming: int
) -> None:
    page = shown(window, Location("events", coming))

    def look(dialog: RepeatDialog) -> bool:
        dialog.form._bindings["first"].field.editor.setText("04.12.2026")
        dialog.form._bindings["count"].field.editor.setText("1")
        assert "steht schon da" in dialog.form.days.item(0).text()
        dialog.save()
        assert "kein Tag angekreuzt" in dialog.form.notice.text.text()
        return False

    ask.answers = [look]
    page.detail.repeat()
    assert len(context.read(events.ids, ListQuery())) == 1


@pytest.fixture
def sewing(context: Context) -> int:
    """A series with sessions on the second Fridays of two months."""

    def work(session: Any) -> int:
        series_id = series.save(session, EventSeries(name="Nähcafé", place="Saal", rhythm="freitags"))
        for month in (10, 11):
            day = datetime(2026, month, 9 if month == 10 else 13, 15)
            events.save(session, Event(name="Nähcafé", series_id=series_id, starts_at=day, place="Saal"))
        return series_id

    return context.write("Reihe", work)


def series_detail(window: MainWindow, series_id: int) -> tuple[ListPage, SessionsPanel]:
    window.go(Location("series", series_id))
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, SeriesDetail)
    panel = page.detail.panels[0]
    assert isinstance(panel, SessionsPanel)
    return page, panel


def test_a_series_shows_its_sessions(context: Context, window: MainWindow, sewing: int, coming: int) -> None:
    page, panel = series_detail(window, sewing)
    assert [cells(panel, row)[0] for row in range(panel.table.count)] == ["13.11.", "09.10."]
    assert cells(page)[:3] == ["Nähcafé", "", "2"]
    assert page.detail.subtitle() == "freitags · Saal"
    assert coming not in context.read(events.ids, ListQuery(filters={"series": str(sewing)}))


def test_the_next_session_is_one_click_and_lies_open(context: Context, window: MainWindow, sewing: int) -> None:
    page, panel = series_detail(window, sewing)
    panel.add()
    opened = window.stack.page
    assert isinstance(opened, EventPage)
    assert opened.detail.entity.starts_at == datetime(2026, 11, 20, 15)
    assert window.notice.isVisible()
    assert window.notice.accessibleName() == "Termin eingetragen: Nähcafé"
    context.undo()
    assert len(context.read(events.ids, ListQuery())) == 2
    assert page.detail.record_id == sewing


def test_many_sessions_are_one_step(context: Context, window: MainWindow, ask: ScriptedAsk, sewing: int) -> None:
    page, panel = series_detail(window, sewing)

    def enter(dialog: RepeatDialog) -> bool:
        assert dialog.form.chosen()[:2] == [date(2026, 12, 11), date(2027, 1, 8)]
        dialog.save()
        return True

    ask.answers = [enter]
    panel.repeat()
    assert panel.table.count == 10
    assert cells(page)[1:3] == ["11.12., 15:00", "10"]
    context.undo()
    assert panel.table.count == 2


def test_a_series_without_sessions_says_how_to_begin(context: Context, window: MainWindow, ask: ScriptedAsk) -> None:
    series_id = context.write("x", series.save, EventSeries(name="Chor", place="Kirche"))
    _, panel = series_detail(window, series_id)
    assert panel._stack.currentWidget() is panel._empty
    ask.answers = [lambda dialog: dialog.save() or True]
    panel._empty.button.click()
    assert panel.table.count == 8
