"""What was changed in a person's fields is shown, and an earlier value comes back by a button."""

from datetime import datetime

from app.context import Context
from app.models import Area, ContactEntry, Person
from app.services.casework import contacts, note_history
from app.services.people import persons
from app.views.shared.records.changes_dialog import ChangesDialog
from app.views.window_context import WindowContext


def _changed_person(context: Context) -> int:
    person = Person(family_name="Brandt", phone="07627 1234", languages=[])
    record = context.write("Person gespeichert", persons.save, person)
    kept = context.read(persons.load, record)
    kept.phone = "07627 9999"
    context.write("Person gespeichert", persons.save, kept)
    return record


def test_an_earlier_value_comes_back(qtbot, context: Context, window_context: WindowContext) -> None:
    record = _changed_person(context)
    dialog = ChangesDialog(window_context, record, writable=True)
    qtbot.addWidget(dialog)
    assert [dialog.table.item(0, column).text() for column in (1, 2, 3)] == ["Telefon", "07627 1234", "07627 9999"]
    dialog.back.click()
    assert context.read(persons.load, record).phone == "07627 1234"
    assert [dialog.table.item(0, column).text() for column in (2, 3)] == ["07627 9999", "07627 1234"]
    assert context.undo_step().name == "Frühere Angabe zurückgeholt"


def test_while_she_types_it_can_only_be_looked_at(qtbot, context: Context, window_context: WindowContext) -> None:
    dialog = ChangesDialog(window_context, _changed_person(context), writable=False)
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() > 0
    assert not dialog.back.isEnabled()
    assert not dialog.notice.isHidden()


def test_what_a_removed_note_was_goes_for_good(qtbot, context: Context, window_context: WindowContext) -> None:
    record = _changed_person(context)
    entry = ContactEntry(record_id=record, at=datetime(2026, 1, 2, 15), area=Area.NETWORK)
    kept = context.write("Kontakt", contacts.save_entry, entry, note_text="geheim")
    dialog = ChangesDialog(window_context, record, writable=True)
    qtbot.addWidget(dialog)
    assert dialog.forget.isHidden()
    context.write("Kontakt", contacts.write_note, kept, "")
    dialog = ChangesDialog(window_context, record, writable=True)
    qtbot.addWidget(dialog)
    assert not dialog.forget.isHidden()
    window_context.ask.answers = [False]
    dialog.forget.click()
    assert context.read(note_history.removed, record) == 1
    window_context.ask.answers = [True]
    dialog.forget.click()
    qtbot.waitUntil(lambda: not window_context.work.busy)
    assert context.read(note_history.removed, record) == 0
    assert dialog.forget.isHidden()
