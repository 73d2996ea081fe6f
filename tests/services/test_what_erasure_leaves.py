"""What an erasure takes off the rows that stay, and what of them it leaves alone."""

import json
from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.context import Context
from app.models import (
    Area,
    AuditKind,
    Catalogue,
    ContactEntry,
    Event,
    Household,
    JournalStep,
    Meta,
    Organisation,
    Participation,
    Person,
    bookkeeping,
)
from app.models.bookkeeping import NOTED_AS, SEALED_STEP, SealedBy, seal_steps
from app.services import catalogues, trash
from app.services.actors import organisations
from app.services.casework import cases, contacts, note_history
from app.services.events import events, participations
from app.services.people import households, persons

MOMENT = datetime(2026, 1, 2, 15)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def test_a_talk_with_the_erased_keeps_its_topics_and_loses_name_and_note(session: Session) -> None:
    gone, there = (persons.save(session, Person(family_name=name)) for name in "AB")
    club = organisations.save(session, Organisation(name="V"))
    topic = catalogues.entries(session, Catalogue.TOPIC)[0]
    talks = {}
    for person in (gone, there):
        entry = ContactEntry(record_id=club, person_id=person, at=MOMENT, area=Area.NETWORK, minutes=7, summary="S")
        talks[person] = contacts.save_entry(session, entry, topics=[topic.id], note_text="geheim")
    trash.trash(session, [gone])
    trash.purge(session, [gone])
    kept, other = (contacts.load(session, talks[person]) for person in (gone, there))
    assert [found.id for found in kept.topics] == [found.id for found in other.topics] == [topic.id]
    assert (kept.person_id, kept.minutes, contacts.note_of(session, kept.id)) == (None, 7, "")
    assert (other.person_id, other.summary, contacts.note_of(session, other.id)) == (there, "S", "geheim")


def test_who_took_part_beside_others_leaves_their_files_alone_and_no_note_elsewhere(session: Session) -> None:
    gone, client = (persons.save(session, Person(family_name=name)) for name in "AB")
    club = organisations.save(session, Organisation(name="V"))
    case = cases.save(session, cases.new(session, client))
    talks = {}
    for record in (club, client, case, None):
        entry = ContactEntry(record_id=record, at=MOMENT, area=Area.NETWORK, summary="früher")
        talk = contacts.save_entry(session, entry, note_text="geheim", others=[gone] if record else [])
        again = contacts.load(session, talk)
        again.summary = "S"
        talks[record] = contacts.save_entry(session, again)
    trash.purge(session, [gone])
    notes = {record: contacts.note_of(session, talk) for record, talk in talks.items()}
    assert notes == {club: "", client: "geheim", case: "geheim", None: "geheim"}
    earlier = {record: note_history.has_history(session, talk) for record, talk in talks.items()}
    assert earlier == {club: False, client: True, case: True, None: True}
    assert {contacts.load(session, talk).summary for talk in talks.values()} == {"S"}
    assert [contacts.others_of(session, talk) for talk in talks.values()] == [[], [], [], []]


def test_a_place_at_an_event_stays_without_a_name(session: Session) -> None:
    gone, there = (persons.save(session, Person(family_name=name)) for name in "AB")
    event = events.save(session, Event(name="E", starts_at=MOMENT))
    places = {
        person: participations.register(session, event, person, name=f"called {person}") for person in (gone, there)
    }
    trash.purge(session, [gone])
    left = session.get_one(Participation, places[gone])
    assert (left.person_id, left.name, left.status.value) == (None, "", "registered")
    assert session.get_one(Participation, places[there]).name == f"called {there}"
    names = sorted(row.name for row in participations.attendance(session, event))
    assert names == sorted([participations.NAMELESS, f"called {there}"])


def test_steps_that_are_sealed_singly_are_not_kept_without_end(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the oldest of them undo ends; what is newer and not sealed can still be turned back."""
    monkeypatch.setattr(bookkeeping, "MOST_SEALED_SINGLY", 2)
    for number in range(7):
        context.write(
            f"Schritt {number}", lambda session, name=f"P{number}": persons.save(session, Person(family_name=name))
        )
    steps = [step.id for step in reversed(context.steps(7))]
    with context._vault.units.quiet() as session:
        seal_steps(session, steps[0:3], SealedBy.AGED)
        seal_steps(session, [steps[4]], SealedBy.AGED)
    sealed = {step.name: step.sealed for step in context.steps(7)}
    assert sealed == {
        "Schritt 0": SealedBy.BEGINNING,
        "Schritt 1": SealedBy.BEGINNING,
        "Schritt 2": SealedBy.AGED,
        "Schritt 3": None,
        "Schritt 4": SealedBy.AGED,
        "Schritt 5": None,
        "Schritt 6": None,
    }
    kept = context.read(lambda session: session.get_one(Meta, "aged_steps").value)
    assert json.loads(kept) == [steps[2], steps[4]]


@pytest.mark.parametrize(
    ("moved_on", "other_lives_there", "erased"),
    [(False, False, True), (False, True, False), (True, False, True), (True, True, False)],
)
def test_a_home_goes_with_the_last_who_lived_there_now_or_once(
    session: Session, moved_on: bool, other_lives_there: bool, erased: bool
) -> None:
    gone, other = (persons.save(session, Person(family_name=name)) for name in "AB")
    home, next_home = (households.save(session, Household(name=name)) for name in ("H", "N"))
    households.put_into(session, gone, home)
    households.put_into(session, other, home if other_lives_there else next_home)
    if moved_on:
        households.put_into(session, gone, next_home)
    trash.purge(session, [gone])
    left = set(session.scalars(select(Household.id)))
    assert (home not in left) is erased
    assert (next_home not in left) is (moved_on and other_lives_there)


@pytest.mark.parametrize("of_the_record", [False, True])
def test_the_history_of_a_note_ends_and_nothing_else_of_the_record(session: Session, of_the_record: bool) -> None:
    """What stands in the note stays; the step that forgot, and those that wrote it, can't be turned back."""
    client = persons.save(session, Person(family_name="A"))
    entry = ContactEntry(record_id=client, at=MOMENT, area=Area.SOCIAL_WORK, summary="S")
    talk = contacts.save_entry(session, entry, note_text="früher")
    contacts.save_entry(session, contacts.load(session, talk), note_text="heute")
    assert (note_history.removed(session, client), note_history.has_history(session, talk)) == (1, True)
    if of_the_record:
        note_history.forget_removed(session, client)
    else:
        note_history.forget_entry(session, talk)
    assert (note_history.removed(session, client), note_history.has_history(session, talk)) == (0, False)
    assert contacts.note_of(session, talk) == "heute"
    step = session.scalars(select(func.max(JournalStep.id))).one()
    assert session.info[SEALED_STEP] == step
    sealed = json.loads(session.get_one(Meta, bookkeeping.SEALED_SINGLY[SealedBy.ERASURE]).value)
    assert step in sealed
    words = "Verlauf vertraulicher Notizen" if of_the_record else "Verlauf eines Eintrags"
    assert session.info[NOTED_AS] == (AuditKind.ERASURE, Sentence(words))
