"""The page *Fälle*: a case from the search for its person to its end."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Case, CaseStatus, Catalogue, Kind, Person
from app.services import catalogues, statuses
from app.services.casework import cases, contacts
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.casework.case_page import CaseDetail
from app.views.pages.casework.status_dialog import StatusDialog
from app.views.pages.people.person_links import PersonLinksPanel
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from app.views.theme import Look


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))


@pytest.fixture
def case_id(context: Context, client: int) -> int:
    def begin(session) -> int:
        case = cases.new(session, client)
        case.opened_on = date(2026, 1, 15)
        return cases.save(session, case)

    return context.write("Fall", begin)


@pytest.fixture
def window(make_window) -> MainWindow:
    made: MainWindow = make_window()
    made.resize(1440, 900)
    return made


def page_at(window: MainWindow, place: Location) -> ListPage:
    window.go(place)
    page = window.stack.page
    assert isinstance(page, ListPage)
    return page


def detail_at(window: MainWindow, case_id: int) -> CaseDetail:
    detail = page_at(window, Location("cases", case_id)).detail
    assert isinstance(detail, CaseDetail)
    return detail


def field(detail: RecordDetail, key: str):
    return detail.form._bindings[key].field


def reason(context: Context) -> int:
    return context.read(catalogues.entries, Catalogue.CLOSE_REASON)[0].id


def set_status(dialog: StatusDialog, status: CaseStatus) -> None:
    dialog.form.status.editor.setCurrentIndex(list(CaseStatus).index(status))


def test_a_new_case_begins_with_the_search_and_makes_the_person(context: Context, window: MainWindow) -> None:
    page = page_at(window, Location("cases"))
    page.new()
    detail = page.detail
    assert isinstance(detail, CaseDetail)
    detail.form.person.editor.setText("Olena Kovalenko")
    detail.form.person.make_new()
    field(detail, "occasion").editor.setPlainText("Kündigung")
    assert page.save()
    case = context.read(cases.load, detail.record_id)
    assert (case.person.title, case.occasion) == ("Kovalenko, Olena", "Kündigung")
    assert case.number.endswith("-001")
    assert page.title() == case.number


def test_without_a_person_it_says_what_is_missing_and_keeps_what_is_typed(context: Context, window: MainWindow) -> None:
    page = page_at(window, Location("cases"))
    page.new()
    detail = page.detail
    field(detail, "occasion").editor.setPlainText("Kündigung")
    assert not page.save()
    assert "Person" in detail.form.notice.text.text()
    assert field(detail, "occasion").value() == "Kündigung"
    assert context.read(cases.count) == 0


def test_a_second_open_case_is_noticed_with_a_door(
    context: Context, window: MainWindow, client: int, case_id: int
) -> None:
    page = page_at(window, Location("cases"))
    page.new()
    detail = page.detail
    assert isinstance(detail, CaseDetail)
    detail.form.person._choose(client)
    hint = detail.form.person._hint_line
    assert not hint.isHidden()
    assert context.read(cases.load, case_id).number in hint._text.text()
    assert hint.link.text()


def test_topics_tags_and_day_are_saved_and_an_emptied_day_stays(
    context: Context, window: MainWindow, case_id: int
) -> None:
    detail = detail_at(window, case_id)
    before = context.read(cases.load, case_id).opened_on
    topic = context.read(catalogues.entries, Catalogue.TOPIC)[3]
    field(detail, "topics")._take(topic.label)
    field(detail, "tags")._take("eilig")
    field(detail, "opened_on").editor.clear()
    assert detail.save()
    (row,) = context.read(cases.rows, [case_id])
    assert (row.topics, row.tags, row.opened_on) == ((topic.label,), ("eilig",), before)
    assert field(detail, "opened_on").value() == before


def test_a_topic_no_longer_offered_stays_on_its_case(context: Context, window: MainWindow, case_id: int) -> None:
    first, second = context.read(catalogues.entries, Catalogue.TOPIC)[:2]
    detail = detail_at(window, case_id)
    field(detail, "topics")._take(first.label)
    assert detail.save()
    context.write("Katalog", catalogues.deactivate, first.id)
    field(detail, "topics")._take(second.label)
    assert detail.save()
    assert context.read(cases.rows, [case_id])[0].topics == (first.label, second.label)


def test_the_status_is_changed_with_date_and_reason(
    context: Context, window: MainWindow, ask: ScriptedAsk, case_id: int
) -> None:
    detail = detail_at(window, case_id)

    def fill(dialog: StatusDialog) -> bool:
        assert not dialog.form.close_reason.isVisibleTo(dialog)
        dialog.form._bindings["on"].field.editor.setText("gestern")
        dialog.form._bindings["reason"].field.editor.setPlainText("Unterlagen fehlen")
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(fill)
    detail.status_button.click()
    last = context.read(statuses.changes_of, case_id)[-1]
    assert (last.status, last.reason) == ("clarification", "Unterlagen fehlen")
    assert last.changed_on.date() == clock.today() - timedelta(days=1)
    assert "Klärung" in detail.subtitle()


def test_closing_asks_for_the_reason_from_the_list(
    context: Context, window: MainWindow, ask: ScriptedAsk, case_id: int
) -> None:
    detail = detail_at(window, case_id)

    def close(dialog: StatusDialog) -> bool:
        set_status(dialog, CaseStatus.CLOSED)
        assert dialog.form.close_reason.isVisibleTo(dialog)
        dialog.save()
        assert not dialog.result()
        assert "Abschlussgrund" in dialog.form.notice.text.text()
        dialog.form.close_reason.editor.setCurrentIndex(1)
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(close)
    detail.change_status()
    case = context.read(cases.load, case_id)
    assert (case.status, case.closed_on, case.close_reason_id) == (CaseStatus.CLOSED, clock.today(), reason(context))
    context.undo()
    assert context.read(cases.load, case_id).status is CaseStatus.REQUEST


def test_what_is_typed_stays_unsaved_while_the_status_changes(
    context: Context, window: MainWindow, ask: ScriptedAsk, case_id: int
) -> None:
    detail = detail_at(window, case_id)
    field(detail, "goal").editor.setPlainText("neue Wohnung")
    ask.answers.append(lambda dialog: (dialog.save(), dialog.result())[1])
    detail.change_status()
    case = context.read(cases.load, case_id)
    assert (case.goal, case.status) == ("", CaseStatus.CLARIFICATION)
    assert field(detail, "goal").value() == "neue Wohnung"
    assert detail.save()
    case = context.read(cases.load, case_id)
    assert (case.goal, case.status) == ("neue Wohnung", CaseStatus.CLARIFICATION)


def test_in_discreet_mode_only_the_number_is_seen(window: MainWindow, case_id: int) -> None:
    page = page_at(window, Location("cases", case_id))
    assert "Kovalenko" in page.detail.subtitle()
    window.window_context.discreet.set(True)
    assert page.title().startswith("F-")
    assert "Kovalenko" not in page.detail.subtitle()
    client = next(number for number, column in enumerate(page.list.spec.columns) if column.key == "client")
    model = page.table.model()
    assert "Kovalenko" not in str(model.data(model.index(0, client), Qt.ItemDataRole.DisplayRole))


def test_the_list_tells_of_contacts_hours_and_filters_by_status(
    context: Context, window: MainWindow, case_id: int
) -> None:
    def talk(session) -> None:
        entry = contacts.new(session, case_id)
        entry.minutes, entry.indirect_minutes = 45, 45
        contacts.save_entry(session, entry)

    context.write("Kontakt", talk)
    page = page_at(window, Location("cases"))
    texts = {column.key: column.text for column in page.list.spec.columns}
    (row,) = context.read(cases.rows, [case_id])
    assert [texts[key](row) for key in ("status", "last_contact", "contacts", "hours")] == [
        "Anfrage",
        "heute",
        "1",
        "1,5 h",
    ]
    page.show_filtered({"status": "closed"})
    assert page.table.count == 0
    page.show_filtered({"status": "open", "opened": "2026"})
    assert page.table.count == 1


def test_a_case_is_begun_on_the_page_of_the_person(
    qtbot: QtBot, context: Context, window: MainWindow, client: int
) -> None:
    page = page_at(window, Location("people", client))
    panel = page.findChild(PersonLinksPanel)
    assert panel is not None
    assert panel.cases.table.isHidden()
    panel.cases.button.click()
    made = window.stack.page
    assert made is not None
    assert made.location().page == "cases"
    assert context.read(cases.load, made.location().record).person_id == client
    window.go(Location("people", client))
    assert panel.cases.table.rowCount() == 1
    panel.cases.table.selectRow(0)
    qtbot.keyClick(panel.cases.table, Qt.Key.Key_Return)
    assert window.location() == made.location()


def test_the_state_line_says_since_when_and_why(context: Context, window: MainWindow, case_id: int) -> None:
    context.write(
        "Status", cases.set_status, case_id, CaseStatus.CLOSED, date(2026, 6, 1), "Umzug nach Lörrach", reason(context)
    )
    detail = detail_at(window, case_id)
    said = " ".join(label.text() for label in detail.form.state.findChildren(QLabel))
    for words in ("abgeschlossen", "seit 01.06.2026", "Ziel erreicht", "Umzug nach Lörrach"):
        assert words in said


def test_a_case_is_found_by_its_kind(window: MainWindow, case_id: int) -> None:
    window.window_context.open(Kind.CASE, case_id)
    assert window.location() == Location("cases", case_id)
    assert isinstance(detail_at(window, case_id).entity, Case)


def test_the_title_has_room_in_the_smallest_window_at_a_large_zoom(
    qtbot: QtBot, window: MainWindow, look: Look, case_id: int
) -> None:
    look.set_zoom(150)
    window.resize(1024, 640)
    side = page_at(window, Location("cases", case_id))._side
    qtbot.waitUntil(lambda: side._title.width() >= side._title.fontMetrics().horizontalAdvance(side._title.text()))
    assert side.tools.put_away()
