"""A form over the encrypted file: what is typed survives without a word in the history."""

from types import SimpleNamespace

from app.context import Context
from app.models import Person, Task
from app.services import drafts, trash
from app.services.people import persons
from app.views.settings import Settings
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import LineField
from app.views.shared.forms.form import Form


def make(qtbot, settings: Settings, context: Context) -> tuple[Form, LineField]:
    form = Form("person", settings, VaultDrafts(context))
    line = form.add(LineField("Name"), "name")
    qtbot.addWidget(form)
    form.bind(SimpleNamespace(name="Abdi"), "new")
    return form, line


def test_what_is_typed_survives_the_window(qtbot, settings, context):
    before = len(context.steps())
    form, line = make(qtbot, settings, context)
    line.editor.setText("Çelik")
    form.keep_draft()
    again, found = make(qtbot, settings, context)
    assert found.value() == "Çelik"
    again.saved()
    assert make(qtbot, settings, context)[1].value() == "Abdi"
    assert len(context.steps()) == before


def test_a_draft_of_a_new_record_goes_with_whom_it_was_begun_for(qtbot, settings, context):
    """Only what she typed is kept of a field; that the form was opened about somebody is kept beside it."""
    person = context.write("Angelegt", lambda session: persons.save(session, Person(family_name="Abdi")))
    form = Form("task", settings, VaultDrafts(context))
    line = form.add(LineField("Was"), "what")
    qtbot.addWidget(form)
    form.bind(Task(what="", about_id=person), "new")
    line.editor.setText("Anrufen")
    form.keep_draft()
    assert context.read(drafts.load_draft, "task:new").payload["what"] == "Anrufen"
    context.write("Gelöscht", trash.purge, [person])
    assert context.read(drafts.load_draft, "task:new") is None
