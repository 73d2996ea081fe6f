"""Tags for several records at once."""

from PySide6.QtCore import Qt

from app.context import Context
from app.models import Person
from app.services.office import tags
from app.services.people import persons
from app.views.shared.forms.tag_dialog import TagDialog
from app.views.window_context import WindowContext


def _people(context: Context) -> list[int]:
    made = [context.write("Neu", persons.save, Person(family_name=name, languages=[])) for name in ("A", "B", "C")]
    context.write("Neu", tags.retag, made[:2], ["Chor"], [])
    return made


def test_tags_are_given_and_taken_in_one_step(qtbot, context: Context, window_context: WindowContext) -> None:
    people = _people(context)
    dialog = TagDialog(window_context, people)
    qtbot.addWidget(dialog)
    give, take = (field.editor for field in dialog.form.fields)
    qtbot.keyClicks(give, "Garten")
    qtbot.keyClick(give, Qt.Key.Key_Return)
    qtbot.keyClicks(take, "chor")
    qtbot.keyClick(take, Qt.Key.Key_Return)
    dialog.save()
    assert context.read(tags.by_record, people) == dict.fromkeys(people, ("Garten",))
    context.undo()
    assert context.read(tags.by_record, people) == dict.fromkeys(people[:2], ("Chor",))


def test_where_nobody_carries_a_tag_none_can_be_taken(qtbot, context: Context, window_context: WindowContext) -> None:
    dialog = TagDialog(window_context, _people(context)[2:])
    qtbot.addWidget(dialog)
    assert len(dialog.form.fields) == 1
