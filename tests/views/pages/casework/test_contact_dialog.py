"""Writing contacts: the line, the dialog, the confidential note, drafts, quick capture."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Catalogue, ContactEntry, Kind, Person
from app.services import catalogues, drafts
from app.services.casework import cases, contacts, note_history, writing
from app.services.office import documents, tasks
from app.services.people import persons
from app.services.timeline import ItemKind
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.settings import Settings
from app.views.shared.records.contacts.dialog import (
    ContactDialog,
    capture_contact,
    open_contact,
    remove_contact,
    write_contact,
)
from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.panels import record_panels
from app.views.window_context import WindowContext
from app.views.work import Work

Do = Callable[[ContactDialog], Any]


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))


@pytest.fixture
def case_id(context: Context, client: int) -> int:
    return context.write("Fall", lambda s: cases.save(s, cases.new(s, client)))


@pytest.fixture
def panel(qtbot: QtBot, window_context: WindowContext, case_id: int) -> TimelinePanel:
    made = TimelinePanel(window_context)
    qtbot.addWidget(made)
    window_context.bus.changed.connect(made.refresh)
    made.show_record(case_id)
    made.show()
    return made


def field(dialog: ContactDialog, key: str) -> Any:
    return dialog.form._bindings[key].field


def entries(context: Context) -> list[ContactEntry]:
    return context.read(lambda session: session.query(ContactEntry).order_by(ContactEntry.id).all())


def noted(context: Context, case_id: int, text: str = "Angst vor dem Ex-Mann") -> int:
    def write(session: Any) -> int:
        begun = writing.begin(session, case_id)
        begun.entry.summary, begun.note = "Gespräch", text
        return writing.save(session, begun)

    return context.write("Eintrag", write)


def nothing(_dialog: ContactDialog) -> None:
    """She types nothing."""


def saving(do: Do) -> Do:
    """An answer that fills the dialog in and saves."""

    def answer(dialog: ContactDialog) -> bool:
        do(dialog)
        dialog.save()
        return bool(dialog.result())

    return answer


def leaving(do: Do) -> Do:
    """An answer that fills the dialog in and leaves with Esc."""

    def answer(dialog: ContactDialog) -> bool:
        do(dialog)
        dialog.reject()
        return bool(dialog.result())

    return answer


def test_the_line_saves_entry_and_follow_up_and_is_empty_again(
    qtbot: QtBot, context: Context, panel: TimelinePanel, case_id: int
) -> None:
    line = panel.timeline.quick.line
    qtbot.keyClicks(line, "Telefon 20 min Wohnen; WV morgen")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (entry,) = entries(context)
    assert (entry.record_id, entry.minutes, entry.summary) == (case_id, 20, "Telefon Wohnen")
    assert [task.what for task in context.read(tasks.about, case_id)] == ["Wiedervorlage: Telefon Wohnen"]
    assert line.text() == ""
    kinds = [item.kind for item in panel.timeline._model.items]
    assert kinds.count(ItemKind.CONTACT) == 1
    assert kinds.count(ItemKind.TASK) == 1


def test_the_line_goes_on_in_the_dialog(qtbot: QtBot, context: Context, panel: TimelinePanel, ask: ScriptedAsk) -> None:
    def look(dialog: ContactDialog) -> None:
        assert field(dialog, "minutes").value() == 20
        assert field(dialog, "summary").value() == "Telefon Wohnen"
        field(dialog, "indirect_minutes").editor.setText("15")

    qtbot.keyClicks(panel.timeline.quick.line, "Telefon 20 min Wohnen")
    ask.answers.append(saving(look))
    panel.timeline.quick._widen()
    (entry,) = entries(context)
    assert (entry.minutes, entry.indirect_minutes) == (20, 15)
    assert panel.timeline.quick.line.text() == ""


def test_left_unsaved_the_line_keeps_its_words(
    qtbot: QtBot, context: Context, panel: TimelinePanel, ask: ScriptedAsk
) -> None:
    qtbot.keyClicks(panel.timeline.quick.line, "Telefon 20 min")
    ask.answers.append(leaving(nothing))
    panel.timeline.quick._widen()
    assert panel.timeline.quick.line.text() == "Telefon 20 min"
    assert entries(context) == []


def test_everything_of_the_form_is_kept(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    channel, topic = (context.read(catalogues.entries, one)[1] for one in (Catalogue.CHANNEL, Catalogue.TOPIC))

    def fill(dialog: ContactDialog) -> None:
        field(dialog, "channel_id").editor.setCurrentIndex(2)
        field(dialog, "topics")._take(topic.label)
        field(dialog, "minutes").editor.setText("30")
        field(dialog, "language").set_plain("uk")
        dialog.form._field_changed("language")
        field(dialog, "follow_up").day.editor.setText("morgen")
        field(dialog, "follow_up").what.editor.setText("Bescheid nachfragen")

    ask.answers.append(saving(fill))
    assert write_contact(window_context, case_id, None)
    (entry,) = entries(context)
    loaded = context.read(contacts.load, entry.id)
    assert (loaded.channel_id, loaded.minutes, loaded.language) == (channel.id, 30, "uk")
    assert [one.id for one in loaded.topics] == [topic.id]
    assert [task.what for task in context.read(tasks.about, case_id)] == ["Bescheid nachfragen"]


def test_ctrl_enter_saves_from_anywhere(
    qtbot: QtBot, context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    def press(dialog: ContactDialog) -> bool:
        dialog.show()
        dialog.form.note.open()
        qtbot.keyClicks(dialog.form.note.text, "geheim")
        qtbot.keyClick(dialog.form.note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return bool(dialog.result())

    ask.answers.append(press)
    assert write_contact(window_context, case_id, None)
    assert context.read(contacts.note_of, entries(context)[0].id) == "geheim"


def test_empty_minutes_and_an_emptied_day_are_no_obstacle(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    def empty(dialog: ContactDialog) -> None:
        field(dialog, "minutes").editor.setText("12")
        field(dialog, "minutes").editor.clear()
        field(dialog, "at").day.editor.clear()

    ask.answers.append(saving(empty))
    assert write_contact(window_context, case_id, None)
    assert entries(context)[0].minutes == 0


def test_minutes_that_are_no_number_are_asked_for_again(
    window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    def mistype(dialog: ContactDialog) -> bool:
        field(dialog, "minutes").editor.setText("zwanzig")
        dialog.save()
        assert "Dauer" in dialog.form.notice.text.text()
        field(dialog, "minutes").editor.setText("20")
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(mistype)
    assert write_contact(window_context, case_id, None)


def test_the_confidential_note_is_read_only_when_it_is_opened(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_id = noted(context, case_id)
    read: list[int] = []
    whole = contacts.note_of
    monkeypatch.setattr(contacts, "note_of", lambda session, wanted: read.append(wanted) or whole(session, wanted))

    def look(dialog: ContactDialog) -> bool:
        note = dialog.form.note
        assert (note.is_open, note.text.toPlainText(), read) == (False, "", [])
        note.button.click()
        assert (note.text.toPlainText(), read) == ("Angst vor dem Ex-Mann", [entry_id])
        assert not dialog.form.dirty
        return False

    ask.answers.append(look)
    open_contact(window_context, entry_id, None)


def test_an_unopened_note_outlives_other_changes(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    entry_id = noted(context, case_id)
    ask.answers.append(saving(lambda dialog: field(dialog, "summary").editor.setPlainText("anders")))
    assert open_contact(window_context, entry_id, None)
    assert context.read(contacts.load, entry_id).summary == "anders"
    assert context.read(contacts.note_of, entry_id) == "Angst vor dem Ex-Mann"


def test_a_note_is_changed_and_taken_away(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    entry_id = noted(context, case_id)

    def write(dialog: ContactDialog) -> None:
        dialog.form.note.open()
        dialog.form.note.text.setPlainText("neu")

    ask.answers.append(saving(write))
    assert open_contact(window_context, entry_id, None)
    assert context.read(contacts.note_of, entry_id) == "neu"

    def empty(dialog: ContactDialog) -> None:
        dialog.form.note.open()
        dialog.form.note.text.clear()

    ask.answers.append(saving(empty))
    assert open_contact(window_context, entry_id, None)
    assert context.read(contacts.has_note, [entry_id]) == set()


def test_discreet_mode_closes_the_note_and_keeps_what_is_typed(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    entry_id = noted(context, case_id)

    def hide(dialog: ContactDialog) -> None:
        note = dialog.form.note
        note.open()
        note.text.setPlainText("neu")
        window_context.discreet.set(True)
        assert (note.is_open, note.text.toPlainText(), note.button.isEnabled()) == (False, "", False)
        note.open()
        assert not note.is_open
        window_context.discreet.set(False)
        note.open()
        assert note.text.toPlainText() == "neu"

    ask.answers.append(saving(hide))
    assert open_contact(window_context, entry_id, None)
    assert context.read(contacts.note_of, entry_id) == "neu"


def test_left_without_saving_it_is_a_draft_and_comes_back(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    def write(dialog: ContactDialog) -> None:
        field(dialog, "summary").editor.setPlainText("angefangen")
        dialog.form.note.open()
        dialog.form.note.text.setPlainText("geheim")

    ask.answers.append(leaving(write))
    assert not write_contact(window_context, case_id, None)
    assert entries(context) == []
    assert context.read(drafts.load_draft, f"contact:new:{case_id}") is not None

    def look(dialog: ContactDialog) -> None:
        assert field(dialog, "summary").value() == "angefangen"
        assert not dialog.form.note.is_open
        dialog.form.note.open()
        assert dialog.form.note.text.toPlainText() == "geheim"

    ask.answers.append(saving(look))
    assert write_contact(window_context, case_id, None)
    (entry,) = entries(context)
    assert context.read(contacts.note_of, entry.id) == "geheim"
    assert context.read(drafts.all_drafts) == []


def test_the_draft_is_offered_to_go_on_with(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    told = []
    window_context.noticed.connect(told.append)
    ask.answers.append(leaving(lambda dialog: field(dialog, "summary").editor.setPlainText("angefangen")))
    write_contact(window_context, case_id, None)
    ((_word, go_on),) = told[-1].buttons
    ask.answers.append(saving(nothing))
    go_on()
    assert [entry.summary for entry in entries(context)] == ["angefangen"]


def test_a_child_that_interprets_is_warned_of(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    labels = [entry.label for entry in context.read(catalogues.entries, Catalogue.UNDERSTANDING)]

    def choose(dialog: ContactDialog) -> None:
        understanding = field(dialog, "understanding_id")
        understanding.editor.setCurrentIndex(1 + labels.index("Familie"))
        dialog.form.show_warnings()
        assert "Kind" in understanding._hint_line._text.text()
        assert not understanding._hint_line.isHidden()

    ask.answers.append(saving(choose))
    assert write_contact(window_context, case_id, None)


def test_it_may_stand_on_the_person_instead_of_the_case(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int, case_id: int
) -> None:
    def move(dialog: ContactDialog) -> None:
        standing = dialog.form.standing
        assert standing.value() == case_id
        assert standing.isVisibleTo(dialog)
        standing.editor.setCurrentIndex(0)

    ask.answers.append(saving(move))
    assert write_contact(window_context, client, None)
    assert [(entry.record_id, entry.person_id) for entry in entries(context)] == [(client, client)]


def test_a_short_consultation_needs_no_case(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int
) -> None:
    def look(dialog: ContactDialog) -> None:
        assert not dialog.form.standing.isVisibleTo(dialog)
        assert not dialog.form.with_whom.isVisibleTo(dialog)

    ask.answers.append(saving(look))
    assert write_contact(window_context, client, None)
    assert entries(context)[0].record_id == client


def test_quick_capture_searches_first(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int
) -> None:
    def find(dialog: ContactDialog) -> None:
        assert not dialog.save_button.isVisibleTo(dialog)
        dialog.picker.editor.setText("Kovalenko")
        assert [hit.id for hit in dialog.picker._search("Kovalenko")] == [client]
        dialog.picker._choose(client)
        assert dialog.save_button.isVisibleTo(dialog)
        field(dialog, "summary").editor.setPlainText("am Stand getroffen")

    ask.answers.append(saving(find))
    assert capture_contact(window_context, None)
    assert [(entry.person_id, entry.summary) for entry in entries(context)] == [(client, "am Stand getroffen")]


def test_quick_capture_makes_a_person_by_name(
    context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    def make(dialog: ContactDialog) -> None:
        dialog.picker.editor.setText("Selam Tesfay")
        dialog.picker.make_new()

    ask.answers.append(saving(make))
    assert capture_contact(window_context, None)
    person = context.read(persons.load, entries(context)[0].person_id)
    assert person.title == "Tesfay, Selam"


def test_a_contact_deleted_by_mistake_comes_back_with_its_note(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    entry_id = noted(context, case_id)
    ask.answers.append(lambda dialog: (dialog.remove(), False)[1])
    open_contact(window_context, entry_id, None)
    assert entries(context) == []
    context.undo()
    assert context.read(contacts.note_of, entry_id) == "Angst vor dem Ex-Mann"


def test_a_contact_that_is_gone_is_told(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, case_id: int
) -> None:
    entry_id = noted(context, case_id)
    assert remove_contact(window_context, entry_id, 0)
    assert not open_contact(window_context, entry_id, None)
    assert ask.asked[-1][0] == "message"


def test_lines_of_the_timeline_open_what_they_stand_for(
    qtbot: QtBot, context: Context, work: Work, ask: ScriptedAsk, settings: Settings, case_id: int
) -> None:
    window_context = WindowContext(context, work, ask, settings, PAGES)
    entry_id = noted(context, case_id)
    context.write("Aufgabe", _task, case_id)
    context.write("Dokument", documents.attach, case_id, "bescheid.pdf", b"x")
    (_, timeline), (_, papers) = record_panels(window_context)
    assert isinstance(timeline, TimelinePanel)
    assert isinstance(papers, DocumentsPanel)
    for panel in (timeline, papers):
        qtbot.addWidget(panel)
        panel.show_record(case_id)
    by_kind = {item.kind: item for item in timeline.timeline._model.items}
    asked: list[tuple[Location, bool]] = []
    window_context.wanted.connect(lambda place, beside: asked.append((place, beside)))
    timeline.open_item(by_kind[ItemKind.TASK])
    assert [place.page for place, _ in asked] == ["tasks"]
    with qtbot.waitSignal(papers.wanted):
        timeline.open_item(by_kind[ItemKind.DOCUMENT])
    assert papers.list.currentRow() == 0
    ask.answers.append(lambda dialog: dialog.form.writing.entry.id == entry_id and False)
    timeline.open_item(by_kind[ItemKind.CONTACT])
    assert ask.asked[-1][0] == "dialog"
    timeline.remove_item(by_kind[ItemKind.DOCUMENT])
    assert context.read(documents.of_record, case_id) == []
    window_context.bus.close()


def _task(session: Any, case_id: int) -> None:
    task = tasks.new(session, case_id)
    task.what = "Jobcenter anrufen"
    tasks.save(session, task)


def test_the_line_has_the_cursor_when_a_record_is_opened(
    qtbot: QtBot, make_window: Callable[..., MainWindow], case_id: int
) -> None:
    window = make_window()
    window.resize(1440, 900)
    window.activateWindow()
    window.window_context.open(Kind.CASE, case_id)
    panel = window.findChild(TimelinePanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.timeline.quick.line.hasFocus())


def test_quick_capture_is_a_command_of_the_window(make_window: Callable[..., MainWindow], ask: ScriptedAsk) -> None:
    window = make_window()
    ask.answers.append(False)
    window.commands.by_key["capture"].trigger()
    assert ask.asked[-1][2] == "CaptureDialog"


def test_what_an_entry_was_before_goes_for_good_at_her_word(
    qtbot: QtBot, context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int
) -> None:
    entry = context.write(
        "x",
        lambda s: contacts.save_entry(
            s, ContactEntry(record_id=client, at=datetime(2026, 5, 4, 15), summary="Neu"), note_text="geheim"
        ),
    )

    def look(dialog: ContactDialog) -> bool:
        assert dialog._forget.isHidden(), "nothing was changed yet"
        return False

    ask.dialog = look  # type: ignore[method-assign, assignment]
    open_contact(window_context, entry, None)
    context.write("Notiz weg", contacts.write_note, entry, "")

    def forget(dialog: ContactDialog) -> bool:
        ask.answers = [False]
        dialog._forget.click()
        assert context.read(note_history.has_history, entry)
        ask.answers = [True]
        dialog._forget.click()
        qtbot.waitUntil(lambda: not window_context.work.busy)
        assert dialog._forget.isHidden()
        assert dialog.form.summary.value() == "Neu"
        return False

    ask.dialog = forget  # type: ignore[method-assign, assignment]
    open_contact(window_context, entry, None)
    assert not context.read(note_history.has_history, entry)


def test_found_whom_it_is_about_the_dialog_grows_upwards_where_the_screen_ends(
    qtbot: QtBot, window_context: WindowContext, client: int
) -> None:
    dialog = ContactDialog(window_context, "Neuer Eintrag")
    qtbot.addWidget(dialog)
    dialog.start_search()
    dialog.show()
    bottom = dialog.screen().availableGeometry().bottom()
    dialog.move(0, bottom - dialog.height())
    low = dialog.height()
    dialog.picker._choose(client)
    assert dialog.height() > low
    assert dialog.frameGeometry().bottom() <= bottom
