"""Writing a contact down: where it stands, what a line says, what one save keeps."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Area, CaseStatus, Catalogue, ContactEntry, Person
from app.services import catalogues
from app.services.actors import organisations
from app.services.capture.captured import Captured
from app.services.casework import cases, contacts, writing
from app.services.casework.follow_ups import FollowUp
from app.services.office import tasks
from app.services.people import persons


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


def opened(session: Session, person_id: int) -> int:
    return cases.save(session, cases.new(session, person_id))


def closed(session: Session, person_id: int) -> int:
    case_id = opened(session, person_id)
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    cases.set_status(session, case_id, CaseStatus.CLOSED, clock.today(), close_reason_id=reason)
    return case_id


def test_a_contact_belongs_to_the_only_open_case(session: Session, client: int) -> None:
    assert writing.begin(session, client).entry.record_id == client
    closed(session, client)
    assert writing.begin(session, client).entry.record_id == client
    case_id = opened(session, client)
    entry = writing.begin(session, client).entry
    assert (entry.record_id, entry.person_id) == (case_id, client)
    opened(session, client)
    assert writing.begin(session, client).entry.record_id == client


def test_it_may_stand_on_the_person_or_on_a_case_that_is_open_or_its_own(session: Session, client: int) -> None:
    first, second = closed(session, client), opened(session, client)
    entry = writing.begin(session, client).entry
    assert [(place.id, place.status) for place in writing.targets(session, entry)] == [
        (client, None),
        (second, CaseStatus.REQUEST),
    ]
    entry.record_id = first
    assert {place.id for place in writing.targets(session, entry)} == {client, first, second}


def test_contacts_with_organisations_have_nowhere_else_to_stand(session: Session) -> None:
    club = organisations.new(session)
    club.name = "SV Steinen"
    entry = writing.begin(session, organisations.save(session, club)).entry
    assert (entry.area, writing.targets(session, entry)) == (Area.NETWORK, [])


def test_a_line_fills_the_contact_and_its_follow_up_becomes_a_task(session: Session, client: int) -> None:
    topic = catalogues.entries(session, Catalogue.TOPIC)[3].id
    said = Captured(
        text="Gespräch Wohnen", day=date(2026, 11, 20), minutes=20, topic_ids=(topic,), follow_up=date(2026, 11, 27)
    )
    with clock.standing_at(datetime(2026, 11, 23, 14, 30)):
        begun = writing.begin(session, client, said)
        entry_id = writing.save(session, begun)
    kept = contacts.load(session, entry_id)
    assert (kept.at, kept.minutes, kept.summary) == (datetime(2026, 11, 20, 14, 30), 20, "Gespräch Wohnen")
    assert [entry.id for entry in kept.topics] == [topic]
    (task,) = tasks.about(session, client)
    assert (task.what, task.due_on) == ("Wiedervorlage: Gespräch Wohnen", date(2026, 11, 27))


@pytest.mark.parametrize(
    ("summary", "what", "task"),
    [
        ("Gespräch", " Bescheid nachfragen ", "Bescheid nachfragen"),
        ("", "", "Wiedervorlage"),
        ("Erste Zeile\nzweite Zeile", "", "Wiedervorlage: Erste Zeile zweite Zeile"),
        ("Wort " * 20, "", f"Wiedervorlage: {'Wort ' * 12}…"),
    ],
)
def test_what_is_to_be_done_is_her_words_or_the_beginning_of_what_was_said(
    session: Session, client: int, summary: str, what: str, task: str
) -> None:
    begun = writing.begin(session, client)
    begun.entry.summary, begun.follow_up = summary, FollowUp(None, what)
    writing.save(session, begun)
    assert [row.what for row in tasks.about(session, client)] == [task]


def test_an_unopened_note_stays_and_without_a_day_it_was_now(session: Session, client: int) -> None:
    begun = writing.begin(session, client)
    begun.note = "unter vier Augen"
    entry_id = writing.save(session, begun)
    session.expire_all()
    again = writing.reopen(session, entry_id)
    assert again.note is None
    again.entry.at, again.entry.summary = None, "neu"  # type: ignore[assignment]
    with clock.standing_at(datetime(2026, 11, 23, 9)):
        writing.save(session, again)
    assert contacts.note_of(session, entry_id) == "unter vier Augen"
    assert contacts.load(session, entry_id).at == datetime(2026, 11, 23, 9)


def test_entry_note_and_task_are_one_step(context: Context) -> None:
    person = context.write("Person", lambda session: persons.save(session, Person(family_name="Abdi")))
    begun = context.read(writing.begin, person)
    begun.note, begun.follow_up = "geheim", FollowUp(date(2026, 12, 1))
    context.write("Eintrag gesichert", writing.save, begun)
    assert context.read(lambda session: session.query(ContactEntry).count()) == 1
    context.undo()
    assert context.read(lambda session: session.query(ContactEntry).count()) == 0
    assert context.read(tasks.count) == 0
