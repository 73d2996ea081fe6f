"""Kinderschutz at a case, Einwilligungen at a person, and who interprets at an appointment."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.common import clock
from app.context import Context
from app.models import ConsentState, Person, ProtectionStep, Purpose
from app.services.casework import cases, protection
from app.services.office import appointments
from app.services.people import consents, persons, pledges
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.casework.protection_panel import ProtectionDialog, ProtectionPanel
from app.views.pages.office.appointment_form import AppointmentForm
from app.views.pages.people.consent_dialogs import ConsentDialog, PledgeDialog
from app.views.pages.people.consents_panel import ConsentsPanel
from app.views.shared.forms.fields.base import Field
from app.views.shared.lists.list_page import ListPage


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))


@pytest.fixture
def window(make_window) -> MainWindow:
    made: MainWindow = make_window()
    made.resize(1440, 900)
    return made


@pytest.fixture
def shown(window: MainWindow) -> Callable:

    def found(place: str, record_id: int, kind: type) -> object:
        window.go(Location(place, record_id))
        page = window.stack.page
        assert isinstance(page, ListPage)
        (panel,) = page.detail.findChildren(kind)
        return panel

    return found


def typed(field: Field, value: object) -> None:
    field.set_value(value)
    field.changed.emit()


def test_the_steps_where_a_child_is_in_danger(context: Context, client: int, shown, ask: ScriptedAsk) -> None:
    case_id = context.write("Fall", lambda s: cases.save(s, cases.new(s, client)))
    panel = shown("cases", case_id, ProtectionPanel)
    panel.wanted.emit()

    def tell(dialog: ProtectionDialog) -> bool:
        assert not dialog.form.told_before.isVisibleTo(dialog)
        typed(dialog.form.text, "Die Wohnung ist kalt")
        dialog.save()
        return True

    ask.answers.append(tell)
    panel.begin()
    (row,) = panel.rows
    assert (row.step, row.text) == (ProtectionStep.SIGNS, "Die Wohnung ist kalt")
    assert panel.open_steps.text().startswith("Kinderschutz, noch offen: Gespräch mit den Eltern")

    def notify(dialog: ProtectionDialog) -> bool:
        typed(dialog.form.step, ProtectionStep.NOTICE)
        assert dialog.form.told_before.isVisibleTo(dialog)
        assert dialog.form.text.label == "Was wurde mitgeteilt?"
        typed(dialog.form.left_out, True)
        assert dialog.form.text.label == "Warum unterblieb er?"
        return False

    ask.answers.append(notify)
    panel.table.choose(row.id)
    panel.edit()
    panel.table.choose(row.id)
    panel.remove()
    assert context.read(protection.of_case, case_id) == []


def test_consents_are_written_down_and_revoked(context: Context, client: int, shown, ask: ScriptedAsk) -> None:
    panel = shown("people", client, ConsentsPanel)
    panel.wanted.emit()
    part = panel.consents

    def tell(dialog: ConsentDialog) -> bool:
        assert not dialog.form.recipient.isVisibleTo(dialog)
        typed(dialog.form.purpose, Purpose.CONTACT)
        assert dialog.form.recipient.isVisibleTo(dialog)
        typed(dialog.form.recipient, "Sportverein")
        dialog.save()
        return True

    ask.answers.append(tell)
    part.add()
    (row,) = part.rows
    assert part.table.item(0, 0).text() == "Kontaktdaten weitergeben: Sportverein"
    part.table.choose(row.id)
    part.revoke()
    assert [one.state for one in context.read(consents.of_person, client)] == [ConsentState.REVOKED]


def test_a_consent_of_the_tab_survives_a_form_that_is_being_typed_into(context: Context, client: int, shown) -> None:
    panel = shown("people", client, ConsentsPanel)
    detail = panel.parent()
    while not hasattr(detail, "form"):
        detail = detail.parent()
    typed(detail.form.field("note"), "ruft an")
    context.write("Einwilligung", consents.save, consents.new(client, ()))
    detail.form.request_save()
    assert len(context.read(consents.of_person, client)) == 1
    assert context.read(persons.load, client).note == "ruft an"


def test_the_pledge_is_asked_for_where_somebody_interprets(
    context: Context, client: int, shown, ask: ScriptedAsk
) -> None:
    begin = datetime.combine(clock.today() + timedelta(days=3), datetime.min.time()) + timedelta(hours=10)
    appointment = context.write("Termin", lambda s: appointments.save(s, appointments.new(s, None, begin)))
    form: AppointmentForm = shown("calendar", appointment, AppointmentForm)
    assert not form.pledge_button.isVisibleTo(form)
    typed(form.interpreter, client)
    assert form.pledge_button.isVisibleTo(form)
    form.request_save()
    assert "Verpflichtung auf Verschwiegenheit" in form.notice.text.text()
    assert context.read(appointments.load, appointment).interpreter_id is None

    def sign(dialog: PledgeDialog) -> bool:
        dialog.save()
        return True

    ask.answers.append(sign)
    form.pledge_button.click()
    assert not form.pledge_button.isVisibleTo(form)
    form.request_save()
    assert context.read(appointments.load, appointment).interpreter_id == client
    assert len(context.read(pledges.of_person, client)) == 1
