"""What was changed in a person's fields is shown, and an earlier value comes back by a button."""

from app.context import Context
from app.models import Person
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
