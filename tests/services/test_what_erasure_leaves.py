"""What an erasure takes off the rows that stay, and what of them it leaves alone."""

import json
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Area, Catalogue, ContactEntry, Event, Meta, Organisation, Participation, Person, bookkeeping
from app.models.bookkeeping import SealedBy, seal_steps
from app.services import catalogues, trash
from app.services.actors import organisations
from app.services.casework import contacts
from app.services.events import events, participations
from app.services.people import persons

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
