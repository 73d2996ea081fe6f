"""What a contact is besides its text: several persons, nobody known, the clock, the main topic, a case that is offered."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Catalogue, ContactEntry, Person
from app.services import catalogues, drafts
from app.services.casework import cases, contacts
from app.services.casework.follow_ups import FollowUp
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.shared.records.contacts.dialog import ContactDialog, capture_contact, open_contact, write_contact
from app.views.window_context import Notice, WindowContext

NINE = datetime(2026, 11, 23, 9, 0)


def made(context: Context, name: str) -> int:
    return context.write("Person", persons.save, Person(family_name=name, given_name="Kim"))


def entries(context: Context) -> list[ContactEntry]:
    return context.read(lambda session: session.query(ContactEntry).order_by(ContactEntry.id).all())


def field(dialog: ContactDialog, key: str) -> Any:
    return dialog.form.field(key)


def test_several_persons_are_found_taken_away_and_saved(
    qtbot: QtBot, context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    first, second, third = (made(context, name) for name in ("Haddad", "Yilmaz", "Petrova"))

    def fill(dialog: ContactDialog) -> bool:
        others = field(dialog, "others")
        for name in ("Yilmaz", "Petrova"):
            qtbot.keyClicks(others.editor, name)
            assert dialog.form.refuse_unread()
            others.search_now()
            others._picked(others._hits.index(0, 0))
        assert others.value() == [second, third]
        qtbot.keyClick(others.editor, Qt.Key.Key_Backspace)
        field(dialog, "place").editor.setText("Stand am Markt")
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(fill)
    assert write_contact(window_context, first, None)
    (entry,) = entries(context)
    assert (entry.record_id, entry.person_id, entry.place) == (first, first, "Stand am Markt")
    assert context.read(contacts.others_of, entry.id) == [second]


def test_who_is_named_after_all_is_no_longer_anonymous(
    context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    client = made(context, "Haddad")
    case = context.write("Fall", lambda session: cases.save(session, cases.new(session, client)))

    def anonymous(dialog: ContactDialog) -> bool:
        dialog.write_anonymous()
        field(dialog, "summary").editor.setPlainText("fragt nach dem Tafelladen")
        dialog.save()
        return bool(dialog.result())

    def name(dialog: ContactDialog) -> bool:
        field(dialog, "person_id")._choose(client)
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(anonymous)
    assert capture_contact(window_context, None)
    (entry,) = entries(context)
    assert (entry.record_id, entry.person_id) == (None, None)
    ask.answers.append(name)
    assert open_contact(window_context, entry.id, None)
    (entry,) = entries(context)
    assert (entry.record_id, entry.person_id) == (case, client)


def test_the_clock_counts_into_the_minutes_until_she_types_or_saves(
    qtbot: QtBot, context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    client = made(context, "Haddad")

    def talk(dialog: ContactDialog) -> bool:
        minutes = dialog.form.minutes
        with clock.standing_at(NINE):
            minutes.turn()
        assert minutes.running
        with clock.standing_at(NINE + timedelta(minutes=12)):
            minutes.count()
        assert minutes.value() == 12
        assert dialog.form.dirty
        qtbot.keyClicks(minutes.editor, "5")
        assert not minutes.running
        minutes.set_value(10)
        with clock.standing_at(NINE):
            minutes.turn()
        with clock.standing_at(NINE + timedelta(minutes=7)):
            dialog.form.request_save()
        return bool(dialog.result())

    ask.answers.append(talk)
    assert write_contact(window_context, client, None)
    assert [entry.minutes for entry in entries(context)] == [17]


def test_the_first_topic_is_the_main_one_until_another_is_chosen(
    context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    client = made(context, "Haddad")
    one, other, *_rest = (topic.id for topic in context.read(catalogues.entries, Catalogue.TOPIC))

    def choose(dialog: ContactDialog) -> bool:
        topics, main = dialog.form.topics, dialog.form.main_topic
        assert main.isHidden()
        dialog.form.fill("topics", [other, one])
        assert (main.isHidden(), main.value()) == (False, other)
        main.editor.setCurrentIndex(1)
        topics._remove(other)
        assert (main.isHidden(), main.value()) == (True, one)
        dialog.form.fill("topics", [one, other])
        assert main.value() == one
        main.editor.setCurrentIndex(1)
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(choose)
    assert write_contact(window_context, client, None)
    assert [entry.main_topic_id for entry in entries(context)] == [other]


def test_the_third_short_consultation_offers_a_case(
    context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    client = made(context, "Haddad")
    told: list[Notice] = []
    window_context.noticed.connect(told.append)

    def save(dialog: ContactDialog) -> bool:
        dialog.save()
        return bool(dialog.result())

    for _ in range(3):
        ask.answers.append(save)
        write_contact(window_context, client, None)
    assert [[word for word, _run in notice.buttons] for notice in told] == [[], [], ["Fall anlegen"]]
    told[-1].buttons[0][1]()
    (case,) = context.read(cases.of_person, client)
    assert {entry.record_id for entry in entries(context)} == {case.id}
    context.undo()
    assert {entry.record_id for entry in entries(context)} == {client}


def test_a_draft_that_names_somebody_goes_when_she_is_erased(context: Context) -> None:
    client, beside = made(context, "Haddad"), made(context, "Yilmaz")
    key = f"contact:new:{client}"
    context.write("Entwurf", drafts.save_draft, key, {"others": [beside, "Pet"], "summary": "x"})
    context.write("Weg", drafts.drop_of_records, [made(context, "Petrova")])
    assert context.read(drafts.load_draft, key)
    context.write("Weg", drafts.drop_of_records, [beside])
    assert context.read(drafts.load_draft, key) is None


def test_a_follow_up_on_a_day_that_is_over_is_said(
    context: Context, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    said = []

    def look(dialog: ContactDialog) -> bool:
        for days in (-1, 0):
            dialog.form.fill("follow_up", FollowUp(clock.today() + timedelta(days=days), "Anrufen"))
            dialog.form.show_warnings()
            line = dialog.form.field("follow_up")._hint_line
            said.append("" if line.isHidden() else line._text.text())
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(look)
    assert write_contact(window_context, made(context, "Haddad"), None)
    assert said == ["Der Tag ist schon vorbei.", ""]
