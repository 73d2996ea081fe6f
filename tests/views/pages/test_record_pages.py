"""Typing into the forms of persons, households and tasks as she would: save, draft, undo, doors."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from windows import settle

from app.common.errors import NoSpace
from app.context import Context, Reason
from app.models import Household, Person
from app.services import drafts, trash
from app.services.office import tags, tasks
from app.services.people import households, persons
from app.storage.backups import backup
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page import Page
from app.views.pages.people.members_panel import MembersPanel
from app.views.pages.trash_page import TrashPage
from app.views.shared.forms.form import Form
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail


def _open(qtbot: QtBot, window: MainWindow, place: Location) -> Page:
    window.resize(1500, 900)
    window.show()
    window.window_context.go(place)
    qtbot.waitUntil(lambda: any(page.spec.key == place.page for page in window.findChildren(Page) if page.isVisible()))
    return next(page for page in window.findChildren(Page) if page.isVisible())


def _detail(page: Page) -> RecordDetail:
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, RecordDetail)
    return page.detail


def _field(form: Form, key: str) -> QLineEdit:
    editor = form._bindings[key].field.editor
    assert isinstance(editor, QLineEdit)
    return editor


def _type(qtbot: QtBot, form: Form, key: str, text: str) -> None:
    editor = _field(form, key)
    editor.setFocus()
    editor.clear()
    qtbot.keyClicks(editor, text)


def test_a_new_person_is_typed_and_saved_with_ctrl_enter(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    page = _open(qtbot, window, Location("people"))
    page.new()
    form = _detail(page).form
    _type(qtbot, form, "given_name", "Aylin")
    _type(qtbot, form, "family_name", "Çelik")
    _type(qtbot, form, "phone", "07627 000012")
    qtbot.keyClick(_field(form, "phone"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _detail(page).record_id is not None)
    assert _detail(page).focusWidget().accessibleName() == "Neuer Eintrag"
    saved = context.read(persons.load, _detail(page).record_id)
    assert (saved.title, saved.phone) == ("Çelik, Aylin", "07627 000012")
    qtbot.waitUntil(lambda: page.table.count == 1)


def test_what_is_typed_and_not_saved_is_a_draft_and_comes_back(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow
) -> None:
    page = _open(qtbot, window, Location("people", filled["person"]))
    detail = _detail(page)
    _type(qtbot, detail.form, "email", "olena@example.org")
    page.keep_draft()
    assert context.read(drafts.load_draft, f"person:{filled['person']}") is not None
    assert context.read(persons.load, filled["person"]).email == ""
    detail.show_record(filled["person"])
    assert _field(detail.form, "email").text() == "olena@example.org"
    assert page.save()
    assert context.read(drafts.load_draft, f"person:{filled['person']}") is None
    assert context.read(persons.load, filled["person"]).email == "olena@example.org"


def test_languages_and_tags_are_saved_with_the_person(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow
) -> None:
    page = _open(qtbot, window, Location("people", filled["person"]))
    form = _detail(page).form
    form._bindings["languages"].field.set_value(["uk", "de:a2"])
    form._bindings["tags"].field.set_value(["Nähcafé"])
    for key in ("languages", "tags"):
        form._field_changed(key)
    assert page.save()
    spoken = {
        language.code: language.level.label for language in context.read(persons.load, filled["person"]).languages
    }
    assert spoken == {"uk": "ohne Angabe", "de": "A2"}
    assert context.read(tags.of_record, filled["person"]) == ("Nähcafé",)
    context.undo()
    assert context.read(tags.of_record, filled["person"]) == ()


def test_a_change_from_elsewhere_is_shown_at_once(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow
) -> None:
    page = _open(qtbot, window, Location("people", filled["person"]))
    detail = _detail(page)

    def rename(session: object) -> None:
        session.get(Person, filled["person"]).family_name = "Schewtschenko"  # type: ignore[attr-defined]

    context.write("Umbenannt", rename)
    qtbot.waitUntil(lambda: _field(detail.form, "family_name").text() == "Schewtschenko")
    assert "Schewtschenko" in page.title()


def test_discreet_mode_hides_the_name_in_the_title(qtbot: QtBot, filled: dict[str, int], window: MainWindow) -> None:
    page = _open(qtbot, window, Location("people", filled["person"]))
    assert "Kovalenko" in page.title()
    window.window_context.discreet.set(True)
    assert "Kovalenko" not in page.title()


def test_a_person_moves_out_of_a_household_and_back_by_undo(
    qtbot: QtBot, context: Context, ask: ScriptedAsk, filled: dict[str, int], window: MainWindow
) -> None:
    page = _open(qtbot, window, Location("households", filled["household"]))
    panel = page.findChild(MembersPanel)
    assert panel is not None
    assert panel.table.rowCount() == 1
    panel.table.selectRow(0)
    ask.answers = [False]
    panel.remove()
    assert ask.asked[-1][1] == "Haushalt auflösen?", "nobody is left in it"
    qtbot.waitUntil(lambda: panel.table.rowCount() == 0)
    assert context.read(households.members, filled["household"]) == []
    context.undo()
    qtbot.waitUntil(lambda: panel.table.rowCount() == 1)


def test_a_task_is_ticked_off(qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow) -> None:
    page = _open(qtbot, window, Location("tasks", filled["task"]))
    detail = _detail(page)
    detail._toggle()
    assert context.read(tasks.load, filled["task"]).done_at is not None
    detail._toggle()
    assert context.read(tasks.load, filled["task"]).done_at is None


@pytest.mark.usefixtures("filled")
def test_heute_shows_what_is_overdue_and_its_number_is_a_door(qtbot: QtBot, window: MainWindow) -> None:
    _open(qtbot, window, Location("today"))
    page = _open(qtbot, window, Location("tasks", filters=(("state", "overdue"),)))
    assert isinstance(page, ListPage)
    assert page.list.filters.query.filters == {"state": "overdue"}


@pytest.mark.parametrize("agreed", [True, False])
def test_erasing_asks_first(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow, ask: ScriptedAsk, agreed: bool
) -> None:
    context.write("Gelöscht", trash.trash, [filled["household"]])
    page = _open(qtbot, window, Location("trash"))
    assert isinstance(page, TrashPage)
    qtbot.waitUntil(lambda: page.list.table.count == 1)
    ask.answers.append(agreed)
    page.purge([filled["household"]])
    settle(window.window_context.work)
    kept = [info.reason for info in context.backups()]
    assert kept.count(Reason.ERASURE) == (1 if agreed else 0), "the state before is kept"
    left = context.read(lambda session: session.query(Household).count())
    assert left == (0 if agreed else 1)


def test_nothing_is_erased_where_the_state_before_can_not_be_kept(
    qtbot: QtBot,
    context: Context,
    filled: dict[str, int],
    window: MainWindow,
    ask: ScriptedAsk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NoSpace("Auf dem Datenträger ist kein Platz mehr.")

    context.write("Gelöscht", trash.trash, [filled["household"]])
    page = _open(qtbot, window, Location("trash"))
    assert isinstance(page, TrashPage)
    monkeypatch.setattr(backup, "create_backup", full)
    ask.answers.append(True)
    page.empty()
    settle(window.window_context.work)
    assert "kein Platz" in ask.asked[-1][2]
    assert context.read(lambda session: session.query(Household).count()) == 1


def test_what_lies_in_the_trash_is_taken_back(
    qtbot: QtBot, context: Context, filled: dict[str, int], window: MainWindow
) -> None:
    context.write("Gelöscht", trash.trash, [filled["person"]])
    page = _open(qtbot, window, Location("trash"))
    assert isinstance(page, TrashPage)
    page.restore([filled["person"]])
    qtbot.waitUntil(lambda: page.list.table.count == 0)
    assert context.read(persons.count) == 1


def test_discreet_mode_hides_title_and_form_of_a_person_but_not_a_new_one(
    qtbot: QtBot, filled: dict[str, int], window: MainWindow
) -> None:
    page = _open(qtbot, window, Location("people", filled["person"]))
    assert isinstance(page, ListPage)
    name = _field(_detail(page).form, "family_name")
    page.detail.tabs.setCurrentWidget(page.detail.form_side)  # type: ignore[attr-defined]
    assert name.isVisible()
    window.window_context.discreet.set(True)
    assert not name.isVisible()
    assert page._side._title.text() == "K… O…"
    page.new()
    assert name.isVisible()


def test_a_record_deleted_in_the_list_leaves_its_place_beside_it(
    qtbot: QtBot, filled: dict[str, int], window: MainWindow
) -> None:
    page = _open(qtbot, window, Location("people", filled["person"]))
    assert isinstance(page, ListPage)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.detail.isVisible())
    assert page.location() == Location("people")
    window.window_context.go(Location("trash"))
    trashed = next(shown for shown in window.findChildren(TrashPage))
    assert trashed._empty.isEnabled()
    trashed.restore([filled["person"]])
    assert not trashed._empty.isEnabled()
