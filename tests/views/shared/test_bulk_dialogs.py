"""A role and a place at an event for several persons at once."""

from datetime import date, datetime

from app.context import Context
from app.models import Catalogue, Event, Person, PersonRole
from app.services import catalogues
from app.services.events import events, participations
from app.services.people import persons
from app.views.shared.forms.fields.base import Field
from app.views.shared.records.bulk.event_dialog import EventDialog
from app.views.shared.records.bulk.role_dialog import RoleDialog
from app.views.window_context import Notice, WindowContext


def _people(context: Context) -> list[int]:
    return [context.write("Neu", persons.save, Person(family_name=name)) for name in ("A", "B")]


def _edit(field: Field, value: object) -> None:
    """As if she had chosen it."""
    field.set_value(value)
    field._edited()


def _notices(window_context: WindowContext) -> list[Notice]:
    told: list[Notice] = []
    window_context.noticed.connect(lambda notice: told.append(notice))
    return told


def test_a_role_is_given_from_a_day_on_in_one_step(qtbot, context: Context, window_context: WindowContext) -> None:
    people, told = _people(context), _notices(window_context)
    role = context.read(catalogues.entries, Catalogue.PERSON_ROLE)[0].id
    for expected in (("Rolle 2 Personen gegeben", True), ("Rolle 0 Personen gegeben, 2 hatten sie schon", False)):
        dialog = RoleDialog(window_context, people)
        qtbot.addWidget(dialog)
        which, since = dialog.form.fields
        _edit(which, role)
        _edit(since, date(2026, 11, 2))
        dialog.save()
        assert (told[-1].text, told[-1].undo) == expected
    rows = context.read(lambda session: [(row.person_id, row.since) for row in session.query(PersonRole).all()])
    assert sorted(rows) == [(person, date(2026, 11, 2)) for person in people]
    context.undo()
    assert context.read(lambda session: session.query(PersonRole).count()) == 0


def test_without_a_role_nothing_is_saved_and_the_dialog_stays(
    qtbot, context: Context, window_context: WindowContext
) -> None:
    dialog = RoleDialog(window_context, _people(context))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save()
    assert dialog.isVisible()
    assert context.read(lambda session: session.query(PersonRole).count()) == 0


def test_several_come_onto_the_list_of_an_event(qtbot, context: Context, window_context: WindowContext) -> None:
    people, told = _people(context), _notices(window_context)
    event = context.write("Neu", events.save, Event(name="Nähcafé", starts_at=datetime(2026, 12, 1, 15), capacity=1))
    for expected in (("1 angemeldet, 1 auf der Warteliste", True), ("0 angemeldet, 2 schon auf der Liste", False)):
        dialog = EventDialog(window_context, people)
        qtbot.addWidget(dialog)
        _edit(dialog.form.fields[0], event)
        dialog.save()
        assert (told[-1].text, told[-1].undo) == expected
    assert len(context.read(participations.waiting, event)) == 1
    context.undo()
    assert context.read(participations.waiting, event) == []
