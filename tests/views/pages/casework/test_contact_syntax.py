"""The dialog of a new entry reads its text like the quick line; the one of an entry on file shows its follow-up."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QFrame, QLabel
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Catalogue, ContactEntry, Person, Task
from app.services import catalogues, drafts, trash
from app.services.capture.captured import Captured
from app.services.capture.reading import NOBODY, parse
from app.services.capture.vocabulary import vocabulary
from app.services.casework import cases, contacts, writing
from app.services.casework.follow_ups import FollowUp
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import persons
from app.storage.migrations.versions.v0005_follow_ups import FOLLOW_UPS
from app.views.ask import ScriptedAsk
from app.views.shared.records.contacts.dialog import ContactDialog, open_contact, write_contact
from app.views.window_context import WindowContext

MONDAY = datetime(2026, 11, 23, 14, 30)
FRIDAY = date(2026, 11, 27)
Do = Callable[[ContactDialog], Any]


@pytest.fixture(autouse=True)
def _on_monday():
    with clock.standing_at(MONDAY):
        yield


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", persons.save, Person(family_name="Kovalenko", given_name="Olena"))


@pytest.fixture
def labels(context: Context) -> dict[str, int]:
    lists = (Catalogue.CHANNEL, Catalogue.ACTIVITY, Catalogue.TOPIC)
    found = [entry for each in lists for entry in context.read(catalogues.entries, each)]
    return {entry.label: entry.id for entry in found}


@pytest.fixture
def new(window_context: WindowContext, ask: ScriptedAsk, client: int) -> Callable[..., bool]:
    """Writes a new entry: what is done in the dialog, and whether it is saved then."""

    def write(do: Do, *, save: bool = True, said: Captured | None = None) -> bool:
        ask.answers.append(_answer(do, save))
        return write_contact(window_context, client, None, said)

    return write


@pytest.fixture
def again(window_context: WindowContext, ask: ScriptedAsk) -> Callable[..., bool]:
    """Changes an entry on file."""

    def change(entry_id: int, do: Do, *, save: bool = True) -> bool:
        ask.answers.append(_answer(do, save))
        return open_contact(window_context, entry_id, None)

    return change


def _answer(do: Do, save: bool) -> Do:
    def answer(dialog: ContactDialog) -> bool:
        do(dialog)
        dialog.save() if save else dialog.reject()
        return bool(dialog.result())

    return answer


def type_(dialog: ContactDialog, words: str) -> None:
    dialog.form.summary.editor.setPlainText(words)


def typing(words: str) -> Do:
    return lambda dialog: type_(dialog, words)


def value(dialog: ContactDialog, key: str) -> Any:
    return dialog.form.field(key).value()


def chips(dialog: ContactDialog, note: str = "") -> list[str]:
    frames = [chip for chip in dialog.form.summary.chips.findChildren(QFrame) if not chip.isHidden()]
    return [
        frame.findChildren(QLabel)[-1].text()
        for frame in frames
        if frame.property("note") and note in ("", frame.property("note"))
    ]


def only_entry(context: Context) -> ContactEntry:
    (found,) = context.read(lambda session: session.query(ContactEntry).all())
    return context.read(contacts.load, found.id)


def all_tasks(session: Session) -> list[tasks.TaskRow]:
    return tasks.rows(session, tasks.ids(session, ListQuery()))


def test_what_is_typed_fills_the_fields_at_once_and_leaves_the_text_on_saving(
    context: Context, new: Callable[..., bool], client: int, labels: dict[str, int]
) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "gestern Telefonat 20 min Schulden; WV Fr\nIhr Bescheid ist da.")
        assert value(dialog, "minutes") == 20
        assert value(dialog, "at") == MONDAY - timedelta(days=1)
        assert (value(dialog, "channel_id"), value(dialog, "topics")) == (labels["Telefon"], [labels["Schulden"]])
        assert value(dialog, "follow_up") == FollowUp(FRIDAY)
        assert chips(dialog) == [
            "gestern (22.11.)",
            "Telefon",
            "20 min",
            "Schulden",
            "Wiedervorlage in 4 Tagen (27.11.)",
        ]

    assert new(look)
    entry = only_entry(context)
    assert entry.summary == "Telefonat Schulden\nIhr Bescheid ist da."
    assert (entry.minutes, entry.channel_id, entry.at) == (20, labels["Telefon"], MONDAY - timedelta(days=1))
    assert [topic.id for topic in entry.topics] == [labels["Schulden"]]
    (task,) = context.read(tasks.about, client)
    assert (task.what, task.due_on) == ("Wiedervorlage: Telefonat Schulden Ihr Bescheid ist da.", FRIDAY)


@pytest.mark.parametrize(
    "line", ["Telefonat 20 min Schulden; WV Fr", "Besuch; WV 31.2.", "WV morgen 10 Uhr Amt", "1 h 15"]
)
def test_the_dialog_saves_what_the_quick_line_saves(
    context: Context, new: Callable[..., bool], client: int, line: str
) -> None:
    def quickly(session: Session) -> None:
        begun = writing.begin(session, client, parse(line, vocabulary(session), NOBODY, clock.today()))
        writing.save(session, begun)

    context.write("Eintrag", quickly)
    assert new(typing(line))
    one, other = context.read(lambda session: session.query(ContactEntry).order_by(ContactEntry.id).all())
    kept = ("summary", "minutes", "channel_id", "activity_id", "at")
    assert [getattr(one, name) for name in kept] == [getattr(other, name) for name in kept]
    found = [(task.what, task.due_on) for task in context.read(tasks.about, client)]
    assert found[::2] == found[1::2]


def test_what_is_not_understood_is_said_in_amber_and_stays(context: Context, new: Callable[..., bool]) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch; WV 31.2.")
        assert chips(dialog, "warn") == ["„WV 31.2.“ nicht verstanden"]
        assert value(dialog, "follow_up") is None

    assert new(look)
    assert only_entry(context).summary == "Gespräch; WV 31.2."


def test_with_the_words_their_effect_goes_and_nothing_is_unsaved(context: Context, new: Callable[..., bool]) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "gestern 20 min Telefon; WV Fr 10 Uhr")
        assert value(dialog, "follow_up").what.startswith("10:00 Uhr – ")
        type_(dialog, "")
        assert (value(dialog, "minutes"), value(dialog, "channel_id"), value(dialog, "follow_up")) == (0, None, None)
        assert value(dialog, "at") == MONDAY
        assert not dialog.form.dirty

    assert not new(look, save=False)
    assert context.read(drafts.all_drafts) == []


def test_what_she_has_set_herself_wins_and_the_words_stay_in_the_text(
    context: Context, new: Callable[..., bool], client: int
) -> None:
    def look(dialog: ContactDialog) -> None:
        dialog.form.field("minutes").editor.setText("30")
        type_(dialog, "Gespräch 20 min; WV Fr")
        assert value(dialog, "minutes") == 30
        assert chips(dialog) == ["Wiedervorlage in 4 Tagen (27.11.)"]
        dialog.form.field("follow_up").day.editor.setText("30.11.2026")
        assert chips(dialog) == []

    assert new(look)
    entry = only_entry(context)
    assert (entry.minutes, entry.summary) == (30, "Gespräch 20 min; WV Fr")
    assert [task.due_on for task in context.read(tasks.about, client)] == [date(2026, 11, 30)]


def test_the_time_and_the_words_that_she_sets_leave_day_and_due_day_to_the_text(
    context: Context, new: Callable[..., bool], client: int
) -> None:
    def look(dialog: ContactDialog) -> None:
        dialog.form.field("at").time.editor.setText("9:15")
        dialog.form.field("follow_up").what.editor.setText("Bescheid")
        type_(dialog, "vorgestern Gespräch; WV Fr")

    assert new(look)
    assert only_entry(context).at == datetime.combine(MONDAY.date() - timedelta(days=2), time(9, 15))
    assert [(task.what, task.due_on) for task in context.read(tasks.about, client)] == [("Bescheid", FRIDAY)]


def test_a_part_that_is_taken_away_is_text_and_its_field_empty_again(
    context: Context, new: Callable[..., bool]
) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "20 min gewartet")
        dialog.form.summary.chips.removed.emit(("minutes", 20))
        assert (value(dialog, "minutes"), chips(dialog)) == (0, [])

    assert new(look)
    assert (only_entry(context).summary, only_entry(context).minutes) == ("20 min gewartet", 0)


def test_a_draft_comes_back_as_it_was_and_counts_from_its_own_day(
    context: Context, new: Callable[..., bool], client: int
) -> None:
    def begin(dialog: ContactDialog) -> None:
        type_(dialog, "gestern 20 min gewartet, 45 min Gespräch; WV morgen")
        dialog.form.summary.chips.removed.emit(("minutes", 20))
        dialog.form.field("topics")._take("Schulden")

    def look(dialog: ContactDialog) -> None:
        assert dialog.form.summary.editor.toPlainText() == "gestern 20 min gewartet, 45 min Gespräch; WV morgen"
        assert value(dialog, "minutes") == 45
        assert value(dialog, "follow_up") == FollowUp(date(2026, 11, 24))
        assert "Wiedervorlage gestern (24.11.)" in chips(dialog)
        type_(dialog, "gestern 20 min gewartet, 45 min Gespräch; WV morgen, Bescheid")

    assert not new(begin, save=False)
    with clock.standing_at(MONDAY + timedelta(days=2)):
        assert new(look)
    entry = only_entry(context)
    assert entry.summary == "20 min gewartet Gespräch Bescheid"
    assert (entry.minutes, entry.at.date(), len(entry.topics)) == (45, date(2026, 11, 22), 1)
    assert [task.due_on for task in context.read(tasks.about, client)] == [date(2026, 11, 24)]


def test_what_she_had_set_herself_is_hers_in_the_draft_too(context: Context, new: Callable[..., bool]) -> None:
    def begin(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch 20 min")
        dialog.form.field("minutes").editor.setText("35")

    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch 20 min, dann 40 min Schulden")
        assert value(dialog, "minutes") == 35

    new(begin, save=False)
    assert new(look)
    assert (only_entry(context).summary, only_entry(context).minutes) == ("Gespräch 20 min, dann 40 min Schulden", 35)


def test_discarded_and_taken_back_is_the_same_again(context: Context, new: Callable[..., bool]) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Telefon 20 min")
        dialog.form.discard()
        assert (value(dialog, "minutes"), chips(dialog), dialog.form.dirty) == (0, [], False)
        dialog.form._take_back()
        assert (value(dialog, "minutes"), chips(dialog)) == (20, ["Telefon", "20 min"])

    assert new(look)
    assert (only_entry(context).summary, only_entry(context).minutes) == ("Telefon", 20)


def test_what_the_line_has_read_is_not_read_again(context: Context, new: Callable[..., bool]) -> None:
    said = Captured(text="20 min gewartet, Rest folgt", minutes=45, follow_up=FRIDAY)

    def look(dialog: ContactDialog) -> None:
        assert (value(dialog, "minutes"), chips(dialog), dialog.form.dirty) == (45, [], False)

    assert new(look, said=said)
    assert (only_entry(context).summary, only_entry(context).minutes) == ("20 min gewartet, Rest folgt", 45)


def test_one_undo_turns_entry_and_follow_up_back(context: Context, new: Callable[..., bool]) -> None:
    assert new(typing("Telefon 20 min; WV Fr"))
    context.undo()
    assert context.read(all_tasks) == []
    assert context.read(lambda session: session.query(ContactEntry).count()) == 0
    context.redo()
    assert len(context.read(all_tasks)) == 1


def test_an_entry_on_file_is_not_read(context: Context, new: Callable[..., bool], again: Callable[..., bool]) -> None:
    new(typing("Gespräch"))
    entry_id = only_entry(context).id

    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch 20 min; WV Fr")
        assert (value(dialog, "minutes"), value(dialog, "follow_up"), chips(dialog)) == (0, None, [])

    assert again(entry_id, look)
    assert (only_entry(context).summary, only_entry(context).minutes) == ("Gespräch 20 min; WV Fr", 0)
    assert context.read(all_tasks) == []


# The follow-up of an entry on file


@pytest.fixture
def followed(context: Context, new: Callable[..., bool]) -> int:
    """An entry whose follow-up is due on Friday."""
    assert new(typing("Gespräch; WV Fr"))
    return only_entry(context).id


def test_an_entry_shows_its_follow_up_and_whether_it_is_done(
    context: Context, again: Callable[..., bool], followed: int
) -> None:
    (task,) = context.read(all_tasks)

    def look(done: bool) -> Do:
        def check(dialog: ContactDialog) -> None:
            assert value(dialog, "follow_up") == FollowUp(FRIDAY, "Wiedervorlage: Gespräch", done, task.id)
            field = dialog.form.field("follow_up")
            assert field.done.isVisibleTo(dialog)
            assert field.remove.isVisibleTo(dialog)
            assert not dialog.form.dirty

        return check

    again(followed, look(False), save=False)
    context.write("Erledigt", tasks.done, [task.id])
    again(followed, look(True), save=False)


def test_a_new_entry_has_nothing_to_tick_or_to_remove(new: Callable[..., bool]) -> None:
    def look(dialog: ContactDialog) -> None:
        assert not dialog.form.field("follow_up").done.isVisibleTo(dialog)

    new(look, save=False)


def _due_later(dialog: ContactDialog) -> None:
    dialog.form.field("follow_up").day.editor.setText("4.12.2026")


def _done(dialog: ContactDialog) -> None:
    dialog.form.field("follow_up").done.editor.setChecked(True)


def _renamed(dialog: ContactDialog) -> None:
    dialog.form.field("follow_up").what.editor.setText("Amt anrufen")


def _removed(dialog: ContactDialog) -> None:
    dialog.form.field("follow_up").remove.click()


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (_due_later, [("Wiedervorlage: Gespräch", date(2026, 12, 4), None)]),
        (_done, [("Wiedervorlage: Gespräch", FRIDAY, MONDAY)]),
        (_renamed, [("Amt anrufen", FRIDAY, None)]),
        (_removed, []),
    ],
)
def test_changing_or_removing_it_is_one_step_with_the_entry(
    context: Context, again: Callable[..., bool], followed: int, change: Do, after: list[tuple[str, date, Any]]
) -> None:
    def both(dialog: ContactDialog) -> None:
        change(dialog)
        type_(dialog, "Gespräch am Telefon")

    def found() -> list[tuple[str, date | None, datetime | None]]:
        return [(task.what, task.due_on, task.done_at) for task in context.read(all_tasks)]

    before = found()
    steps = len(context.steps())
    assert again(followed, both)
    assert (found(), only_entry(context).summary) == (after, "Gespräch am Telefon")
    assert len(context.steps()) == steps + 1
    context.undo()
    assert (found(), only_entry(context).summary) == (before, "Gespräch")


def test_other_changes_leave_the_follow_up_as_it_is_by_now(
    context: Context, again: Callable[..., bool], followed: int
) -> None:
    (task,) = context.read(all_tasks)

    def both(dialog: ContactDialog) -> None:
        context.write("Verschoben", tasks.postpone, [task.id], date(2026, 12, 11))
        _renamed(dialog)

    assert again(followed, both)
    (changed,) = context.read(all_tasks)
    assert (changed.what, changed.due_on) == ("Amt anrufen", date(2026, 12, 11))


def test_one_that_went_into_the_trash_is_not_shown_and_a_new_one_takes_its_place(
    context: Context, again: Callable[..., bool], followed: int
) -> None:
    (task,) = context.read(all_tasks)
    context.write("Gelöscht", trash.trash, [task.id])

    def anew(dialog: ContactDialog) -> None:
        assert value(dialog, "follow_up") is None
        _due_later(dialog)

    assert again(followed, anew)
    assert [row.due_on for row in context.read(all_tasks)] == [date(2026, 12, 4)]
    assert context.read(writing.reopen, followed).had.due_on == date(2026, 12, 4)


def test_one_that_is_gone_meanwhile_is_said_and_what_was_typed_stays(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, followed: int
) -> None:
    (task,) = context.read(all_tasks)

    def look(dialog: ContactDialog) -> bool:
        context.write("Gelöscht", trash.trash, [task.id])
        _due_later(dialog)
        dialog.save()
        assert "Papierkorb" in dialog.form.notice.text.text()
        assert value(dialog, "follow_up").due_on == date(2026, 12, 4)
        return bool(dialog.result())

    ask.answers.append(look)
    assert not open_contact(window_context, followed, None)


def test_a_task_that_is_erased_leaves_its_entry(context: Context, followed: int) -> None:
    (task,) = context.read(all_tasks)
    context.write("Gelöscht", trash.trash, [task.id])
    context.write("Endgültig", trash.purge, [task.id])
    assert context.read(writing.reopen, followed).had is None
    assert context.read(lambda session: session.query(Task).count()) == 0


def test_an_entry_deleted_by_mistake_comes_back_with_its_follow_up(context: Context, followed: int) -> None:
    context.write("Gelöscht", contacts.remove, followed)
    context.undo()
    assert context.read(writing.reopen, followed).had.due_on == FRIDAY


def test_older_vaults_are_told_which_task_an_entry_ended_with(
    context: Context, new: Callable[..., bool], client: int, followed: int
) -> None:
    """As the migration finds it: what was saved in one step, and nothing that only looks so."""

    def apart(session: Session) -> None:
        tasks.save(session, Task(what="Anderes", about_id=client))

    def several(session: Session) -> None:
        for _ in range(2):
            begun = writing.begin(session, client)
            begun.follow_up = FollowUp(FRIDAY)
            writing.save(session, begun)

    def kept(session: Session) -> tuple[list[Any], list[Any]]:
        links = session.execute(text("SELECT * FROM contact_follow_up ORDER BY 1")).all()
        rows = "SELECT step_id, pk, before, after FROM journal_row WHERE table_name = 'contact_follow_up' ORDER BY 1, 2"
        return [tuple(link) for link in links], [tuple(row) for row in session.execute(text(rows))]

    first, journaled = context.read(kept)
    context.write("Aufgabe", apart)
    new(typing("ohne Wiedervorlage"))
    context.write("Mehrere", several)

    def migrate(session: Session) -> None:
        session.execute(text("DELETE FROM contact_follow_up"))
        session.execute(text("DELETE FROM journal_row WHERE table_name = 'contact_follow_up'"))
        for statement in FOLLOW_UPS:
            session.execute(text(statement))
        assert kept(session)[0] == first
        assert [row for row in kept(session)[1] if row[0] == journaled[0][0]] == journaled

    context.write("Umstellung", migrate)
    assert context.read(writing.reopen, followed).had.due_on == FRIDAY


def test_moved_to_a_case_an_entry_takes_its_follow_up_along(
    context: Context, again: Callable[..., bool], client: int, followed: int
) -> None:
    case_id = context.write("Fall", lambda session: cases.save(session, cases.new(session, client)))
    context.write("Anderes", lambda session: tasks.save(session, Task(what="Anderes", about_id=client)))
    assert again(followed, lambda dialog: dialog.form.standing.editor.setCurrentIndex(1))
    assert only_entry(context).record_id == case_id
    assert [task.what for task in context.read(tasks.about, case_id)] == ["Wiedervorlage: Gespräch"]
    assert [task.what for task in context.read(tasks.about, client)] == ["Anderes"]
    context.undo()
    assert len(context.read(tasks.about, client)) == 2
